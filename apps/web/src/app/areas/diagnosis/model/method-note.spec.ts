import { TestBed } from '@angular/core/testing';
import {
  AGGREGATIONS,
  DEFAULT_METHOD,
  REFERENCES,
  STANDARDISATIONS,
  type IndexMethod,
} from '@quartierwerk/statistics/index/method';
import { Formats } from '@quartierwerk/ui/format/formats';
import { methodSteps } from './method-note.js';

const text = (method: Partial<IndexMethod>) =>
  methodSteps({ ...DEFAULT_METHOD, ...method }, 'edition', TestBed.inject(Formats))
    .map((step) => `${step.term}: ${step.text}`)
    .join('\n');

describe('methodSteps', () => {
  it('says something else for every choice of the method', () => {
    const others: Partial<IndexMethod>[] = [
      ...STANDARDISATIONS.map((standardisation) => ({ standardisation })),
      ...REFERENCES.map((reference) => ({ reference })),
      ...AGGREGATIONS.map((aggregation) => ({ aggregation })),
      { ddof: 1 },
      { rescale: 'none' },
      { clip: 3 },
      { smoothing: 'logit' },
      { winsorise: { kind: 'share', share: 0.05 } },
      { coverage: { domain: 0.5, overall: 0.9 } },
      { weights: { A1: 0 } },
      { domainWeights: { A: 2 } },
      { classes: { kind: 'quantile', count: 5, type: 7 } },
      { mapClasses: { scale: 'index', cuts: [2, 1, -1, -2] } },
    ];
    const texts = others.map(text);
    // The usual choice of each of the three lists is the default method itself.
    expect(new Set(texts).size).toBe(others.length - 2);
  });

  /** A further key of a method does not compile until it stands here, and is not told of until it has words. */
  const OTHERS: Readonly<Record<Exclude<keyof IndexMethod, 'id' | 'version'>, Partial<IndexMethod>>> = {
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
    domainWeights: { domainWeights: { A: 2 } },
    smoothing: { smoothing: 'logit' },
    winsorise: { winsorise: { kind: 'share', share: 0.05 } },
  };

  it.each(Object.entries(OTHERS))('says what was chosen as %s', (_key, other) => {
    expect(text(other)).not.toBe(text({}));
  });

  it('names the unit of a limit and the kind of quantiles', () => {
    expect(text({ clip: 3 })).toContain('bei 3 Standardabweichungen');
    expect(text({ clip: 3, standardisation: 'robust' })).toContain('bei 3 mal 1,4826 · MAD');
    for (const type of [7, 9] as const) {
      expect(text({ classes: { kind: 'quantile', count: 5, type } })).toContain(`Quantile Typ ${type}`);
    }
  });

  it('names thresholds and weights by their figures', () => {
    const told = text({ weights: { B2: 0.5, A1: 0 }, coverage: { domain: 0.8, overall: 0.9 } });
    expect(told).toContain('A1 0,0, B2 0,5');
    expect(told).toMatch(/80\s%.*90\s%/);
  });
});
