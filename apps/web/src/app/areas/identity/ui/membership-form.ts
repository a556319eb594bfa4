/** An organisation and roles in it: for an invitation and for someone who acts for a further organisation. */
import { booleanAttribute, Component, computed, input, output, signal } from '@angular/core';
import { email, form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ROLES, type Role } from '@quartierwerk/domain/access/roles';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { type FieldOfCode, submitForm } from '../../../shared/forms/submit-form.js';
import type { OrganisationOption } from '../model/organisation-tree.js';
import { FormProblem } from './form-problem.js';
import { RoleChoice } from './role-choice.js';

export interface MembershipEntry {
  readonly email: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
}

/** Refusals that belong to a field. */
const FIELDS: FieldOfCode<MembershipEntry> = {
  EMAIL_ALREADY_INVITED: 'email',
  ORGANISATION_UNKNOWN: 'organisationId',
};

@Component({
  selector: 'qw-membership-form',
  imports: [Field, FieldInput, FormField, FormProblem, MatButton, RoleChoice],
  template: `
    <form novalidate (submit)="save($event)">
      @if (withEmail()) {
        <qw-field i18n-label="@@identity.email" label="E-Mail-Adresse" [errors]="errorsOf(form.email)">
          <input qwInput data-focus type="email" autocomplete="off" [formField]="form.email" />
        </qw-field>
      }
      <qw-field i18n-label="@@identity.organisation" label="Organisation" [errors]="errorsOf(form.organisationId)">
        <select qwInput [formField]="form.organisationId">
          <option value="" i18n="@@identity.chooseOrganisation">Bitte wählen</option>
          @for (organisation of organisations(); track organisation.id) {
            <option [value]="organisation.id">{{ organisation.label }}</option>
          }
        </select>
      </qw-field>
      <qw-role-choice [roles]="entry().roles" [errors]="errorsOf(form.roles)" (rolesChange)="chooseRoles($event)" />
      <qw-form-problem [form]="form" />
      <div class="actions">
        <button matButton="outlined" type="button" (click)="cancelled.emit()" i18n="@@identity.back">Zurück</button>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ action() }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
      margin-top: 12px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
    }
  `,
})
export class MembershipForm {
  readonly organisations = input.required<readonly OrganisationOption[]>();
  readonly withEmail = input(false, { transform: booleanAttribute });
  readonly action = input.required<string>();
  /** Carries it out; a refusal lands at its field. */
  readonly act = input.required<(entry: MembershipEntry) => Promise<unknown>>();
  readonly cancelled = output();
  readonly done = output();

  protected readonly errorsOf = errorsOf;
  protected readonly entry = signal<MembershipEntry>({ email: '', organisationId: '', roles: [] });
  protected readonly form = form(this.entry, (path) => {
    required(path.email, { when: () => this.withEmail() });
    email(path.email);
    required(path.organisationId);
    validate(path.roles, ({ value }) =>
      value().length === 0
        ? { kind: 'roles', message: $localize`:@@identity.rolesMissing:Bitte wählen Sie mindestens eine Rolle.` }
        : undefined,
    );
  });
  private readonly fields = computed<FieldOfCode<MembershipEntry>>(() => ({
    ...FIELDS,
    ALREADY_MEMBER: this.withEmail() ? 'email' : 'organisationId',
  }));

  protected chooseRoles(roles: readonly Role[]): void {
    this.entry.update((entry) => ({ ...entry, roles: ROLES.filter((role) => roles.includes(role)) }));
    this.form.roles().markAsTouched();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const accepted = await submitForm(this.form, () => this.act()(this.entry()), this.fields());
    if (accepted) this.done.emit();
  }
}
