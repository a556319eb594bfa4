import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, workspaceTable } from './statements.js';

/** Who answers for the public pages of a workspace, and a public name for every workspace from its founding on. */
export class Imprint1764150000017 implements MigrationInterface {
  readonly name = 'Imprint1764150000017';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE imprint (
         workspace_id uuid PRIMARY KEY REFERENCES workspace (id),
         office text NOT NULL CHECK (length(office) BETWEEN 1 AND 200),
         street text NOT NULL CHECK (length(street) BETWEEN 1 AND 200),
         postal_code text NOT NULL CHECK (postal_code ~ '^[0-9]{5}$'),
         town text NOT NULL CHECK (length(town) BETWEEN 1 AND 200),
         email text NOT NULL CHECK (length(email) BETWEEN 1 AND 254),
         phone text NOT NULL CHECK (length(phone) <= 60),
         accessibility_email text NOT NULL CHECK (length(accessibility_email) <= 254),
         accessibility_phone text NOT NULL CHECK (length(accessibility_phone) <= 60),
         privacy_email text NOT NULL CHECK (length(privacy_email) <= 254),
         version integer NOT NULL DEFAULT 1)`,
      // Everybody may read it: it stands on every public page, and on the page before the sign-in, where no workspace is known.
      ...workspaceTable('imprint', 'select, insert, update', 'true'),
      // The workspace's own name beside those of the towns it publishes for; that of a trial stands in no list.
      'ALTER TABLE open_place ADD COLUMN own boolean NOT NULL DEFAULT false, ADD COLUMN unlisted boolean NOT NULL DEFAULT false',
      // For the workspaces that are there already; the owner is walled like everybody else.
      'ALTER TABLE workspace NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE open_place NO FORCE ROW LEVEL SECURITY',
      `INSERT INTO open_place (workspace_id, slug, name, own, unlisted)
         SELECT id, slug, name, true, trial FROM workspace WHERE ended_at IS NULL
         ON CONFLICT (workspace_id, slug) DO UPDATE SET own = true, unlisted = excluded.unlisted`,
      'ALTER TABLE open_place FORCE ROW LEVEL SECURITY',
      'ALTER TABLE workspace FORCE ROW LEVEL SECURITY',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['DROP TABLE imprint', 'ALTER TABLE open_place DROP COLUMN own, DROP COLUMN unlisted']);
  }
}
