import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TraceElsewhereView } from '@quartierwerk/contracts/chain/chain.views';
import { holds } from '@quartierwerk/domain/access/permissions';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Beside, type Reached } from '../chain/index.js';

/** Who decided on a measure outside of Quartierwerk, and when, for its thread. */
@Injectable()
export class PlansBeside implements OnModuleInit {
  constructor(private readonly beside: Beside) {}

  onModuleInit(): void {
    this.beside.register({ elsewhere: (tx, nodes) => this.elsewhereOf(tx, nodes) });
  }

  private async elsewhereOf(tx: Tx, nodes: readonly Reached[]): Promise<TraceElsewhereView[]> {
    const ids = nodes.flatMap(({ id, kind }) => (kind === 'measure' ? [id] : []));
    if (ids.length === 0 || !holds(tx.actor.roles, 'measures.read')) return [];
    return tx.sql<TraceElsewhereView>(
      `SELECT id AS "nodeId", decided_elsewhere_by AS body, decided_elsewhere_on::text AS "on", decided_elsewhere_reference AS reference
         FROM measure WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) AND decided_elsewhere_on IS NOT NULL
        ORDER BY decided_elsewhere_on, id`,
      [tx.workspaceId, ids],
    );
  }
}
