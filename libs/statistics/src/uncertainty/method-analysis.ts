/**
 * Method analysis: how much hangs on choices that could have been made otherwise? Variants are computed one change at a time
 * and in random combinations, and their ranks compared with those of the method as it is. This says nothing about chance in
 * the counts; that is the other analysis (sampling-plan.ts), and the two are never mixed in one number.
 */
import { computeIndexArrays } from '../index/compute-index.js';
import type { IndexMethod } from '../index/method.js';
import type { ObservationMatrix } from '../index/observation-matrix.js';
import type { Refusal } from '../index/reasons.js';
import { isSeed } from '../random/stream.js';
import { MAX_COMBINATIONS, combineChoices, type CombinedVariants } from './method-combinations.js';
import type { MethodChoice } from './method-choices.js';
import { MAX_SOBOL_ROWS, shareAmongChoices, type SobolOutcome } from './method-sobol.js';
import { createVariants } from './method-variants.js';
import { compareRanks, isAmong, type RankComparison } from './rank-comparison.js';

export interface MethodAnalysisOptions {
  readonly choices: readonly MethodChoice[];
  /** The k of "among the first k". */
  readonly top: number;
  readonly seed: number;
  /** Number of random combinations; 0 for none. */
  readonly combinations: number;
  /** Rows of each design for Sobol's indices, (choices + 2) variants for each; 0 for none. */
  readonly sobolRows: number;
}

export const METHOD_ANALYSIS_REFUSALS = [
  'bad_seed',
  'bad_top',
  'bad_combinations',
  'bad_sobol_rows',
  'no_choices',
  'index_refused',
  'nothing_ranked',
] as const;
export type MethodAnalysisRefusal = (typeof METHOD_ANALYSIS_REFUSALS)[number];

/** One change of the method by itself. */
export interface MethodVariant {
  readonly choice: string;
  readonly option: string;
  /** Null when the engine refuses the variant; the reasons then stand in `refusals`. */
  readonly comparison: RankComparison | null;
  readonly refusals: readonly Refusal[];
}

/** All options of one choice, each by itself. */
export interface ChoiceSummary {
  readonly choice: string;
  readonly computed: number;
  readonly refused: number;
  /** Over the computed variants; null when there are none. Overlap in areas of the group. */
  readonly meanOverlap: number | null;
  readonly leastOverlap: number | null;
  readonly meanShift: number | null;
  readonly greatestShift: number | null;
}

export interface MethodAnalysis {
  readonly top: number;
  /** Positions of the areas with rank 1 to k under the method as it is; more than k when areas tie at the cut. */
  readonly group: Uint32Array;
  readonly variants: readonly MethodVariant[];
  readonly choices: readonly ChoiceSummary[];
  /** Per area: least and greatest rank over the method and all single changes; 0 = no rank in any. */
  readonly rankLeast: Uint32Array;
  readonly rankGreatest: Uint32Array;
  /** Per area: share of the single changes under which it is among the first k, each choice counting the same. */
  readonly topShare: Float64Array;
  /** How many of the group stay under a single change, on average (each choice counting the same). Null without variants. */
  readonly meanOverlap: number | null;
  readonly combined: CombinedVariants | null;
  readonly sobol: SobolOutcome | null;
}

export type MethodAnalysisOutcome =
  | { readonly ok: true; readonly analysis: MethodAnalysis }
  | { readonly ok: false; readonly reason: MethodAnalysisRefusal; readonly refusals: readonly Refusal[] };

/** Analyses the choices of a method. Never throws; a variant that the engine refuses is reported and left out of the rest. */
export function analyseMethod(
  matrix: ObservationMatrix,
  method: IndexMethod,
  options: MethodAnalysisOptions,
): MethodAnalysisOutcome {
  const fault = faultOf(options);
  if (fault !== null) return { ok: false, reason: fault, refusals: [] };
  const outcome = computeIndexArrays(matrix, method);
  if (!outcome.ok) return { ok: false, reason: 'index_refused', refusals: outcome.refusals };
  const base = outcome.arrays.rank;
  if (base.every((rank) => rank === 0)) return { ok: false, reason: 'nothing_ranked', refusals: [] };

  const { choices, top, seed, combinations, sobolRows } = options;
  const single = changeOneByOne(matrix, method, choices, base, top);
  const usable = choices
    .map(({ code, options: all }) => ({ code, options: all.filter((_, option) => single.works(code, option)) }))
    .filter((choice) => choice.options.length > 0);
  const setting = { matrix, method, choices: usable, base, top, seed };
  return {
    ok: true,
    analysis: {
      top,
      group: Uint32Array.from(base.keys()).filter((area) => isAmong(base[area]!, top)),
      ...single.result,
      combined: combinations > 0 ? combineChoices(setting, combinations) : null,
      sobol: sobolRows > 0 ? shareAmongChoices(setting, sobolRows) : null,
    },
  };
}

function faultOf(options: MethodAnalysisOptions): MethodAnalysisRefusal | null {
  const { seed, top, combinations, sobolRows, choices } = options;
  const within = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most;
  if (!isSeed(seed)) return 'bad_seed';
  if (!(Number.isInteger(top) && top >= 1)) return 'bad_top';
  if (!within(combinations, MAX_COMBINATIONS)) return 'bad_combinations';
  if (!within(sobolRows, MAX_SOBOL_ROWS)) return 'bad_sobol_rows';
  return choices.some((choice) => choice.options.length > 0) ? null : 'no_choices';
}

type SingleResult = Omit<MethodAnalysis, 'top' | 'group' | 'combined' | 'sobol'>;

function changeOneByOne(
  matrix: ObservationMatrix,
  method: IndexMethod,
  choices: readonly MethodChoice[],
  base: Uint32Array,
  top: number,
): { readonly result: SingleResult; readonly works: (choice: string, option: number) => boolean } {
  const variantOf = createVariants(matrix, method, choices);
  const variants: MethodVariant[] = [];
  const rankLeast = base.slice();
  const rankGreatest = base.slice();
  const topShare = new Float64Array(base.length);
  const working = new Set<string>();
  for (const [position, { code, options }] of choices.entries()) {
    const timesTop = new Uint32Array(base.length);
    let computed = 0;
    for (const [option, { code: optionCode }] of options.entries()) {
      const outcome = variantOf(choices.map((_, other) => (other === position ? option + 1 : 0)));
      const comparison = outcome.ok ? compareRanks(base, outcome.rank, top) : null;
      variants.push({ choice: code, option: optionCode, comparison, refusals: outcome.ok ? [] : outcome.refusals });
      if (!outcome.ok) continue;
      computed++;
      working.add(`${option} ${code}`);
      widen(outcome.rank, rankLeast, rankGreatest);
      countTop(outcome.rank, top, timesTop);
    }
    if (computed > 0) timesTop.forEach((times, area) => (topShare[area] = topShare[area]! + times / computed));
  }
  const summaries = choices.map(({ code }) => summaryOf(code, variants));
  const overlaps = summaries.flatMap(({ meanOverlap }) => meanOverlap ?? []);
  return {
    result: {
      variants,
      choices: summaries,
      rankLeast,
      rankGreatest,
      topShare: topShare.map((sum) => (overlaps.length > 0 ? sum / overlaps.length : 0)),
      meanOverlap: meanOf(overlaps),
    },
    works: (choice, option) => working.has(`${option} ${choice}`),
  };
}

function widen(rank: Uint32Array, least: Uint32Array, greatest: Uint32Array): void {
  for (let area = 0; area < rank.length; area++) {
    const value = rank[area]!;
    if (value === 0) continue;
    if (least[area] === 0 || value < least[area]!) least[area] = value;
    if (value > greatest[area]!) greatest[area] = value;
  }
}

function countTop(rank: Uint32Array, top: number, times: Uint32Array): void {
  for (let area = 0; area < rank.length; area++) if (isAmong(rank[area]!, top)) times[area] = times[area]! + 1;
}

function summaryOf(choice: string, variants: readonly MethodVariant[]): ChoiceSummary {
  const own = variants.filter((variant) => variant.choice === choice);
  const compared = own.flatMap(({ comparison }) => comparison ?? []);
  const computed = compared.length;
  return {
    choice,
    computed,
    refused: own.length - computed,
    meanOverlap: meanOf(compared.map(({ overlap }) => overlap)),
    leastOverlap: computed === 0 ? null : Math.min(...compared.map(({ overlap }) => overlap)),
    meanShift: meanOf(compared.map(({ meanShift }) => meanShift)),
    greatestShift: computed === 0 ? null : Math.max(...compared.map(({ greatestShift }) => greatestShift)),
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
