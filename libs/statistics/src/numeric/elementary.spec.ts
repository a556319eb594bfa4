import fc from 'fast-check';
import { exp, expm1, ln, log1p } from './elementary.js';

const anyNumber = fc.double({ noNaN: true });
const positive = fc.oneof(
  fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: Number.MIN_VALUE, max: 2 ** -1022, noNaN: true }),
  fc.double({ min: 0.5, max: 2, noNaN: true }),
);
const small = fc.double({ min: -1, max: 1, noNaN: true });
/** Each function is within 1 ulp of the truth, and so are those of the engine. */
const LIMIT = 2;

describe('exp', () => {
  it('agrees with the function of the engine within 2 ulp', () => {
    const inRange = fc.double({ min: -750, max: 715, noNaN: true });
    fc.assert(fc.property(fc.oneof(inRange, small, anyNumber), (x) => withinUlps(exp(x), Math.exp(x), LIMIT)));
  });

  it.each([
    [0, 1],
    [-0, 1],
    [1, Math.E],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Infinity],
    [Infinity, Infinity],
    [-745.1332191019411, Number.MIN_VALUE],
    [-745.1332191019412, 0],
    [-746, 0],
    [-Infinity, 0],
    [NaN, NaN],
  ])('of %d is %d', (x, expected) => {
    expect(exp(x)).toBe(expected);
  });

  it('never falls when its argument rises by more than rounding', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -740, max: 709, noNaN: true }),
        (x) => exp(x + Math.abs(x) * 1e-15 + 1e-15) >= exp(x),
      ),
    );
  });
});

describe('expm1', () => {
  it('agrees with the function of the engine within 2 ulp, also next to 0', () => {
    const inRange = fc.double({ min: -60, max: 715, noNaN: true });
    fc.assert(fc.property(fc.oneof(inRange, small, anyNumber), (x) => withinUlps(expm1(x), Math.expm1(x), LIMIT)));
  });

  it.each([
    [0, 0],
    [-0, -0],
    [5e-324, 5e-324],
    [-1e-300, -1e-300],
    [Infinity, Infinity],
    [-Infinity, -1],
    [NaN, NaN],
  ])('of %d is %d', (x, expected) => {
    expect(expm1(x)).toBe(expected);
  });
});

describe('ln', () => {
  it('agrees with the function of the engine within 2 ulp, also for subnormal numbers and next to 1', () => {
    fc.assert(fc.property(positive, (x) => withinUlps(ln(x), Math.log(x), LIMIT)));
  });

  it.each([
    [1, 0],
    [2, Math.LN2],
    [10, Math.LN10],
    [0, -Infinity],
    [-0, -Infinity],
    [Number.MIN_VALUE, -744.4400719213812],
    [Number.MAX_VALUE, 709.782712893384],
    [Infinity, Infinity],
    [-1, NaN],
    [-Infinity, NaN],
    [NaN, NaN],
  ])('of %d is %d', (x, expected) => {
    expect(ln(x)).toBe(expected);
  });

  it('undoes the exponential', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(ln(exp(x)) - x)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(x)));
      }),
    );
  });
});

describe('log1p', () => {
  it('agrees with the function of the engine within 2 ulp, also next to 0', () => {
    const above = fc.double({ min: -1, noNaN: true });
    fc.assert(fc.property(fc.oneof(above, small), (x) => withinUlps(log1p(x), Math.log1p(x), LIMIT)));
  });

  it.each([
    [0, 0],
    [-0, -0],
    [5e-324, 5e-324],
    [-1, -Infinity],
    [-1.5, NaN],
    [Infinity, Infinity],
    [NaN, NaN],
  ])('of %d is %d', (x, expected) => {
    expect(log1p(x)).toBe(expected);
  });
});

describe('the bits of the elementary functions', () => {
  /** 10,000 values of each function at fixed arguments; the sum changes with every single bit. */
  it('are those that were computed when this was written', () => {
    const values = new Float64Array(40_000);
    for (let i = 0; i < 10_000; i++) {
      const x = (i - 5000) / 37;
      values[4 * i] = exp(x);
      values[4 * i + 1] = expm1(x / 50);
      values[4 * i + 2] = ln((i + 1) / 977);
      values[4 * i + 3] = log1p((i - 5000) / 5001);
    }
    expect(checksum(values)).toBe('110a59e');
  });
});

/** FNV-1a over the bytes of the values, least significant byte first. */
function checksum(values: Float64Array): string {
  const bytes = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  for (const value of values) {
    bytes.setFloat64(0, value, true);
    for (let byte = 0; byte < 8; byte++) hash = Math.imul(hash ^ bytes.getUint8(byte), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}

/** Throws unless the two are equal or at most `limit` steps of the floating-point grid apart. */
function withinUlps(actual: number, expected: number, limit: number): void {
  if (Object.is(actual, expected)) return;
  expect(stepsBetween(actual, expected)).toBeLessThanOrEqual(limit);
}

function stepsBetween(a: number, b: number): number {
  const [first = 0n, second = 0n] = new BigInt64Array(new Float64Array([a, b]).buffer);
  if (first < 0n !== second < 0n) return Infinity;
  const distance = first - second;
  return Number(distance < 0n ? -distance : distance);
}
