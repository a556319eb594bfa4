import type { ImportState, ImportTransition } from '@quartierwerk/domain/indicators/import-run.workflow';
import { deliverableYears } from '@quartierwerk/domain/indicators/import/mapping';
import { RowReader } from '@quartierwerk/domain/indicators/import/row-reader';
import type { AreaFinder, IndicatorFinder } from '@quartierwerk/domain/indicators/import/table-facts';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { Tx, UnitOfWork, WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { allowLongStatements } from '../observations.js';
import { areaFinder, indicatorFinder } from './import-facts.js';
import { type ImportRun, RUN_LOCK, findRun } from './run-store.js';

/** The two long steps of an import, as a job names them. */
export type ImportStep = 'check' | 'import';

/** What a step tells while it runs, and asks. */
export interface StepHooks {
  /** The database process that does the work, so that a running statement can be cancelled. */
  backend(pid: number): void;
  progress(done: number, total: number): void;
  /** Whether a person or the shutdown wants it to end. */
  stopped(): boolean;
}

/**
 * How a step ended. `idle`: the run has moved on, there is nothing to do. `busy`: another worker holds it; should that one die, this
 * job is the one that goes on.
 */
export type StepOutcome = 'done' | 'idle' | 'busy' | 'stopped' | 'errors';

/** Thrown inside a step to roll everything back. */
export class Stopped extends Error {}
export class TableHasErrors extends Error {}

export interface OpenStep {
  readonly run: ImportRun;
  readonly areas: AreaFinder;
  readonly indicators: IndicatorFinder;
  readonly reader: RowReader;
}

/**
 * Runs a step in one transaction, alone: the lock of the run goes with the transaction, so that a worker that dies, or whose
 * connection dies, leaves it free. Another worker that gets the same job meanwhile finds it taken.
 */
export async function runStep(
  uow: UnitOfWork,
  ctx: ActorContext,
  step: { readonly runId: string; readonly while: ImportState },
  hooks: StepHooks,
  work: (tx: WriteTx, open: OpenStep) => Promise<boolean>,
): Promise<StepOutcome> {
  try {
    return await uow.run(ctx, async (tx) => {
      const open = await openStep(tx, step, hooks);
      if (!(await work(tx, open))) throw new NothingToDo('idle');
      return 'done' as const;
    });
  } catch (error) {
    if (error instanceof NothingToDo) return error.outcome;
    if (error instanceof Stopped || hooks.stopped()) return 'stopped';
    if (error instanceof TableHasErrors) return 'errors';
    throw error;
  }
}

/** Thrown to roll back: a command without an audit entry would be refused. */
class NothingToDo extends Error {
  constructor(readonly outcome: 'idle' | 'busy') {
    super(outcome);
  }
}

async function openStep(
  tx: WriteTx,
  step: { readonly runId: string; readonly while: ImportState },
  hooks: StepHooks,
): Promise<OpenStep> {
  const [lock] = await tx.sql<{ held: boolean; pid: number }>(
    `SELECT pg_try_advisory_xact_lock(${RUN_LOCK}) AS held, pg_backend_pid() AS pid`,
    [step.runId],
  );
  if (!lock?.held) throw new NothingToDo('busy');
  const run = await findRun(tx, step.runId);
  if (run?.state !== step.while) throw new NothingToDo('idle');
  hooks.backend(lock.pid);
  await allowLongStatements(tx);
  // A check reads the file for minutes without a word to the database; the pool's limit for idle transactions would cut it off.
  await tx.sql(`SELECT set_config('idle_in_transaction_session_timeout', '20min', true)`);
  const areas = await areaFinder(tx, run.mapping.areaEditionId);
  const indicators = await indicatorFinder(tx);
  return { run, areas, indicators, reader: readerOf(tx, run, areas, indicators) };
}

function readerOf(tx: Tx, run: ImportRun, areas: AreaFinder, indicators: IndicatorFinder): RowReader {
  return new RowReader({
    mapping: run.mapping,
    decimal: run.dialect.decimal,
    areas,
    indicators,
    minCases: run.minCases,
    years: deliverableYears(dayOf(tx.now())),
  });
}

/** The state in which a step works, and the transition that undoes its beginning. */
export const STEPS = {
  check: { while: 'checking', stop: 'stopCheck' },
  import: { while: 'importing', stop: 'stopImport' },
} as const satisfies Record<ImportStep, { while: ImportState; stop: ImportTransition }>;
