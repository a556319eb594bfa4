/**
 * The local form of Moran's I tells where on the map like lies beside like: a high area among high ones, a low one among low ones, or
 * one that differs from its surroundings.
 */
import { normalCdf } from '../numeric/normal.js';
import { statistic } from './moran.js';
import { neighbourMeans, type Neighbours } from './neighbours.js';
import { meanOf, NOISE, participantsOf, type NoPattern } from './participants.js';

/** Where an area stands against the mean of all, and its neighbours against the mean of all neighbourhoods; the code is the position plus 1. */
export const QUADRANTS = ['high_high', 'low_low', 'low_high', 'high_low'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** One entry for each area; NaN, and quadrant 0, for an area that does not take part. */
export interface LocalPattern {
  readonly moran: Float64Array;
  readonly expectation: Float64Array;
  readonly variance: Float64Array;
  readonly z: Float64Array;
  /** Two-sided; with many areas some are small by chance alone. */
  readonly p: Float64Array;
  readonly quadrant: Uint8Array;
}

/**
 * Local Moran: how far an area and its neighbours together stand out, Iᵢ = (zᵢ/m₂) Σ wᵢⱼ zⱼ with m₂ = Σz²/n. Expectation and variance
 * hold the area's own value and arrange the others:
 * E = −zᵢ² / ((n − 1) m₂), Var = (zᵢ/m₂)² · n/(n − 2) · (1/kᵢ − 1/(n − 1)) · (m₂ − zᵢ²/(n − 1)) for kᵢ neighbours.
 * Where every arrangement gives the same (an area at the mean, or with all others as neighbours) z is 0 and p is 1.
 *
 * Sources: L. Anselin (1995), Geographical Analysis 27, 93–115; R. R. Sokal, N. L. Oden and B. A. Thomson (1998), Geographical
 * Analysis 30, 331–354; agrees with spdep::localmoran(conditional = TRUE).
 */
export function localPattern(values: Float64Array, neighbours: Neighbours): LocalPattern | NoPattern {
  const participants = participantsOf(values, neighbours);
  if (typeof participants === 'string') return participants;
  const { area, deviation, squares, neighbours: links } = participants;
  const n = area.length;
  const means = neighbourMeans(deviation, links);
  const middle = meanOf(means);
  const m2 = squares / n;
  const blank = (): Float64Array => new Float64Array(values.length).fill(NaN);
  const local = { moran: blank(), expectation: blank(), variance: blank(), z: blank(), p: blank() };
  const quadrant = new Uint8Array(values.length);
  for (let i = 0; i < n; i++) {
    const own = deviation[i]!;
    const share = 1 / (links.start[i + 1]! - links.start[i]!) - 1 / (n - 1);
    const rest = m2 - (own * own) / (n - 1);
    const variance = ((own / m2) * (own / m2) * n * share * Math.max(0, rest)) / (n - 2);
    const noise = (NOISE * own * own) / m2;
    const exact = statistic((own / m2) * means[i]!, -(own * own) / ((n - 1) * m2), variance, noise);
    const place = area[i]!;
    local.moran[place] = exact.value;
    local.expectation[place] = exact.expectation;
    local.variance[place] = exact.variance;
    local.z[place] = exact.z;
    local.p[place] = exact.variance > 0 ? 2 * normalCdf(-Math.abs(exact.z)) : 1;
    quadrant[place] = quadrantCode(own > 0, means[i]! > middle);
  }
  return { ...local, quadrant };
}

function quadrantCode(ownHigh: boolean, othersHigh: boolean): number {
  if (ownHigh) return othersHigh ? 1 : 4;
  return othersHigh ? 3 : 2;
}
