import { CATALOGUE_INDICATORS, findCatalogueIndicator } from '@quartierwerk/domain/indicators/catalogue';
import { REPORTING_YEARS, editionOf, generateRbkFigures, type Count, type ReportingYear } from './rbk-figures.js';
import { ZENTRUM_NORD } from './rbk-parameters.js';
import { RBK_PLACES, RBK_SPLIT, rbkPlacesOf } from './rbk-places.js';

const figures = generateRbkFigures();
const areasOf = (year: ReportingYear) => figures.get(year) ?? new Map<string, ReadonlyMap<string, Count>>();
const countOf = (year: ReportingYear, area: string, code: string) =>
  areasOf(year).get(area)?.get(code) ?? { numerator: NaN, denominator: NaN };

function shown(counts: readonly Count[], code: string): number {
  const { factor, decimals } = findCatalogueIndicator(code) ?? { factor: NaN, decimals: 0 };
  const sum = (part: 'numerator' | 'denominator') => counts.reduce((total, count) => total + count[part], 0);
  return Number(((sum('numerator') / sum('denominator')) * factor).toFixed(decimals));
}

const districtRate = (year: ReportingYear, code: string) =>
  shown(
    [...areasOf(year).keys()].map((area) => countOf(year, area, code)),
    code,
  );

describe('figures of the demonstration', () => {
  it('holds 30 indicators for every area of the edition that was in force', () => {
    const codes = CATALOGUE_INDICATORS.map(({ code }) => code);
    for (const year of REPORTING_YEARS) {
      expect([...areasOf(year).keys()].sort()).toEqual(
        rbkPlacesOf(editionOf(year))
          .map(({ code }) => code)
          .sort(),
      );
      for (const counts of areasOf(year).values()) expect([...counts.keys()]).toEqual(codes);
    }
  });

  it('counts in whole numbers and never more than there are', () => {
    for (const year of REPORTING_YEARS) {
      for (const counts of areasOf(year).values()) {
        for (const [code, { numerator, denominator }] of counts) {
          expect(Number.isInteger(numerator) && numerator >= 0).toBe(true);
          expect(Number.isInteger(denominator) && denominator > 0).toBe(true);
          if (code !== 'E6') expect(numerator).toBeLessThanOrEqual(denominator);
        }
      }
    }
  });

  it('keeps a part within its whole', () => {
    const parts = [
      ['A2', 'A1'],
      ['A3', 'A1'],
      ['B5', 'B4'],
      ['B6', 'B4'],
      ['B9', 'B8'],
    ] as const;
    for (const year of REPORTING_YEARS) {
      for (const area of areasOf(year).keys()) {
        for (const [part, whole] of parts) {
          expect(countOf(year, area, part).numerator).toBeLessThanOrEqual(countOf(year, area, whole).numerator);
        }
        expect(countOf(year, area, 'D1').numerator).toBe(countOf(year, area, 'A2').denominator);
      }
    }
  });

  it('gives the populations of the map in the latest year', () => {
    const populationOf = new Map(RBK_PLACES.map(({ code, population }) => [code, population]));
    for (const area of areasOf(2025).keys()) {
      expect(countOf(2025, area, 'A1').denominator).toBe(populationOf.get(area));
    }
  });

  it.each([
    ['A1', 11.5],
    ['A2', 10.5],
    ['A4', 18.0],
    ['B2', 3.4],
    ['B4', 7.0],
    ['B5', 11.6],
    ['B6', 5.9],
    ['B7', 18.9],
    ['B8', 5.2],
    ['C1', 24.6],
    ['C2', 16.2],
    ['D1', 16.3],
    ['D2', 40.2],
    ['D3', 94.0],
    ['D4', 3.2],
    ['E2', 7.6],
    ['E3', 31.2],
    ['E6', 3.7],
  ])('has %s of the Kreis at %d in the latest year', (code, rate) => {
    expect(districtRate(2025, code)).toBe(rate);
  });

  it('shows Zentrum Nord as it was described: much child poverty, many children with a deficit, young', () => {
    const rate = (code: string) => shown([countOf(2025, ZENTRUM_NORD, code)], code);
    expect(rate('B5')).toBeCloseTo(29.4, 0);
    const [speech, coordination] = [rate('C1') / 100, rate('C2') / 100];
    expect(1 - (1 - speech) * (1 - coordination)).toBeGreaterThan(0.5);
    expect(rate('D1')).toBeGreaterThan(districtRate(2025, 'D1'));
    expect(rate('E2')).toBeLessThan(districtRate(2025, 'E2'));
  });

  it('lets SGB II jump in 2022 and foreign residents grow', () => {
    expect(districtRate(2022, 'B4')).toBeGreaterThan(districtRate(2021, 'B4') * 1.08);
    for (const year of [2021, 2022, 2023, 2024, 2025] as const) {
      expect(districtRate(year, 'A1')).toBeGreaterThan(districtRate((year - 1) as ReportingYear, 'A1'));
    }
  });

  it('has no earlier values of its own for the parts of a divided area', () => {
    expect(areasOf(2023).has(RBK_SPLIT.from)).toBe(true);
    expect(RBK_SPLIT.into.some((part) => areasOf(2023).has(part))).toBe(false);
    expect(RBK_SPLIT.into.every((part) => areasOf(2024).has(part))).toBe(true);
    expect(areasOf(2024).has(RBK_SPLIT.from)).toBe(false);
  });

  it('is the same on every call and another for another seed', () => {
    expect(generateRbkFigures()).toEqual(figures);
    expect(generateRbkFigures(1)).not.toEqual(figures);
  });
});
