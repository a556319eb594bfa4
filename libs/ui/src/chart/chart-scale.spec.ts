import fc from 'fast-check';
import { chartScale } from './chart-scale.js';

const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('chartScale', () => {
  it('holds both ends between its outer ticks, with few ticks at equal distances', () => {
    fc.assert(
      fc.property(figure, figure, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(high - low > 1e-6 || high === low);
        const { ticks, at, ...scale } = chartScale(low, high, 0, 100);
        const close = 1e-6 * Math.max(1, Math.abs(low), Math.abs(high));
        expect(scale.low).toBeLessThanOrEqual(low + close);
        expect(scale.high).toBeGreaterThanOrEqual(high - close);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(at(scale.low)).toBeCloseTo(0, 6);
        expect(at(scale.high)).toBeCloseTo(100, 6);
      }),
    );
  });

  it.each([
    [0, 40, 0, [0, 10, 20, 30, 40]],
    [0, 1.2, 2, [0, 0.25, 0.5, 0.75, 1, 1.25]],
    [0, 10, 0, [0, 2, 4, 6, 8, 10]],
  ])('marks %d to %d with %d decimals', (low, high, digits, ticks) => {
    const scale = chartScale(low, high, 0, 1);
    expect(scale.digits).toBe(digits);
    scale.ticks.forEach((tick, at) => expect(tick).toBeCloseTo(ticks[at]!, 9));
  });

  it('puts a constant into the middle', () => {
    expect(chartScale(3, 3, 0, 10).at(3)).toBeCloseTo(5, 9);
  });
});
