/**
 * Eigenvalues and eigenvectors of a symmetric matrix: the directions in which data spread independently of each other, and how far. Only
 * + − × ÷ and √ in a fixed order, hence the same bits on every machine.
 *
 * Source: C. G. J. Jacobi (1846); the cyclic form with the smaller rotation as in G. H. Golub and C. F. Van Loan (1996), Matrix
 * Computations, 8.4.
 */

export interface SymmetricEigen {
  /** Falling. */
  readonly values: Float64Array;
  /** Vector i of unit length, to value i. Its greatest component is positive (of several equally great ones, the first). */
  readonly vectors: readonly Float64Array[];
}

/** Far more than the about ten sweeps that any matrix needs. */
const MAX_SWEEPS = 60;
/** Components this close to the greatest one count as equally great, so that rounding does not turn a vector round. */
const EQUAL = 1e-9;

/**
 * @param matrix `size` rows of `size` finite numbers; only the part on and below the diagonal is read.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const a = mirrored(matrix, size);
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let turned = false;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) turned = rotate(a, v, size, p, q) || turned;
    }
    if (!turned) break;
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => a[j * size + j]! - a[i * size + i]! || i - j);
  return {
    values: Float64Array.from(order, (i) => a[i * size + i]!),
    vectors: order.map((i) => withSign(Float64Array.from({ length: size }, (_, row) => v[row * size + i]!))),
  };
}

function mirrored(matrix: Float64Array, size: number): Float64Array {
  const whole = matrix.slice();
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) whole[column * size + row] = whole[row * size + column]!;
  }
  return whole;
}

/** Turns the plane of p and q so that their entry becomes 0. False when it is nothing against the diagonal already. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): boolean {
  const entry = a[p * size + q]!;
  const atP = a[p * size + p]!;
  const atQ = a[q * size + q]!;
  if (Math.abs(atP) + Math.abs(entry) === Math.abs(atP) && Math.abs(atQ) + Math.abs(entry) === Math.abs(atQ)) {
    a[p * size + q] = 0;
    a[q * size + p] = 0;
    return false;
  }
  const theta = (atQ - atP) / (2 * entry);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q, cosine, sine);
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k, cosine, sine);
  for (let k = 0; k < size; k++) turn(v, k * size + p, k * size + q, cosine, sine);
  a[p * size + q] = 0;
  a[q * size + p] = 0;
  return true;
}

function turn(values: Float64Array, one: number, other: number, cosine: number, sine: number): void {
  const first = values[one]!;
  const second = values[other]!;
  values[one] = cosine * first - sine * second;
  values[other] = sine * first + cosine * second;
}

function withSign(vector: Float64Array): Float64Array {
  let greatest = 0;
  for (const component of vector) greatest = Math.max(greatest, Math.abs(component));
  const leading = vector.find((component) => Math.abs(component) >= greatest * (1 - EQUAL)) ?? 0;
  return leading < 0 ? vector.map((component) => -component) : vector;
}
