import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { buildObservationMatrix } from './build-observation-matrix.js';
import { computeIndex, type IndexResult } from './index-result.js';
import { BERLIN_METHOD } from './method.js';

/**
 * Berlin, Monitoring Soziale Stadtentwicklung (Land Berlin, CC BY 4.0): the published rates of about 435 areas must give
 * the published index, ranks and classes. The rates are published with five decimals, hence the tolerances.
 */
const PUBLISHED_CLASS: Readonly<Record<string, string>> = {
  hoch: 'high',
  mittel: 'middle',
  niedrig: 'low',
  'sehr niedrig': 'very_low',
};

const WAVES = [
  { year: 2015, indicators: ['S1', 'S2', 'S3', 'S4'], areas: 435 },
  { year: 2017, indicators: ['S1', 'S2', 'S3', 'S4'], areas: 436 },
  { year: 2019, indicators: ['S1', 'S3', 'S4'], areas: 436 },
] as const;

describe.each(WAVES)('computeIndex on Berlin $year', ({ year, indicators, areas }) => {
  const file = `berlin_mss/mss_${year}_plr.csv`;
  describeWithReference('against the published monitoring', file, () => {
    const rows = readReferenceTable(file);
    const result = compute(rows, indicators);
    const valid = rows.flatMap((row, position) =>
      row['valid'] === 'True' ? [{ row, area: result.areas[position] }] : [],
    );

    it('scores exactly the valid areas', () => {
      expect(result.areasScored).toBe(areas);
      expect(valid.length).toBe(areas);
      expect(result.areas.filter(({ reason }) => reason === 'excluded').length).toBe(rows.length - areas);
    });

    it('reproduces the index within 1e-5', () => {
      for (const { row, area } of valid) {
        expect(Math.abs((area?.index ?? NaN) - Number(row['status_index_recomputed']))).toBeLessThan(1e-5);
      }
    });

    it('reproduces the published index, sums and deviations within their decimals', () => {
      const published = valid.filter(({ row }) => row['status_index'] !== '');
      expect(published.length).toBeGreaterThan(areas - 5);
      for (const { row, area } of published) {
        expect(Math.abs((area?.index ?? NaN) - Number(row['status_index']))).toBeLessThan(2e-5);
        expect(Math.abs((area?.score ?? NaN) - Number(row['status_sum']))).toBeLessThan(5e-5);
        for (const [position, code] of indicators.entries()) {
          const deviation = area?.indicators[position]?.deviation ?? NaN;
          expect(Math.abs(deviation - Number(row[`z${code}`]))).toBeLessThan(2e-5);
        }
      }
    });

    it('reproduces every rank', () => {
      const published = valid.map(({ row }) => Number(row['status_index_recomputed']));
      for (const { row, area } of valid) {
        const better = published.filter((index) => index > Number(row['status_index_recomputed'])).length;
        expect(area?.rank).toBe(better + 1);
      }
    });

    it('reproduces every published class', () => {
      const classified = valid.filter(({ row }) => row['status_class'] !== '');
      expect(classified.length).toBeGreaterThan(areas - 5);
      for (const { row, area } of classified) {
        expect(area?.statusClass).toBe(PUBLISHED_CLASS[row['status_class'] ?? '']);
      }
    });
  });
});

/** Blank cells are missing, not zero; areas that are not valid take no part. */
function compute(rows: readonly Record<string, string>[], indicators: readonly string[]): IndexResult {
  const input = buildObservationMatrix({
    areas: rows.map((row) => ({
      code: row['plr_id'] ?? '',
      exclusion: row['valid'] === 'True' ? null : ('below_min_population' as const),
    })),
    indicators: indicators.map((code) => ({ code, domain: 'status', direction: 'burden' as const })),
    observations: rows.flatMap((row) =>
      indicators.map((code) => ({
        area: row['plr_id'] ?? '',
        indicator: code,
        value: row[code] ? Number(row[code]) : null,
      })),
    ),
  });
  if (!input.ok) throw new Error(`refused: ${JSON.stringify(input.refusals)}`);
  const outcome = computeIndex(input.matrix, BERLIN_METHOD);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`);
  return outcome.result;
}
