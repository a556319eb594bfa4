/**
 * The life of a measure (Maßnahme): idea, planned, decided, funded, carried out, completed, made to last. It may rest or be given up on
 * the way, each time with a reason, because a council asks for it years later. What was given up does not come back: a new attempt is a
 * new measure that says which one it follows.
 */
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import { createWorkflow } from '../workflow/create-workflow.js';
import { MEASURE_STATES, type MeasureState } from './vocabulary.js';

export interface MeasureFacts {
  /** Why the step is taken; needed where a measure rests or is given up. */
  readonly reason: string;
}

export const MEASURE_TRANSITIONS = [
  'plan',
  'decide',
  'apply_for_funding',
  'fund',
  'start',
  'complete',
  'consolidate',
  'hold',
  'resume',
  'discontinue',
] as const;
export type MeasureTransition = (typeof MEASURE_TRANSITIONS)[number];

const RUNNING: readonly MeasureState[] = ['planned', 'decided', 'funding_applied', 'funded', 'in_progress'];

const withReason = ({ reason }: MeasureFacts): Verdict<'MEASURE_REASON_MISSING'> =>
  reason.trim() === '' ? refuse('MEASURE_REASON_MISSING') : ALLOWED;

export const measureWorkflow = createWorkflow<MeasureState, MeasureTransition, MeasureFacts>({
  initial: 'idea',
  states: MEASURE_STATES,
  transitions: {
    plan: { from: ['idea'], to: 'planned' },
    decide: { from: ['planned'], to: 'decided' },
    apply_for_funding: { from: ['decided'], to: 'funding_applied' },
    // A measure may be paid for without an application, from the own budget.
    fund: { from: ['decided', 'funding_applied'], to: 'funded' },
    start: { from: ['decided', 'funded'], to: 'in_progress' },
    complete: { from: ['in_progress'], to: 'completed' },
    consolidate: { from: ['completed'], to: 'consolidated' },
    hold: { from: RUNNING, to: 'on_hold', guard: withReason },
    // It goes through decision and funding again: what was decided then may no longer hold.
    resume: { from: ['on_hold'], to: 'planned' },
    discontinue: { from: ['idea', ...RUNNING, 'on_hold'], to: 'discontinued', guard: withReason },
  },
});

/** Steps that the state alone allows; the reason is asked for when the step is taken. */
export function measureSteps(state: MeasureState): MeasureTransition[] {
  return measureWorkflow.allowed(state, { reason: 'given' });
}

/** Steps that need a reason in words. */
export function needsReason(step: MeasureTransition): boolean {
  return step === 'hold' || step === 'discontinue';
}

/** Nothing is reported any more about a measure that was given up or lasts without the plan. */
export function isOver(state: MeasureState): boolean {
  return state === 'completed' || state === 'consolidated' || state === 'discontinued';
}
