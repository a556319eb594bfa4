import { statusClassOf, STATUS_CLASSES } from '../index/classify.js';
import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import {
  cellSizes,
  dynamicsCodes,
  DYNAMICS_CLASSES,
  STATUS_DYNAMICS_CELLS,
  statusDynamicsCells,
} from './status-dynamics.js';

describe('dynamicsCodes', () => {
  it('is positive below −1, stable up to 1, negative above, and nothing for a gap', () => {
    const codes = dynamicsCodes(Float64Array.of(-1.01, -1, 0, 1, 1.01, NaN));
    expect([...codes].map((code) => DYNAMICS_CLASSES[code - 1] ?? null)).toEqual([
      'positive',
      'stable',
      'stable',
      'stable',
      'negative',
      null,
    ]);
  });
});

describe('statusDynamicsCells', () => {
  it('names twelve cells, from 1+ to 4−', () => {
    expect(STATUS_DYNAMICS_CELLS).toHaveLength(12);
    const status = Uint8Array.of(1, 1, 2, 4, 4);
    const cells = statusDynamicsCells(status, Uint8Array.of(1, 2, 3, 1, 3));
    expect([...cells].map((cell) => STATUS_DYNAMICS_CELLS[cell - 1])).toEqual(['1+', '1+/−', '2−', '4+', '4−']);
    expect([...cellSizes(cells)]).toEqual([1, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1]);
  });

  it('has no cell where status or dynamics is missing or unknown', () => {
    expect([...statusDynamicsCells(Uint8Array.of(0, 2, 5, 2, 1), Uint8Array.of(1, 0, 1, 4))]).toEqual([0, 0, 0, 0, 0]);
    expect([...cellSizes(Uint8Array.of(0, 0))]).toEqual(new Array(12).fill(0));
  });
});

describe.each([2015, 2017, 2019])('status and dynamics of Berlin %d', (year) => {
  const file = `berlin_mss/mss_${year}_plr.csv`;
  describeWithReference('against the published monitoring', file, () => {
    const rows = readReferenceTable(file).filter((row) => row['valid'] === 'True');
    const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]));

    it('puts every area into its published cell', () => {
      const status = Uint8Array.from(
        column('status_index_recomputed'),
        (index) => STATUS_CLASSES.indexOf(statusClassOf(index)) + 1,
      );
      const cells = statusDynamicsCells(status, dynamicsCodes(column('dynamik_index_recomputed')));
      expect(rows.length).toBeGreaterThan(430);
      for (const [area, row] of rows.entries()) {
        expect(STATUS_DYNAMICS_CELLS[cells[area]! - 1]).toBe(
          `${row['status_n']}${row['dynamik_s']!.replace('-', '−')}`,
        );
      }
    });

    it('gives the published dynamics from the published changes', () => {
      const changes = Object.keys(rows[0]!).filter((name) => /^D\d$/.test(name));
      const sum = changes
        .map((name) => standardised(column(name)))
        .reduce((total, own) => total.map((value, area) => value + own[area]!));
      const codes = dynamicsCodes(standardised(sum));
      for (const [area, row] of rows.entries()) {
        expect(['+', '+/-', '-'][codes[area]! - 1]).toBe(row['dynamik_s']);
      }
    });
  });
});

/** With the mean of the areas and ddof 0, as Berlin does. */
function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / sd);
}
