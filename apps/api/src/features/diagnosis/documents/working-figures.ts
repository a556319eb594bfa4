import type { ProfileIndicatorView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { Tx } from '../../../platform/database/unit-of-work.js';

/** Codes of the indicators of a profile that print what no release has let out. */
export interface WorkingFigures {
  /** The figures that stand there themselves, of the area or of those above it. */
  readonly figures: readonly string[];
  /** Only the line of earlier years. */
  readonly earlierYears: readonly string[];
}

type Printed = Pick<
  ProfileIndicatorView,
  'editionId' | 'code' | 'area' | 'municipality' | 'district' | 'years' | 'trend'
>;

/**
 * Asked of the counts themselves, also of superseded ones: a run may show what has been corrected since. A table (what one definition counts
 * in one year in the areas of one edition) is released as a whole or not at all, so that it is asked for once for all areas.
 */
export async function workingFigures(
  tx: Tx,
  areaEditionId: string,
  year: number | null,
  indicators: readonly Printed[],
): Promise<WorkingFigures> {
  const editionIds = [...new Set(indicators.map(({ editionId }) => editionId))].sort();
  const tables = await tx.once(`working tables ${areaEditionId} ${editionIds.join()}`, () =>
    tablesOf(tx, areaEditionId, editionIds),
  );
  const isWorking = (editionId: string, asked: number): boolean => tables.get(`${editionId} ${asked}`) ?? false;
  const figures = indicators.filter(({ editionId, years, area, municipality, district }) => {
    const prints = [area, municipality, district].some(({ value }) => value !== null);
    const asked = years.length > 0 || year === null ? years : [year];
    return prints && asked.some((one) => isWorking(editionId, one));
  });
  const earlier = indicators.filter(
    (indicator) =>
      !figures.includes(indicator) &&
      indicator.trend.points.some((point) => point.value !== null && isWorking(indicator.editionId, point.year)),
  );
  return { figures: figures.map(({ code }) => code), earlierYears: earlier.map(({ code }) => code) };
}

/** By definition and year whether the table is not released; a year that the area edition has not is asked of the editions before it. */
async function tablesOf(
  tx: Tx,
  areaEditionId: string,
  editionIds: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  const rows = await tx.sql<{ editionId: string; year: number; own: boolean; working: boolean }>(
    `SELECT o.indicator_edition_id AS "editionId", o.year, a.edition_id = $2 AS own, bool_or(o.shown_since IS NULL) AS working
       FROM observation o JOIN area a ON a.workspace_id = o.workspace_id AND a.id = o.area_id
      WHERE o.workspace_id = $1 AND o.indicator_edition_id = ANY ($3::uuid[]) GROUP BY 1, 2, 3`,
    [tx.workspaceId, areaEditionId, editionIds],
  );
  const tables = new Map<string, boolean>();
  for (const { editionId, year, working } of rows.filter(({ own }) => !own)) {
    const key = `${editionId} ${year}`;
    tables.set(key, working || tables.get(key) === true);
  }
  for (const { editionId, year, working } of rows.filter(({ own }) => own)) tables.set(`${editionId} ${year}`, working);
  return tables;
}
