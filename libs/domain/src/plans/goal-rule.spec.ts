import { goalVerdict } from './goal-rule.js';
import { LINKABLE_TO_MEASURE, MEASURE_RELATIONS, measureCode, measureRelation } from './measure-links.js';
import { GOAL_LEVELS } from './vocabulary.js';

describe('goalVerdict', () => {
  it('wants the level right above, and none above the first', () => {
    const allowed = GOAL_LEVELS.flatMap((level) =>
      [null, ...GOAL_LEVELS].filter((parent) => goalVerdict(level, parent).ok).map((parent) => `${parent} ${level}`),
    );
    expect(allowed).toEqual(['null overall', 'overall intermediate', 'intermediate operational']);
  });
});

describe('the links of a measure', () => {
  it('let evidence point at the measure, and the measure at its decision and its goals', () => {
    const outgoing = LINKABLE_TO_MEASURE.filter((kind) => MEASURE_RELATIONS[kind]?.fromMeasure);
    expect(outgoing).toEqual(['decision', 'goal']);
    expect(outgoing.some((kind) => MEASURE_RELATIONS[kind]?.evidence)).toBe(false);
  });

  it('watch indicators beside the measure, and nothing else', () => {
    expect(measureRelation('indicator', true)).toMatchObject({ relation: 'observed_by', evidence: false });
    expect(measureRelation('indicator', false)).toMatchObject({ relation: 'evidences', evidence: true });
    expect([measureRelation('decision', true), measureRelation('meeting', false)]).toEqual([null, null]);
  });

  it('write codes of two digits', () => {
    expect([measureCode('', 4, 2), measureCode('B', 1, 11)]).toEqual(['4.02', 'B1.11']);
  });
});
