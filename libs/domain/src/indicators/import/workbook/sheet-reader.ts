import { SHEET_COLUMNS, SHEET_ROWS, cellOf } from './cell-name.js';
import { EMPTY_CELL, type RawCell, type Workbook, cellText, isFigure, mergedFigure } from './cell-text.js';
import { type NumberFormat, PLAIN } from './number-format.js';
import { XmlRefused, type XmlSink, attributeOf } from './xml-scanner.js';

/**
 * Reads the XML of one sheet row by row. Rows and columns keep their places, so that a finding is named as in the sheet. Text of a cell
 * that is merged over several rows holds for each of them; a figure does not, because nobody can say how it is shared out.
 */
export interface SheetSetting extends Workbook {
  /** By the number that a cell gives as its style. */
  readonly formats: readonly NumberFormat[];
  readonly merges: readonly Merge[];
}

/** A range whose cells are one cell; columns from 0, rows from 1. */
export interface Merge {
  readonly reference: string;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

export type TakeRow = (row: number, cells: readonly string[]) => void;

interface Held {
  readonly to: number;
  readonly text: string;
}

export class SheetReader implements XmlSink {
  /** Ranges over several rows, in the order of the sheet; they stand behind its rows. */
  readonly merges: Merge[] = [];
  private row = 0;
  private column = -1;
  private cells: string[] = [];
  private cell: { -readonly [Key in keyof RawCell]: RawCell[Key] } = { ...EMPTY_CELL };
  private within: 'value' | 'inline' | 'formula' | null = null;
  private phonetic = false;
  private nextMerge = 0;
  private readonly starts: readonly Merge[];
  private readonly held = new Map<number, Held>();

  constructor(
    private readonly setting: SheetSetting,
    private readonly take: TakeRow,
  ) {
    this.starts = [...setting.merges].sort((a, b) => a.from - b.from);
  }

  open(name: string, attributes: string): void {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'v') this.within = 'value';
    else if (name === 'f') this.within = 'formula';
    else if (name === 't' && this.column >= 0) this.within = 'inline';
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'mergeCell') this.addMerge(attributeOf(attributes, 'ref') ?? '');
  }

  close(name: string): void {
    if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else if (name === 'rPh') this.phonetic = false;
    this.within = null;
  }

  text(text: string): void {
    if (this.within !== null && !this.phonetic) this.cell[this.within] += text;
  }

  private beginRow(attributes: string): void {
    const row = Number(attributeOf(attributes, 'r') ?? this.row + 1);
    if (!Number.isInteger(row) || row <= this.row || row > SHEET_ROWS) throw new XmlRefused('malformed');
    this.row = row;
    this.column = -1;
    this.cells = [];
  }

  private beginCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    const column = reference === undefined ? this.column + 1 : (cellOf(reference)?.column ?? -1);
    if (column <= this.column || column >= SHEET_COLUMNS) throw new XmlRefused('malformed');
    this.column = column;
    const style = Number(attributeOf(attributes, 's') ?? 0);
    this.cell = {
      ...EMPTY_CELL,
      type: attributeOf(attributes, 't') ?? 'n',
      format: this.setting.formats[style] ?? PLAIN,
    };
  }

  private endCell(): void {
    const text = cellText(this.cell, this.setting);
    if (text !== '') this.cells[this.column] = text;
    while ((this.starts[this.nextMerge]?.from ?? Number.POSITIVE_INFINITY) < this.row) this.nextMerge += 1;
    for (let at = this.nextMerge; this.starts[at]?.from === this.row; at += 1) {
      const merge = this.starts[at];
      if (merge?.column !== this.column || text === '') continue;
      this.held.set(merge.column, {
        to: merge.to,
        text: isFigure(this.cell) ? mergedFigure(merge.reference) : text,
      });
    }
  }

  private endRow(): void {
    for (const [column, { to, text }] of this.held) {
      if (this.row > to) this.held.delete(column);
      else this.cells[column] ??= text;
    }
    // A sparse array would hold holes.
    this.take(
      this.row,
      Array.from(this.cells, (text) => text ?? ''),
    );
    this.column = -1;
  }

  private addMerge(reference: string): void {
    const [first, last] = reference.split(':').map(cellOf);
    if (!first || !last || last.row <= first.row) return;
    this.merges.push({ reference, column: first.column, from: first.row, to: last.row });
  }
}

/** Reads the texts that the cells of all sheets share. */
export class SharedTexts implements XmlSink {
  readonly texts: string[] = [];
  private length = 0;
  private current: string | null = null;
  private inText = false;
  private phonetic = false;

  /** @param limits entries and characters in all */
  constructor(private readonly limits: { readonly entries: number; readonly characters: number }) {}

  open(name: string): void {
    if (name === 'si') this.current = '';
    else if (name === 't') this.inText = true;
    else if (name === 'rPh') this.phonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'si') {
      this.texts.push(this.current ?? '');
      this.current = null;
      if (this.texts.length > this.limits.entries) throw new XmlRefused('too_long');
    }
  }

  text(text: string): void {
    if (!this.inText || this.phonetic || this.current === null) return;
    this.current += text;
    this.length += text.length;
    if (this.length > this.limits.characters) throw new XmlRefused('too_long');
  }
}
