import { Injectable } from '@nestjs/common';
import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import type { ImportMapping } from '@quartierwerk/domain/indicators/import/mapping';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { checkStep } from './check-step.js';
import { commitStep } from './commit-step.js';
import { ImportQueries } from './imports.queries.js';
import { Imports } from './imports.service.js';
import type { ImportStep, StepHooks } from './run-steps.js';
import { Upload } from './upload.service.js';

/** What became of a file that was imported without a person at the wizard. */
export interface DirectResult {
  readonly imported: boolean;
  readonly deliveryId: string | null;
  /** The import as it stands afterwards; its check says why nothing was stored. */
  readonly view: ImportView;
}

/** No job, no thread, nobody who could cancel. */
const ALONE: StepHooks = { backend: () => undefined, progress: () => undefined, stopped: () => false };

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
   * @throws Refused as the wizard's commands do
   */
  async run(
    ctx: ActorContext,
    file: { readonly fileName: string; readonly bytes: Uint8Array },
    decide: (view: ImportView) => ImportMapping,
  ): Promise<DirectResult> {
    const id = uuidV7(ctx.now().getTime());
    const uploaded = await this.uploads.store(ctx, { id, fileName: file.fileName }, one(file.bytes));
    await this.service.reviseMapping(ctx, uploaded, { mapping: decide(uploaded), check: false });
    await this.step(ctx, id, 'check');
    const checked = await this.queries.import(ctx, id);
    if (!checked.committable) return { imported: false, deliveryId: null, view: checked };
    await this.step(ctx, id, 'import');
    const view = await this.queries.import(ctx, id);
    return { imported: view.state === 'imported', deliveryId: view.deliveryId, view };
  }

  private async step(ctx: ActorContext, id: string, step: ImportStep): Promise<void> {
    await this.uow.run(ctx, async (tx) => {
      await this.service.setWorking(tx, id, step);
      tx.record({ action: `indicators.begin_${step}`, objectKind: 'import_run', objectId: id });
      return null;
    });
    await (step === 'check' ? checkStep : commitStep)(this.uow, ctx, id, ALONE);
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
