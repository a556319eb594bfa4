import { Injectable } from '@nestjs/common';
import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import type { ImportMapping } from '@quartierwerk/domain/indicators/import/mapping';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { checkStep } from './check-step.js';
import { commitStep } from './commit-step.js';
import { endStep } from './end-step.js';
import { ImportQueries } from './imports.queries.js';
import { Imports } from './imports.service.js';
import { type ImportStep, STEPS, type StepHooks } from './run-steps.js';
import { Upload } from './upload.service.js';

/** What became of a file that was imported without a person at the wizard. */
export interface DirectResult {
  readonly imported: boolean;
  readonly deliveryId: string | null;
  /** The import as it stands afterwards; its check says why nothing was stored. */
  readonly view: ImportView;
}

export interface DirectFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Takes back what was begun. */
  readonly signal?: AbortSignal;
}

/**
 * Takes a file through the same steps as the wizard, at once and in this process: for the command line, which has no worker and
 * waits for the end anyway.
 */
@Injectable()
export class DirectImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly uploads: Upload,
    private readonly service: Imports,
    private readonly queries: ImportQueries,
  ) {}

  /**
   * @param decide makes the mapping out of the proposal
   * @throws Refused as the wizard's commands do; whatever ends it, the import is left where a person can go on
   */
  async run(ctx: ActorContext, file: DirectFile, decide: (view: ImportView) => ImportMapping): Promise<DirectResult> {
    const id = uuidV7(ctx.now().getTime());
    const uploaded = await this.uploads.store(ctx, { id, fileName: file.fileName }, one(file.bytes));
    const revised = await this.service.reviseMapping(ctx, uploaded, { mapping: decide(uploaded), check: false });
    if (revised.defects.length > 0) return { imported: false, deliveryId: null, view: revised };
    await this.step(ctx, id, 'check', file.signal);
    const checked = await this.queries.import(ctx, id);
    if (checked.state !== 'checked' || !checked.committable)
      return { imported: false, deliveryId: null, view: checked };
    await this.step(ctx, id, 'import', file.signal);
    const view = await this.queries.import(ctx, id);
    return { imported: view.state === 'imported', deliveryId: view.deliveryId, view };
  }

  private async step(ctx: ActorContext, id: string, step: ImportStep, signal?: AbortSignal): Promise<void> {
    await this.uow.run(ctx, async (tx) => {
      await this.service.setWorking(tx, id, step);
      tx.record({ action: `indicators.begin_${step}`, objectKind: 'import_run', objectId: id });
      return null;
    });
    const ended = { runId: id, step };
    try {
      const outcome = await (step === 'check' ? checkStep : commitStep)(this.uow, ctx, id, hooksOf(signal));
      if (outcome === 'errors') await endStep(this.uow, ctx, { ...ended, transition: 'fail', failure: 'HAS_ERRORS' });
      if (outcome === 'stopped') {
        await endStep(this.uow, ctx, { ...ended, transition: STEPS[step].stop, failure: 'CANCELLED' });
      }
    } catch (error) {
      await endStep(this.uow, ctx, { ...ended, transition: 'fail', failure: 'INTERNAL' });
      throw error;
    }
  }
}

/** No job and no thread: a wish to stop is seen between two statements. */
function hooksOf(signal: AbortSignal | undefined): StepHooks {
  return { backend: () => undefined, progress: () => undefined, stopped: () => signal?.aborted ?? false };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
