import type { UsersView } from '@quartierwerk/contracts/identity/administration.views';
import request from 'supertest';
import { PASSWORD, anAccount } from '../../../test/support/accounts.js';
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

  describe('of an account', () => {
    const left = (userId: string, at: Date): Promise<unknown> =>
      asAdmin('UPDATE membership SET ended_at = $2 WHERE user_id = $1', [userId, at]);
    const account = async (userId: string): Promise<unknown> =>
      (
        await asAdmin(
          `SELECT state, display_name AS name, email, password_hash AS password, totp_secret AS totp FROM user_account WHERE id = $1`,
          [userId],
        )
      )[0];
    const sweep = (): Promise<void> => house.app.get(IdentityRetention, { strict: false }).sweep();

    it('takes the person from it when they left the last workspace 90 days ago, and not before', async () => {
      const workspace = await aWorkspace();
      const { userId, email } = await anAccount(workspace, ['planner'], house.clock.now());
      await asAdmin(`UPDATE user_account SET totp_secret = '\\x00', totp_confirmed_at = now() WHERE id = $1`, [userId]);
      await asAdmin(`INSERT INTO recovery_code (user_id, code_hash) VALUES ($1, '\\x00')`, [userId]);
      await left(userId, house.clock.now());
      house.clock.advance({ days: 89 });
      await sweep();
      expect(await account(userId)).toMatchObject({ state: 'active', email });

      house.clock.advance({ days: 2 });
      await sweep();
      expect(await account(userId)).toEqual({
        state: 'erased',
        name: '–',
        email: `${userId}@erased.invalid`,
        password: null,
        totp: null,
      });
      expect(await asAdmin('SELECT 1 FROM recovery_code WHERE user_id = $1', [userId])).toEqual([]);
    });

    it('stays while the person belongs to any workspace, also suspended', async () => {
      const [first, second] = [await aWorkspace(), await aWorkspace('Zweitkreis')];
      const { userId, email } = await anAccount(first, ['planner'], house.clock.now());
      await left(userId, house.clock.now());
      await asAdmin(
        `INSERT INTO membership (workspace_id, id, user_id, organisation_id, roles, created_at, suspended_at)
         VALUES ($1, gen_random_uuid(), $2, $3, '{reader}', $4, $4)`,
        [second.id, userId, second.organisationId, house.clock.now()],
      );
      house.clock.advance({ days: 400 });
      await sweep();
      expect(await account(userId)).toMatchObject({ state: 'active', email });
    });

    it('is in no list of people any more, and lets nobody in', async () => {
      const workspace = await aWorkspace();
      const { userId, email } = await anAccount(workspace, ['planner'], house.clock.now());
      await left(userId, house.clock.now());
      house.clock.advance({ days: 91 });
      await sweep();
      const admin = await aPerson(workspace, ['admin'], house.clock.now());
      const { body } = await request(house.server).get('/api/users').set('Cookie', admin.cookie).expect(200);
      expect((body as UsersView).users.map(({ id }) => id)).toEqual([admin.userId]);
      await request(house.server).post('/api/sign-in').send({ email, password: PASSWORD }).expect(401);
    });
  });
});
