import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ChainNodeView, WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import { isReadIn } from '@quartierwerk/domain/projects/month';
import { FREQUENCIES } from '@quartierwerk/domain/projects/vocabulary';
import { dayAfter, dayOf } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { may } from '../../platform/http/actor-context.js';
import { NodeReader, Waiting } from '../chain/index.js';

const OBLIGATION_AHEAD_DAYS = 45;
/** Lasting operation needs a decision in time: nine months before the money ends. */
const ENDING_DAYS = 270;
const MOST = 6;

/** What waits at projects and key figures: last month's readings, obligations of the grant, projects whose money ends. */
@Injectable()
export class ProjectsWaiting implements OnModuleInit {
  constructor(
    private readonly waiting: Waiting,
    private readonly nodes: NodeReader,
  ) {}

  onModuleInit(): void {
    this.waiting.register(async (tx) => [
      ...(await this.kpisDue(tx)),
      ...(await this.obligationsDue(tx)),
      ...(await this.ending(tx)),
    ]);
  }

  /** Readings of the month before, wanted by the project's reporting day. */
  private async kpisDue(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'kpis.report')) return [];
    const today = dayOf(tx.now());
    const month = dayAfter(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
    const rows = await this.nodes.where<ChainNodeView & { day: number; missing: number; of: number }>(
      tx,
      `n.organisation_id = ANY ($2::uuid[]) AND p.state = 'running' AND due.missing > 0
         AND (p.begins_on IS NULL OR to_char(p.begins_on, 'YYYY-MM') <= $4)`,
      [month, FREQUENCIES.filter((frequency) => isReadIn(frequency, month))],
      {
        columns: 'p.reporting_day::int AS day, due.missing, due.of',
        join: `JOIN project p ON p.workspace_id = n.workspace_id AND p.id = n.id
               JOIN LATERAL (SELECT count(*)::int AS of, count(*) FILTER (WHERE r.id IS NULL)::int AS missing FROM kpi k
                               LEFT JOIN kpi_reading r ON r.workspace_id = k.workspace_id AND r.kpi_id = k.id AND r.month = $4
                              WHERE k.workspace_id = n.workspace_id AND k.project_id = n.id AND k.frequency = ANY ($5::text[])
                                AND k.retired_at IS NULL) due ON true`,
        order: 'n.title',
        limit: MOST,
      },
    );
    return rows.map(({ day, missing, of, ...node }) => ({
      ...{ code: 'kpis_due' as const, node, dueOn: `${today.slice(0, 7)}-${String(day).padStart(2, '0')}` },
      facts: { month, missing, of },
    }));
  }

  private async obligationsDue(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'projects.read')) return [];
    const rows = await this.nodes.where<ChainNodeView & { dueOn: string; title: string; obligation: string }>(
      tx,
      `o.state IN ('open', 'in_progress', 'query') AND o.due_on <= $4::date
         AND (n.organisation_id = ANY ($2::uuid[]) OR $5 AND o.due_on < $6::date)`,
      [dayAfter(dayOf(tx.now()), OBLIGATION_AHEAD_DAYS), may(tx, 'projects.manage'), dayOf(tx.now())],
      {
        columns: 'o.due_on::text AS "dueOn", o.title AS obligation',
        join: 'JOIN obligation o ON o.workspace_id = n.workspace_id AND o.project_id = n.id',
        order: 'o.due_on, o.title',
        limit: MOST,
      },
    );
    return rows.map(({ dueOn, obligation, ...node }) => ({
      ...{ code: 'obligation_due' as const, node, dueOn },
      facts: { obligation },
    }));
  }

  private async ending(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'projects.read')) return [];
    const today = dayOf(tx.now());
    const rows = await this.nodes.where<ChainNodeView & { dueOn: string }>(
      tx,
      `p.state = 'running' AND p.ends_on BETWEEN $4::date AND $5::date AND ($6 OR n.organisation_id = ANY ($2::uuid[]))`,
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
