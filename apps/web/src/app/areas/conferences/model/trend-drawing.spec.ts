import fc from 'fast-check';
import { TREND_BOX, trendDrawing } from './trend-drawing.js';

const series = (...values: (number | null)[]) => values.map((value, at) => ({ year: 2020 + at, value }));

describe('the drawing of a trend', () => {
  it('draws nothing without a year that is known', () => {
    expect(
      trendDrawing({ points: series(null, null), interval: null, marks: [], own: { label: 'A', value: null } }),
    ).toBe(null);
  });

  it('breaks the line at a missing year and leads over it', () => {
    const drawing = trendDrawing({
      ...{ points: series(1, 2, null, 3), interval: null, marks: [], own: { label: 'A', value: 3 } },
    });
    expect(drawing?.path.match(/M/g)).toHaveLength(2);
    expect(drawing?.gaps.match(/M/g)).toHaveLength(1);
    expect(drawing?.dots).toHaveLength(3);
  });

  it('keeps every mark in the picture, zero on the axis and labels apart, whatever the figures are', () => {
    const figure = fc.double({ min: 0, max: 5_000, noNaN: true });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 8 }), figure, figure, (values, town, district) => {
        const own = { label: 'A', value: values.at(-1) ?? 0 };
        const marks = [
          { label: 'B', value: town, dashed: false },
          { label: 'K', value: district, dashed: true },
        ];
        const drawing = trendDrawing({ points: series(...values), interval: null, marks, own });
        if (!drawing) throw new Error('Nothing is drawn.');
        expect(drawing.ticks[0]?.value).toBe(0);
        for (const { y } of [...drawing.dots, ...drawing.ends, ...drawing.ticks]) {
          expect(y).toBeGreaterThanOrEqual(TREND_BOX.top - 0.1);
          expect(y).toBeLessThanOrEqual(TREND_BOX.height - TREND_BOX.bottom + 0.1);
        }
        const labels = drawing.ends.map(({ labelY }) => labelY);
        labels.slice(1).forEach((labelY, at) => expect(labelY - (labels[at] ?? 0)).toBeGreaterThanOrEqual(17.9));
      }),
    );
  });
});
