/**
 * What an indicator weighs is not what it decides: one with a wide spread, or one that runs with many others, moves the index more. The
 * nominal weight is what the method says, the effective weight is the share of the index's variance that goes back to the indicator.
 *
 * Source: P. Paruolo, M. Saisana and A. Saltelli (2013), Ratings and rankings: voodoo or science?, Journal of the Royal Statistical
 * Society A 176, 609–634 (weights are not importance); the share as covariance with the sum follows from Var(I) = Σ cov(cⱼ, I).
 */

/**
 * Effective weights: cov(cⱼ, I) / Var(I) for contributions cⱼ (weight × signed deviation, one column for each indicator) and I = Σ cⱼ.
 * They add up to 1; one is negative when the indicator runs against the index. Areas with a gap in any column are left out.
 * Null when fewer than two areas remain or the index does not vary over them.
 */
export function effectiveWeights(contributions: readonly Float64Array[]): Float64Array | null {
  const areas: number[] = [];
  const index: number[] = [];
  for (let area = 0; area < (contributions[0]?.length ?? 0); area++) {
    let sum = 0;
    for (const column of contributions) sum += column[area]!;
    if (sum !== sum) continue;
    areas.push(area);
    index.push(sum);
  }
  if (areas.length < 2) return null;
  const deviation = deviationsOf(index);
  let variance = 0;
  let size = 0;
  for (let i = 0; i < areas.length; i++) {
    variance += deviation[i]! * deviation[i]!;
    for (const column of contributions) size = Math.max(size, Math.abs(column[areas[i]!]!));
  }
  if (!(Math.sqrt(variance / areas.length) > 1e-12 * size)) return null;
  return Float64Array.from(contributions, (column) => {
    const own = deviationsOf(areas.map((area) => column[area]!));
    let covariance = 0;
    for (let i = 0; i < own.length; i++) covariance += own[i]! * deviation[i]!;
    return covariance / variance;
  });
}

function deviationsOf(values: readonly number[]): number[] {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  return values.map((value) => value - mean);
}

/**
 * Nominal weights when indicators are first averaged inside their group and the groups then by their own weights:
 * (weight / Σ weights of its group) · (group weight / Σ group weights). `group` gives the position of each indicator's group. They add
 * up to 1 over the groups that have an indicator of positive weight. Null when no indicator has one.
 */
export function nominalWeights(
  weight: Float64Array,
  group: Uint32Array,
  groupWeight: Float64Array,
): Float64Array | null {
  const inGroup = new Float64Array(groupWeight.length);
  for (let own = 0; own < weight.length; own++) inGroup[group[own]!] = inGroup[group[own]!]! + weight[own]!;
  let total = 0;
  for (let own = 0; own < groupWeight.length; own++) if (inGroup[own]! > 0) total += groupWeight[own]!;
  if (!(total > 0)) return null;
  return weight.map((own, indicator) => {
    const place = group[indicator]!;
    return inGroup[place]! > 0 ? (own / inGroup[place]!) * (groupWeight[place]! / total) : 0;
  });
}
