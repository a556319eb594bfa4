/**
 * Aggregations in which the indicators do not simply add up. They read the table of deviations area by area and leave out what an
 * area has no value for; there are no contributions, and no sub-scores of the domains that would add up to the score.
 */
import { exp, ln } from '../numeric/elementary.js';
import { firstComponent } from './first-component.js';
import type { ExpectedColumn, IndexRun } from './index-run.js';
import { INDICATOR_STATE } from './index-arrays.js';
import { NO_INDEX } from './reasons.js';

/** Weights whose sums differ by no more than this share are equal: 0.1 + 0.2 must tie with 0.3. */
const NOISE = 1e-12;

/** Replaces the scores of the areas that have one. Called after the gaps were judged. */
export function aggregateByValues(run: IndexRun): void {
  const { method, buffers } = run;
  const columns = run.expected.filter(({ indicator }) => buffers.indicatorState[indicator] === INDICATOR_STATE.scored);
  buffers.domainScore.fill(NaN);
  buffers.gapFactor.fill(NaN);
  if (method.aggregation === 'copeland') return fillCopeland(run, columns);
  if (method.aggregation === 'principal_component') return fillFirstComponent(run, columns);
  const mean = method.aggregation === 'geometric' ? geometricMean : harmonicMean;
  for (let area = 0; area < buffers.areaCount; area++) {
    const scored = buffers.reason[area] === NO_INDEX.scored;
    buffers.score[area] = scored ? mean(columns, (indicator) => valueAt(run, area, indicator)) : NaN;
  }
}

/** Only areas that have a score take part, so that those below the coverage do not move the component. */
function fillFirstComponent(run: IndexRun, columns: readonly ExpectedColumn[]): void {
  const { score, reason, areaCount } = run.buffers;
  const takesPart = (area: number): boolean => reason[area] === NO_INDEX.scored;
  const component = firstComponent(
    columns.map(({ indicator }) =>
      Float64Array.from({ length: areaCount }, (_, area) => (takesPart(area) ? valueAt(run, area, indicator) : NaN)),
    ),
  );
  score.fill(NaN);
  if (component === null) {
    run.refusals.push({ code: 'no_first_component' });
    return;
  }
  for (let area = 0; area < areaCount; area++) {
    if (!takesPart(area)) continue;
    const value = component.scores[area] ?? NaN;
    if (value === value) score[area] = value;
    else reason[area] = NO_INDEX.coverageOverall;
  }
}

type ValueOf = (indicator: number) => number;

/** exp(Σ w ln x / Σ w) over the values at hand. */
function geometricMean(columns: readonly ExpectedColumn[], valueOf: ValueOf): number {
  let logs = 0;
  let weights = 0;
  for (const { indicator, weight } of columns) {
    const value = valueOf(indicator);
    if (Number.isNaN(value)) continue;
    logs += weight * ln(value);
    weights += weight;
  }
  return exp(logs / weights);
}

/** Σ w / Σ (w / x) over the values at hand. */
function harmonicMean(columns: readonly ExpectedColumn[], valueOf: ValueOf): number {
  let reciprocals = 0;
  let weights = 0;
  for (const { indicator, weight } of columns) {
    const value = valueOf(indicator);
    if (Number.isNaN(value)) continue;
    reciprocals += weight / value;
    weights += weight;
  }
  return weights / reciprocals;
}

/**
 * Copeland's score: number of areas that an area outranks minus number that outrank it. One area outranks another when it is the
 * more burdened by the greater weight of the indicators that both have; equal values decide for neither. Equal weights are counted
 * in integers: adding them up as fractions would decide exact ties by rounding noise.
 */
function fillCopeland(run: IndexRun, columns: readonly ExpectedColumn[]): void {
  const { score, reason, areaCount } = run.buffers;
  const equal = columns.every(({ weight }) => weight === columns[0]?.weight);
  const weighted = equal ? columns.map(({ indicator }) => ({ indicator, weight: 1 })) : columns;
  const margin = equal ? 0 : NOISE * weighted.reduce((sum, { weight }) => sum + weight, 0);
  const takesPart = (area: number): boolean => reason[area] === NO_INDEX.scored;
  for (let area = 0; area < areaCount; area++) score[area] = takesPart(area) ? 0 : NaN;
  for (let one = 0; one < areaCount; one++) {
    if (!takesPart(one)) continue;
    for (let other = one + 1; other < areaCount; other++) {
      if (!takesPart(other)) continue;
      const lead = leadOf(run, weighted, one, other);
      const outcome = lead > margin ? 1 : lead < -margin ? -1 : 0;
      score[one] = (score[one] ?? 0) + outcome;
      score[other] = (score[other] ?? 0) - outcome;
    }
  }
}

/** Weight of the indicators by which `one` is the more burdened, minus those by which `other` is. */
function leadOf(run: IndexRun, columns: readonly ExpectedColumn[], one: number, other: number): number {
  let ahead = 0;
  let behind = 0;
  for (const { indicator, weight } of columns) {
    const difference = valueAt(run, one, indicator) - valueAt(run, other, indicator);
    if (difference > 0) ahead += weight;
    else if (difference < 0) behind += weight;
  }
  return ahead - behind;
}

function valueAt({ buffers }: IndexRun, area: number, indicator: number): number {
  return buffers.deviations?.[indicator * buffers.areaCount + area] ?? NaN;
}
