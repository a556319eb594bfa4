/**
 * Sampling analysis: how sure are ranks, given that every rate rests on counts? Each rate is drawn again and again from what
 * its count allows (its posterior), the index is computed for each set of drawn rates, and the ranks are counted. This
 * says nothing about the choice of the method; that is the other analysis (method-analysis.ts), and the two are never mixed.
 *
 * The plan is plain data, the same wherever it is made, and can be sent to workers; `samplePart` draws a range of replicates
 * of it. The result is a function of data, method, engine, seed and number of replicates, not of who drew which part.
 *
 * Two choices decide what comes out, and both defaults are measured on the demonstration, whose truth is known:
 * - `prior`: 'empirical_bayes' draws from the posterior with the other areas as prior. Draws around the raw rates
 *   ('jeffreys') carry the noise of the counts twice, once in the rates and once in the draws.
 * - `ruler`: 'drawn' measures each set of drawn rates by its own centre and spread, as the method does with the observed
 *   ones; the draws have the spread of the true rates, so that nothing is inflated (it would be if the smoothed rates
 *   themselves were divided by their own, too small spread). 'observed' holds centre and scale of the observed rates.
 * Over 120 data sets from that truth, 90 % intervals held the true rank in 94 % of the areas (default) and 92 to 93 % (all
 * others); the squared error of the chance to be among the first nine was least for the default.
 */
import { computeIndexArrays } from '../index/compute-index.js';
import { INDICATOR_STATE, REFERENCE_SOURCE, type IndexArrays } from '../index/index-arrays.js';
import type { IndexMethod } from '../index/method.js';
import { CELL_STATUS, type ObservationMatrix } from '../index/observation-matrix.js';
import { NO_INDEX, type Refusal } from '../index/reasons.js';
import { hashText, isSeed } from '../random/stream.js';
import { PRIORS, type Prior } from './beta-prior.js';
import { planDirect, type DirectPlan } from './direct-plan.js';
import { planColumn, type PlannedColumn } from './planned-column.js';
import type { SuppressionBounds } from './suppression-bounds.js';

export const RULERS = ['drawn', 'observed'] as const;
export type Ruler = (typeof RULERS)[number];

export interface SamplingOptions {
  /** 0 to 2⁵³ − 1. */
  readonly seed: number;
  /** 1 to `MAX_REPLICATES`. 1,000 leave an error of 3.1 percentage points at most in a chance, 10,000 of 1. */
  readonly replicates: number;
  /** The k of "among the first k". */
  readonly top: number;
  readonly prior?: Prior;
  readonly ruler?: Ruler;
  /** What is known of suppressed counts; without it they stay gaps. */
  readonly bounds?: SuppressionBounds | null;
}

export const MAX_REPLICATES = 50_000;

/** Why nothing can be drawn. */
export const SAMPLING_REFUSALS = [
  'bad_seed',
  'bad_replicates',
  'bad_top',
  'bad_prior',
  'bad_ruler',
  'bad_bounds',
  /** The index itself is refused; its reasons stand beside. */
  'index_refused',
  'too_few_ranked',
  /** No scored indicator has counts to draw from. */
  'nothing_to_draw',
  /** Only a sum of distances from a centre can be measured by the observed ruler. */
  'observed_ruler_unfit',
] as const;
export type SamplingRefusal = (typeof SAMPLING_REFUSALS)[number];

export interface SamplingPlan {
  readonly seed: number;
  readonly replicates: number;
  readonly top: number;
  readonly prior: Prior;
  readonly ruler: Ruler;
  readonly method: IndexMethod;
  /** The observations, suppressed counts with known intervals at their middle. */
  readonly matrix: ObservationMatrix;
  /** Index of the observations as they are. */
  readonly observed: IndexArrays;
  /** Positions of the areas that take part, in the order of their codes; those with an index first. */
  readonly areas: Uint32Array;
  readonly ranked: number;
  /** One for each indicator of the matrix. */
  readonly columns: readonly PlannedColumn[];
  /** Key of the random numbers of each indicator, from its code. */
  readonly keys: Int32Array;
  /** The size below which differences of scores are rounding noise, before the scores themselves are looked at. */
  readonly unit: number;
  /** How the scores follow from the drawn rates without the whole index; null = the whole index for each draw. */
  readonly direct: DirectPlan | null;
}

export type SamplingPlanOutcome =
  | { readonly ok: true; readonly plan: SamplingPlan }
  | { readonly ok: false; readonly reason: SamplingRefusal; readonly refusals: readonly Refusal[] };

/** Plans a sampling analysis. Never throws; what cannot be drawn is refused by reason. */
export function planSampling(
  matrix: ObservationMatrix,
  method: IndexMethod,
  options: SamplingOptions,
): SamplingPlanOutcome {
  const prior = options.prior ?? 'empirical_bayes';
  const ruler = options.ruler ?? 'drawn';
  const bounds = options.bounds ?? null;
  const fault = faultOf(options, prior, ruler);
  if (fault !== null) return refuse(fault);
  const outcome = computeIndexArrays(matrix, method);
  if (!outcome.ok) return refuse('index_refused', outcome.refusals);
  const observed = outcome.arrays;
  // After the index, which checks the shape of the matrix.
  if (bounds !== null && !boundsFit(matrix, bounds)) return refuse('bad_bounds');
  const filled = bounds === null ? matrix : withMiddles(matrix, bounds);
  const again = filled === matrix ? outcome : computeIndexArrays(filled, method);
  if (!again.ok) return refuse('index_refused', again.refusals);

  const { areas, ranked } = arrangeAreas(matrix, observed);
  if (ranked < 2) return refuse('too_few_ranked');
  const columns = matrix.indicators.map((_, indicator) => {
    const { reference, areaMean, indicatorState } = again.arrays;
    const source = again.arrays.referenceSource[indicator];
    const centre = source === REFERENCE_SOURCE.none ? areaMean[indicator]! : reference[indicator]!;
    const column = planColumn(filled, areas, indicator, Number.isFinite(centre) ? centre : 0, prior, bounds);
    // An indicator outside the index stays as it is: drawing it could give a spread to what has none.
    const scored = indicatorState[indicator] === INDICATOR_STATE.scored;
    return scored ? column : { ...column, certainty: 'not_scored' as const };
  });
  if (!columns.some(({ certainty }) => certainty === 'drawn')) return refuse('nothing_to_draw');
  const unit = method.aggregation === 'sum' ? again.arrays.weight.reduce((sum, weight) => sum + weight, 0) : 1;
  const direct = planDirect(filled, method, again.arrays, { areas, ranked, columns, ruler, unit });
  if (direct === null && ruler === 'observed') return refuse('observed_ruler_unfit');
  const { seed, replicates, top } = options;
  const keys = keysOf(matrix);
  const arranged = { areas, ranked, columns, keys, unit, direct };
  return {
    ok: true,
    plan: { seed, replicates, top, prior, ruler, method, matrix: filled, observed, ...arranged },
  };
}

function refuse(reason: SamplingRefusal, refusals: readonly Refusal[] = []): SamplingPlanOutcome {
  return { ok: false, reason, refusals };
}

function faultOf({ seed, replicates, top }: SamplingOptions, prior: Prior, ruler: Ruler): SamplingRefusal | null {
  if (!isSeed(seed)) return 'bad_seed';
  if (!(Number.isInteger(replicates) && replicates >= 1 && replicates <= MAX_REPLICATES)) return 'bad_replicates';
  if (!(Number.isInteger(top) && top >= 1)) return 'bad_top';
  if (!PRIORS.includes(prior)) return 'bad_prior';
  return RULERS.includes(ruler) ? null : 'bad_ruler';
}

/** Intervals of whole numbers within the denominator, and only for suppressed cells. */
function boundsFit(matrix: ObservationMatrix, { lower, upper }: SuppressionBounds): boolean {
  if (lower.length !== matrix.status.length || upper.length !== matrix.status.length) return false;
  return lower.every((least, cell) => {
    const most = upper[cell]!;
    if (Number.isNaN(least) && Number.isNaN(most)) return true;
    const whole = Number.isInteger(least) && Number.isInteger(most) && least >= 0 && least <= most;
    return whole && matrix.status[cell] === CELL_STATUS.suppressed && most <= matrix.denominator[cell]!;
  });
}

function withMiddles(matrix: ObservationMatrix, { lower, upper }: SuppressionBounds): ObservationMatrix {
  const numerator = matrix.numerator.slice();
  const status = matrix.status.slice();
  lower.forEach((least, cell) => {
    if (Number.isNaN(least)) return;
    numerator[cell] = (least + upper[cell]!) / 2;
    status[cell] = CELL_STATUS.present;
  });
  return { ...matrix, numerator, status };
}

/** In the order of the codes, so that the order of the input moves no random number from one area to another. */
function arrangeAreas(matrix: ObservationMatrix, { reason }: IndexArrays): { areas: Uint32Array; ranked: number } {
  const codes = matrix.areaCodes;
  const sorted = Array.from(codes, (_, area) => area)
    .filter((area) => matrix.exclusion[area] === 0)
    .sort((one, other) => (codes[one]! < codes[other]! ? -1 : 1));
  const isRanked = (area: number): boolean => reason[area] === NO_INDEX.scored;
  const first = sorted.filter(isRanked);
  return { areas: Uint32Array.from([...first, ...sorted.filter((area) => !isRanked(area))]), ranked: first.length };
}

/** Hashes of the codes; two codes with one hash get neighbouring keys, in the order of the codes. */
function keysOf(matrix: ObservationMatrix): Int32Array {
  const keys = new Int32Array(matrix.indicators.length);
  const taken = new Set<number>();
  const sorted = matrix.indicators.map(({ code }, indicator) => ({ code, indicator }));
  sorted.sort((one, other) => (one.code < other.code ? -1 : 1));
  for (const { code, indicator } of sorted) {
    let key = hashText(code) | 0;
    while (taken.has(key)) key = (key + 1) | 0;
    taken.add(key);
    keys[indicator] = key;
  }
  return keys;
}
