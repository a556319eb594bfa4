import { Injectable } from '@nestjs/common';
import type { ReviseDialect } from '@quartierwerk/contracts/indicators/imports.dto';
import type { ImportStateView, ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { type ImportTransition, importWorkflow, mayDiscard } from '@quartierwerk/domain/indicators/import-run.workflow';
import { mayCommit } from '@quartierwerk/domain/indicators/import/confirmations';
import type { Dialect } from '@quartierwerk/domain/indicators/import/dialect';
import { lineAboveHead } from '@quartierwerk/domain/indicators/import/head-tiers';
import { type ImportMapping, NO_FIXES } from '@quartierwerk/domain/indicators/import/mapping';
import { checkStillHolds } from '@quartierwerk/domain/indicators/import/mapping-change';
import { type TableRecord, recordsOf } from '@quartierwerk/domain/indicators/import/table-scanner';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type WriteTx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { QUEUES } from '../../../platform/jobs/queues.js';
import { changeableOrganisations } from '../delivery-scope.js';
import { headOf } from './import-file.js';
import type { ImportJob } from './import-jobs.js';
import { ImportQueries, stateOf } from './imports.queries.js';
import { type ImportRun, findRun, moveRun } from './run-store.js';
import { ImportSweep } from './import-sweep.js';
import { removeFiles } from './stored-files.js';
import { Proposals } from './proposals.js';
import { type ImportStep, STEPS } from './run-steps.js';

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

export interface MappingChange {
  readonly mapping: ImportMapping;
  readonly check: boolean;
}

/** Commands of the import wizard, up to the long steps: those run as jobs. */
@Injectable()
export class Imports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: ImportQueries,
    private readonly proposals: Proposals,
    private readonly sweep: ImportSweep,
  ) {}

  /**
   * Reads the file another way; the columns are proposed anew, what the person typed about the delivery stays.
   *
   * @throws Refused `IMPORT_UPPER_HEAD` when something stands between the two rows of the head
   */
  async reviseDialect(ctx: ActorContext, seen: Versioned, body: ReviseDialect): Promise<ImportView> {
    return this.uow.run(ctx, async (tx) => {
      const run = await this.runFor(tx, seen, 'revise');
      const { text } = await headOf(tx, { id: run.fileId, encoding: body.encoding });
      const dialect = dialectOf(body, recordsOf(text, body.delimiter, body.headerLine));
      const { heads, preview } = await this.queries.previewIn(tx, { ...run, dialect });
      const columns = await this.proposals.columnsIn(tx, run.mapping.areaEditionId, heads, preview);
      const mapping: ImportMapping = { ...run.mapping, columns, fixes: NO_FIXES };
      await this.change(tx, seen, { dialect: JSON.stringify(dialect), ...uncheckedWith(mapping) });
      record(tx, 'indicators.revise_import', seen.id, { dialect: { ...dialect } });
      return this.queries.importIn(tx, seen.id);
    });
  }

  /**
   * Keeps the mapping, and begins the check if asked to. A check that still holds is not repeated.
   *
   * @throws Refused `IMPORT_MAPPING_INCOMPLETE` with the field errors when a check is asked for but cannot be carried out
   */
  async reviseMapping(ctx: ActorContext, seen: Versioned, body: MappingChange): Promise<ImportView> {
    return this.uow.run(ctx, async (tx) => {
      const run = await this.runFor(tx, seen, 'revise');
      const { mapping } = body;
      await this.checkReferences(tx, mapping);
      const holds = run.state === 'checked' && checkStillHolds(run.mapping, mapping);
      const patch = { mapping: JSON.stringify(mapping), source_id: mapping.sourceId };
      await this.change(tx, seen, holds ? patch : { ...patch, ...uncheckedWith(mapping) });
      record(tx, 'indicators.revise_import', seen.id, { check: body.check });
      if (body.check && !holds) await this.begin(tx, seen.id, 'check');
      return this.queries.importIn(tx, seen.id);
    });
  }

  /** Begins the import. @throws Refused `IMPORT_WRONG_STATE`, `IMPORT_HAS_ERRORS`, `IMPORT_MAPPING_INCOMPLETE`, `VERSION_STALE` */
  async commit(ctx: ActorContext, seen: Versioned): Promise<ImportStateView> {
    return this.uow.run(ctx, async (tx) => {
      const run = await this.runFor(tx, seen, 'commit');
      if (!run.check || !mayCommit(run.check, run.mapping.fixes)) throw new Refused('IMPORT_HAS_ERRORS');
      // Title and reference day may change after the check.
      await this.requireComplete(tx, seen.id);
      await this.change(tx, seen, {});
      await this.begin(tx, seen.id, 'import');
      record(tx, 'indicators.commit_import', seen.id, { rows: run.check.observations });
      return stateOf(await this.queries.runIn(tx, seen.id));
    });
  }

  /**
   * Asks the worker to stop; the run goes back to where the step began. Without effect when no step runs; a step that nobody carries
   * out any more is undone at once.
   */
  async cancel(ctx: ActorContext, id: string): Promise<ImportStateView> {
    return this.uow.run(ctx, async (tx) => {
      const { state } = await this.queries.runIn(tx, id);
      const step = (['check', 'import'] as const).find((one) => STEPS[one].while === state);
      const next = step && importWorkflow.apply(state, STEPS[step].stop);
      if (next?.ok && !(await this.sweep.hasJob(id))) {
        await moveRun(tx, id, { from: state, state: next.state, failure: 'INTERRUPTED' });
      }
      await tx.sql(
        `UPDATE import_run SET cancel_requested = true WHERE workspace_id = $1 AND id = $2 AND state IN ('checking', 'importing')`,
        [tx.workspaceId, id],
      );
      record(tx, 'indicators.cancel_import', id, { state });
      return stateOf(await this.queries.runIn(tx, id));
    });
  }

  /** Throws a run away, with its file. @throws Refused `IMPORT_WRONG_STATE` while a step runs or after the import */
  async discard(ctx: ActorContext, id: string): Promise<void> {
    await this.uow.run(ctx, async (tx) => {
      await tx.sql('SELECT 1 FROM import_run WHERE workspace_id = $1 AND id = $2 FOR UPDATE', [tx.workspaceId, id]);
      const run = await this.queries.runIn(tx, id);
      if (!mayDiscard(run.state)) throw new Refused('IMPORT_WRONG_STATE', { state: run.state });
      await tx.sql('DELETE FROM import_run WHERE workspace_id = $1 AND id = $2', [tx.workspaceId, id]);
      await removeFiles(tx, [run.fileId, run.originFileId]);
      record(tx, 'indicators.discard_import', id, {});
      return null;
    });
  }

  /** The run with its lock, if the person may work on it, it is the version they saw, and the step is possible. */
  async runFor(tx: WriteTx, seen: Versioned, transition: ImportTransition): Promise<ImportRun> {
    await tx.sql('SELECT 1 FROM import_run WHERE workspace_id = $1 AND id = $2 FOR UPDATE', [tx.workspaceId, seen.id]);
    const run = await this.queries.runIn(tx, seen.id);
    if (run.version !== seen.version) {
      throw new Refused('VERSION_STALE', undefined, { current: await this.queries.importIn(tx, seen.id) });
    }
    if (!importWorkflow.can(run.state, transition).ok) throw new Refused('IMPORT_WRONG_STATE', { state: run.state });
    return run;
  }

  async change(tx: WriteTx, seen: Versioned, patch: Readonly<Record<string, unknown>>): Promise<void> {
    await guardedUpdate(tx, 'import_run', seen, { ...patch, failure: null, changed_at: tx.now() }, () =>
      this.queries.importIn(tx, seen.id),
    );
  }

  /** Puts the step into the queue; it exists only if this transaction commits. */
  private async begin(tx: WriteTx, id: string, step: ImportStep): Promise<void> {
    if (step === 'check') await this.requireComplete(tx, id);
    await this.setWorking(tx, id, step);
    const { workspaceId, actor, requestId } = tx;
    await tx.enqueue(QUEUES.import.name, { step, runId: id, workspaceId, actor, requestId } satisfies ImportJob);
  }

  private async requireComplete(tx: WriteTx, id: string): Promise<void> {
    const { defects } = await this.queries.importIn(tx, id);
    if (defects.length === 0) return;
    throw new Refused('IMPORT_MAPPING_INCOMPLETE', undefined, {
      errors: defects.map(({ code, column }) => ({
        path: column === undefined ? 'mapping' : `columns.${column}`,
        code,
      })),
    });
  }

  /** Marks a run as being worked on, without a job: for whoever carries the step out at once. */
  async setWorking(tx: WriteTx, id: string, step: ImportStep): Promise<void> {
    const run = await findRun(tx, id);
    const next = run && importWorkflow.apply(run.state, step === 'check' ? 'check' : 'commit');
    if (!next?.ok) throw new Refused('IMPORT_WRONG_STATE', { state: run?.state ?? '' });
    await tx.sql(
      `UPDATE import_run SET state = $3, progress_done = 0, progress_total = line_count, cancel_requested = false, attempts = 0
        WHERE workspace_id = $1 AND id = $2`,
      [tx.workspaceId, id, next.state],
    );
  }

  /** Sources and area editions come from the client: one of another workspace or organisation is not found. */
  private async checkReferences(tx: WriteTx, mapping: ImportMapping): Promise<void> {
    if (mapping.sourceId) {
      const found = await tx.sql(
        'SELECT 1 FROM source WHERE workspace_id = $1 AND id = $2 AND ($3::uuid[] IS NULL OR organisation_id = ANY ($3))',
        [tx.workspaceId, mapping.sourceId, changeableOrganisations(tx)],
      );
      if (found.length === 0) throw new Refused('NOT_FOUND');
    }
    if (mapping.areaEditionId) {
      const found = await tx.sql('SELECT 1 FROM area_edition WHERE workspace_id = $1 AND id = $2', [
        tx.workspaceId,
        mapping.areaEditionId,
      ]);
      if (found.length === 0) throw new Refused('NOT_FOUND');
    }
  }
}

/** A mapping whose rows have not been checked. */
function uncheckedWith(mapping: ImportMapping): Readonly<Record<string, unknown>> {
  return { mapping: JSON.stringify(mapping), state: 'uploaded', check_result: null };
}

function record(tx: WriteTx, action: string, id: string, payload: Readonly<Record<string, unknown>>): void {
  tx.record({ action, objectKind: 'import_run', objectId: id, payload });
}

/** Blank lines between the two rows of a head do not matter. */
function dialectOf({ upperLine, ...body }: ReviseDialect, records: readonly TableRecord[]): Dialect {
  const dialect = { ...body, firstLine: body.headerLine + 1 };
  if (upperLine === undefined) return dialect;
  const line = lineAboveHead(records, body.headerLine);
  if (line === 0 || upperLine < line || upperLine >= body.headerLine) throw new Refused('IMPORT_UPPER_HEAD', { line });
  return { ...dialect, upperLine: line };
}
