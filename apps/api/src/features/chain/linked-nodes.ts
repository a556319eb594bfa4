import { Injectable } from '@nestjs/common';
import type { ChainNodeView, LinkedNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { NODE_COLUMNS, NODE_SOURCE } from './node-columns.js';
import { readablePins } from './withheld-pins.js';
import { visibleTo } from './visibility.js';

interface LinkRow extends Omit<LinkedNodeView, 'node'>, Omit<ChainNodeView, 'createdAt'> {
  readonly ofId: string;
}

/** What hangs on the objects of a page: every link in force, in the order in which it was made. For the views of the areas. */
@Injectable()
export class LinkedNodes {
  /** The links of one object. */
  async of(tx: Tx, id: string): Promise<LinkedNodeView[]> {
    return (await this.ofAll(tx, [id])).get(id) ?? [];
  }

  /**
   * The links of several objects in one query, by object; an object without any is left out. Each end is looked up by its id (`OFFSET 0`
   * holds the planner to it): in a young workspace, whose tables were never analysed, it would read all nodes first, 26 ms for two links.
   */
  async ofAll(tx: Tx, ids: readonly string[]): Promise<Map<string, LinkedNodeView[]>> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const rows = await tx.sql<LinkRow>(
      `SELECT node.*, l."linkId", l."ofId", l.relation, l.side, l.note, l.pinned, l."createdAt"
         FROM (SELECT id AS "linkId", from_id AS "ofId", to_id AS other, relation, note, pinned, created_at AS "createdAt",
                      CASE from_id WHEN result_id THEN 'base' WHEN base_id THEN 'result' END AS side
                 FROM chain_link WHERE workspace_id = $1 AND ended_at IS NULL AND from_id = ANY ($4::uuid[])
               UNION ALL
               SELECT id, to_id, from_id, relation, note, pinned, created_at,
                      CASE to_id WHEN result_id THEN 'base' WHEN base_id THEN 'result' END
                 FROM chain_link WHERE workspace_id = $1 AND ended_at IS NULL AND to_id = ANY ($4::uuid[])) l
        CROSS JOIN LATERAL (SELECT ${NODE_COLUMNS} FROM ${NODE_SOURCE} WHERE n.id = l.other AND ${where} OFFSET 0) node
        ORDER BY l."createdAt", l."linkId"`,
      [...params, ids],
    );
    const byObject = new Map<string, LinkedNodeView[]>();
    const readable = await readablePins(
      tx,
      rows.map((row) => ({ ...row, fromId: row.side === 'result' ? row.ofId : row.id })),
    );
    for (const { fromId: _, ...row } of readable) {
      const links = byObject.get(row.ofId) ?? [];
      links.push(viewOf(row));
      byObject.set(row.ofId, links);
    }
    return byObject;
  }
}

function viewOf({ ofId: _ofId, linkId, relation, side, note, pinned, createdAt, ...node }: LinkRow): LinkedNodeView {
  return { linkId, relation, side, note, pinned, createdAt, node };
}
