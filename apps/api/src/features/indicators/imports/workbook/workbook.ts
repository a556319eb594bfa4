import type { FileHandle } from 'node:fs/promises';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { Workbook as Texts } from '@quartierwerk/domain/indicators/import/workbook/cell-text';
import type { NumberFormat } from '@quartierwerk/domain/indicators/import/workbook/number-format';
import { type Merge, SharedTexts, SheetReader } from '@quartierwerk/domain/indicators/import/workbook/sheet-reader';
import { SheetTable, widthOf } from '@quartierwerk/domain/indicators/import/workbook/sheet-table';
import {
  CellFormats,
  Relations,
  type SheetEntry,
  SheetList,
  partName,
} from '@quartierwerk/domain/indicators/import/workbook/workbook-parts';
import { XmlRefused, XmlScanner, type XmlSink } from '@quartierwerk/domain/indicators/import/workbook/xml-scanner';
import { Refused } from '../../../../platform/http/refused.js';
import { Archive, damaged, tooLarge } from './archive.js';

/** Texts that the cells share are held in the memory; the sheets themselves never are. */
const SHARED_LIMITS = { entries: 1_000_000, characters: 32_000_000 };
const MOST_SHEETS = 255;

const EVENT_PAUSE = 16;

/** A workbook (ECMA-376, "xlsx") on the disk, and the text of its sheets as tables. */
export class Workbook {
  private constructor(
    private readonly archive: Archive,
    readonly sheets: readonly SheetEntry[],
    private readonly parts: readonly string[],
    private readonly texts: Texts,
    private readonly formats: readonly NumberFormat[],
  ) {}

  /** @throws Refused with one of the `FILE_WORKBOOK_…` codes */
  static async open(file: FileHandle): Promise<Workbook> {
    const archive = await Archive.open(file);
    const main = await mainPart(archive);
    if (main.endsWith('.bin')) throw new Refused('FILE_WORKBOOK_FORMAT', { is: 'xlsb' });
    const list = new SheetList();
    await walk(archive, main, list);
    const relations = await relationsOf(archive, main);
    const parts = list.sheets.map(({ relation }) => partName(main, relations.targets.get(relation)?.target ?? ''));
    const readable = list.sheets.flatMap((sheet, at) => (archive.has(parts[at] ?? '') ? [{ sheet, at }] : []));
    if (readable.length === 0 || list.sheets.length > MOST_SHEETS) throw damaged(main);
    const part = (type: string): string | undefined => {
      const relation = [...relations.targets.values()].find((one) => one.type === type);
      const name = relation && partName(main, relation.target);
      return name !== undefined && archive.has(name) ? name : undefined;
    };
    const shared = new SharedTexts(SHARED_LIMITS);
    await walk(archive, part('sharedStrings'), shared);
    const formats = new CellFormats();
    await walk(archive, part('styles'), formats);
    return new Workbook(
      archive,
      readable.map(({ sheet }) => sheet),
      readable.map(({ at }) => parts[at] ?? ''),
      { shared: shared.texts, from1904: list.from1904 },
      formats.formats,
    );
  }

  /** The sheet as the text of a table, line by line at the numbers of its rows. Its XML is walked through twice. */
  async *textOf(sheet: number): AsyncGenerator<string> {
    const part = this.parts[sheet];
    if (part === undefined) throw damaged(`sheet ${sheet}`);
    const { width, merges } = await this.measure(part);
    const table = new SheetTable(width);
    let lines = '';
    const reader = new SheetReader(
      { ...this.setting(), merges },
      (row, cells) => (lines += table.linesFor(row, cells)),
    );
    for await (const _ of scanned(this.archive, part, reader)) {
      if (lines !== '') yield lines;
      lines = '';
    }
  }

  /** The first rows of the sheet as a table, at least `bytes` long where it goes on: enough to see what the sheet is. */
  async headOf(sheet: number, bytes: number): Promise<{ text: string; complete: boolean }> {
    const part = this.parts[sheet];
    if (part === undefined) throw damaged(`sheet ${sheet}`);
    const rows: (readonly [number, readonly string[]])[] = [];
    let size = 0;
    let complete = true;
    const reader = new SheetReader({ ...this.setting(), merges: [] }, (row, cells) => {
      rows.push([row, withinLine(row, cells)]);
      size += cells.reduce((sum, cell) => sum + cell.length + 1, 0);
    });
    for await (const _ of scanned(this.archive, part, reader)) {
      complete = size <= bytes;
      if (!complete) break;
    }
    const table = new SheetTable(rows.reduce((width, [, cells]) => Math.max(width, widthOf(cells)), 0));
    return { text: rows.map(([row, cells]) => table.linesFor(row, cells)).join(''), complete };
  }

  /** Width and merged cells stand behind the rows or nowhere; a sheet's own word for its size is often wrong. */
  private async measure(part: string): Promise<{ width: number; merges: readonly Merge[] }> {
    let width = 0;
    const reader = new SheetReader({ ...this.setting(), merges: [] }, (row, cells) => {
      width = Math.max(width, widthOf(withinLine(row, cells)));
    });
    await walk(this.archive, part, reader);
    return { width, merges: reader.merges };
  }

  private setting(): Texts & { readonly formats: readonly NumberFormat[] } {
    return { ...this.texts, formats: this.formats };
  }
}

/** The part that is the workbook itself; its name is free, most programs call it `xl/workbook.xml`. */
async function mainPart(archive: Archive): Promise<string> {
  const root = new Relations();
  await walk(archive, '_rels/.rels', root);
  const main = [...root.targets.values()].find(({ type }) => type === 'officeDocument');
  const name = main ? partName('', main.target) : 'xl/workbook.xml';
  if (!archive.has(name)) throw damaged(name);
  return name;
}

async function relationsOf(archive: Archive, part: string): Promise<Relations> {
  const relations = new Relations();
  const at = part.lastIndexOf('/') + 1;
  await walk(archive, `${part.slice(0, at)}_rels/${part.slice(at)}.rels`, relations);
  return relations;
}

async function walk(archive: Archive, part: string | undefined, sink: XmlSink): Promise<void> {
  if (part === undefined) return;
  for await (const _ of scanned(archive, part, sink)) {
    // The sink takes everything.
  }
}

/** Walks through a part; gives a turn to the rest of the house now and then. */
async function* scanned(archive: Archive, part: string, sink: XmlSink): AsyncGenerator<void> {
  const scanner = new XmlScanner(sink);
  let decoder: TextDecoder | null = null;
  let pieces = 0;
  try {
    for await (const piece of archive.read(part)) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      scanner.push(decoder.decode(piece, { stream: true }));
      yield;
      pieces += 1;
      if (pieces % EVENT_PAUSE === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    scanner.finish();
  } catch (error) {
    throw asRefusal(error, part);
  }
}

function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function asRefusal(error: unknown, part: string): unknown {
  if (error instanceof XmlRefused) {
    if (error.defect === 'doctype') return new Refused('FILE_WORKBOOK_UNSAFE', { part });
    return error.defect === 'too_long' ? tooLarge() : damaged(part);
  }
  const { code } = error as { code?: unknown };
  return code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? damaged(part) : error;
}

/** A text that many cells of a row share makes a long line out of a few bytes. @throws Refused `FILE_LINE_TOO_LONG` */
function withinLine(row: number, cells: readonly string[]): readonly string[] {
  if (cells.reduce((sum, cell) => sum + cell.length, 0) <= LIMITS.importLineBytes) return cells;
  throw new Refused('FILE_LINE_TOO_LONG', { line: row, max: LIMITS.importLineBytes });
}
