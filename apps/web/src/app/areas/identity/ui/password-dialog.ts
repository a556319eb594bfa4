/** Asks for the password again before something that would let anyone at an unlocked screen into the account for good. */
import { Component, input, model } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { entryAt } from '../../../shared/forms/entry.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { FormProblem } from './form-problem.js';
import { PasswordField } from './password-field.js';

@Component({
  selector: 'qw-password-dialog',
  imports: [Dialog, FormProblem, MatButton, PasswordField],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="send($event)">
        @if (why()) {
          <p>{{ why() }}</p>
        }
        <qw-password-field [field]="form.password" />
        <qw-form-problem [form]="form" />
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@identity.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ action() }}</button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class PasswordDialog {
  readonly open = model(false);
  readonly heading = input.required<string>();
  readonly why = input('');
  readonly action = input.required<string>();
  /** Carries the act out; a wrong password lands at the field. */
  readonly act = input.required<(password: string) => Promise<unknown>>();

  /** Each opening begins empty. */
  private readonly entry = entryAt(this.open, (): { password: string } => ({ password: '' }));
  protected readonly form = form(this.entry, (path) => required(path.password));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const accepted = await submitForm(this.form, () => this.act()(this.entry().password), {
      PASSWORD_WRONG: 'password',
    });
    if (!accepted) return;
    this.form().reset();
    this.open.set(false);
  }
}
