import request from 'supertest';
import { PASSWORD, type TestAccount, anAccount, cookieOf } from '../../../../test/support/accounts.js';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestWorkspace, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { lettersTo } from '../../../../test/support/letters.js';

describe('the own account', () => {
  let house: TestApplication;
  let workspace: TestWorkspace;
  let person: TestAccount;

  beforeAll(async () => {
    house = await startApplication();
  });
  beforeEach(async () => {
    await asAdmin('DELETE FROM sign_in_attempt');
    workspace = await aWorkspace();
    person = await anAccount(workspace, ['planner'], house.clock.now());
  });
  afterAll(() => house.close());

  const call = (method: 'get' | 'post' | 'put' | 'delete', path: string, cookie = person.cookie): request.Test =>
    request(house.server)[method](path).set('Cookie', cookie);
  const signIn = async (): Promise<string> => {
    const credentials = { email: person.email, password: PASSWORD };
    return cookieOf(await request(house.server).post('/api/sign-in').send(credentials).expect(200));
  };

  it('shows who one is here and what one has chosen', async () => {
    const { body, headers } = await call('get', '/api/account').expect(200);
    expect(body).toMatchObject({
      id: person.userId,
      email: person.email,
      persona: false,
      secondFactor: { since: null, recoveryCodesLeft: 0 },
      memberships: [{ organisationName: 'Sozialplanung', partOf: null, roles: ['planner'] }],
    });
    expect(headers['etag']).toBe('"1"');
  });

  it('takes another name, and shows the other version when it was changed meanwhile', async () => {
    const rename = (displayName: string): request.Test => call('put', '/api/account').send({ displayName });
    await rename('Ohne Version').expect(428);
    expect((await rename(' Planung Mitte ').set('If-Match', '"1"').expect(200)).body).toMatchObject({
      displayName: 'Planung Mitte',
      version: 2,
    });
    const stale = await rename('Zu spät').set('If-Match', '"1"').expect(412);
    expect(stale.body.current).toMatchObject({ displayName: 'Planung Mitte', version: 2 });
    await rename('   ').set('If-Match', '"2"').expect(400);
  });

  it('keeps theme and letter keys for every device', async () => {
    await call('put', '/api/account/preferences').send({ theme: 'dark', letterKeys: false }).expect(200);
    const { body } = await call('get', '/api/session', await signIn()).expect(200);
    expect(body.preferences).toEqual({ theme: 'dark', letterKeys: false });
    await call('put', '/api/account/preferences').send({ theme: 'pink', letterKeys: false }).expect(400);
  });

  it('takes a new password when the current one is known, ends the other sessions and says so by letter', async () => {
    const other = await signIn();
    const change = (currentPassword: string, password: string): request.Test =>
      call('put', '/api/account/password').send({ currentPassword, password });
    expect((await change('not it at all', 'Sieben Enten am Wehr').expect(422)).body.errors).toEqual([
      { path: 'currentPassword', code: 'PASSWORD_WRONG' },
    ]);
    expect((await change(PASSWORD, 'Testperson12').expect(422)).body.errors).toEqual([
      { path: 'password', code: 'PASSWORD_TOO_COMMON' },
    ]);
    await call('get', '/api/session', other).expect(200);
    await change(PASSWORD, 'Sieben Enten am Wehr').expect(200);
    await call('get', '/api/session', other).expect(401);
    await call('get', '/api/session').expect(200);
    expect((await lettersTo(house, person.email))[0]?.subject).toBe('Ihr Kennwort wurde geändert');
  });

  it('limits guesses at the current password like guesses at sign-in', async () => {
    const body = { currentPassword: 'not it at all', password: 'Sieben Enten am Wehr' };
    for (let i = 0; i < 10; i++) await call('put', '/api/account/password').send(body).expect(422);
    await call('put', '/api/account/password').send(body).expect(429);
    await request(house.server).post('/api/sign-in').send({ email: person.email, password: PASSWORD }).expect(429);
  });

  it('lists the own sessions, this one first, and ends one of them', async () => {
    const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0';
    const credentials = { email: person.email, password: PASSWORD };
    const other = await request(house.server)
      .post('/api/sign-in')
      .set('User-Agent', firefox)
      .send(credentials)
      .expect(200);
    const { body } = await call('get', '/api/account/sessions').expect(200);
    expect(body.sessions).toMatchObject([
      { current: true, browser: 'other', workspaceName: 'Testkreis' },
      { current: false, browser: 'firefox', system: 'windows' },
    ]);
    const left = await call('delete', `/api/account/sessions/${body.sessions[1].id}`).expect(200);
    expect(left.body.sessions).toHaveLength(1);
    await call('get', '/api/session', cookieOf(other)).expect(401);
  });

  it('does not end, and does not show, the session of somebody else', async () => {
    const stranger = await aPerson(workspace, ['planner'], house.clock.now());
    const { body } = await call('get', '/api/account/sessions', stranger.cookie).expect(200);
    expect(body.sessions).toHaveLength(1);
    await call('delete', `/api/account/sessions/${body.sessions[0].id}`).expect(404);
    await call('get', '/api/session', stranger.cookie).expect(200);
  });

  it('signs out everywhere', async () => {
    const other = await signIn();
    await call('post', '/api/account/sessions/end-all').expect(204);
    for (const cookie of [other, person.cookie]) await call('get', '/api/session', cookie).expect(401);
  });

  it('cannot be changed by whoever takes a persona', async () => {
    await asAdmin(`UPDATE user_account SET persona = 'planner' WHERE id = $1`, [person.userId]);
    const refused = [
      await call('put', '/api/account').set('If-Match', '"1"').send({ displayName: 'Ich war hier' }),
      await call('put', '/api/account/password').send({ currentPassword: PASSWORD, password: 'Sieben Enten am Wehr' }),
      await call('post', '/api/account/second-factor').send({ password: PASSWORD }),
      await call('put', '/api/account/preferences').send({ theme: 'dark', letterKeys: false }),
    ];
    expect(refused.map((answer) => answer.body.code)).toEqual(Array(4).fill('PERSONA_FIXED'));
  });

  it('leaves others who took the same persona alone', async () => {
    const other = await signIn();
    const { id } = (await call('get', '/api/account/sessions').expect(200)).body.sessions[1];
    await asAdmin(`UPDATE user_account SET persona = 'planner' WHERE id = $1`, [person.userId]);
    const { body } = await call('get', '/api/account/sessions').expect(200);
    expect(body.sessions).toMatchObject([{ current: true }]);
    await call('delete', `/api/account/sessions/${id}`).expect(404);
    await call('post', '/api/account/sessions/end-all').expect(204);
    await call('get', '/api/session').expect(401);
    await call('get', '/api/session', other).expect(200);
  });
});
