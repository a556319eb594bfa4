import { Worker } from 'node:worker_threads';
import type { ReleaseTask } from './release-task.js';
import type { GroupResult } from './release-tables.js';
import type { ReleaseMessage } from './release-worker.js';
import { compiledScript } from '../../../platform/jobs/compiled-script.js';

/** A release that is being worked out in a thread of its own, so that the event loop stays free for everybody else. */
export class ReleaseThread {
  /** Null when it was stopped. */
  readonly outcome: Promise<readonly GroupResult[] | null>;
  private readonly worker: Worker;
  private stopping = false;

  constructor(task: ReleaseTask, progress: (done: number) => void) {
    this.worker = new Worker(compiledScript(new URL('./release-worker.js', import.meta.url)), { workerData: task });
    this.outcome = new Promise((resolve, reject) => {
      this.worker.on('message', (message: ReleaseMessage) => {
        if (message.kind === 'progress') progress(message.done);
        else resolve(message.results);
      });
      this.worker.on('error', reject);
      this.worker.on('exit', () => {
        if (this.stopping) resolve(null);
        else reject(new Error('The thread ended without a result.'));
      });
    });
    // Whoever waits hears of it; a rejection before that must not end the process.
    this.outcome.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.worker.terminate();
  }
}
