import { wordsOf } from '@quartierwerk/domain/chain/spelling';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

interface NodeRow {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
}

/** Search over the spine by its own index of words, see features/chain/node-words.ts; and the way to somebody's last visit. */
export class Search1764150000013 implements MigrationInterface {
  readonly name = 'Search1764150000013';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // Words are compared by their bytes: begins with, equal.
      `CREATE TABLE chain_vocabulary (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         word text COLLATE "C" NOT NULL,
         PRIMARY KEY (workspace_id, word))`,
      ...workspaceTable('chain_vocabulary', 'select, insert'),
      `CREATE TABLE chain_word (
         workspace_id uuid NOT NULL,
         word text COLLATE "C" NOT NULL,
         node_id uuid NOT NULL,
         PRIMARY KEY (workspace_id, word, node_id),
         FOREIGN KEY (workspace_id, node_id) REFERENCES chain_node (workspace_id, id))`,
      'CREATE INDEX chain_word_node ON chain_word (workspace_id, node_id)',
      ...workspaceTable('chain_word', 'select, insert, delete'),
      'DROP INDEX chain_node_title',
      'CREATE INDEX audit_entry_actor ON audit_entry (workspace_id, actor_id, seq DESC)',
    ]);
    const workspaces = (await runner.query(
      'SELECT DISTINCT w.workspace_id AS id FROM user_account u CROSS JOIN LATERAL workspaces_of(u.id) w',
    )) as { id: string }[];
    for (const { id } of workspaces) await fill(runner, id);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP INDEX audit_entry_actor',
      'CREATE INDEX chain_node_title ON chain_node (workspace_id, lower(title) text_pattern_ops)',
      ...dropTables('chain_word', 'chain_vocabulary'),
    ]);
  }
}

/** The words of what stands already. Row-level security holds for the owner too, so each workspace is entered by itself. */
async function fill(runner: QueryRunner, workspaceId: string): Promise<void> {
  await runner.query(`SELECT set_config('app.workspace_id', $1, true)`, [workspaceId]);
  const nodes = (await runner.query('SELECT id, code, title FROM chain_node WHERE workspace_id = $1', [
    workspaceId,
  ])) as NodeRow[];
  const rows = nodes.flatMap(({ id, code, title }) => wordsOf(`${code ?? ''} ${title}`).map((word) => ({ id, word })));
  const words = rows.map(({ word }) => word);
  await runner.query(
    'INSERT INTO chain_vocabulary (workspace_id, word) SELECT DISTINCT $1::uuid, word FROM unnest($2::text[]) AS w (word)',
    [workspaceId, words],
  );
  await runner.query(
    'INSERT INTO chain_word (workspace_id, word, node_id) SELECT $1, w.word, w.id FROM unnest($2::text[], $3::uuid[]) AS w (word, id)',
    [workspaceId, words, rows.map(({ id }) => id)],
  );
}
