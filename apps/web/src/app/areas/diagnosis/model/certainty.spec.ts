import { isBoundary, spanScale, staysUnderWeights, tellingVariants, type RankSpan, type Variant } from './certainty.js';

const span = (chance: number): RankSpan => ({ low: 8, median: 9, high: 11, chance });
const variant = (choice: string, option: string, entering: string[], leaving: string[]): Variant => ({
  ...{ choice, option, entering, leaving },
  overlap: 9 - leaving.length,
});

describe('isBoundary', () => {
  it('calls an area a boundary case whose chance is off both ends', () => {
    expect([0, 0.04, 0.5, 0.96, 1].map((chance) => isBoundary(span(chance)))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(isBoundary(undefined)).toBe(false);
  });
});

describe('spanScale', () => {
  it('gives the group and twice as many behind it a place of their own', () => {
    const scale = spanScale(9, 81);
    expect(scale).toMatchObject({ last: 27, ticks: [1, 9, 27] });
    expect(scale.at(1)).toBe(4);
    expect(scale.at(27)).toBe(96);
    expect(scale.at(60)).toBe(96);
  });

  it('fits a district of few areas', () => {
    expect(spanScale(2, 5)).toMatchObject({ last: 5, ticks: [1, 2, 5] });
    expect(spanScale(9, 4)).toMatchObject({ last: 4, ticks: [1, 4] });
  });
});

describe('variants', () => {
  const variants = [
    variant('reference', 'area_mean', [], []),
    variant('standardisation', 'relative', ['10'], ['09']),
    variant('without_domain', 'A', ['10', '11'], ['08', '09']),
    variant('weights', '1', ['10'], ['09']),
    variant('weights', '2', [], []),
  ];

  it('tell what changes the group, the strongest first, and how many change nothing', () => {
    const { changing, unchanged } = tellingVariants(variants);
    expect(changing.map(({ choice }) => choice)).toEqual(['without_domain', 'standardisation']);
    expect(unchanged).toBe(1);
  });

  it('count the sets of weights apart', () => {
    expect(staysUnderWeights(variants)).toEqual({ sets: 2, unchanged: 1 });
    expect(staysUnderWeights([])).toBeNull();
  });
});
