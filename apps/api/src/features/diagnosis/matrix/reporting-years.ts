import { type AreasAlike, openingYear, thinYears } from '@quartierwerk/domain/diagnosis/reporting-year';
import type { Pooling } from '@quartierwerk/domain/diagnosis/vocabulary';
import { DEFAULT_METHOD } from '@quartierwerk/statistics/index/method';
import { shownObservations } from '../../indicators/index.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';

interface ReportingYears {
  /** Years for which any area of the edition has a value, ascending. */
  readonly years: readonly number[];
  /** Of these, the years whose values do not reach for an index by the usual method. */
  readonly thin: readonly number[];
}

interface AlikeRow extends AreasAlike {
  readonly year: number;
}

const SMALL_AREAS = `ARRAY(SELECT a.id FROM area a WHERE a.workspace_id = $1 AND a.edition_id = $2 AND a.level = 'small_area')`;

/** The years of an area edition with what they hold, in two statements whatever the size. */
export async function reportingYears(tx: Tx, editionId: string, pooling: Pooling): Promise<ReportingYears> {
  const rows = await tx.sql<AlikeRow>(
    // Counted are indicators by area and domain; areas with the same counts travel as one row. An earlier year counts as well where
    // the definition pools it, but does not make a year of its own.
    `WITH held AS MATERIALIZED (
       SELECT o.area_id, i.domain_id, i.id AS indicator_id, e.direction <> 'context' AS scored,
              o.year AS own, o.year + CASE WHEN $3 THEN e.pooling_years ELSE 1 END - 1 AS last
         FROM ${shownObservations()} o
         JOIN indicator_edition e ON e.workspace_id = o.workspace_id AND e.id = o.indicator_edition_id
         JOIN indicator i ON i.workspace_id = e.workspace_id AND i.id = e.indicator_id
        WHERE o.workspace_id = $1 AND o.value IS NOT NULL AND o.superseded_by IS NULL AND NOT o.withdrawn
          AND o.area_id = ANY (${SMALL_AREAS})),
     years AS (SELECT DISTINCT own AS year FROM held),
     counts AS (SELECT y.year, h.area_id, h.domain_id, count(DISTINCT h.indicator_id) FILTER (WHERE h.scored)::int AS indicators
                  FROM held h JOIN years y ON y.year BETWEEN h.own AND h.last GROUP BY y.year, h.area_id, h.domain_id),
     areas AS (SELECT year, area_id, jsonb_object_agg(domain_id, indicators) AS held FROM counts GROUP BY year, area_id)
     SELECT year, held, count(*)::int AS areas FROM areas GROUP BY year, held ORDER BY year`,
    [tx.workspaceId, editionId, pooling === 'edition'],
  );
  const filled = [...Map.groupBy(rows, ({ year }) => year)].map(([year, alike]) => ({ year, alike }));
  const thin = thinYears(filled, await expectedIndicators(tx, editionId), DEFAULT_METHOD.coverage);
  return { years: filled.map(({ year }) => year), thin };
}

/** The year that a page opens on which was not asked for another; undefined without any value. */
export async function yearToOpen(tx: Tx, editionId: string): Promise<number | undefined> {
  const { years, thin } = await reportingYears(tx, editionId, 'edition');
  return openingYear(years, thin);
}

/** Indicators that were ever delivered for areas of the edition, by domain. */
async function expectedIndicators(tx: Tx, editionId: string): Promise<Record<string, number>> {
  const rows = await tx.sql<{ domainId: string; indicators: number }>(
    `SELECT i.domain_id AS "domainId", count(*)::int AS indicators FROM indicator i
      WHERE i.workspace_id = $1 AND EXISTS (
        SELECT 1 FROM indicator_edition e JOIN observation o ON o.workspace_id = $1 AND o.indicator_edition_id = e.id
         WHERE e.workspace_id = $1 AND e.indicator_id = i.id AND e.direction <> 'context'
           AND o.superseded_by IS NULL AND NOT o.withdrawn AND o.area_id = ANY (${SMALL_AREAS}))
      GROUP BY i.domain_id`,
    [tx.workspaceId, editionId],
  );
  return Object.fromEntries(rows.map(({ domainId, indicators }) => [domainId, indicators]));
}
