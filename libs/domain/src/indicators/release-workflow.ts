/**
 * A release decides once which values of a delivery are shown, and freezes it. It is worked out first (with an attack on what it would show),
 * then approved by a person; what was released may be withdrawn, but whoever saw it knows it.
 */
import { ALLOWED, type Verdict, refuse } from '../verdict/verdict.js';
import { createWorkflow } from '../workflow/create-workflow.js';

export const RELEASE_STATES = ['computing', 'proposed', 'released', 'failed', 'withdrawn'] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

export type ReleaseTransition = 'propose' | 'fail' | 'approve' | 'withdraw';

export const releaseWorkflow = createWorkflow<ReleaseState, ReleaseTransition>({
  initial: 'computing',
  states: RELEASE_STATES,
  transitions: {
    propose: { from: ['computing'], to: 'proposed' },
    /** A proposal that nobody wants is given up as well. */
    fail: { from: ['computing', 'proposed'], to: 'failed' },
    approve: { from: ['proposed'], to: 'released' },
    withdraw: { from: ['released'], to: 'withdrawn' },
  },
});

/** What the attack left open: counts. */
export interface OpenFindings {
  /** Secret counts that can be narrowed too far. */
  readonly exposed: number;
  /** The same of earlier releases. */
  readonly exposedEarlier: number;
  /** Secret counts that could not be checked: their sums contradict each other. */
  readonly unfit: number;
}

export function isOpenFinding({ exposed, exposedEarlier, unfit }: OpenFindings): boolean {
  return exposed > 0 || exposedEarlier > 0 || unfit > 0;
}

/** Whether a proposal may be approved; reason: `RELEASE_EXPOSED`, unless whoever approves has read what is open and says so. */
export function approvalOf(found: OpenFindings, acceptExposed: boolean): Verdict {
  if (!isOpenFinding(found) || acceptExposed) return ALLOWED;
  const { exposed, exposedEarlier, unfit } = found;
  return refuse('RELEASE_EXPOSED', { exposed, exposedEarlier, unfit });
}

/** Why a value is hidden, for those who may see it exactly; everybody else is told that it is kept secret, and nothing more. */
export const SUPPRESSION_REASONS = [
  'few_cases',
  'small_complement',
  'dominance',
  'neighbour',
  'difference',
  'delivered',
  'level',
] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];
