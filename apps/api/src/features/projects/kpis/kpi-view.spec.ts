import { kpiView, type KpiRow, type StoredReading } from './kpi-view.js';

const ROW = { id: 'kpi-1', cumulation: 'sum', direction: 'higher', frequency: 'month', tolerance: 10 } as KpiRow;

function shown(values: Readonly<Record<string, number>>, month: string) {
  const readings = Object.entries(values).map(([of, value]): StoredReading => {
    const row = {
      id: of,
      kpiId: 'kpi-1',
      method: 'list',
      comment: '',
      createdAt: '',
      changedAt: '',
      version: 1,
    } as const;
    return { ...row, month: of, value };
  });
  const context = { beginsOn: '2025-11-01', month, shielded: true, mayReport: false, mayManage: false };
  const { figures, readings: seen } = kpiView({ ...ROW, countsPeople: true, retiredAt: null }, readings, [], context);
  return { year: figures.year.value, whole: figures.whole.value, readings: seen.map(({ value }) => value) };
}

describe('kpiView', () => {
  it('tells others no sum that says what its months were, nor one from which what is shown can be subtracted', () => {
    const former = { '2025-11': 20, '2025-12': 25 };
    const two = { ...former, '2026-01': 2, '2026-02': 2 };
    expect(shown(two, '2026-02')).toEqual({ year: null, whole: null, readings: [20, 25, null, null] });
    expect(shown({ ...two, '2026-03': 7 }, '2026-03')).toEqual({
      year: 11,
      whole: 56,
      readings: [20, 25, null, null, null],
    });
    expect(shown({ ...former, '2026-01': 1, '2026-02': 2 }, '2026-02')).toMatchObject({ year: 3, whole: 48 });
  });
});
