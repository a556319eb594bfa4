/** Asks for a link to a new password. The answer is the same for every address: nobody learns who has an account. */
import { Component, inject, signal } from '@angular/core';
import { email, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { ADDRESSES } from '../../../shared/addresses.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { Api } from '../../../shared/http/api.js';
import { Demonstration } from '../data/demonstration.js';
import { EntryFrame } from '../ui/entry-frame.js';
import { FormProblem } from '../ui/form-problem.js';

@Component({
  selector: 'qw-forgotten-password-page',
  imports: [EntryFrame, Field, FieldInput, FormField, FormProblem, MatButton, Note, RouterLink],
  template: `
    <qw-entry-frame [heading]="heading">
      @if (asked(); as address) {
        <qw-note tone="ok" strong>
          <ng-container i18n="@@identity.resetAsked"
            >Wenn es zu {{ address }} ein Konto gibt, ist ein Brief mit einem Link unterwegs. Er gilt eine
            Stunde.</ng-container
          >
        </qw-note>
        @if (demonstration.on()) {
          <p>
            <a [routerLink]="addresses.letters" i18n="@@identity.toLetters">Zu den Briefen der Demonstration</a>
          </p>
        }
      } @else {
        <form novalidate (submit)="ask($event)">
          <qw-field
            i18n-label="@@identity.email"
            label="E-Mail-Adresse"
            i18n-hint="@@identity.resetHint"
            hint="Sie bekommen einen Brief mit einem Link, über den Sie ein neues Kennwort festlegen."
            [errors]="errorsOf(form.email)"
          >
            <input qwInput type="email" autocomplete="username" [formField]="form.email" />
          </qw-field>
          <qw-form-problem [form]="form" />
          <div>
            <button matButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@identity.askForReset">
              Link anfordern
            </button>
          </div>
        </form>
      }
      <p><a [routerLink]="addresses.signIn" i18n="@@identity.backToSignIn">Zurück zur Anmeldung</a></p>
    </qw-entry-frame>
  `,
  styleUrl: './entry-form.scss',
})
export class ForgottenPasswordPage {
  private readonly api = inject(Api);
  protected readonly demonstration = inject(Demonstration);
  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@identity.forgottenHeading:Kennwort vergessen`;
  protected readonly errorsOf = errorsOf;
  protected readonly asked = signal('');
  private readonly entry = signal({ email: '' });
  protected readonly form = form(this.entry, (path) => {
    required(path.email);
    email(path.email);
  });

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const address = this.entry().email.trim();
    const accepted = await submitForm(this.form, () =>
      this.api.send(identityRoutes.askForReset, { body: { email: address }, pastSessionGate: true }),
    );
    if (accepted) this.asked.set(address);
  }
}
