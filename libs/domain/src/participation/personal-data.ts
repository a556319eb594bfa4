/**
 * Signs of personal data in what somebody said. At a table this warns and never blocks: the words are kept, and looked through before
 * anyone else reads them. It finds what has a shape: a number, an address, and a name where it is announced by "Frau", "Herr" or
 * "Familie". Names alone stay out of reach: a list of them would miss most and suspect "Linde" and "König".
 */

import { namesIn } from './names-in-words.js';

export const PERSONAL_DATA_KINDS = ['telephone', 'email', 'bank_account', 'address', 'name'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** What leads straight to one person; an address may be the place that is talked about, and a name that of a street ("Frau Holle Weg"). */
export const REVEALING: readonly PersonalDataKind[] = ['telephone', 'email', 'bank_account'];

export interface PersonalDataFinding {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** Letters and one `@` between them, as on a slip of paper; sloppy domains included. */
const EMAIL = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
/** Two letters, two check digits, then eleven to thirty signs in groups. */
const BANK_ACCOUNT = /\b[A-Za-z]{2}\d{2}(?:\s?[A-Za-z0-9]{2,4}){3,8}\b/g;
/** Digits with the separators that people write between them, beginning with 0 or +. */
const TELEPHONE = /(?<![\p{L}\p{N}.,])(?:\+|00?)[\d][\d\s/().-]{4,18}\d(?!\d)/gu;
/** A word that ends like a street, then a house number; "Am Markt 3" and "Am Weiher Weg 3" stay out of reach. */
const ADDRESS =
  /(?<![\p{L}\p{N}])\p{L}[\p{L}-]*(?:straße|strasse|str\.|weg|allee|gasse|ring|platz|ufer|damm|steig|pfad)\s{0,2}(?:Nr\.?\s{0,2})?\d{1,4}(?:\s?[a-z](?!\p{L}))?(?!\p{N}|\s?(?:Uhr|Jahre|Minuten|Meter|m\b))/giu;

/** Findings in the order of the text, none inside another. */
export function findPersonalData(text: string): PersonalDataFinding[] {
  const found = [
    ...matches('email', text, EMAIL),
    ...matches('bank_account', text, BANK_ACCOUNT, looksLikeAccount),
    ...matches('telephone', text, TELEPHONE, looksLikeTelephone),
    ...matches('address', text, ADDRESS),
    ...namesIn(text),
  ];
  const kept: PersonalDataFinding[] = [];
  for (const one of found) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The text with every finding replaced by the word for what stood there; a proposal for the wording that others read. */
export function withoutPersonalData(text: string, wordOf: (kind: PersonalDataKind) => string): string {
  return findPersonalData(text).reduceRight(
    (rest, { kind, start, end }) => `${rest.slice(0, start)}[${wordOf(kind)}]${rest.slice(end)}`,
    text,
  );
}

function matches(
  kind: PersonalDataKind,
  text: string,
  pattern: RegExp,
  accept: (found: string) => boolean = () => true,
): PersonalDataFinding[] {
  return [...text.matchAll(pattern)]
    .filter(([found]) => accept(found))
    .map(({ 0: found, index }) => ({ kind, start: index, end: index + found.length }));
}

/** At least six digits, and no date: "01.02.2026" has the shape of a number too. */
function looksLikeTelephone(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  return digits.length >= 6 && digits.length <= 15 && !/^\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}$/.test(found);
}

function looksLikeAccount(found: string): boolean {
  const bare = found.replace(/\s/g, '');
  const digits = bare.replace(/\D/g, '').length;
  return bare.length >= 15 && bare.length <= 34 && digits >= bare.length - 10;
}
