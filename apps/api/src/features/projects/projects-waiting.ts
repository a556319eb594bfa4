import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ChainNodeView, WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import { monthOf } from '@quartierwerk/domain/projects/month';
import { dayAfter, dayOf } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { may } from '../../platform/http/actor-context.js';
import { NodeReader, Waiting } from '../chain/index.js';
import { KpiQueries } from './kpis/kpis.queries.js';
import { findProjects, todayOf } from './project-access.js';
import { commentsDue, readingsDue } from './start/due-items.js';

const OBLIGATION_AHEAD_DAYS = 45;
/** Lasting operation needs a decision in time: nine months before the money ends. */
const ENDING_DAYS = 270;
const MOST = 6;

/** What waits at projects and key figures: readings and sentences of key figures, obligations of the grant, projects whose money ends. */
@Injectable()
export class ProjectsWaiting implements OnModuleInit {
  constructor(
    private readonly waiting: Waiting,
    private readonly nodes: NodeReader,
    private readonly kpis: KpiQueries,
  ) {}

  onModuleInit(): void {
    this.waiting.register(async (tx) => [
      ...(await this.kpisDue(tx)),
      ...(await this.obligationsDue(tx)),
      ...(await this.ending(tx)),
    ]);
  }

  /** Readings and sentences that the own projects owe, by the same rule as on the first page of a carrier. */
  private async kpisDue(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'kpis.report')) return [];
    const own = (await findProjects(tx)).filter(({ carrierId }) => tx.actor.organisationIds.includes(carrierId));
    if (own.length === 0) return [];
    const today = todayOf(tx);
    const found = await this.kpis.ofProjects(tx, own);
    const nodes = await this.nodes.where<ChainNodeView>(tx, 'n.id = ANY ($4::uuid[])', [own.map(({ id }) => id)], {
      order: 'n.title',
      limit: own.length,
    });
    return own.flatMap((project): WaitingView[] => {
      const { kpis = [], month = monthOf(today) } = found.get(project.id) ?? {};
      const node = nodes.find(({ id }) => id === project.id) ?? null;
      return [
        ...readingsDue(project, kpis, month, today).map(({ month: due, done, total, dueOn }) => ({
          ...{ code: 'kpis_due' as const, node, dueOn },
          facts: { month: due ?? month, missing: total - done, of: total },
        })),
        ...commentsDue(project, kpis, month, today).map(({ total, dueOn }) => ({
          ...{ code: 'kpi_comments_due' as const, node, dueOn },
          facts: { month, missing: total },
        })),
      ];
    });
  }

  private async obligationsDue(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'projects.read')) return [];
    const rows = await this.nodes.where<ChainNodeView & { dueOn: string; obligation: string; askedBack: boolean }>(
      tx,
      `o.state IN ('open', 'in_progress', 'query') AND o.due_on <= $4::date
         AND (n.organisation_id = ANY ($2::uuid[]) OR $5 AND o.due_on < $6::date)`,
      [dayAfter(dayOf(tx.now()), OBLIGATION_AHEAD_DAYS), may(tx, 'projects.manage'), dayOf(tx.now())],
      {
        columns: `o.due_on::text AS "dueOn", o.title AS obligation, o.state = 'query' AS "askedBack"`,
        join: 'JOIN obligation o ON o.workspace_id = n.workspace_id AND o.project_id = n.id',
        order: 'o.due_on, o.title',
        limit: MOST,
      },
    );
    // What was asked back about had been handed in: it waits, and its day is no longer what presses.
    return rows.map(({ dueOn, obligation, askedBack, ...node }) => ({
      ...{ code: 'obligation_due' as const, node, dueOn: askedBack ? null : dueOn },
      facts: { obligation, askedBack: askedBack ? 1 : 0 },
    }));
  }

  /** Money that ends, and nothing granted for the time after it. */
  private async ending(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'projects.read')) return [];
    const today = dayOf(tx.now());
    const rows = await this.nodes.where<ChainNodeView & { dueOn: string }>(
      tx,
      `p.state = 'running' AND p.ends_on BETWEEN $4::date AND $5::date AND ($6 OR n.organisation_id = ANY ($2::uuid[]))
         AND NOT EXISTS (SELECT 1 FROM project_grant g
                          WHERE g.workspace_id = p.workspace_id AND g.project_id = p.id AND g.state IN ('granted', 'running')
                            AND g.period_to > p.ends_on)`,
      [today, dayAfter(today, ENDING_DAYS), may(tx, 'projects.manage')],
      {
        columns: 'p.ends_on::text AS "dueOn"',
        join: 'JOIN project p ON p.workspace_id = n.workspace_id AND p.id = n.id',
        order: 'p.ends_on',
        limit: MOST,
      },
    );
    return rows.map(({ dueOn, ...node }) => ({ code: 'project_ending', node, dueOn, facts: {} }));
  }
}
