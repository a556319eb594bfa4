import { lastPastYear, yearColumns } from './year-columns.js';

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];

describe('years as columns', () => {
  it('stand one by one while they fit, or while hardly any has passed', () => {
    expect(lastPastYear(YEARS.slice(0, 6), 2026)).toBeNull();
    expect(lastPastYear(YEARS, 2021)).toBeNull();
    expect(yearColumns([2026, 2027], null).map(({ label }) => label)).toEqual(['2026', '2027']);
  });

  it('stand together up to the last that has passed', () => {
    expect(lastPastYear(YEARS, 2026)).toBe(2025);
    expect(yearColumns(YEARS, 2025).map(({ label }) => label)).toEqual(['bis 2025', '2026', '2027']);
    expect(yearColumns(YEARS, 2025)[0]?.years).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
    expect(lastPastYear(YEARS, 2030)).toBe(2027);
  });
});
