import { Injectable } from '@nestjs/common';
import type { KpiView } from '@quartierwerk/contracts/projects/kpi.views';
import type { CarrierProjectView, CarrierStartView, DueItemView } from '@quartierwerk/contracts/projects/project.views';
import { monthOf, monthPlus, type Month } from '@quartierwerk/domain/projects/month';
import { daysBetween } from '@quartierwerk/domain/time/day';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { visibleTo } from '../../chain/index.js';
import { GrantQueries } from '../grants/grants.queries.js';
import { KpiQueries } from '../kpis/kpis.queries.js';
import { findProjects, todayOf, type ProjectFacts } from '../project-access.js';
import { commentsDue, itemOf, readingsDue } from './due-items.js';

/** What is further away than this waits on the page of its project. */
const DAYS_AHEAD = 120;
const CHANGES_SHOWN = 6;

/** What a carrier sees first: what is due, how its projects stand, what changed. One answer for the whole page. */
@Injectable()
export class CarrierStartQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kpis: KpiQueries,
    private readonly grants: GrantQueries,
  ) {}

  start(ctx: ActorContext): Promise<CarrierStartView> {
    return this.uow.read(ctx, async (tx) => {
      const today = todayOf(tx);
      const projects = (await findProjects(tx)).filter(({ carrierId }) => tx.actor.organisationIds.includes(carrierId));
      const found = await this.kpis.ofProjects(tx, projects);
      const due: DueItemView[] = [];
      for (const project of projects) {
        const { kpis = [], month = monthOf(today) } = found.get(project.id) ?? {};
        due.push(...readingsDue(project, kpis, month, today), ...commentsDue(project, kpis, month, today));
        due.push(...(await this.obligationsDue(tx, project)));
      }
      return {
        today,
        month: monthPlus(monthOf(today), -1),
        due: due.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)),
        projects: projects.map((project) => {
          const { kpis = [], month = monthOf(today) } = found.get(project.id) ?? {};
          return projectView(project, kpis, month, today);
        }),
        changes: await changesOf(tx),
      };
    });
  }

  private async obligationsDue(tx: Tx, project: ProjectFacts): Promise<DueItemView[]> {
    const obligations = await this.grants.obligationsOf(tx, project);
    return obligations
      .filter(({ due, days }) => due !== 'done' && days <= DAYS_AHEAD)
      .map(({ kind, title, dueOn: day, due, days, amountCents }) => ({
        ...itemOf(project),
        ...{ kind, title, due, days, amountCents },
        dueOn: day,
      }));
  }
}

function projectView(project: ProjectFacts, kpis: readonly KpiView[], month: Month, today: string): CarrierProjectView {
  const { id, code, title, state, endsOn } = project;
  return {
    ...{ id, code, title, state, endsOn, month },
    daysLeft: endsOn === null ? null : daysBetween(today, endsOn),
    figures: kpis
      .filter(({ retiredAt }) => retiredAt === null)
      .map((kpi) => {
        const { value, target, state: stands, attainment } = kpi.figures.year;
        return {
          ...{ code: kpi.code, name: kpi.name, unit: kpi.unit, decimals: kpi.decimals, direction: kpi.direction },
          ...{ value, target, attainment, state: stands },
        };
      }),
  };
}

/**
 * What changed lately of the own projects and of what they carry out. What is public of others may be seen, but it is no news here; the
 * own figures are none either.
 */
async function changesOf(tx: Tx): Promise<CarrierStartView['changes']> {
  const { where, params } = visibleTo(tx, 'n', 1);
  return tx.sql<CarrierStartView['changes'][number]>(
    `WITH realised AS (
       SELECT l.to_id AS id FROM chain_link l JOIN chain_node p ON p.workspace_id = l.workspace_id AND p.id = l.from_id
        WHERE l.workspace_id = $1 AND l.relation = 'realises' AND l.ended_at IS NULL AND p.organisation_id = ANY ($2::uuid[])),
     carried AS (
       SELECT id FROM realised
       UNION
       SELECT l.to_id FROM chain_link l JOIN realised ON realised.id = l.from_id
        WHERE l.workspace_id = $1 AND l.relation = 'implements' AND l.ended_at IS NULL)
     SELECT n.id, n.kind, n.code, n.title, n.state, n.changed_at AS at, n.created_at = n.changed_at AS created
       FROM chain_node n
      WHERE ${where} AND n.kind IN ('decision', 'measure', 'project', 'grant')
        AND (n.organisation_id = ANY ($2::uuid[]) OR n.id IN (SELECT id FROM carried))
      ORDER BY n.changed_at DESC, n.id DESC LIMIT ${CHANGES_SHOWN}`,
    params,
  );
}
