import { Injectable } from '@nestjs/common';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { NODE_COLUMNS, NODE_SOURCE } from './node-columns.js';
import { visibleTo } from './visibility.js';

interface Shape {
  /** Further columns. */
  readonly columns?: string;
  /** Further tables, joined to `n`. */
  readonly join?: string;
  readonly order: string;
  readonly limit: number;
}

/** Nodes with everything that a list shows of them, as far as the person may see them. For lists that mix kinds. */
@Injectable()
export class NodeReader {
  /**
   * @param condition on `n`, with parameters from `$4` on; a constant of the caller, never words of a request
   * @param params the values of `$4`, `$5`, …
   */
  where<Row extends ChainNodeView>(
    tx: Tx,
    condition: string,
    params: readonly unknown[],
    { columns, join, order, limit }: Shape,
  ): Promise<Row[]> {
    const visible = visibleTo(tx, 'n', 1);
    return tx.sql<Row>(
      `SELECT ${NODE_COLUMNS}${columns ? `, ${columns}` : ''} FROM ${NODE_SOURCE} ${join ?? ''}
        WHERE ${visible.where} AND (${condition}) ORDER BY ${order} LIMIT ${limit}`,
      [...visible.params, ...params],
    );
  }
}
