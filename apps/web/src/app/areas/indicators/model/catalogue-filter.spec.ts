import { catalogueOf } from './catalogue.testing.js';
import { filterCatalogue, filterFields, indicatorCount } from './catalogue-filter.js';

describe('filterCatalogue', () => {
  const codes = (state: Record<string, string>, text = '') =>
    filterCatalogue(catalogueOf(), state, text).flatMap(({ indicators }) => indicators.map(({ code }) => code));

  it('shows everything without a filter', () => {
    expect(codes({})).toEqual(['B4', 'B5', 'D2']);
  });

  it('joins its filters', () => {
    expect(codes({ bereich: 'B' })).toEqual(['B4', 'B5']);
    expect(codes({ richtung: 'relief' })).toEqual(['D2']);
    expect(codes({ bereich: 'B', richtung: 'relief' })).toEqual([]);
    expect(codes({ quelle: 'Jugendamt' })).toEqual(['D2']);
  });

  it('looks in code, short name and name', () => {
    expect(codes({}, 'b5')).toEqual(['B5']);
    expect(codes({}, 'betreuung')).toEqual(['D2']);
  });

  it('offers only what can be chosen between', () => {
    expect(filterFields(catalogueOf()).map(({ key, options }) => [key, options.length])).toEqual([
      ['bereich', 2],
      ['richtung', 2],
      ['quelle', 2],
    ]);
    expect(indicatorCount(catalogueOf().domains)).toBe(3);
  });
});
