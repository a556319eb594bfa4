/** A goal, typed in place: what is to be reached, how much of it, until when. */
import { Component, input, output } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most.js';
import { entryFrom } from '../../../shared/forms/entry.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { sending } from '../../../shared/forms/sending.js';

export interface GoalEntry {
  readonly text: string;
  readonly target: string;
  readonly dueOn: string;
}

/** Longest text of a goal; it is the title of its link in the chain. */
const GOAL_LENGTH = 400;

@Component({
  selector: 'qw-goal-form',
  imports: [Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <qw-field [label]="label()" [errors]="errorsOf(form.text)">
        <textarea qwInput data-focus rows="2" [formField]="form.text"></textarea>
      </qw-field>
      <div class="pair">
        <qw-field [label]="targetLabel" optional [errors]="errorsOf(form.target)">
          <input qwInput autocomplete="off" [formField]="form.target" />
        </qw-field>
        <qw-field [label]="dueLabel" optional [errors]="errorsOf(form.dueOn)">
          <input qwInput type="date" [formField]="form.dueOn" />
        </qw-field>
      </div>
      @if (whole().length > 0) {
        <qw-field-error role="alert" [errors]="whole()" />
      }
      <div class="actions">
        <button matButton="outlined" class="qw-row-button" type="button" (click)="closed.emit()" i18n="@@ui.cancel">
          Abbrechen
        </button>
        <button
          matButton="filled"
          class="qw-row-button"
          type="submit"
          [disabled]="form().submitting()"
          i18n="@@plans.saveGoal"
        >
          Ziel speichern
        </button>
      </div>
    </form>
  `,
  styleUrl: './entry-form.scss',
})
export class GoalForm {
  readonly label = input.required<string>();
  readonly initial = input<GoalEntry>({ text: '', target: '', dueOn: '' });
  readonly store = input.required<(entry: GoalEntry) => Promise<unknown>>();
  readonly closed = output();

  protected readonly errorsOf = errorsOf;
  protected readonly targetLabel = $localize`:@@plans.target:Woran es gemessen wird`;
  protected readonly dueLabel = $localize`:@@plans.until:Bis`;
  protected readonly entry = entryFrom<GoalEntry>(this.initial);
  protected readonly form = form(this.entry, (path) => {
    required(path.text);
    atMost(path.text, GOAL_LENGTH);
    atMost(path.target, 200);
  });
  private readonly sending = sending(this.form);
  protected readonly whole = this.sending.whole;

  protected async save(event: Event): Promise<void> {
    if (await this.sending.send(event, () => this.store()(this.entry()))) this.closed.emit();
  }
}
