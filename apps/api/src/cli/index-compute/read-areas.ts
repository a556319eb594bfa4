/** `a.csv`: which areas take part, and why others do not. */
import type { AreaInput } from '@quartierwerk/statistics/index/build-observation-matrix';
import { EXCLUSION, type ExclusionReason } from '@quartierwerk/statistics/index/observation-matrix';
import { BadInput, placeOf } from './bad-input.js';
import { readStrictTable } from './strict-table.js';

export interface ListedArea extends AreaInput {
  /** Why the area takes no part, in the words of the file. */
  readonly excluded: string;
}

export interface AreaList {
  readonly file: string;
  readonly areas: readonly ListedArea[];
}

const COLUMNS = { required: ['area'], optional: ['name', 'parent', 'population', 'excluded'] };

/** @param minPopulation areas with fewer inhabitants, or of which nobody says how many, are left out; null for no such limit @throws BadInput */
export async function readAreas(path: string, minPopulation: number | null): Promise<AreaList> {
  const { file, has, rows } = await readStrictTable(path, COLUMNS);
  if (minPopulation !== null && !has.has('population')) {
    throw new BadInput(`The method sets a minimum population, and ${file} has no column population.`);
  }
  const lines = new Map<string, number>();
  const areas = rows.map((row): ListedArea => {
    const code = row.text('area');
    if (code === '') throw new BadInput(`${placeOf(file, row.line, 'area')} is empty.`);
    const before = lines.get(code);
    if (before !== undefined)
      throw new BadInput(`${file} names the area ${code} in line ${before} and in line ${row.line}.`);
    lines.set(code, row.line);
    const population = row.number('population');
    if (population !== null && population < 0) {
      throw new BadInput(
        `${placeOf(file, row.line, 'population')} holds ${population}; there are no fewer than 0 inhabitants.`,
      );
    }
    const small = minPopulation !== null && population !== null && population < minPopulation;
    // How many live there cannot be told: neither in nor out would be right without a word.
    const unknown = minPopulation !== null && population === null;
    const excluded = row.text('excluded') || (small ? 'below_min_population' : unknown ? 'data_missing' : '');
    return { code, parent: row.text('parent') || null, excluded, exclusion: exclusionOf(excluded) };
  });
  return { file, areas };
}

function exclusionOf(reason: string): ExclusionReason | null {
  if (reason === '') return null;
  return Object.hasOwn(EXCLUSION, reason) && reason !== 'none' ? (reason as ExclusionReason) : 'other';
}
