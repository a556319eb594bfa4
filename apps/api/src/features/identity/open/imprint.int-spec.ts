import type { ImprintView, OpenPublishersView } from '@quartierwerk/contracts/identity/imprint.views';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';

const OFFICE = {
  ...{ office: 'Musterkreis, Sozialplanung', street: 'Am Amt 1', postalCode: '51429', town: 'Musterstadt' },
  ...{ email: 'amt@muster.example', phone: '02202 000-100', accessibilityEmail: 'barriere@muster.example' },
  ...{ accessibilityPhone: '', privacyEmail: '' },
};

describe('the imprint of a workspace', () => {
  let house: TestApplication;
  let admin: TestPerson;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    admin = await aPerson(await aWorkspace('Musterkreis'), ['admin'], house.clock.now());
  });

  const place = (person = admin): string => `test-${person.workspace.id}`;
  const revise = (version: number, body: object = OFFICE, person = admin): request.Test =>
    request(house.server).put('/api/imprint').set('Cookie', person.cookie).set('If-Match', `"${version}"`).send(body);
  const publisher = (name = place()): request.Test => request(house.server).get(`/api/open/${name}`);
  const places = async (): Promise<string[]> => {
    // The list is found once a minute.
    house.clock.advance({ minutes: 2 });
    const { body } = await request(house.server).get('/api/open').expect(200);
    return (body as OpenPublishersView).publishers.map((one) => one.place);
  };

  it('is empty until an administrator enters it, and then stands on the public pages', async () => {
    const empty = await request(house.server).get('/api/imprint').set('Cookie', admin.cookie).expect(200);
    expect(empty.body).toMatchObject({ entered: false, office: '', place: place(), version: 0 });
    expect((await publisher().expect(200)).body).toEqual({
      ...{ place: place(), publisher: 'Musterkreis', workspace: 'Musterkreis', demonstration: false, imprint: null },
    });
    expect(await places()).not.toContain(place());

    const entered = await revise(0).expect(200);
    expect(entered.body).toEqual({ ...OFFICE, entered: true, place: place(), version: 1 });
    expect((await publisher().expect(200)).body).toMatchObject({ imprint: OFFICE });
    expect(await places()).toContain(place());
  });

  it('is refused field by field, whole or not at all', async () => {
    const broken = { ...OFFICE, office: ' ', postalCode: '5142', email: 'amt', phone: 'montags', town: '' };
    const { body } = await revise(0, broken).expect(400);
    const fields = (body as { errors: { path: string }[] }).errors.map(({ path }) => path);
    expect([...new Set(fields)].sort()).toEqual(['email', 'office', 'phone', 'postalCode', 'town']);
    expect((await publisher()).body).toMatchObject({ imprint: null });
  });

  it('shows both versions to the second of two who change it', async () => {
    await revise(0).expect(200);
    await revise(0, { ...OFFICE, town: 'Anderswo' }).expect(412);
    const second = await revise(1, { ...OFFICE, town: 'Neustadt' }).expect(200);
    expect(second.body).toMatchObject({ town: 'Neustadt', version: 2 });
    const stale = await revise(1, OFFICE).expect(412);
    expect((stale.body as { current: ImprintView }).current).toMatchObject({ town: 'Neustadt', version: 2 });
  });

  it('is changed by nobody but administrators of the workspace, and that of another stays as it is', async () => {
    await revise(0).expect(200);
    const planner = await aPerson(admin.workspace, ['planner'], house.clock.now());
    await revise(1, OFFICE, planner).expect(404);
    const other = await aPerson(await aWorkspace('Nachbarkreis'), ['admin'], house.clock.now());
    await revise(0, { ...OFFICE, office: 'Nachbarkreis' }, other).expect(200);
    expect((await publisher()).body).toMatchObject({ imprint: { office: OFFICE.office } });
  });

  it('answers for a place that nobody has like for every thing that does not exist', async () => {
    for (const name of ['gibt-es-nicht', "o'--", 'GROSS', 'x'.repeat(300)]) {
      const missing = await publisher(encodeURIComponent(name)).expect(404);
      expect(missing.body).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('is found once a minute, however many ask for the list', async () => {
    await places();
    await revise(0).expect(200);
    const asked = await Promise.all([1, 2, 3].map(() => request(house.server).get('/api/open').expect(200)));
    for (const { body } of asked)
      expect((body as OpenPublishersView).publishers.map((one) => one.place)).not.toContain(place());
    expect(await places()).toContain(place());
  });

  it('of a trial stands on its own pages and in no list', async () => {
    await revise(0).expect(200);
    await asAdmin('UPDATE open_place SET unlisted = true WHERE workspace_id = $1', [admin.workspace.id]);
    expect(await places()).not.toContain(place());
    await publisher().expect(200);
  });
});
