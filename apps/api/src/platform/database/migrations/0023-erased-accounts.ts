import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** The data of an account end some time after its person has left, see features/identity/retention.ts. */
export class ErasedAccounts1764150000023 implements MigrationInterface {
  readonly name = 'ErasedAccounts1764150000023';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE user_account DROP CONSTRAINT user_account_state_check',
      `ALTER TABLE user_account ADD CONSTRAINT user_account_state_check CHECK (state IN ('invited', 'active', 'disabled', 'erased'))`,
      ERASE_LEFT_ACCOUNTS,
      'REVOKE ALL ON FUNCTION erase_left_accounts(timestamptz, interval) FROM PUBLIC',
      'GRANT EXECUTE ON FUNCTION erase_left_accounts(timestamptz, interval) TO qw_app',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP FUNCTION erase_left_accounts(timestamptz, interval)',
      'ALTER TABLE user_account DROP CONSTRAINT user_account_state_check',
      // Nobody can come in with what is left of them: without an address or a password.
      `UPDATE user_account SET state = 'disabled' WHERE state = 'erased'`,
      `ALTER TABLE user_account ADD CONSTRAINT user_account_state_check CHECK (state IN ('invited', 'active', 'disabled'))`,
    ]);
  }
}

/**
 * Takes everything personal from accounts whose last membership ended longer ago than the period. The row itself stays: what the person
 * entered refers to it, and so does the audit chain, which holds the id alone.
 *
 * With the rights of the schema's owner, because memberships of all workspaces count and each is walled off from the others; a person's
 * own ones are visible to it, so it is asked for one after the other. A suspended membership still holds.
 */
const ERASE_LEFT_ACCOUNTS = `CREATE FUNCTION erase_left_accounts(moment timestamptz, period interval) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  person uuid;
  erased integer := 0;
  acting text := current_setting('app.user_id', true);
BEGIN
  FOR person IN
    SELECT id FROM user_account WHERE persona IS NULL AND state <> 'erased' AND created_at < moment - period
  LOOP
    -- Whoever is just taking up an invitation holds these rows: what they commit is seen below.
    PERFORM 1 FROM user_account WHERE id = person FOR UPDATE;
    PERFORM set_config('app.user_id', person::text, true);
    PERFORM 1 FROM membership WHERE user_id = person FOR UPDATE;
    CONTINUE WHEN EXISTS (SELECT 1 FROM membership
                           WHERE user_id = person AND (ended_at IS NULL OR ended_at >= moment - period));
    DELETE FROM session WHERE user_id = person;
    DELETE FROM recovery_code WHERE user_id = person;
    DELETE FROM password_reset WHERE user_id = person;
    UPDATE user_account
       SET state = 'erased', email = id || '@erased.invalid', display_name = '–', password_hash = NULL, preferences = '{}',
           totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL, version = version + 1
     WHERE id = person;
    erased := erased + 1;
  END LOOP;
  PERFORM set_config('app.user_id', coalesce(acting, ''), true);
  RETURN erased;
END $$`;
