import request from 'supertest';
import { PASSWORD, type TestAccount, anAccount, cookieOf } from '../../../../test/support/accounts.js';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestWorkspace, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { lettersTo, tokenIn } from '../../../../test/support/letters.js';

const NEW_PASSWORD = 'Sieben Enten am Wehr';

describe('a forgotten password', () => {
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

  const ask = (email = person.email): request.Test =>
    request(house.server).post('/api/password-resets').send({ email });
  const reset = (token: string, password = NEW_PASSWORD): request.Test =>
    request(house.server).post(`/api/password-resets/${token}`).send({ password });
  const signIn = (password: string): request.Test =>
    request(house.server).post('/api/sign-in').send({ email: person.email, password });
  const askedToken = async (): Promise<string> => {
    await ask().expect(204);
    return tokenIn((await lettersTo(house, person.email))[0]);
  };

  it('is replaced by the link of a letter, once, and every session ends', async () => {
    const before = cookieOf(await signIn(PASSWORD).expect(200));
    const token = await askedToken();
    const { body } = await request(house.server).get(`/api/password-resets/${token}`).expect(200);
    expect(body).toEqual({ email: person.email, expiresAt: expect.any(String) });

    await reset(token).expect(204);
    for (const cookie of [before, person.cookie])
      await request(house.server).get('/api/session').set('Cookie', cookie).expect(401);
    await signIn(PASSWORD).expect(401);
    await signIn(NEW_PASSWORD).expect(200);
    expect((await reset(token, PASSWORD).expect(410)).body.code).toBe('LINK_USED_OR_EXPIRED');
    const letters = await lettersTo(house, person.email, 2);
    expect(letters.map((letter) => letter.subject)).toContain('Ihr Kennwort wurde geändert');
  });

  it('answers alike and sends nothing when the address is unknown, disabled, without workspace or a persona', async () => {
    const persona = await aPerson(workspace, ['planner']);
    await asAdmin(`UPDATE user_account SET persona = 'planner' WHERE id = $1`, [persona.userId]);
    const disabled = await anAccount(workspace, ['planner']);
    await asAdmin(`UPDATE user_account SET state = 'disabled' WHERE id = $1`, [disabled.userId]);
    const left = await anAccount(workspace, ['planner']);
    await asAdmin('UPDATE membership SET ended_at = now() WHERE user_id = $1', [left.userId]);
    const silent = ['nobody@test.example', `${persona.userId}@test.example`, disabled.email, left.email];
    for (const email of silent) expect((await ask(email).expect(204)).text).toBe('');
    // The queue keeps its order: once this letter lies there, the others would, too.
    await askedToken();
    for (const email of silent) await expect(lettersTo(house, email, 0)).resolves.toEqual([]);
  });

  it('cannot be replaced an hour later', async () => {
    const token = await askedToken();
    house.clock.advance({ minutes: 60 });
    await reset(token).expect(410);
    await request(house.server).get(`/api/password-resets/${token}`).expect(410);
    await signIn(PASSWORD).expect(200);
  });

  it('is replaced once when the link is used many times at once', async () => {
    const token = await askedToken();
    const answers = await Promise.all(Array.from({ length: 5 }, (_, i) => reset(token, `${NEW_PASSWORD} ${i}`)));
    expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
  });

  it('leaves only the newest link usable', async () => {
    const first = await askedToken();
    await ask().expect(204);
    const second = tokenIn((await lettersTo(house, person.email, 2))[1]);
    await reset(first).expect(410);
    await reset(second).expect(204);
  });

  it('keeps the link when the new password is refused', async () => {
    const token = await askedToken();
    const refused = await reset(token, 'Passwort123456').expect(422);
    expect(refused.body.errors).toEqual([{ path: 'password', code: 'PASSWORD_TOO_COMMON' }]);
    await reset(token).expect(204);
  });

  it('is asked for three times an hour at most, whether the account exists or not', async () => {
    for (const email of [person.email, 'nobody@test.example']) {
      for (let i = 0; i < 3; i++) await ask(email).expect(204);
      expect((await ask(email).expect(429)).body.params.waitSeconds).toBe(3_600);
    }
  });

  it.each(['short', '0'.repeat(43)])('answers the same for the invented link %s', async (token) => {
    expect((await reset(token).expect(410)).body.code).toBe('LINK_USED_OR_EXPIRED');
  });
});
