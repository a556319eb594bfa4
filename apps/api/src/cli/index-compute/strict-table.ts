/**
 * Reads a comma-separated file whose columns are agreed upon. Unlike the import of a delivery, nothing is guessed here: a script
 * calls this, and nobody would see the guess. What is not as agreed is one sentence with line and column.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isBlank, recordsOf, type TableRecord } from '@quartierwerk/domain/indicators/import/table-scanner';
import { BadInput, placeOf } from './bad-input.js';

export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

export interface StrictRow {
  readonly line: number;
  /** The cell without the blanks around it; empty when the column is not there. */
  text(column: string): string;
  /** The number of the cell, null when it is empty. @throws BadInput when it is no finite number */
  number(column: string): number | null;
}

export interface StrictTable {
  /** Name for sentences, without its folder. */
  readonly file: string;
  readonly has: ReadonlySet<string>;
  readonly rows: readonly StrictRow[];
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/** @throws BadInput */
export async function readStrictTable(path: string, columns: Columns): Promise<StrictTable> {
  const file = basename(path);
  const records = recordsOf(await textOf(path, file), ',');
  const [header, ...body] = records;
  if (!header || records.every(({ cells }) => isBlank(cells))) throw new BadInput(`${file} is empty.`);
  const names = readHeader(file, header, body, columns);
  const rows = body.filter(({ cells }) => !isBlank(cells)).map((record) => rowOf(file, names, record));
  if (rows.length === 0) throw new BadInput(`${file} has a header and no rows.`);
  return { file, has: new Set(names), rows };
}

async function textOf(path: string, file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new BadInput(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(`${file} is not in UTF-8; save it again as "CSV UTF-8".`);
  }
}

function readHeader(file: string, header: TableRecord, body: readonly TableRecord[], columns: Columns): string[] {
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const missing = columns.required.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new BadInput(headerSentence(file, header, body, columns, missing));
  const known = [...columns.required, ...columns.optional];
  names.forEach((name, at) => {
    if (names.indexOf(name) !== at) throw new BadInput(`${file} has two columns named "${name}".`);
    if (!known.includes(name)) {
      throw new BadInput(`${file} has a column "${name}" that is not known; known are ${known.join(', ')}.`);
    }
  });
  return names;
}

function headerSentence(
  file: string,
  header: TableRecord,
  body: readonly TableRecord[],
  columns: Columns,
  missing: readonly string[],
): string {
  const fits = ({ cells }: TableRecord, delimiter = ','): boolean => {
    const names = cells
      .join(',')
      .split(delimiter)
      .map((cell) => cell.trim().toLowerCase());
    return columns.required.every((name) => names.includes(name));
  };
  if ([';', '\t'].some((delimiter) => fits(header, delimiter))) {
    return `${file} separates its columns by something else than a comma.`;
  }
  const below = body.find((record) => fits(record));
  if (below)
    return `${file} names its columns in line ${below.line}; take out the lines above, the header must be the first.`;
  return `${file} lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')} in its first line.`;
}

function rowOf(file: string, names: readonly string[], { line, cells }: TableRecord): StrictRow {
  if (cells.length !== names.length) {
    throw new BadInput(`${placeOf(file, line)} has ${cells.length} cells where the header has ${names.length}.`);
  }
  const text = (column: string): string => cells[names.indexOf(column)]?.trim() ?? '';
  return {
    line,
    text,
    number(column) {
      const cell = text(column);
      if (cell === '') return null;
      const value = NUMBER.test(cell) ? Number(cell) : NaN;
      if (Number.isFinite(value)) return value;
      const hint = /^[+-]?[\d.]*,\d+$/.test(cell)
        ? '; write the decimals behind a point'
        : '; leave a cell without a value empty';
      throw new BadInput(`${placeOf(file, line, column)} holds "${cell}", which is no number${hint}.`);
    },
  };
}
