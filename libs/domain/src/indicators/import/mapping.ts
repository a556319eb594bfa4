import type { Day } from '../../time/day.js';
import type { Dialect } from './dialect.js';
import type { ConfirmableCode, FixableCode } from './problems.js';
import { undecidedTwins } from './twin-columns.js';
import { holdsNoYear } from './year-column.js';

/**
 * The mapping says what each column of a delivered table holds, and what the whole table is about: which areas, which indicator
 * or year when no column says so, who delivered it. Together with the fixes a person chose it is the complete recipe from the file
 * to the observations; the same file and mapping always give the same values.
 */
export const COLUMN_ROLES = [
  'ignore',
  'area_code',
  'area_name',
  'parent',
  'indicator',
  'year',
  'numerator',
  'denominator',
  'value',
  'status',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Roles of columns that hold figures; only these can belong to one indicator or year (wide form). */
export const MEASURE_ROLES = ['numerator', 'denominator', 'value', 'status'] as const;
export type MeasureRole = (typeof MEASURE_ROLES)[number];

export interface ColumnMapping {
  readonly role: ColumnRole;
  /** Wide form: code of the indicator whose figures stand in this column. */
  readonly indicator?: string;
  /** Wide form: the year whose figures stand in this column. */
  readonly year?: number;
  /** A person has said what this column is although another one bears its name. */
  readonly decided?: boolean;
}

/** What a person decided about the table's defects; each is undone by leaving it out. */
export interface Fixes {
  /** Fill area codes up with leading zeros, which a spreadsheet has cut off. */
  readonly padZeros: boolean;
  /** Leave out every row with an error of these kinds. */
  readonly skipRowsWith: readonly FixableCode[];
  /** Leave out these lines of the file. */
  readonly skipLines: readonly number[];
  /** Figures whose zero stands for a missing value: by the column of the value (without one, of the numerator), indicator and year. */
  readonly zeroIsMissing: readonly ZeroColumn[];
  /** Single zeros that stand for a missing value. */
  readonly zeroCells: readonly CellPlace[];
  /** Dashes in this table mean exactly zero, as official statistics have it. */
  readonly dashIsZero: boolean;
  /** How many value jumps a person has confirmed all at once. */
  readonly confirmedJumps: number;
  /** Value jumps that a person has looked at and confirmed one by one. */
  readonly confirmedCells: readonly ConfirmedCell[];
  /** Kinds of hints that a person has confirmed as a whole, each with the reason. */
  readonly confirmed: readonly Confirmation[];
}

export interface ZeroColumn {
  readonly column: number;
  readonly indicator: string;
  /** Without it in all years. */
  readonly year?: number;
}

export interface ConfirmedCell extends CellPlace {
  readonly reason?: string;
}

export interface Confirmation {
  readonly code: ConfirmableCode;
  readonly indicator: string;
  /** How many there were when it was said. */
  readonly count: number;
  readonly reason: string;
}

/** A cell of the file: its line, and its column from 0. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

export const NO_FIXES: Fixes = {
  padZeros: false,
  skipRowsWith: [],
  skipLines: [],
  zeroIsMissing: [],
  zeroCells: [],
  dashIsZero: false,
  confirmedJumps: 0,
  confirmedCells: [],
  confirmed: [],
};

export interface ImportMapping {
  readonly title: string;
  readonly sourceId: string | null;
  /** Day the figures stand for, when the whole table has one. */
  readonly referenceDate: string | null;
  readonly note: string;
  readonly areaEditionId: string | null;
  /** One entry for each column of the file. */
  readonly columns: readonly ColumnMapping[];
  /** Indicator and year of the whole table, where no column says them. */
  readonly indicator: string | null;
  readonly year: number | null;
  readonly fixes: Fixes;
  /** Store rows below the source's smallest number of cases as kept secret, without figures. */
  readonly suppressSmallCases: boolean;
}

/** Where one figure of a row stands: the columns of one indicator and year, as far as the mapping fixes them. */
export interface MeasureGroup {
  readonly indicator: string | null;
  readonly year: number | null;
  /** Column numbers from 0; -1 when the table has none. */
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
  readonly status: number;
}

/**
 * The figures that each row holds: one group in the long form, one for each indicator or year in the wide form. A denominator or
 * status column without an indicator or year of its own serves every group.
 */
export function measureGroups(mapping: Pick<ImportMapping, 'columns' | 'indicator' | 'year'>): MeasureGroup[] {
  const groups = new Map<string, Record<MeasureRole, number> & { indicator: string | null; year: number | null }>();
  const shared: Partial<Record<MeasureRole, number>> = {};
  mapping.columns.forEach(({ role, indicator, year }, column) => {
    if (!isMeasure(role)) return;
    if (!indicator && !year && (role === 'denominator' || role === 'status')) {
      shared[role] = column;
      return;
    }
    const key = `${indicator ?? ''}|${year ?? ''}`;
    const group = groups.get(key) ?? {
      indicator: indicator ?? mapping.indicator,
      year: year ?? mapping.year,
      numerator: -1,
      denominator: -1,
      value: -1,
      status: -1,
    };
    group[role] = column;
    groups.set(key, group);
  });
  return [...groups.values()]
    .filter(({ numerator, value }) => numerator >= 0 || value >= 0)
    .map((group) => ({
      ...group,
      denominator: group.denominator >= 0 ? group.denominator : (shared.denominator ?? -1),
      status: group.status >= 0 ? group.status : (shared.status ?? -1),
    }));
}

export function isMeasure(role: ColumnRole): role is MeasureRole {
  return (MEASURE_ROLES as readonly ColumnRole[]).includes(role);
}

/** Column with this role, or -1. */
export function columnOf(mapping: Pick<ImportMapping, 'columns'>, role: ColumnRole): number {
  return mapping.columns.findIndex((column) => column.role === role);
}

export type MappingDefectCode =
  | 'TITLE_MISSING'
  | 'TITLE_TOO_LONG'
  | 'NOTE_TOO_LONG'
  | 'SOURCE_MISSING'
  | 'AREA_EDITION_MISSING'
  | 'AREA_COLUMN_MISSING'
  | 'MEASURE_COLUMN_MISSING'
  | 'INDICATOR_MISSING'
  | 'INDICATOR_UNKNOWN'
  | 'YEAR_MISSING'
  | 'YEAR_COLUMN_WITHOUT_YEARS'
  | 'YEAR_OUT_OF_RANGE'
  | 'REFERENCE_DAY_IN_FUTURE'
  | 'DENOMINATOR_MISSING'
  | 'COLUMN_TWICE'
  | 'NAME_TWICE'
  | 'COLUMNS_DIFFER';

/** What keeps a mapping from being carried out; `column` (from 0) where it is about one. */
export interface MappingDefect {
  readonly code: MappingDefectCode;
  readonly column?: number;
  /** Further columns that it is about. */
  readonly others?: readonly number[];
}

/** Years before this are a slip of the keyboard. */
const FIRST_YEAR = 1990;

/** Years that a delivery may be about: nobody has counted yet what is to come. */
export function deliverableYears(today: Day): { readonly min: number; readonly max: number } {
  return { min: FIRST_YEAR, max: Number(today.slice(0, 4)) };
}

export interface MappingFacts {
  /** Heads of the columns of the file; empty where it has none. */
  readonly heads: readonly string[];
  /** Cells of its first rows. */
  readonly rows: readonly (readonly string[])[];
  /** The catalogue. */
  readonly indicatorCodes: ReadonlySet<string>;
  readonly today: Day;
  /** Characters that name and remark may have. */
  readonly longest: { readonly title: number; readonly note: number };
}

/** Every defect of a mapping. */
export function mappingDefects(mapping: ImportMapping, facts: MappingFacts): MappingDefect[] {
  const has = (role: ColumnRole): boolean => columnOf(mapping, role) >= 0;
  const groups = measureGroups(mapping);
  const defects: MappingDefect[] = [];
  if (mapping.title.trim() === '') defects.push({ code: 'TITLE_MISSING' });
  if (mapping.title.length > facts.longest.title) defects.push({ code: 'TITLE_TOO_LONG' });
  if (mapping.note.length > facts.longest.note) defects.push({ code: 'NOTE_TOO_LONG' });
  if (!mapping.sourceId) defects.push({ code: 'SOURCE_MISSING' });
  if (!mapping.areaEditionId) defects.push({ code: 'AREA_EDITION_MISSING' });
  if (mapping.columns.length !== facts.heads.length) defects.push({ code: 'COLUMNS_DIFFER' });
  if (!has('area_code') && !has('area_name')) defects.push({ code: 'AREA_COLUMN_MISSING' });
  if (groups.length === 0) defects.push({ code: 'MEASURE_COLUMN_MISSING' });
  if (!has('indicator') && groups.some(({ indicator }) => !indicator)) defects.push({ code: 'INDICATOR_MISSING' });
  if (!has('year') && groups.some(({ year }) => !year)) defects.push({ code: 'YEAR_MISSING' });
  if (mapping.referenceDate !== null && mapping.referenceDate > facts.today) {
    defects.push({ code: 'REFERENCE_DAY_IN_FUTURE' });
  }
  return [...defects, ...yearDefects(mapping, facts), ...columnDefects(mapping, facts), ...denominatorDefects(groups)];
}

function yearDefects(mapping: ImportMapping, { today, rows }: MappingFacts): MappingDefect[] {
  const { min, max } = deliverableYears(today);
  const column = columnOf(mapping, 'year');
  const without: MappingDefect[] = holdsNoYear(rows, column) ? [{ code: 'YEAR_COLUMN_WITHOUT_YEARS', column }] : [];
  const named = [mapping.year, ...mapping.columns.map(({ year }) => year)];
  const beyond = named.flatMap((year, at): MappingDefect[] => {
    if (!year || (year >= min && year <= max)) return [];
    return [at === 0 ? { code: 'YEAR_OUT_OF_RANGE' } : { code: 'YEAR_OUT_OF_RANGE', column: at - 1 }];
  });
  return [...without, ...beyond];
}

function columnDefects(mapping: ImportMapping, { indicatorCodes: known, heads }: MappingFacts): MappingDefect[] {
  const seen = new Set<string>();
  const twins = undecidedTwins(heads, mapping.columns);
  const asked = [mapping.indicator, ...mapping.columns.map(({ indicator }) => indicator)];
  const unknown = asked.flatMap((code, at): MappingDefect[] => {
    if (!code || known.has(code)) return [];
    return [at === 0 ? { code: 'INDICATOR_UNKNOWN' } : { code: 'INDICATOR_UNKNOWN', column: at - 1 }];
  });
  const twice = mapping.columns.flatMap(({ role, indicator, year }, column): MappingDefect[] => {
    if (role === 'ignore') return [];
    const key = `${role}|${indicator ?? ''}|${year ?? ''}`;
    const said = twins.some((columns) => columns.includes(column) && columns[0] !== column);
    if (seen.has(key)) return said ? [] : [{ code: 'COLUMN_TWICE', column }];
    seen.add(key);
    return [];
  });
  const named = twins.map(([column = 0, ...others]): MappingDefect => ({ code: 'NAME_TWICE', column, others }));
  return [...unknown, ...named, ...twice];
}

/** A numerator alone is no rate. */
function denominatorDefects(groups: readonly MeasureGroup[]): MappingDefect[] {
  return groups.flatMap(({ numerator, denominator, value }) =>
    numerator >= 0 && denominator < 0 && value < 0 ? [{ code: 'DENOMINATOR_MISSING', column: numerator } as const] : [],
  );
}

/** The dialect and the mapping together: everything a worker needs besides the file. */
export interface ImportRecipe {
  readonly dialect: Dialect;
  readonly mapping: ImportMapping;
}
