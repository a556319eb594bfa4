import { Injectable } from '@nestjs/common';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { ProjectDateView } from '@quartierwerk/contracts/projects/project-dates.views';
import { monthOf, monthPlus, type Month } from '@quartierwerk/domain/projects/month';
import { reports } from '@quartierwerk/domain/projects/project-workflow';
import { reportingDueOn, type MonthState } from '@quartierwerk/domain/projects/reported-month';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { NodeReader } from '../chain/index.js';
import { GrantQueries } from './grants/grants.queries.js';
import { KpiQueries } from './kpis/kpis.queries.js';
import { findProjects, monthDue, todayOf, type ProjectFacts } from './project-access.js';

type StateOf = (projectId: string, month: Month) => MonthState;

/** Days of the own projects: what is to be handed in, the figures of the months that are due next, and the day on which the money ends. */
@Injectable()
export class ProjectDates {
  constructor(
    private readonly nodes: NodeReader,
    private readonly grants: GrantQueries,
    private readonly kpis: KpiQueries,
  ) {}

  async of(tx: Tx): Promise<ProjectDateView[]> {
    const own = (await findProjects(tx)).filter(({ carrierId }) => tx.actor.organisationIds.includes(carrierId));
    if (own.length === 0) return [];
    const ids = own.map(({ id }) => id);
    const stateOf = await this.kpis.monthStates(tx, ids);
    const nodes = await this.nodes.where<ChainNodeView>(tx, 'n.id = ANY ($4::uuid[])', [ids], {
      order: 'n.title',
      limit: own.length,
    });
    const dates: ProjectDateView[] = [];
    for (const node of nodes) {
      const project = own.find(({ id }) => id === node.id);
      if (project) dates.push(...(await this.ofProject(tx, project, node, stateOf)));
    }
    return dates;
  }

  private async ofProject(
    tx: Tx,
    project: ProjectFacts,
    node: ChainNodeView,
    stateOf: StateOf,
  ): Promise<ProjectDateView[]> {
    const obligations = await this.grants.obligationsOf(tx, project);
    const last = monthDue(project, todayOf(tx));
    const months = reports(project.state) ? [last, monthPlus(last, 1)] : [];
    return [
      ...obligations.map(({ title, state, dueOn }) => ({
        ...{ node, day: dueOn, matter: { kind: 'obligation' as const, title, state } },
      })),
      ...months
        .filter((month) => project.endsOn === null || month <= monthOf(project.endsOn))
        .map((month) => ({
          ...{ node, day: reportingDueOn(month, project.reportingDay) },
          matter: { kind: 'kpis' as const, month, state: stateOf(project.id, month) },
        })),
      ...(project.endsOn === null ? [] : [{ node, day: project.endsOn, matter: { kind: 'project_end' as const } }]),
    ];
  }
}
