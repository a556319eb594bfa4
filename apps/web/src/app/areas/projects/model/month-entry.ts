/**
 * One field of the page on which a month is entered: what was typed, what it would mean for the year, and whether a sentence is asked
 * for. Everything is computed from the answer of the API with the rules of the domain, so that the state shows while somebody types.
 */
import type {
  EnteredReadingView,
  KpiEntryView,
  KpiMonthView,
  ReadingView,
} from '@quartierwerk/contracts/projects/kpi.views';
import { figureOf, targetOfMonth, type KpiFigure } from '@quartierwerk/domain/projects/cumulation';
import { asksForComment } from '@quartierwerk/domain/projects/kpi-state';
import { isCorrection } from '@quartierwerk/domain/projects/reported-month';
import { isJump, valueVerdict } from '@quartierwerk/domain/projects/reading-rule';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { fitting } from '../../../shared/words/kpi-words.js';
import type { MonthNames } from './month-names.js';

export interface TypedEntry {
  readonly value: string;
  readonly comment: string;
  /** It was said that there is no figure. */
  readonly none: boolean;
  /** Why a figure that was reported is another one now. */
  readonly reason: string;
}

/** A reading as it stands in the fields. */
export function typedOf(reading: ReadingView | null, formats: Formats, decimals: number): TypedEntry {
  if (reading === null) return { value: '', comment: '', none: false, reason: '' };
  return {
    reason: '',
    value: reading.value === null ? '' : formats.number(reading.value, decimals),
    comment: reading.comment,
    none: reading.value === null,
  };
}

export type EntryBody = {
  readonly value: number | null;
  readonly comment: string;
  /** Left out where nobody asks for one. */
  readonly reason?: string;
};

/** Whether a reported figure is about to become another one: that needs a reason. */
export function asksReason(reading: EnteredReadingView | null, body: EntryBody | 'unreadable' | null): boolean {
  if (reading === null || body === null || body === 'unreadable') return false;
  return isCorrection({ from: reading.value, to: body.value, reported: reading.reported });
}

/** The same, and nobody has given it. */
export function lacksReason(reading: EnteredReadingView | null, body: EntryBody | 'unreadable' | null): boolean {
  return asksReason(reading, body) && body !== null && body !== 'unreadable' && body.reason === undefined;
}

/** What is sent; null while nothing was entered, `unreadable` where it is no figure. */
export function bodyOf(typed: TypedEntry, formats: Formats): EntryBody | 'unreadable' | null {
  const comment = typed.comment.trim();
  // Why there is none says why a reported figure is gone as well.
  if (typed.none) return comment === '' ? null : { value: null, comment, reason: comment };
  if (typed.value.trim() === '') return null;
  const value = formats.parseNumber(typed.value);
  if (value === null) return 'unreadable';
  const reason = typed.reason.trim();
  return { value, comment, ...(reason === '' ? {} : { reason }) };
}

export interface EntryOutlook {
  /** The year with the typed value; null while there is none. */
  readonly figure: KpiFigure | null;
  readonly asks: boolean;
  readonly jump: boolean;
}

export function outlookOf(
  { kpi, yearReadings, targets, former }: KpiEntryView,
  month: KpiMonthView,
  value: number | null,
): EntryOutlook {
  // What will be refused has no outlook.
  if (value === null || !valueVerdict(value, kpi).ok) return { figure: null, asks: false, jump: false };
  const readings = [...yearReadings, { month: month.month, value }];
  const figure = figureOf(kpi, readings, targets, { from: month.yearFrom, to: month.month });
  return { figure, asks: asksForComment(figure, kpi.tolerance), jump: isJump(value, former) };
}

/** "mit Oktober 188 von 200", "Mittel 4,4, Soll 4,0", "Soll 20 im Monat". */
export function besideWords(
  entry: KpiEntryView,
  month: KpiMonthView,
  figure: KpiFigure | null,
  formats: Formats,
  names: MonthNames,
): string {
  const { cumulation, decimals } = entry.kpi;
  const number = (amount: number): string => formats.number(amount, fitting(amount, decimals));
  const monthly = targetOfMonth(entry.kpi, entry.targets, month.month);
  if (figure === null || cumulation === 'none' || cumulation === 'last') {
    return monthly === null
      ? $localize`:@@projects.noTargetHere:ohne Soll`
      : $localize`:@@projects.targetInMonth:Soll ${number(monthly)}:target: im Monat`;
  }
  const value = number(figure.value ?? 0);
  if (cumulation === 'sum') {
    return figure.target === null
      ? $localize`:@@projects.sumWith:mit ${names.name(month.month)}:month: ${value}:value:`
      : $localize`:@@projects.sumOf:mit ${names.name(month.month)}:month: ${value}:value: von ${number(figure.target)}:target:`;
  }
  const target = figure.target === null ? '' : $localize`:@@projects.andTarget:, Soll ${number(figure.target)}:target:`;
  return cumulation === 'average'
    ? $localize`:@@projects.averageNow:Mittel ${value}:value:` + target
    : $localize`:@@projects.highestNow:Höchstwert ${value}:value:` + target;
}
