/**
 * The ledger of gaps: which node is torn by which rule, kept in `chain_gap` beside the spine and brought up to date by every command that
 * touches a node or a link. To find them anew for 100,000 nodes takes 400 ms, too long for a first page; to read them takes a few.
 */
import type { GapRule } from '@quartierwerk/domain/chain/gaps';
import pg from 'pg';
import { KEPT_RULES, conditionOf } from './gap-conditions.js';
import { keepBases } from './outdated-bases.js';

/** Runs one statement and gives its rows: a transaction of the API, or of the role that owns the schema. */
type Sql = <Row>(text: string, params: readonly unknown[]) => Promise<Row[]>;

/** A rule that looks through a neighbour, or at its state, is touched when the neighbour is. */
const TO_NEIGHBOURS = [
  ...new Set(
    KEPT_RULES.flatMap(({ lacks }) =>
      lacks.flatMap(({ relation, through, exceptStates }) => through?.relation ?? (exceptStates ? relation : [])),
    ),
  ),
];

/**
 * Brings the gaps of these nodes, and of neighbours whose rules look at them or through them, up to date. To be run while the workspace's commands
 * wait for each other (the head of its audit log is locked until the commit): two commands at once would each miss the other's link.
 */
export async function keepGaps(sql: Sql, workspaceId: string, touched: readonly string[]): Promise<void> {
  const affected = await sql<{ id: string; kind: string }>(
    // Asked by the ids themselves and not by a join with them: a join is planned for a hundred of each and reads whole tables.
    `WITH near AS (SELECT unnest($2::uuid[]) AS id
             UNION SELECT l.to_id FROM chain_link l
                    WHERE l.workspace_id = $1 AND l.from_id = ANY ($2::uuid[]) AND l.relation = ANY ($3::text[]) AND l.ended_at IS NULL
             UNION SELECT l.from_id FROM chain_link l
                    WHERE l.workspace_id = $1 AND l.to_id = ANY ($2::uuid[]) AND l.relation = ANY ($3::text[]) AND l.ended_at IS NULL)
     SELECT n.id, n.kind FROM chain_node n WHERE n.workspace_id = $1 AND n.id = ANY (ARRAY(SELECT id FROM near))`,
    [workspaceId, touched, TO_NEIGHBOURS],
  );
  const kinds = new Set(affected.map(({ kind }) => kind));
  const rules = KEPT_RULES.filter(({ kind }) => kinds.has(kind));
  if (rules.length === 0) return;
  const found = rules.map((rule) => tornBy(rule, 'n.id = ANY ($2::uuid[])'));
  await sql(replaced(found, 'g.id = ANY ($2::uuid[])'), [workspaceId, affected.map(({ id }) => id)]);
}

/** Finds the gaps of a whole workspace anew: after a migration, because rules may have changed with the release. */
export async function recountGaps(sql: Sql, workspaceId: string): Promise<void> {
  const found = KEPT_RULES.map((rule) => tornBy(rule, 'true'));
  await sql(replaced(found, 'true'), [workspaceId]);
}

/**
 * The same for every workspace that has people.
 *
 * @param migratorUrl address of the role qw_migrator. Row-level security holds for the owner too: the way to the workspaces leads over
 *   the people, and each is entered by itself.
 */
export async function recountAllGaps(migratorUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl, application_name: 'quartierwerk-gaps' });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'SELECT DISTINCT w.workspace_id AS id FROM user_account u CROSS JOIN LATERAL workspaces_of(u.id) w',
    );
    // After a great deal was read in at once PostgreSQL still plans as for an empty table: an hour instead of a second at 100,000 nodes.
    await client.query('ANALYZE chain_node, chain_link');
    for (const { id } of rows) {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.workspace_id', $1, true)`, [id]);
      // As a command does: what the running API writes meanwhile waits, or is counted.
      await client.query('SELECT 1 FROM audit_head WHERE workspace_id = $1 FOR UPDATE', [id]);
      const sql: Sql = async (text, params) => (await client.query(text, [...params])).rows;
      await keepBases(sql, id);
      await recountGaps(sql, id);
      await client.query('COMMIT');
    }
  } finally {
    await client.end();
  }
}

/** What the ledger holds of a node: enough to know who may see it, see `visibleTo`. */
const COPIED = ['kind', 'state', 'visibility', 'organisation_id', 'audience_id', 'changed_at'];

function tornBy(rule: GapRule, scope: string): string {
  return `SELECT '${rule.code}' AS gap, n.id, ${COPIED.map((column) => `n.${column}`).join(', ')}
            FROM chain_node n WHERE n.workspace_id = $1 AND ${scope} AND ${conditionOf(rule)}`;
}

function replaced(found: readonly string[], scope: string): string {
  return `WITH found AS (${found.join(' UNION ALL ')}),
               gone AS (DELETE FROM chain_gap g WHERE g.workspace_id = $1 AND ${scope}
                           AND NOT EXISTS (SELECT 1 FROM found f WHERE f.gap = g.gap AND f.id = g.id))
          INSERT INTO chain_gap (workspace_id, gap, id, ${COPIED.join(', ')})
          SELECT $1, gap, id, ${COPIED.join(', ')} FROM found
          ON CONFLICT (workspace_id, gap, id) DO UPDATE
             SET ${COPIED.map((column) => `${column} = excluded.${column}`).join(', ')}`;
}
