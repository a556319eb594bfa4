import type { ReleaseFailure, ReleaseSummary } from '@quartierwerk/contracts/indicators/releases.views';
import type { ReleaseState, SuppressionReason } from '@quartierwerk/domain/indicators/release-workflow';
import type { SourceProfile } from '@quartierwerk/domain/indicators/source-profile';
import type { Tx, WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ReleaseGroup, ReleaseTask, ShownValue } from './release-task.js';
import type { GroupResult } from './release-tables.js';

/** Rows that one statement stores. */
const CHUNK = 5_000;

export interface StoredRelease {
  readonly id: string;
  readonly deliveryId: string;
  readonly state: ReleaseState;
  readonly profile: SourceProfile;
  readonly basis: string;
  readonly version: number;
}

/** The release as it stands, for the work itself: no person's view of it. */
export async function findRelease(tx: Tx, id: string): Promise<StoredRelease | null> {
  const [release] = await tx.sql<StoredRelease>(
    `SELECT id, delivery_id AS "deliveryId", state, profile, basis, version FROM release WHERE workspace_id = $1 AND id = $2`,
    [tx.workspaceId, id],
  );
  return release ?? null;
}

/** Moves a release on if it still stands where the work began; gives whether it did. */
export async function moveRelease(
  tx: WriteTx,
  id: string,
  change: {
    readonly from: ReleaseState;
    readonly state: ReleaseState;
    readonly failure?: ReleaseFailure;
    readonly summary?: ReleaseSummary;
  },
): Promise<boolean> {
  const moved = await tx.sql(
    `UPDATE release SET state = $4, failure = $5, summary = coalesce($6::jsonb, summary),
            cancel_requested = coalesce($5 = 'CANCELLED', false),
            progress_done = 0, progress_total = 0, version = version + 1
      WHERE workspace_id = $1 AND id = $2 AND state = $3 RETURNING id`,
    [
      ...[tx.workspaceId, id, change.from, change.state, change.failure ?? null],
      change.summary ? JSON.stringify(change.summary) : null,
    ],
  );
  return moved.length > 0;
}

/** What a release rests on: nothing is approved that was worked out from something else. */
export async function basisOf(tx: Tx, deliveryId: string): Promise<string> {
  const [row] = await tx.sql<{ basis: string }>(
    `SELECT concat_ws('|', d.version, s.version, (SELECT max(seq) FROM delivery WHERE workspace_id = $1),
              (SELECT count(*) FROM delivery WHERE workspace_id = $1 AND state = 'withdrawn'),
              (SELECT concat_ws('/', count(released_at), count(withdrawn_at)) FROM release WHERE workspace_id = $1)) AS basis
       FROM delivery d LEFT JOIN source s ON s.workspace_id = d.workspace_id AND s.id = d.source_id
      WHERE d.workspace_id = $1 AND d.id = $2`,
    [tx.workspaceId, deliveryId],
  );
  return row?.basis ?? '';
}

export async function storeCells(
  tx: WriteTx,
  releaseId: string,
  { groups }: ReleaseTask,
  results: readonly GroupResult[],
): Promise<void> {
  const cells = groups.flatMap((group, at) => (results[at]?.values ?? []).map((value) => cellOf(group, value)));
  for (let from = 0; from < cells.length; from += CHUNK) {
    await tx.sql(
      `INSERT INTO release_cell (workspace_id, release_id, indicator_edition_id, area_id, year, numerator, denominator, value,
              status, numerator_reason, denominator_reason, reason)
       SELECT $1, $2, o.indicator_edition_id, o.area_id, o.year, n.numerator, n.denominator, n.value,
              CASE WHEN n.reason IS NULL THEN o.status ELSE 'suppressed' END, n."numeratorReason", n."denominatorReason", n.reason
         FROM jsonb_to_recordset($3::jsonb) AS n ("editionId" uuid, "areaId" uuid, year smallint, numerator double precision,
              denominator double precision, value double precision, "numeratorReason" text, "denominatorReason" text, reason text)
         JOIN release r ON r.workspace_id = $1 AND r.id = $2
         JOIN observation o ON o.workspace_id = $1 AND o.indicator_edition_id = n."editionId" AND o.area_id = n."areaId"
          AND o.year = n.year AND o.delivery_id = r.delivery_id`,
      [tx.workspaceId, releaseId, JSON.stringify(cells.slice(from, from + CHUNK))],
    );
  }
}

function cellOf({ editionId, year, areas }: ReleaseGroup, { area, ...value }: ShownValue) {
  return { ...value, editionId, year, areaId: areas[area]?.id };
}

/** Counts what a release would show; areas are named by the caller. */
export function summaryOf({ groups }: ReleaseTask, results: readonly GroupResult[]): Omit<ReleaseSummary, 'areas'> {
  const values = results.flatMap((result) => result.values);
  const total = (pick: (result: GroupResult) => number): number => results.reduce((sum, one) => sum + pick(one), 0);
  const hidden: Partial<Record<SuppressionReason, number>> = {};
  for (const { reason } of values) if (reason) hidden[reason] = (hidden[reason] ?? 0) + 1;
  const unchecked = groups.flatMap((group) =>
    group.values.filter(({ own, delivered, numerator }) => own && delivered === 'figure' && numerator === null),
  );
  return {
    values: values.length,
    shown: values.filter(({ value }) => value !== null).length,
    hidden,
    tables: groups.length,
    protectedCounts: total((one) => one.protectedCounts),
    exposed: total((one) => one.exposed),
    unfit: total((one) => one.unfit),
    unchecked: unchecked.length,
    rounds: total((one) => one.rounds),
    earlierReleases: Math.max(0, ...groups.map(({ earlier }) => earlier.length)),
    knownBefore: total((one) => one.knownBefore),
    differences: total((one) => one.differences),
    exposedEarlier: total((one) => one.exposedEarlier),
  };
}

/** Values of a release by municipality; what is of a municipality or of the district itself stands under its own name. */
export function hiddenByArea(tx: Tx, releaseId: string): Promise<ReleaseSummary['areas']> {
  return tx.sql(
    `SELECT p.id AS "areaId", p.name, count(*)::int AS "values", count(c.reason)::int AS hidden
       FROM release_cell c
       JOIN area a ON a.workspace_id = c.workspace_id AND a.id = c.area_id
       JOIN area p ON p.workspace_id = a.workspace_id AND p.id = CASE WHEN a.level = 'small_area' THEN a.parent_id ELSE a.id END
      WHERE c.workspace_id = $1 AND c.release_id = $2 GROUP BY p.id, p.name
      ORDER BY count(c.reason) DESC, p.name COLLATE "de-x-icu" LIMIT 200`,
    [tx.workspaceId, releaseId],
  );
}

/** Writes on the observations what a release shows of them. */
export async function showReleased(tx: WriteTx, releaseId: string, deliveryId: string): Promise<void> {
  await tx.sql(
    `UPDATE observation o SET release_id = $2, shown_since = coalesce(o.shown_since, $4), shown_numerator = c.numerator, shown_denominator = c.denominator,
            shown_value = c.value, shown_status = c.status
       FROM release_cell c
      WHERE c.workspace_id = $1 AND c.release_id = $2 AND o.workspace_id = $1 AND o.delivery_id = $3
        AND o.indicator_edition_id = c.indicator_edition_id AND o.area_id = c.area_id AND o.year = c.year`,
    [tx.workspaceId, releaseId, deliveryId, tx.now()],
  );
}

/** Nothing of a withdrawn release is shown any more; the values do not become working data again. */
export async function hideReleased(tx: WriteTx, releaseId: string): Promise<void> {
  await tx.sql(
    `UPDATE observation SET shown_numerator = NULL, shown_denominator = NULL, shown_value = NULL, shown_status = 'suppressed'
      WHERE workspace_id = $1 AND release_id = $2`,
    [tx.workspaceId, releaseId],
  );
}
