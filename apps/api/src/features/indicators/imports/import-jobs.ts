import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, systemContext } from '../../../platform/http/actor-context.js';
import { JobRunner, WORKERS } from '../../../platform/jobs/job-runner.js';
import { QUEUES } from '../../../platform/jobs/queues.js';
import { Log } from '../../../platform/observability/log.js';
import { type StepEnd, endStep } from './end-step.js';
import { ImportInline, SMALL_FILE_BYTES } from './import-inline.js';
import { ImportThread, type RunningStep, WorkBroken, broken } from './import-thread.js';
import { RunProgress } from './run-progress.js';
import { type ImportStep, STEPS, type StepOutcome } from './run-steps.js';

/** What a job of the queue `import` says. */
export interface ImportJob {
  readonly step: ImportStep;
  readonly runId: string;
  readonly workspaceId: string;
  readonly actor: ActorContext['actor'];
  readonly requestId: string;
}

const TICK_MS = 400;
/** A step that has begun so often and never ended is given up, or it would take the house down for ever. */
const MAX_ATTEMPTS = 25;
/** How long a database that is gone is waited for before the job goes back into the queue. */
const RECONNECT_MS = 2_000;

/**
 * Carries out checks and imports: takes the job, runs the step (a long one in a thread), writes progress, hears a person's wish to stop, and
 * leaves the run in a clear state however the step ends.
 */
@Injectable()
export class ImportJobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly running = new Map<string, RunningStep>();
  private closing = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(WORKERS) private readonly works: boolean,
    private readonly uow: UnitOfWork,
    private readonly jobs: JobRunner,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.works) return;
    await this.jobs.handle<ImportJob>(QUEUES.import.name, (job, { signal }) => this.carryOut(job, signal));
  }

  /** Before the connections close: every step rolls back, and its job is taken again after the restart. */
  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    await Promise.all([...this.running.values()].map((step) => step.stop()));
  }

  /** Whether this very process works on a run. */
  isRunning(runId: string): boolean {
    return this.running.has(runId);
  }

  private async carryOut(job: ImportJob, signal: AbortSignal): Promise<void> {
    if (this.closing) throw new WorkBroken('The process is shutting down.', true);
    if (this.running.has(job.runId)) return this.settle(job, 'busy', signal);
    const progress = new RunProgress(this.dataSource, job);
    const run = await progress.begin(STEPS[job.step].while);
    if (!run) return;
    if (run.attempts > MAX_ATTEMPTS) return this.end(job, 'fail', 'INTERRUPTED');
    try {
      const outcome = await this.watch(job, this.begin(job, run.fileSize, progress), progress, signal);
      await this.settle(job, outcome, signal);
    } catch (error) {
      await this.settleBroken(job, error);
    }
  }

  private begin(job: ImportJob, fileSize: number, progress: RunProgress): RunningStep {
    const hooks = {
      progress: (done: number, total: number) => progress.note(done, total),
      cancelBackend: async (pid: number) => {
        await this.dataSource.query('SELECT pg_cancel_backend($1)', [pid]);
      },
    };
    const now = this.clock.now();
    if (fileSize > SMALL_FILE_BYTES) {
      return new ImportThread({ ...job, startedAt: now.toISOString(), database: this.settings.database }, hooks);
    }
    const { workspaceId, actor, requestId } = job;
    const context: ActorContext = { workspaceId, actor, requestId, now: () => now };
    return new ImportInline(this.uow, { ...job, context }, hooks);
  }

  private async watch(
    job: ImportJob,
    step: RunningStep,
    progress: RunProgress,
    signal: AbortSignal,
  ): Promise<StepOutcome> {
    this.running.set(job.runId, step);
    const stop = (): void =>
      void step.stop().catch((error: unknown) => this.log.warn('import: stop', { error: String(error) }));
    signal.addEventListener('abort', stop);
    const tick = setInterval(() => {
      void progress.write().then((cancelRequested) => cancelRequested && stop());
    }, TICK_MS);
    try {
      return await step.outcome;
    } finally {
      clearInterval(tick);
      signal.removeEventListener('abort', stop);
      this.running.delete(job.runId);
    }
  }

  private async settle(job: ImportJob, outcome: StepOutcome, signal: AbortSignal): Promise<void> {
    if (outcome === 'done' || outcome === 'idle') return;
    // The job stays, for the case that the other worker dies.
    if (outcome === 'busy') throw new WorkBroken('Another worker holds the run.', true);
    if (outcome === 'errors') return this.end(job, 'fail', 'HAS_ERRORS');
    // Not a person's wish but the end of the process: the job goes back and is taken up again.
    if (this.closing || signal.aborted) throw new WorkBroken('The process is shutting down.', true);
    return this.end(job, STEPS[job.step].stop, 'CANCELLED');
  }

  private async settleBroken(job: ImportJob, error: unknown): Promise<void> {
    this.log.warn('import: step broke off', { runId: job.runId, step: job.step, error: String(error) });
    const cause = error instanceof WorkBroken ? error : broken(error as Error);
    if (!cause.connectionLost) return this.end(job, 'fail', 'INTERNAL');
    if (!this.closing) await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
    throw cause;
  }

  private async end(job: ImportJob, transition: StepEnd['transition'], failure: StepEnd['failure']): Promise<void> {
    const context = systemContext(job.workspaceId, job.requestId, () => this.clock.now());
    await endStep(this.uow, context, { runId: job.runId, step: job.step, transition, failure });
  }
}
