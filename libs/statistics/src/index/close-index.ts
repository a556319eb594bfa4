/**
 * The end of the pipeline, area by area: does the sum stand in spite of gaps, how is it scaled to all indicators, where
 * does it lie among the others (standardised sum, rank, classes).
 */
import { fillMapClasses, fillStatusClasses } from './classify.js';
import { momentsOf } from './column-kernels.js';
import { GapScale } from './gap-scale.js';
import type { IndexArrays } from './index-arrays.js';
import type { IndexRun } from './index-run.js';
import { addsUp, measuresFromReference } from './method.js';
import { fillRanks } from './rank.js';
import { NO_INDEX } from './reasons.js';

/**
 * Decides for each area whether its sum stands, scales the sums of its domains (to all indicators, or to a mean) and adds them up,
 * in the order of the domains. Returns how many areas take part.
 */
export function closeSums(run: IndexRun): number {
  const { matrix, buffers, expected } = run;
  const { score, domainScore, gapFactor, domainFactor, reason, areaCount, domainCount } = buffers;
  const scale = new GapScale(run);
  let takingPart = 0;
  for (let area = 0; area < areaCount; area++) {
    const excluded = matrix.exclusion[area] !== 0;
    if (!excluded) takingPart++;
    const code = excluded ? NO_INDEX.excluded : gapReason(run, area, expected.length);
    reason[area] = code;
    const scored = code === NO_INDEX.scored;
    if (domainFactor !== null) scale.fillDomainFactors(area, scored);
    const factor = scored ? scale.factorOf(area) : NaN;
    gapFactor[area] = factor;
    let sum = 0;
    for (let cell = area; cell < domainCount * areaCount; cell += areaCount) {
      const part = (domainScore[cell] ?? NaN) * (domainFactor === null ? factor : (domainFactor[cell] ?? NaN));
      domainScore[cell] = part;
      sum += part;
    }
    score[area] = sum;
  }
  return takingPart;
}

function gapReason(run: IndexRun, area: number, expected: number): number {
  const { gaps, domainGaps, domainExpected, areaCount, domainCount } = run.buffers;
  const { coverage } = run.method;
  const missing = gaps[area] ?? 0;
  if (missing === 0) return NO_INDEX.scored;
  if (missing === expected) return NO_INDEX.noValues;
  if ((expected - missing) / expected < coverage.overall) return NO_INDEX.coverageOverall;
  for (let domain = 0; domain < domainCount; domain++) {
    const inDomain = domainExpected[domain] ?? 0;
    const share = (inDomain - (domainGaps[domain * areaCount + area] ?? 0)) / inDomain;
    // A domain from which nothing is expected gives 0 / 0, and a comparison with NaN is false.
    if (share < coverage.domain) return NO_INDEX.coverageDomain;
  }
  return NO_INDEX.scored;
}

/** Standardised sum, distance from the reference, ranks and classes. */
export function closeIndex(run: IndexRun, areasTakingPart: number): IndexArrays {
  const { method, buffers, expected } = run;
  const { score, index, distance, rank, reason } = buffers;
  const totalWeight = expected.reduce((sum, { weight }) => sum + weight, 0);
  const moments = momentsOf(score, method.ddof, method.aggregation === 'sum' ? totalWeight : 1);
  const spread = moments.sd > 0;
  // Without a zero that means "as the reference", the mean of the areas is the only point to measure from.
  const zero = measuresFromReference(method) && addsUp(method) ? 0 : moments.mean;
  const standardised = method.rescale === 'z' ? index : new Float64Array(score.length);
  for (let area = 0; area < score.length; area++) {
    const value = score[area] ?? NaN;
    standardised[area] = spread ? (value - moments.mean) / moments.sd : NaN;
    distance[area] = spread ? (value - zero) / moments.sd : NaN;
  }
  if (method.rescale === 'none') index.set(score);
  if (moments.count > 0 && !spread) {
    run.warnings.push({ code: 'score_without_spread' });
    if (method.rescale === 'z') {
      for (let area = 0; area < reason.length; area++) {
        if (reason[area] === NO_INDEX.scored) reason[area] = NO_INDEX.scoreWithoutSpread;
      }
    }
  }
  if (spread || method.rescale === 'none') fillRanks(score, moments.noise, rank);
  else rank.fill(0);
  fillStatusClasses(standardised, buffers.statusClass);
  fillMapClasses(
    method.mapClasses.scale === 'index' ? standardised : distance,
    method.mapClasses.cuts,
    buffers.mapClass,
  );
  return {
    ...buffers,
    indicatorsExpected: expected.length,
    areasTakingPart,
    areasScored: moments.count,
    scoreMean: moments.mean,
    scoreSd: moments.sd,
  };
}
