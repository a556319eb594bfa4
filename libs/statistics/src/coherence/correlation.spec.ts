import fc from 'fast-check';
import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { correlationMatrix, meanRanks, pearson, spearman } from './correlation.js';

const column = fc.array(
  fc.oneof(fc.constant(NaN), fc.integer({ min: -5, max: 5 }), fc.double({ min: -1e9, max: 1e9, noNaN: true })),
  {
    minLength: 12,
    maxLength: 12,
  },
);

describe.each([
  ['pearson', pearson],
  ['spearman', spearman],
])('%s', (_, correlate) => {
  it('is 1 along a line and −1 against it', () => {
    const values = Float64Array.of(3, 1, 4, 1.5, 9);
    expect(
      correlate(
        values,
        values.map((value) => 2 * value + 7),
      ),
    ).toBeCloseTo(1, 15);
    expect(
      correlate(
        values,
        values.map((value) => -value),
      ),
    ).toBeCloseTo(-1, 15);
  });

  it('uses the areas that have both values', () => {
    const one = Float64Array.of(1, 2, NaN, 4, 9);
    const other = Float64Array.of(1, 5, 7, 2, NaN);
    expect(correlate(one, other)).toBe(correlate(Float64Array.of(1, 2, 4), Float64Array.of(1, 5, 2)));
  });

  it('is null without spread or with fewer than three areas', () => {
    expect(correlate(Float64Array.of(0.1, 0.1, 0.1), Float64Array.of(1, 2, 3))).toBeNull();
    expect(correlate(Float64Array.of(0, 0, 0), Float64Array.of(1, 2, 3))).toBeNull();
    expect(correlate(Float64Array.of(1, 2, NaN), Float64Array.of(1, 2, 3))).toBeNull();
    expect(correlate(new Float64Array(), new Float64Array())).toBeNull();
  });

  it('lies between −1 and 1, the same both ways and in any order of the areas', () => {
    fc.assert(
      fc.property(column, column, (first, second) => {
        const [one, other] = [Float64Array.from(first), Float64Array.from(second)];
        const found = correlate(one, other);
        const turned = correlate(other.toReversed(), one.toReversed());
        if (found === null) return expect(turned).toBeNull();
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
        expect(turned).toBeCloseTo(found, 10);
      }),
    );
  });
});

describe('spearman', () => {
  it('only looks at the order', () => {
    expect(spearman(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 10, 100, 1000))).toBeCloseTo(1, 15);
  });

  it('gives equal values the mean of their ranks', () => {
    expect([...meanRanks(Float64Array.of(5, 1, 5, 0, 5))]).toEqual([4, 2, 4, 1, 4]);
  });
});

describe('correlationMatrix', () => {
  it('marks what cannot be correlated and has 1 on the diagonal otherwise', () => {
    const columns = [Float64Array.of(1, 2, 4), Float64Array.of(5, 5, 5), Float64Array.of(3, 2, 1)];
    const matrix = correlationMatrix(columns, 'spearman');
    expect([matrix[0], matrix[4], matrix[8]]).toEqual([1, NaN, 1]);
    expect([matrix[2], matrix[6]]).toEqual([expect.closeTo(-1, 15), expect.closeTo(-1, 15)]);
  });
});

describe('each entry of correlationMatrix', () => {
  it('is the correlation of its pair, bit for bit, with gaps and without', () => {
    const gapless = column.map((cells) => cells.map((cell) => (Number.isNaN(cell) ? 0 : cell)));
    const table = fc.array(fc.oneof(column, gapless), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom('pearson' as const, 'spearman' as const), (cells, kind) => {
        const columns = cells.map((own) => Float64Array.from(own));
        const matrix = correlationMatrix(columns, kind);
        for (const [row, one] of columns.entries()) {
          for (const [place, other] of columns.entries()) {
            const found = (kind === 'pearson' ? pearson : spearman)(one, other);
            const entry = matrix[row * columns.length + place];
            expect(entry).toBe(found !== null && row === place ? 1 : (found ?? NaN));
          }
        }
      }),
    );
  });
});

const columnOf = (file: string, code: string) =>
  Float64Array.from(readReferenceTable(file), (row) =>
    row[code] === 'NA' || row[code] === '' ? NaN : Number(row[code]),
  );

describe.each([
  ['asem_06_corr_pearson_raw.csv', 'asem_iData.csv'],
  ['asem_06_corr_lev1_lev2.csv', 'asem_01_Aggregated.csv'],
])('correlations of %s', (table, data) => {
  describeWithReference('against COINr', `coinr_asem/${table}`, () => {
    it('agree within 1e-12', () => {
      const rows = readReferenceTable(`coinr_asem/${table}`);
      const codes = [...new Set(rows.flatMap((row) => [row['Var1']!, row['Var2']!]))];
      const columns = codes.map((code) => columnOf(`coinr_asem/${data}`, code));
      const matrix = correlationMatrix(columns);
      const found = rows.map(
        (row) => matrix[codes.indexOf(row['Var1']!) * codes.length + codes.indexOf(row['Var2']!)]!,
      );
      for (const [position, row] of rows.entries()) {
        expect(Math.abs(found[position]! - Number(row['Correlation']))).toBeLessThan(1e-12);
      }
    });
  });
});
