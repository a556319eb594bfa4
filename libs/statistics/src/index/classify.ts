/**
 * Classes of an index. The status classes are those of Berlin's monitoring (Monitoring Soziale Stadtentwicklung) on the
 * standardised sum; "high" status means little burden. The map classes compare with the district in standard units.
 * A class names a place's position, it decides nothing: whether there is need is for the expert conference to say.
 */

/** From little to great burden; the code in the typed arrays is the position plus 1. */
export const STATUS_CLASSES = ['high', 'middle', 'low', 'very_low'] as const;
export type StatusClass = (typeof STATUS_CLASSES)[number];

/** Berlin: below −1 high, up to 1 middle, up to 1.5 low, above very low. */
export const STATUS_CUTS = [-1, 1, 1.5] as const;

/** From great to little burden, relative to the district; the code is the position plus 1. */
export const MAP_CLASSES = ['far_above', 'above', 'around', 'below', 'far_below'] as const;
export type MapClass = (typeof MAP_CLASSES)[number];

export type MapCuts = readonly [number, number, number, number];

/** Status class of one standardised sum. Not for NaN. */
export function statusClassOf(index: number): StatusClass {
  return STATUS_CLASSES[statusCode(index) - 1] ?? 'very_low';
}

/** Map class of one value by four falling cuts: above the first two strictly, at or above the last two. Not for NaN. */
export function mapClassOf(value: number, cuts: MapCuts): MapClass {
  return MAP_CLASSES[mapCode(value, cuts) - 1] ?? 'far_below';
}

/** Codes of the status classes, 0 for NaN. */
export function fillStatusClasses(index: Float64Array, target: Uint8Array): void {
  for (let area = 0; area < index.length; area++) {
    const value = index[area] ?? NaN;
    target[area] = value === value ? statusCode(value) : 0;
  }
}

/** Codes of the map classes, 0 for NaN. */
export function fillMapClasses(values: Float64Array, cuts: MapCuts, target: Uint8Array): void {
  for (let area = 0; area < values.length; area++) {
    const value = values[area] ?? NaN;
    target[area] = value === value ? mapCode(value, cuts) : 0;
  }
}

/** Number of areas in each class of a code array, in the order of the classes; areas without a class are not counted. */
export function classSizes(codes: Uint8Array, classCount: number): Uint32Array {
  const sizes = new Uint32Array(classCount);
  for (const code of codes) {
    if (code > 0 && code <= classCount) sizes[code - 1] = (sizes[code - 1] ?? 0) + 1;
  }
  return sizes;
}

export interface TopSelection {
  /** Positions of the areas, by rank, ties in the order of the input. */
  readonly areas: Uint32Array;
  /** True when areas share the last rank, so that more than k are selected: the cut then needs a human decision. */
  readonly tiedAtCut: boolean;
}

/**
 * The areas with rank 1 to k. Areas that tie at the cut are all selected: leaving one of two equal places out would be
 * arbitrary. `k` below 1 selects none; fewer than k ranked areas select all of them.
 */
export function selectTop(rank: Uint32Array, k: number): TopSelection {
  const selected: number[] = [];
  for (let area = 0; area < rank.length; area++) {
    const value = rank[area] ?? 0;
    if (value >= 1 && value <= k) selected.push(area);
  }
  selected.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b);
  return { areas: Uint32Array.from(selected), tiedAtCut: selected.length > Math.max(0, Math.floor(k)) };
}

function statusCode(index: number): number {
  const [high, middle, low] = STATUS_CUTS;
  if (index < high) return 1;
  if (index <= middle) return 2;
  return index <= low ? 3 : 4;
}

function mapCode(value: number, cuts: MapCuts): number {
  if (value > cuts[0]) return 1;
  if (value > cuts[1]) return 2;
  if (value >= cuts[2]) return 3;
  return value >= cuts[3] ? 4 : 5;
}
