/**
 * Neighbours are areas whose boundaries meet: in a stretch (rook) or at least in a point (queen). Who is whose neighbour is a property of
 * an area edition; values play no part in it. Held as a list of lists in two arrays, in the order of the areas.
 */

/** Neighbours of area i: `neighbour[start[i]]` up to and without `neighbour[start[i + 1]]`, rising. Whoever is a neighbour has one. */
export interface Neighbours {
  /** One entry more than there are areas. */
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
}

/** Areas without any neighbour, rising. */
export function islandsOf({ start }: Neighbours): Uint32Array {
  const islands: number[] = [];
  for (let area = 0; area + 1 < start.length; area++) if (start[area] === start[area + 1]) islands.push(area);
  return Uint32Array.from(islands);
}

/** From pairs of areas, in any order, each pair at least once; pairs of an area with itself are left out. */
export function neighboursFromPairs(areas: number, pairs: Iterable<readonly [number, number]>): Neighbours {
  const keys = new Set<number>();
  for (const [one, other] of pairs) {
    if (one !== other) keys.add(Math.min(one, other) * areas + Math.max(one, other));
  }
  return neighboursFromKeys(areas, keys);
}

/** From keys lower area × areas + higher area, one for each pair of neighbours. */
export function neighboursFromKeys(areas: number, keys: ReadonlySet<number>): Neighbours {
  const both = new Float64Array(2 * keys.size);
  let links = 0;
  for (const key of keys) {
    const one = Math.floor(key / areas);
    both[links++] = key;
    both[links++] = (key - one * areas) * areas + one;
  }
  both.sort();
  const start = new Uint32Array(areas + 1);
  const neighbour = new Uint32Array(links);
  let area = 0;
  for (let link = 0; link < links; link++) {
    const own = Math.floor(both[link]! / areas);
    while (area < own) start[++area] = link;
    neighbour[link] = both[link]! - own * areas;
  }
  start.fill(links, area + 1);
  return { start, neighbour };
}

/** The neighbours among the areas that take part (not 0); the others keep their place but have and are none. */
export function neighboursAmong({ start, neighbour }: Neighbours, takesPart: Uint8Array): Neighbours {
  const kept: number[] = [];
  const starts = new Uint32Array(start.length);
  for (let area = 0; area + 1 < start.length; area++) {
    for (let link = start[area]!; takesPart[area] !== 0 && link < start[area + 1]!; link++) {
      if (takesPart[neighbour[link]!] !== 0) kept.push(neighbour[link]!);
    }
    starts[area + 1] = kept.length;
  }
  return { start: starts, neighbour: Uint32Array.from(kept) };
}

/** Weight of every link when the neighbours of an area together weigh 1: 1 / their number. */
export function rowStandardisedWeights({ start, neighbour }: Neighbours): Float64Array {
  const weight = new Float64Array(neighbour.length);
  for (let area = 0; area + 1 < start.length; area++) {
    weight.fill(1 / (start[area + 1]! - start[area]!), start[area], start[area + 1]);
  }
  return weight;
}

/**
 * Mean of the neighbours' values for each area; NaN for an area without neighbours. Areas without a value must have been left out
 * before (`neighboursAmong`).
 */
export function neighbourMeans(values: Float64Array, { start, neighbour }: Neighbours): Float64Array {
  const means = new Float64Array(values.length);
  for (let area = 0; area < values.length; area++) {
    let sum = 0;
    for (let link = start[area]!; link < start[area + 1]!; link++) sum += values[neighbour[link]!]!;
    means[area] = sum / (start[area + 1]! - start[area]!);
  }
  return means;
}
