/**
 * The life of a grant (Zuwendung): sketched, applied for, granted by a notice (Zuwendungsbescheid), carried out, proven and closed. Work
 * may begin before the notice only where the authority has agreed (vorzeitiger Maßnahmebeginn), or the money is lost.
 */
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import { createWorkflow } from '../workflow/create-workflow.js';
import type { Day } from '../time/day.js';
import { GRANT_STATES, type GrantState } from './vocabulary.js';

export interface GrantFacts {
  readonly today: Day;
  /** Day of the notice of grant; null without one. */
  readonly noticeOn: Day | null;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly reason: string;
}

export const GRANT_TRANSITIONS = [
  'apply',
  'allow_early_start',
  'grant',
  'start',
  'end',
  'submit_proof',
  'check_proof',
  'close',
  'reject',
] as const;
export type GrantTransition = (typeof GRANT_TRANSITIONS)[number];

export type GrantRefusal = 'GRANT_NOTICE_MISSING' | 'GRANT_NOT_BEGUN' | 'GRANT_NOT_OVER' | 'GRANT_REASON_MISSING';

const noticed = ({ noticeOn, today }: GrantFacts): Verdict<GrantRefusal> =>
  noticeOn === null || noticeOn > today ? refuse('GRANT_NOTICE_MISSING') : ALLOWED;

export const grantWorkflow = createWorkflow<GrantState, GrantTransition, GrantFacts>({
  initial: 'sketch',
  states: GRANT_STATES,
  transitions: {
    apply: { from: ['sketch'], to: 'application' },
    allow_early_start: { from: ['application'], to: 'early_start' },
    grant: { from: ['application', 'early_start'], to: 'granted', guard: noticed },
    start: {
      from: ['granted'],
      to: 'running',
      guard: ({ today, periodFrom }) =>
        today >= periodFrom ? ALLOWED : refuse('GRANT_NOT_BEGUN', { day: periodFrom }),
    },
    end: {
      from: ['running'],
      to: 'ended',
      guard: ({ today, periodTo }) => (today > periodTo ? ALLOWED : refuse('GRANT_NOT_OVER', { day: periodTo })),
    },
    submit_proof: { from: ['ended'], to: 'proof_submitted' },
    check_proof: { from: ['proof_submitted'], to: 'proof_checked' },
    close: { from: ['proof_checked'], to: 'closed' },
    reject: {
      from: ['sketch', 'application', 'early_start'],
      to: 'rejected',
      guard: ({ reason }) => (reason.trim() === '' ? refuse('GRANT_REASON_MISSING') : ALLOWED),
    },
  },
});

/** Steps that state and days allow; notice and reason are asked for when the step is taken. */
export function grantSteps(
  state: GrantState,
  { today, periodFrom, periodTo }: Pick<GrantFacts, 'today' | 'periodFrom' | 'periodTo'>,
): GrantTransition[] {
  return grantWorkflow.allowed(state, { today, periodFrom, periodTo, noticeOn: today, reason: 'given' });
}
