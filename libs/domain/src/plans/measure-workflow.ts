/**
 * The life of a measure (Maßnahme): idea, planned, decided, funded, carried out, completed, made to last. It may rest or be given up on
 * the way, each time with a reason, because a council asks for it years later. What was given up does not come back: a new attempt is a
 * new measure that says which one it follows.
 */
import type { Day } from '../time/day.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import { createWorkflow } from '../workflow/create-workflow.js';
import { MEASURE_STATES, type MeasureState } from './vocabulary.js';

export interface MeasureFacts {
  /** Why the step is taken; needed where a measure rests or is given up. */
  readonly reason: string;
  /** Whether it carries out a decision that was adopted. */
  readonly decided: boolean;
  /** The decision of a body outside of the workspace; null where none is named. */
  readonly decidedElsewhere: DecidedElsewhere | null;
  readonly today: Day;
}

/** A decision that no body of the workspace took: a council's, or one from before its time. */
export interface DecidedElsewhere {
  readonly on: Day;
  readonly body: string;
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

export type MeasureRefusal =
  'MEASURE_REASON_MISSING' | 'MEASURE_WITHOUT_DECISION' | 'DECIDED_BODY_MISSING' | 'DECIDED_IN_FUTURE';

/** Nothing is called decided that nobody decided: the thread names the decision, or the day and the body are named. */
function withDecision({ decided, decidedElsewhere, today }: MeasureFacts): Verdict<MeasureRefusal> {
  if (decidedElsewhere === null) return decided ? ALLOWED : refuse('MEASURE_WITHOUT_DECISION');
  if (decidedElsewhere.body.trim() === '') return refuse('DECIDED_BODY_MISSING');
  return decidedElsewhere.on <= today ? ALLOWED : refuse('DECIDED_IN_FUTURE', { today });
}

export const measureWorkflow = createWorkflow<MeasureState, MeasureTransition, MeasureFacts>({
  initial: 'idea',
  states: MEASURE_STATES,
  transitions: {
    plan: { from: ['idea'], to: 'planned' },
    decide: { from: ['planned'], to: 'decided', guard: withDecision },
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

const DECIDED: readonly MeasureState[] = [
  'decided',
  'funding_applied',
  'funded',
  'in_progress',
  'completed',
  'consolidated',
];

/** A decision that is let go leaves no measure behind that is called decided without one. */
export function undecidedVerdict(
  state: MeasureState,
  left: { readonly decided: boolean; readonly elsewhere: boolean },
): Verdict<'DECISION_CARRIES_MEASURE'> {
  return !DECIDED.includes(state) || left.decided || left.elsewhere ? ALLOWED : refuse('DECISION_CARRIES_MEASURE');
}

/** Steps that the state alone allows; a reason and a decision are asked for when the step is taken. */
export function measureSteps(state: MeasureState): MeasureTransition[] {
  return measureWorkflow.allowed(state, { reason: 'given', decided: true, decidedElsewhere: null, today: '' });
}

/** Steps that need a reason in words. */
export function needsReason(step: MeasureTransition): boolean {
  return step === 'hold' || step === 'discontinue';
}

/** Nothing is reported any more about a measure that was given up or lasts without the plan. */
export function isOver(state: MeasureState): boolean {
  return state === 'completed' || state === 'consolidated' || state === 'discontinued';
}
