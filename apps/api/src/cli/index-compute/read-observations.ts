/**
 * `o.csv`: one row for each area, indicator and year, as counts or as a value. Rows of other years are read and checked for their
 * form only. A status decides over figures: what is marked as missing stays so, whatever number stands beside it.
 */
import type { IndicatorInput, ObservationInput } from '@quartierwerk/statistics/index/build-observation-matrix';
import { BadInput, placeOf } from './bad-input.js';
import type { ListedArea } from './read-areas.js';
import { type StrictRow, type StrictTable, readStrictTable } from './strict-table.js';

const COLUMNS = {
  required: ['area', 'indicator'],
  optional: ['year', 'numerator', 'denominator', 'value', 'status'],
};

/** More people than there are, and far beyond what a slip of the keyboard leaves plausible. */
const MOST_PERSONS = 1e10;
const LARGEST_VALUE = 1e15;

export interface FileObservation extends ObservationInput {
  readonly line: number;
}

export interface ObservationFile {
  readonly file: string;
  readonly table: StrictTable;
  /** Years of the rows, ascending; empty when the file has no years. */
  readonly years: readonly number[];
}

/** @throws BadInput */
export async function openObservations(path: string): Promise<ObservationFile> {
  const table = await readStrictTable(path, COLUMNS);
  const counts = table.has.has('numerator') && table.has.has('denominator');
  if (!counts && !table.has.has('value')) {
    throw new BadInput(`${table.file} needs the columns numerator and denominator, or the column value.`);
  }
  const years = table.has.has('year') ? new Set(table.rows.map((row) => yearOf(table.file, row))) : [];
  return { file: table.file, table, years: [...years].sort((a, b) => a - b) };
}

/** Areas in the order of their first row, for a computation without a list of areas. */
export function areasOf({ table }: ObservationFile): ListedArea[] {
  return [...new Set(table.rows.map((row) => row.text('area')))].map((code) => ({
    code,
    excluded: '',
    exclusion: null,
  }));
}

export interface Known {
  readonly areas: readonly ListedArea[];
  readonly areasFile: string | null;
  readonly indicators: readonly IndicatorInput[];
  readonly indicatorsFile: string;
}

/** The rows of one year, checked cell by cell. `year` null takes all rows. @throws BadInput */
export function observationsOf({ file, table }: ObservationFile, year: number | null, known: Known): FileObservation[] {
  const areas = new Map(known.areas.map((area) => [area.code, area]));
  const indicators = new Set(known.indicators.map(({ code }) => code));
  const seen = new Map<string, number>();
  const observations: FileObservation[] = [];
  for (const row of table.rows) {
    const [area, indicator] = [row.text('area'), row.text('indicator')];
    if (area === '') throw new BadInput(`${placeOf(file, row.line, 'area')} is empty.`);
    const listed = areas.get(area);
    if (!listed) throw new BadInput(unknownArea(placeOf(file, row.line, 'area'), area, known));
    if (!indicators.has(indicator)) {
      throw new BadInput(
        `${placeOf(file, row.line, 'indicator')} holds "${indicator}", which ${known.indicatorsFile} does not name.`,
      );
    }
    if (year !== null && yearOf(file, row) !== year) continue;
    const key = `${area}\n${indicator}`;
    const before = seen.get(key);
    if (before !== undefined) {
      throw new BadInput(
        `${file} has area ${area} and indicator ${indicator} twice, in line ${before} and in line ${row.line}.`,
      );
    }
    seen.set(key, row.line);
    observations.push(observationOf(file, row, listed));
  }
  return observations;
}

function observationOf(file: string, row: StrictRow, area: ListedArea): FileObservation {
  const [numerator, denominator, value] = [row.number('numerator'), row.number('denominator'), row.number('value')];
  const where = { area: area.code, indicator: row.text('indicator'), line: row.line };
  const status = row.text('status').toLowerCase();
  if (status === 'missing' || status === 'suppressed') return { ...where, denominator, status };
  if (status !== '' && status !== 'present') {
    throw new BadInput(
      `${placeOf(file, row.line, 'status')} holds "${status}"; allowed are missing, suppressed or nothing.`,
    );
  }
  if (numerator === null && value === null) return { ...where, denominator, status: 'missing' };
  if (!area.excluded) checkFigures(file, row.line, { numerator, denominator, value });
  return { ...where, numerator, denominator, value, status: 'present' };
}

interface Figures {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

function checkFigures(file: string, line: number, { numerator, denominator, value }: Figures): void {
  const counts = { numerator, denominator };
  for (const [column, count] of Object.entries(counts)) {
    if (count === null) continue;
    const place = placeOf(file, line, column);
    if (count < 0) throw new BadInput(`${place} holds ${count}; a count is not below zero.`);
    if (count > MOST_PERSONS) throw new BadInput(`${place} holds ${count}, more than there are people.`);
  }
  if (denominator === 0) {
    throw new BadInput(
      `${placeOf(file, line, 'denominator')} is zero, so that there is no rate; mark the row as missing.`,
    );
  }
  if (numerator !== null && denominator === null && value === null) {
    throw new BadInput(`${placeOf(file, line)} has a numerator and neither a denominator nor a value.`);
  }
  if (value !== null && Math.abs(value) > LARGEST_VALUE) {
    throw new BadInput(`${placeOf(file, line, 'value')} holds ${value}, which is too large to be reckoned with.`);
  }
}

function yearOf(file: string, row: StrictRow): number {
  const text = row.text('year');
  const year = Number(text);
  if (/^\d{4}$/.test(text)) return year;
  throw new BadInput(`${placeOf(file, row.line, 'year')} holds "${text}", which is no year.`);
}

function unknownArea(place: string, area: string, { areas, areasFile }: Known): string {
  const bare = area.replace(/^0+/, '');
  const padded = areas.find(({ code }) => code.length > area.length && code.replace(/^0+/, '') === bare);
  const holds = `${place} holds "${area}", which ${areasFile ?? 'the list of areas'} does not name`;
  if (padded) return `${holds}; it names "${padded.code}", so leading zeros were probably lost.`;
  if (areas.some(({ parent }) => parent === area))
    return `${holds} as an area but as the parent of areas; take the total rows out.`;
  return `${holds}.`;
}
