/**
 * Kernels that run along one indicator over the areas: rate, spread, deviation, accumulation. They are the hot path
 * (33,000 areas × 30 indicators), hence plain loops over typed arrays, each touching few arrays so that it stays in
 * registers and in the nearest cache.
 *
 * Same bits everywhere: only +, −, ×, / and square root are used, which IEEE 754 rounds exactly, and every sum runs over
 * the areas (or indicators) in ascending position. Do not reorder these sums.
 */
import { CELL_STATUS, carriesValue, type ObservationMatrix } from './observation-matrix.js';

/** Beyond this, squares and their sums could leave the range of a double. Far above any count of persons. */
export const MAX_MAGNITUDE = 1e15;

/** No denominator of persons is smaller; below it a rate could leave the range. */
export const MIN_DENOMINATOR = 1e-6;

/** A spread below this share of the values is rounding noise of values that are equal. */
const NOISE = 1e-12;

export interface ColumnSums {
  /** Areas without a rate, whether they take part or not. */
  empty: number;
  /** Of these, how many take part although the rate exists for them: it was not delivered, or is kept secret. */
  lacking: number;
  /** Areas that take part and whose cell carries an impossible figure. */
  bad: number;
  /** Areas that take part and have a rate, and the sum of their rates. */
  used: number;
  rates: number;
  /** Σ numerator and Σ denominator of those that have a denominator. */
  numerator: number;
  denominator: number;
  /** How many of those used have none. */
  lackingDenominator: number;
}

/**
 * Rates of one indicator into `rate`, one number for each area (NaN where a cell carries no value), and their sums over
 * the areas that take part: first those with counts, then those with a rate given directly, each in ascending position.
 * Counts take precedence over a rate given directly, which may have been rounded.
 * @param emptyAreas memory for one number per area; its first `empty` entries are then the areas without a rate.
 */
export function measureRates(
  matrix: ObservationMatrix,
  indicator: number,
  rate: Float64Array,
  emptyAreas: Uint32Array,
): ColumnSums {
  const start = indicator * matrix.exclusion.length;
  const factor = matrix.indicators[indicator]?.unitFactor ?? 1;
  const sums = { empty: 0, lacking: 0, bad: 0, used: 0, rates: 0, numerator: 0, denominator: 0, lackingDenominator: 0 };
  const others = addCountedRates(matrix, indicator, rate, emptyAreas, sums);
  addOtherRates(matrix, start, factor, rate, emptyAreas, others, sums);
  return sums;
}

/** Divides and adds up the cells with proper counts; sets the others to NaN, collects their areas and returns their number. */
function addCountedRates(
  matrix: ObservationMatrix,
  indicator: number,
  rate: Float64Array,
  others: Uint32Array,
  sums: ColumnSums,
): number {
  const { exclusion } = matrix;
  const areas = exclusion.length;
  const column = <Values extends Float64Array | Uint8Array>(values: Values): Values =>
    values.subarray(indicator * areas, (indicator + 1) * areas) as Values;
  const numerator = column(matrix.numerator);
  const denominator = column(matrix.denominator);
  const status = column(matrix.status);
  const factor = matrix.indicators[indicator]?.unitFactor ?? 1;
  let open = 0;
  let used = 0;
  let rates = 0;
  // One half too many, taken off at the end: exact for counts (below 2^52), and it keeps V8 from compiling these
  // additions as integer additions with an overflow check, which takes twice as long.
  let cases = 0.5;
  let persons = 0.5;
  for (let area = 0; area < areas; area++) {
    const count = numerator[area] ?? NaN;
    const population = denominator[area] ?? NaN;
    const value = (count / population) * factor;
    // Each comparison is false for NaN; a quotient and a divisor in range leave no room for an infinite numerator.
    const counted =
      value >= 0 &&
      value <= MAX_MAGNITUDE &&
      population >= MIN_DENOMINATOR &&
      population <= MAX_MAGNITUDE &&
      carriesValue(status[area] ?? 0);
    rate[area] = counted ? value : NaN;
    if (!counted) {
      others[open++] = area;
    } else if (exclusion[area] === 0) {
      used++;
      rates += value;
      cases += count;
      persons += population;
    }
  }
  sums.used = used;
  sums.rates = rates;
  sums.numerator = cases - 0.5;
  sums.denominator = persons - 0.5;
  return open;
}

/**
 * The rarer way for the first `count` of `areas`, which have no counts: a gap, a rate given directly, or an impossible
 * figure. A given rate with a denominator enters the district rate as rate × denominator. Keeps in `areas` only those
 * that have no rate.
 */
function addOtherRates(
  matrix: ObservationMatrix,
  start: number,
  factor: number,
  rate: Float64Array,
  areas: Uint32Array,
  count: number,
  sums: ColumnSums,
): void {
  for (let position = 0; position < count; position++) {
    const area = areas[position] ?? 0;
    const cell = start + area;
    // The status first: it lies in the cache, and most of these areas are gaps whose figures need no look.
    const claims = carriesValue(matrix.status[cell] ?? 0);
    const given = claims ? directRate(matrix, cell) : NaN;
    const takesPart = matrix.exclusion[area] === 0;
    if (given !== given) {
      areas[sums.empty++] = area;
      if (claims && takesPart) sums.bad++;
      if (takesPart && matrix.status[cell] !== CELL_STATUS.not_applicable) sums.lacking++;
      continue;
    }
    rate[area] = given;
    if (!takesPart) continue;
    const population = matrix.denominator[cell] ?? NaN;
    sums.used++;
    sums.rates += given;
    if (population !== population) {
      sums.lackingDenominator++;
    } else {
      sums.numerator += (given * population) / factor;
      sums.denominator += population;
    }
  }
}

/** The rate of a cell that is given without counts; NaN when there is none or it is impossible. */
function directRate(matrix: ObservationMatrix, cell: number): number {
  const population = matrix.denominator[cell] ?? NaN;
  const given = matrix.value[cell] ?? NaN;
  const weighable = Number.isNaN(population) || (population >= MIN_DENOMINATOR && population <= MAX_MAGNITUDE);
  const uncounted = Number.isNaN(matrix.numerator[cell]) || Number.isNaN(population);
  return uncounted && weighable && Math.abs(given) <= MAX_MAGNITUDE ? given : NaN;
}

/** Rate of one cell in the unit of the indicator, bit for bit as `measureRates` finds it; NaN when there is none. */
export function rateAt(matrix: ObservationMatrix, area: number, indicator: number): number {
  const cell = indicator * matrix.areaCodes.length + area;
  if (!carriesValue(matrix.status[cell] ?? 0)) return NaN;
  const population = matrix.denominator[cell] ?? NaN;
  const factor = matrix.indicators[indicator]?.unitFactor ?? 1;
  const counted = ((matrix.numerator[cell] ?? NaN) / population) * factor;
  const fits = counted >= 0 && counted <= MAX_MAGNITUDE && population >= MIN_DENOMINATOR && population <= MAX_MAGNITUDE;
  return fits ? counted : directRate(matrix, cell);
}

/**
 * Standard deviation of the rates of one indicator around their own mean, over the areas that take part: two passes, the
 * second with the correction (Σd)²/n for the rounding of the mean (Chan, Golub and LeVeque 1983).
 * 0 when the rates do not vary beyond the rounding noise of mean and reference, or when no more than ddof areas have one.
 * A positive result therefore bounds every deviation by about 1e12, which keeps all later sums finite.
 */
export function spreadOf(
  rate: Float64Array,
  exclusion: Uint8Array,
  used: number,
  mean: number,
  reference: number,
  ddof: number,
): number {
  if (used <= ddof) return 0;
  let squares = 0;
  let rest = 0;
  for (let area = 0; area < exclusion.length; area++) {
    const deviation = (rate[area] ?? NaN) - mean;
    if (deviation === deviation && exclusion[area] === 0) {
      squares += deviation * deviation;
      rest += deviation;
    }
  }
  const sd = Math.sqrt(Math.max(0, squares - (rest * rest) / used) / (used - ddof));
  const size = Math.max(Math.abs(mean), Number.isNaN(reference) ? 0 : Math.abs(reference));
  return sd > NOISE * size ? sd : 0;
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
  for (const value of values) {
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
  for (const value of values) {
    const deviation = value - mean;
    if (deviation === deviation) squares += deviation * deviation;
  }
  const sd = Math.sqrt(squares / (count - ddof));
  return { count, mean, sd: sd > noise ? sd : 0, noise };
}
