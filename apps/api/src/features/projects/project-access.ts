/**
 * Which projects a person may see and change. Everything of the area goes through here, so that a carrier meets nothing of another one:
 * what may not be seen is not found.
 */
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import { monthOf, monthPlus, type Month } from '@quartierwerk/domain/projects/month';
import { reportVerdict } from '@quartierwerk/domain/projects/reading-rule';
import type { ProjectState } from '@quartierwerk/domain/projects/vocabulary';
import { dayOf, type Day } from '@quartierwerk/domain/time/day';
import type { Tx, WriteTx } from '../../platform/database/unit-of-work.js';
import { Refused } from '../../platform/http/refused.js';
import { visibleTo } from '../chain/index.js';

export interface ProjectFacts {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: ProjectState;
  readonly carrierId: string;
  readonly carrierName: string;
  readonly areaId: string | null;
  readonly areaName: string | null;
  readonly beginsOn: Day;
  readonly endsOn: Day | null;
  readonly reportingDay: number;
  readonly version: number;
}

export const PROJECT_COLUMNS = `p.id, p.code, p.title, p.state, p.carrier_id AS "carrierId", o.name AS "carrierName",
  n.area_id AS "areaId", a.title AS "areaName", p.begins_on::text AS "beginsOn", p.ends_on::text AS "endsOn",
  p.reporting_day AS "reportingDay", p.version`;

export const PROJECT_SOURCE = `project p
  JOIN chain_node n ON n.workspace_id = p.workspace_id AND n.id = p.id
  JOIN organisation o ON o.workspace_id = p.workspace_id AND o.id = p.carrier_id
  LEFT JOIN chain_node a ON a.workspace_id = n.workspace_id AND a.id = n.area_id`;

/** One project by its code or id. @throws Refused `NOT_FOUND` also where it may not be seen */
export async function findProject(tx: Tx, key: string): Promise<ProjectFacts> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const column = isUuid(key) ? 'p.id = $4::uuid' : 'p.code = $4';
  const [project] = await tx.sql<ProjectFacts>(
    `SELECT ${PROJECT_COLUMNS} FROM ${PROJECT_SOURCE} WHERE ${where} AND ${column}`,
    [...params, key],
  );
  if (!project) throw new Refused('NOT_FOUND');
  return project;
}

/**
 * As `findProject`, and until the commit the closing of a month waits for what is entered and what is entered for the closing: a figure
 * must not change behind a month that was just closed.
 */
export async function lockProject(tx: WriteTx, key: string, forWhat: 'entering' | 'closing'): Promise<ProjectFacts> {
  const project = await findProject(tx, key);
  await tx.sql(
    `SELECT 1 FROM project WHERE workspace_id = $1 AND id = $2 ${forWhat === 'closing' ? 'FOR UPDATE' : 'FOR SHARE'}`,
    [tx.workspaceId, project.id],
  );
  return project;
}

/** Every project that the person may see, by title; with a measure only those that realise it. */
export function findProjects(tx: Tx, measureId: string | null = null): Promise<ProjectFacts[]> {
  const { where, params } = visibleTo(tx, 'n', 1);
  return tx.sql<ProjectFacts>(
    `SELECT ${PROJECT_COLUMNS} FROM ${PROJECT_SOURCE}
      WHERE ${where} AND ($4::uuid IS NULL OR EXISTS (
        SELECT 1 FROM chain_link l WHERE l.workspace_id = p.workspace_id AND l.from_id = p.id AND l.relation = 'realises'
          AND l.to_id = $4 AND l.ended_at IS NULL))
      ORDER BY p.title COLLATE "de-x-icu", p.id`,
    [...params, measureId],
  );
}

/** Whether the person reports for the project: its carrier, or the planner. */
export function mayReport(tx: Tx, project: Pick<ProjectFacts, 'carrierId'>): boolean {
  return reportVerdict(tx.actor, project).ok;
}

/** @throws Refused `PROJECT_OF_ANOTHER` */
export function requireReporter(tx: Tx, project: Pick<ProjectFacts, 'carrierId'>): void {
  const verdict = reportVerdict(tx.actor, project);
  if (!verdict.ok) throw Refused.because(verdict);
}

export function todayOf(tx: Tx): Day {
  return dayOf(tx.now());
}

/** The last full month, whose figures are due; of a project that has ended its last one. */
export function monthDue(project: Pick<ProjectFacts, 'endsOn'>, today: Day): Month {
  const last = monthPlus(monthOf(today), -1);
  return project.endsOn !== null && monthOf(project.endsOn) < last ? monthOf(project.endsOn) : last;
}

/** A thing of this workspace must stand before something refers to it. @throws Refused `NOT_FOUND` */
export async function requireRow(tx: Tx, table: 'organisation' | 'programme', id: string): Promise<void> {
  const found = await tx.sql(`SELECT 1 FROM ${table} WHERE workspace_id = $1 AND id = $2`, [tx.workspaceId, id]);
  if (found.length === 0) throw new Refused('NOT_FOUND');
}

/** Keys of a body as columns; what the body leaves out stays as it is. */
export function patchOf(
  columns: Readonly<Record<string, string>>,
  body: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const entries = Object.entries(columns)
    .filter(([name]) => body[name] !== undefined)
    .map(([name, column]) => [column, body[name]] as const);
  return Object.fromEntries(entries);
}
