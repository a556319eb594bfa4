import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { type Dialect, detectDialect } from '@quartierwerk/domain/indicators/import/dialect';
import { FileProbe, type FileRefusal, type FileVerdict } from '@quartierwerk/domain/indicators/import/file-probe';
import { type ImportMapping, NO_FIXES } from '@quartierwerk/domain/indicators/import/mapping';
import { singleRecordColumn } from '@quartierwerk/domain/indicators/import/table-facts';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type WriteTx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Housekeeping } from '../../../platform/jobs/housekeeping.js';
import { CHUNK_BYTES, HEAD_BYTES, decodeHead } from './import-file.js';
import { ImportQueries, previewOf } from './imports.queries.js';
import { Proposals } from './proposals.js';

export interface NewImport {
  readonly id: string;
  readonly fileName: string;
}

/** A file on this machine's disk, probed to its end. */
interface SpooledFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly head: Uint8Array;
  readonly verdict: FileVerdict;
}

const ABANDONED_AFTER_DAYS = 30;

/** The probe sees the magic numbers only when the first piece is at least this long. */
const FIRST_PIECE = 512;

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
      const dialect = dialectOf(spooled);
      return await this.uow.run(ctx, async (tx) => {
        const fileId = await storeFile(tx, file, spooled);
        await this.insertRun(tx, file, { spooled, fileId, dialect });
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
    stored: { readonly spooled: SpooledFile; readonly fileId: string; readonly dialect: Dialect },
  ): Promise<void> {
    const { spooled, dialect } = stored;
    const text = decodeHead(spooled.head, { size: spooled.size, encoding: dialect.encoding }).text;
    const { heads, preview } = previewOf(text, dialect);
    const areaEditionId = await this.proposals.areaEditionIn(tx, preview);
    const columns = await this.proposals.columnsIn(tx, areaEditionId, heads, preview);
    const mapping: ImportMapping = {
      title: titleOf(file.fileName),
      sourceId: await onlySource(tx),
      referenceDate: null,
      note: '',
      areaEditionId,
      columns,
      indicator: null,
      year: columns.some(({ role, year }) => role === 'year' || year) ? null : yearOf(file.fileName),
      fixes: NO_FIXES,
      suppressSmallCases: true,
    };
    await tx.sql(
      `INSERT INTO import_run (workspace_id, id, state, file_id, file_name, file_size, file_sha256, line_count, dialect, mapping,
                               source_id, created_at, created_by, changed_at)
       VALUES ($1, $2, 'uploaded', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $11)`,
      [
        tx.workspaceId,
        file.id,
        stored.fileId,
        file.fileName,
        spooled.size,
        spooled.sha256,
        spooled.verdict.lines,
        JSON.stringify(dialect),
        JSON.stringify(mapping),
        mapping.sourceId,
        tx.now(),
        tx.actor.userId,
      ],
    );
  }
}

/** Writes the bytes to the disk while the probe looks at them. */
async function spool(target: string, bytes: AsyncIterable<Uint8Array>): Promise<SpooledFile> {
  const probe = new FileProbe({ maxBytes: LIMITS.importFileBytes, maxLineBytes: LIMITS.importLineBytes });
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let size = 0;
  const disk = await open(target, 'w', 0o600);
  try {
    for await (const piece of inPieces(bytes)) {
      refuseIf(probe.push(piece));
      if (size < HEAD_BYTES) head.push(piece);
      size += piece.length;
      hash.update(piece);
      await disk.write(piece);
    }
  } finally {
    await disk.close();
  }
  const verdict = probe.finish();
  if (!verdict.ok) throw refused(verdict);
  const sha256 = hash.digest('hex');
  return { path: target, size, sha256, head: Buffer.concat(head).subarray(0, HEAD_BYTES), verdict };
}

/** Joins the first pieces until they are long enough to tell what the file is; a hostile client sends them byte by byte. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array | null = Buffer.alloc(0);
  for await (const piece of bytes) {
    if (waiting === null) {
      yield piece;
      continue;
    }
    waiting = Buffer.concat([waiting, piece]);
    if (waiting.length < FIRST_PIECE) continue;
    yield waiting;
    waiting = null;
  }
  if (waiting !== null && waiting.length > 0) yield waiting;
}

function refuseIf(refusal: FileRefusal | null): void {
  if (refusal) throw refused(refusal);
}

function refused({ reason, params }: FileRefusal): Refused {
  return new Refused(reason, params);
}

/** @throws Refused `FILE_NOT_A_TABLE`, `FILE_TOO_MANY_COLUMNS`, `FILE_SINGLE_RECORDS` */
function dialectOf({ head, size, verdict }: SpooledFile): Dialect {
  const { text, complete } = decodeHead(head, { size, encoding: verdict.encoding });
  const dialect = detectDialect(text, verdict.encoding, complete);
  if (!dialect) throw new Refused('FILE_NOT_A_TABLE');
  const { heads } = previewOf(text, dialect);
  if (heads.length > LIMITS.importColumns) throw new Refused('FILE_TOO_MANY_COLUMNS', { columns: heads.length });
  const personal = singleRecordColumn(heads);
  if (personal >= 0) throw new Refused('FILE_SINGLE_RECORDS', { column: heads[personal] ?? '' });
  return dialect;
}

async function storeFile(tx: WriteTx, file: NewImport, spooled: SpooledFile): Promise<string> {
  const fileId = uuidV7(tx.now().getTime());
  await tx.sql(
    `INSERT INTO file_object (workspace_id, id, name, media_type, size, sha256, created_at, created_by)
     VALUES ($1, $2, $3, 'text/csv', $4, $5, $6, $7)`,
    [tx.workspaceId, fileId, file.fileName, spooled.size, spooled.sha256, tx.now(), tx.actor.userId],
  );
  let seq = 0;
  for await (const chunk of createReadStream(spooled.path, { highWaterMark: CHUNK_BYTES })) {
    await tx.sql('INSERT INTO file_chunk (workspace_id, file_id, seq, content) VALUES ($1, $2, $3, $4)', [
      tx.workspaceId,
      fileId,
      seq,
      chunk,
    ]);
    seq += 1;
  }
  return fileId;
}

/**
 * Uploaded files that nobody came back to are deleted after thirty days: they may hold small numbers of cases, and serve no purpose
 * any more (DIN 66398). The file of an import that was carried through stays, as the evidence behind its values.
 */
async function removeAbandoned(tx: WriteTx): Promise<number> {
  const before = new Date(tx.now().getTime() - ABANDONED_AFTER_DAYS * 86_400_000);
  const gone = await tx.sql<{ id: string }>(
    `WITH gone AS (DELETE FROM import_run WHERE workspace_id = $1 AND changed_at < $2
                      AND state IN ('uploaded', 'checked', 'failed') RETURNING file_id)
     SELECT file_id AS id FROM gone`,
    [tx.workspaceId, before],
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

function titleOf(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return words === '' ? fileName : words;
}

function yearOf(fileName: string): number | null {
  const years = [...fileName.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map(([, year]) => Number(year));
  return years.length === 1 ? (years[0] ?? null) : null;
}
