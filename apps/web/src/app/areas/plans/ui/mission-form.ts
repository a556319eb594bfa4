/** The mission of a plan with its title and period, typed in place. */
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
import type { PlanEntry } from '../model/plan-entry.js';

@Component({
  selector: 'qw-mission-form',
  imports: [Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <qw-field [label]="titleLabel" [errors]="errorsOf(form.title)">
        <input qwInput data-focus autocomplete="off" [formField]="form.title" />
      </qw-field>
      <div class="pair">
        <qw-field [label]="fromLabel" [errors]="errorsOf(form.startsOn)">
          <input qwInput type="date" [formField]="form.startsOn" />
        </qw-field>
        <qw-field [label]="toLabel" [errors]="errorsOf(form.endsOn)">
          <input qwInput type="date" [formField]="form.endsOn" />
        </qw-field>
      </div>
      <qw-field [label]="missionLabel" optional [errors]="errorsOf(form.missionTitle)">
        <input qwInput autocomplete="off" [formField]="form.missionTitle" />
      </qw-field>
      <qw-field [label]="statementLabel" optional [errors]="errorsOf(form.missionStatement)">
        <textarea qwInput rows="5" [formField]="form.missionStatement"></textarea>
      </qw-field>
      <qw-field [label]="adoptedLabel" optional [errors]="errorsOf(form.missionAdopted)">
        <input qwInput autocomplete="off" [formField]="form.missionAdopted" />
      </qw-field>
      @if (whole().length > 0) {
        <qw-field-error role="alert" [errors]="whole()" />
      }
      <div class="actions">
        <button matButton="outlined" type="button" (click)="closed.emit()" i18n="@@ui.cancel">Abbrechen</button>
        <button matButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@plans.saveMission">
          Leitbild speichern
        </button>
      </div>
    </form>
  `,
  styleUrl: './entry-form.scss',
})
export class MissionForm {
  readonly initial = input.required<PlanEntry>();
  readonly store = input.required<(entry: PlanEntry) => Promise<unknown>>();
  readonly closed = output();

  protected readonly errorsOf = errorsOf;
  protected readonly titleLabel = $localize`:@@plans.planName:Name des Konzepts`;
  protected readonly fromLabel = $localize`:@@plans.begin:Beginn`;
  protected readonly toLabel = $localize`:@@plans.end:Ende`;
  protected readonly missionLabel = $localize`:@@plans.missionName:Name des Leitbilds`;
  protected readonly statementLabel = $localize`:@@plans.mission:Leitbild`;
  protected readonly adoptedLabel = $localize`:@@plans.adopted:Beschlossen von, wann`;

  protected readonly entry = entryFrom<PlanEntry>(this.initial);
  protected readonly form = form(this.entry, (path) => {
    required(path.title);
    atMost(path.title, LIMITS.nameLength);
    required(path.startsOn);
    required(path.endsOn);
    atMost(path.missionTitle, LIMITS.nameLength);
    atMost(path.missionStatement, LIMITS.textLength);
    atMost(path.missionAdopted, LIMITS.nameLength);
  });
  private readonly sending = sending(this.form, () => ({ PERIOD_REVERSED: 'endsOn' }));
  protected readonly whole = this.sending.whole;

  protected async save(event: Event): Promise<void> {
    if (await this.sending.send(event, () => this.store()(this.entry()))) this.closed.emit();
  }
}
