/**
 * What rests on figures that no longer hold: runs whose deliveries were withdrawn or replaced, profiles of these runs, what cites a figure of
 * them, and what cites that. Nothing of it is changed; it is marked, and the mark goes when the figures hold again. Two steps: `outdated_base`
 * says which runs, with the delivery; `chain_node.base_outdated` says which nodes, and is kept by every command that touches the spine.
 */
import type { OutdatedBaseView } from '@quartierwerk/contracts/chain/outdated.views';
import { MARKED_KINDS } from '@quartierwerk/domain/chain/outdated';
import type { Tx, WriteTx } from '../../platform/database/unit-of-work.js';

type Sql = <Row>(text: string, params: readonly unknown[]) => Promise<Row[]>;

/** Of a pinned figure its indicator decides: the correction of another one leaves it as it was. A rank rests on all of them. */
const AFFECTED = `(l.from_id = ANY (base.indicator_ids)
  OR NOT EXISTS (SELECT 1 FROM indicator i WHERE i.workspace_id = $1 AND i.id = l.from_id))`;

/**
 * Ids that rest on outdated bases, from a query with `run_id` and `indicator_ids`, and one with `link_id`: the runs, their profiles, what pins a figure of one of
 * these indicators or anything else of such a run, and what rests on that along the evidence.
 */
const resting = (bases: string, pins: string): string => `WITH RECURSIVE base AS (${bases}),
  seed AS (
    SELECT run_id AS id FROM base
    UNION SELECT p.id FROM area_profile p JOIN base ON base.run_id = p.run_id WHERE p.workspace_id = $1
    UNION SELECT l.to_id FROM chain_link l JOIN base ON l.pinned ->> 'runId' = base.run_id::text
           WHERE l.workspace_id = $1 AND l.ended_at IS NULL AND ${AFFECTED}
    UNION SELECT l.to_id FROM chain_link l JOIN (${pins}) pin ON pin.link_id = l.id
           WHERE l.workspace_id = $1 AND l.ended_at IS NULL),
  hit AS (
    SELECT id FROM seed
    UNION SELECT l.to_id FROM chain_link l JOIN hit ON l.from_id = hit.id
           WHERE l.workspace_id = $1 AND l.relation = 'evidences' AND l.ended_at IS NULL)`;
const KINDS = MARKED_KINDS.map((kind) => `'${kind}'`).join(', ');

/**
 * Links that pin a figure of the area as it was delivered, without a run, beside the observations (`o`) that they were read from: those that
 * were there on the day of citing, and not replaced by then.
 */
const PINNED = `FROM chain_link l
  JOIN chain_node m ON m.workspace_id = $1 AND m.id = l.to_id
  JOIN observation o ON o.workspace_id = $1 AND o.indicator_edition_id = (l.pinned ->> 'indicatorEditionId')::uuid
   AND o.area_id = m.area_id AND o.year = (l.pinned ->> 'year')::int
  JOIN delivery d ON d.workspace_id = $1 AND d.id = o.delivery_id AND d.created_at <= l.created_at
  LEFT JOIN delivery later ON later.workspace_id = $1 AND later.id = o.superseded_by
 WHERE l.workspace_id = $1 AND l.ended_at IS NULL AND l.relation = 'evidences' AND l.pinned ->> 'runId' IS NULL
   AND l.pinned ? 'indicatorEditionId' AND (later.id IS NULL OR later.created_at > l.created_at)`;

/** Brings the marks of the nodes up to date. @returns the nodes whose mark has changed */
export async function keepBases(sql: Sql, workspaceId: string): Promise<string[]> {
  const [state] = await sql<{ needed: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM outdated_base WHERE workspace_id = $1)
         OR EXISTS (SELECT 1 FROM outdated_pin WHERE workspace_id = $1)
         OR EXISTS (SELECT 1 FROM chain_node WHERE workspace_id = $1 AND base_outdated) AS needed`,
    [workspaceId],
  );
  if (!state?.needed) return [];
  const changed = await sql<{ id: string }>(
    `${resting(
      'SELECT run_id, indicator_ids FROM outdated_base WHERE workspace_id = $1',
      'SELECT link_id FROM outdated_pin WHERE workspace_id = $1',
    )},
     looked AS (SELECT id, true AS outdated FROM hit
                UNION ALL SELECT id, false FROM chain_node
                           WHERE workspace_id = $1 AND base_outdated AND id NOT IN (SELECT id FROM hit))
     UPDATE chain_node n SET base_outdated = x.outdated FROM looked x
      WHERE n.workspace_id = $1 AND n.id = x.id AND n.kind IN (${KINDS}) AND n.base_outdated <> x.outdated RETURNING n.id`,
    [workspaceId],
  );
  return changed.map(({ id }) => id);
}

/** What was computed from, or cites, values that a new delivery replaces: one mark for each correction, since each may be withdrawn. @returns ids of the runs, and of what cites */
export async function markReplaced(tx: WriteTx, deliveryId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `INSERT INTO outdated_base (workspace_id, run_id, delivery_id, cause, replaced_by, since, indicator_ids)
     SELECT $1, r.id, o.delivery_id, 'replaced', l.id, l.created_at, array_agg(DISTINCT e.indicator_id)
       FROM (SELECT DISTINCT o.delivery_id, o.indicator_edition_id, o.year, a.edition_id
               FROM observation o JOIN area a ON a.workspace_id = $1 AND a.id = o.area_id
              WHERE o.workspace_id = $1 AND o.superseded_by = $2 AND NOT o.withdrawn) o
       JOIN delivery l ON l.workspace_id = $1 AND l.id = $2
       JOIN indicator_edition e ON e.workspace_id = $1 AND e.id = o.indicator_edition_id
       JOIN index_run r ON r.workspace_id = $1 AND o.delivery_id = ANY (r.delivery_ids) AND r.area_edition_id = o.edition_id
        AND r.computed_at < l.created_at
       JOIN index_run_indicator i ON i.workspace_id = $1 AND i.run_id = r.id AND i.indicator_edition_id = o.indicator_edition_id
        AND o.year = ANY (i.years)
      GROUP BY r.id, o.delivery_id, l.id, l.created_at
     ON CONFLICT (workspace_id, run_id, delivery_id, replaced_by) DO UPDATE SET indicator_ids = excluded.indicator_ids
     RETURNING run_id AS id`,
    [tx.workspaceId, deliveryId],
  );
  const citing = await tx.sql<{ id: string }>(
    `WITH pinned AS (
       INSERT INTO outdated_pin (workspace_id, link_id, delivery_id, cause, replaced_by, since)
       SELECT DISTINCT $1::uuid, l.id, o.delivery_id, 'replaced', later.id, later.created_at ${PINNED}
          AND later.id = $2 AND NOT o.withdrawn
       ON CONFLICT DO NOTHING RETURNING link_id)
     SELECT to_id AS id FROM chain_link WHERE workspace_id = $1 AND id IN (SELECT link_id FROM pinned)`,
    [tx.workspaceId, deliveryId],
  );
  return [...rows, ...citing].map(({ id }) => id);
}

/** Indicators of a delivery (`$2`), whatever became of its values. */
const INDICATORS = `ARRAY(SELECT DISTINCT e.indicator_id FROM observation o
  JOIN indicator_edition e ON e.workspace_id = $1 AND e.id = o.indicator_edition_id WHERE o.workspace_id = $1 AND o.delivery_id = $2)`;

/**
 * Runs that were computed from a withdrawn delivery; those that it had made outdated hold again, unless its values went on to yet another.
 * To be called after the values were handed back. @returns the ids of all of them
 */
export async function markWithdrawn(tx: WriteTx, deliveryId: string): Promise<string[]> {
  const freed = await tx.sql<{ id: string }>(
    'DELETE FROM outdated_base WHERE workspace_id = $1 AND (replaced_by = $2 OR delivery_id = $2) RETURNING run_id AS id',
    [tx.workspaceId, deliveryId],
  );
  const hit = await tx.sql<{ id: string }>(
    `INSERT INTO outdated_base (workspace_id, run_id, delivery_id, cause, since, indicator_ids)
     SELECT $1, id, $2, 'withdrawn', $3, ${INDICATORS} FROM index_run WHERE workspace_id = $1 AND $2 = ANY (delivery_ids)
     RETURNING run_id AS id`,
    [tx.workspaceId, deliveryId, tx.now()],
  );
  const unpinned = await tx.sql<{ id: string }>(
    `WITH gone AS (DELETE FROM outdated_pin WHERE workspace_id = $1 AND replaced_by = $2 RETURNING link_id)
     SELECT to_id AS id FROM chain_link WHERE workspace_id = $1 AND id IN (SELECT link_id FROM gone)`,
    [tx.workspaceId, deliveryId],
  );
  const citing = await tx.sql<{ id: string }>(
    `WITH pinned AS (
       INSERT INTO outdated_pin (workspace_id, link_id, delivery_id, cause, since)
       SELECT DISTINCT $1::uuid, l.id, o.delivery_id, 'withdrawn', $3::timestamptz ${PINNED} AND o.delivery_id = $2
       ON CONFLICT (workspace_id, link_id, delivery_id) DO UPDATE
          SET cause = 'withdrawn', replaced_by = NULL, since = excluded.since
       RETURNING link_id)
     SELECT to_id AS id FROM chain_link WHERE workspace_id = $1 AND id IN (SELECT link_id FROM pinned)`,
    [tx.workspaceId, deliveryId, tx.now()],
  );
  const heirs = await tx.sql<{ id: string }>(
    `SELECT DISTINCT superseded_by AS id FROM observation
      WHERE workspace_id = $1 AND delivery_id = $2 AND superseded_by IS NOT NULL`,
    [tx.workspaceId, deliveryId],
  );
  const again: string[] = [];
  for (const { id } of heirs) again.push(...(await markReplaced(tx, id)));
  return [...[...freed, ...hit, ...unpinned, ...citing].map(({ id }) => id), ...again];
}

/** Ids of everything that rests on a delivery, also while it holds. */
export async function restingOn(tx: Tx, deliveryId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `${resting(
      `SELECT id AS run_id, ${INDICATORS} AS indicator_ids FROM index_run WHERE workspace_id = $1 AND $2 = ANY (delivery_ids)`,
      `SELECT l.id AS link_id ${PINNED} AND o.delivery_id = $2`,
    )}
     SELECT id FROM hit`,
    [tx.workspaceId, deliveryId],
  );
  return rows.map(({ id }) => id);
}

/** Values of a delivery, by definition of the indicator and year. */
export interface DeliveredValues {
  readonly deliveryId: string;
  readonly editionId: string;
  readonly year: number;
}

/** Ids of everything that rests on some values of deliveries in one area edition: what `markReplaced` would mark if they were replaced. */
export async function restingOnValues(
  tx: Tx,
  values: readonly DeliveredValues[],
  areaEditionId: string | null,
): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `${resting(
      `SELECT r.id AS run_id, array_agg(DISTINCT e.indicator_id) AS indicator_ids
         FROM ${VALUES} JOIN indicator_edition e ON e.workspace_id = $1 AND e.id = v."editionId"
         JOIN index_run r ON r.workspace_id = $1 AND v."deliveryId" = ANY (r.delivery_ids) AND r.area_edition_id = $3
         JOIN index_run_indicator i ON i.workspace_id = $1 AND i.run_id = r.id AND i.indicator_edition_id = e.id
          AND v.year = ANY (i.years)
        GROUP BY r.id`,
      `SELECT l.id AS link_id ${PINNED} AND (o.delivery_id, o.indicator_edition_id, o.year) IN (
         SELECT v."deliveryId", v."editionId", v.year FROM ${VALUES})`,
    )}
     SELECT id FROM hit`,
    [tx.workspaceId, JSON.stringify(values), areaEditionId],
  );
  return rows.map(({ id }) => id);
}

const VALUES = `jsonb_to_recordset($2::jsonb) AS v ("deliveryId" uuid, "editionId" uuid, year int)`;

const FOUND = 'base.run_id, base.delivery_id, base.cause, base.replaced_by, base.since';

/** Deliveries that no longer hold, on which a node rests; with the run in between, and the entries of its own evidence that lead there. */
export function outdatedBasesOf(tx: Tx, nodeId: string): Promise<OutdatedBaseView[]> {
  return tx.sql<OutdatedBaseView>(
    `WITH RECURSIVE up (id, via) AS (
       SELECT $2::uuid, NULL::uuid
       UNION SELECT l.from_id, coalesce(up.via, l.id) FROM chain_link l JOIN up ON l.to_id = up.id
              WHERE l.workspace_id = $1 AND l.relation = 'evidences' AND l.ended_at IS NULL),
     found (run_id, delivery_id, cause, replaced_by, since, via) AS (
       SELECT ${FOUND}, up.via FROM outdated_base base JOIN up ON up.id = base.run_id WHERE base.workspace_id = $1
       UNION SELECT ${FOUND}, up.via FROM outdated_base base
               JOIN area_profile p ON p.workspace_id = $1 AND p.run_id = base.run_id JOIN up ON up.id = p.id
              WHERE base.workspace_id = $1
       UNION SELECT ${FOUND}, coalesce(up.via, l.id) FROM up JOIN chain_link l ON l.to_id = up.id
               JOIN outdated_base base ON base.workspace_id = $1 AND l.pinned ->> 'runId' = base.run_id::text
              WHERE l.workspace_id = $1 AND l.ended_at IS NULL AND ${AFFECTED}
       UNION SELECT NULL, pin.delivery_id, pin.cause, pin.replaced_by, pin.since, coalesce(up.via, l.id)
               FROM up JOIN chain_link l ON l.to_id = up.id JOIN outdated_pin pin ON pin.workspace_id = $1 AND pin.link_id = l.id
              WHERE l.workspace_id = $1 AND l.ended_at IS NULL)
     SELECT d.id AS "deliveryId", d.title, o.cause, to_char(o.since AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') AS since,
            CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('id', n.id, 'title', n.title) END AS "replacedBy",
            coalesce(jsonb_agg(DISTINCT r.number) FILTER (WHERE r.id IS NOT NULL), '[]') AS runs,
            coalesce(jsonb_agg(DISTINCT o.via) FILTER (WHERE o.via IS NOT NULL), '[]') AS "linkIds"
       FROM found o
       LEFT JOIN index_run r ON r.workspace_id = $1 AND r.id = o.run_id
       JOIN delivery d ON d.workspace_id = $1 AND d.id = o.delivery_id
       LEFT JOIN delivery n ON n.workspace_id = $1 AND n.id = o.replaced_by
      GROUP BY d.id, d.title, o.cause, o.since, n.id, n.title ORDER BY o.since DESC, d.title`,
    [tx.workspaceId, nodeId],
  );
}
