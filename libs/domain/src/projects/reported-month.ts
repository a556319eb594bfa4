/**
 * When the figures of a month are reported, and what it takes to change one after that. A month is reported when the carrier closes it, or
 * when its day has passed: from then on others have read it, so that a changed figure keeps the old one and a reason beside it. Before that
 * it is typing, and nobody is asked.
 */
import type { Day } from '../time/day.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import { firstDayOf, monthOf, monthPlus, type Month } from './month.js';

/** The day by which the figures of a month are wanted: so many days into the next one. */
export function reportingDueOn(month: Month, reportingDay: number): Day {
  return `${firstDayOf(monthPlus(month, 1)).slice(0, 8)}${String(reportingDay).padStart(2, '0')}`;
}

export interface ReportedFacts {
  /** The carrier has closed the month. */
  readonly closed: boolean;
  readonly dueOn: Day;
  /** The day on which the figure was entered first. */
  readonly enteredOn: Day;
  readonly today: Day;
}

/** Whether others rely on a figure. Of one that came late nobody does on the same day: a slip of the finger is no correction. */
export function isReported({ closed, dueOn, enteredOn, today }: ReportedFacts): boolean {
  return closed || (today > dueOn && enteredOn < today);
}

export interface ReadingChange {
  readonly from: number | null;
  readonly to: number | null;
  readonly reported: boolean;
  readonly reason: string;
}

/** Whether a change keeps the old figure beside the new one. A sentence or the method may be added at any time. */
export function isCorrection({ from, to, reported }: Omit<ReadingChange, 'reason'>): boolean {
  return reported && from !== to;
}

export function changeVerdict(change: ReadingChange): Verdict<'READING_CHANGE_REASON_MISSING'> {
  return isCorrection(change) && change.reason.trim() === '' ? refuse('READING_CHANGE_REASON_MISSING') : ALLOWED;
}

export interface ClosingFacts {
  readonly month: Month;
  readonly today: Day;
  readonly closed: boolean;
  /** Key figures of the project, retired ones only where they were read in this month; with none there is nothing to report. */
  readonly kpis: number;
  /** Those of them that are read in this month: of a quarter only its last. */
  readonly read: number;
  /** Those that are read in this month and have no reading. */
  readonly missing: number;
}

export type ClosingRefusal = 'MONTH_CLOSED' | 'MONTH_NOT_OVER' | 'MONTH_WITHOUT_KPIS' | 'MONTH_INCOMPLETE';

/** Whether a month may be closed: when it is over and everything is there; a gap is there when it was said that there is no figure. */
export function closingVerdict({ month, today, closed, kpis, missing }: ClosingFacts): Verdict<ClosingRefusal> {
  if (closed) return refuse('MONTH_CLOSED', { month });
  if (month >= monthOf(today)) return refuse('MONTH_NOT_OVER', { month });
  if (kpis === 0) return refuse('MONTH_WITHOUT_KPIS');
  return missing > 0 ? refuse('MONTH_INCOMPLETE', { missing }) : ALLOWED;
}

/**
 * How a month stands for those who report it: closed, over with nothing missing, over with gaps, or still running. Where nothing is
 * measured, nothing is complete either.
 */
export const MONTH_STATES = ['closed', 'complete', 'open', 'running', 'without_kpis'] as const;
export type MonthState = (typeof MONTH_STATES)[number];

export function monthState({ month, today, closed, kpis, missing }: ClosingFacts): MonthState {
  if (closed) return 'closed';
  if (kpis === 0) return 'without_kpis';
  if (month >= monthOf(today)) return 'running';
  return missing > 0 ? 'open' : 'complete';
}

export interface MonthOffer {
  readonly month: Month;
  /** `enter` is due; `close` what is all there; `begin` is not due yet, the month still runs. */
  readonly act: 'enter' | 'close' | 'begin';
}

/** The time of a project; without an end it goes on. */
export interface ReportedTime {
  readonly beginsOn: Day;
  readonly endsOn: Day | null;
}

/**
 * What a carrier is offered to do about the figures: the last month while it is open, and once that is closed the one that runs. Null
 * where nothing is left, nothing has begun or nothing is read: the last month is closed and the project's time is over, its first month
 * is still ahead, or no key figure is due in either.
 */
export function monthOffer(
  last: ClosingFacts,
  now: Pick<ClosingFacts, 'read'>,
  { beginsOn, endsOn }: ReportedTime,
): MonthOffer | null {
  // A month in which nothing is read is complete and may be closed, but that is nothing to ask a carrier for.
  const state = last.read === 0 || last.month < monthOf(beginsOn) ? 'closed' : monthState(last);
  if (state === 'open' || state === 'running') return { month: last.month, act: state === 'open' ? 'enter' : 'begin' };
  if (state === 'complete') return { month: last.month, act: 'close' };
  const running = monthOf(last.today);
  const within = monthOf(beginsOn) <= running && (endsOn === null || running <= monthOf(endsOn));
  return within && now.read > 0 ? { month: running, act: 'begin' } : null;
}
