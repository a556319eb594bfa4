/**
 * How the months of a key figure become one: only by its own rule. Different persons of two months may be the same ones, so that such a
 * figure is never added. A month without a reading is no zero: the target is taken of the months that were read, and what is missing is
 * named beside it.
 */
import type { Day } from '../time/day.js';
import { isReadIn, monthCount, monthOf, monthsFrom, type Month } from './month.js';
import { judge, type KpiJudgement } from './kpi-state.js';
import type { Cumulation, Frequency, KpiDirection } from './vocabulary.js';

export interface MonthValue {
  readonly month: Month;
  /** Null: it was said that there is no figure. */
  readonly value: number | null;
}

export interface PeriodTarget {
  readonly fromMonth: Month;
  readonly toMonth: Month;
  readonly value: number;
}

export interface KpiRule {
  readonly cumulation: Cumulation;
  readonly direction: KpiDirection;
  readonly frequency: Frequency;
}

/** A span of months, both ends included. */
export interface Span {
  readonly from: Month;
  readonly to: Month;
}

export interface KpiFigure extends KpiJudgement {
  readonly value: number | null;
  readonly target: number | null;
  /** The month that the figure is of where months are not joined: the last one of `last` and `none`. */
  readonly month: Month | null;
  readonly readMonths: number;
  /** Months in which a figure was due and none is there. */
  readonly missingMonths: number;
  /** The month from which it is asked for where that lies after the beginning of the span; null where it is all of the span. */
  readonly since: Month | null;
}

/**
 * The spans of a figure: the month, the year up to it, the whole run up to it. The whole run begins with the project, whenever the first
 * target was set: what was counted before anybody promised anything was done as well and belongs to the sum. A project that begins in March
 * has a year from March.
 */
export function spansOf(
  beginsOn: Day,
  month: Month,
): { readonly month: Span; readonly year: Span; readonly whole: Span } {
  const begin = monthOf(beginsOn);
  const january = `${month.slice(0, 4)}-01`;
  return {
    month: { from: month, to: month },
    year: { from: begin > january ? begin : january, to: month },
    whole: { from: begin, to: month },
  };
}

/** The month from which a figure is asked for: its first reading or target. Earlier months of the project are no gaps of it. */
export function askedSince(readings: readonly MonthValue[], targets: readonly PeriodTarget[]): Month | null {
  const months = [...readings.map(({ month }) => month), ...targets.map(({ fromMonth }) => fromMonth)];
  return months.reduce<Month | null>((least, month) => (least === null || month < least ? month : least), null);
}

/** Joins values of months, oldest first; null without any. `none` gives the last month's, because nothing else may be said. */
export function cumulate(rule: Cumulation, values: readonly number[]): number | null {
  const last = values.at(-1);
  if (last === undefined) return null;
  switch (rule) {
    case 'sum':
      return rounded(values.reduce((sum, value) => sum + value, 0));
    case 'max':
      return Math.max(...values);
    case 'average':
      return rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
    case 'last':
    case 'none':
      return last;
  }
}

/**
 * The target of a month: a sum is spread evenly over its period (240 days of a year are 20 of each month), everything else is a level
 * that holds in each of its months. Null where no target covers the month.
 */
export function targetOfMonth(rule: KpiRule, targets: readonly PeriodTarget[], month: Month): number | null {
  const target = targets.find(({ fromMonth, toMonth }) => fromMonth <= month && month <= toMonth);
  if (!target) return null;
  if (rule.cumulation !== 'sum') return target.value;
  const readings = monthsFrom(target.fromMonth, target.toMonth).filter((one) => isReadIn(rule.frequency, one)).length;
  return readings === 0 ? null : target.value / readings;
}

/**
 * The target of several months. Sums add up where every month has one; of levels the last one counts, of averages their mean, of a
 * maximum the largest.
 */
export function targetOfMonths(
  rule: KpiRule,
  targets: readonly PeriodTarget[],
  months: readonly Month[],
): number | null {
  const single = months.map((month) => targetOfMonth(rule, targets, month));
  // A level that holds now counts, whatever held before.
  if (rule.cumulation === 'last' || rule.cumulation === 'none') return single.at(-1) ?? null;
  const known = single.filter((target) => target !== null);
  // With a month that nobody promised anything about there is no target of the whole.
  return known.length === single.length ? cumulate(rule.cumulation, known) : null;
}

/**
 * The figure of a span of months up to now: value, target of the same months, state, and what is missing. Every reading of the span counts
 * for the value, also one of a month without a target: then the whole has no target, because half of it would be compared with all. Nothing
 * is missing before the figure was asked for (`askedSince`); from when that is, `since` says.
 */
export function figureOf(
  rule: KpiRule,
  readings: readonly MonthValue[],
  targets: readonly PeriodTarget[],
  span: Span,
): KpiFigure {
  const asked = askedSince(readings, targets);
  const since = asked !== null && asked > span.from ? asked : null;
  const due = monthsFrom(since ?? span.from, span.to).filter((month) => isReadIn(rule.frequency, month));
  const read = readings
    .filter((reading): reading is { month: Month; value: number } => reading.value !== null)
    .filter(({ month }) => span.from <= month && month <= span.to)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  const value = cumulate(
    rule.cumulation,
    read.map((reading) => reading.value),
  );
  const months = read.map(({ month }) => month);
  const target = months.length > 0 ? targetOfMonths(rule, targets, months) : targetOfMonths(rule, targets, due);
  const known = new Set(months);
  const judged = judge({ value, target, direction: rule.direction, due: due.length > 0 });
  const single = rule.cumulation === 'last' || rule.cumulation === 'none' || monthCount(span.from, span.to) === 1;
  return {
    ...judged,
    value,
    target: target === null ? null : rounded(target),
    month: single ? (months.at(-1) ?? null) : null,
    readMonths: months.length,
    missingMonths: due.filter((month) => !known.has(month)).length,
    since,
  };
}

/** Targets of one figure must not overlap: a month would have two. */
export function overlapping(targets: readonly PeriodTarget[]): boolean {
  const sorted = [...targets].sort((a, b) => (a.fromMonth < b.fromMonth ? -1 : 1));
  return sorted.some((target, at) => {
    const next = sorted[at + 1];
    return target.toMonth < target.fromMonth || (next !== undefined && next.fromMonth <= target.toMonth);
  });
}

/** Adding 0.1 and 0.2 must not show more decimals than anybody counted. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
