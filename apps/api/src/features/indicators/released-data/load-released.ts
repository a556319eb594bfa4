import type { SuppressionReason } from '@quartierwerk/domain/indicators/release-workflow';
import type { Outline } from '@quartierwerk/domain/indicators/released-data/released-geojson';
import {
  NOT_DELIVERED,
  type ReleasedArea,
  type ReleasedData,
  type ReleasedFigure,
  type ReleasedIndicator,
  type ShownFigure,
  releasedFigure,
} from '@quartierwerk/domain/indicators/released-data/released-data';
import type { Tx } from '../../../platform/database/unit-of-work.js';

/** Which cells a file is about. */
export interface ReleasedRequest {
  readonly title: string;
  readonly origin: string;
  /** Rows of `shownObservations()`, one for each indicator edition, area and year; `$1` is the workspace, then follow `params`. */
  readonly cells: string;
  readonly params: readonly unknown[];
  /** All areas of this edition, also those without a cell; null = those with one. */
  readonly wholeEdition: string | null;
}

export interface LoadedData {
  readonly data: ReleasedData;
  /** By position of the area. */
  readonly areaIds: readonly string[];
  readonly outlines: number;
  readonly hiddenBy: Readonly<Partial<Record<SuppressionReason, number>>>;
}

interface CellRow extends ShownFigure {
  readonly editionId: string;
  readonly areaId: string;
  readonly year: number;
  readonly releasedAt: string | null;
  readonly reason: SuppressionReason | null;
}

interface AreaRow extends Omit<ReleasedArea, 'parent'> {
  readonly id: string;
  readonly editionId: string;
  readonly parentId: string | null;
  readonly hasOutline: boolean;
}

interface IndicatorRow extends ReleasedIndicator {
  readonly editionId: string;
  readonly number: number;
  /** How many definitions of this indicator the cells are of. */
  readonly editions: number;
}

/** What a file may hold, the same for everybody: the cells as they are shown, those that no release in force shows as gaps. */
export async function loadReleased(tx: Tx, request: ReleasedRequest): Promise<LoadedData> {
  const cells = await loadCells(tx, request);
  const areas = await loadAreas(tx, request, cells);
  const indicators = await loadIndicators(tx, cells);
  const columns = columnsOf(indicators, cells);
  const [frame] = await tx.sql<{ publisher: string }>('SELECT name AS publisher FROM workspace WHERE id = $1', [
    tx.workspaceId,
  ]);
  return {
    data: {
      title: request.title,
      origin: request.origin,
      publisher: frame?.publisher ?? '',
      releasedAt: latest(cells),
      edition: await loadEdition(tx, areas[0]?.editionId ?? request.wholeEdition),
      areas: areas.map((area) => placed(area, areas)),
      indicators: indicators.map(named),
      columns: columns.map(({ indicator, year }) => ({ indicator, year })),
      figures: placeFigures(areas, columns, cells),
    },
    areaIds: areas.map(({ id }) => id),
    outlines: areas.filter(({ hasOutline }) => hasOutline).length,
    hiddenBy: reasonsOf(cells),
  };
}

/** Outlines in the order of the areas. They are GeoJSON already; what is no surface is none. */
export async function loadOutlines(tx: Tx, areaIds: readonly string[]): Promise<(Outline | null)[]> {
  const rows = await tx.sql<{ id: string; geometry: Outline }>(
    `SELECT id, geometry FROM area
      WHERE workspace_id = $1 AND id = ANY ($2::uuid[]) AND geometry ->> 'type' IN ('Polygon', 'MultiPolygon')`,
    [tx.workspaceId, areaIds],
  );
  const outlines = new Map(rows.map(({ id, geometry }) => [id, geometry]));
  return areaIds.map((id) => outlines.get(id) ?? null);
}

function loadCells(tx: Tx, { cells, params }: ReleasedRequest): Promise<CellRow[]> {
  return tx.sql<CellRow>(
    `SELECT c.indicator_edition_id AS "editionId", c.area_id AS "areaId", c.year, c.numerator, c.denominator, c.value, c.status,
            r.id IS NOT NULL AS released, r.released_at AS "releasedAt", s.name AS source, k.reason
       FROM (${cells}) c
       JOIN delivery d ON d.workspace_id = $1 AND d.id = c.delivery_id
       LEFT JOIN source s ON s.workspace_id = $1 AND s.id = d.source_id
       LEFT JOIN release r ON r.workspace_id = $1 AND r.id = c.release_id AND r.state = 'released'
       LEFT JOIN release_cell k ON k.workspace_id = $1 AND k.release_id = r.id AND k.area_id = c.area_id
        AND k.indicator_edition_id = c.indicator_edition_id AND k.year = c.year AND c.status = 'suppressed'`,
    [tx.workspaceId, ...params],
  );
}

function loadAreas(tx: Tx, { wholeEdition }: ReleasedRequest, cells: readonly CellRow[]): Promise<AreaRow[]> {
  return tx.sql<AreaRow>(
    `SELECT a.id, a.edition_id AS "editionId", a.code, a.name, a.level, a.parent_id AS "parentId", p.name AS "parentName",
            coalesce(a.geometry ->> 'type' IN ('Polygon', 'MultiPolygon'), false) AS "hasOutline"
       FROM area a LEFT JOIN area p ON p.workspace_id = a.workspace_id AND p.id = a.parent_id
      WHERE a.workspace_id = $1 AND (a.id = ANY ($2::uuid[]) OR a.edition_id = $3 AND a.level = 'small_area')
      ORDER BY array_position(ARRAY['district', 'municipality', 'small_area'], a.level), a.code COLLATE "C", a.id`,
    [tx.workspaceId, [...new Set(cells.map(({ areaId }) => areaId))], wholeEdition],
  );
}

function loadIndicators(tx: Tx, cells: readonly CellRow[]): Promise<IndicatorRow[]> {
  return tx.sql<IndicatorRow>(
    `SELECT e.id AS "editionId", i.code, e.number, count(*) OVER (PARTITION BY i.id)::int AS editions, e.name,
            e.short_name AS "shortName", d.name AS domain, e.unit, e.decimals, e.direction, e.numerator, e.denominator,
            e.reference_date_note AS "referenceDateNote", e.legal_basis AS "legalBasis", e.interpretation
       FROM indicator_edition e
       JOIN indicator i ON i.workspace_id = e.workspace_id AND i.id = e.indicator_id
       JOIN domain d ON d.workspace_id = i.workspace_id AND d.id = i.domain_id
      WHERE e.workspace_id = $1 AND e.id = ANY ($2::uuid[])
      ORDER BY d.position, d.code COLLATE "C", i.position, i.code COLLATE "C", e.number`,
    [tx.workspaceId, [...new Set(cells.map(({ editionId }) => editionId))]],
  );
}

async function loadEdition(tx: Tx, id: string | null): Promise<ReleasedData['edition']> {
  const [edition] = await tx.sql<ReleasedData['edition']>(
    'SELECT name, small_area_label AS "smallAreaLabel", source FROM area_edition WHERE workspace_id = $1 AND id = $2',
    [tx.workspaceId, id],
  );
  return edition ?? { name: '', smallAreaLabel: '', source: '' };
}

function latest(cells: readonly CellRow[]): string | null {
  const moments = cells.flatMap(({ releasedAt }) => (releasedAt === null ? [] : new Date(releasedAt).getTime()));
  return moments.length > 0 ? new Date(moments.reduce((a, b) => Math.max(a, b))).toISOString() : null;
}

function reasonsOf(cells: readonly CellRow[]): LoadedData['hiddenBy'] {
  const counts: Partial<Record<SuppressionReason, number>> = {};
  for (const { reason } of cells) if (reason !== null) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function placed({ code, name, level, parentId, parentName }: AreaRow, areas: readonly AreaRow[]): ReleasedArea {
  const parent = parentId === null ? -1 : areas.findIndex(({ id }) => id === parentId);
  return { code, name, level, parent: parent < 0 ? null : parent, parentName };
}

/** Two definitions under one code are two things. */
function named({ editionId: _, number, editions, code, ...indicator }: IndicatorRow): ReleasedIndicator {
  return { ...indicator, code: editions > 1 ? `${code}/${number}` : code };
}

interface Column {
  readonly indicator: number;
  readonly year: number;
  readonly editionId: string;
}

function columnsOf(indicators: readonly IndicatorRow[], cells: readonly CellRow[]): Column[] {
  const years = new Map<string, Set<number>>();
  for (const { editionId, year } of cells) {
    const known = years.get(editionId);
    if (known) known.add(year);
    else years.set(editionId, new Set([year]));
  }
  return indicators.flatMap(({ editionId }, indicator) =>
    [...(years.get(editionId) ?? [])].sort((a, b) => a - b).map((year) => ({ indicator, year, editionId })),
  );
}

function placeFigures(
  areas: readonly AreaRow[],
  columns: readonly Column[],
  cells: readonly CellRow[],
): ReleasedFigure[] {
  const columnAt = new Map(columns.map(({ editionId, year }, at) => [`${editionId}|${year}`, at]));
  const rowAt = new Map(areas.map(({ id }, at) => [id, at]));
  const figures = Array.from({ length: columns.length * areas.length }, () => NOT_DELIVERED);
  for (const { editionId, areaId, year, ...shown } of cells) {
    const column = columnAt.get(`${editionId}|${year}`);
    const row = rowAt.get(areaId);
    if (column !== undefined && row !== undefined) figures[column * areas.length + row] = leaving(shown);
  }
  return figures;
}

/** Exactly what a file holds: nothing else of a row goes along. */
function leaving({ numerator, denominator, value, status, released, source }: ShownFigure): ReleasedFigure {
  return releasedFigure({ numerator, denominator, value, status, released, source });
}
