/**
 * How long one index takes: 33,000 areas × 30 indicators (the size of England's small areas) and 81 × 30 (a Kreis), one
 * thread, warm, median of many runs. Alone: `npx tsc -b tsconfig.lib.json && node bench/index-engine.bench.ts`.
 */
import { pathToFileURL } from 'node:url';
import { computeIndexArrays } from '../dist/index/compute-index.js';
import { createIndexBuffers } from '../dist/index/index-arrays.js';
import { DEFAULT_METHOD } from '../dist/index/method.js';
import {
  createObservationMatrix,
  setCounts,
  setGap,
  type ObservationMatrix,
} from '../dist/index/observation-matrix.js';

export interface Timing {
  readonly areas: number;
  readonly indicators: number;
  readonly runs: number;
  /** Milliseconds for one computation with fresh arrays. */
  readonly median: number;
  readonly p95: number;
  readonly fastest: number;
  /** Milliseconds when the arrays of the run before are used again. */
  readonly medianReused: number;
}

/** Times both sizes. `runs` is the number of timed runs of the large size; the small one runs twenty times as often. */
export function benchIndexEngine(runs = 60): readonly Timing[] {
  return [timeSize(33_000, 30, runs), timeSize(81, 30, runs * 20)];
}

function timeSize(areas: number, indicators: number, runs: number): Timing {
  const matrix = syntheticMatrix(areas, indicators);
  const buffers = createIndexBuffers(matrix);
  const fresh = timeRuns(runs, () => computeIndexArrays(matrix, DEFAULT_METHOD));
  const reused = timeRuns(runs, () => computeIndexArrays(matrix, DEFAULT_METHOD, buffers));
  return {
    areas,
    indicators,
    runs,
    median: quantile(fresh, 0.5),
    p95: quantile(fresh, 0.95),
    fastest: quantile(fresh, 0),
    medianReused: quantile(reused, 0.5),
  };
}

function timeRuns(runs: number, compute: () => { readonly ok: boolean }): number[] {
  const warmUp = Math.max(10, runs >> 1);
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run++) {
    const start = performance.now();
    const outcome = compute();
    const elapsed = performance.now() - start;
    if (!outcome.ok) throw new Error('the benchmark input was refused');
    if (run >= 0) times.push(elapsed);
  }
  return times.sort((a, b) => a - b);
}

/** Counts from a fixed generator (no clock, no Math.random), about 1 % gaps, three directions of indicators. */
function syntheticMatrix(areas: number, indicators: number): ObservationMatrix {
  const matrix = createObservationMatrix(
    Array.from({ length: areas }, (_, area) => `A${area}`),
    Array.from({ length: indicators }, (_, indicator) => ({
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
  for (let indicator = 0; indicator < indicators; indicator++) {
    for (let area = 0; area < areas; area++) {
      const population = 1000 + Math.floor(next() * 9000);
      if (next() < 0.01) setGap(matrix, area, indicator, 'missing');
      else setCounts(matrix, area, indicator, Math.floor(population * next() * 0.3), population);
    }
  }
  return matrix;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { areas, indicators, runs, median, p95, fastest, medianReused } of benchIndexEngine()) {
    process.stdout.write(
      `${areas} x ${indicators}: median ${median.toFixed(3)} ms, p95 ${p95.toFixed(3)} ms, fastest ${fastest.toFixed(3)} ms, ` +
        `reused arrays ${medianReused.toFixed(3)} ms (${runs} runs)\n`,
    );
  }
}
