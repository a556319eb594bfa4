import type { Tx, WriteTx } from '../../platform/database/unit-of-work.js';

/**
 * The values themselves, as sets. At any time at most one value of an indicator edition, area and year is current; a later delivery
 * supersedes it and names itself in `superseded_by`. Whoever stores or withdraws holds the workspace's lock first: two deliveries of
 * the same values at once would otherwise both believe to be the newer one. Whoever computes something of them for good holds it, too: what was
 * known to it is told later by its moment alone.
 */

/** Waits until nothing else is stored, released, withdrawn or computed of values in this workspace; held until the transaction ends. */
export async function lockValues(tx: WriteTx): Promise<void> {
  await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended('observations ' || $1, 0))`, [tx.workspaceId]);
}

/** A statement over millions of values takes longer than the one of a request may. */
export async function allowLongStatements(tx: WriteTx): Promise<void> {
  await tx.sql(`SELECT set_config('statement_timeout', '20min', true)`);
}

/**
 * Takes a delivery's values out and brings those back that it had replaced. A value that was replaced by a withdrawn one is from
 * now on replaced by whatever replaced that; if nothing did, it is current again.
 */
export async function withdrawValues(tx: WriteTx, deliveryId: string): Promise<void> {
  await tx.sql('UPDATE observation SET withdrawn = true WHERE workspace_id = $1 AND delivery_id = $2', [
    tx.workspaceId,
    deliveryId,
  ]);
  await tx.sql(
    `UPDATE observation earlier SET superseded_by = gone.superseded_by FROM observation gone
      WHERE earlier.workspace_id = $1 AND earlier.superseded_by = $2 AND gone.workspace_id = $1 AND gone.delivery_id = $2
        AND gone.indicator_edition_id = earlier.indicator_edition_id AND gone.area_id = earlier.area_id
        AND gone.year = earlier.year`,
    [tx.workspaceId, deliveryId],
  );
  await countValues(tx, deliveryId);
}

/** Counts again how many current values there are of everything that the delivery touches. */
export async function countValues(tx: WriteTx, deliveryId: string): Promise<void> {
  const touched = `SELECT DISTINCT indicator_edition_id, year FROM observation WHERE workspace_id = $1 AND delivery_id = $2`;
  await tx.sql(
    `DELETE FROM observation_count c USING (${touched}) t
      WHERE c.workspace_id = $1 AND c.indicator_edition_id = t.indicator_edition_id AND c.year = t.year`,
    [tx.workspaceId, deliveryId],
  );
  await tx.sql(
    `INSERT INTO observation_count (workspace_id, indicator_edition_id, area_edition_id, level, year, figures, missing)
     SELECT $1, o.indicator_edition_id, a.edition_id, a.level, o.year, count(o.value), count(*) - count(o.value)
       FROM (${touched}) t
       JOIN observation o ON o.workspace_id = $1 AND o.indicator_edition_id = t.indicator_edition_id AND o.year = t.year
       JOIN area a ON a.workspace_id = $1 AND a.id = o.area_id
      WHERE o.superseded_by IS NULL AND NOT o.withdrawn
      GROUP BY o.indicator_edition_id, a.edition_id, a.level, o.year`,
    [tx.workspaceId, deliveryId],
  );
}

/** Ids of the indicators that a delivery holds values of. */
export async function indicatorsOf(tx: Tx, deliveryId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT DISTINCT e.indicator_id AS id FROM observation o
       JOIN indicator_edition e ON e.workspace_id = o.workspace_id AND e.id = o.indicator_edition_id
      WHERE o.workspace_id = $1 AND o.delivery_id = $2`,
    [tx.workspaceId, deliveryId],
  );
  return rows.map(({ id }) => id);
}
