import { Injectable } from '@nestjs/common';
import type {
  KpiDetailView,
  KpiListView,
  KpiProjectRef,
  KpiView,
  ReadingChangeView,
} from '@quartierwerk/contracts/projects/kpi.views';
import type { KpisQuery } from '@quartierwerk/contracts/projects/kpis.dto';
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import type { PeriodTarget } from '@quartierwerk/domain/projects/cumulation';
import { monthOf, type Month } from '@quartierwerk/domain/projects/month';
import { reports } from '@quartierwerk/domain/projects/project-workflow';
import {
  monthOffer,
  monthState,
  type ClosingFacts,
  type MonthOffer,
  type MonthState,
} from '@quartierwerk/domain/projects/reported-month';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { LinkedNodes } from '../../chain/index.js';
import { findProject, findProjects, mayReport, monthDue, todayOf, type ProjectFacts } from '../project-access.js';
import { closedMonths, closingFacts } from './closed-months.js';
import { kpiView, type KpiRow, type StoredReading } from './kpi-view.js';

const KPI = `k.id, k.project_id AS "projectId", k.code, k.name, k.definition, k.unit, k.level, k.kind, k.cumulation, k.direction,
  k.tolerance, k.decimals, k.frequency, k.method, k.source, k.counts_people AS "countsPeople", k.scale_min AS "scaleMin",
  k.scale_max AS "scaleMax", k.baseline, k.baseline_on::text AS "baselineOn", k.retired_at AS "retiredAt", k.version`;

/** Key figures of one project with everything that was read of them. */
export interface ProjectKpis {
  readonly month: Month;
  readonly openReadings: number;
  readonly offer: MonthOffer | null;
  readonly kpis: readonly KpiView[];
}

/** Reads key figures. Which project they belong to was decided before. */
@Injectable()
export class KpiQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: LinkedNodes,
  ) {}

  list(ctx: ActorContext, { measureId }: KpisQuery): Promise<KpiListView> {
    return this.uow.read(ctx, async (tx) => {
      const projects = await findProjects(tx, measureId);
      const byProject = await this.ofProjects(tx, projects);
      return {
        groups: projects.flatMap((project) => {
          const found = byProject.get(project.id);
          if (!found || found.kpis.length === 0) return [];
          return [{ project: projectRef(project), mayReport: mayReport(tx, project), ...found }];
        }),
      };
    });
  }

  one(ctx: ActorContext, key: string): Promise<KpiDetailView> {
    return this.uow.read(ctx, (tx) => this.oneIn(tx, key));
  }

  async oneIn(tx: Tx, key: string): Promise<KpiDetailView> {
    const [row] = await tx.sql<{ id: string; projectId: string }>(
      `SELECT id, project_id AS "projectId" FROM kpi WHERE workspace_id = $1 AND ${isUuid(key) ? 'id = $2::uuid' : 'code = $2'}`,
      [tx.workspaceId, key],
    );
    if (!row) throw new Refused('NOT_FOUND');
    const project = await findProject(tx, row.projectId);
    const { kpis, month, offer } = await this.ofProject(tx, project);
    const kpi = kpis.find(({ id }) => id === row.id);
    if (!kpi) throw new Refused('NOT_FOUND');
    const links = await this.links.of(tx, row.id);
    const shielded = !mayReport(tx, project);
    const changes = await this.changesOf(tx, kpi, shielded);
    return { ...kpi, project: projectRef(project), month, offer, links, changes, shielded };
  }

  async ofProject(tx: Tx, project: ProjectFacts): Promise<ProjectKpis> {
    const found = await this.ofProjects(tx, [project]);
    return found.get(project.id) ?? { month: monthDue(project, todayOf(tx)), openReadings: 0, offer: null, kpis: [] };
  }

  /** Four statements for all projects together. */
  async ofProjects(tx: Tx, projects: readonly ProjectFacts[]): Promise<ReadonlyMap<string, ProjectKpis>> {
    const projectIds = projects.map(({ id }) => id);
    const [rows, closed] = [await this.rowsOf(tx, projectIds), await closedMonths(tx, projectIds)];
    const ids = rows.map(({ id }) => id);
    const [readings, targets] = [await this.readingsOf(tx, ids), await this.targetsOf(tx, ids)];
    const today = todayOf(tx);
    return new Map(
      projects.map((project) => {
        const month = monthDue(project, today);
        const own = rows.filter(({ projectId }) => projectId === project.id);
        const reporter = mayReport(tx, project);
        const context = {
          beginsOn: project.beginsOn,
          month,
          shielded: !reporter,
          mayReport: reporter && may(tx, 'kpis.report'),
          mayManage: may(tx, 'projects.manage'),
        };
        const kpis = own.map((row) => kpiView(row, readings.get(row.id) ?? [], targets.get(row.id) ?? [], context));
        const due = reports(project.state) && month >= project.beginsOn.slice(0, 7);
        const ground = { rows: own, readings, closed: closed.get(project.id), today };
        const facts = closingFacts(ground, month);
        const now = closingFacts(ground, monthOf(today));
        const offer = reports(project.state) ? monthOffer(facts, now, project) : null;
        return [project.id, { month, openReadings: due ? facts.missing : 0, offer, kpis }];
      }),
    );
  }

  /** How any month of these projects stands; three statements for all of them. */
  async monthStates(tx: Tx, projectIds: readonly string[]): Promise<(projectId: string, month: Month) => MonthState> {
    const facts = await this.closingFacts(tx, projectIds);
    return (projectId, month) => monthState(facts(projectId, month));
  }

  /** What the closing of any month of these projects rests on. */
  async closingFacts(
    tx: Tx,
    projectIds: readonly string[],
  ): Promise<(projectId: string, month: Month) => ClosingFacts> {
    const [rows, closed] = [await this.rowsOf(tx, projectIds), await closedMonths(tx, projectIds)];
    const readings = await this.readingsOf(
      tx,
      rows.map(({ id }) => id),
    );
    const today = todayOf(tx);
    return (projectId, month) => {
      const own = rows.filter((row) => row.projectId === projectId);
      return closingFacts({ rows: own, readings, closed: closed.get(projectId), today }, month);
    };
  }

  rowsOf(tx: Tx, projectIds: readonly string[]): Promise<KpiRow[]> {
    return tx.sql<KpiRow>(
      `SELECT ${KPI} FROM kpi k WHERE k.workspace_id = $1 AND k.project_id = ANY ($2::uuid[])
        ORDER BY k.retired_at IS NOT NULL, k.position, k.code`,
      [tx.workspaceId, projectIds],
    );
  }

  /** Oldest first, by key figure. */
  async readingsOf(tx: Tx, kpiIds: readonly string[]): Promise<ReadonlyMap<string, StoredReading[]>> {
    const rows = await tx.sql<StoredReading>(
      `SELECT id, kpi_id AS "kpiId", month, value, method, comment, created_at AS "createdAt", changed_at AS "changedAt", version FROM kpi_reading
        WHERE workspace_id = $1 AND kpi_id = ANY ($2::uuid[]) ORDER BY month`,
      [tx.workspaceId, kpiIds],
    );
    return grouped(rows);
  }

  /**
   * Of people that may not be seen neither the old count is said nor the new one: one of them is no longer in any sum. Nor is the reason,
   * because it often names them: "22 instead of 2".
   */
  private async changesOf(tx: Tx, kpi: KpiView, shielded: boolean): Promise<ReadingChangeView[]> {
    const hidden = shielded && kpi.countsPeople;
    const rows = await tx.sql<Omit<ReadingChangeView, 'hidden'>>(
      `SELECT c.id, r.month, c.former_value AS former, c.value, c.reason, c.author_role AS role, o.name AS organisation,
              c.created_at AS at
         FROM kpi_reading_change c
         JOIN kpi_reading r ON r.workspace_id = c.workspace_id AND r.id = c.reading_id
         LEFT JOIN organisation o ON o.workspace_id = c.workspace_id AND o.id = c.organisation_id
        WHERE c.workspace_id = $1 AND r.kpi_id = $2 ORDER BY c.created_at DESC, c.id DESC`,
      [tx.workspaceId, kpi.id],
    );
    return rows.map((row) => (hidden ? { ...row, former: null, value: null, reason: '', hidden } : { ...row, hidden }));
  }

  async targetsOf(tx: Tx, kpiIds: readonly string[]): Promise<ReadonlyMap<string, PeriodTarget[]>> {
    const rows = await tx.sql<PeriodTarget & { kpiId: string }>(
      `SELECT kpi_id AS "kpiId", from_month AS "fromMonth", to_month AS "toMonth", value FROM kpi_target
        WHERE workspace_id = $1 AND kpi_id = ANY ($2::uuid[]) ORDER BY from_month`,
      [tx.workspaceId, kpiIds],
    );
    const found = grouped(rows);
    return new Map([...found].map(([id, own]) => [id, own.map(({ kpiId: _kpiId, ...target }) => target)]));
  }
}

export function projectRef(project: ProjectFacts): KpiProjectRef {
  const { id, code, title, state, areaName } = project;
  return { id, code, title, state, areaName, carrier: { id: project.carrierId, name: project.carrierName } };
}

function grouped<Row extends { readonly kpiId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.kpiId, [...(found.get(row.kpiId) ?? []), row]);
  return found;
}
