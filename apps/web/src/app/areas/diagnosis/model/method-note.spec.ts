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

  it('names thresholds and weights by their figures', () => {
    const told = text({ weights: { B2: 0.5, A1: 0 }, coverage: { domain: 0.8, overall: 0.9 } });
    expect(told).toContain('A1 0,0, B2 0,5');
    expect(told).toMatch(/80\s%.*90\s%/);
  });
});
