import type { WriteTx } from '../../../platform/database/unit-of-work.js';

/**
 * A table is what one indicator edition counts in one year in the areas of one edition. As soon as something of it was released, all of it is
 * shown by release only: a correction beside the figure it corrects would say what the release keeps secret. Values of such a table that are
 * not released are held back: for whoever may not see them exactly they are secret, until a release of their own.
 *
 * Once released, always: a withdrawn release stays known to whoever looked.
 *
 * @param deliveryId whose tables are looked at; held back are the values of every delivery in them, also superseded ones that may come back
 */
export async function holdBack(tx: WriteTx, deliveryId: string): Promise<void> {
  await tx.sql(
    `WITH touched AS MATERIALIZED (
       SELECT DISTINCT o.indicator_edition_id, o.year, a.edition_id FROM observation o
         JOIN area a ON a.workspace_id = o.workspace_id AND a.id = o.area_id
        WHERE o.workspace_id = $1 AND o.delivery_id = $2),
     released AS MATERIALIZED (
       SELECT DISTINCT t.indicator_edition_id, t.year, t.edition_id FROM touched t
         JOIN release_cell c ON c.workspace_id = $1 AND c.indicator_edition_id = t.indicator_edition_id AND c.year = t.year
         JOIN release r ON r.workspace_id = $1 AND r.id = c.release_id AND r.released_at IS NOT NULL
         JOIN area a ON a.workspace_id = $1 AND a.id = c.area_id AND a.edition_id = t.edition_id)
     UPDATE observation o SET shown_since = $3, shown_status = 'suppressed'
       FROM released t JOIN area a ON a.workspace_id = $1 AND a.edition_id = t.edition_id
      WHERE o.workspace_id = $1 AND o.indicator_edition_id = t.indicator_edition_id AND o.year = t.year AND o.area_id = a.id
        AND o.shown_since IS NULL`,
    [tx.workspaceId, deliveryId, tx.now()],
  );
}
