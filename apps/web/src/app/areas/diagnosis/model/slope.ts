/**
 * The picture of two rank orders: on either side the areas in their order, a line for each area between its two places. Only the ranks
 * around the first group are drawn; an area that comes from far behind, or goes there, stands under a gap.
 */
import type { ComparedArea, GroupChange } from '@quartierwerk/domain/diagnosis/comparison/run-comparison';

export interface SlopeLine {
  /** Code on side B, by which a row of the table is known too. */
  readonly code: string;
  readonly rankA: number | null;
  readonly rankB: number | null;
  readonly change: GroupChange;
  /** Vertical places in pixels. */
  readonly fromY: number;
  readonly toY: number;
}

export interface Slope {
  /** In the order of side B, as the keyboard walks through them. */
  readonly lines: readonly SlopeLine[];
  readonly height: number;
  /** Where the first group ends on either side; null where nothing is ranked. */
  readonly cutA: number | null;
  readonly cutB: number | null;
}

export const SLOT = 20;
/** Between the drawn ranks and those far behind. */
const GAP = 14;
const EDGE = 12;

/** @param reach last rank that is drawn in its place, at least the group itself */
export function slopeOf(areas: readonly ComparedArea[], topA: number, topB: number, reach: number): Slope {
  const within = (rank: number | null): boolean => rank !== null && rank <= reach;
  const drawn = areas.filter(({ rankA, rankB }) => within(rankA) || within(rankB));
  const [a, b] = [placesOf(drawn, ({ rankA }) => rankA, reach), placesOf(drawn, ({ rankB }) => rankB, reach)];
  const lines = drawn.map((area) => ({
    code: area.b,
    rankA: area.rankA,
    rankB: area.rankB,
    change: area.change,
    fromY: a.at.get(area.b) ?? 0,
    toY: b.at.get(area.b) ?? 0,
  }));
  const bottom = Math.max(0, ...lines.flatMap(({ fromY, toY }) => [fromY, toY]));
  return {
    lines: lines.toSorted((one, other) => one.toY - other.toY),
    height: bottom + EDGE,
    cutA: cutOf(drawn, ({ rankA }) => rankA, topA),
    cutB: cutOf(drawn, ({ rankB }) => rankB, topB),
  };
}

type RankOf = (area: ComparedArea) => number | null;

function placesOf(areas: readonly ComparedArea[], rankOf: RankOf, reach: number) {
  const order = areas.toSorted(
    (one, other) => (rankOf(one) ?? Infinity) - (rankOf(other) ?? Infinity) || (one.b < other.b ? -1 : 1),
  );
  const near = order.filter((area) => (rankOf(area) ?? Infinity) <= reach).length;
  const at = new Map(order.map(({ b }, slot) => [b, EDGE + slot * SLOT + (slot >= near ? GAP : 0)]));
  return { at };
}

function cutOf(areas: readonly ComparedArea[], rankOf: RankOf, top: number): number | null {
  const inside = areas.filter((area) => (rankOf(area) ?? Infinity) <= top).length;
  return inside === 0 ? null : EDGE + inside * SLOT - SLOT / 2;
}

/** Room for twice the group, and at least for five more. */
export function reachOf(topA: number, topB: number): number {
  const top = Math.max(topA, topB);
  return Math.max(2 * top, top + 5);
}
