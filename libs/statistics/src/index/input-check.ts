/**
 * What stops a computation before or during it, by name of indicator and area. The kernels only count impossible cells;
 * which they are and why is looked up here, on the rare way.
 */
import { MAX_MAGNITUDE, MIN_DENOMINATOR } from './column-kernels.js';
import { measuresFromReference, type IndexMethod } from './method.js';
import { DIRECTIONS, carriesValue, type ObservationMatrix } from './observation-matrix.js';
import { MAX_REFUSALS, type Refusal, type RefusalCode } from './reasons.js';

/** Gaps are counted in 16 bits. */
const MAX_INDICATORS = 65_535;

/** Refusals that need no look at the cells: shapes, units, published figures, weights of indicators that are not there. */
export function checkShape(matrix: ObservationMatrix, method: IndexMethod): Refusal[] {
  const areaCount = matrix.areaCodes.length;
  const cells = areaCount * matrix.indicators.length;
  const { numerator, denominator, value, status, exclusion, domainOf, published } = matrix;
  const fits =
    [numerator, denominator, value, status].every((column) => column.length === cells) &&
    [domainOf, published.numerator, published.denominator, published.value].every(
      (column) => column.length === matrix.indicators.length,
    ) &&
    exclusion.length === areaCount &&
    matrix.indicators.length <= MAX_INDICATORS;
  if (!fits) return [{ code: 'shape_mismatch' }];

  const refusals: Refusal[] = [];
  const codes = new Set(matrix.indicators.map((indicator) => indicator.code));
  for (const code of Object.keys(method.weights)) {
    // A weight for an indicator that is not there means that method and data are not made for each other.
    if (!codes.has(code)) refusals.push({ code: 'unknown_weight', indicator: code });
  }
  for (const { code, direction, unitFactor } of matrix.indicators) {
    if (!DIRECTIONS.includes(direction)) refusals.push({ code: 'unknown_direction', indicator: code });
    if (!(unitFactor >= 1e-9 && unitFactor <= 1e9)) refusals.push({ code: 'bad_unit_factor', indicator: code });
  }
  let takingPart = 0;
  for (const reason of exclusion) if (reason === 0) takingPart++;
  if (takingPart < 2) refusals.push({ code: 'too_few_areas', count: takingPart });
  return refusals;
}

/** Pairs of areas are compared one by one: beyond this, `copeland` would take minutes. */
const MAX_PAIRED_AREAS = 5_000;

/** Refusals of a valid method that these data cannot serve. */
export function checkMethod(matrix: ObservationMatrix, method: IndexMethod): Refusal[] {
  const refusals: Refusal[] = [];
  const { areaCodes, domains, exclusion, parents } = matrix;
  for (const domain of Object.keys(method.domainWeights ?? {})) {
    if (!domains.includes(domain)) refusals.push({ code: 'unknown_weight', indicator: domain });
  }
  if (method.aggregation === 'copeland' && areaCodes.length > MAX_PAIRED_AREAS) {
    refusals.push({ code: 'too_many_areas', count: MAX_PAIRED_AREAS });
  }
  if (method.reference === 'parent' && measuresFromReference(method)) {
    areaCodes.forEach((area, position) => {
      if (exclusion[position] === 0 && !((parents?.of[position] ?? -1) >= 0))
        refusals.push({ code: 'parent_lacking', area });
    });
  }
  return refusals;
}

/**
 * The published rate of the district in the unit of the indicator, NaN when none is published, null when what is
 * published is no possible figure. Counts take precedence over a rate.
 */
export function publishedRate(matrix: ObservationMatrix, indicator: number): number | null {
  const { published, indicators } = matrix;
  const numerator = published.numerator[indicator] ?? NaN;
  const denominator = published.denominator[indicator] ?? NaN;
  const value = published.value[indicator] ?? NaN;
  const counted = !Number.isNaN(numerator);
  if (!counted && Number.isNaN(value)) return NaN;
  if (counted && !(numerator >= 0 && denominator > 0)) return null;
  const rate = counted ? (numerator / denominator) * (indicators[indicator]?.unitFactor ?? 1) : value;
  return Math.abs(rate) <= MAX_MAGNITUDE ? rate : null;
}

/** Names the impossible cells of one indicator among the areas that take part. */
export function findBadCells(matrix: ObservationMatrix, indicator: number, limit = MAX_REFUSALS): Refusal[] {
  const { status, numerator, denominator, value, exclusion, areaCodes } = matrix;
  const code = matrix.indicators[indicator]?.code ?? '';
  const factor = matrix.indicators[indicator]?.unitFactor ?? 1;
  const refusals: Refusal[] = [];
  for (let area = 0; area < areaCodes.length && refusals.length < limit; area++) {
    const cell = indicator * areaCodes.length + area;
    if (exclusion[area] !== 0 || !carriesValue(status[cell] ?? 0)) continue;
    const fault = faultOf(numerator[cell] ?? NaN, denominator[cell] ?? NaN, value[cell] ?? NaN, factor);
    if (fault !== null) refusals.push({ code: fault, indicator: code, area: areaCodes[area] ?? '' });
  }
  return refusals;
}

/** What is wrong with the figures of a cell that claims to carry a value; null = nothing. */
export function faultOf(numerator: number, denominator: number, value: number, factor: number): RefusalCode | null {
  const counted = !Number.isNaN(numerator) && !Number.isNaN(denominator);
  const figures = counted ? [numerator, denominator] : [denominator, value];
  if (figures.some((figure) => figure === Infinity || figure === -Infinity)) return 'not_finite';
  if (!counted && Number.isNaN(value)) return 'no_value';
  if (denominator < 0 || (counted && numerator < 0)) return 'negative_count';
  if (denominator === 0) return 'zero_denominator';
  if (denominator < MIN_DENOMINATOR || denominator > MAX_MAGNITUDE) return 'out_of_range';
  const rate = counted ? (numerator / denominator) * factor : value;
  return Math.abs(rate) <= MAX_MAGNITUDE ? null : 'out_of_range';
}
