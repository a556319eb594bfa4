import { UNIT_FACTORS, type IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { SourceProfile } from '@quartierwerk/domain/indicators/source-profile';
import { type ValueStatus, hasFigure } from '@quartierwerk/domain/indicators/value-status';
import type { AreaLevel } from '@quartierwerk/domain/places/vocabulary';
import type { DisclosureProfile } from '@quartierwerk/statistics/disclosure/profile';
import type { SuppressionReason } from '@quartierwerk/statistics/disclosure/table';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { EarlierGroup, ReleaseArea, ReleaseGroup, ReleaseTask, ReleaseValue } from './release-task.js';
import { type UnplacedRow, unplacedRows, unplacedIn } from './unplaced-rows.js';

const LEVELS = ['small_area', 'municipality', 'district'] as const satisfies readonly AreaLevel[];

interface AreaRow {
  readonly id: string;
  readonly code: string;
  readonly parentId: string | null;
  readonly level: (typeof LEVELS)[number];
  readonly areaEditionId: string;
}

interface CellRow {
  readonly editionId: string;
  readonly year: number;
  readonly areaId: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly status: ValueStatus;
  readonly secondary: boolean;
  readonly numeratorReason: SuppressionReason | null;
  readonly denominatorReason: SuppressionReason | null;
}

interface NowRow extends CellRow {
  readonly own: boolean;
  readonly unit: IndicatorUnit;
}

interface EarlierRow extends CellRow {
  readonly releaseId: string;
  readonly deliveryId: string;
  readonly roundingBase: number;
}

const EXACT = `o.indicator_edition_id AS "editionId", o.year, o.area_id AS "areaId", o.numerator, o.denominator, o.value, o.status,
  o.secondary, c.numerator_reason AS "numeratorReason", c.denominator_reason AS "denominatorReason"`;
const IN_FORCE = 'o.superseded_by IS NULL AND NOT o.withdrawn';
const TOUCHED = `(SELECT DISTINCT t.indicator_edition_id, t.year FROM observation t
  WHERE t.workspace_id = $1 AND t.delivery_id = $2 AND t.superseded_by IS NULL AND NOT t.withdrawn)`;

/** Loads the tables that a delivery has values of, each with what others have released of it and what earlier releases showed. */
export async function loadReleaseTask(tx: Tx, deliveryId: string, profile: SourceProfile): Promise<ReleaseTask> {
  const now = await currentValues(tx, deliveryId);
  const earlier = await earlierValues(tx, deliveryId);
  const unplaced = await unplacedRows(tx, deliveryId);
  const areas = await areasOf(tx, [...new Set([...now, ...earlier].map(({ areaId }) => areaId))]);
  const editionOf = new Map(areas.map(({ id, areaEditionId }) => [id, areaEditionId]));
  const keyOf = ({ editionId, year, areaId }: Pick<CellRow, 'editionId' | 'year' | 'areaId'>): string =>
    `${editionId}|${year}|${editionOf.get(areaId)}`;
  const before = Map.groupBy(earlier, keyOf);
  const aside = Map.groupBy(unplaced, keyOf);
  const byEdition = Map.groupBy(areas, ({ areaEditionId }) => areaEditionId);
  const groups = [...Map.groupBy(now, keyOf)]
    .filter(([, rows]) => rows.some(({ own }) => own))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, rows]) => {
      const first = rows[0];
      if (!first) throw new Error('A group without a row.');
      const places = placesOf(byEdition.get(editionOf.get(first.areaId) ?? '') ?? [], profile);
      return groupOf(first, places, { rows, earlier: before.get(key) ?? [], unplaced: aside.get(key) ?? [] });
    });
  return { profile: disclosureProfile(profile), groups };
}

export function disclosureProfile({
  minCases,
  zerosSecret,
  complementSecret,
  roundingBase,
}: SourceProfile): DisclosureProfile {
  return { minCases, zerosSecret, complementSecret, roundingBase, dominance: null };
}

/** The delivery's own values in force, and those of others that were released; of unreleased ones nobody outside knows. */
function currentValues(tx: Tx, deliveryId: string): Promise<NowRow[]> {
  return tx.sql<NowRow>(
    `SELECT ${EXACT}, o.delivery_id = $2 AS own, e.unit FROM ${TOUCHED} x
       JOIN observation o ON o.workspace_id = $1 AND o.indicator_edition_id = x.indicator_edition_id AND o.year = x.year
       JOIN indicator_edition e ON e.workspace_id = $1 AND e.id = o.indicator_edition_id
       LEFT JOIN release_cell c ON c.workspace_id = $1 AND c.release_id = o.release_id
        AND c.indicator_edition_id = o.indicator_edition_id AND c.area_id = o.area_id AND c.year = o.year
      WHERE ${IN_FORCE} AND (o.delivery_id = $2 OR o.release_id IS NOT NULL)`,
    [tx.workspaceId, deliveryId],
  );
}

/** What earlier releases decided of the same tables, also those that were withdrawn: whoever saw them knows it. */
function earlierValues(tx: Tx, deliveryId: string): Promise<EarlierRow[]> {
  return tx.sql<EarlierRow>(
    `SELECT ${EXACT}, r.id AS "releaseId", r.delivery_id AS "deliveryId", (r.profile ->> 'roundingBase')::int AS "roundingBase" FROM ${TOUCHED} x
       JOIN release_cell c ON c.workspace_id = $1 AND c.indicator_edition_id = x.indicator_edition_id AND c.year = x.year
       JOIN release r ON r.workspace_id = $1 AND r.id = c.release_id AND r.released_at IS NOT NULL
       JOIN observation o ON o.workspace_id = $1 AND o.delivery_id = r.delivery_id AND o.area_id = c.area_id AND o.year = c.year
        AND o.indicator_edition_id = c.indicator_edition_id
      ORDER BY r.seq`,
    [tx.workspaceId, deliveryId],
  );
}

/** All areas of the editions that any of these belong to. */
function areasOf(tx: Tx, areaIds: readonly string[]): Promise<AreaRow[]> {
  return tx.sql<AreaRow>(
    `SELECT a.id, a.code, a.parent_id AS "parentId", a.level, a.edition_id AS "areaEditionId" FROM area a
      WHERE a.workspace_id = $1
        AND a.edition_id IN (SELECT edition_id FROM area WHERE workspace_id = $1 AND id = ANY ($2::uuid[]))
      ORDER BY array_position(ARRAY['district', 'municipality', 'small_area'], a.level), a.code COLLATE "C"`,
    [tx.workspaceId, areaIds],
  );
}

function placesOf(areas: readonly AreaRow[], { publicationLevel }: SourceProfile): ReleaseArea[] {
  const at = new Map(areas.map(({ id }, position) => [id, position]));
  const lowest = LEVELS.indexOf(publicationLevel);
  return areas.map(({ id, code, parentId, level }) => ({
    id,
    code,
    parent: parentId === null ? null : (at.get(parentId) ?? null),
    level: LEVELS.indexOf(level),
    closed: LEVELS.indexOf(level) < lowest,
  }));
}

interface GroupRows {
  readonly rows: readonly NowRow[];
  readonly earlier: readonly EarlierRow[];
  readonly unplaced: readonly UnplacedRow[];
}

function groupOf(
  { editionId, year, unit }: NowRow,
  areas: readonly ReleaseArea[],
  { rows, earlier, unplaced }: GroupRows,
): ReleaseGroup {
  const at = new Map(areas.map(({ id }, position) => [id, position]));
  const factor = UNIT_FACTORS[unit];
  const valueOf = (row: CellRow, own: boolean): ReleaseValue[] => {
    const area = at.get(row.areaId);
    return area === undefined ? [] : [{ area, own, ...countsOf(row, factor) }];
  };
  return {
    editionId,
    year,
    areas,
    factor,
    share: unit !== 'ratio',
    values: rows.flatMap((row) => valueOf(row, row.own)),
    unplaced: unplacedIn(unplaced, at, null),
    earlier: snapshots(
      earlier,
      (row) => valueOf(row, false),
      (deliveries) => unplacedIn(unplaced, at, deliveries),
    ),
  };
}

function countsOf(row: CellRow, factor: number): Omit<ReleaseValue, 'area' | 'own'> {
  const { denominator, value, status, secondary, numeratorReason, denominatorReason } = row;
  const figure = hasFigure(status);
  const worked = figure && denominator !== null && value !== null ? Math.round((value * denominator) / factor) : null;
  const delivered = figure ? 'figure' : status !== 'suppressed' ? 'absent' : secondary ? 'second' : 'secret';
  return { numerator: row.numerator ?? worked, denominator, value, delivered, numeratorReason, denominatorReason };
}

/** A release shows its own values beside those that stand from before; what it says anew replaces them. */
function snapshots(
  rows: readonly EarlierRow[],
  valueOf: (row: EarlierRow) => ReleaseValue[],
  unplacedOf: (deliveries: ReadonlySet<string>) => EarlierGroup['unplaced'],
): EarlierGroup[] {
  const standing = new Map<number, ReleaseValue>();
  const deliveries = new Set<string>();
  return [...Map.groupBy(rows, ({ releaseId }) => releaseId).values()].map((released) => {
    for (const value of released.flatMap(valueOf)) standing.set(value.area, value);
    for (const { deliveryId } of released) deliveries.add(deliveryId);
    return {
      roundingBase: released[0]?.roundingBase ?? 1,
      values: [...standing.values()],
      unplaced: unplacedOf(deliveries),
    };
  });
}
