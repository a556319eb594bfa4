import { NO_FIGURE, type PooledFigure, pooledFigure, type YearFigure } from '@quartierwerk/domain/diagnosis/pooling';
import type { ValueStatus } from '@quartierwerk/domain/indicators/value-status';
import type { AreaLevel } from '@quartierwerk/domain/places/vocabulary';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { shownObservations } from '../../indicators/index.js';
import type { RunSource, SourceArea, SourceIndicator, SourcePlace, SourceRequest } from './run-source.js';

/** What was not replaced by a later delivery, nor withdrawn with its own. */
const IN_FORCE = 'o.superseded_by IS NULL AND NOT o.withdrawn';

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

/** Observations of one indicator, year and delivery side by side. */
interface ObservationColumns {
  readonly editionId: string;
  readonly deliveryId: string;
  readonly year: number;
  readonly areaIds: readonly string[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  readonly values: readonly (number | null)[];
  readonly statuses: readonly ValueStatus[];
}

/**
 * Loads what a run of one year is computed from, in a handful of statements whatever the size.
 *
 * @throws Refused `NOT_FOUND` when this workspace has no such area edition
 */
export async function loadRunSource(tx: Tx, request: SourceRequest): Promise<RunSource> {
  const { edition, rows } = await loadAreas(tx, request);
  const areaIds = rows.map((row) => row.id);
  const candidates = await loadIndicatorEditions(tx, request);
  const observations = await loadObservations(tx, request, candidates, areaIds);
  const indicators = request.pinned
    ? inOrder(candidates, request.pinned.indicatorEditionIds)
    : await editionsInForce(tx, candidates, observations, areaIds);
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

async function loadAreas(
  tx: Tx,
  { editionId, nearAreaId }: SourceRequest,
): Promise<{ edition: RunSource['edition']; rows: AreaRow[] }> {
  const [edition] = await tx.once(`area edition ${editionId}`, () =>
    tx.sql<RunSource['edition']>(
      'SELECT id, name, small_area_label AS "smallAreaLabel" FROM area_edition WHERE workspace_id = $1 AND id = $2',
      [tx.workspaceId, editionId],
    ),
  );
  if (!edition) throw new Refused('NOT_FOUND');
  const rows = await tx.sql<AreaRow>(
    `SELECT id, code, name, level, parent_id AS "parentId", population, excluded_reason AS "excludedReason"
       FROM area a
      WHERE workspace_id = $1 AND edition_id = $2
        AND ($3::uuid IS NULL OR level <> 'small_area' OR id = $3
             OR parent_id = (SELECT m.id FROM area n JOIN area m ON m.workspace_id = n.workspace_id AND m.id = n.parent_id
                              WHERE n.workspace_id = $1 AND n.id = $3 AND m.level = 'municipality'))
      ORDER BY code COLLATE "C"`,
    [tx.workspaceId, editionId, nearAreaId ?? null],
  );
  return { edition, rows };
}

/** Every edition of every indicator of the workspace, or those of a stored run. */
function loadIndicatorEditions(tx: Tx, { pinned }: SourceRequest): Promise<readonly EditionRow[]> {
  const ids = pinned?.indicatorEditionIds ?? null;
  return tx.once(`indicator editions ${String(ids)}`, () => findIndicatorEditions(tx, ids));
}

function findIndicatorEditions(tx: Tx, ids: readonly string[] | null): Promise<EditionRow[]> {
  return tx.sql<EditionRow>(
    `SELECT i.id, ie.id AS "editionId", i.code, ie.name, ie.short_name AS "shortName", d.code AS "domainCode",
            d.name AS "domainName", ie.direction, ie.unit, ie.decimals, ie.pooling_years AS "poolingYears",
            s.name AS source, ie.number
       FROM indicator i
       JOIN domain d ON d.workspace_id = i.workspace_id AND d.id = i.domain_id
       JOIN indicator_edition ie ON ie.workspace_id = i.workspace_id AND ie.indicator_id = i.id
       LEFT JOIN source s ON s.workspace_id = ie.workspace_id AND s.id = ie.source_id
      WHERE i.workspace_id = $1 AND ($2::uuid[] IS NULL OR ie.id = ANY ($2::uuid[]))
      ORDER BY d.position, d.code COLLATE "C", i.position, i.code COLLATE "C", ie.number`,
    [tx.workspaceId, ids],
  );
}

/**
 * Values of the years that count for each indicator. Two things keep it fast at any size and before PostgreSQL has statistics
 * about a large import: the inner query is planned by itself (`OFFSET 0`), and rows travel as columns in JSON, not one by one.
 */
async function loadObservations(
  tx: Tx,
  request: SourceRequest,
  editions: readonly EditionRow[],
  areaIds: readonly string[],
): Promise<ObservationRow[]> {
  const { year, pinned } = request;
  const ofIndicator = `o.workspace_id = $1 AND o.indicator_edition_id = w.id AND o.year > $5 - w.years AND o.year <= $5`;
  // Of the deliveries a run was computed from, the latest one decides for each cell, as it did then. They come in this order as a
  // parameter: joined, they would be read through once for each of a thousand values.
  const deliveryIds = pinned ? await latestFirst(tx, pinned.deliveryIds) : null;
  const inner = pinned
    ? `SELECT DISTINCT ON (o.area_id, o.year) o.* FROM ${shownObservations('$7')} o
        WHERE ${ofIndicator} AND o.area_id = ANY ($2::uuid[]) AND o.delivery_id = ANY ($6::uuid[])
        ORDER BY o.area_id, o.year, array_position($6::uuid[], o.delivery_id)`
    : `SELECT o.* FROM ${shownObservations()} o WHERE ${ofIndicator} AND ${IN_FORCE} AND $6::uuid[] IS NULL
         AND $7::timestamptz IS NULL OFFSET 0`;
  const columns = await tx.sql<ObservationColumns>(
    `SELECT o.indicator_edition_id AS "editionId", o.year, o.delivery_id AS "deliveryId", json_agg(o.area_id) AS "areaIds",
            json_agg(o.numerator) AS numerators, json_agg(o.denominator) AS denominators, json_agg(CASE WHEN o.numerator IS NULL OR o.denominator IS NULL THEN o.value END) AS values,
            json_agg(o.status) AS statuses
       FROM unnest($3::uuid[], $4::integer[]) AS w (id, years) CROSS JOIN LATERAL (${inner}) o
      WHERE o.area_id = ANY ($2::uuid[]) GROUP BY o.indicator_edition_id, o.year, o.delivery_id`,
    [
      ...[tx.workspaceId, areaIds, editions.map(({ editionId }) => editionId)],
      ...[editions.map((edition) => windowOf(request, edition)), year, deliveryIds, pinned?.computedAt ?? null],
    ],
  );
  return columns.flatMap(rowsOf);
}

async function latestFirst(tx: Tx, deliveryIds: readonly string[]): Promise<string[]> {
  const rows = await tx.once(`deliveries in order ${String(deliveryIds)}`, () =>
    tx.sql<{ id: string }>(
      'SELECT id FROM delivery WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) ORDER BY seq DESC',
      [tx.workspaceId, deliveryIds],
    ),
  );
  return rows.map(({ id }) => id);
}

function rowsOf(columns: ObservationColumns): ObservationRow[] {
  const { editionId, deliveryId, year } = columns;
  return columns.areaIds.map((areaId, at) => ({
    editionId,
    deliveryId,
    year,
    areaId,
    numerator: columns.numerators[at] ?? null,
    denominator: columns.denominators[at] ?? null,
    value: columns.values[at] ?? null,
    status: columns.statuses[at] ?? 'not_available',
  }));
}

function windowOf({ pooling }: SourceRequest, indicator: SourceIndicator): number {
  return pooling === 'edition' ? indicator.poolingYears : 1;
}

/**
 * The indicators of a run, each in the latest definition that has values for the year. An indicator that was delivered for these
 * areas in another year only is a gap to be seen; one that was never meant for them is left out.
 */
async function editionsInForce(
  tx: Tx,
  editions: readonly EditionRow[],
  observations: readonly ObservationRow[],
  areaIds: readonly string[],
): Promise<SourceIndicator[]> {
  const delivered = new Set(observations.map((observation) => observation.editionId));
  const chosen = new Map<string, EditionRow>();
  for (const edition of editions) {
    const before = chosen.get(edition.id);
    if (!before || delivered.has(edition.editionId) || !delivered.has(before.editionId))
      chosen.set(edition.id, edition);
  }
  const unseen = [...chosen.values()].filter(({ editionId }) => !delivered.has(editionId)).map(({ id }) => id);
  const elsewhen = await deliveredInAnyYear(
    tx,
    editions.filter(({ id }) => unseen.includes(id)),
    areaIds,
  );
  return [...chosen.values()]
    .filter(({ id, editionId }) => delivered.has(editionId) || elsewhen.has(id))
    .map(withoutNumber);
}

/** Ids of those indicators that have a value for any of the areas in any year. */
async function deliveredInAnyYear(
  tx: Tx,
  editions: readonly EditionRow[],
  areaIds: readonly string[],
): Promise<Set<string>> {
  if (editions.length === 0) return new Set();
  const rows = await tx.sql<{ id: string }>(
    `SELECT w.id FROM unnest($2::uuid[], $3::uuid[]) AS w (id, edition_id)
      WHERE EXISTS (SELECT 1 FROM observation o WHERE o.workspace_id = $1 AND o.indicator_edition_id = w.edition_id
                       AND o.area_id = ANY ($4::uuid[]) AND ${IN_FORCE})`,
    [tx.workspaceId, editions.map(({ id }) => id), editions.map(({ editionId }) => editionId), areaIds],
  );
  return new Set(rows.map((row) => row.id));
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
  const cells = new Map<number, YearFigure[]>();
  const deliveryIds = new Set<string>();
  for (const observation of observations) {
    const column = indicatorAt.get(observation.editionId);
    const row = rowAt.get(observation.areaId);
    if (column === undefined || row === undefined) continue;
    const cell = cells.get(column * height + row);
    if (cell) cell.push(observation);
    else cells.set(column * height + row, [observation]);
    deliveryIds.add(observation.deliveryId);
  }
  const figureAt = (column: number, row: number): PooledFigure => {
    const figures = cells.get(column * height + row);
    const indicator = indicators[column];
    return figures && indicator ? pooledFigure(figures, request.year, windowOf(request, indicator)) : NO_FIGURE;
  };
  const figures = indicators.flatMap((_, column) => areas.map((_area, row) => figureAt(column, row)));
  const aboveFigures = new Map(
    above.map((place, offset) => [place.id, indicators.map((_, column) => figureAt(column, areas.length + offset))]),
  );
  return { figures, aboveFigures, deliveryIds };
}

async function latestReferenceDate(tx: Tx, deliveryIds: readonly string[]): Promise<string | null> {
  if (deliveryIds.length === 0) return null;
  const [row] = await tx.once(`reference date of ${String(deliveryIds)}`, () =>
    tx.sql<{ latest: string | null }>(
      'SELECT max(reference_date)::text AS latest FROM delivery WHERE workspace_id = $1 AND id = ANY ($2::uuid[])',
      [tx.workspaceId, deliveryIds],
    ),
  );
  return row?.latest ?? null;
}

function placeOf({ id, code, name }: SourcePlace): SourcePlace {
  return { id, code, name };
}
