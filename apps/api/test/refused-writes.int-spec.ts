import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestApplication, startApplication } from './support/application.js';
import { type TestPerson, aPerson, aWorkspace } from './support/builders.js';

/** What the database would refuse is a sentence to the person, never an error of ours. */
describe('a write that cannot be', () => {
  let house: TestApplication;
  let planner: TestPerson;
  beforeAll(async () => void (house = await startApplication({ TRUSTED_PROXIES: '1', QW_DEMO: '1' })));
  beforeEach(async () => void (planner = await aPerson(await aWorkspace(), ['planner', 'admin'])));
  afterAll(() => house.close());

  const post = (path: string, body: object): request.Test =>
    request(house.server).post(path).set('Cookie', planner.cookie).set('Idempotency-Key', uuidV7()).send(body);
  const source = (name: string, id = uuidV7()) => ({ id, name, organisationId: null, minCases: 3 });

  it.each(['a\u0000b', 'a\ud800'])('is refused at the field when its text cannot be stored %#', async (name) => {
    const { status, body } = await post('/api/sources', source(name));
    expect([status, body.code, body.errors]).toEqual([400, 'BODY_INVALID', [{ path: 'name', code: 'isStorable' }]]);
  });

  it('is refused when a search or an address holds a NUL', async () => {
    const get = (path: string): request.Test => request(house.server).get(path).set('Cookie', planner.cookie);
    expect((await get('/api/search?q=a%00b')).body).toMatchObject({ status: 400, code: 'BODY_INVALID' });
    expect((await get('/api/indicators/a%00b')).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('is refused at the field when its text is made of blanks', async () => {
    const { status, body } = await post('/api/sources', source(' \t\n'));
    expect([status, body.errors]).toEqual([400, [{ path: 'name', code: 'isText' }]]);
  });

  it('says ID_TAKEN when the client’s id exists already', async () => {
    const id = uuidV7();
    await post('/api/sources', source('Erste', id)).expect(200);
    expect((await post('/api/sources', source('Zweite', id))).body).toMatchObject({ status: 409, code: 'ID_TAKEN' });
    const body = { id, name: 'Beirat', kind: 'steering_group', votingMemberCount: 3 };
    await post('/api/bodies', body).expect(200);
    const again = await post('/api/bodies', { ...body, name: 'Anderer Beirat' });
    expect(again.body).toMatchObject({ status: 409, code: 'ID_TAKEN' });
  });

  it('says at the field that a name is taken, also to the one of two who comes second at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => post('/api/sources', source('Jobcenter'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    for (const { body } of answers.filter(({ status }) => status === 409))
      expect(body).toMatchObject({ code: 'SOURCE_NAME_TAKEN', errors: [{ path: 'name', code: 'SOURCE_NAME_TAKEN' }] });
  });

  it('stops an address that founds trial workspaces without end, and no other', async () => {
    const found = (address: string): request.Test =>
      request(house.server).post('/api/demo/workspaces').set('X-Forwarded-For', address);
    for (let trial = 0; trial < 20; trial++) expect((await found('192.0.2.1')).status).toBeLessThan(300);
    const stopped = await found('192.0.2.1');
    expect([stopped.status, typeof stopped.body.params.waitSeconds]).toEqual([429, 'number']);
    expect((await found('192.0.2.2')).status).toBeLessThan(300);
  });

  it('stops an address that signs in as personas without end, and no other', async () => {
    const signIn = (address: string): request.Test =>
      request(house.server)
        .post('/api/demo/sign-in')
        .set('X-Forwarded-For', address)
        .send({ personaId: '01000000-0000-7000-8000-000000000000' });
    for (let round = 0; round < 10; round++) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('192.0.2.3')));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    }
    expect((await signIn('192.0.2.3')).status).toBe(429);
    expect((await signIn('192.0.2.4')).status).toBe(404);
  });
});
