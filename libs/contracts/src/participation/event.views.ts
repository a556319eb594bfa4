/** Views of neighbourhood conferences: the list, the event, and what a device needs to record at it. */
import type { SegmentCounts } from '@quartierwerk/domain/participation/contribution-segments';
import type {
  ContributionKind,
  EventState,
  Language,
  Method,
  ThemeState,
} from '@quartierwerk/domain/participation/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { LinkedNodeView } from '../chain/chain.views.js';

export type EventListAction = 'prepare';
export type EventAction =
  | 'revise'
  | 'open'
  | 'close'
  | 'cancel'
  | 'count_participants'
  | 'record'
  | 'switch_on_helper_code'
  | 'end_helper_code';

export interface EventAreaView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly municipalityName: string | null;
}

export interface EventRowView {
  readonly id: string;
  /** `SRK-2026-10`. */
  readonly code: string;
  readonly title: string;
  readonly heldOn: Day;
  readonly venue: string;
  readonly area: EventAreaView | null;
  readonly organisationName: string;
  readonly state: EventState;
  readonly stationCount: number;
  /** Without those put aside; of an organisation that one does not belong to, only what was looked through. */
  readonly contributionCount: number;
  /** By what must happen next; without those put aside they add up to `contributionCount`. */
  readonly segments: SegmentCounts;
  /** Looked through and not answered. */
  readonly unanswered: number;
  readonly themeCount: number;
  readonly participants: number | null;
}

export interface EventListView {
  /** Latest first. */
  readonly events: readonly EventRowView[];
  readonly actions: readonly EventListAction[];
}

export interface StationView {
  readonly id: string;
  /** 1 to 9; the first digit of its receipts. */
  readonly number: number;
  readonly name: string;
  readonly method: Method;
  readonly contributionCount: number;
  readonly points: number;
}

/** One line of the count of participants. */
export interface ParticipantCountView {
  readonly key: string;
  /** Null: fewer than three, and not said outside of the organisation that held the event. */
  readonly count: number | null;
}

export interface ParticipantsView {
  readonly total: number | null;
  readonly ages: readonly ParticipantCountView[];
  readonly languages: readonly ParticipantCountView[];
  /** Who was missing, and how to reach them next time. */
  readonly missing: string;
}

export interface EventThemeView {
  readonly id: string;
  readonly name: string;
  readonly state: ThemeState;
  readonly contributionCount: number;
}

/** From the first day to the last it lets everybody who has it record. */
export interface HelperCodeView {
  /** By it one says which code is to be ended or replaced. */
  readonly id: string;
  readonly code: string;
  readonly from: Day;
  readonly until: Day;
}

export interface EventView extends EventRowView {
  readonly organisationId: string;
  /** From whom citizens get their answers: "Stadt Burscheid", and how it stands in the address of the public page. */
  readonly publisher: { readonly name: string; readonly slug: string };
  readonly startsAt: string;
  readonly purpose: string;
  /** What is open to negotiation, said before people begin to talk. */
  readonly leeway: string;
  /** Interpreters, child care, helpers, by role. */
  readonly support: string;
  /** Where citizens who disagree can turn to; stands on the public page. */
  readonly contactNote: string;
  readonly contactEmail: string | null;
  readonly receiptPrefix: string;
  /** Leads helpers with an account to the page for recording; null for those who do not record. */
  readonly captureCode: string | null;
  /** Lets helpers without an account record; null for those who do not record, and while none is switched on. */
  readonly helperCode: HelperCodeView | null;
  readonly stations: readonly StationView[];
  /** What was said away from the stations: notes in a box, letters. With the stations it adds up to `contributionCount`. */
  readonly withoutStation: Pick<StationView, 'contributionCount' | 'points'>;
  readonly themes: readonly EventThemeView[];
  readonly kinds: readonly { readonly kind: ContributionKind; readonly count: number }[];
  readonly languages: readonly { readonly language: Language; readonly count: number }[];
  readonly participation: ParticipantsView;
  readonly cancelReason: string | null;
  readonly links: readonly LinkedNodeView[];
  readonly actions: readonly EventAction[];
  readonly version: number;
}
