import type { ReleaseSummary } from '@quartierwerk/contracts/indicators/releases.views';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { approvalSentences, attackSentences, deliveredWords, shownWords } from './release-words.js';

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

describe('words of one secret number', () => {
  it('speak of it in the singular and without the name of a procedure', () => {
    const [only] = attackSentences({ ...HOLDS, protectedCounts: 1 }, formats);
    expect(only?.words).toBe('Aus Summen und früheren Freigaben lässt sich die 1 geheime Zahl nicht errechnen.');
    expect(attackSentences({ ...HOLDS, exposed: 1 }, formats)[0]?.words).toMatch(/^1 geheime Zahl lässt sich/);
  });

  it('count several', () => {
    expect(attackSentences({ ...HOLDS, protectedCounts: 3 }, formats)[0]?.words).toBe(
      'Aus Summen und früheren Freigaben lässt sich keine der 3 geheimen Zahlen errechnen.',
    );
  });
});

describe('what a release is about', () => {
  const list = { list: (words: readonly string[]) => words.join(', ') };

  it('names source, indicators and years, oldest first', () => {
    const delivery = { source: { id: 's', name: 'Jobcenter' }, indicators: ['A1', 'A2'], years: [2025, 2024] };
    expect(deliveredWords(delivery, list).map(({ text }) => text)).toEqual(['Jobcenter', 'A1, A2', '2024, 2025']);
  });

  it('leaves out what is not known', () => {
    expect(deliveredWords({ source: null, indicators: ['A1'], years: [] }, list)).toHaveLength(1);
  });

  it('says what becomes visible and what stays secret', () => {
    const [shown, hidden] = approvalSentences({ shown: 80, hidden: { few_cases: 1 } }, formats);
    expect(shown).toMatch(/^80 Zahlen sehen danach alle/);
    expect(hidden).toMatch(/^1 Zahl bleibt geheim/);
    expect(approvalSentences({ shown: 80, hidden: {} }, formats)).toHaveLength(2);
  });

  it('never says that withdrawn figures are shown', () => {
    expect(shownWords('withdrawn').shown).toBe('wurden gezeigt');
    expect(shownWords('failed').shown).toBe('wären gezeigt worden');
    expect(shownWords('proposed').shown).toBe('werden gezeigt');
  });
});
