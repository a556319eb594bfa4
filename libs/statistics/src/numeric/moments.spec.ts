import fc from 'fast-check';
import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { shapeOf } from './moments.js';

describe('shapeOf', () => {
  it('describes a small sample, leaving gaps out', () => {
    const shape = shapeOf(Float64Array.of(2, NaN, 4, 4, 10))!;
    expect(shape.count).toBe(4);
    expect(shape.mean).toBe(5);
    expect(shape.sd).toBeCloseTo(Math.sqrt(12), 14);
    // m₂ = 9, m₃ = 24, m₄ = 177
    expect(shape.skewness).toBeCloseTo((Math.sqrt(12) / 2) * (24 / 27), 14);
    expect(shape.kurtosis).toBeCloseTo(((5 * (177 / 81 - 3) + 6) * 3) / 2, 13);
  });

  it('says what is not defined', () => {
    expect(shapeOf(Float64Array.of(NaN))).toBeNull();
    expect(shapeOf(Float64Array.of(7))).toEqual({ count: 1, mean: 7, sd: null, skewness: null, kurtosis: null });
    expect(shapeOf(Float64Array.of(1, 2))).toMatchObject({ skewness: null, kurtosis: null });
    expect(shapeOf(Float64Array.of(1, 2, 4))).toMatchObject({ kurtosis: null });
    expect(shapeOf(new Float64Array(9).fill(0.1))).toMatchObject({ mean: 0.1, sd: 0, skewness: null, kurtosis: null });
  });

  it('leans the other way when mirrored, and does not depend on unit or order', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.constantFrom(1e-150, 0.01, 3, 1e12), (list, factor) => {
        const shape = shapeOf(Float64Array.from(list))!;
        const mirrored = shapeOf(Float64Array.from(list.toReversed(), (value) => -factor * value))!;
        if (shape.skewness === null) return expect(mirrored.skewness).toBeNull();
        expect(mirrored.skewness).toBeCloseTo(-shape.skewness, 9);
        expect(mirrored.kurtosis).toBeCloseTo(shape.kurtosis!, 9);
        expect(mirrored.sd! / factor).toBeCloseTo(shape.sd!, 9);
      }),
    );
  });

  const file = 'coinr_asem/asem_05_stats_raw.csv';
  describeWithReference('against COINr', file, () => {
    const data = readReferenceTable('coinr_asem/asem_iData.csv');
    it.each(readReferenceTable(file))('agrees within 1e-12 for $iCode', (row) => {
      const cells = data.map((area) => area[row['iCode']!]!);
      const shape = shapeOf(Float64Array.from(cells, (cell) => (cell === 'NA' || cell === '' ? NaN : Number(cell))))!;
      expect(shape.count).toBe(Number(row['N.Avail']));
      expect(Math.abs(shape.mean / Number(row['Mean']) - 1)).toBeLessThan(1e-12);
      expect(Math.abs(shape.sd! / Number(row['Std']) - 1)).toBeLessThan(1e-12);
      expect(Math.abs(shape.skewness! - Number(row['Skew']))).toBeLessThan(1e-12);
      expect(Math.abs(shape.kurtosis! - Number(row['Kurt']))).toBeLessThan(1e-12);
    });
  });
});
