import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ReleaseFailure } from '@quartierwerk/contracts/indicators/releases.views';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, systemContext } from '../../../platform/http/actor-context.js';
import { type JobClaim, JobRunner, WORKERS } from '../../../platform/jobs/job-runner.js';
import { QUEUES } from '../../../platform/jobs/queues.js';
import { Log } from '../../../platform/observability/log.js';
import { RunProgress } from '../imports/run-progress.js';
import { allowLongStatements } from '../observations.js';
import { loadReleaseTask } from './release-input.js';
import { findRelease, hiddenByArea, moveRelease, storeCells, summaryOf } from './release-store.js';
import type { ReleaseTask } from './release-task.js';
import type { GroupResult } from './release-tables.js';
import { ReleaseThread } from './release-thread.js';

/** What a job of the queue `release` says. */
export interface ReleaseJob {
  readonly releaseId: string;
  readonly workspaceId: string;
  readonly requestId: string;
}

const TICK_MS = 400;

/** Works releases out: loads the tables, lets a thread attack them, writes how far it is, hears a wish to stop, and stores the proposal. */
@Injectable()
export class ReleaseJobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly running = new Set<ReleaseThread>();
  private closing = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(WORKERS) private readonly works: boolean,
    private readonly uow: UnitOfWork,
    private readonly jobs: JobRunner,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.works) return;
    await this.jobs.handle<ReleaseJob>(QUEUES.release.name, (job, claim) => this.carryOut(job, claim));
  }

  /** The jobs are taken again after the restart. */
  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    await Promise.all([...this.running].map((thread) => thread.stop()));
  }

  /** The last try attacks no more: begun so often and never ended, the release would take the house down once more. */
  private async carryOut(job: ReleaseJob, { signal, isLastTry }: JobClaim): Promise<void> {
    const context = systemContext(job.workspaceId, job.requestId, () => this.clock.now());
    const release = await this.uow.read(context, (tx) => findRelease(tx, job.releaseId));
    if (release?.state !== 'computing') return;
    if (isLastTry) return this.end(context, job.releaseId, 'INTERNAL');
    try {
      const task = await this.uow.read(context, (tx) => loadReleaseTask(tx, release.deliveryId, release.profile));
      const results = await this.watch(job, task, signal);
      // A person has given it up meanwhile; then there is nothing left to say.
      if (!(await this.isComputing(context, job.releaseId))) return;
      if (signal.aborted) throw new Error('Another worker has the release by now.');
      if (results) await this.store(context, job.releaseId, task, results);
      else if (this.closing) throw new Error('The process is shutting down.');
      else await this.end(context, job.releaseId, 'CANCELLED');
    } catch (error) {
      if (this.closing || signal.aborted) throw error;
      this.log.warn('release: broke off', { releaseId: job.releaseId, error: String(error) });
      await this.end(context, job.releaseId, 'INTERNAL');
    }
  }

  private async isComputing(context: ActorContext, id: string): Promise<boolean> {
    return (await this.uow.read(context, (tx) => findRelease(tx, id)))?.state === 'computing';
  }

  private async watch(job: ReleaseJob, task: ReleaseTask, signal: AbortSignal): Promise<readonly GroupResult[] | null> {
    const progress = new RunProgress(
      this.dataSource,
      { runId: job.releaseId, workspaceId: job.workspaceId },
      'release',
    );
    progress.note(0, task.groups.length);
    const thread = new ReleaseThread(task, (done) => progress.note(done, task.groups.length));
    this.running.add(thread);
    const tick = setInterval(() => {
      void progress.write().then((cancelRequested) => (cancelRequested || signal.aborted) && void thread.stop());
    }, TICK_MS);
    try {
      return await thread.outcome;
    } finally {
      clearInterval(tick);
      this.running.delete(thread);
    }
  }

  private async store(
    context: ActorContext,
    releaseId: string,
    task: ReleaseTask,
    results: readonly GroupResult[],
  ): Promise<void> {
    await this.uow.run(context, async (tx) => {
      await allowLongStatements(tx);
      await storeCells(tx, releaseId, task, results);
      const summary = { ...summaryOf(task, results), areas: await hiddenByArea(tx, releaseId) };
      const moved = await moveRelease(tx, releaseId, { from: 'computing', state: 'proposed', summary });
      if (!moved) throw new Error('The release has moved on.');
      const { values, shown, protectedCounts, exposed, rounds } = summary;
      const payload = { values, shown, protectedCounts, exposed, rounds };
      tx.record({ action: 'indicators.propose_release', objectKind: 'release', objectId: releaseId, payload });
    });
  }

  private async end(context: ActorContext, releaseId: string, failure: ReleaseFailure): Promise<void> {
    await this.uow.run(context, async (tx) => {
      await moveRelease(tx, releaseId, { from: 'computing', state: 'failed', failure });
      tx.record({ action: 'indicators.end_release', objectKind: 'release', objectId: releaseId, payload: { failure } });
    });
  }
}
