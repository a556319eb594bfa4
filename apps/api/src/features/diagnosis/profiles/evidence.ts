import type { IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';

/** A figure as it was when a statement was made on it; later deliveries and runs do not move it. */
export interface PinnedFigure {
  readonly runId: string;
  readonly runNumber: number;
  readonly year: number;
  readonly indicatorEditionId: string | null;
  readonly unit: IndicatorUnit | null;
  readonly decimals: number | null;
  readonly rate: number | null;
  /** Of the whole district in the same run and unit, as published, else as the sum of its areas. */
  readonly district: number | null;
  readonly areaName: string | null;
  readonly deviation: number | null;
  /** 1 = greatest burden among the areas that take part; null without a deviation. */
  readonly rank: number | null;
}

/**
 * The figure of one area and indicator in a run, with nulls where the run did not hold the indicator.
 *
 * @throws Refused `NOT_FOUND` when this workspace has no such indicator
 */
export async function figureOf(tx: Tx, runId: string, areaId: string, indicatorId: string): Promise<PinnedFigure> {
  const [figure] = await tx.sql<PinnedFigure>(
    `SELECT r.id AS "runId", r.number AS "runNumber", r.year, own."indicatorEditionId", own.unit, own.decimals, own.rate,
            own.district, own.deviation, own.rank, (SELECT title FROM chain_node WHERE workspace_id = $1 AND id = $3) AS "areaName"
       FROM index_run r
       JOIN indicator i ON i.workspace_id = r.workspace_id AND i.id = $4
       LEFT JOIN LATERAL (
         SELECT ri.indicator_edition_id AS "indicatorEditionId", ie.unit, ie.decimals,
                coalesce(ri.district_published, ri.district_sum) AS district, x.rates[ri.position + 1] AS rate,
                x.deviations[ri.position + 1] AS deviation,
                CASE WHEN x.deviations[ri.position + 1] IS NOT NULL AND x.excluded_reason IS NULL THEN
                  (SELECT count(*)::int + 1 FROM index_result y
                    WHERE y.workspace_id = $1 AND y.run_id = r.id AND y.excluded_reason IS NULL
                      AND y.deviations[ri.position + 1] > x.deviations[ri.position + 1]) END AS rank
           FROM index_run_indicator ri
           JOIN indicator_edition ie ON ie.workspace_id = ri.workspace_id AND ie.id = ri.indicator_edition_id
           LEFT JOIN index_result x ON x.workspace_id = ri.workspace_id AND x.run_id = ri.run_id AND x.area_id = $3
          WHERE ri.workspace_id = $1 AND ri.run_id = r.id AND ie.indicator_id = i.id) own ON true
      WHERE r.workspace_id = $1 AND r.id = $2`,
    [tx.workspaceId, runId, areaId, indicatorId],
  );
  if (!figure) throw new Refused('NOT_FOUND');
  return figure;
}
