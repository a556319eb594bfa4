/** A field of action or a planning stage, typed in place. The number is chosen once: measures are named after it. */
import { Component, input, output } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most.js';
import { entryFrom } from '../../../shared/forms/entry.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { sending } from '../../../shared/forms/sending.js';

export interface PartEntry {
  readonly title: string;
  readonly fromYear: number;
  readonly toYear: number;
}

@Component({
  selector: 'qw-part-form',
  imports: [Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <qw-field [label]="label()" [errors]="errorsOf(form.title)">
        <input qwInput data-focus autocomplete="off" [formField]="form.title" />
      </qw-field>
      @if (withYears()) {
        <div class="pair">
          <qw-field [label]="fromLabel" [errors]="errorsOf(form.fromYear)">
            <input qwInput type="number" [formField]="form.fromYear" />
          </qw-field>
          <qw-field [label]="toLabel" [errors]="errorsOf(form.toYear)">
            <input qwInput type="number" [formField]="form.toYear" />
          </qw-field>
        </div>
      }
      @if (whole().length > 0) {
        <qw-field-error role="alert" [errors]="whole()" />
      }
      <div class="actions">
        <button matButton="outlined" class="qw-row-button" type="button" (click)="closed.emit()" i18n="@@ui.cancel">
          Abbrechen
        </button>
        <button matButton="filled" class="qw-row-button" type="submit" [disabled]="form().submitting()">
          {{ action() }}
        </button>
      </div>
    </form>
  `,
  styleUrl: './entry-form.scss',
})
export class PartForm {
  readonly label = input.required<string>();
  readonly action = input.required<string>();
  readonly initial = input.required<PartEntry>();
  readonly withYears = input(false);
  readonly store = input.required<(entry: PartEntry) => Promise<unknown>>();
  readonly closed = output();

  protected readonly errorsOf = errorsOf;
  protected readonly fromLabel = $localize`:@@plans.fromYear:Von Jahr`;
  protected readonly toLabel = $localize`:@@plans.toYear:Bis Jahr`;
  protected readonly entry = entryFrom<PartEntry>(this.initial);
  protected readonly form = form(this.entry, (path) => {
    required(path.title);
    atMost(path.title, LIMITS.nameLength);
  });
  private readonly sending = sending(this.form, () => ({ PERIOD_REVERSED: 'toYear' }));
  protected readonly whole = this.sending.whole;

  protected async save(event: Event): Promise<void> {
    if (await this.sending.send(event, () => this.store()(this.entry()))) this.closed.emit();
  }
}
