import { mappingOf } from './import.testing.js';
import {
  needsOfTable,
  readYear,
  sameMapping,
  withIndicator,
  withProposedYear,
  withRole,
  withYear,
} from './mapping-draft.js';

describe('mapping while it is typed', () => {
  it('frees the column that had a role which only one can have', () => {
    const { columns } = withRole(mappingOf(), 5, 'area_code');

    expect(columns[5]).toEqual({ role: 'area_code' });
    expect(columns[0]).toEqual({ role: 'ignore' });
  });

  it('lets several columns hold values, each with its indicator and year', () => {
    let mapping = withRole(mappingOf(), 4, 'value');
    mapping = withYear(withIndicator(mapping, 4, 'D2'), 4, 2025);
    expect(mapping.columns[4]).toEqual({ role: 'value', indicator: 'D2', year: 2025 });
    expect(mapping.columns[5]).toEqual({ role: 'value' });

    expect(withRole(mapping, 4, 'numerator').columns[4]).toEqual({ role: 'numerator', indicator: 'D2', year: 2025 });
    expect(withRole(mapping, 4, 'area_name').columns[4]).toEqual({ role: 'area_name' });
  });

  it('takes indicator and year of a column away', () => {
    const wide = withYear(withIndicator(mappingOf(), 5, 'D2'), 5, 2025);

    expect(withYear(withIndicator(wide, 5, ''), 5, null).columns[5]).toEqual({ role: 'value' });
  });

  it('reads only years as years', () => {
    expect(['2025', ' 1998 '].map(readYear)).toEqual([2025, 1998]);
    expect(['', '25', '2025,5', '2300', 'x'].map(readYear)).toEqual([null, null, null, null, null]);
  });

  it('needs a year of the whole table where no column says one, and gets it from name, heads or reference day', () => {
    const file = { fileName: 'kita.csv', heads: ['Gebiet', 'Wert'] };
    const columns = [{ role: 'area_code' }, { role: 'value', indicator: 'D2' }] as const;
    const mapping = mappingOf({ columns, title: 'Kita', year: null, referenceDate: '2025-03-01' });

    expect(needsOfTable(mapping)).toEqual({ year: true, indicator: false });
    expect(withProposedYear(mapping, file).year).toBe(2025);
    expect(withProposedYear({ ...mapping, title: 'Kita 2024' }, file).year).toBe(2024);
    expect(withProposedYear({ ...mapping, year: 2022 }, file).year).toBe(2022);
    expect(needsOfTable(withYear(mapping, 1, 2021)).year).toBe(false);
    expect(withProposedYear(withYear(mapping, 1, 2021), file).year).toBeNull();
  });

  it('is the same when only the order of members or an empty one differs', () => {
    const { columns, ...rest } = mappingOf();
    const other = { columns: columns.map(({ role }) => ({ year: undefined, role })), ...rest };

    expect(sameMapping(mappingOf(), other)).toBe(true);
    expect(sameMapping(mappingOf(), mappingOf({ title: 'anders' }))).toBe(false);
  });
});
