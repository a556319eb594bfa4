/** A key figure as it is shown: joined by its rule for the month, the year and the whole time, small counts hidden from others. */
import type { KpiFigureView, KpiView, ReadingView } from '@quartierwerk/contracts/projects/kpi.views';
import {
  figureOf,
  spansOf,
  type KpiFigure,
  type PeriodTarget,
  type Span,
} from '@quartierwerk/domain/projects/cumulation';
import { asksForComment } from '@quartierwerk/domain/projects/kpi-state';
import { isReadIn, type Month } from '@quartierwerk/domain/projects/month';
import { hiddenMonths, isSmall, sumGivesAway } from '@quartierwerk/domain/projects/small-counts';
import type { Day } from '@quartierwerk/domain/time/day';

export type KpiRow = Omit<KpiView, 'targets' | 'readings' | 'figures' | 'commentAsked' | 'comment' | 'actions'> & {
  readonly projectId: string;
};

export type StoredReading = Omit<ReadingView, 'hidden'> & { readonly kpiId: string; readonly createdAt: string };

export interface KpiContext {
  readonly beginsOn: Day;
  /** The month up to which figures are joined. */
  readonly month: Month;
  /** Small counts are hidden from this person. */
  readonly shielded: boolean;
  readonly mayReport: boolean;
  readonly mayManage: boolean;
}

export function kpiView(
  row: KpiRow,
  stored: readonly StoredReading[],
  targets: readonly PeriodTarget[],
  context: KpiContext,
): KpiView {
  const { projectId: _projectId, ...kpi } = row;
  const shielded = context.shielded && row.countsPeople;
  const hidden = shielded ? hiddenByYear(row, stored, context.month) : new Set<Month>();
  const figure = (span: Span): KpiFigureView => {
    const joined = figureOf(row, stored, targets, span);
    return shield(joined, hidden, shielded && isTelling(row, joined.value, hiddenIn(stored, hidden, span)));
  };
  const spans = spansOf(context.beginsOn, context.month);
  const year = figureOf(row, stored, targets, spans.year);
  return {
    ...kpi,
    targets,
    readings: stored.map(({ kpiId: _kpiId, createdAt: _createdAt, ...reading }) => {
      const isHidden = hidden.has(reading.month);
      return { ...reading, value: isHidden ? null : reading.value, hidden: isHidden };
    }),
    figures: { month: figure(spans.month), year: figure(spans.year), whole: figure(spans.whole) },
    commentAsked:
      row.retiredAt === null && asksForComment(year, row.tolerance) && lastComment(stored, context.month) === '',
    comment: latestComment(stored, context.month),
    actions: actionsOf(row, context),
  };
}

/** Whether a month has a figure of this: one is due in it, or was read before the key figure was retired. */
export function isOfMonth(
  row: Pick<KpiRow, 'frequency' | 'retiredAt'>,
  readings: readonly StoredReading[],
  month: Month,
): boolean {
  return isReadIn(row.frequency, month) && (row.retiredAt === null || isEntered(readings, month));
}

export function isEntered(readings: readonly StoredReading[], month: Month): boolean {
  return readings.some((one) => one.month === month);
}

/**
 * Sums are shown for a year up to a month, so that what is hidden must not be found within one: a second value that lies behind that
 * month is in no sum and hides nothing.
 */
function hiddenByYear(row: KpiRow, readings: readonly StoredReading[], upTo: Month): ReadonlySet<Month> {
  const years = new Map<string, StoredReading[]>();
  for (const reading of readings) {
    const year = reading.month.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), reading]);
  }
  return new Set(
    [...years.values()].flatMap((of) => [
      ...hiddenMonths(
        of.filter(({ month }) => month <= upTo),
        row.cumulation,
      ),
      ...hiddenMonths(of, row.cumulation),
    ]),
  );
}

/** Whether a figure is a small count itself, or says what the months were that are hidden within it: what is shown is subtracted. */
function isTelling({ cumulation }: KpiRow, figure: number | null, hidden: readonly number[]): boolean {
  return (cumulation !== 'average' && isSmall(figure)) || sumGivesAway(hidden, cumulation);
}

function hiddenIn(readings: readonly StoredReading[], hidden: ReadonlySet<Month>, { from, to }: Span): number[] {
  return readings.flatMap(({ month, value }) =>
    hidden.has(month) && from <= month && month <= to && value !== null ? [value] : [],
  );
}

function shield(figure: KpiFigure, hidden: ReadonlySet<Month>, givenAway: boolean): KpiFigureView {
  const single = figure.month !== null && hidden.has(figure.month);
  return single || givenAway
    ? { ...figure, value: null, attainment: null, hidden: true }
    : { ...figure, hidden: false };
}

/** The sentence of the last month that was read; null without one. */
function lastComment(readings: readonly StoredReading[], month: Month): string | null {
  return (
    readings
      .filter((reading) => reading.month <= month)
      .at(-1)
      ?.comment.trim() ?? null
  );
}

function latestComment(readings: readonly StoredReading[], month: Month): KpiView['comment'] {
  const latest = readings.filter((reading) => reading.month <= month && reading.comment.trim() !== '').at(-1);
  return latest ? { month: latest.month, text: latest.comment } : null;
}

function actionsOf(row: KpiRow, { mayManage, mayReport }: KpiContext): KpiView['actions'] {
  if (row.retiredAt !== null) return [];
  return [
    ...(mayManage ? (['revise', 'set_targets', 'retire'] as const) : []),
    ...(mayReport ? (['report'] as const) : []),
  ];
}
