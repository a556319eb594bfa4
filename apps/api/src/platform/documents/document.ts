/**
 * A document as data: what is said, in which order and with which role, and nothing of how a writer sets it. The same document becomes
 * a PDF (`pdf/write-pdf.ts`) and a DOCX (`docx/write-docx.ts`). All text is text: no writer reads marks out of it.
 *
 * It travels into a thread, and is written with the same bytes whenever it is the same; so it holds plain values only, and its own day.
 */

/** A piece of a line. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  /** Set back: a source, a code beside a name. */
  readonly secondary?: true;
}

export type Text = string | readonly Run[];

export interface PaperDocument {
  readonly title: string;
  /** One sentence for the properties of the file. */
  readonly subject: string;
  /** Who issues it; stands at the top of every page. */
  readonly publisher: string;
  readonly language: 'de';
  /** `YYYY-MM-DD`, the day it was made. */
  readonly day: string;
  /** At the foot of every page, left of the number. */
  readonly foot: string;
  /** A page of its own before everything. */
  readonly titlePage: TitlePage | null;
  /** A table of contents behind the title page, down to this level of headings. */
  readonly contents: { readonly heading: string; readonly depth: 1 | 2 } | null;
  readonly body: readonly Block[];
}

export interface TitlePage {
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  /** At the foot of the page. */
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly label: string;
  readonly value: Text;
}

/** Levels follow each other without a gap, beginning with 1: a reader of the structure walks by them. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** A line above the heading: what kind of part begins. */
  readonly kicker?: string;
  readonly newPage?: true;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  /** `lead`: the sentence a part begins with; `small`: source, remark. */
  readonly size?: 'lead' | 'small';
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Text[];
}

/** Short answers to fixed questions, one below the other. */
export interface Facts {
  readonly kind: 'facts';
  readonly items: readonly Fact[];
}

/** A sentence of somebody with where it comes from. */
export interface Entry {
  readonly kind: 'entry';
  /** What kind of sentence it is. */
  readonly label?: string;
  readonly text: Text;
  readonly source: string;
}

export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** Share of the width; 0 = as wide as its longest line. */
  readonly share: number;
}

/**
 * A small drawing beside a figure that says the same. It is for the eye alone: whoever hears the document, or edits it, loses nothing.
 * `deviation`: a bar from the middle, in standard deviations, with its interval; `trend`: one value for each year, null = none.
 */
export type Drawing =
  | {
      readonly kind: 'deviation';
      readonly value: number;
      readonly interval: readonly [number, number] | null;
      readonly colour: string;
    }
  | { readonly kind: 'trend'; readonly points: readonly (number | null)[] }
  /** A span on an axis from 1 to `of` with a dot at `at`. */
  | { readonly kind: 'span'; readonly low: number; readonly at: number; readonly high: number; readonly of: number };

export interface Cell {
  readonly text: Text;
  readonly drawing?: Drawing;
}

/** Of a table: cells, or the name of the group that follows. */
export type Row = { readonly group: string } | { readonly cells: readonly Cell[]; readonly strong?: true };

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Units, signs, date and source, below the table. */
  readonly note?: string;
}

/** A chart or map. */
export interface Picture {
  readonly kind: 'picture';
  /** Complete SVG with width and height; its text in a font named `Fira Sans`. */
  readonly svg: string;
  /** What the picture says, for those who do not see it. */
  readonly alternative: string;
  readonly caption: string;
  /** Share of the width of the column it stands in. */
  readonly width: number;
}

/** Two parts side by side where the page is wide enough; read one after the other. */
export interface Columns {
  readonly kind: 'columns';
  readonly left: readonly Block[];
  readonly right: readonly Block[];
  /** Share of the width that the left part takes. */
  readonly share: number;
}

export type Block = Heading | Paragraph | List | Facts | Entry | Table | Picture | Columns;

/** The runs of a text. */
export function runsOf(text: Text): readonly Run[] {
  return typeof text === 'string' ? [{ text }] : text;
}
