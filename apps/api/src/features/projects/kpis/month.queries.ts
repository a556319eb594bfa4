import { Injectable } from '@nestjs/common';
import type { EnteredReadingView, KpiEntryView, KpiMonthView } from '@quartierwerk/contracts/projects/kpi.views';
import { spansOf, type PeriodTarget } from '@quartierwerk/domain/projects/cumulation';
import { isMonth, monthOf, monthsFrom, type Month } from '@quartierwerk/domain/projects/month';
import { isReported, reportingDueOn } from '@quartierwerk/domain/projects/reported-month';
import { dayOf, type Day } from '@quartierwerk/domain/time/day';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { findProject, requireReporter, todayOf, type ProjectFacts } from '../project-access.js';
import { isOfMonth, type KpiRow, type StoredReading } from './kpi-view.js';
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
    return this.uow.read(ctx, (tx) => this.monthIn(tx, key, month));
  }

  async monthIn(tx: Tx, key: string, month: string): Promise<KpiMonthView> {
    const project = await findProject(tx, key);
    const today = todayOf(tx);
    const months = monthsOf(project, monthOf(today));
    if (!isMonth(month) || !months.includes(month)) throw new Refused('NOT_FOUND');
    requireReporter(tx, project);
    const closedAt = await this.closedAt(tx, project.id, month);
    return {
      project: projectRef(project),
      month,
      dueOn: reportingDueOn(month, project.reportingDay),
      today,
      closedAt,
      yearFrom: spansOf(project.beginsOn, month).year.from,
      entries: await this.entries(tx, project, month, closedAt !== null),
      months: months.slice(0, MONTHS_SHOWN),
    };
  }

  async closedAt(tx: Tx, projectId: string, month: Month): Promise<string | null> {
    const [row] = await tx.sql<{ closedAt: string }>(
      `SELECT closed_at AS "closedAt" FROM project_month WHERE workspace_id = $1 AND project_id = $2 AND month = $3`,
      [tx.workspaceId, projectId, month],
    );
    return row?.closedAt ?? null;
  }

  private async entries(tx: Tx, project: ProjectFacts, month: Month, closed: boolean): Promise<KpiEntryView[]> {
    const all = await this.kpis.rowsOf(tx, [project.id]);
    const ids = all.map(({ id }) => id);
    const [readings, targets] = [await this.kpis.readingsOf(tx, ids), await this.kpis.targetsOf(tx, ids)];
    const rows = all.filter((row) => isOfMonth(row, readings.get(row.id) ?? [], month));
    const entered = (reading: StoredReading): EnteredReadingView =>
      enteredView(reading, { closed, project, today: todayOf(tx) });
    return rows.map((row) => entryOf(row, month, readings.get(row.id) ?? [], targets.get(row.id) ?? [], entered));
  }
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
  entered: (reading: StoredReading) => EnteredReadingView,
): KpiEntryView {
  const before = readings.filter(
    (reading): reading is StoredReading & { value: number } => reading.value !== null && reading.month < month,
  );
  const last = before.at(-1);
  return {
    kpi,
    reading: readings.filter((reading) => reading.month === month).map(entered)[0] ?? null,
    previous: last ? { month: last.month, value: last.value } : null,
    former: before.slice(-FORMER).map(({ value }) => value),
    yearReadings: readings
      .filter((reading) => reading.month < month && reading.month.slice(0, 4) === month.slice(0, 4))
      .map(({ month: of, value }) => ({ month: of, value })),
    targets,
  };
}

/** A reading for those who enter it, with what the rule of reported months says of it. */
export function enteredView(
  { kpiId: _kpiId, createdAt, ...reading }: StoredReading,
  facts: { readonly closed: boolean; readonly project: Pick<ProjectFacts, 'reportingDay'>; readonly today: Day },
): EnteredReadingView {
  const { closed, project, today } = facts;
  const dueOn = reportingDueOn(reading.month, project.reportingDay);
  const reported = isReported({ closed, dueOn, today, enteredOn: dayOf(new Date(createdAt)) });
  return { ...reading, hidden: false, reported };
}
