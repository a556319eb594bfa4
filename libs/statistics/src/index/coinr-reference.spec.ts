import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { buildObservationMatrix } from './build-observation-matrix.js';
import { computeIndexArrays } from './compute-index.js';
import { deviationAt } from './index-arrays.js';
import { DEFAULT_METHOD } from './method.js';

/**
 * COINr 1.1.14 (MIT), its ASEM example: 51 units × 49 indicators. Its z-scores use the unweighted mean, ddof = 1 and the
 * direction of each indicator, so they must equal our deviations.
 */
const TREATED = 'coinr_asem/asem_01_Treated.csv';

describeWithReference('computeIndexArrays against the z-scores of COINr', TREATED, () => {
  const units = readReferenceTable(TREATED);
  const zScores = readReferenceTable('coinr_asem/asem_10_norm_zscore.csv');
  const codes = Object.keys(zScores[0] ?? {}).filter((name) => name !== 'uCode');
  const directionOf = new Map(
    readReferenceTable('coinr_asem/asem_iMeta.csv').map((row) => [row['iCode'], row['Direction']]),
  );

  it('agrees within 1e-9 in every cell', () => {
    const input = buildObservationMatrix({
      areas: units.map((row) => ({ code: row['uCode'] ?? '' })),
      indicators: codes.map((code) => ({
        code,
        domain: 'all',
        direction: directionOf.get(code) === '-1' ? ('relief' as const) : ('burden' as const),
      })),
      observations: units.flatMap((row) =>
        codes.map((code) => ({ area: row['uCode'] ?? '', indicator: code, value: Number(row[code]) })),
      ),
    });
    if (!input.ok) throw new Error(`refused: ${JSON.stringify(input.refusals)}`);
    const outcome = computeIndexArrays(input.matrix, { ...DEFAULT_METHOD, reference: 'area_mean', ddof: 1 });
    if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`);
    expect(codes).toHaveLength(49);
    codes.forEach((code, indicator) =>
      zScores.forEach((row, unit) => {
        const deviation = deviationAt(input.matrix, outcome.arrays, unit, indicator);
        expect(Math.abs(deviation - Number(row[code]))).toBeLessThan(1e-9);
      }),
    );
  });
});
