import fc from 'fast-check';
import { MEASURE_GROUPS, measureGroup, measureSection } from './measure-standing.js';
import { COURSES, MEASURE_STATES } from './vocabulary.js';

const TODAY = '2026-11-27';
const YESTERDAY = '2026-11-26';

describe('where a measure stands', () => {
  it('shows a late measure as late only while it is at work or waits for it', () => {
    expect(measureGroup('in_progress', 'delayed')).toBe('delayed');
    expect(measureGroup('completed', 'delayed')).toBe('done');
    expect(measureGroup('on_hold', 'delayed')).toBe('resting');
  });

  it('tells an idea from what is planned', () => {
    expect([measureGroup('idea', null), measureGroup('planned', null)]).toEqual(['idea', 'planned']);
    expect(measureSection('idea', { endsOn: YESTERDAY, nextStepDue: null }, TODAY)).toBe('waiting');
  });

  it.each([
    ['a next step that has passed', 'decided', { endsOn: null, nextStepDue: YESTERDAY }, 'overdue'],
    ['an end that has passed while it runs', 'running', { endsOn: YESTERDAY, nextStepDue: null }, 'overdue'],
    ['an end that has passed before it began', 'planned', { endsOn: YESTERDAY, nextStepDue: null }, 'waiting'],
    ['an end today', 'running', { endsOn: TODAY, nextStepDue: TODAY }, 'running'],
    ['delay without a passed day', 'delayed', { endsOn: null, nextStepDue: null }, 'delayed'],
    ['rest', 'resting', { endsOn: YESTERDAY, nextStepDue: YESTERDAY }, 'resting'],
    ['the end of it', 'done', { endsOn: YESTERDAY, nextStepDue: YESTERDAY }, 'over'],
  ] as const)('places %s', (_, group, dates, section) => {
    expect(measureSection(group, dates, TODAY)).toBe(section);
  });

  it('has exactly one group for every state and report', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MEASURE_STATES), fc.constantFrom(...COURSES, null), (state, course) => {
        expect(MEASURE_GROUPS).toContain(measureGroup(state, course));
      }),
    );
  });
});
