import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { MAX_PRIOR_SIZE, fitPrior } from './beta-prior.js';

const SHRINKAGE = 'expected/shrinkage_demo_R.csv';

describeWithReference('fitPrior against R', SHRINKAGE, () => {
  const rows = readReferenceTable(SHRINKAGE);

  it.each([...new Set(rows.map((row) => row['indikator']))])('has the size and the posterior means of %s', (code) => {
    const own = rows.filter((row) => row['indikator'] === code);
    const counts = own.map((row) => Number(row['zaehler']));
    const populations = own.map((row) => Number(row['nenner']));
    const prior = fitPrior('empirical_bayes', counts, populations);
    if (prior === null) throw new Error('no prior');
    const size = prior.alpha + prior.beta;
    own.forEach((row, area) => {
      expect(Math.abs(size / Number(row['bb_M']) - 1)).toBeLessThan(1e-9);
      const mean = (counts[area]! + prior.alpha) / (populations[area]! + size);
      expect(Math.abs(mean - Number(row['bb_mean']))).toBeLessThan(1e-12);
    });
  });
});

describe('fitPrior', () => {
  it('gives the others the greatest weight when the areas differ by less than chance', () => {
    const prior = fitPrior('empirical_bayes', [10, 10, 10], [100, 100, 100]);
    expect(prior?.alpha).toBeCloseTo(MAX_PRIOR_SIZE / 10, 6);
  });

  it('gives the others the least weight, of one person, when the areas have nothing in common', () => {
    const prior = fitPrior('empirical_bayes', [0, 100, 0, 100], [100, 100, 100, 100]);
    expect((prior?.alpha ?? NaN) + (prior?.beta ?? NaN)).toBeCloseTo(1, 12);
  });

  it('tells none when nobody or everybody is counted, or nobody is there', () => {
    expect(fitPrior('empirical_bayes', [0, 0], [50, 60])).toBeNull();
    expect(fitPrior('empirical_bayes', [50, 60], [50, 60])).toBeNull();
    expect(fitPrior('empirical_bayes', [], [])).toBeNull();
  });

  it('asks no other area under Jeffreys', () => {
    expect(fitPrior('jeffreys', [0], [50])).toEqual({ alpha: 0.5, beta: 0.5 });
  });
});
