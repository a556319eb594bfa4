import fc from 'fast-check';
import { GAP_RULES } from '../chain/gaps.js';
import { CONTRIBUTION_SEGMENTS, segmentCounts, UNANSWERED_STATES } from './contribution-segments.js';
import { contributionWorkflow } from './contribution-workflow.js';

describe('segments of contributions', () => {
  it('hold every state once', () => {
    expect(Object.values(CONTRIBUTION_SEGMENTS).flat().sort()).toEqual([...contributionWorkflow.states].sort());
  });

  it('add up to everything that was said', () => {
    const state = fc.constantFrom(...contributionWorkflow.states);
    const counts = fc.array(fc.record({ state, count: fc.nat(1000) }));
    fc.assert(
      fc.property(counts, (given) => {
        const parts = Object.values(segmentCounts(given)).reduce((sum, count) => sum + count, 0);
        expect(parts).toBe(given.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });

  it('call unanswered what the gaps of the thread do', () => {
    expect(GAP_RULES.find(({ code }) => code === 'contribution_without_answer')?.states).toEqual(UNANSWERED_STATES);
  });
});
