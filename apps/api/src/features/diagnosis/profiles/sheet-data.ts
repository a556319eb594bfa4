import type { AreaProfileView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { YearFigure } from '@quartierwerk/domain/diagnosis/pooling';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { shownObservations } from '../../indicators/index.js';
import type { PinnedSource } from '../matrix/run-source.js';

export type SheetArea = AreaProfileView['area'];

/** What a run says of one area, as it was stored. */
export interface SheetResult {
  readonly rank: number | null;
  readonly indexValue: number | null;
  readonly statusClass: NonNullable<AreaProfileView['run']>['statusClass'];
  readonly mapClass: NonNullable<AreaProfileView['run']>['mapClass'];
  /** Number of its class where the method cuts classes of its own. */
  readonly ownClass: number | null;
  readonly conspicuous: number;
  readonly indicatorsUsed: number;
  readonly gapFactor: number | null;
  readonly storedContributions: readonly (number | null)[] | null;
  readonly domainScores: readonly (number | null)[];
  readonly rates: readonly (number | null)[];
  readonly deviations: readonly (number | null)[];
}

export interface IndicatorRank {
  readonly rank: number | null;
  readonly rankOf: number;
}

/** A small area with those above it. @throws Refused `NOT_FOUND`, also for a municipality or the district */
export async function sheetArea(tx: Tx, areaId: string): Promise<SheetArea> {
  const [area] = await tx.sql<SheetArea>(
    `SELECT a.id, a.code, a.name, a.population, a.population_date::text AS "populationDate",
            CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'code', m.code, 'name', m.name) END AS municipality,
            json_build_object('id', d.id, 'code', d.code, 'name', d.name) AS district,
            json_build_object('id', e.id, 'name', e.name, 'smallAreaLabel', e.small_area_label) AS edition
       FROM area a
       JOIN area_edition e ON e.workspace_id = a.workspace_id AND e.id = a.edition_id
       JOIN area d ON d.workspace_id = a.workspace_id AND d.edition_id = a.edition_id AND d.level = 'district'
       LEFT JOIN area m ON m.workspace_id = a.workspace_id AND m.id = a.parent_id AND m.level = 'municipality'
      WHERE a.workspace_id = $1 AND a.id = $2 AND a.level = 'small_area'`,
    [tx.workspaceId, areaId],
  );
  if (!area) throw new Refused('NOT_FOUND');
  return area;
}

/** The run by its number, in the area edition of the sheet. @throws Refused `NOT_FOUND`, `RUN_OF_OTHER_EDITION` */
export async function runByNumber(tx: Tx, number: number, editionId: string): Promise<string> {
  const [run] = await tx.once(`run of number ${number}`, () =>
    tx.sql<{ id: string; editionId: string }>(
      'SELECT id, area_edition_id AS "editionId" FROM index_run WHERE workspace_id = $1 AND number = $2',
      [tx.workspaceId, number],
    ),
  );
  if (!run) throw new Refused('NOT_FOUND');
  if (run.editionId !== editionId) throw new Refused('RUN_OF_OTHER_EDITION');
  return run.id;
}

/** The run of an area edition with the latest year; a computation of years gone by does not stand before it. */
export async function latestRun(tx: Tx, editionId: string): Promise<AreaProfileView['newerRun']> {
  const [run] = await tx.once(`latest run ${editionId}`, () =>
    tx.sql<NonNullable<AreaProfileView['newerRun']>>(
      'SELECT id, number, year FROM index_run WHERE workspace_id = $1 AND area_edition_id = $2 ORDER BY year DESC, number DESC LIMIT 1',
      [tx.workspaceId, editionId],
    ),
  );
  return run ?? null;
}

/** The latest run after this one that is not of an earlier year. */
export async function newerRun(
  tx: Tx,
  editionId: string,
  than: { readonly number: number; readonly year: number },
): Promise<AreaProfileView['newerRun']> {
  const { number, year } = than;
  const [run] = await tx.once(`run after ${editionId} ${number} ${year}`, () =>
    tx.sql<NonNullable<AreaProfileView['newerRun']>>(
      `SELECT id, number, year FROM index_run
        WHERE workspace_id = $1 AND area_edition_id = $2 AND number > $3 AND year >= $4 ORDER BY year DESC, number DESC LIMIT 1`,
      [tx.workspaceId, editionId, number, year],
    ),
  );
  return run ?? null;
}

/** What pins the input of a run, for one area: exclusions do not matter to a sheet. */
export function pinsOf(tx: Tx, runId: string): Promise<PinnedSource> {
  return tx.once(`pins of run ${runId}`, () => findPins(tx, runId));
}

async function findPins(tx: Tx, runId: string): Promise<PinnedSource> {
  const [pins] = await tx.sql<Pick<PinnedSource, 'deliveryIds' | 'indicatorEditionIds'>>(
    `SELECT to_json(r.delivery_ids) AS "deliveryIds",
            (SELECT json_agg(ri.indicator_edition_id ORDER BY ri.position) FROM index_run_indicator ri
              WHERE ri.workspace_id = r.workspace_id AND ri.run_id = r.id) AS "indicatorEditionIds"
       FROM index_run r WHERE r.workspace_id = $1 AND r.id = $2`,
    [tx.workspaceId, runId],
  );
  if (!pins) throw new Refused('NOT_FOUND');
  return { ...pins, exclusions: new Map(), computedAt: null };
}

/** Null for an area that came into the edition after the run. */
export async function resultOf(tx: Tx, runId: string, areaId: string): Promise<SheetResult | null> {
  const [result] = await tx.sql<SheetResult>(
    `SELECT rank, index_value AS "indexValue", status_class AS "statusClass", map_class AS "mapClass", own_class AS "ownClass", conspicuous,
            indicators_used AS "indicatorsUsed", gap_factor AS "gapFactor", to_json(domain_scores) AS "domainScores",
            to_json(rates) AS rates, to_json(deviations) AS deviations, to_json(contributions) AS "storedContributions"
       FROM index_result WHERE workspace_id = $1 AND run_id = $2 AND area_id = $3`,
    [tx.workspaceId, runId, areaId],
  );
  return result ?? null;
}

/** The area's rank for each indicator of the run by its deviation, and among how many. */
export function ranksOf(tx: Tx, runId: string, areaId: string): Promise<IndicatorRank[]> {
  return tx.sql<IndicatorRank>(
    `SELECT CASE WHEN own.deviation IS NOT NULL AND own.excluded_reason IS NULL
              THEN (count(*) FILTER (WHERE x.deviations[own.at] > own.deviation) + 1)::int END AS rank,
            count(x.deviations[own.at])::int AS "rankOf"
       FROM (SELECT d.deviation, d.at::int, o.excluded_reason
               FROM index_result o, unnest(o.deviations) WITH ORDINALITY AS d (deviation, at)
              WHERE o.workspace_id = $1 AND o.run_id = $2 AND o.area_id = $3) own
       JOIN index_result x ON x.workspace_id = $1 AND x.run_id = $2 AND x.excluded_reason IS NULL
      GROUP BY own.at, own.deviation, own.excluded_reason ORDER BY own.at`,
    [tx.workspaceId, runId, areaId],
  );
}

/**
 * The areas of earlier editions that this one went out of unchanged: each handed on all of its people, and nobody came from elsewhere.
 * Only such a series may be drawn on across editions; the parts of a divided area begin anew.
 */
export async function unchangedBefore(tx: Tx, areaId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `WITH RECURSIVE same (id) AS (
       SELECT $2::uuid
       UNION
       SELECT l.from_area_id FROM same
         JOIN area_lineage l ON l.workspace_id = $1 AND l.to_area_id = same.id AND l.share = 1
        WHERE NOT EXISTS (SELECT 1 FROM area_lineage o
                           WHERE o.workspace_id = $1 AND o.to_area_id = same.id AND o.from_area_id <> l.from_area_id))
     SELECT id FROM same WHERE id <> $2`,
    [tx.workspaceId, areaId],
  );
  return rows.map(({ id }) => id);
}

/** Every delivered year of areas as it stands now, by indicator edition. */
export async function seriesOf(
  tx: Tx,
  areaIds: readonly string[],
  editionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly YearFigure[]>> {
  if (areaIds.length === 0) return new Map();
  const rows = await tx.sql<{ editionId: string; figures: YearFigure[] }>(
    `SELECT o.indicator_edition_id AS "editionId",
            json_agg(json_build_object('year', o.year, 'numerator', o.numerator, 'denominator', o.denominator,
              'value', o.value, 'status', o.status) ORDER BY o.year) AS figures
       FROM ${shownObservations()} o
      WHERE o.workspace_id = $1 AND o.area_id = ANY ($2::uuid[]) AND o.indicator_edition_id = ANY ($3::uuid[])
        AND o.superseded_by IS NULL AND NOT o.withdrawn
      GROUP BY o.indicator_edition_id`,
    [tx.workspaceId, areaIds, editionIds],
  );
  return new Map(rows.map(({ editionId, figures }) => [editionId, figures]));
}
