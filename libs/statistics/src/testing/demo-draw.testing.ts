/** The demonstration's example draw: 81 places, 30 indicators with counts, and the true rates behind them. */
import { buildObservationMatrix } from '../index/build-observation-matrix.js';
import type { ObservationMatrix } from '../index/observation-matrix.js';
import { readReferenceTable } from './reference-data.testing.js';

export const DEMO_DRAW = 'demo/example_counts_long.csv';

export interface DemoDraw {
  readonly matrix: ObservationMatrix;
  /** Name of each area, in the order of the matrix. */
  readonly names: readonly string[];
  /** The chance behind each count, as a share, in the layout of the matrix. */
  readonly trueShares: Float64Array;
}

export function readDemoDraw(): DemoDraw {
  const indicators = readReferenceTable('demo/indicators_spec.csv').map((row) => ({
    code: row['id'] ?? '',
    domain: row['bereich'] ?? '',
    direction: row['richtung'] === '-1' ? ('relief' as const) : ('burden' as const),
    unitFactor: 100,
  }));
  const rows = readReferenceTable(DEMO_DRAW).map((row) => ({ ...row, area: `${row['ags']} ${row['wohnplatz']}` }));
  const areas = [...new Set(rows.map(({ area }) => area))];
  const outcome = buildObservationMatrix({
    areas: areas.map((code) => ({ code })),
    indicators,
    observations: rows.map((row: Record<string, string>) => ({
      area: row['area'] ?? '',
      indicator: row['indikator'] ?? '',
      numerator: Number(row['zaehler']),
      denominator: Number(row['nenner']),
    })),
  });
  if (!outcome.ok) throw new Error(`demonstration refused: ${JSON.stringify(outcome.refusals)}`);
  const { matrix } = outcome;
  const trueShares = new Float64Array(matrix.status.length);
  for (const row of rows as Record<string, string>[]) {
    const indicator = indicators.findIndex(({ code }) => code === row['indikator']);
    trueShares[indicator * areas.length + areas.indexOf(row['area'] ?? '')] = Number(row['rate_true']);
  }
  return { matrix, names: areas.map((area) => area.slice(area.indexOf(' ') + 1)), trueShares };
}
