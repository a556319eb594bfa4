import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { visibleTo } from '../../chain/index.js';

/** Nodes that the person may see, by id. */
export async function nodesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, ChainNodeView>> {
  if (ids.length === 0) return new Map();
  const { where, params } = visibleTo(tx, 'n', 1);
  const rows = await tx.sql<ChainNodeView>(
    `SELECT n.id, n.kind, n.code, n.title, n.state, a.title AS "areaName", n.changed_at AS "changedAt",
            coalesce(n.code, n.id::text) AS "addressKey"
       FROM chain_node n LEFT JOIN chain_node a ON a.workspace_id = n.workspace_id AND a.id = n.area_id
      WHERE ${where} AND n.id = ANY ($4::uuid[])`,
    [...params, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
