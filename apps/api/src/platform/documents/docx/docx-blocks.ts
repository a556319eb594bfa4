import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import {
  type Block,
  type Column,
  type Fact,
  type Picture,
  type Row,
  type Table as TableBlock,
  type Text,
  runsOf,
} from '../document.js';
import { pngOf } from '../raster.js';
import { cleanText } from '../text/clean-text.js';
import { BULLETS, GROUND, INK, QUIET, RULE } from './docx-styles.js';

/** Between the margins of an A4 page, in twentieths of a point. */
const WIDTH = 9_638;
const PIXELS = 642;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export type Part = Paragraph | Table;

/** Counts the pictures of one document: their ids must differ, and be the same when it is written again. */
export interface Numbering {
  picture: number;
}

/**
 * A block as paragraphs and tables. Two columns follow each other, small drawings are left out: an editable document that is heard
 * or changed gains nothing from either, and every figure stands in words.
 */
export async function partsOf(block: Block, numbering: Numbering): Promise<Part[]> {
  switch (block.kind) {
    case 'heading':
      return headingParts(block);
    case 'paragraph':
      return [paragraph(block.text, STYLE_OF_SIZE[block.size ?? 'usual'])];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: textRuns(item) }),
      );
    case 'facts':
      return block.items.map(factParagraph);
    case 'entry':
      return [
        ...(block.label === undefined ? [] : [paragraph([{ text: block.label, strong: true }], 'Source')]),
        paragraph(block.text, 'Entry'),
        paragraph(block.source, 'Source'),
      ];
    case 'table':
      return tableParts(block);
    case 'picture':
      return pictureParts(block, numbering);
    case 'columns':
      return [...(await allParts(block.left, numbering)), ...(await allParts(block.right, numbering))];
  }
}

/** One after the other, so that pictures are numbered in the order in which they stand. */
export async function allParts(blocks: readonly Block[], numbering: Numbering): Promise<Part[]> {
  const parts: Part[] = [];
  for (const block of blocks) parts.push(...(await partsOf(block, numbering)));
  return parts;
}

const STYLE_OF_SIZE = { lead: 'Lead', small: 'Source', usual: 'Normal' } as const;

export function paragraph(text: Text, style: string): Paragraph {
  return new Paragraph({ style, children: textRuns(text) });
}

export function textRuns(text: Text): TextRun[] {
  return runsOf(text).map(
    ({ text: words, strong, secondary }) =>
      new TextRun({ text: writable(words), ...(strong ? { bold: true } : {}), ...(secondary ? { color: QUIET } : {}) }),
  );
}

/** A label in bold before its value, so that both are read together. */
export function factParagraph({ label, value }: Fact): Paragraph {
  return new Paragraph({
    spacing: { after: 40 },
    children: [new TextRun({ text: `${writable(label)}: `, color: QUIET }), ...textRuns(value)],
  });
}

/** As it stands in the file: a desk brings fonts for every script. */
export function writable(text: string): string {
  return cleanText(text, null);
}

function headingParts({ level, text, kicker, newPage }: Extract<Block, { kind: 'heading' }>): Paragraph[] {
  const heading = (pageBreakBefore: boolean) =>
    new Paragraph({ heading: LEVELS[level], pageBreakBefore, children: textRuns(text) });
  if (kicker === undefined) return [heading(newPage === true)];
  return [
    new Paragraph({ style: 'Kicker', pageBreakBefore: newPage === true, children: textRuns(kicker) }),
    heading(false),
  ];
}

async function pictureParts({ svg, alternative, caption, width }: Picture, numbering: Numbering): Promise<Paragraph[]> {
  numbering.picture += 1;
  const png = await pngOf(svg);
  const [wide, high] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  // A locator in the head of a profile is small in print; alone in its line it may be half as wide as the page.
  const shown = Math.round(PIXELS * Math.min(1, Math.max(0.45, width === 1 ? 0.5 : width)));
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120, after: 40 },
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: shown, height: Math.round((shown * high) / wide) },
          altText: {
            id: String(numbering.picture),
            name: `Bild ${numbering.picture}`,
            title: writable(caption),
            description: writable(alternative),
          },
        }),
      ],
    }),
    paragraph(caption, 'PictureCaption'),
  ];
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;
const HEAD_LINE = { style: BorderStyle.SINGLE, size: 8, color: INK } as const;

function tableParts({ caption, columns, rows, note }: TableBlock): Part[] {
  const widths = widthsOf(columns, rows);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => cell(column.head, 'TableHead', column, widths[at] ?? 0)),
  });
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      ...{ top: HEAD_LINE, bottom: LINE, left: NO_LINE, right: NO_LINE },
      ...{ insideHorizontal: LINE, insideVertical: NO_LINE },
    },
    margins: { left: 50, right: 50 },
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [head, ...rows.map((row) => rowOf(row, columns, widths))],
  });
  return [paragraph(caption, 'TableCaption'), table, paragraph(note ?? '', 'Source')];
}

function rowOf(row: Row, columns: readonly Column[], widths: readonly number[]): TableRow {
  if ('group' in row) {
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: columns.length,
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: GROUND },
          children: [
            new Paragraph({
              style: 'TableText',
              keepNext: true,
              children: textRuns([{ text: row.group, strong: true }]),
            }),
          ],
        }),
      ],
    });
  }
  return new TableRow({
    cantSplit: true,
    children: row.cells.map(({ text }, at) => {
      const column = columns[at] ?? { head: '', align: 'left', share: 0 };
      const shown = row.strong ? runsOf(text).map((run) => ({ ...run, strong: true as const })) : text;
      return cell(shown, 'TableText', column, widths[at] ?? 0);
    }),
  });
}

function cell(text: Text, style: string, { align }: Column, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style,
        alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: textRuns(text),
      }),
    ],
  });
}

/** About as wide as the longest line of a column that asks for it; the others share the rest. In twentieths of a point. */
function widthsOf(columns: readonly Column[], rows: readonly Row[]): number[] {
  const lengths = columns.map(({ head }, at) =>
    Math.max(...longestWord(head), ...rows.map((row) => ('group' in row ? 0 : lengthOf(row.cells[at]?.text ?? '')))),
  );
  const fixed = columns.map(({ share }, at) => (share > 0 ? 0 : Math.min(2_000, 150 + (lengths[at] ?? 0) * 95)));
  const rest = Math.max(1_500, WIDTH - fixed.reduce((sum, size) => sum + size, 0));
  const shares = columns.reduce((sum, { share }) => sum + share, 0) || 1;
  return columns.map(({ share }, at) => Math.round(share > 0 ? (rest * share) / shares : (fixed[at] ?? 0)));
}

function longestWord(head: string): number[] {
  return head.split(/[\s-]+/).map((word) => word.length);
}

function lengthOf(text: Text): number {
  return runsOf(text).reduce((sum, run) => sum + run.text.length, 0);
}
