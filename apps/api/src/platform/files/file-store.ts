import { createHash } from 'node:crypto';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { Tx, WriteTx } from '../database/unit-of-work.js';

/** A part of a file that travels in one statement. */
const CHUNK_BYTES = 1 << 20;

export interface FileContent {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** Stores a file that was made here; gives its id. */
export async function storeContent(tx: WriteTx, { name, mediaType, content }: FileContent): Promise<string> {
  const id = uuidV7(tx.now().getTime());
  const sha256 = createHash('sha256').update(content).digest('hex');
  await tx.sql(
    `INSERT INTO file_object (workspace_id, id, name, media_type, size, sha256, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.workspaceId, id, name, mediaType, content.length, sha256, tx.now(), tx.actor.userId],
  );
  for (let at = 0, seq = 0; at < content.length; at += CHUNK_BYTES, seq += 1) {
    await tx.sql('INSERT INTO file_chunk (workspace_id, file_id, seq, content) VALUES ($1, $2, $3, $4)', [
      ...[tx.workspaceId, id, seq, content.subarray(at, at + CHUNK_BYTES)],
    ]);
  }
  return id;
}

/** A stored file; null when it is gone. */
export async function readContent(tx: Tx, id: string): Promise<FileContent | null> {
  const [head] = await tx.sql<Omit<FileContent, 'content'>>(
    'SELECT name, media_type AS "mediaType" FROM file_object WHERE workspace_id = $1 AND id = $2',
    [tx.workspaceId, id],
  );
  if (!head) return null;
  const chunks = await tx.sql<{ content: Buffer }>(
    'SELECT content FROM file_chunk WHERE workspace_id = $1 AND file_id = $2 ORDER BY seq',
    [tx.workspaceId, id],
  );
  return { ...head, content: Buffer.concat(chunks.map(({ content }) => content)) };
}
