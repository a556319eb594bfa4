/**
 * Covariances of several columns over the areas that have all of them, the basis of Cronbach's alpha and of principal components.
 */

export interface Covariances {
  /** Row by row, ddof 1. */
  readonly matrix: Float64Array;
  readonly means: Float64Array;
  /** Areas with a value in every column, rising. */
  readonly areas: Uint32Array;
}

/** Null with fewer than two columns or two areas that have all of them. */
export function covariancesOf(columns: readonly Float64Array[]): Covariances | null {
  const size = columns.length;
  const areas = completeAreas(columns);
  if (size < 2 || areas.length < 2) return null;
  const means = Float64Array.from(columns, (column) => meanOver(areas, (area) => column[area]!));
  const deviations = columns.map((column, own) => Float64Array.from(areas, (area) => column[area]! - means[own]!));
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = 0;
      for (let i = 0; i < areas.length; i++) sum += deviations[row]![i]! * deviations[column]![i]!;
      matrix[row * size + column] = sum / (areas.length - 1);
      matrix[column * size + row] = sum / (areas.length - 1);
    }
  }
  return { matrix, means, areas };
}

/** Mean and standard deviation (ddof 1; 0 for rounding noise) of each column over the areas that have all of them. */
export interface CompleteMoments {
  readonly areas: number;
  readonly means: Float64Array;
  readonly sds: Float64Array;
}

/** A spread below this share of the largest value is rounding. */
const NOISE = 1e-12;

/** Null with fewer than two areas that have every column. */
export function completeMoments(columns: readonly Float64Array[]): CompleteMoments | null {
  const areas = completeAreas(columns);
  if (areas.length < 2) return null;
  const means = Float64Array.from(columns, (column) => meanOver(areas, (area) => column[area]!));
  const sds = Float64Array.from(columns, (column, own) => {
    let [squares, largest] = [0, 0];
    for (const area of areas) {
      const deviation = column[area]! - means[own]!;
      squares += deviation * deviation;
      largest = Math.max(largest, Math.abs(column[area]!));
    }
    const sd = Math.sqrt(squares / (areas.length - 1));
    return sd > NOISE * largest ? sd : 0;
  });
  return { areas: areas.length, means, sds };
}

function completeAreas(columns: readonly Float64Array[]): Uint32Array {
  const areas: number[] = [];
  for (let area = 0; area < (columns[0]?.length ?? 0); area++) {
    if (columns.every((column) => column[area] === column[area])) areas.push(area);
  }
  return Uint32Array.from(areas);
}

/** Two passes: the second takes off what the first lost by rounding. */
function meanOver(areas: Uint32Array, valueOf: (area: number) => number): number {
  let sum = 0;
  for (const area of areas) sum += valueOf(area);
  const mean = sum / areas.length;
  let rest = 0;
  for (const area of areas) rest += valueOf(area) - mean;
  return mean + rest / areas.length;
}
