import { countsOf, releasedFigure, releasedFileVerdict, WORKBOOK_LIMIT } from './released-data.js';
import { releasedData } from './released-data.testing.js';

const SHOWN = {
  numerator: 31,
  denominator: 84,
  value: 36.9,
  status: 'present',
  released: true,
  source: 'Amt',
} as const;

describe('released data', () => {
  it('lets a released value out as it is shown', () => {
    const { released: _, ...figure } = SHOWN;
    expect(releasedFigure(SHOWN)).toEqual(figure);
    const hidden = { ...SHOWN, numerator: null, value: null, status: 'suppressed' } as const;
    expect(releasedFigure(hidden)).toMatchObject({
      value: null,
      numerator: null,
      denominator: 84,
      status: 'suppressed',
    });
  });

  it('keeps what nobody has released inside, its status and its source too', () => {
    const kept = { numerator: null, denominator: null, value: null, status: 'unreleased', source: null };
    expect(releasedFigure({ ...SHOWN, released: false })).toEqual(kept);
    expect(releasedFigure({ ...SHOWN, released: false, status: 'suppressed', value: null })).toEqual(kept);
  });

  it('never shows a figure beside a sign that says there is none', () => {
    expect(releasedFigure({ ...SHOWN, status: 'suppressed' }).value).toBeNull();
  });

  it('counts every cell once', () => {
    expect(countsOf(releasedData())).toEqual({
      ...{ areas: 3, indicators: 2, years: [2022, 2023] },
      ...{ shown: 4, hidden: 1, unreleased: 1, gaps: 3 },
    });
  });

  it('refuses a file of nothing, and a workbook of too much', () => {
    const counts = countsOf(releasedData());
    expect(releasedFileVerdict(counts, 'csv')).toEqual({ ok: true });
    expect(releasedFileVerdict({ ...counts, shown: 0, hidden: 0 }, 'jsonstat')).toMatchObject({
      reason: 'NOTHING_RELEASED',
    });
    const large = { ...counts, shown: WORKBOOK_LIMIT };
    expect(releasedFileVerdict(large, 'csv')).toEqual({ ok: true });
    expect(releasedFileVerdict(large, 'xlsx')).toMatchObject({
      reason: 'RELEASED_DATA_TOO_LARGE',
      params: { figures: WORKBOOK_LIMIT + 5, limit: WORKBOOK_LIMIT },
    });
  });
});
