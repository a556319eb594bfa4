import { Worker } from 'node:worker_threads';
import type { LinearProgram } from '@quartierwerk/statistics/disclosure/linear-program';
import { highsSolver } from './highs-solver.js';

const solve = await highsSolver();
const any = { low: 0, high: Infinity };
const few = { low: 1, high: 2 };
const equal = (right: number, ...terms: readonly (readonly [number, number])[]) => ({
  columns: terms.map(([column]) => column),
  coefficients: terms.map(([, coefficient]) => coefficient),
  right,
});

describe('highsSolver', () => {
  it('finds how far each count can be narrowed by a sum', () => {
    const program: LinearProgram = { columns: [few, any], rows: [equal(12, [0, 1], [1, 1])] };
    expect(solve(program, [0, 1])).toEqual([few, { low: 10, high: 11 }]);
  });

  it('says infinity of a count that nothing holds', () => {
    expect(solve({ columns: [any, any], rows: [equal(3, [0, 1], [1, -1])] }, [0])).toEqual([
      { low: 3, high: Infinity },
    ]);
  });

  it('says null when no counts fulfil the sums', () => {
    expect(solve({ columns: [few, few], rows: [equal(12, [0, 1], [1, 1])] }, [0])).toBeNull();
  });

  it('follows sums that form a circle', () => {
    // Two rows and two columns of hidden counts: 5 and 7 across, 4 and 8 down.
    const rows = [
      equal(5, [0, 1], [1, 1]),
      equal(7, [2, 1], [3, 1]),
      equal(4, [0, 1], [2, 1]),
      equal(8, [1, 1], [3, 1]),
    ];
    expect(solve({ columns: [any, any, any, any], rows }, [0, 3])).toEqual([
      { low: 0, high: 4 },
      { low: 3, high: 7 },
    ]);
  });

  it('loads in a thread', async () => {
    const code = `import { createRequire } from 'node:module'; import { parentPort } from 'node:worker_threads';
      createRequire(${JSON.stringify(import.meta.url)})('highs')().then((highs) => parentPort.postMessage(highs.version.major));`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
    const major = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    await worker.terminate();
    expect(major).toBe(1);
  });
});
