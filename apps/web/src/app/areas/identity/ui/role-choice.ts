/** Which roles someone gets: a box for each, at least one. */
import { Component, input, model } from '@angular/core';
import { ROLES, type Role } from '@quartierwerk/domain/access/roles';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { ROLE_WORDS } from '../../../shared/words/role-words.js';

@Component({
  selector: 'qw-role-choice',
  imports: [FieldError],
  template: `
    <fieldset>
      <legend i18n="@@identity.roles">Rollen</legend>
      <div class="boxes">
        @for (role of all; track role) {
          <label class="qw-check">
            <input type="checkbox" [checked]="roles().includes(role)" [disabled]="disabled()" (change)="toggle(role)" />
            <span>{{ words[role] }}</span>
          </label>
        }
      </div>
      @if (errors().length > 0) {
        <qw-field-error role="alert" [errors]="errors()" />
      }
    </fieldset>
  `,
  styles: `
    legend {
      margin-bottom: 3px;
      font: var(--mat-sys-label-small);
      color: var(--mat-sys-on-surface-variant);
    }
    .boxes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
      gap: 0 16px;
    }
  `,
})
export class RoleChoice {
  readonly roles = model.required<readonly Role[]>();
  readonly disabled = input(false);
  readonly errors = input<readonly string[]>([]);

  protected readonly all = ROLES;
  protected readonly words = ROLE_WORDS;

  /** In the order of the vocabulary, so that the same choice is always the same list. */
  protected toggle(role: Role): void {
    const chosen = new Set(this.roles());
    if (!chosen.delete(role)) chosen.add(role);
    this.roles.set(ROLES.filter((one) => chosen.has(one)));
  }
}
