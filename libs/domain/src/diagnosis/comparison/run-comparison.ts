/**
 * Two runs side by side: which areas enter the first group, which leave it, and how far each moved. Ranks are compared among the areas
 * that have one on both sides; otherwise the arrival of a new area would look like a fall of all those behind it.
 */
import type { AreaMatch, AreaRelation } from './area-matches.js';

export interface RankedArea {
  readonly code: string;
  /** 1 = greatest burden; ties share the smallest. Null without an index. */
  readonly rank: number | null;
}

export interface ComparedSide {
  readonly areas: readonly RankedArea[];
  /** The k of the first group, at least 1. */
  readonly top: number;
}

/** What became of an area's place in the first group. `unranked`: it has no index on either side. */
export type GroupChange = 'enters' | 'leaves' | 'stays' | 'outside' | 'unranked';

export interface ComparedArea {
  /** Code on either side; they differ where an area was renumbered. */
  readonly a: string;
  readonly b: string;
  /** Ranks as they stand in the runs. */
  readonly rankA: number | null;
  readonly rankB: number | null;
  /** Places among the areas that are ranked on both sides; null where the area is not. */
  readonly placeA: number | null;
  readonly placeB: number | null;
  /** placeB − placeA: below 0 the area moved towards greater burden. */
  readonly shift: number | null;
  readonly change: GroupChange;
}

/** Areas that cannot be compared, with the ranks they have. */
export interface IncomparableAreas {
  readonly relation: Exclude<AreaRelation, 'same'>;
  readonly a: readonly RankedArea[];
  readonly b: readonly RankedArea[];
}

export interface RunComparison {
  /** By the rank on side B, then on side A, then by code. */
  readonly areas: readonly ComparedArea[];
  readonly incomparable: readonly IncomparableAreas[];
  /** Areas ranked on both sides. */
  readonly rankedOnBoth: number;
  readonly entering: number;
  readonly leaving: number;
  readonly staying: number;
  /** True when an area is ranked on one side only, so that places differ from ranks. */
  readonly placesDiffer: boolean;
  /** Mean of the absolute shifts; null when no area is ranked on both sides. */
  readonly meanShift: number | null;
  /** Spearman's rank correlation of the places; null below three areas, or when all share one place. */
  readonly correlation: number | null;
}

export function compareRuns(a: ComparedSide, b: ComparedSide, matches: readonly AreaMatch[]): RunComparison {
  const [ranksA, ranksB] = [ranksOf(a), ranksOf(b)];
  const pairs = matches
    .filter(({ relation }) => relation === 'same')
    .map(({ a: [codeA = ''], b: [codeB = ''] }) => {
      return { a: codeA, b: codeB, rankA: ranksA.get(codeA) ?? null, rankB: ranksB.get(codeB) ?? null };
    });
  const both = pairs.filter(({ rankA, rankB }) => rankA !== null && rankB !== null);
  const [placeA, placeB] = [
    placesOf(both.map(({ rankA }) => rankA ?? 0)),
    placesOf(both.map(({ rankB }) => rankB ?? 0)),
  ];
  const at = new Map(both.map((pair, position) => [pair, position]));
  const areas = pairs
    .map((pair): ComparedArea => {
      const position = at.get(pair) ?? -1;
      const [before, after] = [placeA[position] ?? null, placeB[position] ?? null];
      const shift = before === null || after === null ? null : after - before;
      return { ...pair, placeA: before, placeB: after, shift, change: changeOf(pair, a.top, b.top) };
    })
    .toSorted(byPlace);
  const count = (change: GroupChange): number => areas.filter((area) => area.change === change).length;
  const shifts = areas.flatMap(({ shift }) => (shift === null ? [] : [Math.abs(shift)]));
  return {
    areas,
    incomparable: incomparableOf(matches, ranksA, ranksB),
    rankedOnBoth: both.length,
    entering: count('enters'),
    leaving: count('leaves'),
    staying: count('stays'),
    placesDiffer: areas.some(({ rankA, rankB, placeA: own, placeB: other }) =>
      own === null ? rankA !== rankB : rankA !== own || rankB !== other,
    ),
    meanShift: shifts.length === 0 ? null : shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length,
    correlation: spearman(placeA, placeB),
  };
}

function ranksOf({ areas }: ComparedSide): Map<string, number | null> {
  return new Map(areas.map(({ code, rank }) => [code, rank]));
}

function changeOf(
  { rankA, rankB }: { readonly rankA: number | null; readonly rankB: number | null },
  topA: number,
  topB: number,
): GroupChange {
  if (rankA === null && rankB === null) return 'unranked';
  const [before, after] = [rankA !== null && rankA <= topA, rankB !== null && rankB <= topB];
  if (before) return after ? 'stays' : 'leaves';
  return after ? 'enters' : 'outside';
}

/** Place of each rank among the given ones: one more than how many are smaller. */
function placesOf(ranks: readonly number[]): number[] {
  const sorted = ranks.toSorted((a, b) => a - b);
  const first = new Map<number, number>();
  sorted.forEach((rank, position) => {
    if (!first.has(rank)) first.set(rank, position + 1);
  });
  return ranks.map((rank) => first.get(rank) ?? 0);
}

/** Correlation of the places with ties at their mean place, as Spearman's coefficient wants them. */
function spearman(a: readonly number[], b: readonly number[]): number | null {
  if (a.length < 3) return null;
  const [x, y] = [middlePlaces(a), middlePlaces(b)];
  const middle = (a.length + 1) / 2;
  let [both, own, other] = [0, 0, 0];
  x.forEach((place, position) => {
    const [dx, dy] = [place - middle, (y[position] ?? 0) - middle];
    both += dx * dy;
    own += dx * dx;
    other += dy * dy;
  });
  return own > 0 && other > 0 ? both / Math.sqrt(own * other) : null;
}

function middlePlaces(places: readonly number[]): number[] {
  const sharing = new Map<number, number>();
  for (const place of places) sharing.set(place, (sharing.get(place) ?? 0) + 1);
  return places.map((place) => place + ((sharing.get(place) ?? 1) - 1) / 2);
}

function incomparableOf(
  matches: readonly AreaMatch[],
  ranksA: ReadonlyMap<string, number | null>,
  ranksB: ReadonlyMap<string, number | null>,
): IncomparableAreas[] {
  return matches.flatMap(({ relation, a, b }) =>
    relation === 'same'
      ? []
      : [
          {
            relation,
            a: a.map((code) => ({ code, rank: ranksA.get(code) ?? null })),
            b: b.map((code) => ({ code, rank: ranksB.get(code) ?? null })),
          },
        ],
  );
}

function byPlace(one: ComparedArea, other: ComparedArea): number {
  const [behind, ahead] = [one.rankB ?? Infinity, other.rankB ?? Infinity];
  if (behind !== ahead) return behind - ahead;
  const [before, after] = [one.rankA ?? Infinity, other.rankA ?? Infinity];
  if (before !== after) return before - after;
  return one.b < other.b ? -1 : 1;
}
