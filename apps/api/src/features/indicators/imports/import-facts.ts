import {
  type AreaFact,
  AreaFinder,
  type IndicatorFact,
  IndicatorFinder,
} from '@quartierwerk/domain/indicators/import/table-facts';
import type { Tx } from '../../../platform/database/unit-of-work.js';

/** Areas of one edition as a delivered table is checked against them. */
export async function areaFinder(tx: Tx, areaEditionId: string | null): Promise<AreaFinder> {
  const areas = areaEditionId
    ? await tx.sql<AreaFact>(
        `SELECT a.id, a.code, a.name, a.level, p.code AS "parentCode", p.name AS "parentName"
           FROM area a LEFT JOIN area p ON p.workspace_id = a.workspace_id AND p.id = a.parent_id
          WHERE a.workspace_id = $1 AND a.edition_id = $2 ORDER BY a.code COLLATE "C"`,
        [tx.workspaceId, areaEditionId],
      )
    : [];
  return new AreaFinder(areas);
}

/** All indicators with the editions of their definitions, oldest first. */
export async function indicatorFinder(tx: Tx): Promise<IndicatorFinder> {
  const indicators = await tx.sql<IndicatorFact>(
    `SELECT i.code, (array_agg(e.name ORDER BY e.number DESC))[1] AS name,
            (array_agg(e.short_name ORDER BY e.number DESC))[1] AS "shortName",
            json_agg(json_build_object('id', e.id, 'validFrom', e.valid_from, 'unit', e.unit, 'lowestLevel', e.lowest_level)
                     ORDER BY e.valid_from, e.number) AS editions
       FROM indicator i JOIN indicator_edition e ON e.workspace_id = i.workspace_id AND e.indicator_id = i.id
      WHERE i.workspace_id = $1 GROUP BY i.id, i.code, i.position ORDER BY i.position, i.code`,
    [tx.workspaceId],
  );
  return new IndicatorFinder(indicators);
}
