import fc from 'fast-check';
import {
  isOver,
  MEASURE_TRANSITIONS,
  measureSteps,
  measureWorkflow,
  needsReason,
  undecidedVerdict,
  type MeasureFacts,
} from './measure-workflow.js';
import { MEASURE_STATES } from './vocabulary.js';

const FACTS: MeasureFacts = { reason: '', decided: true, decidedElsewhere: null, today: '2026-11-27' };
const WITH = { ...FACTS, reason: 'Flut vom Juli 2021' };
const WITHOUT = { ...FACTS, reason: '  ' };

describe('measureWorkflow', () => {
  it('has no unknown or unreachable state', () => {
    expect(measureWorkflow.defects()).toEqual([]);
  });

  it('leads from the idea to lasting operation', () => {
    const way = ['plan', 'decide', 'apply_for_funding', 'fund', 'start', 'complete', 'consolidate'] as const;
    let state = measureWorkflow.initial;
    for (const step of way) {
      const result = measureWorkflow.apply(state, step, WITHOUT);
      if (!result.ok) throw new Error(`${step} from ${state}: ${result.reason}`);
      state = result.state;
    }
    expect(state).toBe('consolidated');
  });

  it.each(['hold', 'discontinue'] as const)('wants a reason to %s', (step) => {
    expect(measureWorkflow.can('in_progress', step, WITHOUT)).toEqual({ ok: false, reason: 'MEASURE_REASON_MISSING' });
    expect(measureWorkflow.can('in_progress', step, WITH).ok).toBe(true);
  });

  it('is decided by a decision, of a body of the workspace or of another that is named with its day', () => {
    const decide = (facts: Partial<MeasureFacts>) => measureWorkflow.can('planned', 'decide', { ...FACTS, ...facts });
    expect(decide({})).toEqual({ ok: true });
    expect(decide({ decided: false })).toEqual({ ok: false, reason: 'MEASURE_WITHOUT_DECISION' });
    const council = { on: '2018-12-11', body: 'Rat der Stadt' };
    expect(decide({ decided: false, decidedElsewhere: council })).toEqual({ ok: true });
    expect(decide({ decided: false, decidedElsewhere: { ...council, body: ' ' } })).toMatchObject({
      reason: 'DECIDED_BODY_MISSING',
    });
    expect(decide({ decidedElsewhere: { ...council, on: '2026-11-28' } })).toMatchObject({
      reason: 'DECIDED_IN_FUTURE',
      params: { today: '2026-11-27' },
    });
  });

  it('keeps the decision that carries it, while no other does', () => {
    const none = { decided: false, elsewhere: false };
    expect(undecidedVerdict('funded', none)).toMatchObject({ reason: 'DECISION_CARRIES_MEASURE' });
    expect(undecidedVerdict('funded', { ...none, decided: true })).toEqual({ ok: true });
    expect(undecidedVerdict('funded', { ...none, elsewhere: true })).toEqual({ ok: true });
    for (const state of ['idea', 'planned', 'on_hold', 'discontinued'] as const)
      expect(undecidedVerdict(state, none)).toEqual({ ok: true });
  });

  it('decides again about a measure that rested', () => {
    expect(measureWorkflow.apply('on_hold', 'resume', WITHOUT)).toEqual({ ok: true, state: 'planned' });
    expect(measureWorkflow.can('on_hold', 'start', WITH).ok).toBe(false);
  });

  it('never leaves what was given up, and never rests or gives up without a reason, whatever is tried', () => {
    const attempt = fc.record({
      step: fc.constantFrom(...MEASURE_TRANSITIONS),
      reason: fc.constantFrom('', ' ', 'Kein Grundstück'),
      decided: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
        let state = measureWorkflow.initial;
        for (const { step, reason, decided } of attempts) {
          const result = measureWorkflow.apply(state, step, { ...FACTS, reason, decided });
          if (!result.ok) continue;
          expect(state).not.toBe('discontinued');
          if (['on_hold', 'discontinued'].includes(result.state)) expect(reason.trim()).not.toBe('');
          if (result.state === 'decided') expect(decided).toBe(true);
          // Nothing runs that was not decided: work begins from a decision or its funding only.
          if (result.state === 'in_progress') expect(['decided', 'funded']).toContain(state);
          state = result.state;
          expect(MEASURE_STATES).toContain(state);
        }
      }),
    );
  });

  it('offers every step that a reason would allow', () => {
    expect(measureSteps('on_hold')).toEqual(['resume', 'discontinue']);
    expect(measureSteps('discontinued')).toEqual([]);
    expect(MEASURE_TRANSITIONS.filter(needsReason)).toEqual(['hold', 'discontinue']);
    expect(MEASURE_STATES.filter(isOver)).toEqual(['completed', 'consolidated', 'discontinued']);
  });
});
