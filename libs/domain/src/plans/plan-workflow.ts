/** An action plan is written, carried out from its decision on, and ends; what has ended is looked at, not worked on. */
import { createWorkflow } from '../workflow/create-workflow.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import { PLAN_STATES, type PlanState } from './vocabulary.js';

export const PLAN_TRANSITIONS = ['begin', 'complete', 'reopen'] as const;
export type PlanTransition = (typeof PLAN_TRANSITIONS)[number];

export const planWorkflow = createWorkflow<PlanState, PlanTransition>({
  initial: 'draft',
  states: PLAN_STATES,
  transitions: {
    begin: { from: ['draft'], to: 'in_progress' },
    complete: { from: ['in_progress'], to: 'completed' },
    // A funding authority that asks again finds a plan that can be worked on.
    reopen: { from: ['completed'], to: 'in_progress' },
  },
});

/** Whether anything of the plan may still change. */
export function planOpenVerdict(state: PlanState): Verdict<'PLAN_COMPLETED'> {
  return state === 'completed' ? refuse('PLAN_COMPLETED') : ALLOWED;
}
