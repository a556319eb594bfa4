/** The roles of the demonstration, by workspace: one press signs in. The role is the word; behind it stands the desk, never a person. */
import { Component, computed, input, output } from '@angular/core';
import type { PersonaView } from '@quartierwerk/contracts/identity/identity.views';
import { ROLES } from '@quartierwerk/domain/access/roles';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { ROLE_WORDS } from '../../../shared/words/role-words.js';

@Component({
  selector: 'qw-persona-list',
  imports: [Icon],
  template: `
    @for (group of groups(); track group.workspaceId) {
      <section>
        <h3>{{ group.name }}</h3>
        <ul>
          @for (entry of group.entries; track entry.persona.id) {
            <li>
              <button type="button" [disabled]="busy()" (click)="chosen.emit(entry.persona)">
                <span class="role">{{ entry.role }}</span>
                <span class="desk">{{ entry.desk }}</span>
                <qw-icon name="chevron-right" />
              </button>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './persona-list.scss',
})
export class PersonaList {
  readonly personas = input.required<readonly PersonaView[]>();
  readonly busy = input(false);
  readonly chosen = output<PersonaView>();

  protected readonly groups = computed(() => {
    const byWorkspace = new Map<string, PersonaView[]>();
    for (const persona of this.personas()) {
      const group = byWorkspace.get(persona.workspaceId);
      if (group) group.push(persona);
      else byWorkspace.set(persona.workspaceId, [persona]);
    }
    return [...byWorkspace].map(([workspaceId, personas]) => ({
      workspaceId,
      name: personas[0]?.workspaceName ?? '',
      entries: personas.map((persona) => ({
        persona,
        role: persona.roles.map((role) => ROLE_WORDS[role]).join(', '),
        // In a trial workspace the desk has no name of its own but the role's code.
        desk: ROLES.some((role) => role === persona.displayName) ? '' : persona.displayName,
      })),
    }));
  });
}
