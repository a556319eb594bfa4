/** A new password by the link of a letter. Afterwards every session has ended, and the person signs in as always. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { ADDRESSES } from '../../../shared/addresses.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { AT_PASSWORD, newPassword, PASSWORD_HINT } from '../model/new-password.js';
import { EntryFrame } from '../ui/entry-frame.js';
import { FormProblem } from '../ui/form-problem.js';
import { PasswordField } from '../ui/password-field.js';

@Component({
  selector: 'qw-new-password-page',
  imports: [EntryFrame, FormProblem, Loading, MatButton, Note, PasswordField, ProblemView, RouterLink],
  template: `
    <qw-entry-frame [heading]="heading">
      @if (done()) {
        <qw-note tone="ok" strong i18n="@@identity.passwordSet"
          >Das neue Kennwort gilt. Auf allen Geräten sind Sie abgemeldet.</qw-note
        >
        <p><a [routerLink]="addresses.signIn" i18n="@@identity.signIn">Anmelden</a></p>
      } @else if (usedWords(); as words) {
        <qw-note tone="warn" strong>{{ words }}</qw-note>
        <p>
          <a [routerLink]="addresses.forgottenPassword" i18n="@@identity.askAgain">Neuen Link anfordern</a>
        </p>
      } @else if (link.error(); as error) {
        <qw-problem-view [error]="error" (retry)="link.reload()" />
      } @else if (link.hasValue()) {
        <form novalidate (submit)="save($event)">
          <p i18n="@@identity.newPasswordFor">
            Für das Konto <b>{{ link.value().email }}</b>
          </p>
          <!-- Lets a password manager know whose password it is. -->
          <input type="hidden" autocomplete="username" [value]="link.value().email" />
          <qw-password-field [label]="fieldLabel" [hint]="hint" autocomplete="new-password" [field]="form.password" />
          <qw-form-problem [form]="form" />
          <div>
            <button matButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@identity.setPassword">
              Kennwort festlegen
            </button>
          </div>
        </form>
      } @else {
        <qw-loading [rows]="3" />
      }
    </qw-entry-frame>
  `,
  styleUrl: './entry-form.scss',
})
export class NewPasswordPage {
  readonly token = input.required<string>();

  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@identity.newPasswordHeading:Neues Kennwort`;
  protected readonly fieldLabel = this.heading;
  protected readonly hint = PASSWORD_HINT;
  protected readonly link = readResource(identityRoutes.resetLink, () => ({ params: { token: this.token() } }));
  protected readonly done = signal(false);
  private readonly refusal = signal<unknown>(null);
  protected readonly usedWords = computed(() => {
    const error = this.refusal() ?? this.link.error();
    return isProblemWith(error, 'LINK_USED_OR_EXPIRED') ? errorWords(error) : '';
  });

  private readonly entry = signal({ password: '' });
  protected readonly form = form(this.entry, (path) =>
    newPassword(path.password, () => (this.link.hasValue() ? [this.link.value().email] : [])),
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const accepted = await submitForm(this.form, () => this.set(), AT_PASSWORD);
    if (!accepted) return;
    // Every session has ended, the one on this device among them.
    this.session.close();
    this.done.set(true);
  }

  private async set(): Promise<void> {
    try {
      await this.api.send(identityRoutes.resetPassword, {
        params: { token: this.token() },
        body: this.entry(),
        pastSessionGate: true,
      });
    } catch (error) {
      this.refusal.set(error);
      throw error;
    }
  }
}
