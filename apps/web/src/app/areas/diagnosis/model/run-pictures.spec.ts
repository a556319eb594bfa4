import { TestBed } from '@angular/core/testing';
import type { RunDynamicsView } from '@quartierwerk/contracts/diagnosis/dynamics.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { runFigures } from './index-input.testing.js';
import { cloudOf, correlationWords, farOf, heatOf, matrixOf, withoutCell } from './run-pictures.js';

describe('two indicators of a run', () => {
  it('have a point for each area with both values, the first group marked in the order of the ranks', () => {
    const figures = runFigures();
    const [first, ...others] = figures.areas;
    const gap = { ...first!, rates: first!.rates.map((rate, at) => (at === 0 ? null : rate)) };
    const whole = cloudOf(figures, 0, 1, 2);
    expect(whole.points.filter(({ marked }) => marked).map(({ id }) => id)).toEqual(
      figures.areas.filter(({ rank }) => rank !== null && rank <= 2).map(({ code }) => code),
    );
    const less = cloudOf({ ...figures, areas: [gap, ...others] }, 0, 1, 2);
    expect(less.without).toBe(whole.without + 1);
    expect(less.points).toHaveLength(whole.points.length - 1);
  });

  it('leave an area that does not take part out of the correlation, and say so at its point', () => {
    const figures = runFigures();
    const [first, ...others] = figures.areas;
    const away = { ...first!, excludedReason: 'outlier' as const, rank: null, rates: first!.rates.map(() => 9000) };
    const cloud = cloudOf({ ...figures, areas: [away, ...others] }, 0, 1, 2);
    expect(cloud.pearson).toBe(cloudOf({ ...figures, areas: others }, 0, 1, 2).pearson);
    expect(cloud.counted).toBe(others.length);
    expect(cloud.points.find(({ id }) => id === first!.code)?.remark).toContain('nimmt nicht teil');
  });

  it('run fully alike with themselves', () => {
    const cloud = cloudOf(runFigures(), 0, 0, 2);
    expect(cloud.pearson).toBeCloseTo(1, 9);
    expect(correlationWords(cloud.pearson)).toBe('laufen fast gleich');
  });

  it.each([
    [0.1, 'kaum ein Zusammenhang'],
    [-0.3, 'laufen schwach gegenläufig'],
    [0.6, 'laufen deutlich gleich'],
    [-0.95, 'laufen fast genau gegenläufig'],
    [null, 'ein Zusammenhang lässt sich nicht angeben'],
  ])('are told in words for a correlation of %d', (value, words) => {
    expect(correlationWords(value)).toBe(words);
  });
});

describe('all deviations', () => {
  const formats = () => TestBed.inject(Formats);

  it('count as less favourable only above the limit, of scored indicators and areas that take part', () => {
    const figures = runFigures();
    const areas = figures.areas.map((area, at) => ({
      ...area,
      excludedReason: at === 0 ? ('outlier' as const) : null,
      deviations: area.deviations.map((_, column) => (at === 1 && column === 1 ? 1.6 : 2)),
    }));
    const indicators = figures.indicators.map((one, at) => (at === 0 ? { ...one, state: 'context' as const } : one));
    expect(farOf({ ...figures, areas, indicators }, null, 1.6)).toBe((areas.length - 1) * 3 - 1);
  });

  it('stand by rank or by name, of all domains or of one', () => {
    const figures = runFigures();
    expect(heatOf(figures, 'rank', null, formats()).rows.map(({ id }) => id)).toEqual(
      figures.areas.map(({ code }) => code),
    );
    const named = heatOf(figures, 'name', 'A', formats());
    expect(named.columns.every(({ code }) => code.startsWith('A'))).toBe(true);
    expect(named.rows[0]?.cells).toHaveLength(named.columns.length);
  });

  it('carry their sign beside their colour, and a word where there is no value', () => {
    const figures = runFigures();
    const [first, ...others] = figures.areas;
    const hidden = {
      ...first!,
      rates: first!.rates.map((rate, at) => (at === 0 ? null : rate)),
      statuses: first!.statuses.map((status, at) => (at === 0 ? 2 : status)),
    };
    const { rows } = heatOf({ ...figures, areas: [hidden, ...others] }, 'rank', null, formats());
    expect(rows[0]?.cells[0]).toMatchObject({ colour: null, sign: '.', words: 'geheim' });
    for (const { colour, sign, value } of rows.slice(1).flatMap(({ cells }) => cells)) {
      if (typeof value !== 'number') continue;
      expect(colour).not.toBeNull();
      if (Math.abs(value) >= 0.05) expect(sign.startsWith(value > 0 ? '+' : '−')).toBe(true);
    }
  });
});

describe('status and direction', () => {
  const figures = runFigures();
  const dynamics = (
    directions: readonly (RunDynamicsView['areas'][number]['dynamicsClass'] | 'gap')[],
  ): RunDynamicsView => ({
    ...{
      runId: 'r',
      year: 2023,
      before: 2021,
      years: [2021],
      refusal: null,
      used: ['A1'],
      leftOut: [],
      levelCorrelation: null,
    },
    areas: figures.areas.map(({ id, code }, at) => {
      const direction = directions[at] ?? 'stable';
      const none = direction === 'gap';
      return {
        ...{ areaId: id, code, index: none ? null : 0, indicatorsUsed: none ? 0 : 1 },
        dynamicsClass: none ? null : direction,
        reason: none ? ('no_values' as const) : null,
      };
    }),
  });

  it('put every area with both into exactly one cell, and tell of every other why not', () => {
    const view = dynamics(['negative', 'gap', 'positive']);
    const inCells = matrixOf(figures, view).flatMap(({ cells }) =>
      cells.flatMap(({ items }) => items.map(({ id }) => id)),
    );
    const without = withoutCell(figures, view, () => 'ohne Index');
    expect(new Set(inCells).size).toBe(inCells.length);
    expect(inCells.length + without.length).toBe(figures.areas.length);
    expect(without.map(({ reason }) => reason)).toContain('keine Werte in einem der beiden Jahre');
  });

  it('name their cells as Berlin does, from 1+ to 4−', () => {
    const codes = matrixOf(figures, dynamics([])).flatMap(({ cells }) => cells.map(({ code }) => code));
    expect(codes).toEqual(['1+', '1+/−', '1−', '2+', '2+/−', '2−', '3+', '3+/−', '3−', '4+', '4+/−', '4−']);
  });
});
