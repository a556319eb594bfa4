import { GAP_CODES, GAP_RULES } from './gaps.js';
import { NODE_KINDS, RELATIONS } from './vocabulary.js';

describe('rules of gaps', () => {
  it('stand once for each code, in its order', () => {
    expect(GAP_RULES.map(({ code }) => code)).toEqual(GAP_CODES);
  });

  it('ask a measure for a base from the plan on, and take a decision elsewhere for one', () => {
    const rule = GAP_RULES.find(({ code }) => code === 'measure_without_base');
    expect(rule).toMatchObject({ lacksDecisionElsewhere: true });
    expect(rule?.states).toContain('planned');
    expect(rule?.states).not.toContain('idea');
  });

  it.each(GAP_RULES)('$code names known kinds and relations, and something that closes it', (rule) => {
    expect(NODE_KINDS).toContain(rule.kind);
    expect(rule.states.length).toBeGreaterThan(0);
    expect(rule.lacks.length + (rule.lacksInArea ? 1 : 0) + (rule.baseOutdated ? 1 : 0)).toBeGreaterThan(0);
    for (const { relation, through } of rule.lacks) {
      expect(RELATIONS).toContain(relation);
      if (through) expect(RELATIONS).toContain(through.relation);
    }
  });
});
