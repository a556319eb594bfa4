import type { IndicatorLevel, IndicatorUnit } from '../catalogue/catalogue-entry.js';

/**
 * What a delivered table is checked against: the areas of one edition and the indicators with the editions of their definitions.
 * Held in maps, because a long table asks a million times.
 */
export interface AreaFact {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: IndicatorLevel;
  readonly parentCode: string | null;
  readonly parentName: string | null;
}

export interface EditionFact {
  readonly id: string;
  /** Day from which the definition counts. */
  readonly validFrom: string;
  readonly unit: IndicatorUnit;
  readonly lowestLevel: IndicatorLevel;
}

export interface IndicatorFact {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** At least one, oldest first. */
  readonly editions: readonly EditionFact[];
}

/** A name as it is compared: without capitals, blanks, hyphens and the spelling of umlauts. */
export function comparable(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** "3 bis 6 Jahre", "3–6" and "3 bis unter 6 Jahren" name one group of ages, "unter 3 Jahren" and "unter 3" another. */
function withoutAgeWords(text: string): string {
  const ages = text
    .toLowerCase()
    .replace(/(\d)\s*(?:bis\s+unter|bis|[-–])\s*(\d)/g, '$1bis$2')
    .replace(/(\d)\s*jahren?(?!\p{L})/gu, '$1');
  return comparable(ages);
}

const KEY_LENGTH = 9;

export type AreaLookup =
  | { readonly found: true; readonly area: number }
  | { readonly found: false; readonly reason: 'unknown' }
  | { readonly found: false; readonly reason: 'leading_zero'; readonly area: number }
  | { readonly found: false; readonly reason: 'ambiguous'; readonly count: number };

const UNKNOWN: AreaLookup = { found: false, reason: 'unknown' };

/** Finds areas by code, with the damage a spreadsheet does to codes, and by name. Areas are named by their place in the list. */
export class AreaFinder {
  private readonly byCode = new Map<string, number>();
  /** Nine-digit keys of the employment agency, behind the code of the municipality. */
  private readonly byKey = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();
  private readonly byParentAndName = new Map<string, number[]>();
  private readonly lengths: readonly number[];

  constructor(readonly areas: readonly AreaFact[]) {
    areas.forEach((area, index) => {
      const name = comparable(area.name);
      this.byCode.set(area.code, index);
      const key = /^(?:\d{5}|\d{8})(\d{9})$/.exec(area.code)?.[1];
      if (key) push(this.byKey, key, index);
      push(this.byName, name, index);
      for (const parent of [area.parentCode, area.parentName]) {
        if (parent) push(this.byParentAndName, `${comparable(parent)}|${name}`, index);
      }
    });
    this.lengths = [...new Set(areas.map(({ code }) => code.length))].sort((a, b) => a - b);
  }

  /** Blanks inside and a trailing ",0" of a spreadsheet do not matter; a lost leading zero is found, but not silently mended. */
  findByCode(text: string): AreaLookup {
    const exact = this.byCode.get(text);
    if (exact !== undefined) return { found: true, area: exact };
    const bare = text.replace(/\s/g, '').replace(/[.,]0$/, '');
    const cleaned = this.byCode.get(bare);
    if (cleaned !== undefined) return { found: true, area: cleaned };
    if (!/^\d+$/.test(bare)) return UNKNOWN;
    const keyed = this.byKey.get(bare.padStart(KEY_LENGTH, '0'));
    if (keyed) return this.ofKey(keyed, bare);
    for (const length of this.lengths) {
      const padded = length > bare.length ? this.byCode.get(bare.padStart(length, '0')) : undefined;
      if (padded !== undefined) return { found: false, reason: 'leading_zero', area: padded };
    }
    return UNKNOWN;
  }

  /** A key alone is an area's as long as no other municipality has it too. */
  private ofKey(keyed: readonly number[], bare: string): AreaLookup {
    const [area] = keyed;
    if (area === undefined || keyed.length > 1) return { found: false, reason: 'ambiguous', count: keyed.length };
    return bare.length < KEY_LENGTH ? { found: false, reason: 'leading_zero', area } : { found: true, area };
  }

  /** By name, or by name within a parent given as code or name; the AGS of a parent may have lost its zero too. */
  findByName(name: string, parent: string): AreaLookup {
    const wanted = comparable(name);
    if (wanted === '') return UNKNOWN;
    const within = parent === '' ? undefined : this.within(comparable(parent), wanted);
    const found = within ?? this.byName.get(wanted) ?? [];
    const [first] = found;
    if (first === undefined) return UNKNOWN;
    return found.length === 1
      ? { found: true, area: first }
      : { found: false, reason: 'ambiguous', count: found.length };
  }

  private within(parent: string, name: string): number[] | undefined {
    return this.byParentAndName.get(`${parent}|${name}`) ?? this.byParentAndName.get(`0${parent}|${name}`);
  }
}

/** Finds indicators by code, name or short name, and the edition of the definition that a year belongs to. */
export class IndicatorFinder {
  private readonly byText = new Map<string, number>();
  /** By the name without the words of its ages; -1 where several indicators share it. */
  private readonly byAges = new Map<string, number>();
  /** What was asked before: a long table asks for the same thirty words a million times. */
  private readonly asked = new Map<string, number>();
  /** All editions in one list; observations name theirs by its place. */
  readonly editions: readonly (EditionFact & { readonly indicator: number })[];
  private readonly offsets: readonly number[];

  constructor(readonly indicators: readonly IndicatorFact[]) {
    const editions: (EditionFact & { indicator: number })[] = [];
    const offsets: number[] = [];
    // Codes win over names: they are entered last.
    for (const key of ['shortName', 'name', 'code'] as const) {
      indicators.forEach((indicator, index) => this.byText.set(comparable(indicator[key]), index));
    }
    indicators.forEach(({ name, shortName }, index) => {
      for (const key of new Set([name, shortName].map(withoutAgeWords))) {
        this.byAges.set(key, this.byAges.has(key) ? -1 : index);
      }
    });
    indicators.forEach((indicator, index) => {
      offsets.push(editions.length);
      editions.push(...indicator.editions.map((edition) => ({ ...edition, indicator: index })));
    });
    this.editions = editions;
    this.offsets = offsets;
  }

  /** Place of the indicator in the list, or -1. */
  find(text: string): number {
    const before = this.asked.get(text);
    if (before !== undefined) return before;
    const found = this.byText.get(comparable(text)) ?? this.byAges.get(withoutAgeWords(text)) ?? -1;
    // Bounded: a column of free text must not fill the memory.
    if (this.asked.size < 10_000) this.asked.set(text, found);
    return found;
  }

  /** The last edition that counts in the year; for a year before the first one, the first. */
  editionFor(indicator: number, year: number): number {
    const editions = this.indicators[indicator]?.editions ?? [];
    const offset = this.offsets[indicator] ?? 0;
    const end = `${year}-12-31`;
    for (let at = editions.length - 1; at > 0; at -= 1) {
      if ((editions[at]?.validFrom ?? '') <= end) return offset + at;
    }
    return offset;
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

const TOTAL =
  /(?<!\p{L})(summe|gesamtsumme|zwischensumme|insgesamt|gesamt|gesamt(?:stadt|kreis|ergebnis|wert)|total|zusammen|durchschnitt|mittelwert|kreiswert|kreisergebnis)(?!\p{L})|^[∑Σ]|^(?:land)?kreis(?:gebiet)?$|^alle(?:\s+\p{L}+)?$/iu;

/**
 * "123SUMSUM", "123456SUM": a nine-digit key of the employment agency for the sum over what lies below a level, also behind the key of its
 * municipality.
 */
const SUM_KEY = /^(?:\d{5}|\d{8})?(?:\d{3}){0,2}(?:SUM){1,3}$/i;

/** Whether a text in the place of an area names a total: "Summe Rösrath", "Kreis gesamt", "Insgesamt", "Kreis". */
export function namesTotal(text: string): boolean {
  return TOTAL.test(text.trim()) || SUM_KEY.test(text.trim());
}

const UNASSIGNED =
  /(?<!\p{L})(nicht\s+(?:räumlich\s+)?(?:zuordenbar|zuzuordnen|zugeordnet|verortbar)|ohne\s+(?:räumliche\s+)?zuordnung|unbekannte?r?\s+wohn(?:ort|platz|sitz))(?!\p{L})|^keine\s+angaben?$/iu;

/** Whether a text in the place of an area names the cases that lie in no area: "räumlich nicht zuordenbar". */
export function namesUnassigned(text: string): boolean {
  return UNASSIGNED.test(text);
}

/** "KÃ¼rten": UTF-8 that a program in between has read as Windows-1252 and written again; or signs that were lost on the way. */
export function isGarbled(text: string): boolean {
  return /[ÃÂâ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]|\ufffd/u.test(
    text,
  );
}

const SINGLE_RECORD_HEADS: readonly RegExp[] = [
  /^(nachname|familienname|geburtsname|vorname|vornamen|rufname|lastname|surname|firstname|givenname)$/,
  /^(geburtsdatum|gebdatum|gebdat|geburtstag|dateofbirth|birthdate|dob)$/,
  /^(aktenzeichen|fallnummer|fallnr|kundennummer|bgnummer|versichertennummer|steuerid|caseid|casenumber|personid|personenid)$/,
  /^(hausnummer|hausnr|telefon|telefonnummer|handy|email|emailadresse|iban)$/,
];

/**
 * The column whose head says that the table holds single persons or cases, or -1. Such files are refused: only aggregates may be
 * stored here, single records belong to a separated statistics office.
 */
export function singleRecordColumn(heads: readonly string[]): number {
  return heads.findIndex((head) => SINGLE_RECORD_HEADS.some((pattern) => pattern.test(comparable(head))));
}

/** The head that says so, in whichever of the rows it stands; `null` when none does. */
export function singleRecordHead(rows: readonly (readonly string[])[]): string | null {
  for (const heads of rows) {
    const column = singleRecordColumn(heads);
    if (column >= 0) return (heads[column] ?? '').trim();
  }
  return null;
}
