import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Role } from '@quartierwerk/domain/access/roles';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { SETTINGS, type Settings } from '../config/settings.js';
import type { ActorContext } from '../http/actor-context.js';
import { sessionCookie, tokenFrom } from './session-cookie.js';

/** A session ends after 30 minutes without a request and after 10 hours in any case. */
export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 10;

interface SessionRow {
  readonly session_id: string;
  readonly user_id: string;
  readonly workspace_id: string;
  readonly roles: Role[];
  readonly organisation_ids: string[];
  readonly stale: boolean;
}

/** The hash under which a token is stored; the token itself is in the browser only. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Finds who is behind a request. Read from the database each time: a disabled account is refused at its next request. */
@Injectable()
export class SessionReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async find(request: Request, now: Date): Promise<Pick<ActorContext, 'actor' | 'workspaceId'> | null> {
    const token = tokenFrom(request.headers.cookie, sessionCookie(this.settings));
    if (!token) return null;
    const [row] = await this.dataSource.query<SessionRow[]>('SELECT * FROM session_of($1, $2, $3)', [
      tokenHash(token),
      now,
      `${IDLE_MINUTES} minutes`,
    ]);
    if (!row) return null;
    if (row.stale)
      await this.dataSource.query('UPDATE session SET last_seen_at = $2 WHERE id = $1', [row.session_id, now]);
    return {
      workspaceId: row.workspace_id,
      actor: {
        userId: row.user_id,
        sessionId: row.session_id,
        roles: row.roles,
        organisationIds: row.organisation_ids,
      },
    };
  }
}
