/**
 * How sure is an index? Both analyses in one plain answer that a worker hands over and a page shows: how far the ranks waver by
 * chance (sampling), and which areas would be in the first group under another method. They stand side by side and are never put
 * into one number.
 */
import type { IndexMethod } from '../index/method.js';
import type { ObservationMatrix } from '../index/observation-matrix.js';
import { analyseMethod, type MethodAnalysis } from './method-analysis.js';
import { defaultChoices } from './method-choices.js';
import { samplePart } from './sampling-part.js';
import { planSampling, type SamplingRefusal } from './sampling-plan.js';
import { areaCertainty, summariseSampling } from './sampling-result.js';
import type { SuppressionBounds } from './suppression-bounds.js';

export interface CertaintyRequest {
  readonly seed: number;
  readonly replicates: number;
  /** The k of the first group. */
  readonly top: number;
  readonly bounds?: SuppressionBounds | null;
}

/** An area with an index; the others have none to be sure of. */
export interface AreaSpan {
  readonly code: string;
  /** 90 % of the draws lie between these two ranks. */
  readonly rankLow: number;
  readonly rankMedian: number;
  readonly rankHigh: number;
  /** Share of the draws in which the area is among the first k, and half of its 95 % interval. */
  readonly pTop: number;
  readonly pTopError: number;
  /** Share of the draws in the status class that the index itself has; null when the method has other classes. */
  readonly classStability: number | null;
}

export interface SamplingReport {
  readonly replicates: number;
  readonly failed: number;
  readonly scoredIndicators: number;
  /** Indicators without counts, held as they are. */
  readonly heldIndicators: number;
  readonly areas: readonly AreaSpan[];
}

/** One other choice by itself, or (for the weights) a set of them. */
export interface VariantReport {
  readonly choice: string;
  readonly option: string;
  /** How many of the group stay. */
  readonly overlap: number;
  readonly entering: readonly string[];
  readonly leaving: readonly string[];
  readonly meanShift: number;
}

export interface MethodReport {
  /** Areas of the first group; more than k when areas tie at the cut. */
  readonly group: readonly string[];
  /** Those of the group that stay in it under every variant. */
  readonly stable: readonly string[];
  readonly variants: readonly VariantReport[];
  /** Variants that the data do not allow (a district rate without denominators). */
  readonly refused: number;
}

export interface CertaintyReport {
  readonly seed: number;
  readonly top: number;
  readonly sampling: SamplingReport | null;
  /** Why there are no draws. */
  readonly refusal: SamplingRefusal | 'no_draw_counts' | null;
  /** Null when the index itself is refused. */
  readonly method: MethodReport | null;
}

/** Both analyses of one index. Never throws; what cannot be said is null with its reason. */
export function certaintyReport(
  matrix: ObservationMatrix,
  method: IndexMethod,
  { seed, replicates, top, bounds = null }: CertaintyRequest,
): CertaintyReport {
  const planned = planSampling(matrix, method, { seed, replicates, top, bounds });
  const counts = planned.ok ? samplePart(planned.plan, 0, replicates) : null;
  const result = planned.ok && counts ? summariseSampling(planned.plan, counts) : null;
  const sampling: SamplingReport | null =
    planned.ok && result
      ? {
          replicates: result.replicates,
          failed: result.failed,
          scoredIndicators: result.scoredIndicators,
          heldIndicators: result.heldIndicators,
          areas: spansOf(planned.plan.matrix, result),
        }
      : null;
  return {
    seed,
    top,
    sampling,
    refusal: planned.ok ? (result === null ? 'no_draw_counts' : null) : planned.reason,
    method: methodReport(matrix, method, seed, top),
  };
}

function spansOf(matrix: ObservationMatrix, result: Parameters<typeof areaCertainty>[1]): AreaSpan[] {
  return matrix.areaCodes.flatMap((_, area) => {
    const { reason, code, ...span } = areaCertainty(matrix, result, area);
    const { rankLow, rankMedian, rankHigh, pTop, pTopError, classStability } = span;
    if (reason !== null || rankLow === null || rankMedian === null || rankHigh === null) return [];
    return [{ code, rankLow, rankMedian, rankHigh, pTop: pTop ?? 0, pTopError: pTopError ?? 0, classStability }];
  });
}

function methodReport(matrix: ObservationMatrix, method: IndexMethod, seed: number, top: number): MethodReport | null {
  const choices = defaultChoices(matrix, method, { seed });
  const outcome = analyseMethod(matrix, method, { choices, top, seed, combinations: 0, sobolRows: 0 });
  return outcome.ok ? reportOf(matrix, outcome.analysis) : null;
}

function reportOf(matrix: ObservationMatrix, { group, variants }: MethodAnalysis): MethodReport {
  const codeOf = (area: number): string => matrix.areaCodes[area] ?? '';
  const leavers = new Set(variants.flatMap(({ comparison }) => comparison?.left ?? []));
  return {
    group: Array.from(group, codeOf),
    stable: Array.from(group)
      .filter((area) => !leavers.has(area))
      .map(codeOf),
    variants: variants.flatMap(({ choice, option, comparison }) =>
      comparison === null
        ? []
        : [
            {
              choice,
              option,
              overlap: comparison.overlap,
              entering: comparison.entered.map(codeOf),
              leaving: comparison.left.map(codeOf),
              meanShift: comparison.meanShift,
            },
          ],
    ),
    refused: variants.filter(({ comparison }) => comparison === null).length,
  };
}
