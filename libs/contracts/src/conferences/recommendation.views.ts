/** Views of recommendations for action: the list, and one with its evidence as it was. */
import type { Role } from '@quartierwerk/domain/access/roles';
import type { Confidence, StatementKind } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { ConsentSummary } from '@quartierwerk/domain/conferences/consent-rule';
import type { NextStep } from '@quartierwerk/domain/conferences/next-step';
import type { RecommendationTransition } from '@quartierwerk/domain/conferences/recommendation-workflow';
import type {
  ConsentState,
  RecommendationEvent,
  RecommendationState,
} from '@quartierwerk/domain/conferences/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { ChainNodeView, LinkedNodeView } from '../chain/chain.views.js';
import type { PinnedFigureView, PinnedRunView } from '../diagnosis/pinned.views.js';
import type { PartyView } from './conference.views.js';

export interface RecommendationRowView {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: RecommendationState;
  readonly nextStep: NextStep;
  readonly organisation: PartyView;
  /** Whether the person's organisation wrote it. */
  readonly own: boolean;
  readonly area: { readonly id: string; readonly name: string; readonly municipalityName: string | null } | null;
  readonly conference: { readonly id: string; readonly code: string; readonly heldOn: Day } | null;
  readonly fieldTitle: string | null;
  readonly addressees: readonly PartyView[];
  /** Evidence in force, and how much of it citizens said. */
  readonly evidenceCount: number;
  readonly voiceCount: number;
  readonly consent: ConsentSummary;
  readonly openConsents: readonly string[];
  readonly followUpOn: Day | null;
  readonly changedAt: string;
  /** The day on which it went into its state. */
  readonly stateSince: Day;
}

export interface RecommendationListView {
  /** By what must happen next, then latest first. */
  readonly recommendations: readonly RecommendationRowView[];
  readonly mayCreate: boolean;
}

/** Words as they stood when they were cited. */
export interface PinnedWordsView {
  readonly text: string;
  /** Kind of a profile's statement. */
  readonly statement: StatementKind | null;
  /** Role of the author of a note, or whose profile, or which conference. */
  readonly said: string | null;
  readonly confidence: Confidence | null;
  readonly on: Day | null;
}

export interface EvidenceView {
  readonly linkId: string;
  readonly node: ChainNodeView;
  readonly relation: LinkedNodeView['relation'];
  readonly note: string | null;
  readonly pinnedAt: string;
  readonly figure: PinnedFigureView | null;
  readonly run: PinnedRunView | null;
  readonly words: PinnedWordsView | null;
  /** The same figure in the newest frozen run of the area, where that is a later one. */
  readonly newer: {
    readonly runNumber: number;
    readonly year: number;
    readonly value: number | null;
    readonly rank: number | null;
  } | null;
}

export interface ConsentView {
  readonly organisation: PartyView;
  readonly state: ConsentState;
  /** Conditions, or why it is refused. */
  readonly remark: string;
  readonly answeredOn: Day | null;
  readonly askedOn: Day;
  /** Role and organisation of who wrote it down, never a name; null for what was written down before this was kept. */
  readonly recorder: { readonly role: Role | null; readonly organisation: string | null } | null;
  readonly recordedAt: string | null;
}

export interface RecommendationEventView {
  readonly id: string;
  readonly event: RecommendationEvent;
  /** The state after it; for a consent the answer. */
  readonly state: string;
  readonly reason: string;
  readonly followUpOn: Day | null;
  /** Organisation, evidence or decision that it is about, by name or code. */
  readonly subject: string | null;
  readonly at: string;
}

export type RecommendationAction =
  RecommendationTransition | 'revise' | 'add_evidence' | 'end_evidence' | 'consent' | 'supersede';

export interface RecommendationView extends RecommendationRowView {
  readonly wording: string;
  readonly targetGroups: readonly string[];
  readonly lifePhase: string;
  /** Costs in words, with who estimates them. */
  readonly costs: string;
  /** What exists already and was looked at before recommending (Bestandsaufnahme). */
  readonly existing: string;
  readonly fieldId: string | null;
  readonly evidence: readonly EvidenceView[];
  readonly consents: readonly ConsentView[];
  /** Latest first. */
  readonly events: readonly RecommendationEventView[];
  /** What hangs on it, beside its evidence. */
  readonly links: readonly LinkedNodeView[];
  readonly version: number;
  readonly actions: readonly RecommendationAction[];
}
