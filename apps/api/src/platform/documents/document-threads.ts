import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { compiledScript } from '../jobs/compiled-script.js';
import type { DocumentMessage, DocumentTask, Written } from './document-task.js';
import { ThreadPlaces } from './thread-places.js';
import { sharesOf, wholeOf } from './thread-shares.js';

/** A task that is being written, or waits for its turn. */
export interface Writing {
  /** Null when it was stopped. */
  readonly content: Promise<Buffer | null>;
  stop(): Promise<void>;
}

/** A thread takes a processor and the fonts for as long as it lasts: whoever asks for more than these waits. */
const AT_ONCE = 2;
/** Beside them for the few documents that somebody waits for: they do not stand behind eighty profiles. */
const WAITED_FOR = 2;

/** One share of a task on its way. */
interface Share {
  readonly written: Promise<Written | null>;
  stop(): Promise<void>;
}

/** Writing a document takes time: it happens in threads, so that everybody else goes on being answered. */
@Injectable()
export class DocumentThreads implements OnModuleDestroy {
  private readonly places = new ThreadPlaces(AT_ONCE);
  private readonly placesOfWaiting = new ThreadPlaces(WAITED_FOR);
  private readonly running = new Set<Writing>();

  /** Writes a few documents that somebody waits for. @throws Error when a document cannot be set, or the process shuts down */
  async write(task: DocumentTask): Promise<Buffer> {
    const content = await this.writing([shareOn(this.placesOfWaiting, task, () => undefined)]).content;
    if (content === null) throw new Error('The process is shutting down.');
    return content;
  }

  /** Many files are shared out among the threads. @param progress how many files are written */
  begin(task: DocumentTask, progress: (done: number) => void = () => undefined): Writing {
    const done: number[] = [];
    const shares = sharesOf(task, AT_ONCE).map((share, at) =>
      shareOn(this.places, share, (written) => {
        done[at] = written;
        progress(done.reduce((sum, one) => sum + (one ?? 0), 0));
      }),
    );
    return this.writing(shares);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.running].map((writing) => writing.stop()));
  }

  private writing(shares: readonly Share[]): Writing {
    const stop = async (): Promise<void> => {
      await Promise.all(shares.map((share) => share.stop()));
    };
    const content = Promise.all(shares.map(({ written }) => written)).then((all) => {
      const whole = all.filter((one) => one !== null);
      return whole.length < all.length ? null : wholeOf(whole);
    });
    const writing: Writing = { content, stop };
    this.running.add(writing);
    // Whoever waits hears of a failure; before that it must not end the process. What is left of the task is of no use then.
    void content.catch(stop).finally(() => this.running.delete(writing));
    return writing;
  }
}

function shareOn(places: ThreadPlaces, task: DocumentTask, progress: (done: number) => void): Share {
  let stopped = false;
  let worker: Worker | null = null;
  const written = places.take().then(async () => {
    try {
      if (stopped) return null;
      worker = new Worker(compiledScript(new URL('./document-worker.js', import.meta.url)), { workerData: task });
      return await resultOf(worker, progress, () => stopped);
    } finally {
      places.leave();
    }
  });
  return {
    written,
    stop: async () => {
      stopped = true;
      await worker?.terminate();
    },
  };
}

function resultOf(worker: Worker, progress: (done: number) => void, stopped: () => boolean): Promise<Written | null> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: DocumentMessage) => {
      if (message.kind === 'progress') progress(message.done);
      else resolve(message);
    });
    worker.on('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
    // After the content this changes nothing.
    worker.on('exit', () => (stopped() ? resolve(null) : reject(new Error('The thread ended without a result.'))));
  });
}
