/** What everybody sees without signing in: the way of one contribution that was set to public, and nothing beside it. */
import type {
  AnswerOutcome,
  ContributionKind,
  FeedbackChannel,
  Language,
} from '@quartierwerk/domain/participation/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';

export interface OpenAnswerView {
  readonly outcome: AnswerOutcome;
  readonly reason: string;
  readonly unit: string;
  readonly answeredOn: Day;
  readonly dueOn: Day | null;
  readonly passedTo: string;
  readonly plannedFor: string;
  readonly doneOn: Day | null;
}

export interface OpenContributionView {
  /** The publisher's name in public addresses; the code is found under every name of the same workspace. */
  readonly place: string;
  readonly publisher: string;
  readonly code: string;
  readonly kind: ContributionKind;
  readonly text: string;
  readonly language: Language;
  readonly translation: string | null;
  readonly saidOn: Day;
  readonly event: string;
  readonly station: { readonly number: number; readonly name: string } | null;
  readonly points: number;
  /** Null while the theme is not public; `similar` counts public contributions only. */
  readonly theme: { readonly name: string; readonly similar: number } | null;
  readonly grouped: boolean;
  readonly discussed: { readonly on: Day; readonly by: string } | null;
  readonly answer: OpenAnswerView | null;
  /** Public measures that it stands behind, by itself or with its public theme. */
  readonly measures: readonly { readonly code: string; readonly title: string }[];
  readonly reported: { readonly channel: FeedbackChannel; readonly on: Day } | null;
  readonly contactNote: string;
  readonly contactEmail: string | null;
}
