/** A new password for who knows the old one; every other session ends. */
import { Component, inject, input, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { AccountView } from '@quartierwerk/contracts/identity/account.views';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { AccountStore } from '../data/account-store.js';
import { AT_PASSWORD, newPassword, PASSWORD_HINT } from '../model/new-password.js';
import { FormProblem } from '../ui/form-problem.js';
import { PasswordField } from '../ui/password-field.js';

@Component({
  selector: 'qw-password-section',
  imports: [FormProblem, MatButton, PasswordField],
  template: `
    @if (open()) {
      <form novalidate (submit)="save($event)">
        <input type="hidden" autocomplete="username" [value]="account().email" />
        <qw-password-field [label]="currentLabel" [field]="form.currentPassword" />
        <qw-password-field [label]="newLabel" [hint]="hint" autocomplete="new-password" [field]="form.password" />
        <qw-form-problem [form]="form" />
        <p class="qw-secondary qw-small" i18n="@@identity.passwordEndsSessions">
          Auf Ihren anderen Geräten werden Sie abgemeldet.
        </p>
        <div class="actions">
          <button matButton="outlined" type="button" (click)="close()" i18n="@@identity.cancel">Abbrechen</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@identity.changePassword">
            Kennwort ändern
          </button>
        </div>
      </form>
    } @else {
      <button matButton="outlined" type="button" (click)="open.set(true)" i18n="@@identity.changePassword">
        Kennwort ändern
      </button>
    }
  `,
  styleUrl: './account-section.scss',
})
export class PasswordSection {
  readonly account = input.required<AccountView>();

  private readonly store = inject(AccountStore);
  private readonly toasts = inject(Toasts);
  protected readonly currentLabel = $localize`:@@identity.currentPassword:Bisheriges Kennwort`;
  protected readonly newLabel = $localize`:@@identity.newPasswordHeading:Neues Kennwort`;
  protected readonly hint = PASSWORD_HINT;
  protected readonly open = signal(false);
  private readonly entry = signal({ currentPassword: '', password: '' });
  protected readonly form = form(this.entry, (path) => {
    required(path.currentPassword);
    newPassword(path.password, () => [this.account().email, this.account().displayName]);
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const accepted = await submitForm(this.form, () => this.store.changePassword(this.entry()), {
      ...AT_PASSWORD,
      PASSWORD_WRONG: 'currentPassword',
    });
    if (!accepted) return;
    this.close();
    this.toasts.show($localize`:@@identity.passwordChanged:Kennwort geändert`);
  }

  protected close(): void {
    this.open.set(false);
    this.entry.set({ currentPassword: '', password: '' });
    this.form().reset();
  }
}
