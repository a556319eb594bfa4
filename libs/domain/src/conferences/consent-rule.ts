/**
 * The consent (Einvernehmen) of those who would have to carry a recommendation out, organisation by organisation. It does not bind
 * the steering group, but it tells whether a decision can be implemented; an answer with conditions or a refusal says why.
 */
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import type { ConsentState, RecommendationState } from './vocabulary.js';
import { SETTLED } from './recommendation-workflow.js';

export interface ConsentFacts {
  readonly recommendation: RecommendationState;
  readonly state: ConsentState;
  /** Conditions, or why it is refused. */
  readonly remark: string;
  /** Day of the answer; null while it is open. */
  readonly answeredOn: string | null;
  readonly today: string;
}

export type ConsentRefusal = 'CONSENT_SETTLED' | 'CONSENT_REMARK_MISSING' | 'CONSENT_DAY_MISSING' | 'CONSENT_IN_FUTURE';

export function consentVerdict(facts: ConsentFacts): Verdict<ConsentRefusal> {
  if (SETTLED.includes(facts.recommendation)) return refuse('CONSENT_SETTLED');
  if (facts.state === 'open') return ALLOWED;
  if (facts.state !== 'granted' && facts.remark.trim() === '') return refuse('CONSENT_REMARK_MISSING');
  if (facts.answeredOn === null) return refuse('CONSENT_DAY_MISSING');
  return facts.answeredOn <= facts.today ? ALLOWED : refuse('CONSENT_IN_FUTURE', { today: facts.today });
}

/** What the answers amount to together: one refusal outweighs, an open answer keeps the whole open. */
export type ConsentSummary = 'nobody_asked' | 'refused' | 'open' | 'complete';

export function consentSummary(states: readonly ConsentState[]): ConsentSummary {
  if (states.length === 0) return 'nobody_asked';
  if (states.includes('refused')) return 'refused';
  return states.includes('open') ? 'open' : 'complete';
}
