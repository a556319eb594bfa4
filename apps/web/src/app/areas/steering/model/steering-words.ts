/** Words of the area steering: bodies, seats, attendance, what happened to a decision. */
import type { DecisionSort } from '@quartierwerk/contracts/steering/steering.constants';
import type { TrackingEntryView } from '@quartierwerk/contracts/steering/decision.views';
import type { MeetingPart } from '@quartierwerk/domain/steering/meeting-workflow';
import type { DueGroup } from '@quartierwerk/domain/steering/tracking-workflow';
import type {
  Attendance,
  BodyKind,
  DecisionSegment,
  SeatRole,
  TrackingEvent,
} from '@quartierwerk/domain/steering/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { StateWord } from '../../../shared/words/state-word.js';

/** Parts of the list of meetings. */
export const MEETING_PART_WORDS: Readonly<Record<MeetingPart, string>> = {
  to_come: $localize`:@@steering.toCome:Kommende`,
  minutes_open: $localize`:@@steering.dayGone:Tag vorbei, Protokoll offen`,
  over: $localize`:@@steering.past:Vergangene`,
};

export const BODY_KIND_WORDS: Readonly<Record<BodyKind, string>> = {
  steering_group: $localize`:@@steering.kindSteeringGroup:Steuerungsgruppe`,
  council: $localize`:@@steering.kindCouncil:Rat oder Kreistag`,
  committee: $localize`:@@steering.kindCommittee:Ausschuss`,
  other: $localize`:@@steering.kindOther:anderes Gremium`,
};

export const SEAT_ROLE_WORDS: Readonly<Record<SeatRole, string>> = {
  chair: $localize`:@@steering.roleChair:Vorsitz`,
  member: $localize`:@@steering.roleMember:Mitglied`,
  associate: $localize`:@@steering.roleAssociate:Beisitz`,
  office: $localize`:@@steering.roleOffice:Geschäftsführung`,
};

export const ATTENDANCE_WORDS: Readonly<Record<Attendance, StateWord>> = {
  present: { shape: 'done', word: $localize`:@@steering.present:da` },
  deputy: { shape: 'done', word: $localize`:@@steering.deputy:Vertretung` },
  excused: { shape: 'rejected', word: $localize`:@@steering.excused:entschuldigt` },
  absent: { shape: 'gap', word: $localize`:@@steering.absent:fehlt` },
};

export const GROUP_WORDS: Readonly<Record<DueGroup, string>> = {
  overdue: $localize`:@@steering.groupOverdue:Überfällig`,
  until_next_meeting: $localize`:@@steering.groupNext:Fällig bis zur nächsten Sitzung`,
  later: $localize`:@@steering.groupLater:Später`,
};

/** Parts of the list, on paper. */
export const SEGMENT_WORDS: Readonly<Record<DecisionSegment, string>> = {
  open: $localize`:@@steering.partOpen:offene Beschlüsse`,
  mine: $localize`:@@steering.partMine:offene Beschlüsse mit eigener Federführung`,
  done: $localize`:@@steering.partDone:erledigt gemeldete Beschlüsse`,
  filed: $localize`:@@steering.partFiled:abgelegte Beschlüsse`,
};

/** Heads of the columns that sort the list of decisions. */
export const SORT_WORDS: Readonly<Record<DecisionSort, string>> = {
  deadline: $localize`:@@steering.deadline:Frist`,
  decided: $localize`:@@steering.decidedHead:Beschluss`,
  result: $localize`:@@steering.result:Ergebnis`,
  lead: $localize`:@@steering.lead:Federführung`,
  state: $localize`:@@steering.implementation:Umsetzung`,
  followUp: $localize`:@@steering.followUp:Wiedervorlage`,
};

const EVENT_WORDS: Readonly<Record<Exclude<TrackingEvent, 'follow_up_moved'>, string>> = {
  decided: $localize`:@@steering.eventDecided:beschlossen`,
  reported: $localize`:@@steering.eventReported:Stand gemeldet`,
  delayed: $localize`:@@steering.eventDelayed:Frist verschoben`,
  done: $localize`:@@steering.eventDone:als erledigt gemeldet`,
  reopened: $localize`:@@steering.eventReopened:Erledigt zurückgenommen`,
  closed: $localize`:@@steering.eventClosed:abgelegt`,
  corrected: $localize`:@@steering.eventCorrected:berichtigt`,
  superseded: $localize`:@@steering.eventSuperseded:durch einen neuen Beschluss ersetzt`,
};

/** What happened to a decision. Where its deadline went along with the meeting, that says the days: they are those of the follow-up. */
export function eventWords(
  { event, formerDeadline, followUpOn, formerFollowUpOn }: TrackingEntryView,
  formats: Pick<Formats, 'day'>,
): string {
  if (event !== 'follow_up_moved') return EVENT_WORDS[event];
  if (formerDeadline !== null)
    return $localize`:@@steering.eventDeadlineAlong:Wiedervorlage und Frist mit der Sitzung verlegt`;
  const [from, to] = [formats.day(formerFollowUpOn), formats.day(followUpOn)];
  return $localize`:@@steering.eventFollowUpMoved:Wiedervorlage mit der Sitzung verlegt: bisher ${from}:from:, jetzt ${to}:to:. Die Frist bleibt.`;
}
