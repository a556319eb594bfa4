/** Two runs, or a run and a draft, side by side: the shape in which they are shown, from rules of the domain. */
import type { LineageView } from '@quartierwerk/contracts/places/places.views';
import {
  matchesAcrossEditions,
  matchesInOneEdition,
  turnedMatches,
  type AreaMatches,
} from '@quartierwerk/domain/diagnosis/comparison/area-matches';
import {
  dataDifferences,
  sameData,
  type ComparedData,
  type DataDifferences,
} from '@quartierwerk/domain/diagnosis/comparison/data-differences';
import { compareRuns, type RunComparison } from '@quartierwerk/domain/diagnosis/comparison/run-comparison';
import type { Pooling } from '@quartierwerk/domain/diagnosis/vocabulary';
import { methodDifferences, type MethodDifference } from '@quartierwerk/statistics/index/method-differences';
import { topOf } from './draft-method.js';
import type { RunFigures } from './run-figures.js';

export interface ComparedFigures {
  /** Short name for heads: "Lauf 3". */
  readonly name: string;
  readonly figures: RunFigures;
  readonly pooling: Pooling;
}

export interface FiguresComparison {
  readonly a: ComparedFigures;
  readonly b: ComparedFigures;
  readonly topA: number;
  readonly topB: number;
  readonly basis: AreaMatches['basis'];
  readonly runs: RunComparison;
  readonly methods: readonly MethodDifference[];
  readonly data: DataDifferences;
  readonly cause: Cause;
}

/**
 * What a shift can come from. `engine`: of all three only the version of the engine differs; `engine_and_more`: and method or data with it;
 * `unknown`: a method cannot be read any more.
 */
export type Cause = 'nothing' | 'method' | 'data' | 'both' | 'engine' | 'engine_and_more' | 'unknown';

/** Lineages of both editions, as read; null where they are not known. */
export interface Lineages {
  readonly a: LineageView | null;
  readonly b: LineageView | null;
}

export function compareFigures(
  a: ComparedFigures,
  b: ComparedFigures,
  lineages: Lineages,
  wantedTop: number | null,
): FiguresComparison {
  const [topA, topB] = [a, b].map(({ figures }) => topOf({ top: wantedTop }, figures.areasTakingPart)) as [
    number,
    number,
  ];
  const { basis, matches } = matchesOf(a.figures, b.figures, lineages);
  const [methodA, methodB] = [a.figures.storedMethod, b.figures.storedMethod];
  const methods = methodA === null || methodB === null ? null : methodDifferences(methodA, methodB);
  const data = dataDifferences(dataOf(a), dataOf(b));
  return {
    ...{ a, b, topA, topB, basis, data, methods: methods ?? [] },
    runs: compareRuns({ areas: a.figures.areas, top: topA }, { areas: b.figures.areas, top: topB }, matches),
    cause: methods === null ? 'unknown' : causeOf(methods, data, a.figures.engineVersion === b.figures.engineVersion),
  };
}

function causeOf(methods: readonly MethodDifference[], data: DataDifferences, sameEngine: boolean): Cause {
  const method = methods.some(({ effect }) => effect !== 'none' && effect !== 'classes');
  if (!sameEngine) return method || !sameData(data) ? 'engine_and_more' : 'engine';
  if (sameData(data)) return method ? 'method' : 'nothing';
  return method ? 'both' : 'data';
}

/** How the areas of the two belong together, from whichever of the two editions says so. */
function matchesOf(a: RunFigures, b: RunFigures, lineages: Lineages): AreaMatches {
  const [codesA, codesB] = [a.areas.map(({ code }) => code), b.areas.map(({ code }) => code)];
  if (a.edition.id === b.edition.id) return matchesInOneEdition(codesA, codesB);
  const forth = rowsFrom(lineages.b, a.edition.id);
  const back = forth === null ? rowsFrom(lineages.a, b.edition.id) : null;
  if (back !== null) return turnedMatches(matchesAcrossEditions(codesB, codesA, back));
  return matchesAcrossEditions(codesA, codesB, forth);
}

function rowsFrom(lineage: LineageView | null, editionId: string) {
  const found = lineage?.from.find((from) => from.editionId === editionId);
  return found ? found.rows.map(({ from, to, share }) => ({ fromCode: from.code, toCode: to.code, share })) : null;
}

function dataOf({ figures, pooling }: ComparedFigures): ComparedData {
  return {
    year: figures.year,
    areaEditionId: figures.edition.id,
    pooling,
    indicators: figures.indicators.map(({ code, editionId, direction, state, years, districtPublished }) => ({
      ...{ code, editionId, direction, years },
      counts: state === 'scored',
      published: districtPublished,
    })),
    rates: new Map(figures.areas.map(({ code, rates }) => [code, rates])),
    excluded: new Set(figures.areas.flatMap(({ code, excludedReason }) => (excludedReason === null ? [] : [code]))),
  };
}
