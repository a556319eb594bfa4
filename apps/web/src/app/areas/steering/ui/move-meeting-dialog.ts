/** Another day, hour or place of a meeting, with what follows from it. */
import { Component, computed, inject, input, model } from '@angular/core';
import { form, FormField, pattern, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { ReviseMeeting } from '@quartierwerk/contracts/steering/steering.dto';
import { moveVerdict, newDayVerdict, stateOnceMoved } from '@quartierwerk/domain/steering/meeting-workflow';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Formats } from '@quartierwerk/ui/format/formats';
import { atMost } from '../../../shared/forms/at-most.js';
import { entryAt } from '../../../shared/forms/entry.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { sending } from '../../../shared/forms/sending.js';
import { refusalWords } from '../model/decision-entry.js';
import { CLOCK } from '../model/meeting-day.js';

@Component({
  selector: 'qw-move-meeting-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton, Note],
  template: `
    <qw-dialog [heading]="heading" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <div class="qw-pair">
          @if (dayMovable()) {
            <qw-field i18n-label="@@steering.day" label="Tag" [errors]="errorsOf(form.heldOn)">
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
        @if (otherDay()) {
          <qw-field
            i18n-label="@@steering.moveReason"
            label="Warum an einem anderen Tag?"
            i18n-hint="@@steering.moveReasonHint"
            hint="Steht mit dem bisherigen Tag auf der Seite der Sitzung."
            [errors]="errorsOf(form.reason)"
          >
            <textarea qwInput rows="2" [formField]="form.reason"></textarea>
          </qw-field>
          <label class="qw-check"><input type="checkbox" [formField]="form.followUps" /> {{ followUps() }}</label>
        }
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
  private readonly formats = inject(Formats);
  protected readonly errorsOf = errorsOf;
  /** As it stands when the dialog opens; what somebody else changes meanwhile does not replace what is typed. */
  protected readonly entry = entryAt(this.open, (): Required<ReviseMeeting> => {
    const { heldOn, startsAt, place } = this.meeting();
    return { heldOn, startsAt, place, reason: '', followUps: true };
  });
  protected readonly form = form(this.entry, (path) => {
    required(path.heldOn);
    // Not for a day that stays: the place of a meeting whose minutes are missing may still be put right.
    validate(path.heldOn, ({ value }) => {
      const verdict = newDayVerdict({ to: value(), today: dayOf(new Date()), reason: '…' });
      if (verdict.ok || value() === '' || !this.otherDay()) return undefined;
      return { kind: 'past', message: refusalWords(verdict) };
    });
    required(path.reason, { when: () => this.otherDay() });
    atMost(path.reason, LIMITS.reasonLength);
    pattern(path.startsAt, CLOCK);
    atMost(path.place, LIMITS.nameLength);
  });
  private readonly sending = sending(this.form, () => ({
    MEETING_DAY_PAST: 'heldOn',
    MEETING_MOVE_REASON_MISSING: 'reason',
  }));
  protected readonly whole = this.sending.whole;
  protected readonly dayMovable = computed(() => moveVerdict(this.meeting().state).ok);
  protected readonly otherDay = computed(() => this.entry().heldOn !== this.meeting().heldOn);
  /**
   * What comes back on the day of the meeting has no other hold on it than the day. Asked whether there is anything or not: a number, or no
   * question, would tell of decisions that are hidden from whoever moves the meeting.
   */
  protected readonly followUps = computed(() => {
    const day = this.formats.day(this.meeting().heldOn);
    return $localize`:@@steering.followUpsToo:Was auf den ${day}:day: zur Wiedervorlage liegt, mit verlegen`;
  });
  protected readonly follows = computed(() => {
    const { state } = this.meeting();
    if (stateOnceMoved(state) !== state)
      return $localize`:@@steering.inviteAgain:Zu dieser Sitzung ist schon eingeladen. Danach gilt sie wieder als terminiert: Bitte laden Sie neu ein.`;
    return this.dayMovable()
      ? $localize`:@@steering.notInvitedYet:Eingeladen ist noch niemand. Tagesordnung und Adresse der Sitzung bleiben.`
      : $localize`:@@steering.runsAlready:Die Sitzung läuft schon, ihr Tag bleibt.`;
  });

  protected async save(event: Event): Promise<void> {
    const { reason, followUps, ...place } = this.entry();
    const body = this.otherDay() ? { ...place, reason, followUps } : place;
    if (await this.sending.send(event, () => this.store()(body))) this.open.set(false);
  }
}
