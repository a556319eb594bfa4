import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { JobRunner, WORKERS } from '../../../platform/jobs/job-runner.js';
import { JOB_SCHEMA, QUEUES } from '../../../platform/jobs/queues.js';
import { Log } from '../../../platform/observability/log.js';
import { type ImportJob, ImportJobs } from './import-jobs.js';
import { RUN_LOCK } from './run-store.js';

const EVERY_MS = 2_000;
/** A job just taken may not hold its lock yet: its thread is starting. */
const GRACE_MS = 2_000;

/**
 * Finds imports whose worker died: the job is marked as taken, but nobody holds the lock of the run, because the lock went with the
 * worker's connection. Its job is sent again at once; pg-boss alone would wait for the job to expire. Safe on every replica: two
 * jobs for one run do no harm, the second finds it taken or finished.
 */
@Injectable()
export class ImportSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(WORKERS) private readonly works: boolean,
    private readonly jobs: JobRunner,
    private readonly imports: ImportJobs,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.works) return;
    this.timer = setInterval(() => {
      this.sweeping = this.sweep().catch((error: unknown) => {
        this.log.warn('import: sweep failed', { error: String(error) });
      });
    }, EVERY_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.sweeping;
  }

  /** Sends the jobs of dead workers again; gives how many. */
  async sweep(now = Date.now()): Promise<void> {
    const queue = QUEUES.import.name;
    // Ended jobs are kept a week: only what may need help is read, or every look would load them all.
    const jobs = await this.dataSource.query<{ id: string; data: ImportJob }[]>(
      `SELECT id, data FROM ${JOB_SCHEMA}.job
        WHERE name = $1 AND (state = 'failed' OR state = 'active' AND started_on < $2)`,
      [queue, new Date(now - GRACE_MS)],
    );
    for (const job of jobs) {
      if (this.imports.isRunning(job.data.runId) || (await this.isHeld(job.data.runId))) continue;
      this.log.warn('import: taken up again after its worker died', { runId: job.data.runId, step: job.data.step });
      // First the new job, then the old one: a crash in between leaves two, and two are harmless.
      await this.jobs.boss.send(queue, job.data);
      await this.jobs.boss.deleteJob(queue, job.id);
    }
  }

  /** Whether a job of the run exists that somebody carries out or will; after a restore of the tables alone there is none. */
  async hasJob(runId: string): Promise<boolean> {
    const jobs = await this.dataSource.query<unknown[]>(
      `SELECT 1 FROM ${JOB_SCHEMA}.job
        WHERE name = $1 AND state NOT IN ('completed', 'cancelled') AND data ->> 'runId' = $2 LIMIT 1`,
      [QUEUES.import.name, runId],
    );
    return jobs.length > 0;
  }

  /** Looks without taking the lock: a worker that came in that moment would find it taken. */
  private async isHeld(runId: string): Promise<boolean> {
    const held = await this.dataSource.query<unknown[]>(
      `SELECT 1 FROM pg_locks, (SELECT ${RUN_LOCK} AS key) AS run
        WHERE locktype = 'advisory' AND objsubid = 1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND classid::bigint = (run.key >> 32) & 4294967295 AND objid::bigint = run.key & 4294967295`,
      [runId],
    );
    return held.length > 0;
  }
}
