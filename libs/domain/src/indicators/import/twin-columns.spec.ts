import { type ColumnMapping, mappingDefects } from './mapping.js';
import { aMapping } from './import.testing.js';
import { headBelow, twiceNamed } from './plausibility.js';
import { twinsIn, undecided, undecidedTwins, withTwin } from './twin-columns.js';

const HEADS = ['AGS', 'Wert', 'Bemerkung', ' wert ', 'Bemerkung'];
const COLUMNS: readonly ColumnMapping[] = [
  { role: 'area_code' },
  { role: 'value' },
  { role: 'ignore', decided: true },
  { role: 'ignore' },
  { role: 'ignore', decided: true },
];
const FACTS = { rows: [], indicatorCodes: new Set(['D2']), today: '2026-11-26', longest: { title: 99, note: 99 } };
const defectsOf = (columns: readonly ColumnMapping[]) =>
  mappingDefects(aMapping(columns, { indicator: 'D2', year: 2023 }), { heads: HEADS, ...FACTS });

describe('columns of one name', () => {
  it('are found whatever their capitals and blanks, columns without a name are none', () => {
    expect(twinsIn(HEADS)).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(twinsIn(['', '', 'Wert %', 'Wert'])).toEqual([]);
  });

  it('keep the table from being checked until somebody has chosen, where one of them would be read', () => {
    expect(defectsOf(COLUMNS)).toEqual([{ code: 'NAME_TWICE', column: 1, others: [3] }]);
    const both = COLUMNS.map((column, at): ColumnMapping => (at === 3 ? { role: 'value' } : column));
    expect(defectsOf(both)).toEqual([{ code: 'NAME_TWICE', column: 1, others: [3] }]);
  });

  it('are asked about also where neither would be read: "none" is an answer that has to be given', () => {
    const neither = COLUMNS.map((column, at): ColumnMapping => (at === 1 ? { role: 'ignore' } : column));
    expect(defectsOf(neither)).toContainEqual({ code: 'NAME_TWICE', column: 1, others: [3] });
    expect(defectsOf(withTwin(neither, [1, 3], 'none'))).not.toContainEqual(
      expect.objectContaining({ code: 'NAME_TWICE' }),
    );
    expect(withTwin(neither, [1, 3], 3)[3]).toEqual({ role: 'value', decided: true });
  });

  it('give the role to the one that is meant, or to none, or stay what each is', () => {
    const second = withTwin(COLUMNS, [1, 3], 3);
    expect(second[1]).toEqual({ role: 'ignore', decided: true });
    expect(second[3]).toEqual({ role: 'value', decided: true });
    expect(defectsOf(second)).toEqual([]);
    expect(defectsOf(withTwin(COLUMNS, [1, 3], 'none')).map(({ code }) => code)).toEqual(['MEASURE_COLUMN_MISSING']);
    const counts = COLUMNS.map((column, at): ColumnMapping => {
      return at === 1 ? { role: 'numerator' } : at === 3 ? { role: 'denominator' } : column;
    });
    expect(defectsOf(withTwin(counts, [1, 3], 'each'))).toEqual([]);
    const same = COLUMNS.map((column, at): ColumnMapping => (at === 3 ? { role: 'value' } : column));
    expect(defectsOf(withTwin(same, [1, 3], 'each'))).toEqual([{ code: 'COLUMN_TWICE', column: 3 }]);
  });

  it('are asked about again in another file', () => {
    const decided = withTwin(COLUMNS, [1, 3], 3);
    expect(undecidedTwins(HEADS, decided)).toEqual([]);
    expect(undecidedTwins(HEADS, undecided(decided))).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  it('are named with their places and with what is read of them', () => {
    const mapping = aMapping(withTwin(COLUMNS, [1, 3], 3));
    expect(twiceNamed(HEADS, mapping, { line: 4, letters: true })).toEqual([
      {
        code: 'head_twice',
        line: 4,
        column: 3,
        content: 'wert',
        params: { columns: 'B, D', read: 'D', count: 1 },
      },
      {
        code: 'head_twice',
        line: 4,
        column: 2,
        content: 'Bemerkung',
        params: { columns: 'C, E', read: '', count: 0 },
      },
    ]);
    expect(twiceNamed(HEADS, mapping, { line: 1, letters: false })[0]?.params).toMatchObject({ columns: '2, 4' });
  });
});

describe('heads below the first row', () => {
  it('say so, with what stands above them', () => {
    const above = [
      { line: 1, cells: ['Kita-Quoten 2025', ''] },
      { line: 2, cells: [''] },
    ];
    expect(headBelow(above, 3)).toEqual([
      { code: 'head_below', line: 3, column: -1, content: 'Kita-Quoten 2025', params: { above: 2, filled: 1 } },
    ]);
    expect(headBelow([], 1)).toEqual([]);
  });
});
