import type { Day } from '../../time/day.js';
import { noteIn } from './note-row.js';

/**
 * What a delivery is called and which day it stands for, as far as its file says so: in its name, in a title above the table, in a head.
 * A proposal only; the person sees it in the field and changes it.
 */
export interface TableTexts {
  readonly fileName: string;
  /** What stands above the table, cell by cell. */
  readonly titles: readonly string[];
  readonly heads: readonly string[];
}

/** A title of fewer letters says no more than the name of the file. */
const FEWEST_LETTERS = 8;

/** The title above the table where there is one that says something; otherwise the name of the file. */
export function proposedTitle({ fileName, titles }: Omit<TableTexts, 'heads'>, longest: number): string {
  const named = fileName
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  // The name of a file is made by a program or for a folder; a title was written for those who read the table.
  const words = titles.map((text) => text.trim()).find(isTitle) ?? named;
  return (words === '' ? fileName : words).slice(0, longest);
}

function isTitle(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length >= FEWEST_LETTERS && noteIn([text], new Set())?.kind !== 'source';
}

const MONTHS = 'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember'.split('|');
const NUMERIC = /(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)/g;
const ISO = /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/g;
const SPOKEN = new RegExp(`(?<!\\d)(\\d{1,2})\\.\\s*(${MONTHS.join('|')})\\s+((?:19|20)\\d{2})`, 'gi');
/** A day with one of these before it is the day that was counted for, whatever other days there are. */
const SAYS_SO = /stichtag|stand|zum\s+\d|per\s+\d/i;

/** The one day that the texts name, not in the future; several different ones, and none is proposed. */
export function proposedDay({ fileName, titles, heads }: TableTexts, today: Day): Day | null {
  const texts = [...titles, ...heads, fileName];
  const days = (of: readonly string[]): Day[] => [...new Set(of.flatMap(daysIn))].filter((day) => day <= today);
  const said = days(texts.filter((text) => SAYS_SO.test(text)));
  const found = said.length > 0 ? said : days(texts);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function daysIn(text: string): Day[] {
  const found = [
    ...[...text.matchAll(NUMERIC)].map(([, day, month, year]) => dayOfParts(year, month, day)),
    ...[...text.matchAll(ISO)].map(([, year, month, day]) => dayOfParts(year, month, day)),
    ...[...text.matchAll(SPOKEN)].map(([, day, month = '', year]) =>
      dayOfParts(year, String(MONTHS.indexOf(month.toLowerCase()) + 1), day),
    ),
  ];
  return found.filter((day) => day !== null);
}

/** `null` for a 31 February. */
function dayOfParts(year: string | undefined, month: string | undefined, day: string | undefined): Day | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : (text as Day);
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/g;

/**
 * The one year that the name of the file, otherwise a title, otherwise a head names; where they name none or several, that of the day the
 * figures stand for.
 */
export function proposedYear({ fileName, titles, heads }: TableTexts, day: Day | null = null): number | null {
  const ofDay = day === null ? null : Number(day.slice(0, 4));
  for (const texts of [[fileName], titles, heads]) {
    const years = new Set(texts.flatMap((text) => [...text.matchAll(YEAR)].map(([, year]) => Number(year))));
    if (years.size === 1) return [...years][0] ?? null;
    if (years.size > 1) return ofDay;
  }
  return ofDay;
}
