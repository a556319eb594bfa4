import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ChainNodeView, WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { may } from '../../platform/http/actor-context.js';
import { NodeReader, Waiting } from '../chain/index.js';

const MOST = 5;

/** What waits at the measures: milestones whose day has passed without being reached or moved. */
@Injectable()
export class PlansWaiting implements OnModuleInit {
  constructor(
    private readonly waiting: Waiting,
    private readonly nodes: NodeReader,
  ) {}

  onModuleInit(): void {
    this.waiting.register((tx) => this.milestonesOverdue(tx));
  }

  private async milestonesOverdue(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'plans.write')) return [];
    const rows = await this.nodes.where<ChainNodeView & { dueOn: string; milestone: string }>(
      tx,
      `s.reached_on IS NULL AND s.removed_at IS NULL AND s.due_on < $4::date
         AND n.state NOT IN ('completed', 'consolidated', 'discontinued', 'on_hold')`,
      [dayOf(tx.now())],
      {
        columns: 's.due_on::text AS "dueOn", s.title AS milestone',
        join: 'JOIN milestone s ON s.workspace_id = n.workspace_id AND s.measure_id = n.id',
        order: 's.due_on, n.code',
        limit: MOST,
      },
    );
    return rows.map(({ dueOn, milestone, ...node }) => ({
      ...{ code: 'milestone_overdue' as const, node, dueOn },
      facts: { milestone },
    }));
  }
}
