/** The index engine alone, in one thread: the size of England's small areas, and that of a district. */
import { atMost, milliseconds } from './harness.mjs';

/** @type {import('./harness.mjs').Bench} */
export default {
  title: 'Index engine',
  async run() {
    const { benchIndexEngine } = await import('../../libs/statistics/bench/index-engine.bench.ts');
    return benchIndexEngine().map(({ areas, indicators, runs, median, p95, medianReused }) =>
      atMost(
        `${areas.toLocaleString('en')} areas × ${indicators} indicators, one thread`,
        median,
        areas > 1_000 ? 15 : 1,
        milliseconds,
        `median of ${runs}; p95 ${milliseconds(p95)}; with the arrays of the run before ${milliseconds(medianReused)}`,
      ),
    );
  },
};
