import { Injectable } from '@nestjs/common';
import type { ContributionQuery } from '@quartierwerk/contracts/participation/contribution.dto';
import type { BesideView } from '@quartierwerk/contracts/participation/contribution.views';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { visibleTo } from '../../chain/index.js';
import { filterOf, orderOf, statesOf } from './contribution-filter.js';
import { SEEN_CONTRIBUTIONS } from './contribution-rows.js';

/**
 * What stands before and after a contribution in a list. By its place in the order and not by its presence: what was just put into a theme
 * is gone from the list of what waits for one, and the next is still the next.
 */
@Injectable()
export class BesideQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refused `NOT_FOUND` */
  of(ctx: ActorContext, code: string, query: ContributionQuery): Promise<BesideView> {
    return this.uow.read(ctx, async (tx) => {
      const { where, params } = filterOf(tx, query);
      const { columns, falling, onwards, backwards } = orderOf(query);
      const place = (alias: string) => `(${columns.map((column) => `${alias}.${column}`).join(', ')})`;
      const before = `${place('s')} ${falling ? '>' : '<'} ${place('h')}`;
      const after = `${place('s')} ${falling ? '<' : '>'} ${place('h')}`;
      const at = params.length;
      const [row] = await tx.sql<BesideView>(
        `WITH shown AS (SELECT c.id, c.code, c.points, c.said_at FROM ${SEEN_CONTRIBUTIONS} WHERE ${where} AND c.state = ANY ($${at + 1}::text[]))
         SELECT (SELECT s.code FROM shown s WHERE ${before} ORDER BY ${backwards} LIMIT 1) AS before,
                (SELECT s.code FROM shown s WHERE ${after} ORDER BY ${onwards} LIMIT 1) AS after,
                CASE WHEN EXISTS (SELECT 1 FROM shown s WHERE s.id = h.id)
                     THEN (SELECT count(*)::int + 1 FROM shown s WHERE ${before}) END AS position,
                (SELECT count(*)::int FROM shown) AS total
           FROM (SELECT c.id, c.points, c.said_at FROM ${SEEN_CONTRIBUTIONS}
                  WHERE ${visibleTo(tx, 'n', 1).where} AND c.code = $${at + 2}) h`,
        [...params, statesOf(query), code.toUpperCase()],
      );
      if (!row) throw new Refused('NOT_FOUND');
      return row;
    });
  }
}
