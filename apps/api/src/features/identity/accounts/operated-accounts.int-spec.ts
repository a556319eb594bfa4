import { TOTP, URI } from 'otpauth';
import request from 'supertest';
import { PASSWORD, type TestAccount, anAccount } from '../../../../test/support/accounts.js';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { lettersTo } from '../../../../test/support/letters.js';
import { OperatedAccounts } from './operated-accounts.service.js';

describe('an account in the hands of the operator', () => {
  let house: TestApplication;
  let person: TestAccount;
  let accounts: OperatedAccounts;

  beforeAll(async () => {
    house = await startApplication();
    accounts = house.app.get(OperatedAccounts, { strict: false });
  });
  beforeEach(async () => void (person = await anAccount(await aWorkspace(), ['planner'], house.clock.now())));
  afterAll(() => house.close());

  const signIn = (): request.Test =>
    request(house.server).post('/api/sign-in').send({ email: person.email, password: PASSWORD });
  const post = (path: string, body: object): request.Test =>
    request(house.server).post(path).set('Cookie', person.cookie).send(body);
  const session = (): request.Test => request(house.server).get('/api/session').set('Cookie', person.cookie);

  it('is shut out at the next request, cannot sign in, and comes in again when it is enabled', async () => {
    await session().expect(200);
    await accounts.disable(person.email.toUpperCase());
    await session().expect(401);
    expect((await signIn().expect(401)).body.code).toBe('CREDENTIALS_WRONG');
    await accounts.enable(person.email);
    await signIn().expect(200);
    const entries = await asAdmin<{ action: string }>(
      'SELECT action FROM audit_entry WHERE workspace_id = $1 ORDER BY seq',
      [person.workspace.id],
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'identity.disable_account',
      'identity.enable_account',
      'identity.sign_in',
    ]);
  });

  it('loses a second factor whose app is lost, and its owner is told', async () => {
    const { body } = await post('/api/account/second-factor', { password: PASSWORD }).expect(200);
    const app = URI.parse(body.uri) as TOTP;
    const code = app.generate({ timestamp: house.clock.now().getTime() });
    await post('/api/account/second-factor/confirm', { code }).expect(200);
    await signIn().expect(401);
    await accounts.removeSecondFactor(person.email);
    await session().expect(401);
    await signIn().expect(200);
    const subjects = (await lettersTo(house, person.email, 2)).map(({ subject }) => subject);
    expect(subjects).toContain('Zweiter Faktor entfernt');
  });

  it('is refused with a sentence when there is none, or when it is everyone’s', async () => {
    await expect(accounts.disable('niemand@test.example')).rejects.toThrow('There is no account');
    await asAdmin(`UPDATE user_account SET persona = 'planner' WHERE id = $1`, [person.userId]);
    await expect(accounts.disable(person.email)).rejects.toThrow('account of the demonstration');
  });
});
