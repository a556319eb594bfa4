/**
 * The ranked table in groups by what must happen: the first k areas, those close behind the cut, the rest, and the areas without an
 * index. "Close" goes by chance where the draws are known; without them it is the plain distance of the index, which says nothing about
 * chance, and the words beside it may not either.
 */
import type { RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { BOUNDARY, type RankSpan } from './certainty.js';

export type RankGroupKind = 'first' | 'near' | 'rest' | 'none';

export interface RankGroup {
  readonly kind: RankGroupKind;
  readonly areas: readonly RunAreaView[];
}

/** An index this much below that of rank k, in standard deviations of the index, still counts as near the cut. */
export const NEAR_DISTANCE = 0.25;

/**
 * Groups in their order; empty ones are left out. Areas that tie at rank k all stand in the first group.
 * @param top k, at least 1
 * @param spans by code; null where nothing was drawn
 */
export function rankGroups(
  areas: readonly RunAreaView[],
  top: number,
  spans: ReadonlyMap<string, RankSpan> | null = null,
): RankGroup[] {
  const cut = cutOf(areas, top);
  const isNear = ({ code, indexValue }: RunAreaView): boolean =>
    spans === null
      ? cut !== null && cut - (indexValue ?? NaN) < NEAR_DISTANCE
      : (spans.get(code)?.chance ?? 0) > BOUNDARY.least;
  const kindOf = (area: RunAreaView): RankGroupKind => {
    if (area.rank === null || area.indexValue === null) return 'none';
    if (area.rank <= top) return 'first';
    return isNear(area) ? 'near' : 'rest';
  };
  return (['first', 'near', 'rest', 'none'] as const)
    .map((kind) => ({ kind, areas: areas.filter((area) => kindOf(area) === kind) }))
    .filter((group) => group.areas.length > 0);
}

/** Index of the last area of the first group; null when none is ranked. */
export function cutOf(areas: readonly RunAreaView[], top: number): number | null {
  const first = areas.flatMap(({ rank, indexValue }) => (rank !== null && rank <= top ? [indexValue ?? NaN] : []));
  return first.length === 0 ? null : Math.min(...first);
}

/** Columns by their words in the address. */
export const RANK_COLUMNS = ['rang', 'name', 'index', 'auffaellig', 'einwohner'] as const;
export type RankColumn = (typeof RANK_COLUMNS)[number];

/** The areas of one group in another order; areas without the value stand last in both directions. */
export function sortAreas(
  areas: readonly RunAreaView[],
  column: RankColumn,
  direction: 'ascending' | 'descending',
  collator: Intl.Collator,
): RunAreaView[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...areas].sort((a, b) => {
    if (column === 'name') return sign * collator.compare(a.name, b.name);
    const [left, right] = [valueOf(a, column), valueOf(b, column)];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return sign * (left - right);
  });
}

function valueOf(area: RunAreaView, column: Exclude<RankColumn, 'name'>): number | null {
  if (column === 'rang') return area.rank;
  if (column === 'index') return area.indexValue;
  if (column === 'einwohner') return area.population;
  return area.rank === null ? null : area.conspicuous;
}
