import { yearOfHead } from './dialect.js';
import { type ColumnMapping, type ColumnRole, type MeasureRole, isMeasure } from './mapping.js';
import { type AreaFinder, type IndicatorFinder, comparable } from './table-facts.js';

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
  ['numerator', /^(zaehler|anzahl)/],
  ['denominator', /^(nenner|bevoelkerung)/],
];

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
      const role = table.find(([, pattern]) => pattern.test(comparable(head)))?.[0];
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
  const whole = indicators.find(text);
  if (whole >= 0) return { role: 'value', indicator: indicators.indicators[whole]?.code ?? text };
  for (const [role, suffix] of MEASURE_SUFFIX) {
    const found = suffix.test(text) ? indicators.find(text.replace(suffix, '')) : -1;
    if (found >= 0) return { role, indicator: indicators.indicators[found]?.code ?? text };
  }
  return null;
}

/** What stands in the cells outweighs what the head says: a column "Gebiet" may hold codes or names. */
function placeAreas(columns: ColumnMapping[], rows: readonly (readonly string[])[], areas: AreaFinder): void {
  const share = (column: number, known: (text: string) => boolean): number => {
    const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length === 0 ? 0 : cells.filter(known).length / cells.length;
  };
  const isCode = (text: string): boolean => {
    const lookup = areas.findByCode(text);
    return lookup.found || lookup.reason === 'leading_zero';
  };
  const isName = (text: string): boolean => {
    const lookup = areas.findByName(text, '');
    return lookup.found || lookup.reason === 'ambiguous';
  };
  const places = columns.map((column, at) => ({
    at,
    code: share(at, isCode),
    name: share(at, isName),
    role: column.role,
  }));
  const free = places.filter(({ role }) => !isMeasure(role) && role !== 'year' && role !== 'indicator');
  const byCode = best(free, ({ code, at }) => code * distinctShare(rows, at));
  const byName = best(free, ({ name, at }) => name * distinctShare(rows, at));
  if (
    byCode &&
    byCode.code >= ENOUGH &&
    (!byName || byCode.code * distinctShare(rows, byCode.at) >= byName.name * distinctShare(rows, byName.at))
  ) {
    assign(columns, byCode.at, 'area_code');
  } else if (byName && byName.name >= ENOUGH) {
    assign(columns, byName.at, 'area_name');
    // Codes beside a name column are those of the area above: they tell places of the same name apart.
    if (byCode && byCode.at !== byName.at && byCode.code >= ENOUGH) assign(columns, byCode.at, 'parent');
    return;
  }
  const codeAt = columns.findIndex(({ role }) => role === 'area_code');
  if (byName && codeAt >= 0 && byName.at !== codeAt && byName.name >= ENOUGH) assign(columns, byName.at, 'area_name');
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

/** A column with one and the same area in every row says where the table comes from, not what the row is about. */
function distinctShare(rows: readonly (readonly string[])[], column: number): number {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return cells.length === 0 ? 0 : 0.5 + (0.5 * new Set(cells).size) / cells.length;
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
