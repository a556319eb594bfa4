/** Views of decisions: the list of what is open, and one with its history. */
import type { Role } from '@quartierwerk/domain/access/roles';
import type { Correction } from '@quartierwerk/domain/steering/correction-rule';
import type { DueGroup } from '@quartierwerk/domain/steering/tracking-workflow';
import type {
  DecisionResult,
  DecisionSegment,
  ImplementationState,
  TrackingEvent,
  TrackingState,
} from '@quartierwerk/domain/steering/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { LinkedNodeView } from '../chain/chain.views.js';
import type { ConflictView, VoteView } from './meeting.views.js';

export interface LastReportView {
  readonly text: string;
  readonly at: string;
  /** Role and organisation of who reported, never a name. */
  readonly role: Role | null;
  readonly organisation: string | null;
}

/** What became of the first deadline: it stays visible, however often it moved, by itself or with the meeting of its day. */
export interface MovedDeadlineView {
  readonly first: Day;
  readonly times: number;
  /** Of the last move. */
  readonly reason: string;
}

export type DecisionAction = 'report' | 'close' | 'reopen';

export interface DecisionRowView {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly wording: string;
  readonly public: boolean;
  readonly body: { readonly id: string; readonly name: string };
  readonly decidedOn: Day;
  readonly result: DecisionResult;
  readonly tracking: TrackingState | null;
  readonly areaId: string | null;
  readonly areaName: string | null;
  readonly municipalityName: string | null;
  readonly lead: { readonly id: string; readonly name: string } | null;
  /** The deadline in force; for what was postponed the day it comes back. */
  readonly deadline: Day | null;
  /** Null as long as the first deadline stands. */
  readonly moved: MovedDeadlineView | null;
  readonly followUpOn: Day | null;
  readonly overdueDays: number;
  readonly group: DueGroup;
  readonly mine: boolean;
  readonly lastReport: LastReportView | null;
  readonly version: number;
  readonly actions: readonly DecisionAction[];
}

export interface DecisionListView {
  readonly segment: DecisionSegment;
  readonly today: Day;
  readonly lastMeetingOn: Day | null;
  readonly nextMeeting: { readonly code: string; readonly heldOn: Day } | null;
  readonly counts: Readonly<Record<DecisionSegment, number>>;
  /** How many of the part fit the filter; `decisions` may hold fewer. */
  readonly total: number;
  readonly decisions: readonly DecisionRowView[];
  /** For the filters: bodies, lead units, municipalities and states of the decisions one may see. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly leads: readonly { readonly id: string; readonly name: string }[];
  readonly municipalities: readonly string[];
  readonly states: readonly ImplementationState[];
}

export interface TrackingEntryView {
  readonly id: string;
  readonly event: TrackingEvent;
  readonly state: TrackingState | null;
  readonly text: string;
  readonly deadline: Day | null;
  /** Null where the deadline stayed. */
  readonly formerDeadline: Day | null;
  /** Null where the follow-up day stayed; both are given where it moved. */
  readonly followUpOn: Day | null;
  readonly formerFollowUpOn: Day | null;
  readonly reason: string;
  /** What was put right; empty for every other event. */
  readonly corrections: readonly Correction[];
  readonly role: Role | null;
  readonly organisation: string | null;
  readonly at: string;
}

export interface DecisionView extends DecisionRowView {
  /** The proposal as it was on the table. */
  readonly proposedText: string | null;
  readonly conditions: string;
  readonly reason: string;
  readonly meeting: { readonly code: string; readonly heldOn: Day; readonly itemNumber: number };
  readonly votes: VoteView | null;
  readonly present: number | null;
  readonly quorum: number | null;
  /** Who took no part, with the reason; empty for carriers. */
  readonly conflicts: readonly ConflictView[];
  /** Latest first. */
  readonly history: readonly TrackingEntryView[];
  readonly links: readonly LinkedNodeView[];
}
