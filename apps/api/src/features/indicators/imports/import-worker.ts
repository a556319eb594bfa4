import { parentPort, workerData } from 'node:worker_threads';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import type { Settings } from '../../../platform/config/settings.js';
import { applicationDatabase } from '../../../platform/database/data-source.js';
import { IdempotencyKeys } from '../../../platform/database/idempotency-keys.js';
import { KeptAnswers } from '../../../platform/database/kept-answers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { Log } from '../../../platform/observability/log.js';
import { checkStep } from './check-step.js';
import { commitStep } from './commit-step.js';
import type { ImportStep, StepHooks, StepOutcome } from './run-steps.js';

/**
 * The thread in which a file is checked or imported, so that the event loop of the API stays free for everybody else. It has
 * connections of its own, as the same role: row-level security holds here as everywhere.
 */
export interface WorkerTask {
  readonly step: ImportStep;
  readonly runId: string;
  readonly workspaceId: string;
  readonly actor: ActorContext['actor'];
  readonly requestId: string;
  /** The application's time when the work began. */
  readonly startedAt: string;
  readonly database: Settings['database'];
}

/** What the thread tells the API. */
export type WorkerMessage =
  | { readonly kind: 'backend'; readonly pid: number }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'outcome'; readonly outcome: StepOutcome }
  | { readonly kind: 'broken'; readonly name: string; readonly message: string; readonly code: string | null };

/** The only message to the thread. */
export const STOP = 'stop';

/** One for the transaction, one for reading the file meanwhile. */
const CONNECTIONS = 2;

async function work(task: WorkerTask, hooks: StepHooks): Promise<StepOutcome> {
  const database = { ...task.database, url: task.database.directUrl, poolSize: CONNECTIONS };
  const dataSource = await new DataSource(applicationDatabase({ database })).initialize();
  try {
    const step = task.step === 'check' ? checkStep : commitStep;
    const context: ActorContext = {
      requestId: task.requestId,
      workspaceId: task.workspaceId,
      actor: task.actor,
      now: () => new Date(task.startedAt),
    };
    return await step(unitOfWork(dataSource, task), context, task.runId, hooks);
  } finally {
    await dataSource.destroy();
  }
}

/** As the API has it; a step sends no jobs, so the runner behind the outbox is never started. */
function unitOfWork(dataSource: DataSource, task: WorkerTask): UnitOfWork {
  const runner = new JobRunner({ database: task.database } as Settings, false, new Log('silent'));
  return new UnitOfWork(dataSource, new AuditLog(), new Outbox(runner), new IdempotencyKeys(), new KeptAnswers());
}

const port = parentPort;
if (port) {
  let stopped = false;
  port.on('message', (message: unknown) => void (message === STOP && (stopped = true)));
  const tell = (message: WorkerMessage): void => port.postMessage(message);
  const hooks: StepHooks = {
    backend: (pid) => tell({ kind: 'backend', pid }),
    progress: (done, total) => tell({ kind: 'progress', done, total }),
    stopped: () => stopped,
  };
  try {
    tell({ kind: 'outcome', outcome: await work(workerData as WorkerTask, hooks) });
  } catch (error) {
    const { name, message, code } = error as Error & { code?: unknown };
    tell({ kind: 'broken', name, message, code: typeof code === 'string' ? code : null });
  }
  port.close();
}
