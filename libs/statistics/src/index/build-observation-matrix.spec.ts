import { buildObservationMatrix, type MatrixInput } from './build-observation-matrix.js';
import { CELL_STATUS, EXCLUSION, cellAt } from './observation-matrix.js';
import { MAX_REFUSALS } from './reasons.js';

const BASE = {
  areas: [{ code: '05378004001' }, { code: '05378004002', exclusion: 'outlier' }],
  indicators: [
    { code: 'B1', domain: 'B', direction: 'burden' },
    { code: 'A1', domain: 'A', direction: 'relief', unitFactor: 100 },
    { code: 'B2', domain: 'B', direction: 'context' },
  ],
  observations: [],
} satisfies MatrixInput;

function refusalsOf(input: Partial<MatrixInput>) {
  const outcome = buildObservationMatrix({ ...BASE, ...input });
  return outcome.ok ? [] : outcome.refusals;
}

describe('buildObservationMatrix', () => {
  it('lays the cells out indicator by indicator, in the order of the input', () => {
    const outcome = buildObservationMatrix({
      ...BASE,
      observations: [
        { area: '05378004002', indicator: 'A1', numerator: 0, denominator: 40 },
        { area: '05378004001', indicator: 'B1', value: 4.5 },
        { area: '05378004001', indicator: 'A1', status: 'suppressed', numerator: 2, denominator: 30 },
      ],
      published: [{ indicator: 'B1', numerator: 7, denominator: 100 }],
    });
    if (!outcome.ok) throw new Error('refused');
    const { matrix } = outcome;
    expect(matrix.domains).toEqual(['B', 'A']);
    expect([...matrix.domainOf]).toEqual([0, 1, 0]);
    expect([...matrix.exclusion]).toEqual([EXCLUSION.none, EXCLUSION.outlier]);
    expect([...matrix.status]).toEqual([
      CELL_STATUS.present,
      CELL_STATUS.missing,
      CELL_STATUS.suppressed,
      CELL_STATUS.present,
      CELL_STATUS.missing,
      CELL_STATUS.missing,
    ]);
    expect(matrix.numerator[cellAt(matrix, 1, 1)]).toBe(0);
    expect(matrix.published.denominator[0]).toBe(100);
  });

  it('drops the numerator of a suppressed cell and keeps its denominator', () => {
    const outcome = buildObservationMatrix({
      ...BASE,
      observations: [{ area: '05378004001', indicator: 'B1', status: 'suppressed', numerator: 2, denominator: 30 }],
    });
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.matrix.numerator[0]).toBeNaN();
    expect(outcome.matrix.denominator[0]).toBe(30);
  });

  it('refuses unknown codes and second rows for a cell, with their position', () => {
    const row = { area: '05378004001', indicator: 'B1', value: 1 };
    expect(
      refusalsOf({ observations: [row, row, { ...row, area: '5378004001' }, { ...row, indicator: 'B9' }] }),
    ).toEqual([
      { code: 'duplicate_observation', area: '05378004001', indicator: 'B1', row: 2 },
      { code: 'unknown_area', area: '5378004001', row: 3 },
      { code: 'unknown_indicator', indicator: 'B9', row: 4 },
    ]);
  });

  it('refuses areas and indicators that occur twice', () => {
    expect(refusalsOf({ areas: [{ code: 'P' }, { code: 'P' }] })).toEqual([{ code: 'duplicate_area', area: 'P' }]);
    expect(refusalsOf({ indicators: [...BASE.indicators, { code: 'B1', domain: 'A', direction: 'burden' }] })).toEqual([
      { code: 'duplicate_indicator', indicator: 'B1' },
    ]);
  });

  it('refuses a published figure of an unknown indicator', () => {
    expect(refusalsOf({ published: [{ indicator: 'X', value: 1 }] })).toEqual([
      { code: 'unknown_indicator', indicator: 'X', row: 1 },
    ]);
  });

  it('does not list more refusals than anybody reads', () => {
    const observations = Array.from({ length: 5000 }, () => ({ area: 'nowhere', indicator: 'B1', value: 1 }));
    expect(refusalsOf({ observations })).toHaveLength(MAX_REFUSALS);
  });
});
