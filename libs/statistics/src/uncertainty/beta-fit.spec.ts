import { betaMoments } from './beta-moments.js';
import { fitCubic } from './cubic-fit.js';

/**
 * Posteriors of counts out of 400 under the prior Beta(2.4, 57.6). Moments and quantiles at 1, 5, 25, 50, 75, 95 and 99 %
 * from SciPy 1.17 (scipy.stats.beta).
 */
const POSTERIORS = [
  {
    count: 0,
    moments: [0.00521739130434783, 0.00335536935982247, 1.27670955132812, 2.42674121807246],
    quantiles: [
      0.000542718555812, 0.00114879334612, 0.00274729493528, 0.00451988794955, 0.00693623083171, 0.0116699460859,
      0.0159439938936,
    ],
  },
  {
    count: 1,
    moments: [0.00739130434782609, 0.00398932223620255, 1.06910650467453, 1.69782112701471],
    quantiles: [
      0.00126849576802, 0.00224524993212, 0.00446080375946, 0.00669031548547, 0.00956427423469, 0.0149323880839,
      0.0196246482606,
    ],
  },
  {
    count: 2,
    moments: [0.00956521739130435, 0.00453325241485066, 0.936675968032229, 1.30024141528889],
    quantiles: [
      0.00218127462204, 0.00349779492137, 0.00624799757409, 0.00886395575791, 0.0121232613795, 0.0180279752784,
      0.0230773080975,
    ],
  },
  {
    count: 5,
    moments: [0.0160869565217391, 0.00585955776903042, 0.715023809868739, 0.752273262925897],
    quantiles: [
      0.00559473091483, 0.00778233439288, 0.0118447309085, 0.0153906661287, 0.0195735865912, 0.0267689405225,
      0.0326842119645,
    ],
  },
  {
    count: 50,
    moments: [0.113913043478261, 0.0147970259956596, 0.22590649048599, 0.0634263142839779],
    quantiles: [
      0.0820172462233, 0.0905622689639, 0.103637691913, 0.113353442035, 0.123579391191, 0.139173371142, 0.150735002191,
    ],
  },
  {
    count: 400,
    moments: [0.874782608695652, 0.0154145884235494, -0.210506500841809, 0.0533669544695183],
    quantiles: [
      0.836595817405, 0.848530640313, 0.864688037553, 0.875325880749, 0.885468436638, 0.899180761551, 0.908186716223,
    ],
  },
] as const;
const NORMAL_QUANTILES = [
  -2.32634787404084, -1.64485362695147, -0.674489750196082, 0, 0.674489750196082, 1.64485362695147, 2.32634787404084,
];

function shapeOf(count: number): [number, number] {
  return [count + 2.4, 400 - count + 57.6];
}

function cubicOf(skewness: number, kurtosis: number): (z: number) => number {
  const cubic = new Float64Array(3);
  if (!fitCubic(skewness, kurtosis, cubic)) throw new Error('no cubic');
  const [b = NaN, c = NaN, d = NaN] = cubic;
  return (z) => -c + z * (b + z * (c + z * d));
}

/** Mean of a function of a normal variate, by the trapezoidal rule, which is exact to rounding for it. */
function expectation(measure: (z: number) => number): number {
  let sum = 0;
  let weights = 0;
  for (let z = -12; z <= 12; z += 1 / 64) {
    const weight = Math.exp(-0.5 * z * z);
    sum += weight * measure(z);
    weights += weight;
  }
  return sum / weights;
}

describe.each(POSTERIORS)('the cubic for $count cases of 400', ({ count, moments, quantiles }) => {
  const { mean, sd, skewness, kurtosis } = betaMoments(...shapeOf(count));

  it('is fitted to the moments of the posterior', () => {
    for (const [position, moment] of [mean, sd, skewness, kurtosis].entries()) {
      expect(Math.abs(moment / moments[position]! - 1)).toBeLessThan(1e-12);
    }
    const cubic = cubicOf(skewness, kurtosis);
    expect(expectation(cubic)).toBeCloseTo(0, 11);
    expect(expectation((z) => cubic(z) ** 2)).toBeCloseTo(1, 10);
    expect(expectation((z) => cubic(z) ** 3)).toBeCloseTo(skewness, 10);
    expect(expectation((z) => cubic(z) ** 4)).toBeCloseTo(kurtosis + 3, 9);
  });

  it('has its quantiles within three hundredths of a standard deviation', () => {
    const cubic = cubicOf(skewness, kurtosis);
    for (const [position, quantile] of quantiles.entries()) {
      const fitted = mean + sd * cubic(NORMAL_QUANTILES[position]!);
      expect(Math.abs(fitted - quantile) / sd).toBeLessThan(count < 2 ? 0.03 : 0.01);
    }
  });
});

describe('fitCubic', () => {
  it('leaves a normal variate as it is', () => {
    expect(cubicOf(0, 0)(1.5)).toBeCloseTo(1.5, 12);
  });

  it('finds none where the distribution has its peaks at both ends', () => {
    const { skewness, kurtosis } = betaMoments(0.5, 0.5);
    expect(fitCubic(skewness, kurtosis, new Float64Array(3))).toBe(false);
  });

  it('finds one for every shape that is drawn by it', () => {
    for (const a of [2, 2.5, 3, 5, 20, 1e3, 1e6]) {
      for (const b of [2, 2.2, 4, 50, 1e4, 1e7]) {
        const { skewness, kurtosis } = betaMoments(a, b);
        expect(fitCubic(skewness, kurtosis, new Float64Array(3))).toBe(true);
      }
    }
  });
});
