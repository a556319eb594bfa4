import { Injectable } from '@nestjs/common';
import type { KpiView } from '@quartierwerk/contracts/projects/kpi.views';
import type { KpiCounts, ProjectListView, ProjectRowView } from '@quartierwerk/contracts/projects/project.views';
import { monthOf, monthPlus } from '@quartierwerk/domain/projects/month';
import { dueState } from '@quartierwerk/domain/projects/obligation-rule';
import type { KpiState } from '@quartierwerk/domain/projects/vocabulary';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { GrantQueries } from '../grants/grants.queries.js';
import { KpiQueries } from '../kpis/kpis.queries.js';
import { findProjects, todayOf } from '../project-access.js';

/** Every project that the person may see, with where its figures stand and what is due next. */
@Injectable()
export class ProjectListQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kpis: KpiQueries,
    private readonly grants: GrantQueries,
  ) {}

  list(ctx: ActorContext): Promise<ProjectListView> {
    return this.uow.read(ctx, async (tx) => ({
      projects: await this.rows(tx),
      month: monthPlus(monthOf(todayOf(tx)), -1),
      actions: may(ctx, 'projects.manage') ? (['create'] as const) : [],
    }));
  }

  private async rows(tx: Tx): Promise<ProjectRowView[]> {
    const projects = await findProjects(tx);
    const ids = projects.map(({ id }) => id);
    const kpis = await this.kpis.ofProjects(tx, projects);
    const next = await this.grants.nextOf(tx, ids);
    const programmes = await programmesOf(tx, ids);
    const today = todayOf(tx);
    return projects.map(({ carrierId, carrierName, id, code, title, state, areaName, beginsOn, endsOn }) => {
      const own = kpis.get(id);
      const obligation = next.get(id);
      return {
        ...{ id, code, title, state, areaName, beginsOn, endsOn },
        carrier: { id: carrierId, name: carrierName },
        programmeName: programmes.get(id) ?? null,
        kpis: countsOf(own?.kpis ?? []),
        openReadings: own?.openReadings ?? 0,
        nextObligation: obligation
          ? {
              title: obligation.title,
              dueOn: obligation.dueOn,
              ...dueState(obligation.dueOn, obligation.state, today),
            }
          : null,
      };
    });
  }
}

function countsOf(kpis: readonly KpiView[]): KpiCounts {
  const states = kpis.filter(({ retiredAt }) => retiredAt === null).map(({ figures }) => figures.year.state);
  const count = (state: KpiState): number => states.filter((one) => one === state).length;
  return {
    total: states.length,
    onTarget: count('on_target'),
    below: count('below'),
    farBelow: count('far_below'),
    noValue: count('no_value'),
  };
}

async function programmesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.sql<{ id: string; name: string }>(
    `SELECT p.id, g.name FROM project p JOIN programme g ON g.workspace_id = p.workspace_id AND g.id = p.programme_id
      WHERE p.workspace_id = $1 AND p.id = ANY ($2::uuid[])`,
    [tx.workspaceId, ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
