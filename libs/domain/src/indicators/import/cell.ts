import type { FigureStatus, MissingStatus } from '../value-status.js';

/**
 * A cell of a delivered table holds a number, a table symbol that says why there is none, nothing, or something else. The
 * meanings of the symbols are those of official statistics (DIN 55301): "." and "*" kept secret, "x" not to be stated, "…" comes
 * later, "/" too unreliable to be shown, "( )" around a number of limited reliability. Only "0" is zero.
 */
export type CellReading =
  | { readonly kind: 'number'; readonly value: number; readonly status: FigureStatus }
  | { readonly kind: 'mark'; readonly mark: string; readonly status: MissingStatus }
  | { readonly kind: 'empty' }
  | { readonly kind: 'text' };

export type DecimalMark = ',' | '.';

const EMPTY: CellReading = { kind: 'empty' };
const TEXT: CellReading = { kind: 'text' };

/**
 * "-" and "–" officially mean "exactly zero, nothing there", but deliverers use them for "no value" as well. Read as missing unless
 * a person has said that this table means zero: a wrong zero would lower a rate unseen, a wrong gap is seen.
 */
export const DASHES: readonly string[] = ['-', '–', '—', '−'];

const MARKS: ReadonlyMap<string, MissingStatus> = new Map<string, MissingStatus>([
  ['.', 'suppressed'],
  ['*', 'suppressed'],
  ['•', 'suppressed'],
  ['g', 'suppressed'],
  ['geheim', 'suppressed'],
  ['x', 'not_applicable'],
  ['…', 'pending'],
  ['...', 'pending'],
  ['..', 'pending'],
  ['/', 'not_available'],
  ['()', 'not_available'],
  ['keineangabe', 'not_available'],
  ['keineangaben', 'not_available'],
  ['ohneangabe', 'not_available'],
  ['k.a.', 'not_available'],
  ['k.a', 'not_available'],
  ['ka', 'not_available'],
  ['n.v.', 'not_available'],
  ['na', 'not_available'],
  ['n/a', 'not_available'],
  ['#nv', 'not_available'],
  ['#n/a', 'not_available'],
  ['null', 'not_available'],
  ['nan', 'not_available'],
  ...DASHES.map((dash): [string, MissingStatus] => [dash, 'not_available']),
]);

const LONGEST_MARK = 'keine Angaben'.length;

/** What a table symbol means, or `undefined` when it is none. Blanks inside and capitals do not matter. */
export function meaningOfMark(text: string): MissingStatus | undefined {
  return text.length > LONGEST_MARK ? undefined : MARKS.get(text.toLowerCase().replace(/\s/g, ''));
}

/** Thousands are grouped by one and the same sign throughout; the decimal mark cannot be that sign. */
const NUMBER: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /^[+-]?(?:\d+|\d{1,3}([. \u00a0\u202f'’])\d{3}(?:\1\d{3})*)(?:,\d+)?(?:e[+-]?\d{1,3})?$/i,
  '.': /^[+-]?(?:\d+|\d{1,3}([, \u00a0\u202f'’])\d{3}(?:\1\d{3})*)(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i,
};
const GROUPING: Readonly<Record<DecimalMark, RegExp>> = { ',': /[. \u00a0\u202f'’]/g, '.': /[, \u00a0\u202f'’]/g };
const PLAIN_WHOLE = /^\d{1,15}$/;
const PLAIN_POINT = /^-?\d{1,15}\.\d{1,15}$/;
const PLAIN_COMMA = /^-?\d{1,15},\d{1,15}$/;

/** The number that a text says with this decimal mark, or `null`. Thousands marks and a leading sign are read. */
export function readNumber(text: string, decimal: DecimalMark): number | null {
  // The three plain shapes are nearly every cell of a long file; only the rest pays for the full grammar.
  if (PLAIN_WHOLE.test(text)) return Number(text);
  if (decimal === '.' && PLAIN_POINT.test(text)) return Number(text);
  if (decimal === ',' && PLAIN_COMMA.test(text)) return Number(text.replace(',', '.'));
  const signed = text.replace('−', '-');
  if (!NUMBER[decimal].test(signed)) return null;
  const bare = signed.replace(GROUPING[decimal], '');
  return Number(decimal === ',' ? bare.replace(',', '.') : bare);
}

/** "(12,5)", "12,5 p" and "12,5r": a number with the sign of its quality. A trailing "%" says nothing that the unit does not say. */
const QUALIFIED = /^(\()?\s*(.*?)\s*(\))?\s*%?\s*([prs])?$/i;

/** Reads one cell. `decimal` is the decimal mark of the file. */
export function readCell(raw: string, decimal: DecimalMark): CellReading {
  const text = raw.trim();
  if (text === '') return EMPTY;
  const plain = readNumber(text, decimal);
  if (plain !== null) return { kind: 'number', value: plain, status: 'present' };
  const status = meaningOfMark(text);
  if (status) return { kind: 'mark', mark: text, status };
  return readQualified(text, decimal);
}

function readQualified(text: string, decimal: DecimalMark): CellReading {
  const match = QUALIFIED.exec(text);
  const [, open, inner = '', close, letter] = match ?? [];
  if (!match || Boolean(open) !== Boolean(close)) return TEXT;
  const value = readNumber(inner, decimal);
  if (value === null) return TEXT;
  return { kind: 'number', value, status: qualityOf(Boolean(open), letter) };
}

function qualityOf(bracketed: boolean, letter: string | undefined): FigureStatus {
  if (bracketed) return 'low_reliability';
  const sign = letter?.toLowerCase();
  if (sign === 'p') return 'provisional';
  if (sign === 'r') return 'revised';
  return sign === 's' ? 'low_reliability' : 'present';
}

const STATUS_WORDS: ReadonlyMap<string, FigureStatus | MissingStatus> = new Map<string, FigureStatus | MissingStatus>([
  ['present', 'present'],
  ['p', 'provisional'],
  ['vorläufig', 'provisional'],
  ['vorlaeufig', 'provisional'],
  ['provisional', 'provisional'],
  ['r', 'revised'],
  ['revidiert', 'revised'],
  ['berichtigt', 'revised'],
  ['revised', 'revised'],
  ['s', 'low_reliability'],
  ['( )', 'low_reliability'],
  ['unsicher', 'low_reliability'],
  ['low_reliability', 'low_reliability'],
  ['suppressed', 'suppressed'],
  ['geheim', 'suppressed'],
  ['not_available', 'not_available'],
  ['not_applicable', 'not_applicable'],
  ['pending', 'pending'],
]);

/** The status that a cell of a status column names; `null` when it names none. An empty cell says nothing special. */
export function readStatus(raw: string): FigureStatus | MissingStatus | null {
  const text = raw.trim().toLowerCase();
  if (text === '') return 'present';
  return STATUS_WORDS.get(text) ?? meaningOfMark(text) ?? null;
}
