/** Puts a contribution aside, with the reason. */
import { Component, computed, input, model, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { DiscardContribution } from '@quartierwerk/contracts/participation/contribution.dto';
import { DISCARD_REASONS, type DiscardReason } from '@quartierwerk/domain/participation/vocabulary';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { DISCARD_WORDS } from '../model/words.js';

@Component({
  selector: 'qw-discard-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <qw-field [label]="words.reason" [errors]="errorsOf(form.reason)">
          <select qwInput data-focus [formField]="form.reason">
            <option value="" i18n="@@participation.chooseArea">bitte wählen</option>
            @for (one of reasons; track one.code) {
              <option [value]="one.code">{{ one.word }}</option>
            }
          </select>
        </qw-field>
        <qw-field [label]="words.note" [optional]="entry().reason !== 'other'" [errors]="errorsOf(form.note)">
          <textarea qwInput rows="2" [formField]="form.note"></textarea>
        </qw-field>
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ heading() }}</button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class DiscardDialog {
  readonly open = model(false);
  readonly heading = input.required<string>();
  readonly store = input.required<(body: DiscardContribution) => Promise<unknown>>();

  protected readonly errorsOf = errorsOf;
  protected readonly reasons = DISCARD_REASONS.map((code) => ({ code, word: DISCARD_WORDS[code] }));
  protected readonly words = {
    reason: $localize`:@@participation.discardReason:Grund`,
    note: $localize`:@@participation.discardNote:Was dazu zu sagen ist`,
  };
  /** No reason stands there before somebody chose it. */
  protected readonly entry = signal<{ reason: DiscardReason | ''; note: string }>({ reason: '', note: '' });
  protected readonly form = form(this.entry, (path) => {
    required(path.reason);
    required(path.note, { when: ({ valueOf }) => valueOf(path.reason) === 'other' });
    atMost(path.note, LIMITS.reasonLength);
  });
  protected readonly attempted = signal(false);
  protected readonly whole = computed(() =>
    this.attempted()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    const send = async (): Promise<void> => {
      const { reason, note } = this.entry();
      if (reason !== '') await this.store()({ reason, note });
    };
    const accepted = await submitForm(this.form, send, { DISCARD_NOTE_MISSING: 'note' });
    if (!accepted) return;
    this.attempted.set(false);
    this.open.set(false);
  }
}
