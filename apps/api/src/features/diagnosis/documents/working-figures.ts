import type { ProfileIndicatorView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { Tx } from '../../../platform/database/unit-of-work.js';

/**
 * Codes of the indicators whose figure of an area rests on a count that no release has let out. Asked of the counts themselves, also of
 * superseded ones: a run may show what has been corrected since.
 */
export async function workingFigures(
  tx: Tx,
  areaId: string,
  indicators: readonly Pick<ProfileIndicatorView, 'id' | 'code' | 'area' | 'years'>[],
): Promise<string[]> {
  const shown = indicators.filter(({ area }) => area.value !== null);
  const pairs = shown.flatMap(({ id, years }) => years.map((year) => ({ id, year })));
  const working = await tx.sql<{ id: string }>(
    `SELECT DISTINCT e.indicator_id AS id
       FROM unnest($3::uuid[], $4::int[]) AS asked (indicator_id, year)
       JOIN indicator_edition e ON e.workspace_id = $1 AND e.indicator_id = asked.indicator_id
       JOIN observation o ON o.workspace_id = $1 AND o.indicator_edition_id = e.id AND o.area_id = $2 AND o.year = asked.year
      WHERE o.shown_since IS NULL`,
    [tx.workspaceId, areaId, pairs.map(({ id }) => id), pairs.map(({ year }) => year)],
  );
  const ids = new Set(working.map(({ id }) => id));
  return shown.filter(({ id }) => ids.has(id)).map(({ code }) => code);
}
