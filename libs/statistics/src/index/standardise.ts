/**
 * From the rates of one indicator to comparable deviations, for each standardisation of a method. Most are a distance from a
 * centre in units of a scale; those that go by order (rank, percentile, exponential) are filled in area by area. All are signed
 * so that more means more burden.
 */
import { exp, ln } from '../numeric/elementary.js';
import type { DeviationMeasure } from './deviation-kernels.js';
import { needsPositive, type IndexMethod } from './method.js';
import { ascendingOrder } from './rank.js';

/** Facts of one indicator over the areas that take part. */
export interface ColumnFacts {
  readonly relief: boolean;
  readonly reference: number;
  readonly sd: number;
  /** Rates of the areas that take part and have one. */
  readonly values: () => Float64Array;
}

/** Why an indicator that varies still gives no deviations. */
export type NoMeasure = 'zero_reference' | 'half_equal';

/** Scales the median absolute deviation so that it estimates the standard deviation of a normal distribution: 1 / Φ⁻¹(3/4). */
const MAD_FACTOR = 1.4826;

/** A reference or spread below this share of the standard deviation is rounding noise. */
const NOISE = 1e-12;

/** The measure of one indicator, or why there is none. For standardisations that do not go by order, and an SD above 0. */
export function measureOf(method: IndexMethod, facts: ColumnFacts): DeviationMeasure | NoMeasure {
  const { reference, sd, relief } = facts;
  const sign = relief ? -1 : 1;
  const limit = method.clip ?? Infinity;
  const open = { offset: 0, low: -limit, high: limit };
  switch (method.standardisation) {
    case 'z':
      return { ...open, centre: reference, scale: sign * sd };
    case 'burden_only':
      return { ...open, centre: reference, scale: sign * sd, low: 0 };
    case 'relative': {
      const size = Math.abs(reference);
      if (!(size > NOISE * sd)) return 'zero_reference';
      return { ...inUnits(open, (sd * 100) / size), centre: reference, scale: (sign * size) / 100 };
    }
    case 'points':
      return { ...inUnits(open, sd), centre: reference, scale: sign };
    case 'robust':
      return robustMeasure(facts, sign, open);
    default:
      return minMaxMeasure(method, facts);
  }
}

/** A limit in standard deviations, told in the unit of the deviations. */
function inUnits<Bounds extends Pick<DeviationMeasure, 'low' | 'high'>>(bounds: Bounds, unit: number): Bounds {
  return { ...bounds, low: bounds.low * unit, high: bounds.high * unit };
}

function robustMeasure(
  { values, sd }: ColumnFacts,
  sign: number,
  bounds: Pick<DeviationMeasure, 'offset' | 'low' | 'high'>,
): DeviationMeasure | NoMeasure {
  const rates = values();
  const centre = medianOf(rates);
  const scale = MAD_FACTOR * medianOf(rates.map((rate) => Math.abs(rate - centre)));
  return scale > NOISE * sd ? { ...bounds, centre, scale: sign * scale } : 'half_equal';
}

/**
 * 0 to 100 between the least and the greatest rate; 1 to 100 under a mean that is undefined at zero. A relief runs the other way:
 * (greatest − rate) / range is the same as (rate − greatest) / −range.
 */
function minMaxMeasure(method: IndexMethod, { values, relief }: ColumnFacts): DeviationMeasure {
  let least = Infinity;
  let greatest = -Infinity;
  for (const rate of values()) {
    if (rate < least) least = rate;
    if (rate > greatest) greatest = rate;
  }
  const offset = needsPositive(method) ? 1 : 0;
  const scale = (greatest - least) / (100 - offset);
  return { centre: relief ? greatest : least, scale: relief ? -scale : scale, offset, low: -Infinity, high: Infinity };
}

/** Middle value, or the mean of the two in the middle. NaN for none. */
function medianOf(values: Float64Array): number {
  const order = ascendingOrder(values);
  const middle = order.length >> 1;
  const upper = values[order[middle] ?? -1] ?? NaN;
  return order.length % 2 === 1 ? upper : ((values[order[middle - 1] ?? -1] ?? NaN) + upper) / 2;
}

/**
 * Deviations by order: place of each area among those that take part. Ties share the smallest rank, counted from the side that the
 * standardisation counts from. `target` is NaN where an area takes no part or has no rate.
 */
export function fillByOrder(
  { standardisation }: Pick<IndexMethod, 'standardisation'>,
  rate: Float64Array,
  exclusion: Uint8Array,
  relief: boolean,
  target: Float64Array,
): void {
  const fromTop = standardisation === 'exponential';
  // Counted upwards in the value below, so that one loop serves both: greatest burden first, or least burden first.
  const flip = relief === fromTop ? 1 : -1;
  const keys = rate.map((value, area) => (exclusion[area] === 0 ? flip * value : NaN));
  const order = ascendingOrder(keys);
  target.fill(NaN);
  let rank = 0;
  let before = NaN;
  for (let position = 0; position < order.length; position++) {
    const area = order[position] ?? 0;
    const key = keys[area] ?? NaN;
    if (key !== before) rank = position + 1;
    before = key;
    target[area] = placeValue(standardisation, rank, order.length);
  }
}

const DECAY = 23;
const REACH = 1 - exp(-100 / DECAY);

function placeValue(standardisation: IndexMethod['standardisation'], rank: number, count: number): number {
  if (standardisation === 'rank') return rank;
  if (standardisation === 'percentile') return count > 1 ? (rank - 1) / (count - 1) : 0;
  return -DECAY * ln(1 - ((count - rank + 1) / count) * REACH);
}
