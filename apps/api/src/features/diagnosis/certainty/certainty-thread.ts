import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { CertaintyReport } from '@quartierwerk/statistics/uncertainty/certainty-report';
import type { CertaintyTask } from './certainty-worker.js';
import { compiledScript } from '../../../platform/jobs/compiled-script.js';

/** A thread for each processor but the one that answers requests. */
const THREADS = Math.max(1, availableParallelism() - 1);

interface Waiting {
  readonly task: CertaintyTask;
  readonly resolve: (report: CertaintyReport) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Draws a thousand times in threads, so that the event loop stays free for everybody else. Threads are started when they are needed
 * and end when nothing waits: an index is looked at in bursts.
 */
@Injectable()
export class CertaintyThreads implements OnModuleDestroy {
  private readonly waiting: Waiting[] = [];
  private readonly running = new Set<Worker>();
  private closing = false;

  report(task: CertaintyTask): Promise<CertaintyReport> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve, reject });
      this.next();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    for (const { reject } of this.waiting.splice(0)) reject(new Error('The process is shutting down.'));
    await Promise.all([...this.running].map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.closing || this.running.size >= THREADS) return;
    const job = this.waiting.shift();
    if (!job) return;
    const worker = new Worker(compiledScript(new URL('./certainty-worker.js', import.meta.url)), {
      workerData: job.task,
    });
    this.running.add(worker);
    worker.once('message', (report: CertaintyReport) => job.resolve(report));
    worker.once('error', (error) => job.reject(error instanceof Error ? error : new Error(String(error))));
    worker.once('exit', () => {
      // After a message this changes nothing; without one the thread was ended from outside.
      job.reject(new Error('The thread ended without a result.'));
      this.running.delete(worker);
      this.next();
    });
  }
}
