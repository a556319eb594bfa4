/** The roles of one membership, with the button that saves them as soon as they differ. */
import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { MembershipView } from '@quartierwerk/contracts/identity/administration.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import { fullName } from '../model/organisation-words.js';
import { RoleChoice } from './role-choice.js';

@Component({
  selector: 'qw-membership-editor',
  imports: [MatButton, RoleChoice],
  template: `
    <h2>{{ name() }}</h2>
    <qw-role-choice [(roles)]="roles" [disabled]="busy()" [errors]="errors()" />
    <div class="actions">
      <button
        matButton="outlined"
        type="button"
        class="qw-row-button"
        [disabled]="busy() || !changed() || roles().length === 0"
        (click)="saved.emit(roles())"
        i18n="@@identity.saveRoles"
      >
        Rollen speichern
      </button>
      <button
        matButton="outlined"
        type="button"
        class="qw-row-button"
        [disabled]="busy()"
        (click)="left.emit()"
        i18n="@@identity.endMembership"
      >
        Zugehörigkeit beenden
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
    h2 {
      font: var(--mat-sys-title-small);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class MembershipEditor {
  readonly membership = input.required<MembershipView>();
  readonly busy = input(false);
  readonly saved = output<readonly Role[]>();
  readonly left = output();

  protected readonly name = computed(() => fullName(this.membership().organisationName, this.membership().partOf));
  protected readonly roles = linkedSignal<readonly Role[]>(() => this.membership().roles);
  protected readonly changed = computed(() => {
    const stored = new Set(this.membership().roles);
    return this.roles().length !== stored.size || this.roles().some((role) => !stored.has(role));
  });
  protected readonly errors = computed(() =>
    this.roles().length === 0 ? [$localize`:@@identity.rolesMissing:Bitte wählen Sie mindestens eine Rolle.`] : [],
  );
}
