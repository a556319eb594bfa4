/** How sure ranks are: the sampling analysis from the observations to the chance of every area, on two threads. */
import { atMost, milliseconds } from './harness.mjs';

/** @type {Readonly<Record<number, number>>} */
const LIMITS = { 81: 60, 1_000: 500, 33_000: 6_000 };

/** @type {import('./harness.mjs').Bench} */
export default {
  title: 'How sure is it',
  async run() {
    const { benchSampling } = await import('../../libs/statistics/bench/sampling.bench.ts');
    const timings = await benchSampling();
    return timings.map(({ areas, indicators, replicates, threads, runs, median, slowest, medianPlan }) =>
      atMost(
        `${areas.toLocaleString('en')} areas × ${indicators} indicators, ${replicates.toLocaleString('en')} draws of every rate, ${threads} threads`,
        median,
        LIMITS[areas] ?? 0,
        milliseconds,
        `from the observations to the result, median of ${runs}, slowest ${milliseconds(slowest)}; ${milliseconds(medianPlan)} of it before the first draw`,
      ),
    );
  },
};
