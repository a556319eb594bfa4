import type { IndexRunView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { Tx } from '../../../platform/database/unit-of-work.js';

/** What an indicator of the run counts, in the words of its edition. */
export interface Definition {
  readonly code: string;
  readonly name: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly legalBasis: string;
  readonly source: string | null;
}

/** In the order of the run. */
export function definitionsOf(tx: Tx, run: IndexRunView): Promise<Definition[]> {
  const editionIds = run.indicators.map(({ editionId }) => editionId);
  return tx.sql<Definition>(
    `SELECT i.code, ie.name, ie.numerator, ie.denominator, ie.legal_basis AS "legalBasis", s.name AS source
       FROM indicator_edition ie
       JOIN indicator i ON i.workspace_id = ie.workspace_id AND i.id = ie.indicator_id
       LEFT JOIN source s ON s.workspace_id = ie.workspace_id AND s.id = ie.source_id
      WHERE ie.workspace_id = $1 AND ie.id = ANY ($2::uuid[]) ORDER BY array_position($2::uuid[], ie.id)`,
    [tx.workspaceId, editionIds],
  );
}
