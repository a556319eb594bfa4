import { LONG, aMapping } from './import.testing.js';
import { type ColumnMapping, type ImportMapping, mappingDefects, measureGroups } from './mapping.js';

const KNOWN = new Set(['D2', 'B1']);
const TODAY = '2026-11-26';
const FACTS = { rows: [], indicatorCodes: KNOWN, today: TODAY, longest: { title: 20, note: 40 } };
const defects = (columns: readonly ColumnMapping[], change: Partial<ImportMapping> = {}) =>
  mappingDefects(aMapping(columns, change), { heads: columns.map(() => ''), ...FACTS }).map(({ code }) => code);

describe('mappingDefects', () => {
  it('has none for a whole long or wide mapping', () => {
    expect(defects(LONG)).toEqual([]);
    expect(defects([{ role: 'area_name' }, { role: 'value', indicator: 'D2' }], { year: 2023 })).toEqual([]);
    expect(defects([{ role: 'area_code' }, { role: 'value', year: 2023 }], { indicator: 'D2' })).toEqual([]);
  });

  it('names everything that is missing', () => {
    expect(defects([{ role: 'ignore' }], { title: ' ', sourceId: null, areaEditionId: null })).toEqual([
      'TITLE_MISSING',
      'SOURCE_MISSING',
      'AREA_EDITION_MISSING',
      'AREA_COLUMN_MISSING',
      'MEASURE_COLUMN_MISSING',
    ]);
    expect(defects([{ role: 'area_code' }, { role: 'value' }])).toEqual(['INDICATOR_MISSING', 'YEAR_MISSING']);
  });

  it('refuses a numerator without a denominator, a role given twice and an unknown indicator', () => {
    const change = { indicator: 'D2', year: 2023 };
    expect(defects([{ role: 'area_code' }, { role: 'numerator' }], change)).toEqual(['DENOMINATOR_MISSING']);
    expect(defects([{ role: 'area_code' }, { role: 'value' }, { role: 'value' }], change)).toEqual(['COLUMN_TWICE']);
    expect(defects([{ role: 'area_code' }, { role: 'value', indicator: 'Q9' }], { year: 2023 })).toEqual([
      'INDICATOR_UNKNOWN',
    ]);
  });

  it('names what is too long instead of cutting it', () => {
    expect(defects(LONG, { title: 'x'.repeat(20), note: 'x'.repeat(40) })).toEqual([]);
    expect(defects(LONG, { title: 'x'.repeat(21), note: 'x'.repeat(41) })).toEqual(['TITLE_TOO_LONG', 'NOTE_TOO_LONG']);
  });

  it('refuses a reference day in the future, and allows today', () => {
    expect(defects(LONG, { referenceDate: '2099-12-31' })).toEqual(['REFERENCE_DAY_IN_FUTURE']);
    expect(defects(LONG, { referenceDate: TODAY })).toEqual([]);
  });

  it.each([1989, 2027])('refuses the year %i for the table and for a column', (year) => {
    const wide: ColumnMapping[] = [{ role: 'area_code' }, { role: 'value', indicator: 'D2' }];
    expect(defects(wide, { year })).toEqual(['YEAR_OUT_OF_RANGE']);
    expect(defects([{ role: 'area_code' }, { role: 'value', year }], { indicator: 'D2' })).toEqual([
      'YEAR_OUT_OF_RANGE',
    ]);
  });

  it('says once of the column of the year that it holds none, not of a single slip in it', () => {
    const of = (...cells: string[]) => {
      const rows = cells.map((cell) => ['053780281', 'D2', cell, '1', '2']);
      return mappingDefects(aMapping(LONG), { ...FACTS, heads: LONG.map(() => ''), rows });
    };
    expect(of('68', '71', '64')).toEqual([{ code: 'YEAR_COLUMN_WITHOUT_YEARS', column: 2 }]);
    expect(of('68', '2023', '64')).toEqual([]);
    expect(of('20x3', '')).toEqual([]);
  });

  it('refuses a mapping that was made for another number of columns', () => {
    const found = mappingDefects(aMapping(LONG), { heads: ['', '', '', ''], ...FACTS });
    expect(found).toEqual([{ code: 'COLUMNS_DIFFER' }]);
  });
});

describe('measureGroups', () => {
  it('joins the columns of one indicator', () => {
    const columns: ColumnMapping[] = [
      { role: 'area_code' },
      { role: 'numerator', indicator: 'D2' },
      { role: 'denominator', indicator: 'D2' },
      { role: 'value', indicator: 'B1' },
    ];
    expect(measureGroups(aMapping(columns, { year: 2023 }))).toEqual([
      { indicator: 'D2', year: 2023, numerator: 1, denominator: 2, value: -1, status: -1 },
      { indicator: 'B1', year: 2023, numerator: -1, denominator: -1, value: 3, status: -1 },
    ]);
  });
});
