import { DEFAULT_METHOD } from '@quartierwerk/statistics/index/method';
import { computeDraft, matrixOf } from './compute-draft.js';
import { indexInput, runFigures } from './index-input.testing.js';

describe('computeDraft', () => {
  it('ranks the areas by the sum of their deviations', () => {
    const figures = runFigures();

    expect(figures.areas.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(figures.areasScored).toBe(6);
    expect(figures.indicatorsScored).toBe(4);
  });

  it('gives each area its domain sums, which add up to its sum', () => {
    for (const area of runFigures().areas) {
      const sum = area.domainScores.reduce<number>((total, score) => total + (score ?? 0), 0);
      expect(sum).toBeCloseTo(area.sum ?? NaN, 12);
    }
  });

  it('keeps a suppressed cell without a figure and the area without an index when too little is left', () => {
    const input = indexInput([{ area: 2, indicator: 0, numerator: null, status: 2 }]);
    const area = runFigures(input).areas.find(({ code }) => code === '02');

    expect(area?.rates[0]).toBeNull();
    expect(area?.rank).toBeNull();
    expect(area?.noIndexReason).toBe('coverage_overall');
    expect(area?.provisional).toBe(false);
  });

  it('calls an area provisional when somebody has not delivered yet', () => {
    const figures = runFigures(indexInput([{ area: 4, indicator: 1, numerator: null, status: 0 }]), {
      ...DEFAULT_METHOD,
      coverage: { domain: 0.5, overall: 0.5 },
    });

    expect(figures.areas.filter(({ provisional }) => provisional).map(({ code }) => code)).toEqual(['04']);
  });

  it('names what the engine refuses when the district has no denominators', () => {
    const input = indexInput();
    const rates = {
      ...input.cells,
      value: input.cells.numerator,
      numerator: input.cells.value,
      denominator: input.cells.value,
    };
    const outcome = computeDraft({ ...input, cells: rates }, matrixOf({ ...input, cells: rates }), DEFAULT_METHOD);

    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toContain('denominator_lacking');
  });
});
