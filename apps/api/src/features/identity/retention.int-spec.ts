import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import { IdentityRetention } from './retention.js';

describe('the retention of personal data', () => {
  let house: TestApplication;
  beforeAll(async () => {
    house = await startApplication();
  });
  afterAll(() => house.close());

  it('leaves nothing when every period has passed, and keeps what is still needed until then', async () => {
    for (const table of ['session', 'sign_in_attempt', 'password_reset', 'invitation'])
      await asAdmin(`DELETE FROM ${table}`);
    const now = house.clock.now();
    const workspace = await aWorkspace();
    const { userId } = await aPerson(workspace, ['planner'], now);
    await asAdmin(`INSERT INTO sign_in_attempt (subject_hash, at) VALUES ('\\x00', $1)`, [now]);
    await asAdmin(
      `INSERT INTO password_reset (token_hash, user_id, created_at, expires_at) VALUES ('\\x00', $2, $1, $1::timestamptz + interval '1 hour')`,
      [now, userId],
    );
    await asAdmin(
      `INSERT INTO invitation (id, workspace_id, token_hash, email, organisation_id, roles, invited_by, created_at, expires_at)
       VALUES (gen_random_uuid(), $1, '\\x00', 'a@example.de', $2, '{reader}', $3, $4, $4::timestamptz + interval '7 days')`,
      [workspace.id, workspace.organisationId, userId, now],
    );
    const rows = async (): Promise<unknown> =>
      (
        await asAdmin(
          `SELECT (SELECT count(*)::int FROM session) AS sessions, (SELECT count(*)::int FROM sign_in_attempt) AS attempts,
                  (SELECT count(*)::int FROM password_reset) AS resets, (SELECT count(*)::int FROM invitation) AS invitations`,
        )
      )[0];
    const sweep = (): Promise<void> => house.app.get(IdentityRetention, { strict: false }).sweep();

    await sweep();
    expect(await rows()).toEqual({ sessions: 1, attempts: 1, resets: 1, invitations: 1 });
    house.clock.advance({ days: 2 });
    await sweep();
    expect(await rows()).toEqual({ sessions: 0, attempts: 0, resets: 0, invitations: 1 });
    house.clock.advance({ days: 97 });
    await sweep();
    expect(await rows()).toEqual({ sessions: 0, attempts: 0, resets: 0, invitations: 0 });
  });
});
