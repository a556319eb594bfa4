import fc from 'fast-check';
import { stackNotes } from './stack-notes.js';

const boxes = fc.array(
  fc.record({
    wanted: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
    height: fc.integer({ min: 1, max: 200 }),
  }),
  { maxLength: 12 },
);

describe('stackNotes', () => {
  it('puts a note beside its row when there is room', () => {
    expect(
      stackNotes(
        [
          { wanted: 40, height: 50 },
          { wanted: 200, height: 50 },
        ],
        8,
      ),
    ).toEqual([40, 200]);
  });

  it('moves a note down when the one above needs the room', () => {
    expect(
      stackNotes(
        [
          { wanted: 40, height: 50 },
          { wanted: 60, height: 50 },
        ],
        8,
      ),
    ).toEqual([40, 98]);
  });

  it('puts notes about the whole at the end', () => {
    expect(
      stackNotes(
        [
          { wanted: null, height: 20 },
          { wanted: 100, height: 30 },
        ],
        10,
      ),
    ).toEqual([140, 100]);
  });

  it('lets no two overlap and none stand above its row', () => {
    fc.assert(
      fc.property(boxes, (given) => {
        const tops = stackNotes(given, 8);
        const placed = given.map(({ height }, at) => [tops[at] ?? 0, height] as const).sort(([a], [b]) => a - b);
        placed
          .slice(1)
          .forEach(([top], at) => expect(top).toBeGreaterThanOrEqual((placed[at]?.[0] ?? 0) + (placed[at]?.[1] ?? 0)));
        given.forEach(({ wanted }, at) => expect(tops[at]).toBeGreaterThanOrEqual(wanted ?? 0));
      }),
    );
  });
});
