/** Names the decision that a measure was decided with where no linked one carries it: a council's, or one from before the workspace. */
import { Component, model, input, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { sending } from '../../../shared/forms/sending.js';

export interface ElsewhereEntry {
  readonly on: string;
  readonly body: string;
  readonly reference: string;
}

const EMPTY: ElsewhereEntry = { on: '', body: '', reference: '' };

@Component({
  selector: 'qw-decided-elsewhere-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog [heading]="heading" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <p i18n="@@plans.elsewhereWhy">
          Kein verknüpfter Beschluss trägt die Maßnahme. Steht er in Quartierwerk, verknüpfen Sie ihn unter „Was daran
          hängt“. Sonst nennen Sie ihn hier.
        </p>
        <qw-field i18n-label="@@plans.elsewhereBody" label="Gremium" [errors]="errorsOf(form.body)">
          <input qwInput data-focus autocomplete="off" [formField]="form.body" />
        </qw-field>
        <qw-field i18n-label="@@plans.elsewhereOn" label="beschlossen am" [errors]="errorsOf(form.on)">
          <input qwInput type="date" [formField]="form.on" />
        </qw-field>
        <qw-field
          optional
          i18n-label="@@plans.elsewhereReference"
          label="Drucksache oder Niederschrift"
          [errors]="errorsOf(form.reference)"
        >
          <input qwInput autocomplete="off" [formField]="form.reference" />
        </qw-field>
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ heading }}</button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class DecidedElsewhereDialog {
  readonly open = model(false);
  readonly store = input.required<(entry: ElsewhereEntry) => Promise<unknown>>();

  protected readonly heading = $localize`:@@plans.elsewhereHeading:Beschluss nennen`;
  protected readonly errorsOf = errorsOf;
  private readonly entry = signal<ElsewhereEntry>(EMPTY);
  protected readonly form = form(this.entry, (path) => {
    required(path.body);
    required(path.on);
    atMost(path.body, LIMITS.nameLength);
    atMost(path.reference, LIMITS.nameLength);
  });
  private readonly sending = sending(this.form, () => ({ DECIDED_BODY_MISSING: 'body', DECIDED_IN_FUTURE: 'on' }));
  protected readonly whole = this.sending.whole;

  protected async save(event: Event): Promise<void> {
    if (!(await this.sending.send(event, () => this.store()(this.entry())))) return;
    this.entry.set(EMPTY);
    this.form().reset();
    this.open.set(false);
  }
}
