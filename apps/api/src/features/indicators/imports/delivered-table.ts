import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { readNumber } from '@quartierwerk/domain/indicators/import/cell';
import { type Dialect, detectDialect } from '@quartierwerk/domain/indicators/import/dialect';
import { flatShapeOf } from '@quartierwerk/domain/indicators/import/flat-file';
import { FileProbe, type FileVerdict } from '@quartierwerk/domain/indicators/import/file-probe';
import { headRowsIn } from '@quartierwerk/domain/indicators/import/head-tiers';
import { type NoTable, whyNoTable } from '@quartierwerk/domain/indicators/import/no-table';
import type { TableOrigin } from '@quartierwerk/domain/indicators/import/origin';
import { singleRecordHead } from '@quartierwerk/domain/indicators/import/table-facts';
import { recordsOf } from '@quartierwerk/domain/indicators/import/table-scanner';
import { Refused } from '../../../platform/http/refused.js';
import { turnedFlatFile } from './flat-text.js';
import { HEAD_BYTES, decodeHead } from './import-file.js';
import { previewOf } from './preview.js';
import { type SpooledFile, refuseIf, verdictOf } from './spooled-file.js';
import { compoundFileOf } from './workbook/compound-file.js';
import { Workbook } from './workbook/workbook.js';

/** The text of a table on the disk, as every later step reads it. */
export interface TableText {
  readonly path: string;
  readonly size: number;
  readonly head: Uint8Array;
  readonly verdict: FileVerdict;
  readonly dialect: Dialect;
}

export interface DeliveredTable {
  readonly text: TableText;
  /** Null when the delivered file is the text itself. */
  readonly origin: TableOrigin | null;
}

export interface WantedSheet {
  readonly sheet?: number;
  readonly names?: readonly string[];
}

/** How this house writes the table of a sheet: text in a cell was typed in German, so numbers have a comma too. */
const SHEET_DIALECT = { delimiter: ';', decimal: ',' } as const;

/**
 * The table that a delivered file holds. What is no plain text is turned into one, in `folder`.
 *
 * @param wanted the sheet of a workbook by its number, or names of sheets that were read before; otherwise the first with figures
 * @throws Refused with one of the `FILE_…` codes
 */
export async function deliveredTable(
  folder: string,
  file: SpooledFile,
  wanted: WantedSheet = {},
): Promise<DeliveredTable> {
  if (file.verdict) {
    return fromText(folder, file, file.verdict);
  }
  const handle = await open(file.path, 'r');
  try {
    if (file.container === 'compound') await refuseCompound(handle);
    return await fromWorkbook(folder, await Workbook.open(handle), wanted);
  } finally {
    await handle.close();
  }
}

async function fromText(folder: string, file: SpooledFile, verdict: FileVerdict): Promise<DeliveredTable> {
  const { path: place, size, head } = file;
  const { text, complete } = decodeHead(head, { size, encoding: verdict.encoding });
  const dialect = sound(detectDialect(text, verdict.encoding, complete), text);
  const flat = flatShapeOf(previewOf(text, dialect).heads);
  if (!flat) return { text: { path: place, size, head, verdict, dialect }, origin: null };
  const turned = await turnedFlatFile(place, dialect, flat);
  const written = await writeText(path.join(folder, 'table'), turned.text());
  const { text: start, complete: whole } = decodeHead(written.head, { size: written.size, encoding: 'utf-8' });
  const known = { delimiter: SHEET_DIALECT.delimiter, decimal: dialect.decimal };
  return {
    text: { ...written, dialect: sound(detectDialect(start, 'utf-8', whole, known), start) },
    origin: { kind: 'flat', statistics: turned.statistics, lines: verdict.lines - dialect.headerLine },
  };
}

async function refuseCompound(handle: FileHandle): Promise<never> {
  const is = await compoundFileOf(handle);
  throw is === 'encrypted' ? new Refused('FILE_WORKBOOK_ENCRYPTED') : new Refused('FILE_WORKBOOK_FORMAT', { is });
}

async function fromWorkbook(folder: string, workbook: Workbook, wanted: WantedSheet): Promise<DeliveredTable> {
  // Of every sheet, also of those that are not read: the file is kept as it is.
  const heads = await headsOf(workbook);
  const sheet = wanted.sheet ?? likeliest(heads, workbook, wanted.names ?? []);
  const written = await writeText(path.join(folder, 'table'), workbook.textOf(sheet));
  const { text, complete } = decodeHead(written.head, { size: written.size, encoding: 'utf-8' });
  const dialect = sound(detectDialect(text, 'utf-8', complete, SHEET_DIALECT), text);
  return {
    text: { ...written, dialect },
    origin: { kind: 'workbook', sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })), sheet },
  };
}

interface SheetHead {
  readonly text: string;
  readonly dialect: Dialect | null;
}

async function headsOf(workbook: Workbook): Promise<SheetHead[]> {
  const heads: SheetHead[] = [];
  for (const [at, { name }] of workbook.sheets.entries()) {
    const { text, complete } = await workbook.headOf(at, HEAD_BYTES);
    const dialect = detectDialect(text, 'utf-8', complete, SHEET_DIALECT);
    if (dialect) refuseSingleRecords(text, dialect, name);
    heads.push({ text, dialect });
  }
  return heads;
}

/** The first sheet with figures, those in sight before those that are hidden; otherwise the first that is a table at all. */
function likeliest(heads: readonly SheetHead[], { sheets }: Workbook, names: readonly string[]): number {
  const order = [...heads.keys()].sort((a, b) => Number(sheets[a]?.hidden) - Number(sheets[b]?.hidden) || a - b);
  const tables = order.filter((at) => heads[at]?.dialect);
  const [first] = tables;
  if (first === undefined) throw noTableIn(heads, sheets);
  const known = tables.find((at) => names.includes(sheets[at]?.name ?? ''));
  return known ?? tables.find((at) => holdsFigures(heads[at])) ?? first;
}

function holdsFigures(head: SheetHead | undefined): boolean {
  if (!head?.dialect) return false;
  const { preview } = previewOf(head.text, head.dialect);
  return preview.some(({ cells }) => cells.some((cell) => cell !== '' && readNumber(cell, ',') !== null));
}

/** Writes the text to the disk; the probe counts its lines and keeps it within the limits of every table. */
async function writeText(target: string, text: AsyncIterable<string>): Promise<Omit<TableText, 'dialect'>> {
  const probe = new FileProbe({ maxBytes: LIMITS.importFileBytes, maxLineBytes: LIMITS.importLineBytes });
  const head: Buffer[] = [];
  let size = 0;
  const disk = await open(target, 'w', 0o600);
  try {
    for await (const piece of text) {
      const bytes = Buffer.from(piece, 'utf8');
      refuseIf(probe.push(bytes));
      if (size < HEAD_BYTES) head.push(bytes);
      size += bytes.length;
      await disk.write(bytes);
    }
  } finally {
    await disk.close();
  }
  return { path: target, size, head: Buffer.concat(head).subarray(0, HEAD_BYTES), verdict: verdictOf(probe) };
}

/** @throws Refused `FILE_EMPTY`, `FILE_HEAD_ONLY`, `FILE_NOT_A_TABLE`, `FILE_TOO_MANY_COLUMNS`, `FILE_SINGLE_RECORDS` */
function sound(dialect: Dialect | null, text: string): Dialect {
  if (!dialect) throw noTable(whyNoTable(text));
  const { heads } = previewOf(text, dialect);
  if (heads.length > LIMITS.importColumns) throw new Refused('FILE_TOO_MANY_COLUMNS', { columns: heads.length });
  refuseSingleRecords(text, dialect);
  return dialect;
}

function noTable(why: NoTable, sheet?: string): Refused {
  if (why.is === 'empty') return new Refused('FILE_EMPTY');
  if (why.is === 'other') return new Refused('FILE_NOT_A_TABLE', sheet === undefined ? undefined : { is: 'workbook' });
  return new Refused('FILE_HEAD_ONLY', { line: why.line, ...(sheet === undefined ? {} : { sheet }) });
}

/** Of several sheets without a table the one that comes closest says why. */
function noTableIn(heads: readonly SheetHead[], sheets: Workbook['sheets']): Refused {
  const reasons = heads.map(({ text }, at) => ({ why: whyNoTable(text), sheet: sheets[at]?.name ?? '' }));
  const [told] = (['head_only', 'other', 'empty'] as const).flatMap((is) => reasons.filter(({ why }) => why.is === is));
  return told ? noTable(told.why, told.sheet) : new Refused('FILE_EMPTY');
}

function refuseSingleRecords(text: string, dialect: Dialect, sheet?: string): void {
  const column = singleRecordHead(headRowsIn(recordsOf(text, dialect.delimiter), dialect));
  if (column === null) return;
  throw new Refused('FILE_SINGLE_RECORDS', { column, ...(sheet === undefined ? {} : { sheet }) });
}
