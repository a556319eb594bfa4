/** Which months of projects are closed, and how a month stands by its readings. */
import type { Month } from '@quartierwerk/domain/projects/month';
import type { ClosingFacts } from '@quartierwerk/domain/projects/reported-month';
import type { Day } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { isEntered, isOfMonth, type KpiRow, type StoredReading } from './kpi-view.js';

export type ClosedMonths = ReadonlyMap<string, ReadonlySet<Month>>;

/** Closed months by project: one statement for all projects. */
export async function closedMonths(tx: Tx, projectIds: readonly string[]): Promise<ClosedMonths> {
  const rows = await tx.sql<{ projectId: string; months: Month[] }>(
    `SELECT project_id AS "projectId", array_agg(month) AS months FROM project_month
      WHERE workspace_id = $1 AND project_id = ANY ($2::uuid[]) GROUP BY project_id`,
    [tx.workspaceId, projectIds],
  );
  return new Map(rows.map(({ projectId, months }) => [projectId, new Set(months)]));
}

interface MonthGround {
  /** Key figures of the project. */
  readonly rows: readonly KpiRow[];
  readonly readings: ReadonlyMap<string, readonly StoredReading[]>;
  readonly closed: ReadonlySet<Month> | undefined;
  readonly today: Day;
}

export function closingFacts({ rows, readings, closed, today }: MonthGround, month: Month): ClosingFacts {
  const entered = ({ id }: KpiRow): boolean => isEntered(readings.get(id) ?? [], month);
  const read = rows.filter((row) => isOfMonth(row, readings.get(row.id) ?? [], month));
  const missing = read.filter((row) => !entered(row)).length;
  // Whoever retires a key figure still closes the months that it was read in.
  const kpis = rows.filter((row) => row.retiredAt === null || entered(row)).length;
  return { month, today, closed: closed?.has(month) ?? false, kpis, read: read.length, missing };
}
