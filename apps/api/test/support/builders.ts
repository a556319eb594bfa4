import { randomBytes } from 'node:crypto';
import type { Role } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { tokenHash } from '../../src/platform/auth/session-reader.js';
import { asAdmin } from './database.js';

/** A workspace of a test's own; nothing else lives in it. */
export interface TestWorkspace {
  readonly id: string;
  readonly organisationId: string;
}

export interface TestPerson {
  readonly userId: string;
  readonly workspace: TestWorkspace;
  /** Header for a signed-in request. */
  readonly cookie: string;
}

/** A new workspace with one organisation. */
export async function aWorkspace(name = 'Testkreis'): Promise<TestWorkspace> {
  const workspace = { id: uuidV7(), organisationId: uuidV7() };
  const slug = `test-${workspace.id}`;
  await asAdmin('INSERT INTO workspace (id, name, short_name, slug, created_at) VALUES ($1, $2, $2, $3, now())', [
    workspace.id,
    name,
    slug,
  ]);
  await asAdmin('INSERT INTO open_place (workspace_id, slug, name, own) VALUES ($1, $2, $3, true)', [
    ...[workspace.id, slug, name],
  ]);
  await asAdmin(
    `INSERT INTO organisation (workspace_id, id, kind, name, created_at) VALUES ($1, $2, 'district', 'Sozialplanung', now())`,
    [workspace.id, workspace.organisationId],
  );
  return workspace;
}

/** A signed-in person with the given roles; the session begins at `now`. */
export async function aPerson(
  workspace: TestWorkspace,
  roles: readonly Role[],
  now = new Date('2026-11-22T09:00:00Z'),
): Promise<TestPerson> {
  const userId = uuidV7();
  const token = randomBytes(32).toString('base64url');
  await asAdmin(
    `INSERT INTO user_account (id, email, display_name, state, created_at) VALUES ($1, $2, 'Testperson', 'active', now())`,
    [userId, `${userId}@test.example`],
  );
  if (roles.length > 0) {
    await asAdmin(
      'INSERT INTO membership (workspace_id, id, user_id, organisation_id, roles, created_at) VALUES ($1, $2, $3, $4, $5, now())',
      [workspace.id, uuidV7(), userId, workspace.organisationId, roles],
    );
  }
  await asAdmin(
    `INSERT INTO session (id, token_hash, user_id, workspace_id, device, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, $4, 'Test', $5, $5, $5::timestamptz + interval '10 hours')`,
    [uuidV7(), tokenHash(token), userId, workspace.id, now],
  );
  return { userId, workspace, cookie: `quartierwerk=${token}` };
}
