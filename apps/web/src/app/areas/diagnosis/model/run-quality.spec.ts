import { indexInput, runFigures } from './index-input.testing.js';
import { qualityOf, reliabilitiesOf } from './run-quality.js';
import { spacePattern } from './space-pattern.js';

/** Areas side by side in a row, each with the next as its neighbour. */
function row(codes: readonly string[]) {
  return codes.map((id, at) => ({
    id,
    name: id,
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [at, 0],
          [at + 1, 0],
          [at + 1, 1],
          [at, 1],
          [at, 0],
        ],
      ],
    },
  }));
}

describe('qualityOf', () => {
  it('divides weights and variance of the index among its indicators, each up to the whole', () => {
    const { indicators } = qualityOf(runFigures());
    const sum = (key: 'nominal' | 'effective') => indicators.reduce((all, own) => all + (own[key] ?? NaN), 0);
    expect(indicators).toHaveLength(4);
    expect(sum('nominal')).toBeCloseTo(1, 12);
    expect(sum('effective')).toBeCloseTo(1, 9);
  });

  it('orders areas by how unlike they are, and names no area without a rank', () => {
    const { unlike } = qualityOf(runFigures());
    expect(unlike.map(({ value }) => value)).toEqual(unlike.map(({ value }) => value).toSorted((a, b) => b - a));
    expect(unlike.every(({ area }) => area.rank !== null)).toBe(true);
  });

  it('says of correlations that they lie between −1 and 1 and are 1 with themselves', () => {
    const { correlations, indicators } = qualityOf(runFigures());
    const size = indicators.length;
    expect(correlations).toHaveLength(size * size);
    for (let at = 0; at < size; at++) expect(correlations[at * size + at]).toBe(1);
    for (const correlation of correlations) expect(Math.abs(correlation)).toBeLessThanOrEqual(1);
  });
});

describe('reliabilitiesOf', () => {
  it('finds no other figures where the run rests on these counts, and counts those that changed since', () => {
    expect(reliabilitiesOf(runFigures(), indexInput()).changed).toBe(0);
    const later = indexInput([{ area: 1, indicator: 0, numerator: 999 }]);
    expect(reliabilitiesOf(runFigures(), later).changed).toBe(1);
  });

  it('knows the reliability of every indicator with counts', () => {
    const { byCode } = reliabilitiesOf(runFigures(), indexInput());
    expect([...byCode.keys()]).toEqual(['A1', 'A2', 'B1', 'B2']);
    for (const { value } of byCode.values()) expect(value >= 0 && value <= 1).toBe(true);
  });
});

describe('spacePattern', () => {
  it('finds like beside like where the index falls from one end of a row to the other', () => {
    const figures = runFigures();
    const pattern = spacePattern(figures, row(figures.areas.map(({ code }) => code)));
    expect(pattern?.global.moran.value).toBeGreaterThan(pattern?.global.moran.expectation ?? NaN);
    expect(pattern?.local.size).toBe(figures.areas.length);
  });

  it('says nothing without borders', () => {
    expect(spacePattern(runFigures(), [])).toBeNull();
  });
});
