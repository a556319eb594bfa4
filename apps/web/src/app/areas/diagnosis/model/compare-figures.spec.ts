import { DEFAULT_METHOD } from '@quartierwerk/statistics/index/method';
import { compareFigures } from './compare-figures.js';
import { groupSentence } from './comparison-words.js';
import { causeSentence, isUntraceable } from './difference-words.js';
import { indexInput, runFigures } from './index-input.testing.js';
import type { RunFigures } from './run-figures.js';

const compared = (a: RunFigures, b: RunFigures) => {
  const side = (name: string, figures: RunFigures) => ({ name, figures, pooling: 'edition' as const });
  return compareFigures(side('Lauf 1', a), side('Lauf 2', b), { a: null, b: null }, null);
};
const PLAIN = runFigures();
const OLDER = { ...PLAIN, engineVersion: 'index/0.9.0' };
const RANKED = runFigures(indexInput(), { ...DEFAULT_METHOD, standardisation: 'rank' });

describe('the cause of a shift', () => {
  it('is nothing only where method, data and the rules of computing are the same', () => {
    expect(compared(PLAIN, runFigures()).cause).toBe('nothing');
    const comparison = compared(OLDER, PLAIN);
    expect(comparison.cause).toBe('engine');
    expect(causeSentence(comparison)).toContain(`index/0.9.0 links, ${PLAIN.engineVersion} rechts`);
  });

  it('cannot be told where the rules of computing differ, and the method or the data too', () => {
    expect(compared(PLAIN, RANKED).cause).toBe('method');
    const [method, data] = [
      compared(OLDER, RANKED),
      compared(OLDER, runFigures(indexInput([{ area: 0, indicator: 0, numerator: 999 }]))),
    ];
    for (const { cause } of [method, data]) {
      expect(cause).toBe('engine_and_more');
      expect(isUntraceable(cause)).toBe(true);
    }
  });

  it('is unknown where a method cannot be read any more, although both are drawn alike', () => {
    expect(compared({ ...PLAIN, storedMethod: null }, PLAIN)).toMatchObject({ cause: 'unknown', methods: [] });
  });
});

describe('the sentence on the group', () => {
  it('names one rank where the group is as large on both sides, and both where it is not', () => {
    const { runs } = compared(PLAIN, RANKED);
    expect(groupSentence({ runs, topA: 9, topB: 9 })).toContain('bis Rang 9');
    expect(groupSentence({ runs, topA: 9, topB: 9 })).not.toContain('links');
    expect(groupSentence({ runs, topA: 9, topB: 12 })).toContain('bis Rang 9 (links) und 12 (rechts)');
  });
});
