import { timeScale } from './timeline-scale.js';

describe('timeScale', () => {
  it('begins and ends with whole years', () => {
    const scale = timeScale(['2024-06-01', '2025-03-01']);
    expect(scale.years.map(({ year }) => year)).toEqual([2024, 2025]);
    expect(scale.at('2024-01-01')).toBe(0);
    expect(scale.at('2025-01-01')).toBeCloseTo(50, 0);
    expect(scale.at('2026-01-01')).toBe(100);
  });

  it('keeps days outside at the edge', () => {
    const scale = timeScale(['2024-06-01']);
    expect([scale.at('2020-01-01'), scale.at('2030-01-01')]).toEqual([0, 100]);
  });
});
