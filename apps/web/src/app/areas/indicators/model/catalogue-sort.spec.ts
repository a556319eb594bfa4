import type { IndicatorRowView } from '@quartierwerk/contracts/indicators/catalogue.views';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import { sortOf, sortWord } from '../../../shared/query/sort-in-query.js';
import { BY_CODE, catalogueGroups, SORT_COLUMNS } from './catalogue-sort.js';
import { rowOf } from './catalogue.testing.js';

const covered = (code: string, shortName: string, areas: number | null): IndicatorRowView => ({
  ...rowOf(code, { shortName }),
  latest: areas === null ? null : { year: 2025, areas, of: 81, areaEditionName: '2024' },
});
const DOMAINS = [
  { id: 'b', code: 'B', name: 'Arbeit', indicators: [covered('B1', 'Ältere', 81), covered('B2', 'Arbeit', 40)] },
  { id: 'd', code: 'D', name: 'Jugend', indicators: [covered('D1', 'Zuzug', null), covered('D2', 'Betreuung', 81)] },
];
const collator = new Intl.Collator('de');
const codes = (sort: SortOrder) =>
  catalogueGroups(DOMAINS, sort, collator).map(({ label, indicators }) => [
    label,
    ...indicators.map(({ code }) => code),
  ]);

describe('catalogueGroups', () => {
  it('keeps the domains when the order is that of the codes, in both directions', () => {
    expect(codes(BY_CODE)).toEqual([
      ['B Arbeit', 'B1', 'B2'],
      ['D Jugend', 'D1', 'D2'],
    ]);
    expect(codes({ ...BY_CODE, direction: 'descending' })).toEqual([
      ['D Jugend', 'D2', 'D1'],
      ['B Arbeit', 'B2', 'B1'],
    ]);
  });

  it('is one list in any other order, by the alphabet of the language', () => {
    expect(codes({ column: 'name', direction: 'ascending' })).toEqual([['', 'B1', 'B2', 'D2', 'D1']]);
  });

  it('puts what has no values last in both directions, and equals in the order of their codes', () => {
    expect(codes({ column: 'gebiete', direction: 'ascending' })).toEqual([['', 'B2', 'B1', 'D2', 'D1']]);
    expect(codes({ column: 'gebiete', direction: 'descending' })).toEqual([['', 'B1', 'D2', 'B2', 'D1']]);
  });
});

describe('the order in the address', () => {
  it('comes back as it was, and is none for a word that is no column', () => {
    const sort: SortOrder = { column: 'jahr', direction: 'descending' };
    expect(sortWord(sort)).toBe('jahr-absteigend');
    expect(sortOf(sortWord(sort), SORT_COLUMNS)).toEqual(sort);
    expect(sortOf(sortWord(BY_CODE), SORT_COLUMNS)).toEqual(BY_CODE);
    expect(sortOf('farbe-absteigend', SORT_COLUMNS)).toBeNull();
    expect(sortOf(null, SORT_COLUMNS)).toBeNull();
  });
});
