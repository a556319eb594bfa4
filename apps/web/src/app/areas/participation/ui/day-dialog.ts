/** Asks for one thing and its day: to whom it was handed on, by which channel it was reported back, since when it is done. */
import { Component, input, model } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Note } from '@quartierwerk/ui/feedback/note';
import { entryAt } from '../../../shared/forms/entry.js';
import { atMost } from '../../../shared/forms/at-most';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { sending } from '../../../shared/forms/sending.js';
import { today } from '../model/words.js';

export interface DayEntry {
  readonly what: string;
  readonly on: string;
}

@Component({
  selector: 'qw-day-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton, Note],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        @if (note()) {
          <qw-note tone="warn">{{ note() }}</qw-note>
        }
        @if (label()) {
          <qw-field [label]="label()" [errors]="errorsOf(form.what)">
            @if (choices().length > 0) {
              <select qwInput data-focus [formField]="form.what">
                @for (one of choices(); track one.value) {
                  <option [value]="one.value">{{ one.label }}</option>
                }
              </select>
            } @else {
              <input qwInput data-focus autocomplete="off" [formField]="form.what" />
            }
          </qw-field>
        }
        <qw-field [label]="dayLabel" [errors]="errorsOf(form.on)">
          <input qwInput type="date" [formField]="form.on" />
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
export class DayDialog {
  readonly open = model(false);
  readonly heading = input.required<string>();
  /** Empty: only the day is asked for. */
  readonly label = input('');
  /** What is to be known before. */
  readonly note = input('');
  readonly choices = input<readonly { readonly value: string; readonly label: string }[]>([]);
  readonly store = input.required<(entry: DayEntry) => Promise<unknown>>();

  protected readonly errorsOf = errorsOf;
  protected readonly dayLabel = $localize`:@@participation.day:Tag`;
  protected readonly entry = entryAt(this.open, (): DayEntry => ({
    what: this.choices()[0]?.value ?? '',
    on: today(),
  }));
  protected readonly form = form(this.entry, (path) => {
    required(path.what, { when: () => this.label() !== '' });
    atMost(path.what, LIMITS.nameLength);
    required(path.on);
  });
  private readonly sending = sending(this.form);
  protected readonly whole = this.sending.whole;

  protected async save(event: Event): Promise<void> {
    if (await this.sending.send(event, () => this.store()(this.entry()))) this.open.set(false);
  }
}
