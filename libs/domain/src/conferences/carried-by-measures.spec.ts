import fc from 'fast-check';
import { MEASURE_STATES } from '../plans/vocabulary.js';
import { stepsByMeasures } from './carried-by-measures.js';
import { recommendationWorkflow } from './recommendation-workflow.js';
import { RECOMMENDATION_STATES } from './vocabulary.js';

describe('a recommendation that measures take up', () => {
  it('is in planning with an idea, linked with a measure, completed with the last of them', () => {
    expect(stepsByMeasures('accepted', ['idea'])).toEqual(['begin_planning']);
    expect(stepsByMeasures('accepted_modified', ['idea', 'planned'])).toEqual(['begin_planning', 'link']);
    expect(stepsByMeasures('in_planning', ['in_progress'])).toEqual(['link']);
    expect(stepsByMeasures('linked', ['completed', 'in_progress'])).toEqual([]);
    expect(stepsByMeasures('linked', ['completed', 'consolidated', 'discontinued'])).toEqual(['complete']);
    expect(stepsByMeasures('accepted', ['completed'])).toEqual(['begin_planning', 'link', 'complete']);
  });

  it('stays where it is without measures, and where all of them were given up', () => {
    expect(stepsByMeasures('accepted', [])).toEqual([]);
    expect(stepsByMeasures('linked', ['discontinued'])).toEqual([]);
    expect(stepsByMeasures('in_planning', ['idea'])).toEqual([]);
  });

  it('takes only steps that its workflow knows, and never one that was not decided', () => {
    const facts = { evidenceCount: 1, conference: null, reason: '', followUpOn: null, today: '2026-11-27' } as const;
    const states = fc.constantFrom(...RECOMMENDATION_STATES);
    fc.assert(
      fc.property(states, fc.array(fc.constantFrom(...MEASURE_STATES)), (before, measures) => {
        let state = before;
        for (const step of stepsByMeasures(before, measures)) {
          const result = recommendationWorkflow.apply(state, step, facts);
          if (!result.ok) throw new Error(`${state} does not ${step}: ${result.reason}`);
          state = result.state;
        }
        expect(stepsByMeasures(state, measures)).toEqual([]);
        if (!['accepted', 'accepted_modified', 'in_planning', 'linked'].includes(before)) expect(state).toBe(before);
      }),
    );
  });
});
