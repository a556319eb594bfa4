import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { type ImportMapping, NO_FIXES, deliverableYears } from '@quartierwerk/domain/indicators/import/mapping';
import { sweepLimits } from '@quartierwerk/domain/indicators/import/left-behind';
import { proposedDay, proposedTitle, proposedYear } from '@quartierwerk/domain/indicators/import/proposed-facts';
import { sourceNamedIn } from '@quartierwerk/domain/indicators/import/source-name';
import { type Day, dayOf } from '@quartierwerk/domain/time/day';
import { type WriteTx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Housekeeping } from '../../../platform/jobs/housekeeping.js';
import { changeableOrganisations } from '../delivery-scope.js';
import { type DeliveredTable, deliveredTable } from './delivered-table.js';
import { decodeHead } from './import-file.js';
import { ImportQueries } from './imports.queries.js';
import { keptSheets, proposedAsKept } from './kept-mappings.js';
import { previewOf, titlesOf } from './preview.js';
import { Proposals } from './proposals.js';
import { type SpooledFile, spool } from './spooled-file.js';
import { type StoredTable, storeTable } from './stored-files.js';

export interface NewImport {
  readonly id: string;
  readonly fileName: string;
}

/**
 * Takes a delivered file in. It goes to the disk first and into the database in one transaction after that, so that a slow line
 * never holds a connection; what the bytes rule out is refused while they arrive.
 */
@Injectable()
export class Upload implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: ImportQueries,
    private readonly proposals: Proposals,
    private readonly housekeeping: Housekeeping,
  ) {}

  onModuleInit(): void {
    this.housekeeping.also(async (tx) => ({ abandonedUploads: await removeAbandoned(tx) }));
  }

  /** @throws Refused with one of the `FILE_…` codes; then nothing of the file is kept */
  async store(ctx: ActorContext, file: NewImport, bytes: AsyncIterable<Uint8Array>): Promise<ImportView> {
    const folder = await mkdtemp(path.join(tmpdir(), 'quartierwerk-import-'));
    try {
      const spooled = await spool(path.join(folder, 'file'), bytes);
      const sheets = spooled.container ? await this.uow.read(ctx, keptSheets) : [];
      const table = await deliveredTable(folder, spooled, { names: sheets });
      return await this.uow.run(ctx, async (tx) => {
        await this.insertRun(tx, file, { spooled, table, ...(await storeTable(tx, file.fileName, spooled, table)) });
        const payload = { sha256: spooled.sha256, size: spooled.size };
        tx.record({ action: 'indicators.upload', objectKind: 'import_run', objectId: file.id, payload });
        return this.queries.importIn(tx, file.id);
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async insertRun(
    tx: WriteTx,
    file: NewImport,
    stored: StoredTable & { readonly spooled: SpooledFile; readonly table: DeliveredTable },
  ): Promise<void> {
    const { spooled } = stored;
    const { dialect, head, size, verdict } = stored.table.text;
    const text = decodeHead(head, { size, encoding: dialect.encoding }).text;
    const { heads, preview } = previewOf(text, dialect);
    const texts = { fileName: file.fileName, titles: titlesOf(text, dialect), heads };
    const areaEditionId = await this.proposals.areaEditionIn(tx, preview);
    const columns = await this.proposals.columnsIn(tx, areaEditionId, heads, preview);
    const today = dayOf(tx.now());
    const referenceDate = proposedDay(texts, today);
    const proposed: ImportMapping = {
      title: proposedTitle(texts, LIMITS.nameLength),
      sourceId: (await namedSource(tx, [file.fileName, ...texts.titles])) ?? (await onlySource(tx)),
      referenceDate,
      note: '',
      areaEditionId,
      columns,
      indicator: null,
      year: columns.some(({ role, year }) => role === 'year' || year)
        ? null
        : deliverable(proposedYear(texts, referenceDate), today),
      // Official tables write a dash for exactly zero and have other signs for what is missing.
      fixes: { ...NO_FIXES, dashIsZero: stored.table.origin?.kind === 'flat' },
      suppressSmallCases: true,
    };
    const mapping = await proposedAsKept(tx, heads, proposed);
    await tx.sql(
      `INSERT INTO import_run (workspace_id, id, state, file_id, file_name, file_size, file_sha256, line_count, dialect, mapping,
                               source_id, created_at, created_by, changed_at, origin_file_id, origin)
       VALUES ($1, $2, 'uploaded', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $11, $13, $14)`,
      [
        tx.workspaceId,
        file.id,
        stored.fileId,
        file.fileName,
        spooled.size,
        spooled.sha256,
        verdict.lines,
        JSON.stringify(dialect),
        JSON.stringify(mapping),
        mapping.sourceId,
        tx.now(),
        tx.actor.userId,
        stored.originFileId,
        stored.table.origin && JSON.stringify(stored.table.origin),
      ],
    );
  }
}

/**
 * Uploaded files that nobody came back to are deleted. The file of an import that was carried through stays, as the evidence behind its
 * values.
 */
async function removeAbandoned(tx: WriteTx): Promise<number> {
  const { untouched, workedOn } = sweepLimits(tx.now());
  const gone = await tx.sql<{ id: string }>(
    `WITH gone AS (DELETE FROM import_run WHERE workspace_id = $1
                      AND (changed_at <= $2 OR changed_at <= created_at AND created_at <= $3) AND state IN ('uploaded', 'checked', 'failed') RETURNING file_id, origin_file_id)
     SELECT unnest(array_remove(ARRAY[file_id, origin_file_id], NULL)) AS id FROM gone`,
    [tx.workspaceId, workedOn, untouched],
  );
  const ids = gone.map(({ id }) => id);
  await tx.sql('DELETE FROM file_object WHERE workspace_id = $1 AND id = ANY ($2::uuid[])', [tx.workspaceId, ids]);
  return ids.length;
}

/** The source of the person's own organisation, when it has exactly one: also of those who may import for any. */
async function onlySource(tx: WriteTx): Promise<string | null> {
  const rows = await tx.sql<{ id: string }>(
    'SELECT id FROM source WHERE workspace_id = $1 AND organisation_id = ANY ($2) LIMIT 2',
    [tx.workspaceId, tx.actor.organisationIds],
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** The source that the file's name or a title above the table names; none when there are several. */
async function namedSource(tx: WriteTx, texts: readonly string[]): Promise<string | null> {
  const sources = await tx.sql<{ id: string; name: string }>(
    'SELECT id, name FROM source WHERE workspace_id = $1 AND ($2::uuid[] IS NULL OR organisation_id = ANY ($2))',
    [tx.workspaceId, changeableOrganisations(tx)],
  );
  return sourceNamedIn(texts, sources);
}

/** A year that nobody can have counted yet is left to the person. */
function deliverable(year: number | null, today: Day): number | null {
  const { min, max } = deliverableYears(today);
  return year !== null && year >= min && year <= max ? year : null;
}
