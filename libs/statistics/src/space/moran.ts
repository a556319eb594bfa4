/**
 * Do like areas lie beside like? Moran's I compares the products of neighbouring deviations, Geary's C the squared differences of
 * neighbours, each with what a random arrangement of the same values would give. A pattern in space is a hint at causes beyond the single
 * area; it says nothing about who is in need.
 *
 * Sources: A. D. Cliff and J. K. Ord (1981), Spatial Processes, pages 17–21 and 42–46; the values agree with spdep's moran.test and
 * geary.test under randomisation. Weights are row-standardised: each area compares with the mean of its neighbours.
 */
import { normalCdf } from '../numeric/normal.js';
import type { Neighbours } from './neighbours.js';
import { crossProducts, NOISE, participantsOf, type NoPattern, type Participants } from './participants.js';

export interface SpatialStatistic {
  readonly value: number;
  /** Mean and variance over all arrangements of the values. */
  readonly expectation: number;
  readonly variance: number;
  /** (value − expectation) / √variance, and the normal probability of one that speaks as strongly for likeness. */
  readonly z: number;
  readonly p: number;
}

export interface SpatialPattern {
  /** Areas with a value and at least one neighbour that has one; only these take part. */
  readonly areas: number;
  /** Directed links between them. */
  readonly links: number;
  readonly moran: SpatialStatistic;
  readonly geary: SpatialStatistic;
}

export type PatternOutcome =
  { readonly ok: true; readonly pattern: SpatialPattern } | { readonly ok: false; readonly reason: NoPattern };

/** Global pattern of one value for each area; NaN is no value. */
export function spatialPattern(values: Float64Array, neighbours: Neighbours): PatternOutcome {
  const participants = participantsOf(values, neighbours);
  if (typeof participants === 'string') return { ok: false, reason: participants };
  const { deviation, neighbours: links, squares } = participants;
  const n = deviation.length;
  const sums = weightSums(participants);
  let fourths = 0;
  for (const z of deviation) fourths += z * z * z * z;
  const kurtosis = (n * fourths) / (squares * squares);
  const moran = (n / sums.total) * (crossProducts(deviation, participants) / squares);
  const geary = ((n - 1) / (2 * sums.total)) * (squaredDifferences(participants) / squares);
  return {
    ok: true,
    pattern: {
      areas: n,
      links: links.neighbour.length,
      moran: statistic(moran, -1 / (n - 1), moranVariance(n, sums, kurtosis), NOISE / ((n - 1) * (n - 1))),
      geary: statistic(geary, 1, gearyVariance(n, sums, kurtosis), NOISE, -1),
    },
  };
}

interface WeightSums {
  /** S₀ = Σw */
  readonly total: number;
  /** S₁ = ½ Σ (wᵢⱼ + wⱼᵢ)² */
  readonly pairs: number;
  /** S₂ = Σ (wᵢ. + w.ᵢ)² */
  readonly areas: number;
}

function weightSums({ neighbours: { start, neighbour }, weight }: Participants): WeightSums {
  const n = start.length - 1;
  const received = new Float64Array(n);
  let total = 0;
  let pairs = 0;
  for (let own = 0; own < n; own++) {
    for (let link = start[own]!; link < start[own + 1]!; link++) {
      const other = neighbour[link]!;
      // Whoever is a neighbour has one, with a weight that depends on its number of neighbours alone.
      const back = weight[start[other]!]!;
      received[other] = received[other]! + weight[link]!;
      total += weight[link]!;
      pairs += 0.5 * (weight[link]! + back) * (weight[link]! + back);
    }
  }
  let areas = 0;
  for (let own = 0; own < n; own++) areas += (1 + received[own]!) * (1 + received[own]!);
  return { total, pairs, areas };
}

/** Σ wᵢⱼ (zᵢ − zⱼ)² */
function squaredDifferences({ deviation, neighbours: { start, neighbour }, weight }: Participants): number {
  let sum = 0;
  for (let own = 0; own < deviation.length; own++) {
    for (let link = start[own]!; link < start[own + 1]!; link++) {
      const difference = deviation[own]! - deviation[neighbour[link]!]!;
      sum += weight[link]! * difference * difference;
    }
  }
  return sum;
}

function moranVariance(n: number, { total, pairs, areas }: WeightSums, kurtosis: number): number {
  const total2 = total * total;
  const spread = n * (pairs * (n * n - 3 * n + 3) - n * areas + 3 * total2);
  const peak = kurtosis * (pairs * (n * n - n) - 2 * n * areas + 6 * total2);
  return (spread - peak) / ((n - 1) * (n - 2) * (n - 3) * total2) - 1 / ((n - 1) * (n - 1));
}

function gearyVariance(n: number, { total, pairs, areas }: WeightSums, kurtosis: number): number {
  const total2 = total * total;
  const byPairs = (n - 1) * pairs * (n * n - 3 * n + 3 - kurtosis * (n - 1));
  const byAreas = 0.25 * (n - 1) * areas * (n * n + 3 * n - 6 - kurtosis * (n * n - n + 2));
  const byTotal = total2 * (n * n - 3 - kurtosis * (n - 1) * (n - 1));
  return (byPairs - byAreas + byTotal) / (n * (n - 2) * (n - 3) * total2);
}

/**
 * `side` is 1 when great values speak for likeness, −1 when small ones do. A variance up to `noise` means that every arrangement gives the
 * same value: then z is 0 and p is 1.
 */
export function statistic(
  value: number,
  expectation: number,
  variance: number,
  noise: number,
  side: 1 | -1 = 1,
): SpatialStatistic {
  const varies = variance > noise;
  const z = varies ? (value - expectation) / Math.sqrt(variance) : 0;
  return { value, expectation, variance: varies ? variance : 0, z, p: varies ? normalCdf(-side * z) : 1 };
}
