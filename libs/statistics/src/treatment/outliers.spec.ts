import fc from 'fast-check';
import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { DEFAULT_OUTLIER_RULE, shiftedLog, treatOutliers, winsoriseByShape } from './outliers.js';

const calm = Array.from({ length: 30 }, (_, area) => area % 7);

describe('treatOutliers', () => {
  it('leaves a calm indicator alone', () => {
    const values = Float64Array.from(calm);
    expect(treatOutliers(values)).toMatchObject({ kind: 'none', values, moved: 0, passes: true });
  });

  it('moves a single outlier to the next value, at either end', () => {
    const high = treatOutliers(Float64Array.of(...calm, 100));
    expect(high).toMatchObject({ kind: 'winsorised', moved: 1, passes: true });
    expect(high.values.at(-1)).toBe(6);
    const low = treatOutliers(Float64Array.of(...calm, -100));
    expect(low.values.at(-1)).toBe(0);
  });

  it('takes the logarithm when too many values would have to be moved', () => {
    const steep = Float64Array.from({ length: 80 }, (_, area) => 1.5 ** area);
    const treated = treatOutliers(steep);
    expect(treated).toMatchObject({ kind: 'logarithm', moved: 0 });
    expect(Math.abs(treated.after.skewness!)).toBeLessThan(Math.abs(treated.before.skewness!));
    const mirrored = treatOutliers(steep.map((value) => -value));
    expect(mirrored.values).toEqual(treated.values.map((value) => -value));
  });

  it('never makes all values equal', () => {
    const one = treatOutliers(Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 100));
    expect(one.kind).toBe('logarithm');
    expect(new Set(one.values).size).toBe(2);
    expect(one.passes).toBe(false);
  });

  it.each([
    ['too few values', [1, 2, 900]],
    ['equal values', [4, 4, 4, 4, 4]],
    ['no values', [NaN, NaN]],
  ])('leaves an indicator with %s alone', (_, cells) => {
    const values = Float64Array.from(cells);
    expect(treatOutliers(values)).toMatchObject({ kind: 'none', values, passes: true });
  });

  it('keeps order and gaps, and never gives NaN for a value', () => {
    const cell = fc.oneof(
      fc.constant(NaN),
      fc.integer({ min: 0, max: 20 }),
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
        const values = Float64Array.from(cells);
        const treated = treatOutliers(values);
        for (let one = 0; one < values.length; one++) {
          expect(Number.isNaN(treated.values[one])).toBe(Number.isNaN(values[one]));
          for (let other = 0; other < one; other++) {
            if (values[one]! < values[other]!) expect(treated.values[one]).toBeLessThanOrEqual(treated.values[other]!);
          }
        }
      }),
    );
  });
});

describe('shiftedLog', () => {
  it('has no logarithm of equal values', () => {
    expect(shiftedLog(Float64Array.of(3, 3, NaN))).toBeNull();
    expect(shiftedLog(new Float64Array())).toBeNull();
  });
});

const files = 'coinr_asem/asem_13_winsorise_raw.csv';
describeWithReference('treatment against COINr', files, () => {
  const columnOf = (file: string, code: string) =>
    Float64Array.from(readReferenceTable(file), (row) =>
      row[code] === 'NA' || row[code] === '' ? NaN : Number(row[code]),
    );

  it.each(readReferenceTable(files))('moves the same values of $iCode', (row) => {
    const raw = columnOf('coinr_asem/asem_iData.csv', row['iCode']!);
    const { values, moved } = winsoriseByShape(raw, DEFAULT_OUTLIER_RULE);
    const known = values.filter((value) => value === value);
    expect(moved).toBe(Number(row['nwin']));
    expect(Math.max(...known)).toBe(Number(row['max_after']));
    expect(Math.min(...known)).toBe(Number(row['min_after']));
  });

  it.each(readReferenceTable('coinr_asem/asem_03_treat_details.csv'))('treats $iCode alike', (row) => {
    const code = row['iCode']!;
    const treated = treatOutliers(columnOf('coinr_asem/asem_01_Imputed.csv', code));
    expect(treated.kind).toBe(row['winsorise.nwin'] === 'NA' ? 'none' : 'winsorised');
    if (treated.kind !== 'none') {
      expect(treated.moved).toBe(Number(row['winsorise.nwin']));
      expect(Math.abs(treated.after.skewness! - Number(row['check_SkewKurt1.Skew']))).toBeLessThan(1e-12);
      expect(Math.abs(treated.after.kurtosis! - Number(row['check_SkewKurt1.Kurt']))).toBeLessThan(1e-12);
    }
    expect(Math.abs(treated.before.skewness! - Number(row['check_SkewKurt0.Skew']))).toBeLessThan(1e-12);
    expect(Math.abs(treated.before.kurtosis! - Number(row['check_SkewKurt0.Kurt']))).toBeLessThan(1e-12);
    expect(treated.values).toEqual(columnOf('coinr_asem/asem_01_Treated.csv', code));
  });

  it.each(readReferenceTable(files))('takes the same logarithm of $iCode', (row) => {
    const code = row['iCode']!;
    const logarithm = shiftedLog(columnOf('coinr_asem/asem_iData.csv', code))!;
    const expected = columnOf('coinr_asem/asem_13_logCT_raw.csv', code);
    for (let area = 0; area < expected.length; area++) {
      if (Number.isNaN(expected[area])) expect(logarithm[area]).toBeNaN();
      else expect(Math.abs(logarithm[area]! - expected[area]!)).toBeLessThan(1e-12);
    }
  });
});
