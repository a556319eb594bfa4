import pg from 'pg';
import { ChainVerifier, type StoredEntry } from '../platform/audit/verify-chain.js';
import { readSettings } from '../platform/config/settings.js';
import type { Command } from './commands.js';
import { say } from './output.js';

const BATCH = 5_000;

/** Checks the audit chain of every workspace; exit code 3 when one is broken. */
export const auditVerify: Command = {
  async run() {
    // The backup role reads past row-level security, so that no workspace is left out.
    const url = process.env['DATABASE_BACKUP_URL'];
    if (!url) {
      const settings = readSettings(process.env, process.cwd());
      throw new Error(
        settings.ok
          ? 'DATABASE_BACKUP_URL is missing: the address of the database for the role qw_backup, which sees every workspace.'
          : settings.problems.join(' '),
      );
    }
    const client = new pg.Client({ connectionString: url, application_name: 'quartierwerk-audit-verify' });
    await client.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const workspaces = await client.query<{ id: string; slug: string }>(
        'SELECT id, slug FROM workspace ORDER BY slug',
      );
      let broken = 0;
      for (const workspace of workspaces.rows) broken += await verifyWorkspace(client, workspace);
      say(
        broken === 0
          ? 'Every audit chain is whole.'
          : `${broken} of ${workspaces.rows.length} audit chains are broken.`,
      );
      return broken === 0 ? 0 : 3;
    } finally {
      await client.end();
    }
  },
};

interface Row {
  readonly seq: string;
  readonly at: Date;
  readonly actor_id: string;
  readonly request_id: string;
  readonly action: string;
  readonly object_kind: string;
  readonly object_id: string;
  readonly payload: Record<string, unknown>;
  readonly previous_hash: string;
  readonly hash: string;
}

async function verifyWorkspace(client: pg.Client, workspace: { id: string; slug: string }): Promise<number> {
  const verifier = new ChainVerifier();
  let last = 0;
  for (;;) {
    const { rows } = await client.query<Row>(
      'SELECT * FROM audit_entry WHERE workspace_id = $1 AND seq > $2 ORDER BY seq LIMIT $3',
      [workspace.id, last, BATCH],
    );
    for (const row of rows) verifier.accept(entryOf(workspace.id, row));
    if (rows.length < BATCH) break;
    last = Number(rows.at(-1)?.seq ?? 0);
  }
  const head = await client.query<{ seq: string; hash: string }>(
    'SELECT seq, hash FROM audit_head WHERE workspace_id = $1',
    [workspace.id],
  );
  const [first] = head.rows;
  const fault = verifier.finish(first ? { seq: Number(first.seq), hash: first.hash } : null);
  say(
    fault
      ? `${workspace.slug}: broken at entry ${fault.seq} (${fault.fault}).`
      : `${workspace.slug}: ${first?.seq ?? 0} entries, whole.`,
  );
  return fault ? 1 : 0;
}

function entryOf(workspaceId: string, row: Row): StoredEntry {
  return {
    workspaceId,
    seq: Number(row.seq),
    at: row.at.toISOString(),
    actorId: row.actor_id,
    requestId: row.request_id,
    action: row.action,
    objectKind: row.object_kind,
    objectId: row.object_id,
    payload: row.payload,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
