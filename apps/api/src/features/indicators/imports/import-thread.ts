import { Worker } from 'node:worker_threads';
import { STOP, type WorkerMessage, type WorkerTask } from './import-worker.js';
import type { StepOutcome } from './run-steps.js';
import { compiledScript } from '../../../platform/jobs/compiled-script.js';

/** How long a thread may take to roll back before it is ended. */
const ROLLBACK_PATIENCE_MS = 10_000;

/** The work broke off for a reason that is not the table's: the database went away, or a mistake of ours. */
export class WorkBroken extends Error {
  constructor(
    message: string,
    readonly connectionLost: boolean,
  ) {
    super(message);
  }
}

export interface ThreadHooks {
  progress(done: number, total: number): void;
  /** Cancels the statement that a database process is running. */
  cancelBackend(pid: number): Promise<void>;
}

/** A step that is being carried out. */
export interface RunningStep {
  readonly outcome: Promise<StepOutcome>;
  /** Ends it early; resolves when everything is rolled back. */
  stop(): Promise<void>;
}

/** A step running in a thread of its own. */
export class ImportThread implements RunningStep {
  readonly outcome: Promise<StepOutcome>;
  private readonly worker: Worker;
  private backend: number | null = null;
  private stopping = false;

  constructor(task: WorkerTask, hooks: ThreadHooks) {
    this.cancelBackend = (pid) => hooks.cancelBackend(pid);
    this.worker = new Worker(compiledScript(new URL('./import-worker.js', import.meta.url)), { workerData: task });
    this.outcome = new Promise((resolve, reject) => {
      this.worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'backend') this.backend = message.pid;
        else if (message.kind === 'progress') hooks.progress(message.done, message.total);
        else if (message.kind === 'outcome') resolve(message.outcome);
        else reject(broken(message));
      });
      this.worker.on('error', (error) => reject(new WorkBroken(String(error), false)));
      // Ended before it could tell: on our wish that is what was wanted, otherwise it was killed from outside.
      this.worker.on('exit', () => {
        if (this.stopping) resolve('stopped');
        else reject(new WorkBroken('The thread ended without a result.', true));
      });
    });
    // Whoever waits hears of it; a rejection before that must not end the process.
    this.outcome.catch(() => undefined);
  }

  private readonly cancelBackend: (pid: number) => Promise<void>;

  /** Stops the work: the thread rolls back and ends; one that does not is ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.worker.postMessage(STOP);
    // A running statement hears nothing; the flag alone is seen between two statements. Before the first one there is nothing to
    // roll back.
    if (this.backend === null) await this.worker.terminate();
    else await this.cancelBackend(this.backend);
    const patience = setTimeout(() => void this.worker.terminate(), ROLLBACK_PATIENCE_MS);
    await this.outcome.catch(() => undefined);
    clearTimeout(patience);
  }
}

/** An error of a step as what it means for its job. */
export function broken(error: {
  readonly name: string;
  readonly message: string;
  readonly code?: unknown;
}): WorkBroken {
  const code = typeof error.code === 'string' ? error.code : null;
  return new WorkBroken(`${error.name}: ${error.message}`, isConnectionLoss({ code, message: error.message }));
}

/** Class 08 is "connection exception", 57P01 to 57P03 are "the server is going down or not up yet" (PostgreSQL, appendix A). */
function isConnectionLoss({ code, message }: { code: string | null; message: string }): boolean {
  if (code && (/^(08|57P0[123])/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code)))
    return true;
  return /Connection terminated|Connection ended|not queryable|timeout exceeded when trying to connect/i.test(message);
}
