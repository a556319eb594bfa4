import fc from 'fast-check';
import {
  drawSeries,
  rangeOf,
  scaleOf,
  spreadLabels,
  yearAt,
  type ChartSeries,
  type SeriesPoint,
} from './line-layout.js';

const BOX = { left: 40, right: 340, top: 20, bottom: 220 };
const YEARS = [2018, 2019, 2020, 2022, 2023];
const point = fc.oneof(
  fc.constant(null),
  fc.constant<SeriesPoint>({ value: null, remark: 'geheim' }),
  fc.double({ min: 0, max: 90, noNaN: true }).map((value): SeriesPoint => ({ value })),
);
const points = fc.array(point, { minLength: YEARS.length, maxLength: YEARS.length });

function seriesOf(own: readonly (SeriesPoint | null)[]): ChartSeries {
  return { id: 'a', label: 'Hand', look: 'main', points: own };
}
function drawn(own: readonly (SeriesPoint | null)[], breaks: readonly number[] = []) {
  const series = seriesOf(own);
  const lines = breaks.map((year) => ({ year, label: '' }));
  return drawSeries(series, YEARS, lines, yearAt(YEARS, BOX), scaleOf([series], BOX, 5));
}

describe('drawSeries', () => {
  const values = (...list: (number | null)[]) => list.map((value) => (value === null ? null : { value }));

  it('interrupts the line at a gap, at a year that is missing altogether, and at a break', () => {
    // 2021 is no year of the picture.
    expect(drawn(values(1, 2, 3, 4, 5)).path.match(/M/g)).toHaveLength(2);
    expect(drawn(values(1, null, 3, 4, 5)).path.match(/M/g)).toHaveLength(3);
    expect(drawn(values(1, 2, 3, 4, 5), [2023]).path.match(/M/g)).toHaveLength(3);
  });

  it('draws every value once, inside the box, and every withheld value as a remark', () => {
    fc.assert(
      fc.property(points, (own) => {
        const series = drawn(own);
        const known = own.filter((one) => one !== null && one.value !== null);
        expect(series.points).toHaveLength(known.length);
        expect(series.remarks).toHaveLength(own.filter((one) => one?.remark).length);
        for (const { x, y } of series.points) {
          expect(x).toBeGreaterThanOrEqual(BOX.left);
          expect(x).toBeLessThanOrEqual(BOX.right);
          expect(y).toBeGreaterThanOrEqual(BOX.top - 1e-6);
          expect(y).toBeLessThanOrEqual(BOX.bottom + 1e-6);
        }
      }),
    );
  });
});

describe('rangeOf', () => {
  it('holds intervals, and begins at 0 where figures are not far from it', () => {
    expect(rangeOf([seriesOf([{ value: 8, low: 6, high: 11 }])])).toEqual([0, 11]);
    expect(rangeOf([seriesOf([{ value: 92 }, { value: 95 }])])).toEqual([92, 95]);
    expect(rangeOf([seriesOf([null])])).toEqual([0, 1]);
  });
});

describe('spreadLabels', () => {
  it('keeps their order and a gap between any two, inside the box where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 5 }), (wanted) => {
        const placed = spreadLabels(wanted, 16, 0, 100);
        const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]!);
        order.slice(1).forEach((at, before) => {
          expect(placed[at]! - placed[order[before]!]!).toBeGreaterThanOrEqual(16 - 1e-9);
        });
        for (const place of placed) expect(place).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('leaves alone what does not collide', () => {
    expect(spreadLabels([80, 20, 50], 16, 0, 100)).toEqual([80, 20, 50]);
  });
});
