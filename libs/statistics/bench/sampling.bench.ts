/**
 * How long the sampling analysis takes, from the observations to the chance of every area: plan, 1,000 replicates shared by two
 * threads, merged and summed up. Alone: `npx tsc -b tsconfig.lib.json && node bench/sampling.bench.ts`.
 */
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DEFAULT_METHOD } from '../dist/index/method.js';
import {
  createObservationMatrix,
  setCounts,
  setGap,
  type ObservationMatrix,
} from '../dist/index/observation-matrix.js';
import { mergeParts, type SamplingPart } from '../dist/uncertainty/sampling-part.js';
import { planSampling, type SamplingPlan } from '../dist/uncertainty/sampling-plan.js';
import { summariseSampling } from '../dist/uncertainty/sampling-result.js';

export interface SamplingTiming {
  readonly areas: number;
  readonly indicators: number;
  readonly replicates: number;
  readonly threads: number;
  readonly runs: number;
  /** Milliseconds, warm, from the observations to the result; and the part of it before the first draw. */
  readonly median: number;
  readonly slowest: number;
  readonly medianPlan: number;
  /** Cells drawn exactly because their counts are too small for the short way. */
  readonly exactCells: number;
}

const THREADS = 2;
const REPLICATES = 1_000;
const SIZES = [
  { areas: 81, runs: 15, warmUps: 5 },
  { areas: 1_000, runs: 9, warmUps: 3 },
  { areas: 33_000, runs: 3, warmUps: 1 },
] as const;
const INDICATORS = 30;

/** Times all three sizes; the threads stand ready, as those of a server do. */
export async function benchSampling(): Promise<readonly SamplingTiming[]> {
  const workers = Array.from({ length: THREADS }, () => new Worker(new URL('./sampling-worker.ts', import.meta.url)));
  try {
    const timings: SamplingTiming[] = [];
    for (const size of SIZES) timings.push(await timeSize(workers, size));
    return timings;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function timeSize(
  workers: readonly Worker[],
  { areas, runs, warmUps }: (typeof SIZES)[number],
): Promise<SamplingTiming> {
  const matrix = syntheticMatrix(areas);
  const times: { whole: number; plan: number }[] = [];
  let exactCells = 0;
  for (let run = -warmUps; run < runs; run++) {
    const start = performance.now();
    const outcome = planSampling(matrix, DEFAULT_METHOD, { seed: 2026, replicates: REPLICATES, top: 9 });
    if (!outcome.ok) throw new Error(`the benchmark input was refused: ${outcome.reason}`);
    const planned = performance.now();
    const result = summariseSampling(outcome.plan, mergeParts(outcome.plan, await share(workers, outcome.plan)));
    const done = performance.now();
    if (result?.replicates !== REPLICATES) throw new Error('a draw gave no index');
    exactCells = outcome.plan.columns.reduce((sum, column) => sum + column.small.areas.length, 0);
    if (run >= 0) times.push({ whole: done - start, plan: planned - start });
  }
  const whole = times.map((time) => time.whole).sort((a, b) => a - b);
  const plan = times.map((time) => time.plan).sort((a, b) => a - b);
  return {
    areas,
    indicators: INDICATORS,
    replicates: REPLICATES,
    threads: THREADS,
    runs,
    median: whole[runs >> 1] ?? NaN,
    slowest: whole[runs - 1] ?? NaN,
    medianPlan: plan[runs >> 1] ?? NaN,
    exactCells,
  };
}

function share(workers: readonly Worker[], plan: SamplingPlan): Promise<SamplingPart[]> {
  return Promise.all(
    workers.map((worker, position) => {
      const from = Math.floor((position * plan.replicates) / workers.length);
      const to = Math.floor(((position + 1) * plan.replicates) / workers.length);
      return new Promise<SamplingPart>((resolve, reject) => {
        worker.once('error', reject);
        worker.once('message', (part: SamplingPart) => {
          worker.off('error', reject);
          resolve(part);
        });
        worker.postMessage({ plan, from, to });
      });
    }),
  );
}

/**
 * Counts from a fixed generator (no clock, no Math.random): areas of 1,000 to 8,000 inhabitants, rates from 1 to 30 % of all
 * of them, of a fifth and of a fiftieth, so that small counts occur as they do in a Kreis; 1 % gaps.
 */
function syntheticMatrix(areas: number): ObservationMatrix {
  const matrix = createObservationMatrix(
    Array.from({ length: areas }, (_, area) => `A${area}`),
    Array.from({ length: INDICATORS }, (_, indicator) => ({
      code: `I${indicator}`,
      domain: `D${indicator % 5}`,
      direction: indicator % 10 === 9 ? ('relief' as const) : ('burden' as const),
      unitFactor: 100,
    })),
  );
  let state = 20_261_101;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const inhabitants = Array.from({ length: areas }, () => 1_000 + 7_000 * next() * next());
  for (let indicator = 0; indicator < INDICATORS; indicator++) {
    const level = 0.01 + 0.29 * ((indicator % 7) / 6);
    const part = [1, 0.2, 0.02][indicator % 3] ?? 1;
    for (let area = 0; area < areas; area++) {
      const population = Math.round((inhabitants[area] ?? 0) * part);
      if (next() < 0.01) setGap(matrix, area, indicator, 'missing');
      else setCounts(matrix, area, indicator, Math.round(population * level * (0.4 + 1.2 * next())), population);
    }
  }
  return matrix;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${cpus().length} cores\n`);
  for (const timing of await benchSampling()) {
    const { areas, indicators, replicates, threads, runs, median, slowest, medianPlan, exactCells } = timing;
    process.stdout.write(
      `${areas} x ${indicators}, ${replicates} replicates, ${threads} threads: median ${median.toFixed(1)} ms, slowest ` +
        `${slowest.toFixed(1)} ms, of it plan ${medianPlan.toFixed(1)} ms (${runs} runs, ${exactCells} exact cells)\n`,
    );
  }
}
