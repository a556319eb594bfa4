import fc from 'fast-check';
import { ln } from './elementary.js';
import { lnGamma, stirlingError } from './gamma.js';

describe('lnGamma', () => {
  it('continues the factorial', () => {
    let product = 1;
    for (let n = 1; n <= 170; n++) {
      product *= n;
      expect(distance(lnGamma(n + 1), ln(product))).toBeLessThan(1e-15);
    }
  });

  it('is half of ln π at one half', () => {
    expect(lnGamma(0.5)).toBeCloseTo(0.5 * ln(Math.PI), 15);
  });

  it.each([
    [1, 0],
    [2, 0],
    [0, Infinity],
    [Infinity, Infinity],
    [-1, NaN],
    [NaN, NaN],
  ])('of %d is %d', (x, expected) => {
    expect(lnGamma(x)).toBe(expected);
  });

  it('obeys Γ(x + 1) = x Γ(x)', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (x) => {
        expect(distance(lnGamma(x + 1), lnGamma(x) + ln(x))).toBeLessThan(4e-15);
      }),
    );
  });

  it('obeys the duplication formula of Legendre', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), (x) => {
        const sum = lnGamma(x) + lnGamma(x + 0.5);
        expect(distance(sum, (1 - 2 * x) * Math.LN2 + 0.5 * ln(Math.PI) + lnGamma(2 * x))).toBeLessThan(4e-15);
      }),
    );
  });
});

describe('stirlingError', () => {
  it('lies in the bounds of Robbins', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e8, noNaN: true }), (z) => {
        expect(stirlingError(z)).toBeLessThanOrEqual((1 + 1e-15) / (12 * z));
        expect(stirlingError(z)).toBeGreaterThanOrEqual((1 - 1e-15) / (12 * z + 1));
      }),
    );
  });

  it('has no bound at 0 and vanishes far out', () => {
    expect(stirlingError(0)).toBe(Infinity);
    expect(stirlingError(Infinity)).toBe(0);
  });
});

function distance(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(1, Math.abs(a));
}
