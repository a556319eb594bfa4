/** Does something that stays in the history: the reason is part of the record. */
import { Component, computed, input, model, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';

export interface ReasonEntry {
  readonly reason: string;
  readonly day: string;
}

@Component({
  selector: 'qw-plan-reason-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form novalidate (submit)="save($event)">
        <ng-content />
        @if (dayLabel()) {
          <qw-field [label]="dayLabel()" [errors]="errorsOf(form.day)">
            <input qwInput type="date" [formField]="form.day" />
          </qw-field>
        }
        <qw-field [label]="reasonLabel" [errors]="errorsOf(form.reason)">
          <textarea qwInput data-focus rows="3" [formField]="form.reason"></textarea>
        </qw-field>
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ action() }}</button>
        </div>
      </form>
    </qw-dialog>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
      margin-top: 12px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
    }
  `,
})
export class ReasonDialog {
  readonly open = model(false);
  readonly heading = input.required<string>();
  readonly action = input.required<string>();
  /** A new day is asked for as well. */
  readonly dayLabel = input('');
  readonly store = input.required<(entry: ReasonEntry) => Promise<unknown>>();
  readonly stored = output();

  protected readonly errorsOf = errorsOf;
  protected readonly reasonLabel = $localize`:@@plans.reason:Begründung`;
  protected readonly entry = signal<ReasonEntry>({ reason: '', day: '' });
  protected readonly form = form(this.entry, (path) => {
    required(path.reason);
    atMost(path.reason, LIMITS.reasonLength);
    required(path.day, { when: () => this.dayLabel() !== '' });
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
    const accepted = await submitForm(this.form, () => this.store()(this.entry()), {
      ...{ DEADLINE_UNCHANGED: 'day', PERIOD_REVERSED: 'day', DEADLINE_REASON_MISSING: 'reason' },
      MEASURE_REASON_MISSING: 'reason',
    });
    if (!accepted) return;
    this.entry.set({ reason: '', day: '' });
    this.attempted.set(false);
    this.open.set(false);
    this.stored.emit();
  }
}
