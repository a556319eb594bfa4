import { parentPort, workerData } from 'node:worker_threads';
import { highsSolver } from './highs-solver.js';
import type { ReleaseTask } from './release-task.js';
import { type GroupResult, releaseGroup } from './release-tables.js';

/** The thread in which a release is worked out. It computes and knows nothing else; to stop it, it is ended. */
export type ReleaseMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'results'; readonly results: readonly GroupResult[] };

const port = parentPort;
if (port) {
  const { profile, groups } = workerData as ReleaseTask;
  const tell = (message: ReleaseMessage): void => port.postMessage(message);
  const solve = await highsSolver();
  const results = groups.map((group, at) => {
    const result = releaseGroup(group, profile, solve);
    tell({ kind: 'progress', done: at + 1 });
    return result;
  });
  tell({ kind: 'results', results });
}
