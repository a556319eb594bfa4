/** A new meeting of a body: day, beginning, place. */
import { Component, computed, effect, input, model, signal } from '@angular/core';
import { form, FormField, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { BodyView } from '@quartierwerk/contracts/steering/body.views';
import type { CreateMeeting } from '@quartierwerk/contracts/steering/steering.dto';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { sending } from '../../../shared/forms/sending.js';
import { CLOCK, pastWords } from '../model/meeting-day.js';

@Component({
  selector: 'qw-meeting-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog i18n-heading="@@steering.newMeeting" heading="Sitzung anlegen" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <qw-field i18n-label="@@steering.body" label="Gremium" [errors]="errorsOf(form.bodyId)">
          <select qwInput data-focus [formField]="form.bodyId">
            @for (body of bodies(); track body.id) {
              <option [value]="body.id">{{ body.name }}</option>
            }
          </select>
        </qw-field>
        <div class="qw-pair">
          <qw-field i18n-label="@@steering.day" label="Tag" [hint]="past()" [errors]="errorsOf(form.heldOn)">
            <input qwInput type="date" [formField]="form.heldOn" />
          </qw-field>
          <qw-field optional i18n-label="@@steering.startsAt" label="Beginn" [errors]="errorsOf(form.startsAt)">
            <input qwInput type="time" [formField]="form.startsAt" />
          </qw-field>
        </div>
        <qw-field optional i18n-label="@@steering.place" label="Ort" [errors]="errorsOf(form.place)">
          <input qwInput autocomplete="off" [formField]="form.place" />
        </qw-field>
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@steering.newMeeting">
            Sitzung anlegen
          </button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class MeetingDialog {
  readonly open = model(false);
  readonly bodies = input.required<readonly BodyView[]>();
  readonly store = input.required<(entry: Omit<CreateMeeting, 'id'>) => Promise<unknown>>();

  protected readonly errorsOf = errorsOf;
  private readonly entry = signal({ bodyId: '', heldOn: '', startsAt: '', place: '' });
  protected readonly form = form(this.entry, (path) => {
    required(path.bodyId);
    required(path.heldOn);
    pattern(path.startsAt, CLOCK);
    atMost(path.place, LIMITS.nameLength);
  });
  protected readonly past = computed(() => pastWords(this.entry().heldOn, dayOf(new Date())));
  private readonly sending = sending(this.form);
  protected readonly whole = this.sending.whole;

  constructor() {
    // The only body, or the first, is the likely one.
    effect(() => {
      const [first] = this.bodies();
      if (first && this.entry().bodyId === '') this.entry.update((entry) => ({ ...entry, bodyId: first.id }));
    });
  }

  protected async save(event: Event): Promise<void> {
    if (await this.sending.send(event, () => this.store()(this.entry()))) this.open.set(false);
  }
}
