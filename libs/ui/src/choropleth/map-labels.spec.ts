import fc from 'fast-check';
import { placeLabels, spreadDiscs } from './map-labels.js';

const PICTURE = { width: 400, height: 400 };

describe('placeLabels', () => {
  it('leaves a name in the middle of its group where nothing is in the way', () => {
    expect(placeLabels([{ name: 'Kürten', at: [200, 200] }], [], PICTURE)).toEqual([[200, 200]]);
  });

  it('moves a name off the discs under it', () => {
    const [place] = placeLabels([{ name: 'Burscheid', at: [200, 200] }], [{ at: [200, 200], reach: 11 }], PICTURE);

    expect(Math.abs((place?.[1] ?? 0) - 200)).toBeGreaterThanOrEqual(11 + 7);
  });

  it('keeps two names of the same middle apart', () => {
    const [a, b] = placeLabels(
      [
        { name: 'Burscheid', at: [200, 200] },
        { name: 'Leichlingen', at: [200, 200] },
      ],
      [],
      PICTURE,
    );

    expect(Math.abs((a?.[1] ?? 0) - (b?.[1] ?? 0))).toBeGreaterThanOrEqual(14);
  });

  it('keeps a name inside the picture', () => {
    const [place] = placeLabels([{ name: 'Leichlingen', at: [10, 200] }], [], PICTURE);

    expect(place?.[0]).toBeGreaterThanOrEqual(34);
  });
});

describe('spreadDiscs', () => {
  const point = fc.tuple(fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }));

  it('moves two discs on one place to the distance they need, as far as each may leave its area', () => {
    const [a, b] = spreadDiscs(
      [
        [100, 100],
        [104, 100],
      ],
      18,
    );

    expect(Math.hypot((b?.[0] ?? 0) - (a?.[0] ?? 0), (b?.[1] ?? 0) - (a?.[1] ?? 0))).toBeCloseTo(18);
  });

  it('never moves a disc off its area', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 9 }), (centres) => {
        for (const [at, [x, y]] of spreadDiscs(centres, 19).entries()) {
          const [homeX, homeY] = centres[at] ?? [NaN, NaN];
          expect(Math.hypot(x - homeX, y - homeY)).toBeLessThanOrEqual(7.0001);
        }
      }),
    );
  });
});
