/** What must happen next with a recommendation: the list is grouped by it, in this order. */
import type { ConsentSummary } from './consent-rule.js';
import type { RecommendationState } from './vocabulary.js';

export const NEXT_STEPS = [
  'add_evidence',
  'agree',
  'submit',
  'await_consent',
  'decide',
  'resubmit',
  'plan',
  'implement',
  'nothing',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export interface StepFacts {
  readonly state: RecommendationState;
  readonly evidenceCount: number;
  readonly consent: ConsentSummary;
}

/** A recommendation without evidence needs that first, whatever else is missing. */
export function nextStep({ state, evidenceCount, consent }: StepFacts): NextStep {
  switch (state) {
    case 'draft':
      return evidenceCount === 0 ? 'add_evidence' : 'agree';
    case 'agreed':
      return evidenceCount === 0 ? 'add_evidence' : 'submit';
    case 'submitted':
      return consent === 'open' ? 'await_consent' : 'decide';
    case 'deferred':
    case 'referred':
      return 'resubmit';
    case 'accepted':
    case 'accepted_modified':
      return 'plan';
    case 'in_planning':
    case 'linked':
      return 'implement';
    case 'rejected':
    case 'withdrawn':
    case 'completed':
    case 'lapsed':
      return 'nothing';
  }
}
