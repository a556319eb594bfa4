import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { UnplacedCases } from './release-task.js';

/**
 * "Räumlich nicht zuordenbar": cases that belong to the count of an area and to none of the areas below it. They are shown beside its count
 * whether released or not, so an attack takes them off it before it looks for what is secret. A count of them that is secret itself is known to nobody.
 */
export interface UnplacedRow {
  readonly deliveryId: string;
  readonly editionId: string;
  readonly year: number;
  readonly areaId: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly withdrawn: boolean;
}

/** Those of the tables that a delivery has values of, whoever delivered them, the oldest first. */
export function unplacedRows(tx: Tx, deliveryId: string): Promise<UnplacedRow[]> {
  return tx.sql<UnplacedRow>(
    `SELECT c.delivery_id AS "deliveryId", c.indicator_edition_id AS "editionId", c.year, c.area_id AS "areaId", c.numerator, c.denominator,
            d.state = 'withdrawn' AS withdrawn
       FROM unassigned_case c
       JOIN delivery d ON d.workspace_id = c.workspace_id AND d.id = c.delivery_id
      WHERE c.workspace_id = $1 AND (c.indicator_edition_id, c.year) IN (
              SELECT t.indicator_edition_id, t.year FROM observation t
               WHERE t.workspace_id = $1 AND t.delivery_id = $2 AND t.superseded_by IS NULL AND NOT t.withdrawn)
      ORDER BY d.seq`,
    [tx.workspaceId, deliveryId],
  );
}

/**
 * What counts of them: the latest of each area.
 *
 * @param places position of each area by its id
 * @param deliveries those that an earlier release had seen, withdrawn or not; null = all that stand today
 */
export function unplacedIn(
  rows: readonly UnplacedRow[],
  places: ReadonlyMap<string, number>,
  deliveries: ReadonlySet<string> | null,
): UnplacedCases[] {
  const counting = rows.filter(({ deliveryId, withdrawn }) => deliveries?.has(deliveryId) ?? !withdrawn);
  const latest = new Map(counting.map((row) => [row.areaId, row]));
  return [...latest.values()].flatMap(({ areaId, numerator, denominator }) => {
    const area = places.get(areaId);
    return area === undefined ? [] : [{ area, numerator, denominator }];
  });
}
