/** The current workspace and the others the person belongs to. Changing it opens the product anew: pages of two workspaces never mix. */
import { Component, computed, inject, signal } from '@angular/core';
import { Disclosure } from '@quartierwerk/ui/menu/disclosure';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { SessionStore } from '../shared/session/session-store.js';
import { ROLE_WORDS } from '../shared/words/role-words.js';

@Component({
  selector: 'qw-workspace-switcher',
  imports: [Disclosure, Icon],
  template: `
    @if (session.session(); as own) {
      @if (own.workspaces.length > 1) {
        <qw-disclosure [label]="own.workspace.shortName" [name]="label()">
          <ul>
            @for (workspace of workspaces(); track workspace.id) {
              <li>
                <button
                  type="button"
                  class="qw-menu-entry"
                  [disabled]="busy()"
                  [attr.aria-current]="workspace.current || null"
                  (click)="go(workspace.id)"
                >
                  <span class="check">
                    @if (workspace.current) {
                      <qw-icon name="check" [size]="16" />
                    }
                  </span>
                  <span>
                    <span class="name">{{ workspace.name }}</span>
                    <span class="roles">{{ workspace.words }}</span>
                  </span>
                </button>
              </li>
            }
          </ul>
        </qw-disclosure>
      } @else {
        <span class="only">{{ own.workspace.shortName }}</span>
      }
    }
  `,
  styleUrl: './menu-entries.scss',
})
export class WorkspaceSwitcher {
  protected readonly session = inject(SessionStore);
  protected readonly busy = signal(false);
  protected readonly label = computed(() => {
    const name = this.session.session()?.workspace.name ?? '';
    return $localize`:@@shell.workspace:Arbeitsraum ${name}:name:`;
  });
  protected readonly workspaces = computed(() => {
    const own = this.session.session();
    return (own?.workspaces ?? []).map((workspace) => ({
      id: workspace.id,
      name: workspace.name,
      current: workspace.id === own?.workspace.id,
      words: workspace.roles.map((role) => ROLE_WORDS[role]).join(', '),
    }));
  });

  protected async go(id: string): Promise<void> {
    if (id === this.session.session()?.workspace.id) return;
    this.busy.set(true);
    await this.session.switchWorkspace(id).finally(() => this.busy.set(false));
  }
}
