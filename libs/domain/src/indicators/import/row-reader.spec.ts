import { LONG, aMapping, readTable } from './import.testing.js';
import { type Fixes, type ImportMapping, NO_FIXES } from './mapping.js';

const HEAD = 'gebiet;indikator;jahr;zaehler;nenner\n';
const DIALECT = { encoding: 'utf-8', delimiter: ';', decimal: ',', headerLine: 1, firstLine: 2 } as const;
const fixes = (change: Partial<Fixes>): Partial<ImportMapping> => ({ fixes: { ...NO_FIXES, ...change } });

function long(rows: string, change: Partial<ImportMapping> = {}) {
  return readTable(HEAD + rows, aMapping(LONG, change), { dialect: DIALECT });
}

describe('RowReader in the long form', () => {
  it('computes the rate from numerator and denominator in the unit of the indicator', () => {
    const { observations, problems } = long('053780281;D2;2023;31;84\n053780281;B1;2023;12;3400\n');
    expect(problems).toEqual([]);
    expect(observations[0]).toMatchObject({ line: 2, area: 0, year: 2023, numerator: 31, denominator: 84 });
    expect(observations[0]?.value).toBeCloseTo(36.9048, 4);
    expect(observations[1]?.value).toBeCloseTo(3.5294, 4);
  });

  it('keeps zero as zero and an empty cell as not available', () => {
    const { observations, problems } = long('053780281;D2;2023;0;84\n053780289;D2;2023;;84\n');
    expect(observations).toMatchObject([
      { value: 0, numerator: 0, status: 'present' },
      { value: null, numerator: null, denominator: 84, status: 'not_available' },
    ]);
    expect(problems).toMatchObject([{ code: 'empty_read_as_missing', line: 3 }]);
  });

  it('assigns a value to the edition of the definition that its year belongs to', () => {
    const { observations } = long('053780281;D2;2023;31;84\n053780281;D2;2025;31;84\n053780281;D2;1995;31;84\n');
    expect(observations.map(({ edition }) => edition)).toEqual([0, 1, 0]);
  });

  it.each([
    ['unknown area', '999;D2;2023;1;84', { code: 'area_unknown', column: 0, content: '999' }],
    ['missing area', ';D2;2023;1;84', { code: 'area_missing', column: 0 }],
    [
      'lost leading zero',
      '53780289;D2;2023;22;61',
      { code: 'area_leading_zero', params: { proposal: '053780289', name: 'Forsbach' } },
    ],
    [
      'lost leading zero with a blank inside',
      '5378028 9;D2;2023;22;61',
      { code: 'area_leading_zero', content: '5378028 9' },
    ],
    [
      'numerator above denominator',
      '053780281;D2;2023;63;58',
      { code: 'numerator_above_denominator', column: 3, params: { numerator: 63, denominator: 58 } },
    ],
    ['text in a number', '053780281;D2;2023;ca. 12;58', { code: 'number_unreadable', column: 3, content: 'ca. 12' }],
    ['decimal point in a table with commas', '053780281;D2;2023;1.5;58', { code: 'number_unreadable' }],
    ['unknown indicator', '053780281;Z9;2023;1;58', { code: 'indicator_unknown', column: 1, content: 'Z9' }],
    [
      'year out of range',
      '053780281;D2;2031;1;58',
      { code: 'year_out_of_range', params: { year: 2031, min: 1990, max: 2026 } },
    ],
    ['unreadable year', '053780281;D2;heuer;1;58', { code: 'year_unreadable', column: 2 }],
    ['negative count', '053780281;D2;2023;-4;58', { code: 'number_negative', column: 3 }],
    ['missing denominator', '053780281;D2;2023;4;', { code: 'denominator_missing', column: 4 }],
    ['too few cells', '053780281;D2;2023', { code: 'row_width', column: -1, params: { cells: 3, expected: 5 } }],
    ['too many cells', '053780281;D2;2023;1;58;7', { code: 'row_width', params: { cells: 6, expected: 5 } }],
    ['indicator below its lowest level', '053780281;M1;2023;10;58', { code: 'below_lowest_level' }],
  ])('finds %s and reads nothing from the row', (_, row, problem) => {
    const { problems, observations, outcomes } = long(`${row}\n053780289;D2;2022;10;58\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 2, ...problem });
    expect(observations).toHaveLength(1);
    expect(outcomes).toEqual(['faulty', 'read']);
  });

  it('finds a duplicate and names the first line', () => {
    const { problems } = long('053780281;D2;2023;31;84\n053780289;D2;2023;1;40\n053780281;D2;2023;30;84\n');
    expect(problems).toMatchObject([{ code: 'duplicate_row', line: 4, params: { firstLine: 2 } }]);
  });

  it('lets a ratio of two groups exceed its denominator', () => {
    const { problems, observations } = long('053780281;E6;2023;640;120\n');
    expect(problems).toEqual([]);
    expect(observations[0]?.value).toBeCloseTo(5.333, 3);
  });

  it('reads each table symbol as what it means and says so', () => {
    const { observations, problems } = long('053780281;D2;2023;.;84\n053780289;D2;2023;…;61\n053780041;D2;2023;-;40\n');
    expect(observations.map(({ status, value }) => [status, value])).toEqual([
      ['suppressed', null],
      ['pending', null],
      ['not_available', null],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['mark_read_as', 'mark_read_as', 'dash_read_as_missing']);
  });

  it('hints at a small denominator and at an empty area', () => {
    const { observations, problems } = long('053780281;D2;2023;4;12\n053780289;D2;2023;0;0\n');
    expect(problems).toMatchObject([
      { code: 'denominator_small', params: { denominator: 12, threshold: 30 } },
      { code: 'denominator_zero', line: 3 },
    ]);
    expect(observations[1]).toMatchObject({ status: 'not_applicable', value: null });
  });

  it.each([
    ['1234,5;2000', 3],
    ['12;84,5', 4],
  ])('refuses %s: a count is a whole number', (counts, column) => {
    const { observations, problems } = long(`053780281;D2;2023;${counts}\n`);
    expect(problems).toMatchObject([{ code: 'count_not_whole', column }]);
    expect(observations).toEqual([]);
  });

  it('knows the value of the year before when an earlier row held it', () => {
    const { observations, reader } = long('053780281;D2;2022;20;100\n053780281;D2;2023;31;100\n');
    expect(observations[1] && reader.previousInFile(observations[1])).toBe(20);
    expect(observations[0] && reader.previousInFile(observations[0])).toBeNaN();
  });
});

describe('RowReader with fixes', () => {
  it('pads lost zeros when a person says so', () => {
    const { observations, problems } = long('53780289;D2;2023;22;61\n', fixes({ padZeros: true }));
    expect(problems).toEqual([]);
    expect(observations).toMatchObject([{ area: 1 }]);
  });

  it('leaves out kinds of rows and single lines', () => {
    const rows = 'Summe Rösrath;D2;2023;100;840\n999;D2;2023;1;84\n053780281;D2;2023;63;58\n053780289;D2;2023;1;58\n';
    const change = fixes({ skipRowsWith: ['total_row', 'area_unknown'], skipLines: [4] });
    const { outcomes, problems } = long(rows, change);
    expect(outcomes).toEqual(['skipped', 'skipped', 'skipped', 'read']);
    expect(problems).toEqual([]);
  });

  it('reads zero as missing for one column and indicator only', () => {
    const change = fixes({ zeroIsMissing: [{ column: 3, indicator: 'D2' }] });
    const { observations } = long('053780281;D2;2023;0;84\n053780281;B1;2023;0;84\n', change);
    expect(observations.map(({ value, status }) => [value, status])).toEqual([
      [null, 'not_available'],
      [0, 'present'],
    ]);
  });

  it('reads a dash as zero when the table means it', () => {
    const { observations, problems } = long('053780281;D2;2023;–;84\n', fixes({ dashIsZero: true }));
    expect(observations).toMatchObject([{ value: 0, numerator: 0, status: 'present' }]);
    expect(problems).toEqual([]);
  });

  it('stores few cases as kept secret, without a figure, and counts them either way', () => {
    const rows = '053780281;D2;2023;2;84\n053780289;D2;2023;0;84\n053780041;D2;2023;3;84\n';
    const open = long(rows);
    const closed = long(rows, { suppressSmallCases: true });
    expect(open.observations.map(({ status }) => status)).toEqual(['present', 'present', 'present']);
    expect(closed.observations[0]).toMatchObject({
      status: 'suppressed',
      numerator: null,
      denominator: null,
      value: null,
    });
    expect(closed.observations.slice(1).map(({ value }) => value)).not.toContain(null);
    expect(open.reader.smallCases[0]).toBe(1);
    expect(closed.reader.smallCases[0]).toBe(1);
  });
});

describe('RowReader in the wide form', () => {
  it('reads one column for each indicator', () => {
    const text = 'gebiet;D2;B1\n053780281;36,9;3,5\n053780289;.;4,25\n';
    const columns = [
      { role: 'area_code' },
      { role: 'value', indicator: 'D2' },
      { role: 'value', indicator: 'B1' },
    ] as const;
    const { observations } = readTable(text, aMapping(columns, { year: 2023 }));
    expect(observations.map(({ value, status }) => [value, status])).toEqual([
      [36.9, 'present'],
      [3.5, 'present'],
      [null, 'suppressed'],
      [4.25, 'present'],
    ]);
  });

  it('reads one column for each year', () => {
    const text = 'gebiet;2022;2023\n053780281;36,9;37,5\n';
    const columns = [{ role: 'area_code' }, { role: 'value', year: 2022 }, { role: 'value', year: 2023 }] as const;
    const { observations } = readTable(text, aMapping(columns, { indicator: 'D2' }));
    expect(observations.map(({ year, value }) => [year, value])).toEqual([
      [2022, 36.9],
      [2023, 37.5],
    ]);
  });

  it('uses one denominator for every numerator that has none of its own', () => {
    const text = 'gebiet;D2;B1;bev\n053780281;10;20;1000\n';
    const columns = [
      { role: 'area_code' },
      { role: 'numerator', indicator: 'D2' },
      { role: 'numerator', indicator: 'B1' },
      { role: 'denominator' },
    ] as const;
    const { observations } = readTable(text, aMapping(columns, { year: 2023 }));
    expect(observations.map(({ value }) => value)).toEqual([1, 20]);
  });

  it('leaves out only the figure whose level is too fine, not the row', () => {
    const text = 'gebiet;D2;M1\n053780281;36,9;60,1\n';
    const columns = [
      { role: 'area_code' },
      { role: 'value', indicator: 'D2' },
      { role: 'value', indicator: 'M1' },
    ] as const;
    const change = { year: 2023, ...fixes({ skipRowsWith: ['below_lowest_level'] }) };
    expect(readTable(text, aMapping(columns, change))).toMatchObject({ outcomes: ['read'], problems: [] });
  });
});

describe('RowReader by names', () => {
  const columns = [{ role: 'parent' }, { role: 'area_name' }, { role: 'value' }] as const;
  const change = { indicator: 'D2', year: 2023 };

  it('tells places of one name apart by their parent', () => {
    const text = 'gemeinde;name;wert\nOverath;Forsbach;3,1\n5378028;Forsbach;4,5\n';
    const { observations, problems } = readTable(text, aMapping(columns, change));
    expect(problems).toEqual([]);
    expect(observations.map(({ area }) => area)).toEqual([2, 1]);
  });

  it('asks when a name alone does not decide', () => {
    const { problems } = readTable('gemeinde;name;wert\n;Forsbach;3,1\n', aMapping(columns, change));
    expect(problems).toMatchObject([{ code: 'area_name_ambiguous', params: { count: 2 } }]);
  });
});

describe('RowReader with rates and counts', () => {
  const columns = [
    { role: 'area_code' },
    { role: 'numerator' },
    { role: 'denominator' },
    { role: 'value' },
    { role: 'status' },
  ] as const;
  const change = { indicator: 'D2', year: 2023 };

  it('trusts the counts and hints when the delivered rate differs', () => {
    const text = 'gebiet;z;n;w;s\n053780281;31;84;36,9;\n053780289;31;84;40,1;\n';
    const { observations, problems } = readTable(text, aMapping(columns, change));
    expect(problems).toMatchObject([{ code: 'value_differs', line: 3, params: { given: 40.1 } }]);
    expect(observations[1]?.value).toBeCloseTo(36.9048, 4);
  });

  it('keeps the denominator of a rate, so that the areas can be weighed by it', () => {
    const { observations } = readTable('gebiet;z;n;w;s\n053780281;;84;36,9;\n', aMapping(columns, change));
    expect(observations).toMatchObject([{ value: 36.9, numerator: null, denominator: 84, status: 'present' }]);
  });

  it('finds the few cases behind a rate and its denominator, and keeps them secret', () => {
    const text = 'gebiet;z;n;w;s\n053780281;;500;0,4;\n053780289;;500;0,6;\n053780041;2;;0,4;\n';
    const closed = readTable(text, aMapping(columns, { ...change, suppressSmallCases: true }));
    expect(closed.observations).toMatchObject([
      { status: 'suppressed', numerator: null, denominator: null, value: null },
      { status: 'present', value: 0.6, denominator: 500 },
      { status: 'suppressed', numerator: null, denominator: null, value: null },
    ]);
    expect(closed.reader.smallCases[0]).toBe(2);
  });

  it('knows no rate of an empty area', () => {
    const { observations, problems } = readTable('gebiet;z;n;w;s\n053780281;;0;36,9;\n', aMapping(columns, change));
    expect(observations).toMatchObject([{ value: null, denominator: 0, status: 'not_applicable' }]);
    expect(problems).toMatchObject([{ code: 'denominator_zero', column: 2 }]);
  });

  it('follows the status column, even against a figure', () => {
    const text = 'gebiet;z;n;w;s\n053780281;31;84;36,9;p\n053780289;2;84;2,4;geheim\n053780041;9;84;1;?\n';
    const { observations, problems } = readTable(text, aMapping(columns, change));
    expect(observations).toMatchObject([
      { status: 'provisional', numerator: 31 },
      { status: 'suppressed', numerator: null, denominator: null, value: null },
    ]);
    expect(problems).toMatchObject([{ code: 'mark_read_as' }, { code: 'status_unreadable', content: '?' }]);
  });
});
