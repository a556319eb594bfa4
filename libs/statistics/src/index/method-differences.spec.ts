import fc from 'fast-check';
import { burden, matrixOf, relief } from '../testing/index-input.testing.js';
import { computeIndexArrays } from './compute-index.js';
import { methodDifferences, type MethodEffect } from './method-differences.js';
import { BERLIN_METHOD, DEFAULT_METHOD, type IndexMethod } from './method.js';

const method = (choices: Partial<IndexMethod>): IndexMethod => ({ ...DEFAULT_METHOD, ...choices });
const effects = (a: Partial<IndexMethod>, b: Partial<IndexMethod>) =>
  methodDifferences(method(a), method(b)).map(({ key, effect }) => [key, effect]);

describe('methodDifferences', () => {
  it('finds none between methods that compute alike under two names', () => {
    expect(methodDifferences(DEFAULT_METHOD, method({ id: 'custom', version: 7, weights: { A1: 1 } }))).toEqual([]);
  });

  it('tells the two presets apart', () => {
    expect(methodDifferences(DEFAULT_METHOD, BERLIN_METHOD)).toEqual([
      { key: 'reference', effect: 'zero', codes: [] },
      { key: 'coverage', effect: 'areas', codes: [] },
    ]);
  });

  it('says of a reference that it decides, moves zero, or plays no part', () => {
    expect(effects({}, { reference: 'parent' })).toEqual([['reference', 'order']]);
    expect(effects({ clip: 3 }, { clip: 3, reference: 'area_mean' })).toEqual([['reference', 'order']]);
    expect(effects({ standardisation: 'rank' }, { standardisation: 'rank', reference: 'area_mean' })).toEqual([
      ['reference', 'none'],
    ]);
  });

  it('names the indicators and domains whose weights differ', () => {
    const differences = methodDifferences(
      method({ weights: { B1: 2, A1: 0 }, aggregation: 'domain_mean', domainWeights: { B: 2 } }),
      method({ weights: { B1: 2, C1: 0.5 }, aggregation: 'domain_mean' }),
    );
    expect(differences).toEqual([
      { key: 'weights', effect: 'order', codes: ['A1', 'C1'] },
      { key: 'domainWeights', effect: 'order', codes: ['B'] },
    ]);
  });

  it('promises unchanged ranks only where they stay, in tables without gaps', () => {
    const choices = fc.record({
      standardisation: fc.constantFrom('z', 'relative', 'points', 'rank', 'minmax', 'burden_only'),
      reference: fc.constantFrom('district', 'area_mean'),
      ddof: fc.constantFrom(0, 1),
      rescale: fc.constantFrom('z', 'none'),
      aggregation: fc.constantFrom('sum', 'mean', 'domain_mean'),
      clip: fc.constantFrom(null, null, 2),
    });
    const cell = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(40, 200, 1000));
    const tables = fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 8 });
    const harmless: readonly MethodEffect[] = ['zero', 'scale', 'none', 'classes'];
    let tried = 0;
    fc.assert(
      fc.property(tables, choices, choices, fc.boolean(), (rows, one, other, near) => {
        const a = method(one as Partial<IndexMethod>);
        const b = method({
          ...(near ? { ...one, reference: other.reference, ddof: other.ddof } : other),
        } as Partial<IndexMethod>);
        if (!methodDifferences(a, b).every(({ effect }) => harmless.includes(effect))) return;
        const matrix = matrixOf({
          indicators: [burden('a'), relief('b'), burden('c', 'B')],
          areas: Object.fromEntries(rows.map((row, at) => [`P${at}`, row])),
        });
        const [left, right] = [computeIndexArrays(matrix, a), computeIndexArrays(matrix, b)];
        if (!left.ok || !right.ok) return;
        tried++;
        for (let i = 0; i < rows.length; i++)
          for (let j = 0; j < rows.length; j++) {
            const lead = (left.arrays.score[i] ?? 0) - (left.arrays.score[j] ?? 0);
            // A lead that is no rounding noise.
            if (lead > 1e-7) expect(right.arrays.rank[i]).toBeLessThan(right.arrays.rank[j] ?? 0);
          }
      }),
      { numRuns: 500 },
    );
    expect(tried).toBeGreaterThan(100);
  });
});
