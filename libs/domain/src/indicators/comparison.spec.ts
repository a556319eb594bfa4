import fc from 'fast-check';
import { comparison } from './comparison.js';

describe('comparison', () => {
  const shown = (direction: 'burden' | 'relief' | 'context') => ({ decimals: 1, direction });

  it('says how far a figure lies from the one beside it, and how that is read', () => {
    expect(comparison(29.4, 12.3, shown('burden'))).toEqual({ distance: 17.1, lies: 'above', favourable: false });
    expect(comparison(12.3, 29.4, shown('burden'))).toEqual({ distance: 17.1, lies: 'below', favourable: true });
    expect(comparison(60, 40, shown('relief'))).toMatchObject({ lies: 'above', favourable: true });
    expect(comparison(60, 40, shown('context'))).toMatchObject({ lies: 'above', favourable: null });
  });

  it('says level when both are shown alike', () => {
    expect(comparison(12.31, 12.34, shown('burden'))).toEqual({ distance: 0, lies: 'level', favourable: null });
  });

  it('gives what somebody finds who subtracts the figures as they are shown', () => {
    const figure = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 0, max: 3 }), (value, reference, decimals) => {
        const { distance, lies } = comparison(value, reference, { decimals, direction: 'burden' });
        const seen = Number(value.toFixed(decimals)) - Number(reference.toFixed(decimals));
        expect(distance).toBeCloseTo(Math.abs(seen), 6);
        expect(lies === 'level').toBe(distance === 0);
      }),
    );
  });
});
