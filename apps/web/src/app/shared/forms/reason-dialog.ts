/** Asks for the reason of a step that stays in the record: what is ended, cancelled, withdrawn, opened again. */
import { Component, input, model, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from './at-most.js';
import { errorsOf } from './form-errors.js';
import { sending } from './sending.js';
import type { FieldOfCode } from './submit-form.js';

interface ReasonEntry {
  readonly reason: string;
  readonly day: string;
}

@Component({
  selector: 'qw-reason-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <ng-content />
        @if (dayLabel()) {
          <qw-field [label]="dayLabel()" [errors]="errorsOf(form.day)">
            <input qwInput type="date" data-focus [formField]="form.day" />
          </qw-field>
        }
        <qw-field [label]="label()" [hint]="hint()" [errors]="errorsOf(form.reason)">
          <textarea qwInput [attr.data-focus]="dayLabel() ? null : true" rows="3" [formField]="form.reason"></textarea>
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
export class ReasonDialog {
  readonly open = model(false);
  readonly heading = input.required<string>();
  readonly action = input.required<string>();
  readonly label = input($localize`:@@shared.reason:Begründung`);
  readonly hint = input('');
  /** A new day is asked for as well. */
  readonly dayLabel = input('');
  /** Refusals that belong to one of the two fields, by their code. */
  readonly fields = input<FieldOfCode<ReasonEntry>>({});
  readonly store = input.required<(reason: string, day: string) => Promise<unknown>>();

  protected readonly errorsOf = errorsOf;
  protected readonly entry = signal<ReasonEntry>({ reason: '', day: '' });
  protected readonly form = form(this.entry, (path) => {
    required(path.reason);
    atMost(path.reason, LIMITS.reasonLength);
    required(path.day, { when: () => this.dayLabel() !== '' });
  });
  private readonly sending = sending(this.form, () => this.fields());
  protected readonly whole = this.sending.whole;

  protected async save(event: Event): Promise<void> {
    const store = (): Promise<unknown> => this.store()(this.entry().reason, this.entry().day);
    if (!(await this.sending.send(event, store))) return;
    this.entry.set({ reason: '', day: '' });
    this.form().reset();
    this.open.set(false);
  }
}
