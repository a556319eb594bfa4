import type { ReadObservation } from '@quartierwerk/domain/indicators/import/row-reader';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import type { OpenStep } from './run-steps.js';

/** Stores how many cases of a delivery lie in no area. A later delivery of the same area and year holds instead, without changing it. */
export async function storeUnassigned(
  tx: WriteTx,
  deliveryId: string,
  { areas, indicators }: OpenStep,
  cases: readonly ReadObservation[],
): Promise<void> {
  if (cases.length === 0) return;
  const rows = cases.map(({ edition, area, year, numerator, denominator, status }) => ({
    edition: indicators.editions[edition]?.id,
    area: areas.areas[area]?.id,
    ...{ year, numerator, denominator, status },
  }));
  await tx.sql(
    `INSERT INTO unassigned_case (workspace_id, delivery_id, indicator_edition_id, area_id, year, numerator, denominator, status)
     SELECT $1, $2, c.edition, c.area, c.year, c.numerator, c.denominator, c.status
       FROM jsonb_to_recordset($3::jsonb) AS c (edition uuid, area uuid, year smallint, numerator double precision,
                                                denominator double precision, status text)`,
    [tx.workspaceId, deliveryId, JSON.stringify(rows)],
  );
}
