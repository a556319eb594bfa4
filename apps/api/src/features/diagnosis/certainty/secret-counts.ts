/**
 * What is known of the counts that a run did not see: which are secret for being small, and which were hidden for another reason, so that
 * nothing follows from the least number of cases.
 */
import type { HiddenCell, SecretCounts } from '@quartierwerk/statistics/uncertainty/suppression-bounds';
import type { Tx } from '../../../platform/database/unit-of-work.js';

/** By the code of the indicator, as its source says today. */
export async function secretCountsOf(tx: Tx, editionIds: readonly string[]): Promise<Record<string, SecretCounts>> {
  const rows = await tx.sql<SecretCounts & { code: string }>(
    `SELECT i.code, s.min_cases AS "minCases", s.zeros_secret AS "zerosSecret" FROM indicator_edition ie
       JOIN indicator i ON i.workspace_id = ie.workspace_id AND i.id = ie.indicator_id
       JOIN source s ON s.workspace_id = ie.workspace_id AND s.id = ie.source_id
      WHERE ie.workspace_id = $1 AND ie.id = ANY ($2::uuid[])`,
    [tx.workspaceId, editionIds],
  );
  return Object.fromEntries(rows.map(({ code, minCases, zerosSecret }) => [code, { minCases, zerosSecret }]));
}

/**
 * Cells of the deliveries of a run that were hidden so that another cannot be worked out, since nearly everybody is counted, or because they
 * wait for their release. A cell of several years counts when one of them was.
 */
export function hiddenOtherwise(tx: Tx, runId: string): Promise<HiddenCell[]> {
  return tx.sql<HiddenCell>(
    `SELECT DISTINCT i.code AS indicator, a.code AS area
       FROM index_run r
       JOIN index_run_indicator ri ON ri.workspace_id = r.workspace_id AND ri.run_id = r.id
       JOIN observation o ON o.workspace_id = r.workspace_id AND o.delivery_id = ANY (r.delivery_ids)
                         AND o.indicator_edition_id = ri.indicator_edition_id AND o.year = ANY (ri.years)
       JOIN indicator_edition ie ON ie.workspace_id = o.workspace_id AND ie.id = o.indicator_edition_id
       JOIN indicator i ON i.workspace_id = ie.workspace_id AND i.id = ie.indicator_id
       JOIN area a ON a.workspace_id = o.workspace_id AND a.id = o.area_id
      WHERE r.workspace_id = $1 AND r.id = $2
        AND (o.secondary OR (o.shown_since IS NOT NULL AND o.release_id IS NULL) OR EXISTS (
          SELECT FROM release_cell c JOIN release e ON e.workspace_id = c.workspace_id AND e.id = c.release_id
           WHERE e.workspace_id = o.workspace_id AND e.delivery_id = o.delivery_id AND e.released_at IS NOT NULL AND c.area_id = o.area_id
             AND c.indicator_edition_id = o.indicator_edition_id AND c.year = o.year
             AND coalesce(c.numerator_reason, c.reason) NOT IN ('few_cases', 'delivered')))`,
    [tx.workspaceId, runId],
  );
}
