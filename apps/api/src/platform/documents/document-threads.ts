import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { compiledScript } from '../jobs/compiled-script.js';
import type { DocumentMessage, DocumentTask } from './document-task.js';

/** A task that is being written, or waits for its turn. */
export interface Writing {
  /** Null when it was stopped. */
  readonly content: Promise<Buffer | null>;
  stop(): Promise<void>;
}

/** A thread takes a processor and the fonts for as long as it lasts: whoever asks for more than these waits. */
const AT_ONCE = 2;

/** Writing a document takes time: it happens in threads, so that everybody else goes on being answered. */
@Injectable()
export class DocumentThreads implements OnModuleDestroy {
  private readonly waiting: (() => void)[] = [];
  private readonly running = new Set<Writing>();

  /** Writes a few documents that somebody waits for. @throws Error when a document cannot be set, or the process shuts down */
  async write(task: DocumentTask): Promise<Buffer> {
    const content = await this.begin(task).content;
    if (content === null) throw new Error('The process is shutting down.');
    return content;
  }

  /** @param progress how many files are written */
  begin(task: DocumentTask, progress: (done: number) => void = () => undefined): Writing {
    let stopped = false;
    let worker: Worker | null = null;
    const turn = this.turn();
    const content = turn.then(async () => {
      if (stopped) return null;
      worker = new Worker(compiledScript(new URL('./document-worker.js', import.meta.url)), { workerData: task });
      return resultOf(worker, progress, () => stopped);
    });
    const writing: Writing = {
      content,
      stop: async () => {
        stopped = true;
        await worker?.terminate();
      },
    };
    this.running.add(writing);
    // Whoever waits hears of a failure; before that it must not end the process.
    void content
      .catch(() => undefined)
      .finally(() => {
        this.running.delete(writing);
        this.waiting.shift()?.();
      });
    return writing;
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.running].map((writing) => writing.stop()));
  }

  private turn(): Promise<void> {
    if (this.running.size < AT_ONCE) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

function resultOf(worker: Worker, progress: (done: number) => void, stopped: () => boolean): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: DocumentMessage) => {
      if (message.kind === 'progress') progress(message.done);
      else resolve(Buffer.from(message.content));
    });
    worker.on('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
    // After the content this changes nothing.
    worker.on('exit', () => (stopped() ? resolve(null) : reject(new Error('The thread ended without a result.'))));
  });
}
