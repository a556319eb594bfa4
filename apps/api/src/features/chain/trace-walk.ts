import { FRAMES, type NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { visibleTo } from './visibility.js';

/** Nodes of each direction. Beyond this a trace is grouped by the client anyway. */
const ROOM = 250;
/** Steps of a walk; the longest thread from a figure to a key figure has ten. */
const FARTHEST = 12;

export type Way = 'back' | 'forward';

/** What a walk reached. */
export interface Walked {
  /** Steps from the root, negative towards what it rests on; the root itself at 0. */
  readonly distanceOf: ReadonlyMap<string, number>;
  /** A direction had more than there is room for. */
  readonly truncated: boolean;
}

const WAYS = {
  back: { sign: -1, near: 'result_id', far: 'base_id' },
  forward: { sign: 1, near: 'base_id', far: 'result_id' },
} as const;

/**
 * Walks from a node in one or both directions. Each step takes up only nodes that the person may see and that the direction did not reach
 * before: it passes through nothing hidden and no frame, a circle ends, and a node counts with its shortest distance. All steps are one
 * statement, because to ask step by step cost more in planning than in reading.
 */
export async function walkFrom(
  tx: Tx,
  root: { readonly id: string; readonly kind: NodeKind },
  ways: readonly Way[],
): Promise<Walked> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const root$ = `$${params.length + 1}::uuid`;
  const walks = ways.map((way, at) =>
    walkOf(way, { where, root: root$, frames: `$${params.length + 2 + at}::text[]` }),
  );
  const rows = await tx.sql<{ id: string; distance: number }>(
    `WITH RECURSIVE ${walks.join(', ')}
     ${ways.map((way) => `SELECT ${WAYS[way].sign} * distance AS distance, unnest(found) AS id FROM ${way}_walk`).join(' UNION ALL ')}`,
    [...params, root.id, ...ways.map((way) => framesFor(root.kind, way))],
  );
  const sizes = ways.map((way) => 1 + rows.filter(({ distance }) => distance * WAYS[way].sign > 0).length);
  return {
    // A node on a circle is reached from both sides: the way back, which comes first, tells where it stands.
    distanceOf: new Map([[root.id, 0], ...rows.toReversed().map(({ id, distance }) => [id, distance] as const)]),
    truncated: sizes.some((size) => size >= ROOM),
  };
}

/** A recursive query with one row for each step: what it found, from where it goes on, and everything reached so far. */
function walkOf(
  way: Way,
  { where, root, frames }: { readonly where: string; readonly root: string; readonly frames: string },
): string {
  const { near, far } = WAYS[way];
  return `${way}_walk (distance, found, front, reached) AS (
    SELECT 0, ARRAY[]::uuid[], ARRAY[${root}], ARRAY[${root}]
    UNION ALL
    SELECT w.distance + 1, step.found, step.front, w.reached || step.found
      FROM ${way}_walk w CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(seen.id), '{}') AS found,
               coalesce(array_agg(seen.id) FILTER (WHERE seen.kind <> ALL (${frames})), '{}') AS front
          FROM (SELECT n.id, n.kind FROM chain_node n
                 WHERE ${where} AND n.id <> ALL (w.reached)
                   AND n.id IN (SELECT l.${far} FROM chain_link l
                                 WHERE l.workspace_id = $1 AND l.${near} = ANY (w.front) AND l.ended_at IS NULL)
                 ORDER BY n.id LIMIT ${ROOM} - cardinality(w.reached)) seen) step
     WHERE cardinality(w.front) > 0 AND cardinality(w.reached) < ${ROOM} AND w.distance < ${FARTHEST})`;
}

/** The thread of a plan, or of a field of it, goes on through the plan's own parts. */
function framesFor(root: NodeKind, way: Way): readonly NodeKind[] {
  const inside = FRAMES.forward.includes(root);
  return inside ? FRAMES[way].filter((kind) => !FRAMES.forward.includes(kind)) : FRAMES[way];
}
