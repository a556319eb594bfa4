/** Pairs the app with the account: the picture, the same secret for typing, and the first code as the proof. */
import { Component, computed, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { SecondFactorEnrolmentView } from '@quartierwerk/contracts/identity/account.views';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { FormProblem } from './form-problem.js';
import { QrCode } from '@quartierwerk/ui/qr-code/qr-code';

@Component({
  selector: 'qw-enrol-form',
  imports: [Field, FieldInput, FormField, FormProblem, MatButton, QrCode],
  template: `
    <qw-qr-code [text]="enrolment().uri" [label]="pictureLabel" />
    <div class="steps">
      <p i18n="@@identity.scan">
        Lesen Sie das Bild mit einer App für Einmalcodes ein, oder geben Sie dort diesen Schlüssel ein:
      </p>
      <p class="secret">{{ secret() }}</p>
      <form novalidate (submit)="send($event)">
        <qw-field i18n-label="@@identity.appCode" label="Code, den die App jetzt zeigt" [errors]="errorsOf(form.code)">
          <input qwInput type="text" inputmode="numeric" autocomplete="one-time-code" [formField]="form.code" />
        </qw-field>
        <qw-form-problem [form]="form" />
        <div class="actions">
          <button matButton="outlined" type="button" (click)="cancelled.emit()" i18n="@@identity.cancel">
            Abbrechen
          </button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@identity.confirmFactor">
            Einschalten
          </button>
        </div>
      </form>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: auto minmax(0, 360px);
      gap: 16px 24px;
      align-items: start;
    }
    .steps,
    form {
      display: grid;
      gap: 12px;
    }
    .secret {
      font-family: ui-monospace, monospace;
      overflow-wrap: anywhere;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    @media (width < 600px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class EnrolForm {
  readonly enrolment = input.required<SecondFactorEnrolmentView>();
  readonly confirm = input.required<(code: string) => Promise<unknown>>();
  readonly cancelled = output();

  protected readonly pictureLabel = $localize`:@@identity.picture:QR-Code für die App`;
  protected readonly errorsOf = errorsOf;
  /** In groups of four, as people read them out. */
  protected readonly secret = computed(() => this.enrolment().secret.replace(/(.{4})(?=.)/g, '$1 '));
  private readonly entry = signal({ code: '' });
  protected readonly form = form(this.entry, (path) => required(path.code));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await submitForm(this.form, () => this.confirm()(this.entry().code.trim()), { SECOND_FACTOR_WRONG: 'code' });
  }
}
