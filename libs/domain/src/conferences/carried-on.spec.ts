import fc from 'fast-check';
import { CARRIAGES, stepsWhenCarriedOn } from './carried-on.js';
import { recommendationWorkflow } from './recommendation-workflow.js';
import { RECOMMENDATION_STATES } from './vocabulary.js';

describe('a recommendation that is carried on', () => {
  it('is in planning with an idea, linked with what is under way, completed with the last of it', () => {
    expect(stepsWhenCarriedOn('accepted', ['idea'])).toEqual(['begin_planning']);
    expect(stepsWhenCarriedOn('accepted_modified', ['idea', 'under_way'])).toEqual(['begin_planning', 'link']);
    expect(stepsWhenCarriedOn('in_planning', ['under_way'])).toEqual(['link']);
    expect(stepsWhenCarriedOn('linked', ['done', 'under_way'])).toEqual([]);
    expect(stepsWhenCarriedOn('linked', ['done', 'done', 'given_up'])).toEqual(['complete']);
    expect(stepsWhenCarriedOn('accepted', ['done'])).toEqual(['begin_planning', 'link', 'complete']);
  });

  it('stays where it is when nothing carries it, or when all was given up', () => {
    expect(stepsWhenCarriedOn('accepted', [])).toEqual([]);
    expect(stepsWhenCarriedOn('linked', ['given_up'])).toEqual([]);
    expect(stepsWhenCarriedOn('in_planning', ['idea'])).toEqual([]);
  });

  it('takes only steps that its workflow knows, and never one that was not decided', () => {
    const facts = { evidenceCount: 1, conference: null, reason: '', followUpOn: null, today: '2026-11-27' } as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...RECOMMENDATION_STATES),
        fc.array(fc.constantFrom(...CARRIAGES)),
        (before, carriages) => {
          let state = before;
          for (const step of stepsWhenCarriedOn(before, carriages)) {
            const result = recommendationWorkflow.apply(state, step, {
              ...facts,
              measureCount: carriages.filter((carriage) => carriage === 'under_way' || carriage === 'done').length,
            });
            if (!result.ok) throw new Error(`${state} does not ${step}: ${result.reason}`);
            state = result.state;
          }
          expect(stepsWhenCarriedOn(state, carriages)).toEqual([]);
          if (!['accepted', 'accepted_modified', 'in_planning', 'linked'].includes(before)) expect(state).toBe(before);
        },
      ),
    );
  });
});
