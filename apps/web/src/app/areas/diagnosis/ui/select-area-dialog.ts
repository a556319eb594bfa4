/**
 * Selects an area for closer work. The index is one of three reasons and never decides alone; who selects for another reason writes
 * down why. What was typed stays when the server refuses.
 */
import { Component, computed, input, model, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { SELECTION_REASONS, type SelectionReason } from '@quartierwerk/domain/diagnosis/vocabulary';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { entryAt } from '../../../shared/forms/entry.js';
import { atMost } from '../../../shared/forms/at-most';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { REASON_WORDS } from '../model/run-words.js';

export interface SelectionChoice {
  readonly reasonKind: SelectionReason;
  readonly reason: string;
}

@Component({
  selector: 'qw-select-area-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="choose($event)">
        <fieldset>
          <legend i18n="@@diagnosis.selectWhy">Warum wird das Gebiet ausgewählt?</legend>
          @for (kind of kinds(); track kind) {
            <label class="qw-check">
              <input type="radio" [value]="kind" [formField]="form.reasonKind" />
              {{ words[kind] }}
            </label>
          }
        </fieldset>
        <qw-field
          [label]="reasonLabel"
          [optional]="entry().reasonKind === 'index'"
          [errors]="errorsOf(form.reason)"
          [hint]="hint()"
        >
          <textarea qwInput rows="4" [formField]="form.reason"></textarea>
        </qw-field>
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ action() }}</button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class SelectAreaDialog {
  readonly open = model(false);
  readonly area = input.required<RunAreaView | null>();
  /** Stores the selection; a refusal lands at its field. */
  readonly store = input.required<(choice: SelectionChoice) => Promise<unknown>>();
  readonly selected = output();

  protected readonly words = REASON_WORDS;
  protected readonly errorsOf = errorsOf;
  protected readonly reasonLabel = $localize`:@@diagnosis.selectReason:Begründung`;
  protected readonly ranked = computed(() => (this.area()?.rank ?? null) !== null);
  protected readonly kinds = computed(() => SELECTION_REASONS.filter((kind) => kind !== 'index' || this.ranked()));

  protected readonly entry = entryAt(
    () => this.area()?.id,
    (): SelectionChoice => ({ reasonKind: this.ranked() ? 'index' : 'expert_judgement', reason: '' }),
  );
  protected readonly form = form(this.entry, (path) => {
    required(path.reason, { when: ({ valueOf }) => valueOf(path.reasonKind) !== 'index' });
    atMost(path.reason, LIMITS.reasonLength);
  });
  protected readonly attempts = signal(0);
  protected readonly whole = computed(() =>
    this.attempts() > 0
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  protected readonly heading = computed(() => {
    const area = this.area();
    return area ? $localize`:@@diagnosis.selectHeading:${area.name}:area: auswählen` : '';
  });
  protected readonly action = computed(() => this.heading());
  protected readonly hint = computed(() => {
    const rank = this.area()?.rank ?? null;
    if (rank === null) return '';
    return $localize`:@@diagnosis.selectHint:Rang ${rank}:rank: in diesem Lauf wird mit festgehalten.`;
  });

  protected async choose(event: Event): Promise<void> {
    event.preventDefault();
    this.attempts.update((attempts) => attempts + 1);
    const accepted = await submitForm(this.form, () => this.store()(this.entry()), {
      SELECTION_REASON_MISSING: 'reason',
      AREA_WITHOUT_RANK: 'reasonKind',
    });
    if (!accepted) return;
    this.entry.set({ reasonKind: 'index', reason: '' });
    this.attempts.set(0);
    this.open.set(false);
    this.selected.emit();
  }
}
