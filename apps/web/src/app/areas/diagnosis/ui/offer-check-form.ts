/** "Still current": what stands there is read once more, and who says so is written down with today's day. */
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Formats } from '@quartierwerk/ui/format/formats';
import { atMost } from '../../../shared/forms/at-most.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { sending } from '../../../shared/forms/sending.js';
import { OFFER_LABELS } from '../model/offer-entry.js';
import { checkWords } from '../../../shared/words/offer-words.js';
import { OfferFacts } from './offer-facts.js';

@Component({
  selector: 'qw-offer-check-form',
  imports: [Field, FieldError, FieldInput, FormField, MatButton, OfferFacts],
  template: `
    <p>
      <b>{{ offer().name }}</b>
    </p>
    <p class="qw-small qw-secondary">{{ checked() }}</p>
    <qw-offer-facts [offer]="offer()" narrow />
    <form class="qw-dialog-form" novalidate (submit)="save($event)">
      <qw-field [label]="label" [hint]="hint" [errors]="errorsOf(form.source)">
        <input qwInput data-focus autocomplete="off" [formField]="form.source" />
      </qw-field>
      @if (whole().length > 0) {
        <qw-field-error role="alert" [errors]="whole()" />
      }
      <div class="qw-dialog-actions">
        <button matButton="outlined" type="button" (click)="closed.emit()" i18n="@@ui.back">Zurück</button>
        <button matButton="outlined" type="button" (click)="revise.emit()" i18n="@@diagnosis.offerChangeFirst">
          Nein, ändern
        </button>
        <button matButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@diagnosis.offerStillCurrent">
          Noch aktuell
        </button>
      </div>
    </form>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
  `,
})
export class OfferCheckForm {
  readonly offer = input.required<OfferView>();
  readonly store = input.required<(source: string) => Promise<unknown>>();
  readonly closed = output();
  /** It does not stand as it is written. */
  readonly revise = output();

  private readonly formats = inject(Formats);
  protected readonly errorsOf = errorsOf;
  protected readonly label = OFFER_LABELS.source;
  protected readonly hint = $localize`:@@diagnosis.offerCheckHint:Wer heute bestätigt, dass es so besteht, etwa: Telefonat mit der Einrichtung`;
  protected readonly checked = computed(() => checkWords(this.offer(), this.formats));
  private readonly entry = signal({ source: '' });
  protected readonly form = form(this.entry, (path) => {
    required(path.source);
    atMost(path.source, LIMITS.nameLength);
  });
  private readonly sending = sending(this.form, () => ({}));
  protected readonly whole = this.sending.whole;

  protected async save(event: Event): Promise<void> {
    if (await this.sending.send(event, () => this.store()(this.entry().source))) this.closed.emit();
  }
}
