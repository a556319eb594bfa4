import { NO_FIXES } from '@quartierwerk/domain/indicators/import/mapping';
import { carriedMapping } from './carried-mapping.js';
import { HEADS, mappingOf } from './import.testing.js';

const PROPOSED = mappingOf({ title: 'Datei 2', sourceId: null, columns: HEADS.map(() => ({ role: 'ignore' })) });

describe('carriedMapping', () => {
  it('keeps what was said about the delivery and its columns', () => {
    const before = mappingOf({ title: 'Kita-Quoten 2026', note: 'zweite Fassung' });
    const carried = carriedMapping({ heads: HEADS, mapping: before }, { heads: HEADS, mapping: PROPOSED });

    expect(carried).toEqual(before);
  });

  it('finds columns by their heads when the order has changed, and takes the proposal for new ones', () => {
    const before = mappingOf();
    const heads = ['Stadtteil', ...HEADS.slice(1), HEADS[0] ?? ''];
    const proposed = mappingOf({ columns: heads.map((_, at) => ({ role: at === 0 ? 'area_name' : 'ignore' })) });
    const { columns } = carriedMapping({ heads: HEADS, mapping: before }, { heads, mapping: proposed });

    expect(columns[0]).toEqual({ role: 'area_name' });
    expect(columns.at(-1)).toEqual({ role: 'area_code' });
    expect(columns[1]).toEqual({ role: 'indicator' });
  });

  it('forgets what was decided about single lines of the old file', () => {
    const fixes = {
      ...NO_FIXES,
      padZeros: true,
      skipRowsWith: ['total_row' as const],
      skipLines: [7],
      confirmedJumps: 3,
      confirmedCells: [{ line: 4, column: 5 }],
    };
    const carried = carriedMapping(
      { heads: HEADS, mapping: mappingOf({ fixes }) },
      { heads: HEADS, mapping: PROPOSED },
    );

    expect(carried.fixes).toEqual({ ...NO_FIXES, padZeros: true, skipRowsWith: ['total_row'] });
  });
});
