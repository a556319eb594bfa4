/** Columns of `--uncertainty`: how far the ranks waver because every rate rests on counts. */
import { MAX_REPLICATES, planSampling, type SamplingRefusal } from '@quartierwerk/statistics/uncertainty/sampling-plan';
import { samplePart } from '@quartierwerk/statistics/uncertainty/sampling-part';
import { summariseSampling } from '@quartierwerk/statistics/uncertainty/sampling-result';
import { BadInput } from './bad-input.js';
import type { ComputedFiles } from './compute-files.js';
import { full, type FurtherColumns } from './result-file.js';

export const MOST_REPLICATES = MAX_REPLICATES;

const NAMES = ['rank_low', 'rank_high', 'rank_median', 'p_top'];

/** How many areas stand in the first group when the method does not say: a ninth, as nine of 81 did in the first social report. */
const USUAL_SHARE = 9;

export interface Uncertainty extends FurtherColumns {
  /** The k of `p_top`. */
  readonly top: number;
  readonly replicates: number;
  /** Draws that gave no index. */
  readonly failed: number;
  /** Indicators without counts, held as they are, of those that count. */
  readonly held: number;
  readonly scored: number;
}

/** @throws BadInput when nothing can be drawn */
export function uncertaintyColumns(
  { matrix, method, arrays }: ComputedFiles,
  { seed, replicates }: { readonly seed: number; readonly replicates: number },
): Uncertainty {
  const { classes } = method;
  const top = classes.kind === 'top' ? classes.count : Math.max(1, Math.round(arrays.areasTakingPart / USUAL_SHARE));
  const outcome = planSampling(matrix, method, { seed, replicates, top });
  if (!outcome.ok)
    throw new BadInput(SENTENCES[outcome.reason] ?? `The uncertainty cannot be computed (${outcome.reason}).`);
  const result = summariseSampling(outcome.plan, samplePart(outcome.plan, 0, replicates));
  if (result === null)
    throw new BadInput('Not a single draw gave an index, so that nothing can be said about its uncertainty.');
  return {
    names: NAMES,
    cellsOf: (area) =>
      result.reason[area] === 0
        ? [
            ...[result.rankLow[area], result.rankHigh[area], result.rankMedian[area]].map((rank) => String(rank)),
            full(result.pTop[area] ?? NaN),
          ]
        : NAMES.map(() => ''),
    top,
    replicates: result.replicates,
    failed: result.failed,
    held: result.heldIndicators,
    scored: result.scoredIndicators,
  };
}

const SENTENCES: Readonly<Partial<Record<SamplingRefusal, string>>> = {
  nothing_to_draw:
    'The uncertainty follows from counts, and no indicator that counts has them; leave --uncertainty out.',
  too_few_ranked: 'The uncertainty of ranks needs at least two areas with an index.',
};
