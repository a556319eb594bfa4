import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { UnitOfWork, WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import type { DeliveredTable } from './delivered-table.js';
import { CHUNK_BYTES } from './import-file.js';
import type { SpooledFile } from './spooled-file.js';

/** Ids of the files of a run: the table that is read, and the delivered file where that is another one. */
export interface StoredTable {
  readonly fileId: string;
  readonly originFileId: string | null;
}

const TEXT = 'text/csv';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Stores the table, and beside it the delivered file where the table was made from it. */
export async function storeTable(
  tx: WriteTx,
  name: string,
  spooled: SpooledFile,
  { text, origin }: DeliveredTable,
): Promise<StoredTable> {
  if (!origin) return { fileId: await storeFile(tx, { ...spooled, name, mediaType: TEXT }), originFileId: null };
  const mediaType = origin.kind === 'workbook' ? WORKBOOK : TEXT;
  const originFileId = await storeFile(tx, { ...spooled, name, mediaType });
  return { fileId: await storeText(tx, name, spooled, text), originFileId };
}

/** Stores another table that was made from the same delivered file; its hash stays that of the file, which says what it rests on. */
export function storeText(
  tx: WriteTx,
  name: string,
  { sha256 }: Pick<SpooledFile, 'sha256'>,
  { path, size }: DeliveredTable['text'],
): Promise<string> {
  return storeFile(tx, { path, size, sha256, name, mediaType: TEXT });
}

interface FileToStore {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
}

async function storeFile(tx: WriteTx, file: FileToStore): Promise<string> {
  const fileId = uuidV7(tx.now().getTime());
  await tx.sql(
    `INSERT INTO file_object (workspace_id, id, name, media_type, size, sha256, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.workspaceId, fileId, file.name, file.mediaType, file.size, file.sha256, tx.now(), tx.actor.userId],
  );
  let seq = 0;
  for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK_BYTES })) {
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

export async function removeFiles(tx: WriteTx, ids: readonly (string | null)[]): Promise<void> {
  const named = ids.filter((id) => id !== null);
  await tx.sql('DELETE FROM file_object WHERE workspace_id = $1 AND id = ANY ($2::uuid[])', [tx.workspaceId, named]);
}

/** Writes a stored file to this machine's disk. */
export async function fetchFile(uow: UnitOfWork, ctx: ActorContext, id: string, target: string): Promise<void> {
  await pipeline(chunksOf(uow, ctx, id), createWriteStream(target, { mode: 0o600 }));
}

async function* chunksOf(uow: UnitOfWork, ctx: ActorContext, id: string): AsyncGenerator<Buffer> {
  for (let seq = 0; ; seq += 1) {
    const [chunk] = await uow.read(ctx, (tx) =>
      tx.sql<{ content: Buffer }>(
        'SELECT content FROM file_chunk WHERE workspace_id = $1 AND file_id = $2 AND seq = $3',
        [tx.workspaceId, id, seq],
      ),
    );
    if (!chunk) return;
    yield chunk.content;
  }
}
