import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { UNIT_FACTORS, type IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';

type Pinned = Readonly<Record<string, unknown>>;

/**
 * What evidence said when it was cited: the figure of an indicator, the rank of a run, or the words of anything else. Later deliveries,
 * runs and corrections do not move it.
 */
export async function pinnedEvidence(
  tx: WriteTx,
  node: { readonly id: string; readonly kind: NodeKind },
  areaId: string | null,
): Promise<Pinned> {
  if (node.kind === 'indicator')
    return (areaId && (await figureOf(tx, node.id, areaId))) || (await wordsOf(tx, node.id));
  if (node.kind === 'index_run') return (areaId && (await rankIn(tx, node.id, areaId))) || (await wordsOf(tx, node.id));
  return wordsOf(tx, node.id);
}

interface Figure {
  readonly unit: IndicatorUnit;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** The newest figure of the area itself. A value that is kept secret or missing is pinned as such, without a number. */
async function figureOf(tx: WriteTx, indicatorId: string, areaId: string): Promise<Pinned | null> {
  const [row] = await tx.sql<Figure & Pinned>(
    `SELECT e.id AS "indicatorEditionId", e.unit, e.decimals, o.year, o.status, o.numerator, o.denominator, o.value,
            a.title AS "areaName"
       FROM observation o
       JOIN indicator_edition e ON e.workspace_id = o.workspace_id AND e.id = o.indicator_edition_id
       JOIN chain_node a ON a.workspace_id = o.workspace_id AND a.id = o.area_id
      WHERE o.workspace_id = $1 AND e.indicator_id = $2 AND o.area_id = $3 AND o.superseded_by IS NULL AND NOT o.withdrawn
      ORDER BY o.year DESC LIMIT 1`,
    [tx.workspaceId, indicatorId, areaId],
  );
  if (!row) return null;
  const { numerator, denominator, value, ...pinned } = row;
  const counted = numerator !== null && denominator !== null && denominator > 0;
  return { ...pinned, rate: counted ? (numerator / denominator) * UNIT_FACTORS[row.unit] : value };
}

async function rankIn(tx: WriteTx, runId: string, areaId: string): Promise<Pinned | null> {
  const [row] = await tx.sql<Pinned>(
    `SELECT r.number AS "runNumber", r.year, x.rank, x.index_value AS "indexValue", a.title AS "areaName"
       FROM index_run r
       JOIN index_result x ON x.workspace_id = r.workspace_id AND x.run_id = r.id
       JOIN chain_node a ON a.workspace_id = x.workspace_id AND a.id = x.area_id
      WHERE r.workspace_id = $1 AND r.id = $2 AND x.area_id = $3`,
    [tx.workspaceId, runId, areaId],
  );
  return row ?? null;
}

async function wordsOf(tx: WriteTx, id: string): Promise<Pinned> {
  const [row] = await tx.sql<Pinned>('SELECT code, title, state FROM chain_node WHERE workspace_id = $1 AND id = $2', [
    tx.workspaceId,
    id,
  ]);
  return row ?? {};
}
