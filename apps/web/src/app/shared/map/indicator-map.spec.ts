import { TestBed } from '@angular/core/testing';
import type { CellView, IndicatorValuesView } from '@quartierwerk/contracts/indicators/catalogue.views';
import type { AreaView } from '@quartierwerk/contracts/places/places.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { indicatorFigures, indicatorLegend, indicatorStates, type MappedIndicator } from './indicator-map.js';

const area = (code: string, level: AreaView['level'], excludedReason: AreaView['excludedReason'] = null): AreaView => ({
  ...{ id: code, code, name: code, level, parentId: level === 'district' ? null : 'k', version: 1 },
  ...{ population: null, populationDate: null, excludedReason },
});
const AREAS = [
  area('k', 'district'),
  area('a', 'small_area'),
  area('b', 'small_area'),
  area('c', 'small_area'),
  area('d', 'small_area', 'outlier'),
];
const cell = (numerator: number, denominator: number, status: CellView['status'] = 'present'): CellView => ({
  ...{ numerator, denominator, status, deliveryId: 'l' },
  value: (numerator / denominator) * 100,
});
const SECRET: CellView = { value: null, numerator: null, denominator: null, status: 'suppressed', deliveryId: 'l' };
const PERCENT: MappedIndicator = { unit: 'percent', decimals: 1, direction: 'burden' };

function values(cells: Readonly<Record<string, CellView | null>>): Pick<IndicatorValuesView, 'rows' | 'years'> {
  const rows = Object.entries(cells).map(([code, own]) => ({
    ...{ areaId: code, code, name: code, level: 'small_area' as const, parentName: null },
    cells: [null, own],
  }));
  return { years: [2024, 2025], rows };
}

const READ = values({ a: cell(30, 100), b: cell(10, 300, 'provisional'), c: SECRET, d: cell(90, 100) });

describe('indicatorFigures', () => {
  it('measures from all cases by all people of the areas that take part', () => {
    const { reference, deviations } = indicatorFigures(AREAS, READ, 2025, PERCENT);

    expect(reference).toBe(10);
    // 30 and 3.3 around 16.7: a standard deviation of 13.3.
    expect([...deviations].map(([code, size]) => [code, Number(size.toFixed(2))])).toEqual([
      ['a', 1.5],
      ['b', -0.5],
    ]);
  });

  it('turns the sign where a low value is the burden', () => {
    const { deviations } = indicatorFigures(AREAS, READ, 2025, { ...PERCENT, direction: 'relief' });
    expect(deviations.get('a')).toBeLessThan(0);
  });

  it('takes the value of the district where an area was delivered without its counts', () => {
    const read = values({ k: cell(12, 100), a: { ...cell(30, 100), numerator: null }, b: cell(10, 100) });
    expect(indicatorFigures(AREAS, read, 2025, PERCENT).reference).toBe(12);
  });

  it.each([
    ['there is no year', values({ a: cell(1, 2) }), 1999],
    ['all values are equal', values({ a: cell(1, 10), b: cell(1, 10) }), 2025],
  ])('has no class when %s', (_, read, year) => {
    expect(indicatorFigures(AREAS, read, year, PERCENT).deviations.size).toBe(0);
  });
});

describe('the map of an indicator', () => {
  const figures = indicatorFigures(AREAS, READ, 2025, PERCENT);
  const formats = () => TestBed.inject(Formats);
  const noteOf = ({ excludedReason }: AreaView) => (excludedReason === null ? '' : 'Ausreißer');

  it('says value and reference, and why an area has no class', () => {
    const states = indicatorStates(AREAS, figures, PERCENT, noteOf, formats());

    expect(states.get('a')).toMatchObject({ colour: 'dp2', facts: ['30,0\u00a0%', 'Kreis 10,0\u00a0%'] });
    expect(states.get('b')).toMatchObject({ colour: 'dm1', provisional: true });
    expect(states.get('c')).toMatchObject({ colour: null, facts: ['geheim', 'Kreis 10,0\u00a0%'] });
    expect(states.get('d')).toMatchObject({ colour: null });
    expect(states.get('d')?.facts).toContain('Ausreißer');
    expect(states.has('k')).toBe(false);
  });

  it('counts the areas of each class, from the least favourable', () => {
    const legend = indicatorLegend(figures, 'burden', formats());

    expect(legend.map(({ label, limits, count }) => `${label} ${limits} ${count}`)).toEqual([
      'deutlich ungünstiger ab 1,6 0',
      'ungünstiger 0,8 bis 1,6 1',
      'etwas ungünstiger 0,25 bis 0,8 0',
      'um den Kreiswert unter 0,25 0',
      'etwas günstiger 0,25 bis 0,8 1',
      'günstiger 0,8 bis 1,6 0',
      'deutlich günstiger ab 1,6 0',
    ]);
    expect(indicatorLegend(figures, 'context', formats())[0]?.label).toBe('deutlich höher');
  });
});
