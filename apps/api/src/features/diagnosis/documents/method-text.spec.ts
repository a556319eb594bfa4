import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import {
  AGGREGATIONS,
  DEFAULT_METHOD,
  type IndexMethod,
  REFERENCES,
  STANDARDISATIONS,
} from '@quartierwerk/statistics/index/method';
import { SMOOTHINGS } from '@quartierwerk/statistics/rates/smoothing';
import { runsOf } from '../../../platform/documents/document.js';
import { methodFacts } from './method-text.js';

const NOTE: IndexRunHeadView['note'] = {
  ...{ burdenCount: 20, reliefCount: 5, contextCount: 2, leftOutCount: 0 },
  ...{
    weightsDiffer: false,
    pooledIndicatorCount: 0,
    deliveryCount: 3,
    latestReferenceDate: '2025-12-31',
    sources: [],
  },
};

/** The answers by their questions. */
const told = (chosen: Partial<IndexMethod>): Readonly<Record<string, string>> => {
  const method = { ...DEFAULT_METHOD, ...chosen };
  const facts = methodFacts({ method, methodId: method.id, note: NOTE, pooling: 'none' });
  return Object.fromEntries(
    facts.map(({ label, value }) => [
      label,
      runsOf(value)
        .map(({ text }) => text)
        .join(''),
    ]),
  );
};

/** A further key of a method does not compile until it stands here, and is not told of until it has words. */
const OTHERS: Readonly<Record<keyof IndexMethod, Partial<IndexMethod>>> = {
  id: { id: 'berlin-mss' },
  version: { version: 2 },
  standardisation: { standardisation: 'points' },
  reference: { reference: 'parent' },
  ddof: { ddof: 1 },
  aggregation: { aggregation: 'mean' },
  rescale: { rescale: 'none' },
  clip: { clip: 3 },
  coverage: { coverage: { domain: 0.5, overall: 0.9 } },
  classes: { classes: { kind: 'top', count: 5 } },
  mapClasses: { mapClasses: { scale: 'index', cuts: [2, 1, -1, -2] } },
  weights: { weights: { A1: 0 } },
  domainWeights: { aggregation: 'domain_mean', domainWeights: { A: 2 } },
  smoothing: { smoothing: 'logit' },
  winsorise: { winsorise: { kind: 'share', share: 0.05 } },
};

describe('methodFacts', () => {
  it.each(Object.entries(OTHERS))('says what was chosen as %s', (_key, chosen) => {
    const { aggregation } = chosen;
    expect(told(chosen)).not.toEqual(told(chosen.domainWeights && aggregation ? { aggregation } : {}));
  });

  it('has an answer of its own for every word of the four lists', () => {
    const answers = [
      ...STANDARDISATIONS.map((standardisation) => told({ standardisation, clip: null })['Vergleichsmaß']),
      ...REFERENCES.map((reference) => told({ reference })['Bezugswert']),
      ...AGGREGATIONS.map((aggregation) => told({ aggregation, standardisation: 'minmax' })['Zusammenfassung']),
      ...SMOOTHINGS.map((smoothing) => told({ smoothing })['Glättung']),
    ];
    expect(answers).not.toContain(undefined);
    expect(new Set(answers).size).toBe(answers.length);
  });

  it.each(['minmax', 'percentile', 'rank', 'exponential', 'robust'] as const)(
    'claims no reference under %s',
    (standardisation) => {
      expect(told({ standardisation })['Bezugswert']).toContain('geht nicht ein');
    },
  );

  it('tells a limit in the spread that the measure divides by', () => {
    expect(told({ clip: 3 })['Kappung']).toBe('bei 3,0 Standardabweichungen.');
    expect(told({ clip: 3, standardisation: 'robust' })['Kappung']).toContain('1,4826 · MAD');
    expect(told({ clip: 3, standardisation: 'robust' })['Kappung']).not.toContain('Standardabweichung');
  });

  it('names the kind of quantiles', () => {
    for (const type of [7, 9] as const) {
      expect(told({ classes: { kind: 'quantile', count: 5, type } })['Klassen']).toContain(`Typ ${type}`);
    }
  });
});
