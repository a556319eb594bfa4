/**
 * The life of a recommendation for action (Handlungsempfehlung): worded as a draft, agreed in the planning conference, submitted to
 * the steering group, decided there, and carried into measures or given up. Its wording is free only as a draft; a submitted one is
 * replaced by a new one that supersedes it, so that everybody who decided knows on what.
 */
import type { Role } from '../access/roles.js';
import { ALLOWED, all, refuse, type Verdict } from '../verdict/verdict.js';
import { createWorkflow } from '../workflow/create-workflow.js';
import { RECOMMENDATION_STATES, type ConferenceState, type RecommendationState } from './vocabulary.js';

export interface RecommendationFacts {
  /** Links in force to what it rests on. */
  readonly evidenceCount: number;
  /** Measures that carry it on: neither a mere idea nor given up. */
  readonly measureCount: number;
  /** State of the conference that it comes from; null without one. */
  readonly conference: ConferenceState | null;
  /** Why it is rejected, withdrawn, deferred or given up. */
  readonly reason: string;
  /** When a deferred recommendation comes back, a day; null where none is named. */
  readonly followUpOn: string | null;
  /** Today, a day. */
  readonly today: string;
}

export type RecommendationTransition =
  | 'agree'
  | 'reopen'
  | 'submit'
  | 'accept'
  | 'accept_modified'
  | 'defer'
  | 'refer'
  | 'reject'
  | 'withdraw'
  | 'begin_planning'
  | 'link'
  | 'complete'
  | 'lapse';

export type RecommendationRefusal =
  | 'RECOMMENDATION_WITHOUT_EVIDENCE'
  | 'RECOMMENDATION_WITHOUT_CONFERENCE'
  | 'CONFERENCE_NOT_BEGUN'
  | 'RECOMMENDATION_WITHOUT_MEASURE'
  | 'RECOMMENDATION_REASON_MISSING'
  | 'FOLLOW_UP_MISSING'
  | 'FOLLOW_UP_PAST';

const withReason = ({ reason }: RecommendationFacts): Verdict<RecommendationRefusal> =>
  reason.trim() === '' ? refuse('RECOMMENDATION_REASON_MISSING') : ALLOWED;

const withEvidence = ({ evidenceCount }: RecommendationFacts): Verdict<RecommendationRefusal> =>
  evidenceCount > 0 ? ALLOWED : refuse('RECOMMENDATION_WITHOUT_EVIDENCE');

/** Carried over into measures is what a measure carries on: the word alone carries nothing. */
const withMeasure = ({ measureCount }: RecommendationFacts): Verdict<RecommendationRefusal> =>
  measureCount > 0 ? ALLOWED : refuse('RECOMMENDATION_WITHOUT_MEASURE');

function withFollowUp({ followUpOn, today }: RecommendationFacts): Verdict<RecommendationRefusal> {
  if (followUpOn === null) return refuse('FOLLOW_UP_MISSING');
  return followUpOn > today ? ALLOWED : refuse('FOLLOW_UP_PAST', { today });
}

/** Nobody agrees in a conference that has not begun or does not take place. */
function inConference({ conference }: RecommendationFacts): Verdict<RecommendationRefusal> {
  if (conference === null) return refuse('RECOMMENDATION_WITHOUT_CONFERENCE');
  return conference === 'running' || conference === 'closed' ? ALLOWED : refuse('CONFERENCE_NOT_BEGUN');
}

export const recommendationWorkflow = createWorkflow<
  RecommendationState,
  RecommendationTransition,
  RecommendationFacts
>({
  initial: 'draft',
  states: RECOMMENDATION_STATES,
  transitions: {
    agree: { from: ['draft'], to: 'agreed', guard: inConference },
    reopen: { from: ['agreed'], to: 'draft' },
    submit: { from: ['agreed', 'deferred', 'referred'], to: 'submitted', guard: withEvidence },
    accept: { from: ['submitted'], to: 'accepted' },
    accept_modified: { from: ['submitted'], to: 'accepted_modified' },
    defer: { from: ['submitted'], to: 'deferred', guard: (facts) => all(withReason(facts), withFollowUp(facts)) },
    refer: { from: ['submitted'], to: 'referred', guard: withReason },
    reject: { from: ['submitted'], to: 'rejected', guard: withReason },
    withdraw: {
      from: ['draft', 'agreed', 'submitted', 'deferred', 'referred'],
      to: 'withdrawn',
      guard: withReason,
    },
    begin_planning: { from: ['accepted', 'accepted_modified'], to: 'in_planning' },
    link: { from: ['in_planning'], to: 'linked', guard: withMeasure },
    complete: { from: ['linked'], to: 'completed' },
    lapse: { from: ['accepted', 'accepted_modified', 'in_planning'], to: 'lapsed', guard: withReason },
  },
});

/** Transitions that only a decision of the steering group makes. */
export const DECIDING = ['accept', 'accept_modified', 'defer', 'refer', 'reject'] as const;

/** What a decision may do to a recommendation: withdrawing is also open to those who wrote it. */
export type DecidedTransition = (typeof DECIDING)[number] | 'withdraw';

/** States in which the recommendation was given to the steering group and nothing is settled. */
export const UNDECIDED: readonly RecommendationState[] = ['submitted', 'deferred', 'referred'];

/** States after which nothing happens any more. */
export const SETTLED: readonly RecommendationState[] = ['rejected', 'withdrawn', 'completed', 'lapsed'];

/** Whether a person may change a recommendation: those of the organisation that wrote it, and the planner who answers for all. */
export function recommendationChangeVerdict(
  person: { readonly organisationIds: readonly string[]; readonly roles: readonly Role[] },
  recommendation: { readonly organisationId: string },
): Verdict<'RECOMMENDATION_OF_ANOTHER'> {
  const own = person.organisationIds.includes(recommendation.organisationId);
  return own || person.roles.includes('planner') ? ALLOWED : refuse('RECOMMENDATION_OF_ANOTHER');
}

/** Whether the wording and the facts may be changed. */
export function wordingVerdict(
  state: RecommendationState,
): Verdict<'RECOMMENDATION_AGREED' | 'RECOMMENDATION_WORDING_FIXED'> {
  if (state === 'draft') return ALLOWED;
  return refuse(state === 'agreed' ? 'RECOMMENDATION_AGREED' : 'RECOMMENDATION_WORDING_FIXED');
}

/**
 * Whether evidence may be added or taken away. Contributions that come in later may still be added until it is decided; what was
 * submitted keeps what it rested on.
 */
export function evidenceVerdict(
  state: RecommendationState,
  change: 'add' | 'end',
): Verdict<'RECOMMENDATION_EVIDENCE_FIXED'> {
  const open = state === 'draft' || state === 'agreed' || (change === 'add' && UNDECIDED.includes(state));
  return open ? ALLOWED : refuse('RECOMMENDATION_EVIDENCE_FIXED');
}

/** Whether a new recommendation may supersede one in this state: what is still open is changed itself. */
export function supersedeVerdict(state: RecommendationState): Verdict<'RECOMMENDATION_STILL_OPEN'> {
  return state === 'draft' || state === 'agreed' ? refuse('RECOMMENDATION_STILL_OPEN') : ALLOWED;
}
