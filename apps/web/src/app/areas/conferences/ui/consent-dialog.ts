/** Asks an organisation for its consent, or writes down its answer: with conditions or a refusal it says why. */
import { Component, computed, input, model } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { AnswerConsent } from '@quartierwerk/contracts/conferences/conferences.dto';
import type { ConsentView, RecommendationView } from '@quartierwerk/contracts/conferences/recommendation.views';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { CONSENT_STATES, type ConsentState } from '@quartierwerk/domain/conferences/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most.js';
import { entryAt } from '../../../shared/forms/entry.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { sending } from '../../../shared/forms/sending.js';
import { CONSENT_STATE_WORDS } from '../../../shared/words/recommendation-state-words.js';
import type { FormChoice } from './recommendation-form.js';

interface ConsentEntry {
  readonly organisationId: string;
  readonly state: ConsentState;
  readonly remark: string;
  readonly answeredOn: string;
}

@Component({
  selector: 'qw-consent-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <p>{{ recommendation().code }} {{ recommendation().title }}</p>
        @if (!consent()) {
          <qw-field
            i18n-label="@@recommendation.organisation"
            label="Organisation"
            [errors]="errorsOf(form.organisationId)"
          >
            <select qwInput data-focus [formField]="form.organisationId">
              <option value="" i18n="@@recommendation.choose">bitte wählen</option>
              @for (party of parties(); track party.id) {
                <option [value]="party.id">{{ party.label }}</option>
              }
            </select>
          </qw-field>
        }
        <qw-field i18n-label="@@recommendation.answer" label="Antwort" [errors]="errorsOf(form.state)">
          <select qwInput [formField]="form.state">
            @for (state of states; track state) {
              <option [value]="state">{{ stateWords[state].word }}</option>
            }
          </select>
        </qw-field>
        @if (entry().state !== 'open') {
          <qw-field i18n-label="@@recommendation.answeredOn" label="vom" [errors]="errorsOf(form.answeredOn)">
            <input qwInput type="date" [formField]="form.answeredOn" />
          </qw-field>
        }
        <qw-field
          [optional]="entry().state === 'open' || entry().state === 'granted'"
          i18n-label="@@recommendation.remark"
          label="Auflage oder Grund"
          [errors]="errorsOf(form.remark)"
        >
          <textarea qwInput rows="2" [formField]="form.remark"></textarea>
        </qw-field>
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@recommendation.saveConsent">
            Einvernehmen speichern
          </button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class ConsentDialog {
  readonly open = model(false);
  /** What the answer is about. */
  readonly recommendation = input.required<Pick<RecommendationView, 'code' | 'title'>>();
  /** null: another organisation is asked. */
  readonly consent = input.required<ConsentView | null>();
  readonly parties = input.required<readonly FormChoice[]>();
  readonly store = input.required<(body: AnswerConsent) => Promise<unknown>>();

  protected readonly states = CONSENT_STATES;
  protected readonly stateWords = CONSENT_STATE_WORDS;
  protected readonly errorsOf = errorsOf;
  protected readonly heading = computed(
    () => this.consent()?.organisation.name ?? $localize`:@@recommendation.askConsent:Einvernehmen erfragen`,
  );
  protected readonly entry = entryAt(this.open, (): ConsentEntry => entryOf(this.consent()));
  protected readonly form = form(this.entry, (path) => {
    required(path.organisationId);
    atMost(path.remark, LIMITS.reasonLength);
  });
  private readonly sending = sending(this.form, () => ({
    CONSENT_REMARK_MISSING: 'remark',
    CONSENT_DAY_MISSING: 'answeredOn',
    CONSENT_IN_FUTURE: 'answeredOn',
  }));
  protected readonly whole = this.sending.whole;

  protected async save(event: Event): Promise<void> {
    const { organisationId, state, remark, answeredOn } = this.entry();
    const body = {
      organisationId,
      state,
      remark: remark.trim(),
      answeredOn: state === 'open' ? null : answeredOn || null,
    };
    if (!(await this.sending.send(event, () => this.store()(body)))) return;
    this.form().reset();
    this.open.set(false);
  }
}

function entryOf(consent: ConsentView | null): ConsentEntry {
  return {
    organisationId: consent?.organisation.id ?? '',
    state: consent?.state ?? 'open',
    remark: consent?.remark ?? '',
    answeredOn: consent?.answeredOn ?? dayOf(new Date()),
  };
}
