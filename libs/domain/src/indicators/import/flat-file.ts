import type { TableRecord } from './table-scanner.js';

/**
 * A flat file of official statistics (GENESIS, "ffcsv") has one line for each value: when, where, and of whom. Numerator and denominator
 * of a rate stand in different lines, so it is turned round: one line for each area and time, one column for each combination of what
 * was counted and of whom. Which column is what, the mapping says; what it leaves out is thereby filtered.
 *
 * Two layouts are in use. The older one has German heads and a column for each figure, named "code__label__unit"; the newer one has
 * English heads and names figure and unit in columns beside the value.
 */
export type FlatLayout = 'value_columns' | 'value_rows';

interface Characteristic {
  readonly code: number;
  readonly label: number;
  readonly attributeCode: number;
  readonly attributeLabel: number;
}

interface Figure {
  /** What the column of the table is called; null where the line says it. */
  readonly name: string | null;
  readonly value: number;
  readonly quality: number;
}

export interface FlatShape {
  readonly layout: FlatLayout;
  readonly heads: readonly string[];
  readonly title: number;
  readonly time: number;
  readonly characteristics: readonly Characteristic[];
  readonly figures: readonly Figure[];
  /** Newer layout: unit and name of the value. */
  readonly unit: number;
  readonly name: number;
}

const MOST_CHARACTERISTICS = 9;

/** The shape of a flat file, or `null` when the heads are those of another table. */
export function flatShapeOf(heads: readonly string[]): FlatShape | null {
  const at = (name: string): number => heads.findIndex((head) => head.trim().toLowerCase() === name.toLowerCase());
  const newer = at('time') >= 0 && at('1_variable_attribute_code') >= 0 && at('value') >= 0;
  const older = at('Zeit') >= 0 && at('1_Auspraegung_Code') >= 0;
  if (!newer && !older) return null;
  const words = newer ? (['variable', 'variable_attribute'] as const) : (['Merkmal', 'Auspraegung'] as const);
  const characteristics = Array.from({ length: MOST_CHARACTERISTICS }, (_, index): Characteristic => {
    const [variable, attribute] = words.map((word) => `${index + 1}_${word}`);
    return {
      code: at(`${variable}_code`),
      label: at(`${variable}_label`),
      attributeCode: at(`${attribute}_code`),
      attributeLabel: at(`${attribute}_label`),
    };
  }).filter(({ attributeCode }) => attributeCode >= 0);
  const figures = newer ? [{ name: null, value: at('value'), quality: at('value_q') }] : valueColumns(heads);
  if (figures.length === 0) return null;
  return {
    ...{ layout: newer ? 'value_rows' : 'value_columns', heads, characteristics, figures },
    title: at(newer ? 'statistics_label' : 'Statistik_Label'),
    time: at(newer ? 'time' : 'Zeit'),
    unit: newer ? at('value_unit') : -1,
    name: newer ? at('value_variable_label') : -1,
  };
}

/** "BEVSTD__Bevoelkerungsstand__Anzahl", with "…__q" beside it where the quality was asked for. */
function valueColumns(heads: readonly string[]): Figure[] {
  return heads.flatMap((head, value) => {
    const [code, label, unit] = head.trim().split('__');
    if (!code || !label || unit === undefined || unit === 'q') return [];
    return [{ name: figureName(label, unit), value, quality: heads.indexOf(`${code}__${label}__q`) }];
  });
}

function figureName(label: string, unit: string): string {
  return unit === '' ? spoken(label) : `${spoken(label)} (${spoken(unit)})`;
}

function spoken(label: string): string {
  return label.replaceAll('_', ' ').trim();
}

/** Codes of characteristics that are places: municipality, Kreis, region, Land, nation. */
const PLACES = /^(?:GEMEIN|GEMVB|KREIS|GEO|DINSG|REGBEZ|DLAND|BZIRK|STAGBZ)/i;
const PLACE_CODE = /^(?:DG|\d{2}|\d{3}|\d{5}|\d{8}|\d{12})$/;

export interface FlatLimits {
  /** Columns of the turned table. */
  readonly columns: number;
  readonly cells: number;
}

export type FlatRefusal = 'too_many_columns' | 'too_large';

interface TurnedRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly time: string;
  readonly cells: string[];
}

const PLACE_HEADS = ['Schlüssel', 'Gebietsname', 'Jahr'];
/** An empty attribute is the sum over all of them. */
const ALL = 'Insgesamt';

/** Takes the lines of a flat file and turns them round. */
export class FlatTable {
  private readonly columns = new Map<string, number>();
  private readonly rows = new Map<string, TurnedRow>();
  private place: number | null = null;
  private cells = 0;
  private title = '';

  constructor(
    private readonly shape: FlatShape,
    private readonly limits: FlatLimits,
  ) {}

  /** What the file says it is about. */
  get statistics(): string {
    return this.title;
  }

  /** Takes a line below the heads. Lines of another width are notes at the end of the file. */
  take({ line, cells }: TableRecord): FlatRefusal | null {
    const { shape } = this;
    if (cells.length !== shape.heads.length) return null;
    this.place ??= placeOf(shape, cells);
    if (this.title === '' && shape.title >= 0) this.title = (cells[shape.title] ?? '').trim();
    const row = this.rowOf(line, cells);
    for (const figure of shape.figures) {
      const column = this.columnOf(this.headOf(figure, cells));
      if (column < 0) return 'too_many_columns';
      const text = valueText((cells[figure.value] ?? '').trim(), (cells[figure.quality] ?? '').trim());
      const before = row.cells[column];
      // Twice the same place in the table: no number any more, so that the check names it.
      row.cells[column] = before === undefined ? text : `${before} | ${text}`;
      this.cells += 1;
    }
    return this.cells > this.limits.cells ? 'too_large' : null;
  }

  /** The rows of the turned table, its heads first, each with the first line of the file that it was made from. */
  *turned(headerLine: number): Generator<{ readonly line: number; readonly cells: readonly string[] }> {
    const heads = [...this.columns.keys()];
    yield { line: headerLine, cells: [...PLACE_HEADS, ...heads] };
    for (const { line, code, name, time, cells } of this.rows.values()) {
      yield { line, cells: [code, name, time, ...heads.map((_, at) => cells[at] ?? '')] };
    }
  }

  private rowOf(line: number, cells: readonly string[]): TurnedRow {
    const place = this.shape.characteristics[this.place ?? 0];
    const code = municipalityCode((cells[place?.attributeCode ?? -1] ?? '').trim());
    const time = (cells[this.shape.time] ?? '').trim();
    const key = `${code}|${time}`;
    let row = this.rows.get(key);
    if (!row) {
      const name = (cells[place?.attributeLabel ?? -1] ?? '').trim();
      row = { line, code, name, time, cells: [] };
      this.rows.set(key, row);
    }
    return row;
  }

  private headOf({ name }: Figure, cells: readonly string[]): string {
    const { shape } = this;
    const figure = name ?? figureName((cells[shape.name] ?? '').trim(), (cells[shape.unit] ?? '').trim());
    const of = shape.characteristics.flatMap(({ label, attributeLabel, attributeCode }, at) => {
      if (at === this.place) return [];
      const attribute = (cells[attributeLabel] ?? '').trim() || (cells[attributeCode] ?? '').trim() || ALL;
      return [`${(cells[label] ?? '').trim()}: ${attribute}`];
    });
    return [figure, ...of].join(', ');
  }

  private columnOf(head: string): number {
    const known = this.columns.get(head);
    if (known !== undefined) return known;
    if (this.columns.size + PLACE_HEADS.length >= this.limits.columns) return -1;
    this.columns.set(head, this.columns.size);
    return this.columns.size - 1;
  }
}

/** The characteristic that says where: by its code, otherwise by codes that look like those of places. */
function placeOf({ characteristics }: FlatShape, cells: readonly string[]): number {
  const named = characteristics.findIndex(({ code }) => PLACES.test((cells[code] ?? '').trim()));
  if (named >= 0) return named;
  const coded = characteristics.findIndex(({ attributeCode }) => PLACE_CODE.test((cells[attributeCode] ?? '').trim()));
  return Math.max(0, coded);
}

/** A regional code of twelve digits holds the association of municipalities in its middle; without it, it is the municipality's own. */
function municipalityCode(code: string): string {
  return /^\d{12}$/.test(code) ? code.slice(0, 5) + code.slice(9) : code;
}

/** The letter of its quality behind the figure, as tables write it; "e" is final and says nothing. */
function valueText(value: string, quality: string): string {
  return /^[prs]$/.test(quality) && /\d/.test(value) ? `${value} ${quality}` : value;
}
