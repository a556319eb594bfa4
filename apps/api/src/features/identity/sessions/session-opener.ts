import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SessionView } from '@quartierwerk/contracts/identity/identity.views';
import { deviceCode, deviceOf } from '@quartierwerk/domain/identity/device';
import { ABSOLUTE_HOURS, tokenHash } from '../../../platform/auth/session-reader.js';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';
import { SessionQueries } from './session.queries.js';

/** A session that was just opened. The token goes into the cookie and nowhere else. */
export interface OpenedSession {
  readonly token: string;
  readonly view: SessionView;
}

export interface SessionRequest {
  readonly userAgent: string | undefined;
  /** Kept when the workspace is switched: a switch must not lengthen a session. */
  readonly expiresAt?: Date;
}

/** Opens sessions for the acting person, always under a new id and token: an id from before the sign-in is worth nothing. */
@Injectable()
export class SessionOpener {
  constructor(private readonly queries: SessionQueries) {}

  async open(tx: WriteTx, request: SessionRequest): Promise<OpenedSession> {
    const now = tx.now();
    const token = randomBytes(32).toString('base64url');
    const expiresAt = request.expiresAt ?? new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000);
    await tx.sql(
      `INSERT INTO session (id, token_hash, user_id, workspace_id, device, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7)`,
      [
        tx.actor.sessionId,
        tokenHash(token),
        tx.actor.userId,
        tx.workspaceId,
        deviceCode(deviceOf(request.userAgent)),
        now,
        expiresAt,
      ],
    );
    await tx.sql('UPDATE membership SET last_signed_in_at = $3 WHERE workspace_id = $1 AND user_id = $2', [
      tx.workspaceId,
      tx.actor.userId,
      now,
    ]);
    return { token, view: await this.queries.view(tx, tx.actor.sessionId) };
  }
}
