import type { FileEncoding } from '@quartierwerk/domain/indicators/import/file-probe';
import type { Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';

/** Size of the pieces in which a file lies in the database. */
export const CHUNK_BYTES = 1_000_000;

/** How much of a file the preview and the guess of its dialect see. */
export const HEAD_BYTES = 65_536;

/** The text of a stored file, piece by piece. Each piece is read in a transaction of its own: the file never changes. */
export async function* textOf(
  uow: UnitOfWork,
  ctx: ActorContext,
  file: { readonly id: string; readonly encoding: FileEncoding },
): AsyncGenerator<string> {
  const decoder = new TextDecoder(file.encoding);
  for (let seq = 0; ; seq += 1) {
    const [chunk] = await uow.read(ctx, (tx) =>
      tx.sql<{ content: Buffer }>(
        'SELECT content FROM file_chunk WHERE workspace_id = $1 AND file_id = $2 AND seq = $3',
        [tx.workspaceId, file.id, seq],
      ),
    );
    if (!chunk) break;
    yield decoder.decode(chunk.content, { stream: true });
  }
  yield decoder.decode();
}

/** The beginning of a stored file as text. `complete` says whether that is all of it. */
export async function headOf(
  tx: Tx,
  file: { readonly id: string; readonly encoding: FileEncoding },
): Promise<{ text: string; complete: boolean }> {
  const [head] = await tx.sql<{ content: Buffer | null; size: number }>(
    `SELECT substr(c.content, 1, $3) AS content, f.size::float8 AS size
       FROM file_object f LEFT JOIN file_chunk c ON c.workspace_id = f.workspace_id AND c.file_id = f.id AND c.seq = 0
      WHERE f.workspace_id = $1 AND f.id = $2`,
    [tx.workspaceId, file.id, HEAD_BYTES],
  );
  return decodeHead(head?.content ?? Buffer.alloc(0), { size: head?.size ?? 0, encoding: file.encoding });
}

/** A character cut in two at the end of the head is left out with its line. */
export function decodeHead(
  bytes: Uint8Array,
  file: { readonly size: number; readonly encoding: FileEncoding },
): { text: string; complete: boolean } {
  const complete = file.size <= bytes.length;
  return { text: new TextDecoder(file.encoding).decode(bytes, { stream: !complete }), complete };
}
