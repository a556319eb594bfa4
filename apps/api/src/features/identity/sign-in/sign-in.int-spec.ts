import { RATE_LIMITS } from '@quartierwerk/domain/identity/rate-limit';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestWorkspace, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { PASSWORD, anAccount, cookieOf } from '../../../../test/support/accounts.js';

describe('signing in', () => {
  let house: TestApplication;
  let workspace: TestWorkspace;

  beforeAll(async () => {
    house = await startApplication();
  });
  beforeEach(async () => {
    workspace = await aWorkspace();
    await asAdmin('DELETE FROM sign_in_attempt');
  });
  afterAll(() => house.close());

  const signIn = (email: string, password = PASSWORD): request.Test =>
    request(house.server).post('/api/sign-in').send({ email, password });
  const session = (cookie: string): request.Test => request(house.server).get('/api/session').set('Cookie', cookie);

  it('opens a session in the person’s workspace when address and password are right', async () => {
    const { email, userId } = await anAccount(workspace, ['planner']);
    const answer = await signIn(email.toUpperCase()).expect(200);
    expect(answer.body).toMatchObject({
      user: { id: userId, email },
      workspace: { id: workspace.id, roles: ['planner'] },
      roles: ['planner'],
      organisations: [{ id: workspace.organisationId }],
      secondFactor: false,
      preferences: { theme: 'system', letterKeys: true },
    });
    expect(answer.body.permissions).toContain('diagnosis.compute');
    expect((await session(cookieOf(answer)).expect(200)).body).toEqual(answer.body);
  });

  it('answers alike when the account is unknown, disabled or without password, or the password is wrong', async () => {
    const { email } = await anAccount(workspace, ['planner']);
    const disabled = await anAccount(workspace, ['planner']);
    await asAdmin(`UPDATE user_account SET state = 'disabled' WHERE id = $1`, [disabled.userId]);
    const without = await aPerson(workspace, ['planner']);
    const answers = [
      await signIn('nobody@test.example'),
      await signIn(email, 'a wrong password'),
      await signIn(disabled.email),
      await signIn(`${without.userId}@test.example`),
    ];
    for (const answer of answers) {
      const { requestId, ...body } = answer.body;
      expect(requestId).toEqual(expect.any(String));
      expect(body).toEqual({
        type: 'about:blank#CREDENTIALS_WRONG',
        title: 'credentials wrong',
        status: 401,
        code: 'CREDENTIALS_WRONG',
      });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('gives a new session at every sign-in, and leaves an entry in the workspace’s log', async () => {
    const { email, userId } = await anAccount(workspace, ['reader']);
    const first = cookieOf(await signIn(email).expect(200));
    const second = cookieOf(await signIn(email).set('Cookie', first).expect(200));
    expect(second).not.toBe(first);
    expect(
      await asAdmin('SELECT action, actor_id, payload FROM audit_entry WHERE workspace_id = $1 ORDER BY seq', [
        workspace.id,
      ]),
    ).toEqual(Array(2).fill({ action: 'identity.sign_in', actor_id: userId, payload: { factor: 'none' } }));
  });

  it('refuses the next request when the account has been disabled', async () => {
    const { email, userId } = await anAccount(workspace, ['planner']);
    const cookie = cookieOf(await signIn(email).expect(200));
    await asAdmin(`UPDATE user_account SET state = 'disabled' WHERE id = $1`, [userId]);
    await session(cookie).expect(401);
  });

  it('ends a session after 30 minutes without a request, and after 10 hours in any case', async () => {
    const { email } = await anAccount(workspace, ['planner']);
    const idle = cookieOf(await signIn(email).expect(200));
    house.clock.advance({ minutes: 31 });
    await session(idle).expect(401);

    const busy = cookieOf(await signIn(email).expect(200));
    for (let i = 0; i < 29; i++) {
      house.clock.advance({ minutes: 20 });
      await session(busy).expect(200);
    }
    house.clock.advance({ minutes: 20 });
    await session(busy).expect(401);
  });

  it('names the time to wait when an account had ten failures, and lets the person in afterwards', async () => {
    const { email } = await anAccount(workspace, ['planner']);
    for (let i = 0; i < 10; i++) await signIn(email, 'a wrong password').expect(401);
    const limited = await signIn(email).expect(429);
    expect(limited.body).toMatchObject({ code: 'TOO_MANY_REQUESTS', params: { waitSeconds: 900 } });
    expect(limited.headers['retry-after']).toBe('900');
    house.clock.advance({ minutes: 15 });
    await signIn(email).expect(200);
  });

  it('limits an unknown address in the same way, so that the limit tells nothing', async () => {
    for (let i = 0; i < 10; i++) await signIn('nobody@test.example').expect(401);
    await signIn('nobody@test.example').expect(429);
  });

  it('lets no more than the limit through when many attempts come at once', async () => {
    const { email } = await anAccount(workspace, ['planner']);
    const answers = await Promise.all(Array.from({ length: 30 }, () => signIn(email, 'a wrong password')));
    expect(answers.filter((answer) => answer.status === 401).length).toBeLessThanOrEqual(10);
  });

  it('forgets earlier failures when the person signs in', async () => {
    const { email } = await anAccount(workspace, ['planner']);
    for (let i = 0; i < 9; i++) await signIn(email, 'a wrong password').expect(401);
    await signIn(email).expect(200);
    for (let i = 0; i < 9; i++) await signIn(email, 'a wrong password').expect(401);
    await signIn(email).expect(200);
  });

  it('ends the session at sign-out', async () => {
    const { email } = await anAccount(workspace, ['planner']);
    const cookie = cookieOf(await signIn(email).expect(200));
    const out = await request(house.server).post('/api/sign-out').set('Cookie', cookie).expect(204);
    expect(String(out.headers['set-cookie'])).toContain('Max-Age=0');
    await session(cookie).expect(401);
  });

  it('tells a person without any workspace so, once the password is right', async () => {
    const { email } = await anAccount(workspace, ['planner']);
    await asAdmin('UPDATE membership SET suspended_at = now() WHERE workspace_id = $1', [workspace.id]);
    expect((await signIn(email).expect(403)).body.code).toBe('NO_WORKSPACE');
  });

  describe('with several workspaces', () => {
    it('moves the session to another one under a new token, without lengthening it', async () => {
      const { email, userId } = await anAccount(workspace, ['planner']);
      const other = await aWorkspace('Zweitkreis');
      await asAdmin(
        `INSERT INTO membership (workspace_id, id, user_id, organisation_id, roles, created_at)
         VALUES ($1, gen_random_uuid(), $2, $3, '{admin}', now())`,
        [other.id, userId, other.organisationId],
      );
      const before = await signIn(email).expect(200);
      const target = [workspace.id, other.id].find((id) => id !== before.body.workspace.id);
      house.clock.advance({ minutes: 5 });
      const after = await request(house.server)
        .post('/api/session/workspace')
        .set('Cookie', cookieOf(before))
        .send({ workspaceId: target })
        .expect(200);
      expect(after.body.workspace.id).toBe(target);
      expect(after.body.workspaces).toHaveLength(2);
      expect(after.body.expiresAt).toBe(before.body.expiresAt);
      await session(cookieOf(before)).expect(401);
      await session(cookieOf(after)).expect(200);
      const again = await signIn(email).expect(200);
      expect(again.body.workspace.id).toBe(target);
    });

    it('answers "not found" when the workspace is another’s', async () => {
      const { email } = await anAccount(workspace, ['planner']);
      const foreign = await aWorkspace();
      const cookie = cookieOf(await signIn(email).expect(200));
      await request(house.server)
        .post('/api/session/workspace')
        .set('Cookie', cookie)
        .send({ workspaceId: foreign.id })
        .expect(404);
      await session(cookie).expect(200);
    });
  });
});

describe('the limit by address', () => {
  const failFrom = (house: TestApplication, address: string): request.Test =>
    request(house.server)
      .post('/api/sign-in')
      .set('X-Forwarded-For', address)
      .send({ email: `${Math.random()}@test.example`, password: 'a wrong password' });

  it.each([
    ['does not believe a forwarded address by default', {}, 429],
    ['counts the forwarded address when a proxy of one’s own stands before the API', { TRUSTED_PROXIES: '1' }, 401],
  ])('%s', async (_, env, status) => {
    await asAdmin('DELETE FROM sign_in_attempt');
    const house = await startApplication(env);
    try {
      const limit = RATE_LIMITS.signInByAddress.attempts;
      for (let sent = 0; sent < limit; sent += 20)
        await Promise.all(Array.from({ length: 20 }, () => failFrom(house, '192.0.2.1')));
      expect((await failFrom(house, '192.0.2.1')).status).toBe(429);
      expect((await failFrom(house, '192.0.2.2')).status).toBe(status);
    } finally {
      await house.close();
    }
  });
});

describe('the demonstration', () => {
  let house: TestApplication;
  beforeAll(async () => {
    house = await startApplication({ QW_DEMO: '1' });
  });
  afterAll(() => house.close());

  it('lets anyone take a persona of a demonstration workspace, and only such a one', async () => {
    const workspace = await aWorkspace('Musterkreis');
    await asAdmin('UPDATE workspace SET demonstration = true WHERE id = $1', [workspace.id]);
    const real = await aWorkspace('Echter Kreis');
    const persona = await aPerson(workspace, ['planner']);
    const misplaced = await aPerson(real, ['planner']);
    const person = await aPerson(workspace, ['admin']);
    await asAdmin(`UPDATE user_account SET persona = 'planner' WHERE id = ANY ($1)`, [
      [persona.userId, misplaced.userId],
    ]);

    const { body } = await request(house.server).get('/api/demo/personas').expect(200);
    const own = body.personas.filter((one: { workspaceId: string }) =>
      [workspace.id, real.id].includes(one.workspaceId),
    );
    expect(own).toEqual([
      {
        id: persona.userId,
        displayName: 'Testperson',
        workspaceId: workspace.id,
        workspaceName: 'Musterkreis',
        roles: ['planner'],
      },
    ]);
    const take = (personaId: string): request.Test =>
      request(house.server).post('/api/demo/sign-in').send({ personaId });
    const answer = await take(persona.userId).expect(200);
    expect(answer.body).toMatchObject({ demonstration: true, workspace: { id: workspace.id } });
    await take(misplaced.userId).expect(404);
    await take(person.userId).expect(404);
  });
});
