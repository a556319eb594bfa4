import fc from 'fast-check';
import { DEFAULT_METHOD } from '@quartierwerk/statistics/index/method';
import { validateMethod } from '@quartierwerk/statistics/index/validate-method';
import {
  fromMethod,
  fromQuery,
  isOwnMethod,
  NEW_DRAFT,
  toIndexMethod,
  topOf,
  toQuery,
  withCoverage,
  withTemplate,
  withAggregation,
  withStandardisation,
  withWeight,
} from './draft-method.js';

const indicators = [
  { code: 'A1', domainCode: 'A' },
  { code: 'A2', domainCode: 'A' },
  { code: 'B1', domainCode: 'B' },
];

describe('toIndexMethod', () => {
  it('is the template itself when nothing was changed', () => {
    expect(toIndexMethod(NEW_DRAFT, indicators)).toBe(DEFAULT_METHOD);
  });

  it('names weights by indicator and drops the name of the template when a domain is left out', () => {
    const method = toIndexMethod(withWeight(NEW_DRAFT, 'A', 0), indicators);

    expect(method.id).toBe('custom');
    expect(method.weights).toEqual({ A1: 0, A2: 0 });
    expect(validateMethod(method).ok).toBe(true);
  });

  it('takes the reference of the template when the template changes', () => {
    const draft = withTemplate(withWeight(NEW_DRAFT, 'A', 0.5), 'berlin-mss');

    expect(toIndexMethod(draft, indicators).reference).toBe('area_mean');
    expect(isOwnMethod(draft)).toBe(false);
  });
});

describe('withWeight', () => {
  it('keeps weights within their limits and forgets the default', () => {
    expect(withWeight(NEW_DRAFT, 'A', 9).weights).toEqual({ A: 2 });
    expect(withWeight(withWeight(NEW_DRAFT, 'A', 0.5), 'A', 1).weights).toEqual({});
  });
});

describe('fromMethod', () => {
  it('goes on from what was stored', () => {
    const draft = withCoverage(withWeight({ ...NEW_DRAFT, reference: 'area_mean' }, 'A', 0.5), { domain: 0.6 });

    expect(fromMethod(toIndexMethod(draft, indicators), indicators, 'edition')).toEqual(draft);
  });

  it('is not possible when indicators of one domain weigh differently', () => {
    expect(fromMethod({ ...DEFAULT_METHOD, id: 'custom', weights: { A1: 2 } }, indicators, 'edition')).toBeNull();
  });
});

describe('topOf', () => {
  it('is a ninth of the ranked areas until somebody says another number', () => {
    expect([81, 12, 447, 3].map((areas) => topOf(NEW_DRAFT, areas))).toEqual([9, 1, 50, 1]);
    expect(topOf({ top: 5 }, 81)).toBe(5);
  });
});

describe('fromQuery', () => {
  it('reads what toQuery has written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('rbk-z' as const, 'berlin-mss' as const),
        fc.constantFrom('district' as const, 'area_mean' as const),
        fc.constantFrom('edition' as const, 'none' as const),
        fc.option(fc.integer({ min: 1, max: 50 }), { nil: null }),
        fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })),
        fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.integer({ min: 0, max: 20 })),
        (template, reference, pooling, top, [domain, overall], weights) => {
          const draft = Object.entries(weights).reduce(
            (changed, [code, tenths]) => withWeight(changed, code, tenths / 10),
            withCoverage(
              { ...NEW_DRAFT, template, reference, pooling, top },
              { domain: domain / 100, overall: overall / 100 },
            ),
          );
          expect(fromQuery(toQuery(draft)) ?? NEW_DRAFT).toEqual(draft);
        },
      ),
    );
  });

  it('says nothing when the address says nothing', () => {
    expect(fromQuery({})).toBeNull();
  });

  it('ignores what it cannot read', () => {
    expect(fromQuery({ vorlage: 'constructor', gewichte: 'A9.9.9_<b>', erste: '-3' })).toEqual(NEW_DRAFT);
  });
});

describe('measure and aggregation of a draft', () => {
  it('travel in the address and make a method of one’s own', () => {
    const draft = withAggregation(withStandardisation(NEW_DRAFT, 'robust'), 'domain_mean');
    expect(toQuery(draft)).toMatchObject({ mass: 'robust', summe: 'domain_mean', vorlage: null });
    expect(fromQuery(toQuery(draft))).toEqual(draft);
    expect(toIndexMethod(draft, [])).toMatchObject({
      id: 'custom',
      standardisation: 'robust',
      clip: 3,
      aggregation: 'domain_mean',
    });
    expect(fromMethod(toIndexMethod(draft, []), [], 'edition')).toEqual(draft);
  });

  it('give way to each other where they do not fit', () => {
    expect(withAggregation(NEW_DRAFT, 'geometric')).toMatchObject({
      aggregation: 'geometric',
      standardisation: 'minmax',
    });
    const positive = withAggregation(withStandardisation(NEW_DRAFT, 'rank'), 'harmonic');
    expect(positive).toMatchObject({ aggregation: 'harmonic', standardisation: 'rank' });
    expect(withStandardisation(positive, 'z')).toMatchObject({ aggregation: 'sum', standardisation: 'z' });
  });
});

describe('choices for experts', () => {
  const chosen = {
    ...NEW_DRAFT,
    clip: 3,
    smoothing: 'logit',
    winsorise: { kind: 'share', share: 0.05 },
    classes: { kind: 'quantile', count: 4, type: 7 },
  } as const;

  it('travel in the address, make a method of one’s own, and are found again in a stored one', () => {
    expect(fromQuery(toQuery(chosen))).toEqual(chosen);
    const method = toIndexMethod(chosen, indicators);
    expect(method).toMatchObject({ id: 'custom', clip: 3, smoothing: 'logit', classes: { kind: 'quantile' } });
    expect(validateMethod(method).ok).toBe(true);
    expect(fromMethod(method, indicators, 'edition')).toEqual(chosen);
  });

  it('give way where measure or reference do not go with them, and come back', () => {
    const method = toIndexMethod({ ...chosen, standardisation: 'rank', reference: 'parent' }, indicators);
    expect(method.clip).toBeNull();
    expect(Object.keys(method)).not.toContain('smoothing');
    expect(validateMethod(method).ok).toBe(true);
    expect(isOwnMethod(withTemplate(chosen, 'rbk-z'))).toBe(false);
  });

  it('are refused by words that are none', () => {
    const read = fromQuery({ kappung: '7', glaettung: 'x', ausreisser: 'toString', klassen: 'quantile-99' });
    expect(read).toEqual(NEW_DRAFT);
  });
});
