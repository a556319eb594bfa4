/** `i.csv`: which indicators count, in which domain and direction, and with which weight. */
import type { IndicatorInput } from '@quartierwerk/statistics/index/build-observation-matrix';
import { DIRECTIONS, type Direction } from '@quartierwerk/statistics/index/observation-matrix';
import { BadInput, placeOf } from './bad-input.js';
import { readStrictTable } from './strict-table.js';

export interface IndicatorList {
  readonly file: string;
  readonly indicators: readonly IndicatorInput[];
  /** Weights other than 1, by code. */
  readonly weights: Readonly<Record<string, number>>;
}

const COLUMNS = { required: ['indicator', 'direction'], optional: ['domain', 'weight', 'name', 'unit'] };

/** @throws BadInput */
export async function readIndicators(path: string): Promise<IndicatorList> {
  const { file, rows } = await readStrictTable(path, COLUMNS);
  const lines = new Map<string, number>();
  const weights: Record<string, number> = {};
  const indicators = rows.map((row): IndicatorInput => {
    const [code, direction] = [row.text('indicator'), row.text('direction')];
    if (code === '') throw new BadInput(`${placeOf(file, row.line, 'indicator')} is empty.`);
    const before = lines.get(code);
    if (before !== undefined)
      throw new BadInput(`${file} names the indicator ${code} in line ${before} and in line ${row.line}.`);
    lines.set(code, row.line);
    if (!isDirection(direction)) {
      throw new BadInput(
        `${placeOf(file, row.line, 'direction')} holds "${direction}"; allowed are ${DIRECTIONS.join(', ')}.`,
      );
    }
    const weight = row.number('weight');
    if (weight !== null && !(weight === 0 || (weight >= 1e-6 && weight <= 1e6))) {
      throw new BadInput(
        `${placeOf(file, row.line, 'weight')} holds ${weight}; a weight is 0 or between 0.000001 and 1000000.`,
      );
    }
    if (weight !== null && weight !== 1) weights[code] = weight;
    return { code, domain: row.text('domain'), direction };
  });
  return { file, indicators, weights };
}

function isDirection(text: string): text is Direction {
  return (DIRECTIONS as readonly string[]).includes(text);
}
