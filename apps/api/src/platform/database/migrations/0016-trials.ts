import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** Trials have an end, see ADR 0015 and features/identity/demo/trial-end.ts. */
export class Trials1764150000016 implements MigrationInterface {
  readonly name = 'Trials1764150000016';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE workspace ADD COLUMN trial boolean NOT NULL DEFAULT false',
      'ALTER TABLE workspace ADD COLUMN end_told_at timestamptz',
      'ALTER TABLE workspace ADD COLUMN ended_at timestamptz',
      // Once founded, a workspace becomes no trial any more: what may be removed as a whole is not for the application to choose.
      'REVOKE update ON workspace FROM qw_app',
      'GRANT update (name, short_name, slug, demonstration, settings, version, end_told_at) ON workspace TO qw_app',
      // Those that are there already; the owner is walled like everybody else.
      'ALTER TABLE workspace NO FORCE ROW LEVEL SECURITY',
      `UPDATE workspace SET trial = true WHERE demonstration AND slug LIKE 'trial-%'`,
      'ALTER TABLE workspace FORCE ROW LEVEL SECURITY',
      END_TRIAL,
      'REVOKE ALL ON FUNCTION end_trial(uuid, timestamptz) FROM PUBLIC',
      'GRANT EXECUTE ON FUNCTION end_trial(uuid, timestamptz) TO qw_app',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP FUNCTION end_trial(uuid, timestamptz)',
      'ALTER TABLE workspace DROP COLUMN trial, DROP COLUMN end_told_at, DROP COLUMN ended_at',
      'REVOKE update (name, short_name, slug, demonstration, settings, version) ON workspace FROM qw_app',
      'GRANT update ON workspace TO qw_app',
    ]);
  }
}

/**
 * Removes all that a trial holds, with the rights of the schema's owner, because the application may delete neither observations nor
 * links of the thread. What it may be called for is decided here: a trial whose time is over. The workspace's row and its audit chain stay.
 *
 * One statement for all tables: foreign keys are checked at its end, when nothing is left that could refer to anything.
 */
const END_TRIAL = `CREATE FUNCTION end_trial(target uuid, moment timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  people uuid[];
  person uuid;
  acting text := current_setting('app.user_id', true);
  everything text;
BEGIN
  PERFORM set_config('app.workspace_id', target::text, true);
  UPDATE workspace SET ended_at = moment
   WHERE id = target AND trial AND ended_at IS NULL AND created_at <= moment - interval '30 days';
  IF NOT FOUND THEN RAISE EXCEPTION 'Workspace % is no trial whose time is over.', target; END IF;

  people := array(SELECT DISTINCT user_id FROM membership WHERE workspace_id = target);
  SELECT 'WITH ' || string_agg(format('%I AS (DELETE FROM %I WHERE workspace_id = $1)', 'of_' || c.relname, c.relname), ', ')
         || ' SELECT 1' INTO everything
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped
   WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname NOT IN ('audit_entry', 'audit_head');
  EXECUTE everything USING target;

  -- Accounts stand above the workspaces: one goes only when it belongs to no other. A person's own memberships are visible to it.
  FOREACH person IN ARRAY people LOOP
    PERFORM set_config('app.user_id', person::text, true);
    IF NOT EXISTS (SELECT 1 FROM membership WHERE user_id = person) THEN
      DELETE FROM session WHERE user_id = person;
      DELETE FROM recovery_code WHERE user_id = person;
      DELETE FROM password_reset WHERE user_id = person;
      DELETE FROM user_account WHERE id = person;
    END IF;
  END LOOP;
  PERFORM set_config('app.user_id', coalesce(acting, ''), true);
END $$`;
