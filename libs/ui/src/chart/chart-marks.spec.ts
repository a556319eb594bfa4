import fc from 'fast-check';
import { markNear, nextMark, type ChartMark } from './chart-marks.js';

const place = fc.integer({ min: 0, max: 300 });
const loose = fc
  .array(fc.record({ x: place, y: place }), { minLength: 1, maxLength: 40 })
  .map((places) => places.map((one, at): ChartMark => ({ ...one, id: `m${at}`, words: '' })));
const inRows = fc
  .array(fc.record({ x: place, y: place, row: fc.integer({ min: 0, max: 4 }) }), { minLength: 1, maxLength: 40 })
  .map((places) => places.map((one, at): ChartMark => ({ ...one, id: `m${at}`, words: '' })));

/** All marks that a key reaches when it is pressed again and again. */
function walked(marks: readonly ChartMark[], from: string | null, step: 'left' | 'right' | 'up' | 'down'): string[] {
  const ids: string[] = [];
  let at = from;
  for (let press = 0; press <= marks.length; press++) {
    const next = nextMark(marks, at, step)?.id ?? null;
    if (next === null || next === at) break;
    ids.push(next);
    at = next;
  }
  return ids;
}

describe('nextMark', () => {
  it('begins with the first mark', () => {
    expect(nextMark([{ id: 'a', x: 5, y: 5, words: '' }], null, 'right')?.id).toBe('a');
    expect(nextMark([], null, 'right')).toBeNull();
  });

  it.each([
    ['left', 'right'],
    ['up', 'down'],
  ] as const)('reaches every loose mark with the keys %s and %s', (back, forth) => {
    fc.assert(
      fc.property(loose, (marks) => {
        const start = walked(marks, 'm0', back).at(-1) ?? 'm0';
        expect(new Set([start, ...walked(marks, start, forth)]).size).toBe(marks.length);
      }),
    );
  });

  it('stays in a row sideways, and changes to the next row at the nearest place up and down', () => {
    fc.assert(
      fc.property(inRows, (marks) => {
        const [first] = marks as [ChartMark, ...ChartMark[]];
        for (const id of walked(marks, first.id, 'right')) {
          expect(marks.find((mark) => mark.id === id)?.row).toBe(first.row);
        }
        const below = nextMark(marks, first.id, 'down');
        const lower = marks.filter(({ row }) => row! > first.row!);
        if (lower.length === 0) expect(below).toBe(first);
        else expect(below?.row).toBe(Math.min(...lower.map(({ row }) => row!)));
      }),
    );
  });
});

describe('markNear', () => {
  it('finds the nearest mark within reach and none beyond', () => {
    const marks = [
      { id: 'a', x: 0, y: 0, words: '' },
      { id: 'b', x: 10, y: 0, words: '' },
    ];
    expect(markNear(marks, 7, 1, 20)?.id).toBe('b');
    expect(markNear(marks, 40, 0, 20)).toBeNull();
  });
});
