import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Helpers record at an event without an account, see ADR 0017. */
export class HelperCodes1764150000018 implements MigrationInterface {
  readonly name = 'HelperCodes1764150000018';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE helper_code (
         workspace_id uuid NOT NULL,
         -- Stands in the audit log and at the contributions as who acted.
         id uuid NOT NULL,
         conference_id uuid NOT NULL,
         code text NOT NULL CHECK (code ~ '^[FKLMRTVXYZ3-9]{8}$'),
         made_at timestamptz NOT NULL,
         made_by uuid NOT NULL,
         ended_at timestamptz,
         ended_by uuid,
         PRIMARY KEY (workspace_id, id),
         FOREIGN KEY (workspace_id, conference_id) REFERENCES neighbourhood_conference (workspace_id, id),
         CHECK ((ended_at IS NULL) = (ended_by IS NULL)))`,
      'CREATE INDEX helper_code_code ON helper_code (code)',
      'CREATE UNIQUE INDEX helper_code_open ON helper_code (workspace_id, conference_id) WHERE ended_at IS NULL',
      // Whoever names a code sees its row, because it leads to the workspace; nobody sees another one's.
      ...workspaceTable(
        'helper_code',
        'select, insert, update',
        `workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid OR code = ${NAMED}`,
      ),
      'ALTER TABLE contribution ADD COLUMN helper_code_id uuid, ADD COLUMN device_id uuid',
      'ALTER TABLE contribution ADD CONSTRAINT contribution_of_helper CHECK ((helper_code_id IS NULL) = (device_id IS NULL))',
      `ALTER TABLE contribution ADD CONSTRAINT contribution_helper_code
         FOREIGN KEY (workspace_id, helper_code_id) REFERENCES helper_code (workspace_id, id)`,
      'CREATE INDEX contribution_helper_code ON contribution (workspace_id, helper_code_id) WHERE helper_code_id IS NOT NULL',
      FIND,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP FUNCTION helper_code_of(text)',
      'ALTER TABLE contribution DROP COLUMN helper_code_id, DROP COLUMN device_id',
      ...dropTables('helper_code'),
    ]);
  }
}

/** The code that the request names, for the policy. */
const NAMED = `nullif(current_setting('app.helper_code', true), '')`;

/**
 * The event of a code that was not ended, before a workspace is known. Like session_of it makes known to row-level security, for the
 * rest of the transaction, what it looks for: this one code, and then the workspace that it belongs to.
 */
const FIND = `CREATE FUNCTION helper_code_of(wanted text)
  RETURNS TABLE (workspace_id uuid, id uuid, event_id uuid, organisation_id uuid, state text, held_on text)
  LANGUAGE plpgsql SECURITY INVOKER SET search_path = public AS $$
DECLARE named record;
BEGIN
  PERFORM set_config('app.helper_code', wanted, true);
  SELECT h.workspace_id, h.id, h.conference_id INTO named FROM helper_code h WHERE h.code = wanted AND h.ended_at IS NULL;
  IF named IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.workspace_id', named.workspace_id::text, true);
  RETURN QUERY
    SELECT e.workspace_id, named.id, e.id, e.organisation_id, e.state, e.held_on::text
      FROM neighbourhood_conference e WHERE e.workspace_id = named.workspace_id AND e.id = named.conference_id;
END $$`;
