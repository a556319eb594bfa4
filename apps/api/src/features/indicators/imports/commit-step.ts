import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type KeptConfirmation, keptConfirmations } from '@quartierwerk/domain/indicators/import/confirmations';
import { headsIn } from '@quartierwerk/domain/indicators/import/head-tiers';
import { severityOf } from '@quartierwerk/domain/indicators/import/problems';
import type { ReadObservation } from '@quartierwerk/domain/indicators/import/row-reader';
import { type TableRecord, TableScanner } from '@quartierwerk/domain/indicators/import/table-scanner';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { UnitOfWork, WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Spine, markReplaced } from '../../chain/index.js';
import { holdBack } from '../releases/held-back.js';
import { changeableOrganisations } from '../delivery-scope.js';
import { countValues, indicatorsOf, lockValues } from '../observations.js';
import { textOf } from './import-file.js';
import { keepMapping } from './kept-mappings.js';
import { type OpenStep, type StepHooks, type StepOutcome, Stopped, TableHasErrors, runStep } from './run-steps.js';
import { type ImportRun, moveRun } from './run-store.js';
import { storeUnassigned } from './unassigned-cases.js';
import { type SecondaryCounts, suppressSecond } from './secondary-suppression.js';

/** Text that goes to the database at once. */
const PIECE = 262_144;

/** Memory for sorting a million rows before they are stored. */
const SORT_MEMORY = '128MB';

/**
 * Pages (8 kB) of the sorted table that one statement stores: about 60,000 values, two seconds. Between two of them the progress
 * moves and a wish to stop is heard.
 */
const PAGES = 512;

/**
 * Reads a checked file once more and stores it: all of it or nothing. The delivery, its values, what they supersede, the audit entry
 * and the state of the run belong to one transaction; a worker that dies in the middle leaves no trace.
 *
 * COPY goes into a temporary table, because PostgreSQL refuses COPY into a table with row-level security.
 */
export function commitStep(uow: UnitOfWork, ctx: ActorContext, runId: string, hooks: StepHooks): Promise<StepOutcome> {
  return runStep(uow, ctx, { runId, while: 'importing' }, hooks, async (tx, open) => {
    const staged = await stage(uow, ctx, tx, open, hooks);
    const deliveryId = uuidV7(tx.now().getTime());
    await lockValues(tx);
    if (await replacesOthers(tx)) throw new TableHasErrors();
    const counts = withSecond(staged.counts, await suppressSecond(tx));
    await insertDelivery(tx, deliveryId, open.run, counts);
    await storeUnassigned(tx, deliveryId, open, staged.unassigned);
    const replaced = await supersede(tx, deliveryId);
    await storeStaged(tx, deliveryId, counts.rows, hooks);
    await holdBack(tx, deliveryId);
    await countValues(tx, deliveryId);
    await finishDelivery(tx, deliveryId, { ...counts, replaced, confirmed: confirmedIn(open.run) });
    await keepMapping(tx, open.run, staged.heads, deliveryId);
    tx.record({
      action: 'indicators.import',
      objectKind: 'delivery',
      objectId: deliveryId,
      payload: { run: runId, rows: counts.rows, replaced, sha256: open.run.fileSha256 },
    });
    return moveRun(tx, runId, { from: 'importing', state: 'imported', deliveryId });
  });
}

interface StageCounts {
  readonly rows: number;
  readonly missing: number;
  readonly suppressed: number;
  readonly skipped: number;
}

interface Staged {
  readonly counts: StageCounts;
  /** Cases that lie in no area: few, and kept apart from the values. */
  readonly unassigned: readonly ReadObservation[];
  /** Empty when the table has none. */
  readonly heads: readonly string[];
}

/** The counts of the file, and what is kept secret in addition. */
function withSecond(counts: StageCounts, { secondary, added }: SecondaryCounts): StageCounts & { secondary: number } {
  return {
    rows: counts.rows + added,
    missing: counts.missing + secondary,
    suppressed: counts.suppressed + secondary,
    skipped: counts.skipped,
    secondary,
  };
}

/** Reads the file into the temporary table `staged`. @throws TableHasErrors when the check no longer holds */
async function stage(
  uow: UnitOfWork,
  ctx: ActorContext,
  tx: WriteTx,
  open: OpenStep,
  hooks: StepHooks,
): Promise<Staged> {
  await tx.sql(
    `CREATE TEMPORARY TABLE staged (indicator_edition_id uuid, area_id uuid, year smallint, numerator double precision,
       denominator double precision, value double precision, status text) ON COMMIT DROP`,
  );
  const lines = new StagedLines(open);
  const source = Readable.from(
    lines.read(textOf(uow, ctx, { id: open.run.fileId, encoding: open.run.dialect.encoding }), hooks),
  );
  const client = await rawClient(tx);
  await pipeline(source, client.query(copyFrom('COPY staged FROM STDIN')));
  await sortStaged(tx);
  return { counts: lines.counts(), unassigned: lines.unassigned, heads: lines.heads };
}

/**
 * Puts the rows into the order of the table's keys. Stored as they come, each row would touch another page of three indexes; in
 * order they are appended.
 */
async function sortStaged(tx: WriteTx): Promise<void> {
  await tx.sql(`SELECT set_config('work_mem', $1, true)`, [SORT_MEMORY]);
  await tx.sql(
    'CREATE TEMPORARY TABLE sorted ON COMMIT DROP AS SELECT *, false AS secondary FROM staged ORDER BY indicator_edition_id, area_id, year',
  );
  // What it says of neighbouring areas is looked up cell by cell.
  await tx.sql('CREATE INDEX sorted_cell ON sorted (indicator_edition_id, year, area_id)');
  await tx.sql('ANALYZE sorted');
}

/** Turns the text of the file into lines of COPY. */
class StagedLines {
  readonly unassigned: ReadObservation[] = [];
  heads: readonly string[] = [];
  private buffer = '';
  private rows = 0;
  private missing = 0;
  private suppressed = 0;
  private skipped = 0;
  private errors = 0;
  private line = 0;

  constructor(private readonly open: OpenStep) {}

  async *read(texts: AsyncIterable<string>, hooks: StepHooks): AsyncGenerator<string> {
    const { run, reader } = this.open;
    const above: TableRecord[] = [];
    const scanner = new TableScanner(run.dialect.delimiter, (record) => {
      this.line = record.line;
      if (record.line < run.dialect.firstLine) return void above.push(record);
      if (above.length > 0) this.heads = headsIn(above.splice(0), run.dialect) ?? [];
      const outcome = reader.read(record, {
        observation: (observation) => this.add(observation),
        unassigned: (observation) => void this.unassigned.push(observation),
        problem: ({ code }) => void (severityOf(code) === 'error' && (this.errors += 1)),
      });
      if (outcome === 'skipped') this.skipped += 1;
    });
    for await (const text of texts) {
      // In pieces: the database takes the first while the next is read.
      for (let at = 0; at < text.length; at += PIECE) {
        scanner.push(text.slice(at, at + PIECE));
        yield this.flush();
      }
      hooks.progress(this.line, 2 * run.lineCount);
      if (hooks.stopped()) throw new Stopped();
    }
    scanner.finish();
    yield this.flush();
    if (this.errors > 0 || this.rows === 0) throw new TableHasErrors();
  }

  counts(): StageCounts {
    const { rows, missing, suppressed, skipped } = this;
    return { rows, missing, suppressed: suppressed, skipped };
  }

  private flush(): string {
    if (this.errors > 0) throw new TableHasErrors();
    const text = this.buffer;
    this.buffer = '';
    return text;
  }

  private add({ edition, area, year, numerator, denominator, value, status }: ReadObservation): void {
    const { areas, indicators } = this.open;
    this.rows += 1;
    if (value === null) this.missing += 1;
    if (status === 'suppressed') this.suppressed += 1;
    this.buffer +=
      `${indicators.editions[edition]?.id}\t${areas.areas[area]?.id}\t${year}\t${numerator ?? '\\N'}\t` +
      `${denominator ?? '\\N'}\t${value ?? '\\N'}\t${status}\n`;
  }
}

async function insertDelivery(tx: WriteTx, id: string, run: ImportRun, counts: StageCounts): Promise<void> {
  const { mapping } = run;
  await tx.sql(
    `INSERT INTO delivery (workspace_id, id, title, source_id, reference_date, note, state, row_count, file_name, file_sha256,
                           created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, nullif($6, ''), 'received', $7, $8, $9, $10, $11)`,
    [
      tx.workspaceId,
      id,
      mapping.title,
      mapping.sourceId,
      mapping.referenceDate,
      mapping.note,
      counts.rows,
      run.fileName,
      run.fileSha256,
      tx.now(),
      tx.actor.userId,
    ],
  );
}

/**
 * Whether the table holds a value that another office has delivered and that still counts. Only planners may replace it; the check has said
 * so, but what another office has delivered since is known here alone.
 */
async function replacesOthers(tx: WriteTx): Promise<boolean> {
  const organisations = changeableOrganisations(tx);
  if (organisations === null) return false;
  const rows = await tx.sql(
    `SELECT 1 FROM sorted s
       JOIN observation o ON o.workspace_id = $1 AND o.indicator_edition_id = s.indicator_edition_id AND o.area_id = s.area_id
        AND o.year = s.year AND o.superseded_by IS NULL AND NOT o.withdrawn
       JOIN delivery d ON d.workspace_id = $1 AND d.id = o.delivery_id
       LEFT JOIN source x ON x.workspace_id = $1 AND x.id = d.source_id
      WHERE (x.organisation_id = ANY ($2::uuid[])) IS NOT TRUE LIMIT 1`,
    [tx.workspaceId, organisations],
  );
  return rows.length > 0;
}

/** Marks the current values of the same edition, area and year; gives how many. The new ones are not there yet. */
async function supersede(tx: WriteTx, deliveryId: string): Promise<number> {
  const [row] = await tx.sql<{ replaced: number }>(
    `WITH replaced AS (
       UPDATE observation o SET superseded_by = $2 FROM sorted s
        WHERE o.workspace_id = $1 AND o.indicator_edition_id = s.indicator_edition_id AND o.area_id = s.area_id
          AND o.year = s.year AND o.superseded_by IS NULL AND NOT o.withdrawn RETURNING 1)
     SELECT count(*)::int AS replaced FROM replaced`,
    [tx.workspaceId, deliveryId],
  );
  return row?.replaced ?? 0;
}

async function storeStaged(tx: WriteTx, deliveryId: string, rows: number, hooks: StepHooks): Promise<void> {
  const [size] = await tx.sql<{ pages: number }>(
    `SELECT (pg_relation_size('sorted') / current_setting('block_size')::int)::int AS pages`,
  );
  const pages = size?.pages ?? 0;
  for (let page = 0; page < pages; page += PAGES) {
    await tx.sql(
      `INSERT INTO observation (workspace_id, indicator_edition_id, area_id, year, delivery_id, numerator, denominator, value, status,
                                secondary)
       SELECT $1, indicator_edition_id, area_id, year, $2, numerator, denominator, value, status, secondary FROM sorted
        WHERE ctid >= $3::tid AND ctid < $4::tid`,
      [tx.workspaceId, deliveryId, `(${page},0)`, `(${page + PAGES},0)`],
    );
    hooks.progress(rows + Math.round((rows * Math.min(page + PAGES, pages)) / pages), 2 * rows);
    if (hooks.stopped()) throw new Stopped();
  }
}

function confirmedIn({ check, mapping }: ImportRun): KeptConfirmation[] {
  return check ? keptConfirmations(check, mapping.fixes) : [];
}

async function finishDelivery(
  tx: WriteTx,
  id: string,
  counts: StageCounts & { replaced: number; confirmed: readonly KeptConfirmation[] },
): Promise<void> {
  await tx.sql(
    `UPDATE delivery SET summary = $3::jsonb || (
       SELECT jsonb_build_object('indicators', jsonb_agg(DISTINCT i.code), 'years', jsonb_agg(DISTINCT s.year),
                                 'tables', jsonb_agg(DISTINCT i.code || ' ' || s.year))
         FROM (SELECT DISTINCT indicator_edition_id, year FROM sorted) s
         JOIN indicator_edition e ON e.workspace_id = $1 AND e.id = s.indicator_edition_id
         JOIN indicator i ON i.workspace_id = $1 AND i.id = e.indicator_id)
      WHERE workspace_id = $1 AND id = $2`,
    [tx.workspaceId, id, JSON.stringify(counts)],
  );
  // The chain shows when an indicator last got values.
  const spine = new Spine();
  for (const indicator of await indicatorsOf(tx, id)) await spine.changeNode(tx, indicator, {});
  // Runs that were computed from what it replaces stay as they were, and say so.
  if (counts.replaced > 0) spine.rested(tx, await markReplaced(tx, id));
}

/** The connection of the transaction itself: COPY is a conversation of its own that TypeORM does not know. */
async function rawClient(tx: WriteTx): Promise<pg.ClientBase> {
  const runner = tx.manager.queryRunner;
  if (!runner) throw new Error('The transaction has no connection of its own.');
  return (await runner.connect()) as pg.ClientBase;
}
