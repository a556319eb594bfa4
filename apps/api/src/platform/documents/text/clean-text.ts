/**
 * What people paste into a field is made fit for paper, in one place for all writers: marks of lists from office packages become a
 * bullet, control characters go, and a sign that no font of the house can show becomes `REPLACEMENT`, one for each that a reader would
 * see. A document is never refused for a sign in it.
 */
export const REPLACEMENT = '\u25a1';
const BULLET = '\u2022';

/** Bullets of Symbol and Wingdings as office packages copy them: private use, without a meaning of their own. */
const OFFICE_BULLETS = /[\uf02d\uf06c\uf06e\uf06f\uf071\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc]/g;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** XML knows none of them, nor does a font: control characters, halves of signs, marks of byte order, what Unicode rules out. */
const UNWRITABLE = /[^\t\n\P{Cc}]|\p{Cs}|[\ufeff\ufffe\uffff]/gu;
const PRIVATE = /\p{Co}/gu;
/** Signs that every family of Latin letters holds: most texts need no further look. */
const USUAL = /^[\n\x20-\x7e\xa1-\xac\xae-\xff\u2013\u201c\u201e\u2022]*$/;
/** They join, part or vary what stands beside them and show nothing themselves. The soft hyphen is for the writer. */
const INVISIBLE = /(?!\u00ad)\p{Default_Ignorable_Code_Point}/gu;

const GRAPHEMES = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** @param shows whether a text can be shown as one; null where the reader's desk has the fonts (DOCX) */
export function cleanText(text: string, shows: ((sign: string) => boolean) | null): string {
  const writable = text
    .replace(OFFICE_BULLETS, BULLET)
    .replace(LINE_ENDS, '\n')
    .replace(UNWRITABLE, '')
    .replace(PRIVATE, REPLACEMENT);
  if (shows === null || USUAL.test(writable)) return writable;
  return Array.from(GRAPHEMES.segment(writable.normalize('NFC')), ({ segment }) => showable(segment, shows)).join('');
}

function showable(sign: string, shows: (sign: string) => boolean): string {
  if (sign === '\n' || sign === '\u00ad') return sign;
  if (/^\s$/u.test(sign)) return shows(sign) ? sign : ' ';
  const visible = sign.replace(INVISIBLE, '');
  if (visible === '' || shows(visible)) return visible;
  // A letter without its accent, or an old way to write it, is better than none.
  const plain = [visible.normalize('NFKC'), Array.from(visible)[0] ?? ''].find(shows);
  if (plain !== undefined) return plain;
  return /^\p{M}+$/u.test(visible) ? '' : REPLACEMENT;
}
