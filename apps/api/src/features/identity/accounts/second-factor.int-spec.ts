import { TOTP, URI } from 'otpauth';
import request from 'supertest';
import { PASSWORD, type TestAccount, anAccount, cookieOf } from '../../../../test/support/accounts.js';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';

describe('the second factor', () => {
  let house: TestApplication;
  let person: TestAccount;

  beforeAll(async () => {
    house = await startApplication();
  });
  beforeEach(async () => {
    await asAdmin('DELETE FROM sign_in_attempt');
    person = await anAccount(await aWorkspace(), ['planner'], house.clock.now());
  });
  afterAll(() => house.close());

  const post = (path: string, body: object = {}, cookie = person.cookie): request.Test =>
    request(house.server).post(path).set('Cookie', cookie).send(body);
  const signIn = (code?: string): request.Test =>
    request(house.server)
      .post('/api/sign-in')
      .send({ email: person.email, password: PASSWORD, ...(code ? { code } : {}) });
  /** What the app on the phone shows. */
  const shown = (app: TOTP): string => app.generate({ timestamp: house.clock.now().getTime() });
  const enrolled = async (): Promise<TOTP> => {
    const { body } = await post('/api/account/second-factor', { password: PASSWORD }).expect(200);
    return URI.parse(body.uri) as TOTP;
  };
  const confirmed = async (): Promise<{ app: TOTP; codes: string[] }> => {
    const app = await enrolled();
    const { body } = await post('/api/account/second-factor/confirm', { code: shown(app) }).expect(200);
    house.clock.advance({ minutes: 1 });
    return { app, codes: body.codes };
  };

  it('counts only after a code has confirmed it, and then ends sessions opened without it', async () => {
    const app = await enrolled();
    expect(app.issuer).toBe('Quartierwerk');
    const other = cookieOf(await signIn().expect(200));
    const refused = await post('/api/account/second-factor/confirm', { code: '000 000' }).expect(401);
    expect(refused.body.errors).toEqual([{ path: 'code', code: 'SECOND_FACTOR_WRONG' }]);
    const { body } = await post('/api/account/second-factor/confirm', { code: shown(app) }).expect(200);
    expect(new Set(body.codes).size).toBe(10);
    await request(house.server).get('/api/session').set('Cookie', other).expect(401);
    expect((await signIn().expect(401)).body.code).toBe('SECOND_FACTOR_REQUIRED');
    const again = await post('/api/account/second-factor', { password: PASSWORD }).expect(409);
    expect(again.body.code).toBe('SECOND_FACTOR_ON');
  });

  it('is set up only by who knows the password, because another app would lock the owner out', async () => {
    await post('/api/account/second-factor').expect(400);
    const { body } = await post('/api/account/second-factor', { password: 'a wrong password' }).expect(422);
    expect(body.errors).toEqual([{ path: 'password', code: 'PASSWORD_WRONG' }]);
    await post('/api/account/second-factor/confirm', { code: '000000' }).expect(409);
  });

  it('is asked for only after the right password, so that nobody learns who has one', async () => {
    await confirmed();
    const wrong = { email: person.email, password: 'a wrong password' };
    expect((await request(house.server).post('/api/sign-in').send(wrong).expect(401)).body.code).toBe(
      'CREDENTIALS_WRONG',
    );
  });

  it('takes a code once', async () => {
    const { app } = await confirmed();
    const code = shown(app);
    await signIn(code).expect(200);
    expect((await signIn(code).expect(401)).body.code).toBe('SECOND_FACTOR_WRONG');
    house.clock.advance({ minutes: 1 });
    await signIn(shown(app)).expect(200);
  });

  it('takes a code once when it comes many times at once', async () => {
    const { app } = await confirmed();
    const code = shown(app);
    const answers = await Promise.all(Array.from({ length: 5 }, () => signIn(code)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  it('does not take the code that confirmed it', async () => {
    const app = await enrolled();
    const code = shown(app);
    await post('/api/account/second-factor/confirm', { code }).expect(200);
    await signIn(code).expect(401);
  });

  it('takes codes of a clock that is half a minute off, and no older ones', async () => {
    const { app } = await confirmed();
    house.clock.advance({ minutes: 5 });
    const at = (seconds: number): string => app.generate({ timestamp: house.clock.now().getTime() + 1_000 * seconds });
    await signIn(at(-90)).expect(401);
    await signIn(at(-30)).expect(200);
    await signIn(at(30)).expect(200);
  });

  it('limits guesses', async () => {
    await confirmed();
    for (let i = 0; i < 10; i++) await signIn(`00000${i}`).expect(401);
    await signIn('000000').expect(429);
  });

  it('is replaced by a recovery code, each once and written as people write', async () => {
    const { codes } = await confirmed();
    const [first = '', second = ''] = codes;
    await signIn(first.toUpperCase().replace('-', ' ')).expect(200);
    await signIn(first).expect(401);
    await signIn(second).expect(200);
    const { body } = await request(house.server)
      .get('/api/account')
      .set('Cookie', cookieOf(await signIn(codes[2]).expect(200)))
      .expect(200);
    expect(body.secondFactor).toEqual({ since: expect.any(String), recoveryCodesLeft: 7 });
  });

  it('gets new recovery codes for the password; the old ones no longer work', async () => {
    const { codes } = await confirmed();
    await post('/api/account/recovery-codes', { password: 'not it at all' }).expect(422);
    const { body } = await post('/api/account/recovery-codes', { password: PASSWORD }).expect(200);
    await signIn(codes[0]).expect(401);
    await signIn(body.codes[0]).expect(200);
  });

  it('is removed for the password alone', async () => {
    await confirmed();
    await post('/api/account/second-factor/remove', { password: 'not it at all' }).expect(422);
    const { body } = await post('/api/account/second-factor/remove', { password: PASSWORD }).expect(200);
    expect(body.secondFactor).toEqual({ since: null, recoveryCodesLeft: 0 });
    await signIn().expect(200);
    const [account] = await asAdmin('SELECT totp_secret FROM user_account WHERE id = $1', [person.userId]);
    expect(account).toEqual({ totp_secret: null });
  });

  it('stores no secret of an app that could be read', async () => {
    const app = await enrolled();
    const [row] = await asAdmin<{ kept: Buffer }>('SELECT totp_secret AS kept FROM user_account WHERE id = $1', [
      person.userId,
    ]);
    expect(row?.kept.length).toBeGreaterThan(app.secret.bytes.length);
    expect(row?.kept.includes(Buffer.from(app.secret.bytes))).toBe(false);
  });

  it('stores no recovery code that could be read', async () => {
    const { codes } = await confirmed();
    const rows = await asAdmin<{ text: string }>(
      "SELECT encode(code_hash, 'escape') AS text FROM recovery_code WHERE user_id = $1",
      [person.userId],
    );
    expect(rows).toHaveLength(10);
    for (const code of codes) expect(rows.some((row) => row.text.includes(code.replace('-', '')))).toBe(false);
  });
});
