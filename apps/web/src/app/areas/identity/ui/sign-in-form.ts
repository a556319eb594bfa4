/** Address and password, then the code where the account asks for one. What was typed stays over a refusal. */
import { Component, ElementRef, inject, input, signal } from '@angular/core';
import { email, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { SignInBody } from '@quartierwerk/contracts/identity/session.dto';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { ADDRESSES } from '../../../shared/addresses.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { FormProblem } from './form-problem.js';
import { PasswordField } from './password-field.js';

@Component({
  selector: 'qw-sign-in-form',
  imports: [Field, FieldInput, FormField, FormProblem, MatButton, PasswordField, RouterLink],
  template: `
    <form novalidate (submit)="send($event)">
      @if (!asksForCode()) {
        @if (!address()) {
          <qw-field i18n-label="@@identity.email" label="E-Mail-Adresse" [errors]="errorsOf(form.email)">
            <input qwInput type="email" autocomplete="username" [formField]="form.email" />
          </qw-field>
        }
        <qw-password-field [field]="form.password" />
      } @else {
        <p i18n="@@identity.codeAsked">Für dieses Konto ist ein zweiter Faktor eingerichtet.</p>
        <qw-field
          i18n-label="@@identity.code"
          label="Code der App oder Wiederherstellungscode"
          [errors]="errorsOf(form.code)"
        >
          <input qwInput type="text" autocomplete="one-time-code" autocapitalize="off" [formField]="form.code" />
        </qw-field>
      }
      <qw-form-problem [form]="form" />
      <div class="actions">
        <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ action() }}</button>
        @if (asksForCode()) {
          <button type="button" class="qw-link-button" (click)="startOver()" i18n="@@identity.otherAccount">
            Mit einem anderen Konto anmelden
          </button>
        } @else {
          <a [routerLink]="forgotten" i18n="@@identity.forgotten">Kennwort vergessen</a>
        }
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 16px;
      margin-top: 4px;

      > a {
        padding: 2px 0;
      }
    }
  `,
})
export class SignInForm {
  /** Signs in; a refusal lands in the form. */
  readonly signIn = input.required<(credentials: SignInBody) => Promise<unknown>>();
  /** Where it is known whose password it is. */
  readonly address = input('');
  readonly action = input($localize`:@@identity.signIn:Anmelden`);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly forgotten = ADDRESSES.forgottenPassword;
  protected readonly errorsOf = errorsOf;
  protected readonly asksForCode = signal(false);
  private readonly entry = signal({ email: '', password: '', code: '' });
  protected readonly form = form(this.entry, (path) => {
    required(path.email, { when: () => !this.address() });
    email(path.email);
    required(path.password);
    required(path.code, { when: () => this.asksForCode() });
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await submitForm(this.form, () => this.attempt(), { SECOND_FACTOR_WRONG: 'code' });
  }

  protected startOver(): void {
    this.asksForCode.set(false);
    this.entry.set({ email: '', password: '', code: '' });
    this.form().reset();
  }

  /** That a code is asked for is no refusal but the next step. */
  private async attempt(): Promise<void> {
    const { email: typed, password, code } = this.entry();
    try {
      await this.signIn()({ email: this.address() || typed.trim(), password, ...(code ? { code: code.trim() } : {}) });
    } catch (error) {
      if (!isProblemWith(error, 'SECOND_FACTOR_REQUIRED')) throw error;
      this.asksForCode.set(true);
      this.form.code().reset();
      setTimeout(() => this.host.nativeElement.querySelector('input')?.focus());
    }
  }
}
