/** Notes that a seat has a conflict of interest (Befangenheit) at an item: why, and whether it left the room. It does not vote there. */
import { Component, computed, input, model, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { AttendanceView } from '@quartierwerk/contracts/steering/meeting.views';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';

export interface ConflictEntry {
  readonly reason: string;
  readonly leftRoom: boolean;
}

@Component({
  selector: 'qw-conflict-of-interest-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog i18n-heading="@@steering.noteConflict" heading="Befangenheit" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <p>{{ who() }}</p>
        <qw-field i18n-label="@@steering.conflictReason" label="Grund" [hint]="hint" [errors]="errorsOf(form.reason)">
          <textarea qwInput data-focus rows="2" [formField]="form.reason"></textarea>
        </qw-field>
        <label class="qw-check">
          <input type="checkbox" [formField]="form.leftRoom" />
          <ng-container i18n="@@steering.leavesRoom">hat den Raum verlassen</ng-container>
        </label>
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@steering.saveConflict">
            Befangenheit festhalten
          </button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class ConflictOfInterestDialog {
  readonly open = model(false);
  readonly seat = input.required<AttendanceView | null>();
  readonly store = input.required<(entry: ConflictEntry) => Promise<unknown>>();

  protected readonly errorsOf = errorsOf;
  protected readonly hint = $localize`:@@steering.conflictHint:Zum Beispiel: Träger des Projekts`;
  protected readonly who = computed(() => {
    const seat = this.seat();
    return seat ? `${seat.organisation}, ${seat.name}` : '';
  });
  private readonly entry = signal<ConflictEntry>({ reason: '', leftRoom: true });
  protected readonly form = form(this.entry, (path) => {
    required(path.reason);
    atMost(path.reason, LIMITS.reasonLength);
  });
  protected readonly whole = computed(() =>
    this.form().touched()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await submitForm(this.form, () => this.store()(this.entry())))) return;
    this.entry.set({ reason: '', leftRoom: true });
    this.form().reset();
    this.open.set(false);
  }
}
