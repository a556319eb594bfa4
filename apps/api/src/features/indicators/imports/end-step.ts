import type { ImportFailure } from '@quartierwerk/contracts/indicators/imports.views';
import { importWorkflow } from '@quartierwerk/domain/indicators/import-run.workflow';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { moveRun } from './run-store.js';
import { type ImportStep, STEPS } from './run-steps.js';

/** How a step ended that did not do what it should. */
export interface StepEnd {
  readonly runId: string;
  readonly step: ImportStep;
  readonly transition: 'fail' | 'stopCheck' | 'stopImport';
  readonly failure: ImportFailure;
}

/** Leaves the run where a person can go on, if it still stands where the step began. */
export async function endStep(
  uow: UnitOfWork,
  context: ActorContext,
  { runId, step, transition, failure }: StepEnd,
): Promise<void> {
  const from = STEPS[step].while;
  const next = importWorkflow.apply(from, transition);
  if (!next.ok) throw new Error(`An import in ${from} cannot ${transition}.`);
  await uow.run(context, async (tx) => {
    await moveRun(tx, runId, { from, state: next.state, failure });
    tx.record({
      action: 'indicators.end_import_step',
      objectKind: 'import_run',
      objectId: runId,
      payload: { step, failure },
    });
  });
}
