import type { UserView } from '@quartierwerk/contracts/identity/administration.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestAccount, anAccount } from '../../../../test/support/accounts.js';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, type TestWorkspace, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';

describe('the administration of a workspace', () => {
  let house: TestApplication;
  let workspace: TestWorkspace;
  let admin: TestAccount;
  let planner: TestPerson;

  beforeAll(async () => {
    house = await startApplication();
  });
  beforeEach(async () => {
    workspace = await aWorkspace();
    admin = await anAccount(workspace, ['admin'], house.clock.now());
    planner = await aPerson(workspace, ['planner'], house.clock.now());
  });
  afterAll(() => house.close());

  const call = (method: 'get' | 'post' | 'put' | 'delete', path: string, cookie = admin.cookie): request.Test =>
    request(house.server)[method](path).set('Cookie', cookie).set('Idempotency-Key', uuidV7());
  const users = async (cookie = admin.cookie): Promise<UserView[]> =>
    (await call('get', '/api/users', cookie).expect(200)).body.users;
  const userOf = async (person: TestPerson): Promise<UserView> => {
    const found = (await users()).find((user) => user.id === person.userId);
    if (!found) throw new Error('The person is not in the list.');
    return found;
  };
  const membershipOf = async (person: TestPerson) => {
    const [membership] = (await userOf(person)).memberships;
    if (!membership) throw new Error('The person has no membership.');
    return membership;
  };

  /** Suspends or resumes as whoever just opened the person's page. */
  const turn = async (what: 'suspend' | 'resume', person: TestPerson): Promise<request.Response> =>
    call('post', `/api/users/${person.userId}/${what}`).set('If-Match', `"${(await userOf(person)).version}"`);

  describe('of people', () => {
    it('shows the people of this workspace and nobody else, and no hour of any sign-in', async () => {
      const foreign = await aPerson(await aWorkspace(), ['admin'], house.clock.now());
      expect((await users()).map((user) => user.id).sort()).toEqual([admin.userId, planner.userId].sort());
      expect((await users(foreign.cookie)).map((user) => user.id)).toEqual([foreign.userId]);
      await asAdmin(`UPDATE membership SET last_signed_in_at = '2026-11-20T23:30:00Z' WHERE user_id = $1`, [
        planner.userId,
      ]);
      expect(await userOf(planner)).toMatchObject({ state: 'active', lastSignedInOn: '2026-11-21', self: false });
      expect(await userOf(admin)).toMatchObject({ self: true, onlyAdmin: true });
    });

    it('shows of an administrator of two workspaces only what belongs to this one', async () => {
      const other = await aWorkspace('Zweitkreis');
      await asAdmin(
        `INSERT INTO membership (workspace_id, id, user_id, organisation_id, roles, created_at)
         VALUES ($1, gen_random_uuid(), $2, $3, '{reader}', now())`,
        [other.id, admin.userId, other.organisationId],
      );
      expect((await userOf(admin)).memberships).toHaveLength(1);
      expect(await users()).toHaveLength(2);
    });

    it('refuses the next request of who is suspended, and lets them in again', async () => {
      expect(await turn('suspend', planner)).toMatchObject({ status: 200, body: { state: 'suspended' } });
      await call('get', '/api/session', planner.cookie).expect(401);
      expect(await turn('resume', planner)).toMatchObject({ status: 200, body: { state: 'active' } });
    });

    it('suspends and resumes only a person who stands as they were seen, and shows how they stand otherwise', async () => {
      const { version } = await userOf(planner);
      await call('post', `/api/users/${planner.userId}/suspend`).expect(428);
      const suspend = (seen: number): request.Test =>
        call('post', `/api/users/${planner.userId}/suspend`).set('If-Match', `"${seen}"`);
      const { id } = await membershipOf(planner);
      await call('put', `/api/memberships/${id}`)
        .set('If-Match', '"1"')
        .send({ roles: ['planner', 'admin'] })
        .expect(200);
      const stale = await suspend(version);
      expect([stale.status, stale.body.code]).toEqual([412, 'VERSION_STALE']);
      expect(stale.body.current).toMatchObject({ state: 'active', memberships: [{ roles: ['planner', 'admin'] }] });
      await suspend(stale.body.current.version).expect(200);
      await call('post', `/api/users/${planner.userId}/resume`).set('If-Match', `"${version}"`).expect(412);
      expect(await userOf(planner)).toMatchObject({ state: 'suspended' });
    });

    it('lets one of two administrators through who suspend and resume the same person at once', async () => {
      for (let round = 0; round < 5; round++) {
        const { version } = await userOf(planner);
        const at = (what: string): request.Test =>
          call('post', `/api/users/${planner.userId}/${what}`).set('If-Match', `"${version}"`);
        const answers = await Promise.all([at('suspend'), at('resume')]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      }
    });

    it('leaves a suspended person’s other workspaces alone', async () => {
      const other = await aWorkspace();
      const person = await aPerson(other, ['reader'], house.clock.now());
      await asAdmin(
        `INSERT INTO membership (workspace_id, id, user_id, organisation_id, roles, created_at)
         VALUES ($1, gen_random_uuid(), $2, $3, '{reader}', now())`,
        [workspace.id, person.userId, workspace.organisationId],
      );
      expect((await turn('suspend', person)).status).toBe(200);
      const { body } = await call('get', '/api/session', person.cookie).expect(200);
      expect(body.workspaces.map((one: { id: string }) => one.id)).toEqual([other.id]);
    });

    it('withdraws open invitations of who is suspended', async () => {
      const person = await anAccount(workspace, ['reader'], house.clock.now());
      await asAdmin(
        `INSERT INTO invitation (id, workspace_id, token_hash, email, organisation_id, roles, invited_by, created_at, expires_at)
         VALUES (gen_random_uuid(), $1, '\\x00', $2, $3, '{admin}', $4, now(), now() + interval '7 days')`,
        [workspace.id, person.email, workspace.organisationId, admin.userId],
      );
      expect((await turn('suspend', person)).status).toBe(200);
      expect((await call('get', '/api/invitations').expect(200)).body.invitations).toEqual([]);
    });

    it('changes roles from the next request on, and shows both versions when someone else was quicker', async () => {
      const { id, version } = await membershipOf(planner);
      const revise = (roles: string[]): request.Test =>
        call('put', `/api/memberships/${id}`).set('If-Match', `"${version}"`).send({ roles });
      await revise(['reader', 'admin']).expect(200);
      expect((await call('get', '/api/session', planner.cookie).expect(200)).body.roles).toEqual(['admin', 'reader']);
      const stale = await revise(['planner']).expect(412);
      expect(stale.body.current.memberships[0].roles).toEqual(['reader', 'admin']);
      await revise([]).expect(400);
      await revise(['emperor']).expect(400);
    });

    it('never loses its last administrator', async () => {
      const { id, version } = await membershipOf(admin);
      const refused = [
        await call('put', `/api/memberships/${id}`)
          .set('If-Match', `"${version}"`)
          .send({ roles: ['planner'] }),
        await call('post', `/api/memberships/${id}/end`).set('If-Match', `"${version}"`),
        await turn('suspend', admin),
      ];
      expect(refused.map((answer) => answer.body.code)).toEqual(Array(3).fill('LAST_ADMIN'));
    });

    it('keeps an administrator when two remove each other at once', async () => {
      for (let round = 0; round < 5; round++) {
        const ground = await aWorkspace();
        const pair = [
          await aPerson(ground, ['admin'], house.clock.now()),
          await aPerson(ground, ['admin'], house.clock.now()),
        ];
        const [one, two] = pair as [TestPerson, TestPerson];
        const answers = await Promise.all([
          call('post', `/api/users/${two.userId}/suspend`, one.cookie).set('If-Match', '"1"'),
          call('post', `/api/users/${one.userId}/suspend`, two.cookie).set('If-Match', '"1"'),
        ]);
        expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
      }
    });

    it('adds a further organisation, once, and takes someone back who had left', async () => {
      const organisationId = uuidV7();
      await call('post', '/api/organisations')
        .send({ id: organisationId, kind: 'department', name: 'Jugendamt', parentId: workspace.organisationId })
        .expect(200);
      const add = (): request.Test =>
        call('post', `/api/users/${planner.userId}/memberships`).send({ organisationId, roles: ['data_provider'] });
      const added = await add().expect(200);
      expect(added.body.memberships).toHaveLength(2);
      expect((await add().expect(409)).body.errors).toEqual([{ path: 'organisationId', code: 'ALREADY_MEMBER' }]);

      const membership = added.body.memberships.find(
        (one: { organisationId: string }) => one.organisationId === organisationId,
      );
      expect(membership).toMatchObject({ organisationName: 'Jugendamt', partOf: 'Sozialplanung' });
      const ended = await call('post', `/api/memberships/${membership.id}/end`).set('If-Match', '"1"').expect(200);
      expect(ended.body.state).toBe('active');
      await add().expect(200);
    });

    it('lets nobody in any more when the last membership ends', async () => {
      const { id, version } = await membershipOf(planner);
      const { body } = await call('post', `/api/memberships/${id}/end`).set('If-Match', `"${version}"`).expect(200);
      expect(body.state).toBe('former');
      await call('get', '/api/session', planner.cookie).expect(401);
      await call('post', `/api/memberships/${id}/end`)
        .set('If-Match', `"${version + 1}"`)
        .expect(404);
    });

    it('does not touch people and memberships of another workspace', async () => {
      const foreign = await aPerson(await aWorkspace(), ['planner'], house.clock.now());
      const [membership] = await asAdmin<{ id: string }>('SELECT id FROM membership WHERE user_id = $1', [
        foreign.userId,
      ]);
      await call('post', `/api/users/${foreign.userId}/suspend`).set('If-Match', '"1"').expect(404);
      await call('post', `/api/users/${foreign.userId}/memberships`)
        .send({ organisationId: workspace.organisationId, roles: ['reader'] })
        .expect(404);
      await call('post', `/api/memberships/${membership?.id}/end`).set('If-Match', '"1"').expect(404);
      await call('get', '/api/session', foreign.cookie).expect(200);
    });

    it('leaves personas of the demonstration as they are', async () => {
      const { id } = await membershipOf(planner);
      await asAdmin(`UPDATE user_account SET persona = 'planner' WHERE id = $1`, [planner.userId]);
      expect((await turn('suspend', planner)).body.code).toBe('PERSONA_FIXED');
      await call('post', `/api/memberships/${id}/end`).set('If-Match', '"1"').expect(409);
    });
  });

  describe('of organisations', () => {
    const body = (name: string, parentId: string | null = null): object => ({
      id: uuidV7(),
      kind: 'department',
      name,
      parentId,
    });

    it('creates, renames, moves and removes them', async () => {
      const { body: made } = await call('post', '/api/organisations').send(body(' Jugendamt ')).expect(200);
      expect(made).toMatchObject({ name: 'Jugendamt', parentId: null, memberCount: 0, unused: true, version: 1 });
      const revised = await call('put', `/api/organisations/${made.id}`)
        .set('If-Match', '"1"')
        .send({ kind: 'department', name: 'Amt für Jugend', parentId: workspace.organisationId })
        .expect(200);
      expect(revised.body).toMatchObject({ name: 'Amt für Jugend', parentId: workspace.organisationId, version: 2 });
      const stale = await call('delete', `/api/organisations/${made.id}`).set('If-Match', '"1"').expect(412);
      expect(stale.body.current.name).toBe('Amt für Jugend');
      const left = await call('delete', `/api/organisations/${made.id}`).set('If-Match', '"2"').expect(200);
      expect(left.body.organisations).toMatchObject([{ name: 'Sozialplanung', memberCount: 2, unused: false }]);
    });

    it('takes a name once below the same organisation, and again below another', async () => {
      await call('post', '/api/organisations').send(body('Jugendamt')).expect(200);
      expect((await call('post', '/api/organisations').send(body('Jugendamt')).expect(409)).body.errors).toEqual([
        { path: 'name', code: 'ORGANISATION_NAME_TAKEN' },
      ]);
      await call('post', '/api/organisations').send(body('Jugendamt', workspace.organisationId)).expect(200);
    });

    it('keeps what something rests on', async () => {
      const refused = await call('delete', `/api/organisations/${workspace.organisationId}`)
        .set('If-Match', '"1"')
        .expect(409);
      expect(refused.body.code).toBe('ORGANISATION_IN_USE');
    });

    it('lets no circle arise, not even when two are moved at once', async () => {
      const one = (await call('post', '/api/organisations').send(body('Eins')).expect(200)).body;
      const two = (await call('post', '/api/organisations').send(body('Zwei')).expect(200)).body;
      const move = (what: { id: string; name: string }, parentId: string): request.Test =>
        call('put', `/api/organisations/${what.id}`)
          .set('If-Match', '"1"')
          .send({ kind: 'department', name: what.name, parentId });
      expect((await move(one, one.id).expect(422)).body.errors).toEqual([
        { path: 'parentId', code: 'ORGANISATION_CYCLE' },
      ]);
      const answers = await Promise.all([move(one, two.id), move(two, one.id)]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
    });

    it('knows no organisation of another workspace', async () => {
      const foreign = await aWorkspace();
      expect(
        (await call('post', '/api/organisations').send(body('Amt', foreign.organisationId)).expect(422)).body.code,
      ).toBe('ORGANISATION_UNKNOWN');
      await call('delete', `/api/organisations/${foreign.organisationId}`).set('If-Match', '"1"').expect(404);
    });
  });
});
