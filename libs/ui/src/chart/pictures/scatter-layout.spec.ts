import fc from 'fast-check';
import { widthOfText } from '../download/text-width.js';
import { placeNames } from './scatter-layout.js';

const FRAME = { left: 0, right: 400, top: 0, bottom: 300 };
const named = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) }), { maxLength: 25 })
  .map((places) => places.map((place, at) => ({ ...place, id: `p${at}`, label: `Gebiet ${at}` })));

describe('placeNames', () => {
  it('puts no name over another, over a point, or out of the frame', () => {
    fc.assert(
      fc.property(named, (points) => {
        const boxes = placeNames(points, points, FRAME).map(({ label, textX, textY, anchor }) => {
          const width = widthOfText(label, 12);
          const left = anchor === 'start' ? textX : anchor === 'end' ? textX - width : textX - width / 2;
          return { left, right: left + width, top: textY - 10, bottom: textY + 3 };
        });
        boxes.forEach((box, at) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(400);
          for (const other of boxes.slice(at + 1)) {
            const apart =
              box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
            expect(apart).toBe(true);
          }
          for (const { x, y } of points) {
            const covered = x > box.left && x < box.right && y > box.top && y < box.bottom;
            expect(covered).toBe(false);
          }
        });
      }),
    );
  });

  it('names every point that stands alone', () => {
    const far = [
      { id: 'a', label: 'Hand', x: 50, y: 50 },
      { id: 'b', label: 'Sand', x: 390, y: 200 },
    ];
    expect(placeNames(far, far, FRAME).map(({ anchor }) => anchor)).toEqual(['start', 'end']);
  });
});
