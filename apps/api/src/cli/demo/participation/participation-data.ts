/**
 * How an event of the demonstration is written down. All contributions are invented; nobody is named. Languages are those that are
 * spoken in the area; translations say by which role they were made.
 */
import type {
  AgeBand,
  AnswerOutcome,
  ContributionKind,
  DiscardReason,
  FeedbackChannel,
  Language,
  Method,
  Voices,
} from '@quartierwerk/domain/participation/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';

export interface DemoContribution {
  /** 1 is the first station; 0 none. */
  readonly station: number;
  readonly kind: ContributionKind;
  readonly text: string;
  readonly points?: number;
  readonly language?: Language;
  readonly translation?: string;
  readonly voices?: Voices;
  readonly place?: string;
  /** Key of a theme. */
  readonly theme?: string;
  /** The wording for others, where something had to go. */
  readonly redacted?: string;
  /** How far it has come where not as far as its theme: still to be looked through, or put aside. */
  readonly left?: 'captured' | DiscardReason;
  /** Why it was put aside, where the reason does not say it. */
  readonly leftNote?: string;
  readonly public?: boolean;
  readonly reported?: FeedbackChannel;
  /** Written down later than the event, after it was closed. */
  readonly addedOn?: Day;
}

export interface DemoAnswer {
  readonly outcome: AnswerOutcome;
  readonly reason: string;
  readonly unit: string;
  readonly on: Day;
  readonly due?: Day;
  readonly passedTo?: string;
  readonly discussed?: readonly [on: Day, by: string];
  readonly plannedFor?: string;
  readonly doneOn?: Day;
}

export interface DemoTheme {
  readonly key: string;
  readonly name: string;
  readonly mergedFrom?: string;
  readonly forwarded?: readonly [on: Day, to: string];
  readonly answer?: DemoAnswer;
  readonly public?: boolean;
  /** Codes of recommendations and measures that it stands behind; those that do not exist are left out. */
  readonly supports?: readonly (readonly ['recommendation' | 'measure', string])[];
}

export interface DemoEvent {
  readonly title: string;
  readonly heldOn: Day;
  readonly startsAt: string;
  readonly venue: string;
  readonly area: string;
  readonly receiptPrefix: string;
  readonly purpose: string;
  readonly leeway: string;
  readonly support: string;
  readonly contactNote: string;
  readonly contactEmail?: string;
  readonly stations: readonly (readonly [name: string, method: Method])[];
  readonly preparedOn: Day;
  /** Hour of the first contribution, in UTC. */
  readonly beginsAt: string;
  readonly contributions: readonly DemoContribution[];
  readonly themes: readonly DemoTheme[];
  readonly checkedOn?: Day;
  readonly cancelled?: { readonly on: Day; readonly reason: string };
  readonly participants?: {
    readonly total: number;
    readonly ages: Readonly<Partial<Record<AgeBand, number>>>;
    readonly languages: Readonly<Partial<Record<Language, number>>>;
    readonly missing: string;
  };
}
