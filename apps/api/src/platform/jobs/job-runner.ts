import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type JobWithMetadata, PgBoss } from 'pg-boss';
import { SETTINGS, type Settings } from '../config/settings.js';
import { Log } from '../observability/log.js';
import { JOB_SCHEMA } from './queues.js';

/** The hold that a worker has on a job. */
export interface JobClaim {
  readonly id: string;
  /** Aborted when the claim is gone: somebody else has the job by now, or nobody. */
  readonly signal: AbortSignal;
  /** No further try follows: what cannot be done now leaves its row in a clear state. */
  readonly isLastTry: boolean;
}

export type JobHandler<Data> = (data: Data, job: JobClaim) => Promise<void>;

/** Injection token: whether this process takes jobs. The command line only sends them. */
export const WORKERS = Symbol('WORKERS');

/**
 * Runs background work from queues in PostgreSQL, claimed with SKIP LOCKED, so that any replica may take it. A job that fails is
 * tried again; handlers must therefore be safe to repeat.
 */
@Injectable()
export class JobRunner implements OnApplicationShutdown {
  readonly boss: PgBoss;
  private started: Promise<unknown> | null = null;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    @Inject(WORKERS) private readonly works: boolean,
    private readonly log: Log,
  ) {
    this.boss = new PgBoss({
      connectionString: settings.database.directUrl,
      schema: JOB_SCHEMA,
      application_name: 'quartierwerk-jobs',
      max: 3,
      connectionTimeoutMillis: settings.database.connectTimeoutMs,
      // The schema belongs to the migration; this role may neither create nor alter.
      migrate: false,
      createSchema: false,
      reindex: false,
      schedule: true,
      // A job begins when its command commits, not at the next poll.
      useListenNotify: true,
      monitorVacuum: false,
      // How soon a worker is missed that has died with its process.
      superviseIntervalSeconds: 15,
      monitorIntervalSeconds: 15,
    });
    // Without a listener an error event would end the process; a lost connection is retried by pg-boss itself.
    this.boss.on('error', (error) => this.log.warn('jobs: connection trouble', { error: error.message }));
  }

  /** Starts polling; idempotent, because several features register handlers. */
  start(): Promise<unknown> {
    this.started ??= this.boss.start();
    return this.started;
  }

  /** Registers the handler of a queue. */
  async handle<Data extends object>(
    queue: string,
    handler: JobHandler<Data>,
    options: { concurrency?: number } = {},
  ): Promise<void> {
    if (!this.works) return;
    await this.start();
    let worker: string | null = null;
    worker = await this.boss.work(
      queue,
      {
        pollingIntervalSeconds: 0.5,
        notifyPollingIntervalSeconds: 5,
        localConcurrency: options.concurrency ?? 1,
        // With the limit of the job itself: it may have been sent when the queue had another one.
        includeMetadata: true,
      },
      async (jobs: JobWithMetadata<Data>[]) => {
        try {
          for (const { id, data, signal, retryCount, retryLimit } of jobs) {
            await handler(data, { id, signal, isLastTry: retryCount >= retryLimit });
          }
        } finally {
          // pg-boss remembers one wake-up while a job is worked on, however many jobs came in meanwhile: the second of a burst would
          // begin at once and each further one at the next poll, five seconds later. Whoever has just finished therefore looks again.
          if (worker !== null) this.boss.notifyWorker(worker);
        }
      },
    );
  }

  /** Registers the handler of a queue and fills it by the clock: once for each time, whatever the number of replicas. */
  async handleByClock(queue: string, cron: string, handler: () => Promise<void>): Promise<void> {
    if (!this.works) return;
    await this.handle(queue, handler);
    await this.boss.schedule(queue, cron, {}, { tz: 'Europe/Berlin' });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.started) await this.boss.stop({ graceful: true, timeout: 15_000 });
  }
}
