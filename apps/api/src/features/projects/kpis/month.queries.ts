import { Injectable } from '@nestjs/common';
import type { KpiEntryView, KpiMonthView, ReadingView } from '@quartierwerk/contracts/projects/kpi.views';
import {
  firstDayOf,
  isMonth,
  isReadIn,
  monthOf,
  monthPlus,
  monthsFrom,
  type Month,
} from '@quartierwerk/domain/projects/month';
import type { PeriodTarget } from '@quartierwerk/domain/projects/cumulation';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { findProject, requireReporter, todayOf, type ProjectFacts } from '../project-access.js';
import { spansOf, type KpiRow, type StoredReading } from './kpi-view.js';
import { KpiQueries, projectRef } from './kpis.queries.js';

/** Values before a month by which an implausible one is known. */
const FORMER = 6;
const MONTHS_SHOWN = 24;

/** What a carrier needs to enter the figures of one month: what stood there last, the target, and what is missing. */
@Injectable()
export class MonthQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kpis: KpiQueries,
  ) {}

  /** @throws Refused `NOT_FOUND` for a month that the project does not have, `PROJECT_OF_ANOTHER` */
  month(ctx: ActorContext, key: string, month: string): Promise<KpiMonthView> {
    return this.uow.read(ctx, async (tx) => {
      const project = await findProject(tx, key);
      const today = todayOf(tx);
      const months = monthsOf(project, monthOf(today));
      if (!isMonth(month) || !months.includes(month)) throw new Refused('NOT_FOUND');
      requireReporter(tx, project);
      return {
        project: projectRef(project),
        month,
        dueOn: dueOn(project, month),
        today,
        yearFrom: spansOf(project.beginsOn, month).year.from,
        entries: await this.entries(tx, project, month),
        months: months.slice(0, MONTHS_SHOWN),
      };
    });
  }

  private async entries(tx: Tx, project: ProjectFacts, month: Month): Promise<KpiEntryView[]> {
    const rows = (await this.kpis.rowsOf(tx, [project.id])).filter(
      (row) => row.retiredAt === null && isReadIn(row.frequency, month),
    );
    const ids = rows.map(({ id }) => id);
    const [readings, targets] = [await this.kpis.readingsOf(tx, ids), await this.kpis.targetsOf(tx, ids)];
    return rows.map((row) => entryOf(row, month, readings.get(row.id) ?? [], targets.get(row.id) ?? []));
  }
}

/** The day by which the figures of a month are wanted. */
export function dueOn({ reportingDay }: Pick<ProjectFacts, 'reportingDay'>, month: Month): string {
  return `${firstDayOf(monthPlus(month, 1)).slice(0, 8)}${String(reportingDay).padStart(2, '0')}`;
}

/** Months of the project that have begun, latest first. */
function monthsOf({ beginsOn, endsOn }: ProjectFacts, now: Month): Month[] {
  const last = endsOn !== null && monthOf(endsOn) < now ? monthOf(endsOn) : now;
  return monthsFrom(monthOf(beginsOn), last).reverse();
}

function entryOf(
  { projectId: _projectId, ...kpi }: KpiRow,
  month: Month,
  readings: readonly StoredReading[],
  targets: readonly PeriodTarget[],
): KpiEntryView {
  const before = readings.filter(
    (reading): reading is StoredReading & { value: number } => reading.value !== null && reading.month < month,
  );
  const last = before.at(-1);
  return {
    kpi,
    reading: readings.filter((reading) => reading.month === month).map(readingView)[0] ?? null,
    previous: last ? { month: last.month, value: last.value } : null,
    former: before.slice(-FORMER).map(({ value }) => value),
    yearReadings: readings
      .filter((reading) => reading.month < month && reading.month.slice(0, 4) === month.slice(0, 4))
      .map(({ month: of, value }) => ({ month: of, value })),
    targets,
  };
}

export function readingView({ kpiId: _kpiId, ...reading }: StoredReading): ReadingView {
  return { ...reading, hidden: false };
}
