/**
 * Kernels that run along one indicator over the areas: rate, spread, deviation, accumulation. They are the hot path
 * (33,000 areas × 30 indicators), hence plain loops over typed arrays, each touching few arrays so that it stays in
 * registers and in the nearest cache.
 *
 * Same bits everywhere: only +, −, ×, / and square root are used, which IEEE 754 rounds exactly, and every sum runs over
 * the areas (or indicators) in ascending position. Do not reorder these sums.
 */
import { carriesValue, type ObservationMatrix } from './observation-matrix.js';

/** Beyond this, squares and their sums could leave the range of a double. Far above any count of persons. */
export const MAX_MAGNITUDE = 1e15;

/** No denominator of persons is smaller; below it a rate could leave the range. */
export const MIN_DENOMINATOR = 1e-6;

/** A spread below this share of the values is rounding noise of values that are equal. */
const NOISE = 1e-12;

export interface ColumnGaps {
  /** Areas without a rate, whether they take part or not. */
  readonly empty: number;
  /** Areas whose rate is given directly, without counts. */
  readonly direct: number;
  /** Areas that take part and whose cell carries an impossible figure. */
  readonly bad: number;
}

/**
 * Rates of one indicator into `rate` (same layout as the matrix; NaN where a cell carries no value).
 * Counts take precedence over a rate given directly, which may have been rounded.
 * @param emptyAreas memory for one number per area; its first `empty` entries are then the areas without a rate.
 */
export function fillRates(
  matrix: ObservationMatrix,
  indicator: number,
  rate: Float64Array,
  emptyAreas: Uint32Array,
): ColumnGaps {
  const { numerator, denominator, status } = matrix;
  const areaCount = matrix.exclusion.length;
  const factor = matrix.indicators[indicator]?.unitFactor ?? 1;
  const start = indicator * areaCount;
  const end = start + areaCount;
  let open = 0;
  for (let cell = start; cell < end; cell++) {
    const cases = numerator[cell] ?? NaN;
    const population = denominator[cell] ?? NaN;
    // Each comparison is false for NaN, so a cell that passes carries a pair of proper counts.
    const counted =
      cases >= 0 &&
      cases <= MAX_MAGNITUDE &&
      population >= MIN_DENOMINATOR &&
      population <= MAX_MAGNITUDE &&
      carriesValue(status[cell] ?? 0);
    if (counted) rate[cell] = (cases / population) * factor;
    else emptyAreas[open++] = cell - start;
  }
  return fillOtherRates(matrix, start, rate, emptyAreas, open);
}

/**
 * The rarer way for the areas that `fillRates` left open: a gap, a rate given directly, or an impossible figure.
 * Keeps in `areas` only those that have no rate.
 */
function fillOtherRates(
  matrix: ObservationMatrix,
  start: number,
  rate: Float64Array,
  areas: Uint32Array,
  count: number,
): ColumnGaps {
  const { numerator, denominator, value, status, exclusion } = matrix;
  let empty = 0;
  let bad = 0;
  for (let position = 0; position < count; position++) {
    const area = areas[position] ?? 0;
    const cell = start + area;
    const claims = carriesValue(status[cell] ?? 0);
    const population = denominator[cell] ?? NaN;
    const given = value[cell] ?? NaN;
    const weighable = Number.isNaN(population) || (population >= MIN_DENOMINATOR && population <= MAX_MAGNITUDE);
    const uncounted = Number.isNaN(numerator[cell]) || Number.isNaN(population);
    if (claims && uncounted && weighable && Math.abs(given) <= MAX_MAGNITUDE) {
      rate[cell] = given;
      continue;
    }
    rate[cell] = NaN;
    areas[empty++] = area;
    if (claims && exclusion[area] === 0) bad++;
  }
  return { empty, direct: count - empty, bad };
}

export interface ColumnSums {
  /** Areas that take part and have a rate, and the sum of their rates. */
  readonly used: number;
  readonly rates: number;
  /** Σ numerator and Σ denominator of those that have a denominator. */
  readonly numerator: number;
  readonly denominator: number;
  /** How many of those used have none. */
  readonly lackingDenominator: number;
}

/** Sums of one indicator over the areas that take part, where every rate comes from counts. */
export function sumCounted(matrix: ObservationMatrix, indicator: number, rate: Float64Array): ColumnSums {
  const { numerator, denominator, exclusion } = matrix;
  const base = indicator * exclusion.length;
  let used = 0;
  let rates = 0;
  // One half too many, taken off at the end: exact for counts (below 2^52), and it keeps V8 from compiling these
  // additions as integer additions with an overflow check, which takes twice as long.
  let cases = 0.5;
  let population = 0.5;
  for (let area = 0; area < exclusion.length; area++) {
    const cell = base + area;
    const value = rate[cell] ?? NaN;
    if (value === value && exclusion[area] === 0) {
      used++;
      rates += value;
      cases += numerator[cell] ?? NaN;
      population += denominator[cell] ?? NaN;
    }
  }
  return { used, rates, numerator: cases - 0.5, denominator: population - 0.5, lackingDenominator: 0 };
}

/**
 * Sums of one indicator over the areas that take part, where rates may be given directly. Such a rate enters the
 * district rate as rate × denominator, if it has a denominator.
 */
export function sumMixed(matrix: ObservationMatrix, indicator: number, rate: Float64Array): ColumnSums {
  const { numerator, denominator, exclusion } = matrix;
  const base = indicator * exclusion.length;
  const factor = matrix.indicators[indicator]?.unitFactor ?? 1;
  let used = 0;
  let rates = 0;
  let cases = 0;
  let population = 0;
  let lackingDenominator = 0;
  for (let area = 0; area < exclusion.length; area++) {
    const cell = base + area;
    const value = rate[cell] ?? NaN;
    if (value !== value || exclusion[area] !== 0) continue;
    used++;
    rates += value;
    const persons = denominator[cell] ?? NaN;
    const counted = numerator[cell] ?? NaN;
    if (persons > 0) {
      cases += counted === counted ? counted : (value * persons) / factor;
      population += persons;
    } else {
      lackingDenominator++;
    }
  }
  return { used, rates, numerator: cases, denominator: population, lackingDenominator };
}

/**
 * Standard deviation of the rates of one indicator around their own mean, over the areas that take part: two passes, the
 * second with the correction (Σd)²/n for the rounding of the mean (Chan, Golub and LeVeque 1983).
 * 0 when the rates do not vary beyond the rounding noise of mean and reference, or when no more than ddof areas have one.
 * A positive result therefore bounds every deviation by about 1e12, which keeps all later sums finite.
 */
export function spreadOf(
  rate: Float64Array,
  indicator: number,
  exclusion: Uint8Array,
  used: number,
  mean: number,
  reference: number,
  ddof: number,
): number {
  if (used <= ddof) return 0;
  const base = indicator * exclusion.length;
  let squares = 0;
  let rest = 0;
  for (let area = 0; area < exclusion.length; area++) {
    const deviation = (rate[base + area] ?? NaN) - mean;
    if (deviation === deviation && exclusion[area] === 0) {
      squares += deviation * deviation;
      rest += deviation;
    }
  }
  const sd = Math.sqrt(Math.max(0, squares - (rest * rest) / used) / (used - ddof));
  const size = Math.max(Math.abs(mean), Number.isNaN(reference) ? 0 : Math.abs(reference));
  return sd > NOISE * size ? sd : 0;
}

/** Deviations of the cells from `start` to before `end`: (rate − reference) / scale, NaN where there is no rate. */
export function fillDeviations(
  rate: Float64Array,
  start: number,
  end: number,
  reference: number,
  scale: number,
  deviation: Float64Array,
): void {
  for (let cell = start; cell < end; cell++) {
    deviation[cell] = ((rate[cell] ?? NaN) - reference) / scale;
  }
}

/** Adds weight · deviation to the scores of the areas from `from` to before `to`; `shift` leads from area to cell. */
export function addToScore(
  deviation: Float64Array,
  shift: number,
  from: number,
  to: number,
  weight: number,
  score: Float64Array,
  domainScore: Float64Array,
  domainShift: number,
): void {
  for (let area = from; area < to; area++) {
    const term = weight * (deviation[shift + area] ?? NaN);
    if (term === term) {
      score[area] = (score[area] ?? 0) + term;
      domainScore[domainShift + area] = (domainScore[domainShift + area] ?? 0) + term;
    }
  }
}

/** As `addToScore`, with deviations beyond ±limit counted as ±limit. Apart from it because most methods do not clip. */
export function addClippedToScore(
  deviation: Float64Array,
  shift: number,
  from: number,
  to: number,
  weight: number,
  limit: number,
  score: Float64Array,
  domainScore: Float64Array,
  domainShift: number,
): void {
  for (let area = from; area < to; area++) {
    const term = weight * Math.max(-limit, Math.min(limit, deviation[shift + area] ?? NaN));
    if (term === term) {
      score[area] = (score[area] ?? 0) + term;
      domainScore[domainShift + area] = (domainScore[domainShift + area] ?? 0) + term;
    }
  }
}

/** A deviation above this (in standard deviations, signed as a burden) makes an indicator conspicuous in an area. */
export const CONSPICUOUS_DEVIATION = 1;

/** Brings a positive distance of any size into the range of a 32-bit integer, rounded up to at least 1. */
const SHRINK = 2 ** -20;

/**
 * Counts the conspicuous indicators of each area. Whether a deviation exceeds the threshold is as good as random from
 * area to area, so a branch would be mispredicted every fifth time; the sign bit gives the answer without one.
 */
export function countConspicuous(
  deviation: Float64Array,
  shift: number,
  from: number,
  to: number,
  conspicuous: Uint16Array,
): void {
  for (let area = from; area < to; area++) {
    // 0 or less when not above the threshold; NaN becomes 0.
    const above = Math.ceil(((deviation[shift + area] ?? NaN) - CONSPICUOUS_DEVIATION) * SHRINK) | 0;
    conspicuous[area] = (conspicuous[area] ?? 0) + (-above >>> 31);
  }
}

/** Counts a gap, over all and in the domain, for the first `count` of the given areas. */
export function countGaps(
  areas: Uint32Array,
  count: number,
  gaps: Uint16Array,
  domainGaps: Uint16Array,
  domainShift: number,
): void {
  for (let position = 0; position < count; position++) {
    const area = areas[position] ?? 0;
    gaps[area] = (gaps[area] ?? 0) + 1;
    domainGaps[domainShift + area] = (domainGaps[domainShift + area] ?? 0) + 1;
  }
}

/**
 * Mean and standard deviation of the values that are not NaN. An SD that is rounding noise against `unit` (the size of
 * what the values were added up from) is 0. `noise` is that limit. NaN for mean and SD without any value.
 */
export function momentsOf(
  values: Float64Array,
  ddof: number,
  unit: number,
): { count: number; mean: number; sd: number; noise: number } {
  let count = 0;
  let sum = 0;
  let largest = unit;
  for (let position = 0; position < values.length; position++) {
    const value = values[position] ?? NaN;
    if (value !== value) continue;
    count++;
    sum += value;
    largest = Math.max(largest, Math.abs(value));
  }
  const noise = NOISE * largest;
  if (count === 0) return { count, mean: NaN, sd: NaN, noise };
  const mean = sum / count;
  if (count <= ddof) return { count, mean, sd: 0, noise };
  let squares = 0;
  for (let position = 0; position < values.length; position++) {
    const deviation = (values[position] ?? NaN) - mean;
    if (deviation === deviation) squares += deviation * deviation;
  }
  const sd = Math.sqrt(squares / (count - ddof));
  return { count, mean, sd: sd > noise ? sd : 0, noise };
}
