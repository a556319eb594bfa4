import fc from 'fast-check';
import { unsignedDeviation } from './unsigned-deviation.js';

describe('unsignedDeviation', () => {
  it('counts a favourable distance like an unfavourable one, and a gap not at all', () => {
    expect(unsignedDeviation([1.5, -2.5, NaN, 0])).toEqual({ mean: 4 / 3, used: 3, relieving: 1 });
    expect(unsignedDeviation([NaN])).toBeNull();
    expect(unsignedDeviation([])).toBeNull();
  });

  it('is the same for an area and its mirror image, so that it can say nothing of need', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -9, max: 9, noNaN: true })), (deviations) => {
        const mirrored = unsignedDeviation(deviations.map((deviation) => -deviation));
        expect(mirrored?.mean).toBe(unsignedDeviation(deviations)?.mean);
      }),
    );
  });
});
