import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** A code that ended is known and no guess; which device something came from is forgotten some time after the event, see ADR 0017. */
export class HelperDevices1764150000025 implements MigrationInterface {
  readonly name = 'HelperDevices1764150000025';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE contribution DROP CONSTRAINT contribution_of_helper',
      'ALTER TABLE contribution ADD CONSTRAINT contribution_of_helper CHECK (helper_code_id IS NOT NULL OR device_id IS NULL)',
      'DROP FUNCTION helper_code_of(text)',
      find({ returns: ', ended boolean', value: ', named.ended', where: '' }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP FUNCTION helper_code_of(text)',
      find({ returns: '', value: '', where: ' AND h.ended_at IS NULL' }),
      'ALTER TABLE contribution DROP CONSTRAINT contribution_of_helper',
      // Of those that were forgotten nobody knows the device any more.
      `ALTER TABLE contribution ADD CONSTRAINT contribution_of_helper
         CHECK ((helper_code_id IS NULL) = (device_id IS NULL)) NOT VALID`,
    ]);
  }
}

interface Parts {
  readonly returns: string;
  readonly value: string;
  readonly where: string;
}

/** The event of a code, before a workspace is known; makes known to row-level security what it looks for, see 0018. */
function find({ returns, value, where }: Parts): string {
  return `CREATE FUNCTION helper_code_of(wanted text)
  RETURNS TABLE (workspace_id uuid, id uuid, event_id uuid, organisation_id uuid, state text, held_on text${returns})
  LANGUAGE plpgsql SECURITY INVOKER SET search_path = public AS $$
DECLARE named record;
BEGIN
  PERFORM set_config('app.helper_code', wanted, true);
  SELECT h.workspace_id, h.id, h.conference_id, h.ended_at IS NOT NULL AS ended INTO named FROM helper_code h WHERE h.code = wanted${where};
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('app.workspace_id', named.workspace_id::text, true);
  RETURN QUERY
    SELECT e.workspace_id, named.id, e.id, e.organisation_id, e.state, e.held_on::text${value}
      FROM neighbourhood_conference e WHERE e.workspace_id = named.workspace_id AND e.id = named.conference_id;
END $$`;
}
