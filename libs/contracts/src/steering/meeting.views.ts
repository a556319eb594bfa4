/** Views of meetings: the list, and one with agenda, attendance, votes. */
import type { Role } from '@quartierwerk/domain/access/roles';
import type { MeetingPart, MeetingTransition } from '@quartierwerk/domain/steering/meeting-workflow';
import type { QuorumCount } from '@quartierwerk/domain/steering/quorum';
import type {
  Attendance,
  DecisionResult,
  ItemState,
  MeetingState,
  SeatRole,
} from '@quartierwerk/domain/steering/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { ChainNodeView } from '../chain/chain.views.js';

export interface MeetingRowView {
  readonly id: string;
  readonly code: string;
  readonly body: { readonly id: string; readonly name: string };
  readonly heldOn: Day;
  /** "14:00", or empty. */
  readonly startsAt: string;
  readonly place: string;
  readonly state: MeetingState;
  /** Where it stands today. */
  readonly part: MeetingPart;
  /** As far as the person may see them. */
  readonly itemCount: number;
  readonly decisionCount: number;
  readonly version: number;
}

export interface MeetingListView {
  /** Those to come first, the next at the top; then those whose day went by without minutes; then those that are over, latest first. */
  readonly meetings: readonly MeetingRowView[];
  readonly mayCreate: boolean;
}

/** An area as it is named on a sheet. */
export interface AreaNameView {
  readonly id: string;
  readonly name: string;
  readonly municipalityName: string | null;
}

export interface VoteView {
  readonly yes: number;
  readonly no: number;
  readonly abstention: number;
  /** Who was there and took no part because of a conflict of interest. */
  readonly conflicted: number;
  readonly unanimous: boolean;
}

export interface ConflictView {
  readonly id: string;
  readonly seatId: string;
  readonly seat: string;
  readonly organisation: string;
  readonly reason: string;
  readonly leftRoom: boolean;
  readonly votingRight: boolean;
}

export interface AttendanceView {
  readonly seatId: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: SeatRole;
  readonly votingRight: boolean;
  /** At this item. */
  readonly attendance: Attendance;
  /** Number of the item from which on; null from the first. */
  readonly since: number | null;
  /** Its organisation carries a project that rests on the matter: a conflict of interest is to be asked for. */
  readonly carriesProject: boolean;
}

export interface AgendaDecisionView {
  readonly id: string;
  readonly code: string;
  readonly result: DecisionResult;
  readonly votes: VoteView | null;
  readonly wording: string;
  readonly conditions: string;
  readonly lead: { readonly id: string; readonly name: string } | null;
  readonly deadline: Day | null;
  readonly followUpOn: Day | null;
  readonly reason: string;
  readonly version: number;
}

export type AgendaItemAction = 'revise' | 'remove' | 'note' | 'decide' | 'correct' | 'declare_conflict';

export interface AgendaItemView {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** False: only the body sees it. */
  readonly public: boolean;
  readonly state: ItemState;
  readonly proposedText: string | null;
  readonly note: string;
  readonly recommendation: ChainNodeView | null;
  /** What an item without a recommendation is about, where it was named. */
  readonly area: AreaNameView | null;
  readonly decision: AgendaDecisionView | null;
  readonly conflicts: readonly ConflictView[];
  /** Every seat in force on the day, at this item. */
  readonly attendance: readonly AttendanceView[];
  readonly quorum: QuorumCount;
  readonly doneAt: string | null;
  readonly version: number;
  readonly actions: readonly AgendaItemAction[];
}

export type MeetingAction = MeetingTransition | 'revise' | 'add_item' | 'arrange' | 'attend';

/** A former day of a meeting; it stays beside the one in force. */
export interface MeetingMoveView {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly reason: string;
  /** Role and organisation of who moved it, never a name. */
  readonly role: Role | null;
  readonly organisation: string | null;
  readonly at: string;
}

export interface MeetingView extends MeetingRowView {
  readonly reason: string;
  /** Latest first. */
  readonly moves: readonly MeetingMoveView[];
  readonly begunAt: string | null;
  readonly endedAt: string | null;
  readonly items: readonly AgendaItemView[];
  /** Items that the person does not see are not counted. */
  readonly votingMemberCount: number;
  /** Decisions that were reported as done and are filed with the end of this meeting, once it runs. */
  readonly filedWithEnd: number;
  readonly actions: readonly MeetingAction[];
}

/** Recommendations that wait for a decision and stand on no agenda yet. */
export interface AgendaCandidatesView {
  readonly recommendations: readonly ChainNodeView[];
}
