import fc from 'fast-check';
import { correlationMatrix } from './correlation.js';
import { cronbachAlpha } from './cronbach.js';
import { componentShares, standardisedAlpha } from './pairwise-structure.js';
import { principalComponents } from './principal-components.js';

const value = fc.integer({ min: -50, max: 50 });
const tables = fc.array(fc.tuple(value, value, value, value), { minLength: 5, maxLength: 12 });
const columnsOf = (rows: readonly (readonly number[])[]) =>
  [0, 1, 2, 3].map((at) => Float64Array.from(rows, (row) => row[at] ?? NaN));
const standardised = (column: Float64Array): Float64Array => {
  const mean = column.reduce((sum, own) => sum + own, 0) / column.length;
  const sd = Math.sqrt(column.reduce((sum, own) => sum + (own - mean) ** 2, 0) / (column.length - 1));
  return column.map((own) => (own - mean) / sd);
};

describe('coherence from pairwise correlations', () => {
  it('is that of whole tables where nothing is missing', () => {
    let compared = 0;
    fc.assert(
      fc.property(tables, (rows) => {
        const columns = columnsOf(rows);
        const outcome = principalComponents(columns);
        if (!outcome.ok) return;
        const correlations = correlationMatrix(columns);
        const shares = componentShares(correlations, 4);
        shares?.share.forEach((share, at) => expect(share).toBeCloseTo(outcome.components.share[at] ?? NaN, 9));
        const [own, whole] = [standardisedAlpha(correlations, 4), cronbachAlpha(columns.map(standardised))];
        // Near a sum that does not vary both run off to minus infinity.
        if (own === null || whole === null || whole < -20) return;
        expect(own).toBeCloseTo(whole, 6);
        compared++;
      }),
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('leaves out pairs without a correlation in alpha, and says nothing of components then', () => {
    const correlations = Float64Array.of(1, 0.5, NaN, 0.5, 1, 0.5, NaN, 0.5, 1);
    expect(standardisedAlpha(correlations, 3)).toBeCloseTo(1.5 / 2, 12);
    expect(componentShares(correlations, 3)).toBeNull();
  });

  it('gives shares between 0 and 1 that add up to 1, and loadings that do not sum to less than 0', () => {
    const gap = fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant(NaN) });
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, gap, gap, gap), { minLength: 4, maxLength: 12 }), (rows) => {
        const shares = componentShares(correlationMatrix(columnsOf(rows)), 4);
        if (shares === null) return;
        expect(shares.share.every((share) => share >= 0 && share <= 1 + 1e-12)).toBe(true);
        expect(shares.share.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(shares.loadings.reduce((sum, loading) => sum + loading, 0)).toBeGreaterThan(-1e-6);
      }),
    );
  });

  it('knows no alpha of one column, or of columns that cancel each other out', () => {
    expect(standardisedAlpha(Float64Array.of(1), 1)).toBeNull();
    expect(standardisedAlpha(Float64Array.of(1, -1, -1, 1), 2)).toBeNull();
  });
});
