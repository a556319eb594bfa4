/**
 * Who takes part in a comparison of neighbours: areas that have a value and at least one neighbour that has one. The others would compare
 * themselves with nobody.
 */
import { neighboursAmong, rowStandardisedWeights, type Neighbours } from './neighbours.js';

/** A spread below this share of the largest value is rounding. */
export const NOISE = 1e-12;
const MIN_AREAS = 4;

/** Why there is no statistic: fewer than four areas that have neighbours, or values that do not vary. */
export type NoPattern = 'too_few_areas' | 'no_variance';

/** Areas that take part, their deviations from the common mean, and the links between them; positions are those of the participants. */
export interface Participants {
  readonly area: Uint32Array;
  readonly deviation: Float64Array;
  readonly neighbours: Neighbours;
  readonly weight: Float64Array;
  /** Σ deviation² */
  readonly squares: number;
}

export function participantsOf(values: Float64Array, neighbours: Neighbours): Participants | NoPattern {
  const known = neighboursAmong(
    neighbours,
    Uint8Array.from(values, (value) => (value === value ? 1 : 0)),
  );
  const area: number[] = [];
  const position = new Uint32Array(values.length);
  for (let own = 0; own < values.length; own++) {
    if (known.start[own] === known.start[own + 1]) continue;
    position[own] = area.length;
    area.push(own);
  }
  if (area.length < MIN_AREAS) return 'too_few_areas';
  const start = Uint32Array.from([0, ...area.map((own) => known.start[own + 1]!)]);
  const links = { start, neighbour: known.neighbour.map((own) => position[own]!) };
  const taking = Float64Array.from(area, (own) => values[own]!);
  const mean = meanOf(taking);
  const deviation = taking.map((value) => value - mean);
  let squares = 0;
  let largest = 0;
  for (let i = 0; i < deviation.length; i++) {
    squares += deviation[i]! * deviation[i]!;
    largest = Math.max(largest, Math.abs(taking[i]!));
  }
  if (!(Math.sqrt(squares / deviation.length) > NOISE * largest)) return 'no_variance';
  return { area: Uint32Array.from(area), deviation, neighbours: links, weight: rowStandardisedWeights(links), squares };
}

/** Two passes: the second takes off what the first lost by rounding. */
export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let rest = 0;
  for (const value of values) rest += value - mean;
  return mean + rest / values.length;
}

/** Σ wᵢⱼ zᵢ zⱼ */
export function crossProducts(z: Float64Array, { neighbours: { start, neighbour }, weight }: Participants): number {
  let sum = 0;
  for (let own = 0; own < z.length; own++) {
    let around = 0;
    for (let link = start[own]!; link < start[own + 1]!; link++) around += z[neighbour[link]!]!;
    sum += z[own]! * around * weight[start[own]!]!;
  }
  return sum;
}
