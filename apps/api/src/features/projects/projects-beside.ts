import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TraceFactsView, TraceGrantView } from '@quartierwerk/contracts/chain/chain.views';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Beside, type Reached } from '../chain/index.js';
import { KpiQueries, type ProjectKpis } from './kpis/kpis.queries.js';
import { findProjects } from './project-access.js';

/** Who carries and who pays a project, and where its key figures stand, for the story of a thread. */
@Injectable()
export class ProjectsBeside implements OnModuleInit {
  constructor(
    private readonly beside: Beside,
    private readonly kpis: KpiQueries,
  ) {}

  onModuleInit(): void {
    this.beside.register({ facts: (tx, nodes) => this.factsOf(tx, nodes) });
  }

  private async factsOf(tx: Tx, nodes: readonly Reached[]): Promise<TraceFactsView[]> {
    const ids = new Set(nodes.flatMap(({ id, kind }) => (kind === 'project' || kind === 'kpi' ? [id] : [])));
    if (ids.size === 0) return [];
    const owners = await tx.sql<{ projectId: string }>(
      `SELECT DISTINCT project_id AS "projectId" FROM kpi WHERE workspace_id = $1 AND id = ANY ($2::uuid[])`,
      [tx.workspaceId, [...ids]],
    );
    const meant = new Set([...ids, ...owners.map(({ projectId }) => projectId)]);
    const projects = (await findProjects(tx)).filter(({ id }) => meant.has(id));
    const byProject = await this.kpis.ofProjects(tx, projects);
    const grants = await grantsOf(
      tx,
      projects.map(({ id }) => id),
    );
    return projects.flatMap(({ id, carrierName, endsOn }) => [
      ...(ids.has(id)
        ? [{ kind: 'project' as const, nodeId: id, carrier: carrierName, endsOn, grants: grants.get(id) ?? [] }]
        : []),
      ...kpiFacts(byProject.get(id)).filter(({ nodeId }) => ids.has(nodeId)),
    ]);
  }
}

/** As the page of the project shows them to everyone who may see it. */
async function grantsOf(tx: Tx, projectIds: readonly string[]): Promise<ReadonlyMap<string, TraceGrantView[]>> {
  const rows = await tx.sql<TraceGrantView & { projectId: string }>(
    `SELECT id, project_id AS "projectId", title, state, period_from::text AS "from", period_to::text AS "to"
       FROM project_grant WHERE workspace_id = $1 AND project_id = ANY ($2::uuid[]) ORDER BY period_from, id`,
    [tx.workspaceId, projectIds],
  );
  const grants = new Map<string, TraceGrantView[]>();
  for (const { projectId, ...grant } of rows) grants.set(projectId, [...(grants.get(projectId) ?? []), grant]);
  return grants;
}

function kpiFacts(found: ProjectKpis | undefined): Extract<TraceFactsView, { kind: 'kpi' }>[] {
  return (found?.kpis ?? []).map(({ id, unit, decimals, figures: { year } }) => ({
    ...{ kind: 'kpi' as const, nodeId: id, unit, decimals },
    ...{ value: year.value, target: year.target, month: year.month ?? found?.month ?? '' },
  }));
}
