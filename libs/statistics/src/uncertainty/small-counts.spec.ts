import { createStreamState, openStream, type StreamState } from '../random/stream.js';
import { drawBeta, drawCount, drawShare } from './small-counts.js';

const DRAWS = 100_000;

function sampleOf(draw: (state: StreamState) => number): number[] {
  const state = openStream(createStreamState(), 5, 'sampling_small', 0, 0);
  return Array.from({ length: DRAWS }, () => draw(state));
}

function shareOf(sample: readonly number[], holds: (value: number) => boolean): number {
  return sample.filter(holds).length / sample.length;
}

/** Four and a half standard errors of a share. */
function margin(share: number): number {
  return 4.5 * Math.sqrt((share * (1 - share)) / DRAWS);
}

describe('drawBeta', () => {
  // Mean, SD and the shares below a tenth of the mean, the mean and three times the mean: SciPy 1.17, scipy.stats.beta.
  it.each([
    {
      a: 0.5,
      b: 80.5,
      mean: 0.006172839506172839,
      sd: 0.008649499885869527,
      shares: [0.24709387125211943, 0.6811889045270134, 0.9167414685715671],
    },
    {
      a: 1.5,
      b: 79.5,
      mean: 0.018518518518518517,
      sd: 0.014888030464182031,
      shares: [0.03915392375489427, 0.6054913819646576, 0.9722193167894798],
    },
    {
      a: 0.05,
      b: 9,
      mean: 0.0055248618784530384,
      sd: 0.0233816226251469,
      shares: [0.7856588286307921, 0.8798715977270648, 0.9257861702975],
    },
  ])('has the distribution of Beta($a, $b)', ({ a, b, mean, sd, shares }) => {
    const sample = sampleOf((state) => drawBeta(state, a, b));
    const average = sample.reduce((sum, value) => sum + value, 0) / DRAWS;
    expect(Math.abs(average - mean)).toBeLessThan((4.5 * sd) / Math.sqrt(DRAWS));
    for (const [position, factor] of [0.1, 1, 3].entries()) {
      const share = shares[position]!;
      expect(Math.abs(shareOf(sample, (value) => value < factor * mean) - share)).toBeLessThan(margin(share));
    }
  });
});

describe('drawCount', () => {
  // Beta-binomial with N = 120, alpha = 2.4, beta = 57.6, cut to 1 … 9: SciPy 1.17, scipy.stats.betabinom.
  const chances = [
    0.13554423, 0.156153746, 0.154782408, 0.140828809, 0.121148677, 0.10013357, 0.08029468, 0.06286041, 0.04825347,
  ];

  it('draws a suppressed count from its interval as the prior says', () => {
    const sample = sampleOf((state) => drawCount(state, { alpha: 2.4, beta: 57.6 }, 1, 9, 120));
    for (const [position, chance] of chances.entries()) {
      expect(Math.abs(shareOf(sample, (count) => count === position + 1) - chance)).toBeLessThan(margin(chance));
    }
  });

  it('stays within an interval that reaches to everybody', () => {
    const sample = sampleOf((state) => drawCount(state, { alpha: 0.5, beta: 0.5 }, 0, 3, 3));
    expect(new Set(sample)).toEqual(new Set([0, 1, 2, 3]));
  });
});

describe('drawShare', () => {
  it('is more uncertain for a suppressed count than for any count of its interval', () => {
    const prior = { alpha: 0.5, beta: 0.5 };
    const variance = (lower: number, upper: number): number => {
      const sample = sampleOf((state) => drawShare(state, prior, lower, upper, 500));
      const mean = sample.reduce((sum, value) => sum + value, 0) / DRAWS;
      return sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS;
    };
    expect(variance(1, 9)).toBeGreaterThan(variance(9, 9));
  });
});
