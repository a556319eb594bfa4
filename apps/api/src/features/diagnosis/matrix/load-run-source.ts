import { NO_FIGURE, type PooledFigure, pooledFigure, type YearFigure } from '@quartierwerk/domain/diagnosis/pooling';
import type { AreaLevel } from '@quartierwerk/domain/places/vocabulary';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import type { RunSource, SourceArea, SourceIndicator, SourcePlace, SourceRequest } from './run-source.js';

interface AreaRow extends SourceArea {
  readonly level: AreaLevel;
  readonly parentId: string | null;
}

interface EditionRow extends SourceIndicator {
  readonly number: number;
}

interface ObservationRow extends YearFigure {
  readonly editionId: string;
  readonly areaId: string;
  readonly deliveryId: string;
}

/**
 * Loads what a run of one year is computed from, in four statements whatever the size.
 *
 * @throws Refused `NOT_FOUND` when this workspace has no such area edition
 */
export async function loadRunSource(tx: Tx, request: SourceRequest): Promise<RunSource> {
  const { edition, rows } = await loadAreas(tx, request.editionId);
  const candidates = await loadIndicatorEditions(tx, request);
  const observations = await loadObservations(tx, request, candidates);
  const indicators = request.pinned
    ? inOrder(candidates, request.pinned.indicatorEditionIds)
    : editionsInForce(candidates, observations);
  const district = rows.find((row) => row.level === 'district');
  if (!district) throw new Refused('NOT_FOUND');
  const municipalities = rows.filter((row) => row.level === 'municipality');
  const municipalityIds = new Set(municipalities.map((row) => row.id));
  const exclusions = request.pinned?.exclusions;
  const areas = rows
    .filter((row) => row.level === 'small_area')
    .map(({ level: _, parentId, ...area }) => ({
      ...area,
      municipalityId: parentId !== null && municipalityIds.has(parentId) ? parentId : null,
      excludedReason: exclusions ? (exclusions.get(area.id) ?? null) : area.excludedReason,
    }));
  const above = [district, ...municipalities].map(placeOf);
  const placed = placeFigures(request, areas, above, indicators, observations);
  const deliveryIds = request.pinned?.deliveryIds ?? [...placed.deliveryIds].sort();
  return {
    edition,
    year: request.year,
    pooling: request.pooling,
    district: placeOf(district),
    municipalities: municipalities.map(placeOf),
    areas,
    indicators,
    figures: placed.figures,
    aboveFigures: placed.aboveFigures,
    deliveryIds,
    latestReferenceDate: await latestReferenceDate(tx, deliveryIds),
  };
}

async function loadAreas(tx: Tx, editionId: string): Promise<{ edition: RunSource['edition']; rows: AreaRow[] }> {
  const [edition] = await tx.sql<RunSource['edition']>(
    'SELECT id, name, small_area_label AS "smallAreaLabel" FROM area_edition WHERE workspace_id = $1 AND id = $2',
    [tx.workspaceId, editionId],
  );
  if (!edition) throw new Refused('NOT_FOUND');
  const rows = await tx.sql<AreaRow>(
    `SELECT id, code, name, level, parent_id AS "parentId", population, excluded_reason AS "excludedReason"
       FROM area WHERE workspace_id = $1 AND edition_id = $2 ORDER BY code COLLATE "C"`,
    [tx.workspaceId, editionId],
  );
  return { edition, rows };
}

/**
 * Every edition of each indicator that has a value for any area of this area edition, in any year: an indicator that nobody
 * delivered this year is a gap to be seen, one that was never meant for these areas is not.
 */
function loadIndicatorEditions(tx: Tx, { editionId, pinned }: SourceRequest): Promise<EditionRow[]> {
  return tx.sql<EditionRow>(
    `SELECT i.id, ie.id AS "editionId", i.code, ie.name, ie.short_name AS "shortName", d.code AS "domainCode",
            d.name AS "domainName", ie.direction, ie.unit, ie.decimals, ie.pooling_years AS "poolingYears",
            s.name AS source, ie.number
       FROM indicator i
       JOIN domain d ON d.workspace_id = i.workspace_id AND d.id = i.domain_id
       JOIN indicator_edition ie ON ie.workspace_id = i.workspace_id AND ie.indicator_id = i.id
       LEFT JOIN source s ON s.workspace_id = ie.workspace_id AND s.id = ie.source_id
      WHERE i.workspace_id = $1
        AND CASE WHEN $3::uuid[] IS NOT NULL THEN ie.id = ANY ($3::uuid[])
            ELSE EXISTS (SELECT 1 FROM observation o JOIN area a ON a.workspace_id = o.workspace_id AND a.id = o.area_id
                          WHERE o.workspace_id = $1 AND o.indicator_edition_id = ie.id AND a.edition_id = $2
                            AND o.superseded_by IS NULL AND NOT o.withdrawn) END
      ORDER BY d.position, d.code COLLATE "C", i.position, i.code COLLATE "C", ie.number`,
    [tx.workspaceId, editionId, pinned?.indicatorEditionIds ?? null],
  );
}

function loadObservations(tx: Tx, request: SourceRequest, editions: readonly EditionRow[]): Promise<ObservationRow[]> {
  const { editionId, year, pinned } = request;
  const windows = editions.map((edition) => windowOf(request, edition));
  // Of the deliveries a run was computed from, the latest one decides for each cell, as it did then.
  const cell = 'o.indicator_edition_id, o.area_id, o.year';
  const [once, inForce, latest] = pinned
    ? [`DISTINCT ON (${cell})`, 'o.delivery_id = ANY ($6::uuid[])', `ORDER BY ${cell}, l.seq DESC`]
    : ['', '$6::uuid[] IS NULL AND o.superseded_by IS NULL AND NOT o.withdrawn', ''];
  return tx.sql<ObservationRow>(
    `SELECT ${once} o.indicator_edition_id AS "editionId", o.area_id AS "areaId", o.delivery_id AS "deliveryId",
            o.year, o.numerator, o.denominator, o.value, o.status
       FROM unnest($3::uuid[], $4::integer[]) AS w (id, years)
       JOIN observation o ON o.workspace_id = $1 AND o.indicator_edition_id = w.id AND o.year > $5 - w.years AND o.year <= $5
       JOIN area a ON a.workspace_id = $1 AND a.id = o.area_id AND a.edition_id = $2
       ${pinned ? 'JOIN delivery l ON l.workspace_id = $1 AND l.id = o.delivery_id' : ''}
      WHERE ${inForce} ${latest}`,
    [
      tx.workspaceId,
      editionId,
      editions.map((edition) => edition.editionId),
      windows,
      year,
      pinned?.deliveryIds ?? null,
    ],
  );
}

function windowOf({ pooling }: SourceRequest, indicator: SourceIndicator): number {
  return pooling === 'edition' ? indicator.poolingYears : 1;
}

/** Of each indicator the latest definition that has values for the year; where none has, the latest of all. */
function editionsInForce(editions: readonly EditionRow[], observations: readonly ObservationRow[]): SourceIndicator[] {
  const delivered = new Set(observations.map((observation) => observation.editionId));
  const chosen = new Map<string, EditionRow>();
  for (const edition of editions) {
    const before = chosen.get(edition.id);
    if (!before || delivered.has(edition.editionId) || !delivered.has(before.editionId))
      chosen.set(edition.id, edition);
  }
  return [...chosen.values()].map(withoutNumber);
}

function inOrder(editions: readonly EditionRow[], ids: readonly string[]): SourceIndicator[] {
  return ids.map((id) => {
    const edition = editions.find((candidate) => candidate.editionId === id);
    if (!edition) throw new Error(`The indicator edition ${id} of a run is gone.`);
    return withoutNumber(edition);
  });
}

function withoutNumber({ number: _, ...indicator }: EditionRow): SourceIndicator {
  return indicator;
}

interface PlacedFigures {
  readonly figures: PooledFigure[];
  readonly aboveFigures: Map<string, PooledFigure[]>;
  readonly deliveryIds: Set<string>;
}

function placeFigures(
  request: SourceRequest,
  areas: readonly SourceArea[],
  above: readonly SourcePlace[],
  indicators: readonly SourceIndicator[],
  observations: readonly ObservationRow[],
): PlacedFigures {
  const indicatorAt = new Map(indicators.map((indicator, position) => [indicator.editionId, position]));
  const rowAt = new Map([...areas, ...above].map((area, position) => [area.id, position]));
  const height = areas.length + above.length;
  const cells: YearFigure[][] = Array.from({ length: height * indicators.length }, () => []);
  const deliveryIds = new Set<string>();
  for (const observation of observations) {
    const column = indicatorAt.get(observation.editionId);
    const row = rowAt.get(observation.areaId);
    if (column === undefined || row === undefined) continue;
    cells[column * height + row]?.push(observation);
    deliveryIds.add(observation.deliveryId);
  }
  const figureAt = (column: number, row: number): PooledFigure => {
    const figures = cells[column * height + row];
    const indicator = indicators[column];
    return figures?.length && indicator ? pooledFigure(figures, request.year, windowOf(request, indicator)) : NO_FIGURE;
  };
  const figures = indicators.flatMap((_, column) => areas.map((_area, row) => figureAt(column, row)));
  const aboveFigures = new Map(
    above.map((place, offset) => [place.id, indicators.map((_, column) => figureAt(column, areas.length + offset))]),
  );
  return { figures, aboveFigures, deliveryIds };
}

async function latestReferenceDate(tx: Tx, deliveryIds: readonly string[]): Promise<string | null> {
  if (deliveryIds.length === 0) return null;
  const [row] = await tx.sql<{ latest: string | null }>(
    'SELECT max(reference_date)::text AS latest FROM delivery WHERE workspace_id = $1 AND id = ANY ($2::uuid[])',
    [tx.workspaceId, deliveryIds],
  );
  return row?.latest ?? null;
}

function placeOf({ id, code, name }: SourcePlace): SourcePlace {
  return { id, code, name };
}
