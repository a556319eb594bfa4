import { createReadStream } from 'node:fs';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { Dialect } from '@quartierwerk/domain/indicators/import/dialect';
import { type FlatRefusal, type FlatShape, FlatTable } from '@quartierwerk/domain/indicators/import/flat-file';
import { TableScanner } from '@quartierwerk/domain/indicators/import/table-scanner';
import { SheetTable } from '@quartierwerk/domain/indicators/import/workbook/sheet-table';
import { Refused } from '../../../platform/http/refused.js';

/** Values that are held in the memory at once; a flat file of all municipalities with three characteristics has a million. */
const MOST_VALUES = 1_000_000;

const ROWS_AT_ONCE = 500;

export interface TurnedFlatFile {
  readonly statistics: string;
  text(): AsyncGenerator<string>;
}

/** Reads a flat file from the disk and turns it round. @throws Refused `FILE_TOO_MANY_COLUMNS`, `FILE_TOO_LARGE` */
export async function turnedFlatFile(path: string, dialect: Dialect, shape: FlatShape): Promise<TurnedFlatFile> {
  const table = new FlatTable(shape, { columns: LIMITS.importColumns, cells: MOST_VALUES });
  const refusals: FlatRefusal[] = [];
  const scanner = new TableScanner(dialect.delimiter, (record) => {
    const refusal = record.line >= dialect.firstLine && refusals.length === 0 ? table.take(record) : null;
    if (refusal) refusals.push(refusal);
  });
  const decoder = new TextDecoder(dialect.encoding);
  for await (const piece of createReadStream(path)) {
    scanner.push(decoder.decode(piece as Buffer, { stream: true }));
    refuse(refusals[0]);
  }
  scanner.push(decoder.decode());
  scanner.finish();
  refuse(refusals[0]);
  return { statistics: table.statistics, text: () => textOf(table, dialect.headerLine) };
}

async function* textOf(table: FlatTable, headerLine: number): AsyncGenerator<string> {
  let lines: SheetTable | null = null;
  let text = '';
  let rows = 0;
  for (const { line, cells } of table.turned(headerLine)) {
    lines ??= new SheetTable(cells.length);
    text += lines.linesFor(line, cells);
    rows += 1;
    if (rows % ROWS_AT_ONCE !== 0) continue;
    yield text;
    text = '';
    await new Promise((resolve) => setImmediate(resolve));
  }
  yield text;
}

function refuse(refusal: FlatRefusal | undefined): void {
  if (refusal === 'too_many_columns') throw new Refused('FILE_TOO_MANY_COLUMNS', { columns: LIMITS.importColumns });
  if (refusal === 'too_large') throw new Refused('FILE_TOO_LARGE', { max: MOST_VALUES });
}
