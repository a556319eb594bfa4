import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { buildObservationMatrix } from './build-observation-matrix.js';
import { computeIndexArrays } from './compute-index.js';
import { deviationAt, type IndexArrays } from './index-arrays.js';
import { DEFAULT_METHOD, type IndexMethod } from './method.js';
import type { ObservationMatrix } from './observation-matrix.js';

/**
 * COINr 1.1.14 (MIT), its ASEM example: 51 units × 49 indicators in 8 pillars, these in two sub-indices. Its z-scores use the
 * unweighted mean, ddof = 1 and the direction of each indicator, so that all its normalisations must equal our deviations. Its
 * index is the mean of two sub-indices, each the mean of its pillars: a mean of domain means with the weights that follow from that.
 */
const FOLDER = 'coinr_asem';
const TREATED = `${FOLDER}/asem_01_Treated.csv`;
const MEAN = { ...DEFAULT_METHOD, reference: 'area_mean' } as const;

describeWithReference('computeIndexArrays against COINr on its ASEM example', TREATED, () => {
  const units = readReferenceTable(TREATED);
  const meta = new Map(readReferenceTable(`${FOLDER}/asem_iMeta.csv`).map((row) => [row['iCode'] ?? '', row]));
  const codes = [...meta.values()].filter((row) => row['Type'] === 'Indicator').map((row) => row['iCode'] ?? '');
  const pillarOf = (code: string): string => meta.get(code)?.['Parent'] ?? '';
  const siblings = (code: string): number =>
    [...meta.values()].filter((row) => row['Parent'] === pillarOf(code)).length;
  const matrix = matrixOf(units, codes, (code) => ({
    domain: pillarOf(code),
    direction: meta.get(code)?.['Direction'] === '-1' ? 'relief' : 'burden',
  }));
  /** Share of each pillar in the index. */
  const pillarShare = (pillar: string): number => 1 / 2 / siblings(pillar);
  const domainWeights = Object.fromEntries(matrix.domains.map((pillar) => [pillar, pillarShare(pillar)]));
  const weights = Object.fromEntries(codes.map((code) => [code, pillarShare(pillarOf(code)) / siblings(code)]));

  it('has the 49 indicators in 8 pillars', () => {
    expect(codes).toHaveLength(49);
    expect(matrix.domains).toHaveLength(8);
  });

  it.each([
    ['z-scores', 'asem_10_norm_zscore', { standardisation: 'z', ddof: 1 }],
    ['min–max', 'asem_10_norm_minmax', { standardisation: 'minmax' }],
    ['ranks', 'asem_10_norm_rank', { standardisation: 'rank' }],
    ['percentile ranks', 'asem_10_norm_prank', { standardisation: 'percentile' }],
  ] as const)('agrees with its %s within 1e-9 in every cell', (_, file, choices) => {
    const arrays = computed(matrix, { ...MEAN, ...choices });
    const published = readReferenceTable(`${FOLDER}/${file}.csv`);
    published.forEach((row, unit) => {
      expect(row['uCode']).toBe(matrix.areaCodes[unit]);
      codes.forEach((code, indicator) => {
        expect(Math.abs(deviationAt(matrix, arrays, unit, indicator) - Number(row[code]))).toBeLessThan(1e-9);
      });
    });
  });

  it.each([
    ['mean of min–max', 'asem_11_agg_amean_after_minmax', { standardisation: 'minmax' }],
    ['mean of z-scores', 'asem_11_agg_amean_after_zscore', { standardisation: 'z', ddof: 1 }],
    ['mean of ranks', 'asem_11_agg_amean_after_rank', { standardisation: 'rank' }],
    ['mean of percentile ranks', 'asem_11_agg_amean_after_prank', { standardisation: 'percentile' }],
  ] as const)('agrees with its index, the %s, within 1e-9 and in every rank', (_, file, choices) => {
    const arrays = computed(matrix, { ...MEAN, ...choices, aggregation: 'domain_mean', domainWeights });
    compareIndex(matrix, arrays, `${FOLDER}/${file}.csv`);
  });

  it.each([
    ['geometric', 'asem_12_agg_a_gmean_minmax1_100'],
    ['harmonic', 'asem_12_agg_a_hmean_minmax1_100'],
  ] as const)('agrees with its %s means of min–max within 1e-9 and in every rank', (aggregation, file) => {
    // A mean of means is the mean with the product of the weights, for these two kinds as for the arithmetic one.
    const arrays = computed(matrix, { ...MEAN, standardisation: 'minmax', aggregation, weights });
    compareIndex(matrix, arrays, `${FOLDER}/${file}.csv`);
  });

  it('agrees with its Copeland scores but for the ties that it decides by rounding noise', () => {
    const arrays = computed(matrix, { ...MEAN, standardisation: 'minmax', aggregation: 'copeland' });
    const published = readReferenceTable(`${FOLDER}/asem_12_copeland_49ind_equalw.csv`);
    const differences = published.map((row, unit) => Math.abs((arrays.score[unit] ?? NaN) - Number(row['copeland'])));
    expect(published).toHaveLength(51);
    expect(Math.max(...differences)).toBeLessThanOrEqual(2);
    expect(differences.filter((difference) => difference > 0).length).toBeLessThanOrEqual(10);
  });
});

function matrixOf(
  rows: readonly Record<string, string>[],
  codes: readonly string[],
  describeColumn: (code: string) => { domain: string; direction: 'relief' | 'burden' },
): ObservationMatrix {
  const input = buildObservationMatrix({
    areas: rows.map((row) => ({ code: row['uCode'] ?? '' })),
    indicators: codes.map((code) => ({ code, ...describeColumn(code) })),
    observations: rows.flatMap((row) =>
      codes.map((code) => ({ area: row['uCode'] ?? '', indicator: code, value: Number(row[code]) })),
    ),
  });
  if (!input.ok) throw new Error(`refused: ${JSON.stringify(input.refusals)}`);
  return input.matrix;
}

function computed(matrix: ObservationMatrix, method: IndexMethod): IndexArrays {
  const outcome = computeIndexArrays(matrix, method);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`);
  return outcome.arrays;
}

function compareIndex(matrix: ObservationMatrix, arrays: IndexArrays, file: string): void {
  const published = new Map(readReferenceTable(file).map((row) => [row['uCode'], row]));
  expect(published.size).toBe(51);
  matrix.areaCodes.forEach((unit, at) => {
    const row = published.get(unit);
    expect(Math.abs((arrays.score[at] ?? NaN) - Number(row?.['Index']))).toBeLessThan(1e-9);
    expect(arrays.rank[at]).toBe(Number(row?.['Rank']));
  });
}
