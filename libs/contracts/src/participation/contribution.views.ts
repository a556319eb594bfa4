/** Views of contributions, themes and answers. */
import type { SegmentCounts } from '@quartierwerk/domain/participation/contribution-segments';
import type { PersonalDataKind } from '@quartierwerk/domain/participation/personal-data';
import type {
  AnswerOutcome,
  ContributionKind,
  ContributionState,
  DiscardReason,
  FeedbackChannel,
  Language,
  ThemeState,
  Voices,
} from '@quartierwerk/domain/participation/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { LinkedNodeView } from '../chain/chain.views.js';

export type ContributionAction =
  | 'correct'
  | 'redact'
  | 'group'
  | 'set_points'
  | 'forward'
  | 'answer'
  | 'report_back'
  | 'discard'
  | 'restore'
  | 'publish'
  | 'withdraw'
  | 'link';

/** Where something was said, or a theme was named. */
export interface ContributionEventView {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly areaId: string;
}

export interface ContributionRowView {
  readonly id: string;
  /** The receipt: `K7-204`. */
  readonly code: string;
  readonly state: ContributionState;
  readonly kind: ContributionKind;
  /** The words as the reader may see them: as they were said, or as they were looked through. */
  readonly text: string;
  readonly language: Language;
  readonly translation: string | null;
  readonly voices: Voices;
  readonly theme: { readonly id: string; readonly name: string } | null;
  readonly event: ContributionEventView;
  readonly station: { readonly id: string; readonly number: number; readonly name: string } | null;
  /** Of all rounds together. */
  readonly points: number;
  readonly outcome: AnswerOutcome | null;
  readonly public: boolean;
  /** Kinds of personal data that the words may hold; empty for those who see only what was looked through. */
  readonly suspected: readonly PersonalDataKind[];
  readonly saidAt: string;
  /** Written down after the event had been closed; `saidAt` is that moment then. */
  readonly addedLater: boolean;
  readonly version: number;
}

export interface ContributionListView {
  readonly rows: readonly ContributionRowView[];
  /** How many fit the filter altogether. */
  readonly total: number;
  /** Of the filter without its segment. */
  readonly segments: SegmentCounts;
}

/** Contributions that were shown to everyone or taken back, as they stand now: what it takes to undo that. */
export interface PublishedView {
  readonly contributions: readonly { readonly contributionId: string; readonly version: number }[];
}

/** What stands beside a contribution in a list, by its receipt, so that one may walk through it. */
export interface BesideView {
  readonly before: string | null;
  readonly after: string | null;
  /** From 1; null for one that the list does not hold, or no more. */
  readonly position: number | null;
  readonly total: number;
}

export interface ContributionView extends ContributionRowView {
  /** As it was said; null for those who see only what was looked through, and where nothing was changed. */
  readonly original: string | null;
  readonly translatedBy: string;
  readonly place: string;
  readonly area: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly pointsByRound: readonly { readonly round: number; readonly points: number }[];
  readonly recordedAt: string;
  /** Null where nobody had signed in, and for an account that is gone. */
  readonly recordedBy: string | null;
  readonly byHelperCode: boolean;
  readonly checkedAt: string | null;
  readonly checkedBy: string | null;
  readonly forwarded: { readonly to: string; readonly on: Day } | null;
  readonly reported: { readonly channel: FeedbackChannel; readonly on: Day } | null;
  readonly discarded: { readonly reason: DiscardReason; readonly note: string } | null;
  /** Its own answer, else that of its theme. */
  readonly answer: AnswerView | null;
  /** Path of the page for citizens; null while it is not public. */
  readonly openPage: { readonly place: string; readonly code: string } | null;
  readonly links: readonly LinkedNodeView[];
  readonly actions: readonly ContributionAction[];
}

export interface AnswerView {
  readonly id: string;
  readonly outcome: AnswerOutcome;
  readonly reason: string;
  /** Who answers: a town, an office. */
  readonly unit: string;
  readonly answeredOn: Day;
  readonly dueOn: Day | null;
  readonly passedTo: string;
  readonly discussedOn: Day | null;
  readonly discussedBy: string;
  /** "Februar 2027". */
  readonly plannedFor: string;
  readonly doneOn: Day | null;
  /** Whether it was given to the theme as a whole. */
  readonly ofTheme: boolean;
  readonly actions: readonly 'revise'[];
  readonly version: number;
}

export type ThemeAction = 'rename' | 'gather' | 'merge' | 'forward' | 'answer' | 'publish' | 'withdraw' | 'link';

export interface ThemeRowView {
  readonly id: string;
  readonly name: string;
  readonly state: ThemeState;
  readonly event: ContributionEventView;
  readonly mergedInto: { readonly id: string; readonly name: string } | null;
  readonly contributionCount: number;
  readonly points: number;
  readonly outcome: AnswerOutcome | null;
  readonly forwarded: { readonly to: string; readonly on: Day } | null;
  readonly public: boolean;
  readonly actions: readonly ThemeAction[];
  readonly version: number;
}

export interface ThemeListView {
  readonly themes: readonly ThemeRowView[];
}

export interface ThemeView extends ThemeRowView {
  /** Most points first. */
  readonly contributions: readonly ContributionRowView[];
  /** Themes that were merged into this one. */
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  /** For those who may answer it or hand it on: how many it holds that it would not speak for, also where they may not read them. */
  readonly uncheckedCount: number;
  readonly answer: AnswerView | null;
  readonly links: readonly LinkedNodeView[];
}

/** What hangs on a contribution or theme after a link was made or ended. */
export interface SupportView {
  readonly links: readonly LinkedNodeView[];
}
