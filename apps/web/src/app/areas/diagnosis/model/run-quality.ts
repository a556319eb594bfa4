/**
 * How far a run can be trusted, and what hangs together in it: reliability and weight of each indicator, correlations, coherence, the
 * pattern on the map, and how unlike the district each area is. From the figures of the run as they are shown; the counts come apart.
 */
import type { IndexInputView } from '@quartierwerk/contracts/diagnosis/index-input.views';
import type { RunAreaView, RunIndicatorView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { correlationMatrix, pearson } from '@quartierwerk/statistics/coherence/correlation';
import { effectiveWeights, nominalWeights } from '@quartierwerk/statistics/coherence/effective-weights';
import { componentShares, standardisedAlpha } from '@quartierwerk/statistics/coherence/pairwise-structure';
import { reliabilityOf, type Reliability } from '@quartierwerk/statistics/coherence/reliability';
import { unsignedDeviation } from '@quartierwerk/statistics/coherence/unsigned-deviation';
import { carriesValue } from '@quartierwerk/statistics/index/observation-matrix';
import { matrixOf } from './compute-draft.js';
import type { RunFigures } from './run-figures.js';

export interface IndicatorQuality {
  readonly indicator: RunIndicatorView;
  /** Share of all weights, and of the index's variance; null where the method does not add up. */
  readonly nominal: number | null;
  readonly effective: number | null;
  /** Correlation with the index. */
  readonly withIndex: number | null;
}

export interface DomainCoherence {
  readonly code: string;
  readonly name: string;
  readonly count: number;
  readonly alpha: number | null;
}

export interface UnlikeArea {
  readonly area: RunAreaView;
  readonly value: number;
  readonly relieving: number;
  readonly used: number;
}

export interface RunQuality {
  /** Indicators that are part of the sum, in the order of the run. */
  readonly indicators: readonly IndicatorQuality[];
  /** Correlations of their signed deviations, row by row; NaN where there is none. */
  readonly correlations: Float64Array;
  readonly alpha: number | null;
  readonly domains: readonly DomainCoherence[];
  /** Share of the first component, and of the second; null where they are not known. */
  readonly components: { readonly first: number; readonly second: number } | null;
  /** By how unlike the district, greatest first. */
  readonly unlike: readonly UnlikeArea[];
}

export function qualityOf(figures: RunFigures): RunQuality {
  const areas = figures.areas.filter(({ excludedReason }) => excludedReason === null);
  const positions = figures.indicators.flatMap(({ state }, at) => (state === 'scored' ? [at] : []));
  const columns = positions.map((at) => Float64Array.from(areas, ({ deviations }) => deviations[at] ?? NaN));
  const index = Float64Array.from(areas, ({ indexValue }) => indexValue ?? NaN);
  const correlations = correlationMatrix(columns);
  const [nominal, effective] = [nominalOf(figures, positions), effectiveOf(areas, positions)];
  const shares = componentShares(correlations, columns.length)?.share ?? null;
  return {
    indicators: positions.flatMap((position, at) => {
      const [indicator, column] = [figures.indicators[position], columns[at]];
      if (indicator === undefined || column === undefined) return [];
      const withIndex = pearson(column, index);
      return [{ indicator, nominal: nominal?.[at] ?? null, effective: effective?.[at] ?? null, withIndex }];
    }),
    correlations,
    alpha: standardisedAlpha(correlations, columns.length),
    domains: domainsOf(figures, positions, columns),
    components: shares === null ? null : { first: shares[0] ?? 0, second: shares[1] ?? 0 },
    unlike: areas
      .flatMap((area, at) => {
        const unsigned = unsignedDeviation(columns.map((column) => column[at] ?? NaN));
        return unsigned && area.rank !== null ? [{ area, value: unsigned.mean, ...unsigned }] : [];
      })
      .toSorted((a, b) => b.value - a.value),
  };
}

/** In a mean of domains the share of a domain is divided among its indicators; otherwise all stand in one group. */
function nominalOf({ indicators, domains, method }: RunFigures, positions: readonly number[]): Float64Array | null {
  if (method.aggregation === 'principal_component') return null;
  const byDomain = method.aggregation === 'domain_mean';
  const used = positions.flatMap((at) => indicators[at] ?? []);
  const groups = byDomain ? domains.map(({ code }) => code) : [''];
  return nominalWeights(
    Float64Array.from(used, ({ weight }) => weight),
    Uint32Array.from(used, ({ domainCode }) => (byDomain ? groups.indexOf(domainCode) : 0)),
    Float64Array.from(groups, (code) => method.domainWeights?.[code] ?? 1),
  );
}

/** A gap adds nothing to a sum, and what stands in its place (the scaling) is in the other parts. */
function effectiveOf(areas: readonly RunAreaView[], positions: readonly number[]): Float64Array | null {
  const summed = areas.filter(({ sum, contributions }) => sum !== null && contributions.some((part) => part !== null));
  if (summed.length === 0) return null;
  return effectiveWeights(
    positions.map((at) => Float64Array.from(summed, ({ contributions }) => contributions[at] ?? 0)),
  );
}

function domainsOf(
  { indicators, domains }: RunFigures,
  positions: readonly number[],
  columns: readonly Float64Array[],
): DomainCoherence[] {
  return domains
    .map(({ code, name }) => {
      const own = columns.filter((_, at) => indicators[positions[at] ?? -1]?.domainCode === code);
      return { code, name, count: own.length, alpha: standardisedAlpha(correlationMatrix(own), own.length) };
    })
    .filter(({ count }) => count > 0);
}

export interface Reliabilities {
  readonly byCode: ReadonlyMap<string, Reliability>;
  /** Figures of the run that are others today: the reliability is then that of today's figures. */
  readonly changed: number;
}

/** Reliability of each indicator from the counts, which the figures of a run do not hold. */
export function reliabilitiesOf(figures: RunFigures, input: IndexInputView): Reliabilities {
  const matrix = matrixOf(input);
  const count = input.areas.length;
  const byCode = new Map<string, Reliability>();
  input.indicators.forEach(({ code }, at) => {
    const column = (cells: Float64Array): Float64Array =>
      cells
        .subarray(at * count, (at + 1) * count)
        .map((cell, area) =>
          matrix.exclusion[area] === 0 && carriesValue(matrix.status[at * count + area] ?? 0) ? cell : NaN,
        );
    const reliability = reliabilityOf(column(matrix.numerator), column(matrix.denominator));
    if (reliability) byCode.set(code, reliability);
  });
  return { byCode, changed: changedFigures(figures, input) };
}

/** A run is handed out with nine decimals. */
const ROUNDING = 1e-8;

function changedFigures(figures: RunFigures, input: IndexInputView): number {
  const places = new Map(input.areas.map(({ code }, at) => [code, at]));
  const { numerator, denominator, value } = input.cells;
  let changed = 0;
  figures.indicators.forEach(({ code }, position) => {
    const at = input.indicators.findIndex((indicator) => indicator.code === code);
    const factor = input.indicators[at]?.unitFactor ?? 1;
    for (const area of figures.areas) {
      const place = places.get(area.code);
      if (at < 0 || place === undefined) continue;
      const cell = at * input.areas.length + place;
      const [cases, persons] = [numerator[cell] ?? null, denominator[cell] ?? null];
      const now =
        cases !== null && persons !== null && persons > 0 ? (cases / persons) * factor : (value[cell] ?? null);
      const then = area.rates[position] ?? null;
      const same =
        now === null || then === null ? now === then : Math.abs(now - then) <= ROUNDING * Math.max(1, Math.abs(then));
      if (!same) changed++;
    }
  });
  return changed;
}
