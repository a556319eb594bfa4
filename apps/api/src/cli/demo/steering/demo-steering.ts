import type { DecisionResult, BodyKind, SeatRole } from '@quartierwerk/domain/steering/vocabulary';

/**
 * What the demonstration tells of bodies, meetings and decisions. Dates, votes and wordings are invented where no source is named;
 * organisations stand by their key in the demonstration, seats carry the name of a unit, never of a person.
 */
export interface DemoSeat {
  readonly name: string;
  readonly organisation: string;
  readonly role: SeatRole;
  readonly votingRight: boolean;
  /** Key of the persona that holds it. */
  readonly holder?: string;
}

export interface DemoReport {
  /** The day on which it was reported. */
  readonly on: string;
  readonly text: string;
  readonly done?: true;
  readonly deadline?: string;
  readonly reason?: string;
  /** Key of the persona that reports; the planner without one. */
  readonly by?: string;
}

export interface DemoDecision {
  readonly result: DecisionResult;
  readonly wording: string;
  /** Yes, no, abstention; none for what needs no vote. */
  readonly votes?: readonly [number, number, number];
  readonly conditions?: string;
  readonly lead?: string;
  readonly deadline?: string;
  readonly followUpOn?: string;
  readonly reason?: string;
  /** Code of the decision that this one replaces. */
  readonly supersedes?: string;
  readonly reports?: readonly DemoReport[];
}

export interface DemoItem {
  readonly title: string;
  readonly nonPublic?: true;
  readonly note?: string;
  readonly proposal?: string;
  /** Name of the area or municipality that it is about. */
  readonly area?: string;
  /** Code of the recommendation that it is about. */
  readonly recommendation?: string;
  /** Seat and reason of a conflict of interest. */
  readonly conflict?: readonly [seat: string, reason: string];
  /** Without one the item was only dealt with. */
  readonly decision?: DemoDecision;
}

export interface DemoMeeting {
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string;
  /** Names of seats that were not there. */
  readonly excused: readonly string[];
  readonly items: readonly DemoItem[];
  /** Not held yet: the agenda is arranged and invited to. */
  readonly toCome?: 'invited' | 'scheduled';
  /** Called off; arranged a month before. */
  readonly cancelled?: { readonly arrangedOn: string; readonly on: string; readonly reason: string };
  /** Seats that a deputy filled, and those of which nobody said anything. */
  readonly deputies?: readonly string[];
  readonly absent?: readonly string[];
  /** Deferred recommendations that were submitted again before it, with the day. */
  readonly resubmitted?: readonly (readonly [code: string, on: string])[];
  /** Every submitted recommendation is put on the agenda after this many items. */
  readonly submittedAfter?: number;
}

export interface DemoBody {
  readonly name: string;
  readonly kind: BodyKind;
  readonly votingMemberCount: number;
  readonly since: string;
  /** What its decisions are about as long as an item names nothing smaller. */
  readonly area: string;
  readonly seats: readonly DemoSeat[];
  readonly meetings: readonly DemoMeeting[];
}

/** The first item of every meeting of the steering group. */
export const OPENING: DemoItem = { title: 'Eröffnung, Feststellung der Beschlussfähigkeit' };
