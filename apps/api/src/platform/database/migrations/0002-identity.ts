import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_USER_ID, dropTables, runAll, workspaceTable } from './statements.js';

const ROLE_CODES = `'planner', 'department_planner', 'steering_member', 'carrier', 'facilitator', 'data_provider', 'reader', 'admin'`;

/**
 * People, sessions, organisations and memberships. Accounts, sessions and single-use links are global: one person may belong to
 * several workspaces and signs in before a workspace is known.
 */
export class Identity1763800000002 implements MigrationInterface {
  readonly name = 'Identity1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE user_account (
         id uuid PRIMARY KEY,
         email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
         display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
         password_hash text,
         -- sealed with a key that lies outside of the database
         totp_secret bytea,
         totp_confirmed_at timestamptz,
         totp_last_step bigint,
         state text NOT NULL CHECK (state IN ('invited', 'active', 'disabled')),
         persona text,
         preferences jsonb NOT NULL DEFAULT '{}',
         created_at timestamptz NOT NULL,
         version integer NOT NULL DEFAULT 1,
         CONSTRAINT user_account_email UNIQUE (email))`,
      'GRANT select, insert, update ON user_account TO qw_app',

      `CREATE TABLE session (
         id uuid PRIMARY KEY,
         token_hash bytea NOT NULL UNIQUE,
         user_id uuid NOT NULL REFERENCES user_account (id),
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         device text NOT NULL,
         created_at timestamptz NOT NULL,
         last_seen_at timestamptz NOT NULL,
         expires_at timestamptz NOT NULL)`,
      'CREATE INDEX session_by_user ON session (user_id)',
      'CREATE INDEX session_by_expiry ON session (expires_at)',
      'GRANT select, insert, update, delete ON session TO qw_app',

      `CREATE TABLE recovery_code (
         user_id uuid NOT NULL REFERENCES user_account (id),
         code_hash bytea NOT NULL,
         used_at timestamptz,
         PRIMARY KEY (user_id, code_hash))`,
      'GRANT select, insert, update, delete ON recovery_code TO qw_app',

      `CREATE TABLE password_reset (
         token_hash bytea PRIMARY KEY,
         user_id uuid NOT NULL REFERENCES user_account (id),
         created_at timestamptz NOT NULL,
         expires_at timestamptz NOT NULL,
         used_at timestamptz)`,
      'GRANT select, insert, update, delete ON password_reset TO qw_app',

      // Failed attempts by a hash of what was tried, for the rate limit on every replica alike; swept after a day.
      `CREATE TABLE sign_in_attempt (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         subject_hash bytea NOT NULL,
         at timestamptz NOT NULL)`,
      'CREATE INDEX sign_in_attempt_subject ON sign_in_attempt (subject_hash, at)',
      'GRANT select, insert, delete ON sign_in_attempt TO qw_app',

      `CREATE TABLE organisation (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         id uuid NOT NULL,
         kind text NOT NULL CHECK (kind IN ('district', 'municipality', 'department', 'jobcenter', 'association', 'carrier', 'other')),
         name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
         parent_id uuid,
         created_at timestamptz NOT NULL,
         version integer NOT NULL DEFAULT 1,
         PRIMARY KEY (workspace_id, id),
         -- Two towns may each have a "Jugendamt".
         CONSTRAINT organisation_name UNIQUE NULLS NOT DISTINCT (workspace_id, parent_id, name),
         FOREIGN KEY (workspace_id, parent_id) REFERENCES organisation (workspace_id, id))`,
      ...workspaceTable('organisation', 'select, insert, update, delete'),

      `CREATE TABLE membership (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         id uuid NOT NULL,
         user_id uuid NOT NULL REFERENCES user_account (id),
         organisation_id uuid NOT NULL,
         roles text[] NOT NULL CHECK (roles <@ ARRAY[${ROLE_CODES}] AND cardinality(roles) > 0),
         created_at timestamptz NOT NULL,
         ended_at timestamptz,
         -- The whole access of a person to a workspace may be suspended; its memberships stay as they are.
         suspended_at timestamptz,
         last_signed_in_at timestamptz,
         version integer NOT NULL DEFAULT 1,
         PRIMARY KEY (workspace_id, id),
         CONSTRAINT membership_once UNIQUE (workspace_id, user_id, organisation_id),
         FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id))`,
      'CREATE INDEX membership_user ON membership (user_id)',
      // A person sees their own memberships in every workspace: the switcher needs them.
      ...workspaceTable(
        'membership',
        'select, insert, update',
        `workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid OR user_id = ${CURRENT_USER_ID}`,
      ),

      `CREATE TABLE invitation (
         id uuid PRIMARY KEY,
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         token_hash bytea NOT NULL UNIQUE,
         email text NOT NULL,
         organisation_id uuid NOT NULL,
         roles text[] NOT NULL CHECK (roles <@ ARRAY[${ROLE_CODES}] AND cardinality(roles) > 0),
         invited_by uuid NOT NULL,
         created_at timestamptz NOT NULL,
         expires_at timestamptz NOT NULL,
         accepted_at timestamptz,
         withdrawn_at timestamptz,
         FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation (workspace_id, id))`,
      'CREATE INDEX invitation_workspace ON invitation (workspace_id, created_at)',
      // One open invitation for each address; an expired one is renewed or withdrawn.
      `CREATE UNIQUE INDEX invitation_open ON invitation (workspace_id, email)
         WHERE accepted_at IS NULL AND withdrawn_at IS NULL`,
      // Global: an invited person has no session and so no workspace; the token is the proof.
      'GRANT select, insert, update, delete ON invitation TO qw_app',
    ]);
    await runAll(runner, FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP FUNCTION IF EXISTS workspaces_of(uuid)',
      'DROP FUNCTION IF EXISTS session_of(bytea, timestamptz, interval)',
      ...dropTables(
        'invitation',
        'membership',
        'organisation',
        'sign_in_attempt',
        'password_reset',
        'recovery_code',
        'session',
        'user_account',
      ),
    ]);
  }
}

/** A membership (as `m`) that gives access today. */
const ACTIVE = 'm.ended_at IS NULL AND m.suspended_at IS NULL';

const FUNCTIONS = [
  // Workspaces of the person, beside the current one. Replaces the first migration's policy, which knew no memberships yet.
  'DROP POLICY IF EXISTS workspace_visible ON workspace',
  `CREATE POLICY workspace_visible ON workspace
     USING (id = nullif(current_setting('app.workspace_id', true), '')::uuid
            OR EXISTS (SELECT 1 FROM membership m
                       WHERE m.workspace_id = workspace.id AND m.user_id = ${CURRENT_USER_ID} AND ${ACTIVE}))
     WITH CHECK (id = nullif(current_setting('app.workspace_id', true), '')::uuid)`,

  // One round trip for each request: session, account and roles. It sets the person first, so that row-level security lets it see
  // that person's memberships, and only those. `stale` says that last_seen_at should be written again.
  `CREATE FUNCTION session_of(wanted bytea, moment timestamptz, idle interval)
     RETURNS TABLE (session_id uuid, user_id uuid, workspace_id uuid, roles text[], organisation_ids uuid[], stale boolean)
     LANGUAGE plpgsql SECURITY INVOKER SET search_path = public AS $$
   DECLARE found record;
   BEGIN
     SELECT s.id, s.user_id, s.workspace_id, s.last_seen_at INTO found
       FROM session s JOIN user_account u ON u.id = s.user_id
      WHERE s.token_hash = wanted AND s.expires_at > moment AND s.last_seen_at > moment - idle AND u.state = 'active';
     IF found IS NULL THEN RETURN; END IF;
     PERFORM set_config('app.user_id', found.user_id::text, true);
     RETURN QUERY
       SELECT found.id, found.user_id, found.workspace_id,
              array(SELECT DISTINCT unnest(m.roles) FROM membership m
                     WHERE m.workspace_id = found.workspace_id AND m.user_id = found.user_id AND ${ACTIVE} ORDER BY 1),
              array(SELECT m.organisation_id FROM membership m
                     WHERE m.workspace_id = found.workspace_id AND m.user_id = found.user_id AND ${ACTIVE} ORDER BY 1),
              found.last_seen_at < moment - interval '1 minute';
   END $$`,

  // The workspaces of one person before a workspace is known: at sign-in, on the personas' page, in the switcher. The last used
  // comes first. Like session_of it makes the person known to row-level security for the rest of the transaction.
  `CREATE FUNCTION workspaces_of(person uuid)
     RETURNS TABLE (workspace_id uuid, name text, short_name text, demonstration boolean, roles text[])
     LANGUAGE plpgsql SECURITY INVOKER SET search_path = public AS $$
   BEGIN
     PERFORM set_config('app.user_id', person::text, true);
     RETURN QUERY
       SELECT w.id, w.name, w.short_name, w.demonstration, array_agg(DISTINCT role ORDER BY role)
         FROM membership m JOIN workspace w ON w.id = m.workspace_id CROSS JOIN unnest(m.roles) role
        WHERE m.user_id = person AND ${ACTIVE}
        GROUP BY w.id, w.name, w.short_name, w.demonstration
        ORDER BY max(m.last_signed_in_at) DESC NULLS LAST, w.name, w.id;
   END $$`,
];
