import { openingYear, reachesCoverage, thinYears, type YearFilling } from './reporting-year.js';

const EXPECTED = { A: 5, B: 10 };
const COVERAGE = { domain: 0.8, overall: 0.9 };
const full = (areas: number) => ({ areas, held: { A: 5, B: 10 } });

describe('reachesCoverage', () => {
  it.each([
    [{ A: 5, B: 10 }, true],
    [{ A: 4, B: 10 }, true],
    [{ A: 3, B: 10 }, false],
    [{ A: 5, B: 8 }, false],
    [{ B: 1 }, false],
  ])('measures %j by domain and over all', (held, reaches) => {
    expect(reachesCoverage(held, EXPECTED, COVERAGE)).toBe(reaches);
  });

  it('leaves a domain out from which nothing is expected', () => {
    expect(reachesCoverage({ A: 5 }, { A: 5, C: 0 }, COVERAGE)).toBe(true);
  });

  it('is not reached where nothing is expected at all', () => {
    expect(reachesCoverage({}, {}, { domain: 0, overall: 0 })).toBe(false);
  });
});

describe('thinYears', () => {
  it('names the year of a single small delivery and keeps the one before', () => {
    const years: YearFilling[] = [
      { year: 2024, alike: [full(81)] },
      { year: 2025, alike: [full(77), { areas: 4, held: { A: 5, B: 7 } }] },
      { year: 2026, alike: [{ areas: 4, held: { B: 1 } }] },
    ];
    expect(thinYears(years, EXPECTED, COVERAGE)).toEqual([2026]);
  });

  it('needs two areas that can be compared', () => {
    expect(thinYears([{ year: 2025, alike: [full(1)] }], EXPECTED, COVERAGE)).toEqual([2025]);
    expect(thinYears([{ year: 2025, alike: [full(2)] }], EXPECTED, COVERAGE)).toEqual([]);
  });
});

describe('openingYear', () => {
  it('is the newest year that reaches for an index', () => {
    expect(openingYear([2024, 2025, 2026], [2026])).toBe(2025);
  });

  it('is the newest of all while none reaches', () => {
    expect(openingYear([2024, 2025], [2024, 2025])).toBe(2025);
    expect(openingYear([], [])).toBeUndefined();
  });
});
