import type { IndicatorLevel } from '../catalogue/catalogue-entry.js';
import { yearOfHead } from './dialect.js';
import { yearsIn } from './year-column.js';
import { type ColumnMapping, type ColumnRole, type MeasureRole, isMeasure } from './mapping.js';
import { type AreaFinder, type AreaLookup, type IndicatorFinder, comparable } from './table-facts.js';

/**
 * A first guess at what the columns of a table hold, from their heads and from what stands below them. It only saves clicks: the
 * person sees it and decides.
 */
const HEADS: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'area_code',
    /^(ags|plr|plrid|areacode|gebiet|gebietsschluessel|schluessel|gebietskennung|kennung|wohnplatzschluessel|wohnplatznr|wohnplatznummer|raumid|lor|code|regionalschluessel|ars)$/,
  ],
  [
    'area_name',
    /^(name|gebietsname|areaname|wohnplatz|wohnplatzname|stadtteil|stadtviertel|viertel|quartier|sozialraum|planungsraum|ortsteil|bezeichnung)$/,
  ],
  ['parent', /^(gemeinde|kommune|stadt|municipality|gemeindename|uebergeordnet|parent)$/],
  ['indicator', /^(indikator|indicator|kennzahl|merkmal|indikatorcode|indikatornummer|kuerzel)$/],
  ['year', /^(jahr|year|berichtsjahr|stichtag|datum|zeitpunkt|referencedate|periode|bezugsjahr)$/],
  ['numerator', /^(zaehler|numerator|anzahl|faelle|fallzahl|absolut|personen)$/],
  ['denominator', /^(nenner|denominator|bezugsgroesse|basis|grundgesamtheit|bevoelkerung)$/],
  ['value', /^(wert|value|quote|anteil|rate|prozent|inprozent|messwert)$/],
  ['status', /^(status|wertstatus|zeichen|fussnote|flag|qualitaet|kennzeichen)$/],
];

/** Weaker signs, used only for a role that no head names outright. */
const HEAD_PARTS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['year', /(jahr|year|stichtag)/],
  ['area_code', /(schluessel|kennung|^plr|^ags)/],
  ['numerator', /^(zaehler|anzahl)|zaehler$/],
  ['denominator', /^(nenner|bevoelkerung)|nenner$/],
];

/** "Betreuungsquote 3 bis 6 Jahre": a word of counts or shares outweighs one of years. */
const COUNTS = /zaehler|nenner|quote|anteil|numerator|denominator/;

const MEASURE_SUFFIX: readonly (readonly [MeasureRole, RegExp])[] = [
  ['numerator', /[\s_.\-/(]*(z|zaehler|zähler|numerator|anzahl|n)\)?$/i],
  ['denominator', /[\s_.\-/(]*(nenner|denominator|basis|d)\)?$/i],
  ['value', /[\s_.\-/(]*(wert|value|quote|anteil|prozent|%|in %)\)?$/i],
  ['status', /[\s_.\-/(]*(status|zeichen)\)?$/i],
];

/** How many of a column's cells must be known areas before it is taken for the area column. */
const ENOUGH = 0.5;

export interface ProposalFacts {
  readonly areas: AreaFinder;
  readonly indicators: IndicatorFinder;
}

/**
 * Proposes a role for each column.
 *
 * @param heads column heads, empty strings when the table has none
 * @param rows cells of the first rows below the heads
 */
export function proposeColumns(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  facts: ProposalFacts,
): ColumnMapping[] {
  const columns: ColumnMapping[] = heads.map((head) => measureColumn(head, facts.indicators) ?? { role: 'ignore' });
  const taken = new Set<ColumnRole>();
  for (const table of [HEADS, HEAD_PARTS]) {
    heads.forEach((head, column) => {
      const role = table.find(
        ([one, pattern]) => pattern.test(comparable(head)) && (one !== 'year' || mayHoldYears(head, rows, column)),
      )?.[0];
      if (!role || taken.has(role) || columns[column]?.role !== 'ignore') return;
      columns[column] = { role };
      taken.add(role);
    });
  }
  placeAreas(columns, rows, facts.areas);
  placeIndicator(columns, rows, facts.indicators);
  return withoutLoneCounts(columns);
}

/** A head that names an indicator or a year is a column of the wide form. */
function measureColumn(head: string, indicators: IndicatorFinder): ColumnMapping | null {
  const text = head.trim();
  if (text === '') return null;
  const year = yearOfHead(text);
  if (year !== null) return { role: 'value', year };
  const dated = yearBeside(text);
  if (dated) {
    const rest = measureColumn(dated.rest, indicators) ?? countColumn(dated.rest);
    if (rest) return { ...rest, year: dated.year };
  }
  const whole = indicators.find(text);
  if (whole >= 0) return { role: 'value', indicator: indicators.indicators[whole]?.code ?? text };
  for (const [role, suffix] of MEASURE_SUFFIX) {
    const found = suffix.test(text) ? indicators.find(text.replace(suffix, '')) : -1;
    if (found >= 0) return { role, indicator: indicators.indicators[found]?.code ?? text };
  }
  return null;
}

/** "D2 2023" and "2023 Zähler", as heads in two rows give them: the year, and what is left. */
function yearBeside(head: string): { readonly year: number; readonly rest: string } | null {
  const words = head.split(/\s+/);
  if (words.length < 2) return null;
  const [first, last] = [yearOfHead(words[0] ?? ''), yearOfHead(words.at(-1) ?? '')];
  if (first !== null) return { year: first, rest: words.slice(1).join(' ') };
  return last === null ? null : { year: last, rest: words.slice(0, -1).join(' ') };
}

/** A column of years says so in its cells; one that is still empty, in its head alone. */
function mayHoldYears(head: string, rows: readonly (readonly string[])[], column: number): boolean {
  return !COUNTS.test(comparable(head)) && yearsIn(rows, column) !== 'none';
}

/** "Zähler", "Anzahl", "Quote" of a year. */
function countColumn(head: string): ColumnMapping | null {
  const role = HEADS.find(([, pattern]) => pattern.test(comparable(head)))?.[0];
  return role && isMeasure(role) ? { role } : null;
}

/** What stands in the cells outweighs what the head says: a column "Gebiet" may hold codes or names. */
function placeAreas(columns: ColumnMapping[], rows: readonly (readonly string[])[], areas: AreaFinder): void {
  const places = columns
    .map((column, at) => ({
      at,
      role: column.role,
      code: shareOfAreas(rows, at, areas, (text) => areas.findByCode(text)),
      name: shareOfAreas(rows, at, areas, (text) => areas.findByName(text, '')),
    }))
    .filter(({ role }) => !isMeasure(role) && role !== 'year' && role !== 'indicator');
  const byCode = best(places, ({ code }) => code);
  const byName = best(places, ({ name }) => name);
  const codes = byCode && byCode.code >= ENOUGH ? byCode : undefined;
  const names = byName && byName.name >= ENOUGH && byName.at !== codes?.at ? byName : undefined;
  // Code and name of one and the same area stand beside each other: the code is the row's own, also that of a large area.
  const own = codes && names && nameTheSame(rows, codes.at, names.at, areas);
  if (codes && (!names || own || codes.code >= names.name)) {
    assign(columns, codes.at, 'area_code');
    if (names) assign(columns, names.at, 'area_name');
    return;
  }
  if (!names) return;
  assign(columns, names.at, 'area_name');
  // Codes beside a name column are those of the area above: they tell places of the same name apart.
  if (codes) assign(columns, codes.at, 'parent');
}

function nameTheSame(rows: readonly (readonly string[])[], codes: number, names: number, areas: AreaFinder): boolean {
  const same = rows.filter((row) => {
    const lookup = areas.findByCode((row[codes] ?? '').trim());
    return lookup.found && comparable(areas.areas[lookup.area]?.name ?? '') === comparable(row[names] ?? '');
  });
  return same.length >= rows.length * ENOUGH;
}

/** What a cell is worth that names an area of this level: the small one is what the row is about, the large one says where it lies. */
const WORTH: Readonly<Record<IndicatorLevel, number>> = { small_area: 1, municipality: 0.8, district: 0.7 };

/** How much of a column names areas, between 0 and 1; a column with the same area in every row counts half. */
function shareOfAreas(
  rows: readonly (readonly string[])[],
  column: number,
  areas: AreaFinder,
  find: (text: string) => AreaLookup,
): number {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  if (cells.length === 0) return 0;
  const worth = cells.reduce((sum, cell) => {
    const lookup = find(cell);
    if (!lookup.found && lookup.reason === 'unknown') return sum;
    const level = 'area' in lookup ? areas.areas[lookup.area]?.level : 'small_area';
    return sum + WORTH[level ?? 'small_area'];
  }, 0);
  return (worth / cells.length) * (0.5 + (0.5 * new Set(cells).size) / cells.length);
}

function placeIndicator(
  columns: ColumnMapping[],
  rows: readonly (readonly string[])[],
  indicators: IndicatorFinder,
): void {
  if (columns.some(({ role, indicator }) => role === 'indicator' || indicator)) return;
  const at = columns.findIndex(({ role }, column) => {
    const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    return (
      role === 'ignore' &&
      cells.length > 0 &&
      cells.filter((cell) => indicators.find(cell) >= 0).length / cells.length >= ENOUGH
    );
  });
  if (at >= 0) assign(columns, at, 'indicator');
}

/** In the wide form a count that belongs to no indicator ("Bevölkerung") would be read for each of them: left to the person. */
function withoutLoneCounts(columns: readonly ColumnMapping[]): ColumnMapping[] {
  const wide = columns.some(({ indicator, year }) => indicator || year);
  if (!wide) return [...columns];
  return columns.map((column) =>
    isMeasure(column.role) && !column.indicator && !column.year ? { role: 'ignore' } : column,
  );
}

function best<Item>(items: readonly Item[], score: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>((top, item) => (!top || score(item) > score(top) ? item : top), undefined);
}

function assign(columns: ColumnMapping[], at: number, role: ColumnRole): void {
  columns.forEach((column, index) => {
    if (column.role === role && index !== at) columns[index] = { role: 'ignore' };
  });
  columns[at] = { role };
}
