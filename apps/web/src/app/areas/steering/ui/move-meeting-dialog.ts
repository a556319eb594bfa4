/** Another day, hour or place of a meeting, with what follows from it. */
import { Component, computed, input, linkedSignal, model, untracked } from '@angular/core';
import { form, FormField, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { ReviseMeeting } from '@quartierwerk/contracts/steering/steering.dto';
import { moveVerdict, stateOnceMoved } from '@quartierwerk/domain/steering/meeting-workflow';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { sending } from '../../../shared/forms/sending.js';
import { CLOCK, pastWords } from '../model/meeting-day.js';

@Component({
  selector: 'qw-move-meeting-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton, Note],
  template: `
    <qw-dialog [heading]="heading" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <div class="qw-pair">
          @if (dayMovable()) {
            <qw-field i18n-label="@@steering.day" label="Tag" [hint]="past()" [errors]="errorsOf(form.heldOn)">
              <input qwInput data-focus type="date" [formField]="form.heldOn" />
            </qw-field>
          }
          <qw-field optional i18n-label="@@steering.startsAt" label="Beginn" [errors]="errorsOf(form.startsAt)">
            <input qwInput type="time" [formField]="form.startsAt" />
          </qw-field>
        </div>
        <qw-field optional i18n-label="@@steering.place" label="Ort" [errors]="errorsOf(form.place)">
          <input qwInput autocomplete="off" [formField]="form.place" />
        </qw-field>
        @if (follows(); as words) {
          <qw-note>{{ words }}</qw-note>
        }
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
export class MoveMeetingDialog {
  readonly open = model(false);
  readonly meeting = input.required<MeetingView>();
  readonly store = input.required<(entry: ReviseMeeting) => Promise<unknown>>();

  protected readonly heading = $localize`:@@steering.moveMeeting:Sitzung verlegen`;
  protected readonly errorsOf = errorsOf;
  /** As it stands when the dialog opens; what somebody else changes meanwhile does not replace what is typed. */
  protected readonly entry = linkedSignal<boolean, Required<ReviseMeeting>>({
    source: this.open,
    computation: () => {
      const { heldOn, startsAt, place } = untracked(this.meeting);
      return { heldOn, startsAt, place };
    },
  });
  protected readonly form = form(this.entry, (path) => {
    required(path.heldOn);
    pattern(path.startsAt, CLOCK);
    atMost(path.place, LIMITS.nameLength);
  });
  private readonly sending = sending(this.form);
  protected readonly whole = this.sending.whole;
  protected readonly dayMovable = computed(() => moveVerdict(this.meeting().state).ok);
  protected readonly past = computed(() => pastWords(this.entry().heldOn, dayOf(new Date())));
  protected readonly follows = computed(() => {
    const { state } = this.meeting();
    if (stateOnceMoved(state) !== state)
      return $localize`:@@steering.inviteAgain:Zu dieser Sitzung ist schon eingeladen. Danach gilt sie wieder als terminiert: Bitte laden Sie neu ein.`;
    return this.dayMovable()
      ? $localize`:@@steering.notInvitedYet:Eingeladen ist noch niemand. Tagesordnung und Adresse der Sitzung bleiben.`
      : $localize`:@@steering.runsAlready:Die Sitzung läuft schon, ihr Tag bleibt.`;
  });

  protected async save(event: Event): Promise<void> {
    if (await this.sending.send(event, () => this.store()(this.entry()))) this.open.set(false);
  }
}
