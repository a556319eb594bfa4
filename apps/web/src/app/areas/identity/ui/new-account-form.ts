/** Name and password of someone who comes in by an invitation for the first time. */
import { Component, input, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { AcceptInvitationBody } from '@quartierwerk/contracts/identity/account.dto';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { atMost } from '../../../shared/forms/at-most';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { AT_PASSWORD, newPassword, PASSWORD_HINT } from '../model/new-password.js';
import { FormProblem } from './form-problem.js';
import { PasswordField } from './password-field.js';

@Component({
  selector: 'qw-new-account-form',
  imports: [Field, FieldInput, FormField, FormProblem, MatButton, PasswordField],
  template: `
    <form novalidate (submit)="send($event)">
      <qw-field
        i18n-label="@@identity.yourName"
        label="Ihr Name"
        i18n-hint="@@identity.yourNameHint"
        hint="So steht er bei dem, was Sie eintragen."
        [errors]="errorsOf(form.displayName)"
      >
        <input qwInput type="text" autocomplete="name" [formField]="form.displayName" />
      </qw-field>
      <input type="hidden" autocomplete="username" [value]="address()" />
      <qw-password-field [field]="form.password" [hint]="hint" autocomplete="new-password" />
      <qw-form-problem [form]="form" />
      <div>
        <button matButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@identity.acceptInvitation">
          Einladung annehmen
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
  `,
})
export class NewAccountForm {
  readonly address = input.required<string>();
  /** Makes the account; a refusal lands at its field. */
  readonly accept = input.required<(body: AcceptInvitationBody) => Promise<unknown>>();

  protected readonly hint = PASSWORD_HINT;
  protected readonly errorsOf = errorsOf;
  private readonly entry = signal({ displayName: '', password: '' });
  protected readonly form = form(this.entry, (path) => {
    required(path.displayName);
    atMost(path.displayName, LIMITS.nameLength);
    newPassword(path.password, () => [this.address(), this.entry().displayName]);
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await submitForm(this.form, () => this.accept()(this.entry()), AT_PASSWORD);
  }
}
