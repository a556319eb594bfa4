/** Views of bodies and their seats. */
import type { BodyKind, SeatRole } from '@quartierwerk/domain/steering/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';

export interface OrganisationOfSeatView {
  readonly id: string;
  readonly name: string;
  /** Whose department it is: two towns may each have a "Jugendamt". */
  readonly partOf: string | null;
}

export interface SeatView {
  readonly id: string;
  /** Name of the seat, never of a person: "Sozialdezernat". */
  readonly name: string;
  readonly organisation: OrganisationOfSeatView;
  readonly role: SeatRole;
  readonly votingRight: boolean;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** Whether an account holds it or stands in: those see the body's non-public part. */
  readonly held: boolean;
  readonly deputised: boolean;
  /** Accounts, for those who arrange the body; null for everybody else. */
  readonly holderId: string | null;
  readonly deputyId: string | null;
  readonly version: number;
}

export interface BodyView {
  readonly id: string;
  readonly name: string;
  readonly kind: BodyKind;
  /** Legally fixed number of voting members. */
  readonly votingMemberCount: number;
  /** How many of them must be there. */
  readonly quorum: number;
  /** Voting seats in force. */
  readonly votingSeats: number;
  /** In force today, then those to come; chair first, associates last. */
  readonly seats: readonly SeatView[];
  /** Whether the person belongs to the body today. */
  readonly member: boolean;
  readonly nextMeeting: { readonly code: string; readonly heldOn: Day } | null;
  readonly version: number;
  readonly actions: readonly ('revise' | 'add_seat')[];
}

export interface BodyListView {
  readonly bodies: readonly BodyView[];
  readonly mayCreate: boolean;
}

/** An account that may hold a seat. */
export interface HolderView {
  readonly userId: string;
  readonly displayName: string;
  readonly organisations: readonly string[];
}

export interface HolderListView {
  readonly holders: readonly HolderView[];
}
