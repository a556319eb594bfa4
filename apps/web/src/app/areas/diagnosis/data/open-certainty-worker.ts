/** Apart from its store, because a test runner without workers cannot even load this class. */
import { OwnWorker as Worker } from '../../../shared/scripts/own-worker.js';

export function openCertaintyWorker(): Worker {
  return new Worker(new URL('./certainty.worker', import.meta.url), { type: 'module' });
}
