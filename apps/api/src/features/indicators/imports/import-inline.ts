import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { checkStep } from './check-step.js';
import { commitStep } from './commit-step.js';
import type { RunningStep, ThreadHooks } from './import-thread.js';
import type { ImportStep, StepOutcome } from './run-steps.js';

/** Up to this size a step takes some hundredths of a second; a thread of its own would take a whole one to start. */
export const SMALL_FILE_BYTES = 300_000;

/** A step on a small file, in the process itself. */
export class ImportInline implements RunningStep {
  readonly outcome: Promise<StepOutcome>;
  private stopped = false;

  constructor(
    uow: UnitOfWork,
    task: { readonly context: ActorContext; readonly runId: string; readonly step: ImportStep },
    hooks: Pick<ThreadHooks, 'progress'>,
  ) {
    const run = task.step === 'check' ? checkStep : commitStep;
    this.outcome = run(uow, task.context, task.runId, {
      backend: () => undefined,
      progress: (done, total) => hooks.progress(done, total),
      stopped: () => this.stopped,
    });
    this.outcome.catch(() => undefined);
  }

  /** The step sees it between two statements; none of them is long. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.outcome.catch(() => undefined);
  }
}
