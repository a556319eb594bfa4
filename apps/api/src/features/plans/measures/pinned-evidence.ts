import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import {
  UNIT_FACTORS,
  type IndicatorDirection,
  type IndicatorUnit,
} from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { shownObservations } from '../../indicators/index.js';
import { unchangedBefore } from '../../diagnosis/index.js';

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

interface Observed {
  readonly indicatorEditionId: string;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly direction: IndicatorDirection;
  readonly year: number;
  readonly status: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly areaId: string;
  readonly areaName: string;
}

/**
 * The newest figure of the area itself that there was on the day of citing, with those of its municipality and its district in the same year. A value that
 * is kept secret or missing is pinned as such, without a number.
 */
async function figureOf(tx: WriteTx, indicatorId: string, areaId: string): Promise<Pinned | null> {
  const [own] = await observed(tx, 'e.indicator_id', indicatorId, await sameArea(tx, areaId));
  if (!own) return null;
  const { numerator: _n, denominator: _d, value: _v, areaId: _a, ...pinned } = own;
  const rate = rateOf(own);
  return { ...pinned, rate, ...(await aboveOf(tx, own)), ...(await rankOf(tx, own, rate)) };
}

/**
 * The figures of the same year of what lies above the area, as far as they were delivered, by the same definition: two editions of an
 * indicator count differently, and stand side by side as two figures, never as one and what it is measured against.
 */
async function aboveOf(tx: WriteTx, { areaId, year, indicatorEditionId }: Observed): Promise<Pinned> {
  const above: Record<string, unknown> = {};
  for (const { id, level } of await areasAbove(tx, areaId)) {
    const [figure] = await observed(tx, 'e.id', indicatorEditionId, [id], year);
    if (!figure) continue;
    if (level === 'district') Object.assign(above, { district: rateOf(figure), districtName: figure.areaName });
    else above['municipality'] = { name: figure.areaName, value: rateOf(figure) };
  }
  return above;
}

/** Of observation `o` and its delivery `d`: it holds, and its day had come when the evidence is cited. */
const knownOn = (day: string): string =>
  `o.superseded_by IS NULL AND NOT o.withdrawn AND coalesce(d.reference_date, make_date(o.year, 12, 31)) <= ${day}::date`;

/**
 * The newest value that was known, or that of one year; at most one. Where a year was counted by two definitions the later one speaks.
 *
 * @param of the indicator, whatever its edition, or one edition
 */
function observed(
  tx: WriteTx,
  of: 'e.indicator_id' | 'e.id',
  id: string,
  areaIds: readonly string[],
  year?: number,
): Promise<Observed[]> {
  return tx.sql<Observed>(
    `SELECT e.id AS "indicatorEditionId", e.unit, e.decimals, e.direction, o.year, o.status, o.numerator, o.denominator, o.value,
            a.id AS "areaId", a.title AS "areaName"
       FROM ${shownObservations()} o
       JOIN indicator_edition e ON e.workspace_id = o.workspace_id AND e.id = o.indicator_edition_id
       JOIN chain_node a ON a.workspace_id = o.workspace_id AND a.id = o.area_id
       JOIN delivery d ON d.workspace_id = o.workspace_id AND d.id = o.delivery_id
      WHERE o.workspace_id = $1 AND ${of} = $2 AND o.area_id = ANY ($3::uuid[])
        AND ${knownOn('$4')} AND ($5::int IS NULL OR o.year = $5)
      ORDER BY o.year DESC, e.number DESC LIMIT 1`,
    [tx.workspaceId, id, areaIds, dayOf(tx.now()), year ?? null],
  );
}

function rateOf({ unit, numerator, denominator, value }: Observed): number | null {
  const counted = numerator !== null && denominator !== null && denominator > 0;
  return counted ? (numerator / denominator) * UNIT_FACTORS[unit] : value;
}

/**
 * Where the area stood among those of its edition whose figure of the same year was known: 1 = greatest burden, equals share a place;
 * nothing for what is neither burden nor relief.
 */
async function rankOf(tx: WriteTx, own: Observed, rate: number | null): Promise<Pinned> {
  if (rate === null || own.direction === 'context') return {};
  const rows = await tx.sql<Observed>(
    `SELECT e.unit, o.numerator, o.denominator, o.value
       FROM area near
       JOIN area a ON a.workspace_id = near.workspace_id AND a.edition_id = near.edition_id AND a.level = near.level
       JOIN ${shownObservations()} o ON o.workspace_id = a.workspace_id AND o.area_id = a.id AND o.year = $4 AND o.indicator_edition_id = $3
       JOIN delivery d ON d.workspace_id = o.workspace_id AND d.id = o.delivery_id AND ${knownOn('$5')}
       JOIN indicator_edition e ON e.workspace_id = o.workspace_id AND e.id = o.indicator_edition_id
      WHERE near.workspace_id = $1 AND near.id = $2`,
    [tx.workspaceId, own.areaId, own.indicatorEditionId, own.year, dayOf(tx.now())],
  );
  const rates = rows.flatMap((row) => rateOf(row) ?? []);
  if (rates.length < 2) return {};
  const heavier = rates.filter((other) => (own.direction === 'relief' ? other < rate : other > rate));
  return { rank: heavier.length + 1, rankOf: rates.length };
}

function areasAbove(tx: WriteTx, areaId: string): Promise<{ id: string; level: 'district' | 'municipality' }[]> {
  return tx.sql(
    `WITH RECURSIVE above (id, parent_id, level) AS (
       SELECT id, parent_id, level FROM area WHERE workspace_id = $1 AND id = $2
       UNION ALL
       SELECT a.id, a.parent_id, a.level FROM area a JOIN above ON a.id = above.parent_id WHERE a.workspace_id = $1)
     SELECT id, level FROM above WHERE id <> $2 AND level <> 'small_area'`,
    [tx.workspaceId, areaId],
  );
}

/** The area and those of earlier editions that it went out of unchanged. */
async function sameArea(tx: WriteTx, areaId: string): Promise<string[]> {
  return [areaId, ...(await unchangedBefore(tx, areaId))];
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
