import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Plan and actual of a grant's money: what the notice plans, who pays, what was spent and drawn quarter by quarter. */
export class GrantMoney1764150000022 implements MigrationInterface {
  readonly name = 'GrantMoney1764150000022';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // The head carries the version of all that hangs on it; a grant without money has none yet.
      `CREATE TABLE grant_money (
         workspace_id uuid NOT NULL,
         id uuid NOT NULL,
         changed_at timestamptz NOT NULL,
         changed_by uuid NOT NULL,
         version integer NOT NULL DEFAULT 1,
         PRIMARY KEY (workspace_id, id),
         FOREIGN KEY (workspace_id, id) REFERENCES project_grant (workspace_id, id))`,
      ...workspaceTable('grant_money', 'select, insert, update'),
      ...part('grant_plan_line', `category text NOT NULL ${CATEGORY}, ${YEAR}`, 'category, year'),
      ...part(
        'grant_financing',
        `kind text NOT NULL ${KIND}, source text NOT NULL CHECK (length(source) <= 200)`,
        'kind',
      ),
      ...part('grant_spending', `category text NOT NULL ${CATEGORY}, ${YEAR}, ${QUARTER}`, 'category, year, quarter'),
      ...part('grant_drawdown', `${YEAR}, ${QUARTER}`, 'year, quarter'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['grant_drawdown', 'grant_spending', 'grant_financing', 'grant_plan_line', 'grant_money'];
    await runAll(runner, dropTables(...tables));
  }
}

const CATEGORY = `CHECK (category IN ('personnel', 'fees', 'materials', 'overheads', 'other'))`;
const KIND = `CHECK (kind IN ('funder', 'own', 'third_party'))`;
const YEAR = 'year smallint NOT NULL CHECK (year BETWEEN 1900 AND 2200)';
const QUARTER = 'quarter smallint NOT NULL CHECK (quarter BETWEEN 1 AND 4)';

/** One part of the money of a grant, written anew as a whole. */
function part(table: string, columns: string, key: string): string[] {
  return [
    `CREATE TABLE ${table} (
       workspace_id uuid NOT NULL,
       grant_id uuid NOT NULL,
       ${columns},
       cents bigint NOT NULL CHECK (cents >= 0),
       PRIMARY KEY (workspace_id, grant_id, ${key}),
       FOREIGN KEY (workspace_id, grant_id) REFERENCES grant_money (workspace_id, id))`,
    ...workspaceTable(table, 'select, insert, delete'),
  ];
}
