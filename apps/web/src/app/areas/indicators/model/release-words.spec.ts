import type { ReleaseSummary } from '@quartierwerk/contracts/indicators/releases.views';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { attackSentences } from './release-words.js';

const formats = { number: String } as unknown as Formats;
const HOLDS: ReleaseSummary = {
  ...{
    values: 90,
    shown: 80,
    hidden: {},
    tables: 1,
    protectedCounts: 5,
    exposed: 0,
    unfit: 0,
    unchecked: 0,
    rounds: 2,
  },
  ...{ earlierReleases: 0, knownBefore: 0, differences: 0, exposedEarlier: 0, areas: [] },
};

describe('attackSentences', () => {
  it('says in one sentence that everything holds', () => {
    expect(attackSentences(HOLDS, formats).map(({ tone }) => tone)).toEqual(['ok']);
  });

  it('never says that everything holds beside what can be narrowed', () => {
    const sentences = attackSentences({ ...HOLDS, exposed: 2, unchecked: 3 }, formats);
    expect(sentences.map(({ tone }) => tone)).toEqual(['warn', 'warn']);
  });

  it.each(['exposed', 'exposedEarlier', 'unfit'] as const)(
    'does not say that nothing is secret beside what is %s',
    (what) => {
      const sentences = attackSentences({ ...HOLDS, protectedCounts: 0, [what]: 1 }, formats);
      expect(sentences.map(({ tone }) => tone)).toEqual(['warn']);
    },
  );
});
