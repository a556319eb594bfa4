import { AREAS, INDICATORS, LONG, aMapping, readTable } from './import.testing.js';
import { type ColumnMapping, type Fixes, NO_FIXES } from './mapping.js';
import { AreaFinder, IndicatorFinder } from './table-facts.js';
import { zeroProblems } from './zero-watch.js';

const HEAD = 'gebiet;indikator;jahr;zaehler;nenner\n';
const dialect = { encoding: 'utf-8', delimiter: ';', decimal: ',', headerLine: 1, firstLine: 2 } as const;
const CODES = ['053780281', '053780289', '053780041'];

function read(rows: string, fixes: Partial<Fixes> = {}, columns: readonly ColumnMapping[] = LONG, head = HEAD) {
  const wide = columns === LONG ? {} : { indicator: 'D2' };
  const mapping = aMapping(columns, { ...wide, fixes: { ...NO_FIXES, ...fixes } });
  const table = readTable(head + rows, mapping, { dialect });
  return {
    ...table,
    zeros: zeroProblems(table.reader.figures.zeros, new AreaFinder(AREAS), new IndicatorFinder(INDICATORS)),
  };
}
const rowsOf = (year: number, figures: readonly string[], indicator = 'D2'): string =>
  figures.map((figure, at) => `${CODES[at % 3]};${indicator};${year};${figure};9000\n`).join('');
const years = (figures: readonly string[]): string =>
  figures.map((figure, at) => `${CODES[0]};D2;${2000 + at};${figure};9000\n`).join('');

describe('zeros that may stand for a missing value', () => {
  it('are those beside figures that all lie far from zero', () => {
    expect(read(years(['120', '130', '0', '110', '0', '0', '140', '125'])).zeros).toEqual([
      {
        ...{ code: 'zeros_suspicious', line: 4, column: 3, content: '0' },
        params: { indicator: 'D2', doubt: 'beside', zeros: 3, rows: 8, lowest: 110 },
        places: [4, 6, 7].map((line) => ({ line, column: 3, name: 'Stümpen' })),
      },
    ]);
  });

  it('are not those of small counts, nor of a column that has a sign for missing values', () => {
    expect(read(years(['1', '3', '0', '2', '0', '0', '4', '1'])).zeros).toEqual([]);
    expect(read(years(['120', '130', '0', '.', '0', '0', '140', '125'])).zeros).toEqual([]);
  });

  it('are all of an indicator that has no other figure, and only its', () => {
    const { zeros } = read(rowsOf(2023, ['0', '0', '0']) + rowsOf(2023, ['0', '4', '5'], 'B1'));
    expect(zeros).toMatchObject([
      {
        line: 2,
        column: 3,
        params: { indicator: 'D2', doubt: 'all', zeros: 3, rows: 3 },
        places: [{ line: 2 }, { line: 3 }, { line: 4 }],
      },
    ]);
  });

  it('are those of a year in which every area is zero while the year beside is not', () => {
    const rows = rowsOf(2022, ['30', '31', '29']) + rowsOf(2023, ['0', '0', '0']);
    expect(read(rows).zeros).toMatchObject([
      { line: 5, column: 3, params: { indicator: 'D2', doubt: 'year', year: '2023', zeros: 3, rows: 3 } },
    ]);
  });

  it('are those of a year in a column of its own, also over two definitions', () => {
    const columns: readonly ColumnMapping[] = [
      { role: 'area_code' },
      { role: 'value', year: 2023 },
      { role: 'value', year: 2024 },
    ];
    const rows = CODES.map((code) => `${code};12,5;0\n`).join('');
    expect(read(rows, {}, columns, 'gebiet;2023;2024\n').zeros).toMatchObject([
      { column: 2, params: { doubt: 'year', year: '2024' } },
    ]);
  });

  it('are read as missing for a whole indicator, for a year of it, or for a single row, each said', () => {
    const rows = rowsOf(2022, ['0', '31', '29']) + rowsOf(2023, ['0', '0', '0']);
    const statuses = (fixes: Partial<Fixes>) => {
      const { observations, problems, zeros } = read(rows, fixes);
      const said = problems.filter(({ code }) => code === 'zero_read_as_missing').map(({ line }) => line);
      return {
        missing: observations.filter(({ value }) => value === null).map(({ line }) => line),
        said,
        zeros: zeros.length,
      };
    };
    expect(statuses({})).toEqual({ missing: [], said: [], zeros: 1 });
    expect(statuses({ zeroIsMissing: [{ column: 3, indicator: 'D2' }] })).toMatchObject({
      missing: [2, 5, 6, 7],
      said: [2, 5, 6, 7],
    });
    expect(statuses({ zeroIsMissing: [{ column: 3, indicator: 'D2', year: 2023 }] })).toEqual({
      ...{ missing: [5, 6, 7], said: [5, 6, 7], zeros: 0 },
    });
    expect(statuses({ zeroCells: [{ line: 6, column: 3 }] })).toMatchObject({ missing: [6], said: [6] });
  });
});
