/**
 * The password rule: length counts, composition does not (NIST SP 800-63B; BSI ORP.4). Refused is what an attacker tries first:
 * words of the list, the person's own address or name, the product, rows of the keyboard, counting, repetition. A blank, an umlaut
 * and any other sign are welcome.
 */
import { ALLOWED, type Verdict, refuse } from '../verdict/verdict.js';
import { COMMON_WORDS, KEYBOARD_ROWS } from './common-passwords.js';
import { PASSWORD_LENGTH } from './password-length.js';

/** So many signs or known words must be the person's own; fewer are tried in seconds. */
const OWN_PARTS = 6;
/** Shorter parts of an address or a name stand in too many harmless words. */
const SHORTEST_CONTEXT_WORD = 4;
const SHORTEST_ROW = 3;

export type PasswordRefusal = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_COMMON';

/**
 * Whether a new password may be taken.
 *
 * @param context texts an attacker knows about the person: e-mail address, name, workspace
 */
export function checkPassword(password: string, context: readonly string[] = []): Verdict<PasswordRefusal> {
  const { length } = [...password];
  if (length < PASSWORD_LENGTH.min) return refuse('PASSWORD_TOO_SHORT', { min: PASSWORD_LENGTH.min, length });
  if (length > PASSWORD_LENGTH.max) return refuse('PASSWORD_TOO_LONG', { max: PASSWORD_LENGTH.max, length });
  const words = [...COMMON_WORDS, ...context.flatMap(contextWords)].sort((a, b) => b.length - a.length);
  const plain = pieceOf(simplified(password));
  const weakest = Math.min(ownParts(plain, words), ownParts(withoutLeet(plain), words));
  return weakest < OWN_PARTS ? refuse('PASSWORD_TOO_COMMON') : ALLOWED;
}

/** What is said over and over counts once: the shortest piece whose repetition, perhaps broken off at the end, makes the text. */
function pieceOf(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    const piece = text.slice(0, length);
    if (piece.repeat(Math.ceil(text.length / length)).startsWith(text)) return piece;
  }
  return text;
}

/** How many different things the password is made of: a known word, a row of signs and a single sign count one each. */
function ownParts(text: string, words: readonly string[]): number {
  const parts = new Set<string>();
  let rest = text;
  for (const word of words) {
    if (!rest.includes(word)) continue;
    parts.add(word);
    rest = rest.replaceAll(word, ' ');
  }
  for (const piece of rest.split(/\s+/)) for (const part of rowsAndSigns(piece)) parts.add(part);
  return parts.size;
}

/** Splits a piece into the longest rows ("abcd", "4321", "qwert", "aaaa") and the single signs between them. */
function rowsAndSigns(piece: string): string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < piece.length) {
    const end = endOfRow(piece, start);
    const row = end - start >= SHORTEST_ROW;
    parts.push(row ? 'row' : piece.charAt(start));
    start = row ? end : start + 1;
  }
  return parts;
}

function endOfRow(piece: string, start: number): number {
  const ends = stepsBetween(piece, start).map((step) => {
    let end = start + 2;
    while (end < piece.length && stepsBetween(piece, end - 1).includes(step)) end++;
    return end;
  });
  return Math.max(start + 1, ...ends);
}

/** Ways to get from one sign to the next: in the alphabet or on a row of the keyboard, there or back; none when they are no neighbours. */
function stepsBetween(text: string, index: number): string[] {
  const [a, b] = [text.charAt(index), text.charAt(index + 1)];
  if (!b) return [];
  const distance = b.charCodeAt(0) - a.charCodeAt(0);
  const onKeyboard = KEYBOARD_ROWS.flatMap((row) => {
    const [from, to] = [row.indexOf(a), row.indexOf(b)];
    return from >= 0 && to >= 0 && Math.abs(to - from) === 1 ? [`${row} ${to - from}`] : [];
  });
  return Math.abs(distance) <= 1 ? [`alphabet ${distance}`, ...onKeyboard] : onKeyboard;
}

/** Lower case, umlauts spelled out, other accents dropped. */
function simplified(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüß]/g, (sign) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[sign] ?? sign)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Digits and signs read as the letters they stand for in "p4$$w0rt". */
function withoutLeet(text: string): string {
  return text.replace(/[013457@$!]/g, (sign) => LEET[sign] ?? sign);
}

function contextWords(text: string): string[] {
  return simplified(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= SHORTEST_CONTEXT_WORD);
}
