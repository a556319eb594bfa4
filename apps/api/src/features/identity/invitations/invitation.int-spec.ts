import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { PASSWORD, type TestAccount, anAccount, cookieOf } from '../../../../test/support/accounts.js';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestWorkspace, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { lettersTo, tokenIn } from '../../../../test/support/letters.js';

describe('an invitation', () => {
  let house: TestApplication;
  let workspace: TestWorkspace;
  let admin: TestAccount;
  let email: string;

  beforeAll(async () => {
    house = await startApplication();
  });
  beforeEach(async () => {
    await asAdmin('DELETE FROM sign_in_attempt');
    workspace = await aWorkspace('Musterkreis');
    admin = await anAccount(workspace, ['admin'], house.clock.now());
    email = `${uuidV7()}@neu.example`;
  });
  afterAll(() => house.close());

  const invite = (body: object = {}, cookie = admin.cookie): request.Test =>
    request(house.server)
      .post('/api/invitations')
      .set('Cookie', cookie)
      .set('Idempotency-Key', uuidV7())
      .send({ email, organisationId: workspace.organisationId, roles: ['planner'], ...body });
  const post = (path: string, body: object = {}, cookie = ''): request.Test =>
    request(house.server).post(path).set('Cookie', cookie).send(body);
  const accept = (token: string, password = PASSWORD): request.Test =>
    post(`/api/invitation-links/${token}/accept`, { displayName: 'Neue Kollegin', password });
  const pending = async (): Promise<unknown[]> =>
    (await request(house.server).get('/api/invitations').set('Cookie', admin.cookie).expect(200)).body.invitations;
  const invitedToken = async (body: object = {}): Promise<string> => {
    await invite(body).expect(200);
    return tokenIn((await lettersTo(house, email))[0]);
  };

  it('lets someone new in with the roles it offers, once', async () => {
    const { body: invitation } = await invite().expect(200);
    expect(invitation).toMatchObject({ email, roles: ['planner'], state: 'open', organisationName: 'Sozialplanung' });
    const token = tokenIn((await lettersTo(house, email))[0]);

    const { body: offer } = await request(house.server).get(`/api/invitation-links/${token}`).expect(200);
    expect(offer).toMatchObject({ email, workspaceName: 'Musterkreis', roles: ['planner'], hasAccount: false });
    const { body: session } = await accept(token).expect(200);
    expect(session).toMatchObject({
      user: { email, displayName: 'Neue Kollegin' },
      workspace: { id: workspace.id },
      roles: ['planner'],
    });
    expect((await accept(token).expect(410)).body.code).toBe('LINK_USED_OR_EXPIRED');
    await request(house.server).get(`/api/invitation-links/${token}`).expect(410);
    expect(await pending()).toEqual([]);
    await request(house.server).post('/api/sign-in').send({ email, password: PASSWORD }).expect(200);
  });

  it('leaves neither its link nor the address in the queue that its letter went through', async () => {
    const token = await invitedToken();
    const jobs = await asAdmin<{ data: string }>(`SELECT data::text FROM jobs.job WHERE name = 'letter'`);
    expect(jobs.length).toBeGreaterThan(0);
    for (const { data } of jobs) {
      expect(data).not.toContain(token);
      expect(data).not.toContain(email);
    }
  });

  it('has one effect when its link is used twice at once', async () => {
    const token = await invitedToken();
    const answers = await Promise.all(Array.from({ length: 5 }, () => accept(token)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const people = await asAdmin('SELECT id FROM user_account WHERE email = $1', [email]);
    const members = await asAdmin('SELECT id FROM membership WHERE workspace_id = $1 AND user_id <> $2', [
      workspace.id,
      admin.userId,
    ]);
    expect([people.length, members.length]).toEqual([1, 1]);
  });

  it('no longer works after seven days, and works again when it is sent anew, by the new link alone', async () => {
    const old = await invitedToken();
    house.clock.advance({ days: 7 });
    await accept(old).expect(410);
    const fresh = await aPerson(workspace, ['admin'], house.clock.now());
    const { body } = await request(house.server).get('/api/invitations').set('Cookie', fresh.cookie).expect(200);
    expect(body.invitations).toMatchObject([{ email, state: 'expired' }]);
    await post(`/api/invitations/${body.invitations[0].id}/resend`, {}, fresh.cookie).expect(200);
    const renewed = tokenIn((await lettersTo(house, email, 2))[1]);
    await accept(old).expect(410);
    await accept(renewed).expect(200);
  });

  it('is worth nothing when it has been withdrawn, and cannot be withdrawn again', async () => {
    const token = await invitedToken();
    const [{ id }] = (await pending()) as [{ id: string }];
    expect((await post(`/api/invitations/${id}/withdraw`, {}, admin.cookie).expect(200)).body.invitations).toEqual([]);
    await accept(token).expect(410);
    expect((await post(`/api/invitations/${id}/withdraw`, {}, admin.cookie).expect(409)).body).toMatchObject({
      code: 'INVITATION_CLOSED',
      params: { state: 'withdrawn' },
    });
  });

  it('refuses a password that is too short or too common, and keeps the link', async () => {
    const token = await invitedToken();
    expect((await accept(token, 'kurz').expect(400)).body.errors).toEqual([
      { path: 'password', code: 'minLength', params: { min: 12 } },
    ]);
    expect((await accept(token, 'Sozialplanung1').expect(422)).body.errors).toEqual([
      { path: 'password', code: 'PASSWORD_TOO_COMMON' },
    ]);
    await accept(token).expect(200);
  });

  it('joins an existing account by its password, and refuses to make a second one', async () => {
    const other = await aWorkspace();
    const person = await anAccount(other, ['reader']);
    email = person.email;
    const token = await invitedToken();
    expect((await accept(token).expect(409)).body.code).toBe('ACCOUNT_EXISTS');
    await post(`/api/invitation-links/${token}/join`, { password: 'not the password' }).expect(401);
    const answer = await post(`/api/invitation-links/${token}/join`, { password: PASSWORD }).expect(200);
    expect(answer.body).toMatchObject({ workspace: { id: workspace.id }, roles: ['planner'] });
    expect(answer.body.workspaces).toHaveLength(2);
  });

  it('joins who is signed in, and refuses who is signed in as somebody else', async () => {
    const person = await anAccount(await aWorkspace(), ['reader'], house.clock.now());
    const stranger = await anAccount(await aWorkspace(), ['reader'], house.clock.now());
    email = person.email;
    const token = await invitedToken();
    const refused = await post(`/api/session/invitations/${token}`, {}, stranger.cookie).expect(409);
    expect(refused.body.code).toBe('INVITATION_FOR_OTHER');
    const joined = await post(`/api/session/invitations/${token}`, {}, person.cookie).expect(200);
    expect(joined.body.workspace.id).toBe(workspace.id);
    await request(house.server).get('/api/session').set('Cookie', person.cookie).expect(401);
    await request(house.server).get('/api/session').set('Cookie', cookieOf(joined)).expect(200);
  });

  it('is refused for who is invited already or belongs to the workspace, with the reason at the field', async () => {
    await invite().expect(200);
    expect((await invite({ email: email.toUpperCase() }).expect(409)).body.errors).toEqual([
      { path: 'email', code: 'EMAIL_ALREADY_INVITED' },
    ]);
    expect((await invite({ email: admin.email }).expect(409)).body.errors).toEqual([
      { path: 'email', code: 'ALREADY_MEMBER' },
    ]);
    const foreign = await aWorkspace();
    const elsewhere = { email: `${uuidV7()}@neu.example`, organisationId: foreign.organisationId };
    expect((await invite(elsewhere).expect(422)).body.errors).toEqual([
      { path: 'organisationId', code: 'ORGANISATION_UNKNOWN' },
    ]);
  });

  it('is made once when the same request comes ten times', async () => {
    const key = uuidV7();
    const answers = await Promise.all(Array.from({ length: 10 }, () => invite().set('Idempotency-Key', key)));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(await pending()).toHaveLength(1);
  });

  it('takes in again who had left the organisation', async () => {
    const person = await anAccount(workspace, ['reader']);
    email = person.email;
    await asAdmin('UPDATE membership SET ended_at = now() WHERE user_id = $1', [person.userId]);
    const token = await invitedToken();
    const { body } = await post(`/api/invitation-links/${token}/join`, { password: PASSWORD }).expect(200);
    expect(body.roles).toEqual(['planner']);
  });

  it('lets in as a whole who had been suspended before they left', async () => {
    const person = await anAccount(workspace, ['reader']);
    email = person.email;
    await asAdmin('UPDATE membership SET suspended_at = now(), ended_at = now() WHERE user_id = $1', [person.userId]);
    const organisation = { id: uuidV7(), kind: 'department', name: 'Jugendamt', parentId: null };
    await post('/api/organisations', organisation, admin.cookie).set('Idempotency-Key', uuidV7()).expect(200);
    const token = await invitedToken({ organisationId: organisation.id });
    await post(`/api/invitation-links/${token}/join`, { password: PASSWORD }).expect(200);
    const { body } = await request(house.server).get('/api/users').set('Cookie', admin.cookie).expect(200);
    expect(body.users.find((user: { id: string }) => user.id === person.userId)).toMatchObject({ state: 'active' });
  });

  it('stays invisible and untouchable for administrators of another workspace', async () => {
    await invite().expect(200);
    const [{ id }] = (await pending()) as [{ id: string }];
    const stranger = await aPerson(await aWorkspace(), ['admin'], house.clock.now());
    const { body } = await request(house.server).get('/api/invitations').set('Cookie', stranger.cookie).expect(200);
    expect(body.invitations).toEqual([]);
    await post(`/api/invitations/${id}/withdraw`, {}, stranger.cookie).expect(404);
    await post(`/api/invitations/${id}/resend`, {}, stranger.cookie).expect(404);
  });

  it('leaves no address and no name in the log', async () => {
    const token = await invitedToken();
    await accept(token).expect(200);
    const entries = await asAdmin<{ action: string; text: string }>(
      'SELECT action, row_to_json(audit_entry)::text AS text FROM audit_entry WHERE workspace_id = $1 ORDER BY seq',
      [workspace.id],
    );
    expect(entries.map((entry) => entry.action)).toEqual(['identity.invite', 'identity.accept_invitation']);
    for (const { text } of entries) for (const secret of [email, 'Kollegin', token]) expect(text).not.toContain(secret);
  });
});
