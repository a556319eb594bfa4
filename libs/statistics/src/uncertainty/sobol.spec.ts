import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { sobolIndices } from './sobol.js';

const OUTCOMES = 'coinr_asem/sobol_15_y.csv';

/** COINr 1.1.14 (MIT): three choices, designs of 512 rows one below the other: A, B, AB_1, AB_2, AB_3. */
describeWithReference('sobolIndices against COINr', OUTCOMES, () => {
  const outcomes = Float64Array.from(readReferenceTable(OUTCOMES), (row) => Number(row['y']));
  const expected = readReferenceTable('coinr_asem/sobol_15_indices.csv');
  const design = readReferenceTable('coinr_asem/sobol_15_design_N512_d3.csv');
  const block = (position: number): Float64Array => outcomes.slice(position * 512, (position + 1) * 512);

  it('stands on designs of that shape', () => {
    for (const [choice, name] of ['V1', 'V2', 'V3'].entries()) {
      for (let row = 0; row < 512; row++) {
        const mixed = design[(choice + 2) * 512 + row]!;
        expect(mixed[name]).toBe(design[512 + row]![name]);
        const other = ['V1', 'V2', 'V3'][(choice + 1) % 3]!;
        expect(mixed[other]).toBe(design[row]![other]);
      }
    }
  });

  it('finds the first and total order within 1e-9', () => {
    const found = sobolIndices(block(0), block(1), [block(2), block(3), block(4)]);
    expect(expected).toHaveLength(3);
    expected.forEach((row, choice) => {
      expect(Math.abs((found?.indices[choice]?.first ?? NaN) - Number(row['Si']))).toBeLessThan(1e-9);
      expect(Math.abs((found?.indices[choice]?.total ?? NaN) - Number(row['STi']))).toBeLessThan(1e-9);
      expect(Math.abs((found?.variance ?? NaN) - Number(row['varY']))).toBeLessThan(1e-9);
    });
  });
});

describe('sobolIndices', () => {
  it('explains nothing when the outcome does not vary', () => {
    const flat = new Float64Array(4).fill(2);
    expect(sobolIndices(flat, flat, [flat])).toBeNull();
    expect(sobolIndices(new Float64Array(0), new Float64Array(0), [])).toBeNull();
  });

  it('gives everything to the choice that alone decides', () => {
    const first = Float64Array.from({ length: 2_000 }, (_, row) => (row % 2 === 0 ? -1 : 1));
    const second = Float64Array.from({ length: 2_000 }, (_, row) => (row % 4 < 2 ? -1 : 1));
    const found = sobolIndices(first, second, [second, first]);
    expect(found?.indices[0]?.first).toBeCloseTo(1, 2);
    expect(found?.indices[0]?.total).toBeCloseTo(1, 2);
    expect(found?.indices[1]).toMatchObject({ first: 0, total: 0 });
  });
});
