import { Injectable } from '@nestjs/common';
import { Refused } from '../http/refused.js';
import type { Tx } from './unit-of-work.js';

interface StoredAnswer {
  readonly response: unknown;
}

/**
 * Remembers which commands were carried out under which key, in the same transaction as the command. A repetition after a lost
 * answer gets the stored one. A second request with the same key waits on the unique index until the first has ended.
 */
@Injectable()
export class IdempotencyKeys {
  /** Claims the key for this command, or gives the stored answer; the same key for another command is refused. */
  async claim(tx: Tx, request: { key: string; fingerprint: string }): Promise<StoredAnswer | null> {
    const claimed = await tx.sql<{ key: string }>(
      `INSERT INTO idempotency_key (workspace_id, user_id, key, fingerprint, created_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
      [tx.workspaceId, tx.actor.userId, request.key, request.fingerprint, tx.now()],
    );
    if (claimed.length > 0) return null;

    const [stored] = await tx.sql<{ fingerprint: string; response: unknown }>(
      'SELECT fingerprint, response FROM idempotency_key WHERE workspace_id = $1 AND user_id = $2 AND key = $3',
      [tx.workspaceId, tx.actor.userId, request.key],
    );
    if (stored?.fingerprint !== request.fingerprint) throw new Refused('IDEMPOTENCY_KEY_REUSED');
    return { response: stored.response };
  }

  /** Stores the answer of the command that holds the key. */
  async keep(tx: Tx, request: { key: string }, response: unknown): Promise<void> {
    await tx.sql(
      'UPDATE idempotency_key SET response = $4::jsonb WHERE workspace_id = $1 AND user_id = $2 AND key = $3',
      [tx.workspaceId, tx.actor.userId, request.key, JSON.stringify(response ?? null)],
    );
  }
}
