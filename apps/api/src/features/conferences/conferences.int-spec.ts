import type { SearchView } from '@quartierwerk/contracts/chain/chain.views';
import type {
  ConferenceListView,
  ConferenceView,
  PartyListView,
} from '@quartierwerk/contracts/conferences/conference.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../test/support/builders.js';
import { ConferenceHouse, viewOf } from '../../../test/support/conferences.js';
import { asAdmin } from '../../../test/support/database.js';
import { changeAs } from '../../../test/support/places.js';

describe('planning conferences', () => {
  let app: TestApplication;
  let house: ConferenceHouse;
  beforeAll(async () => void (app = await startApplication()));
  afterAll(() => app.close());
  beforeEach(async () => void (house = await ConferenceHouse.build(app.server)));

  const path = ({ id }: { readonly id: string }) => `/api/conferences/${id}`;
  const transit = (seen: ConferenceView, transition: string, more: object = {}) =>
    house.change(`${path(seen)}/transition`, seen.version, { transition, ...more });

  it('is prepared with areas and seats by organisation, and spoken of by its day', async () => {
    const participants = [
      { organisationId: house.departmentId, role: 'Allgemeiner Sozialer Dienst', seats: 2 },
      { organisationId: house.departmentId, role: 'Jugendhilfeplanung', seats: 1 },
      { organisationId: house.planner.workspace.organisationId, role: '', seats: 3 },
    ];
    const first = await house.conference({ heldOn: '2026-12-03', participants });
    expect(first).toMatchObject({
      code: '2026-12-03',
      state: 'planned',
      areas: [{ name: 'Viertel 1', municipalityName: 'Oberstadt' }],
      seatCount: 6,
      partyCount: 2,
      participants: [{ role: 'Allgemeiner Sozialer Dienst', organisation: { name: 'Jugendamt' } }, {}, {}],
      actions: ['cancel', 'prepare', 'add_recommendation'],
    });
    const areaIds = [house.district.areas[1]?.id, house.district.areas[3]?.id];
    const second = await house.conference({ heldOn: '2026-12-03', areaIds });
    expect(second.code).toBe('2026-12-03-2');
    const nodes = await asAdmin<{ title: string }>('SELECT title FROM chain_node WHERE id = $1', [second.id]);
    expect(nodes).toEqual([{ title: 'Oberstadt, Viertel 3; Unterstadt, Viertel 2' }]);
    const { conferences } = (await house.get('/api/conferences')).body as ConferenceListView;
    expect(conferences.map(({ code }) => code)).toEqual(['2026-12-03-2', '2026-12-03']);
    expect(conferences[0]).not.toHaveProperty('purpose');
  });

  it('is found under its day as it is planned now, whatever its code says', async () => {
    const planned = await house.conference({ heldOn: '2026-12-03' });
    await changeAs(app.server, house.planner, 'patch', path(planned), planned.version, { heldOn: '2026-12-10' }).expect(
      200,
    );

    const { hits } = (await house.get('/api/search?q=2026-12-03&kind=conference')).body as SearchView;
    expect(hits).toMatchObject([{ id: planned.id, code: '2026-12-03', eventDay: '2026-12-10' }]);
  });

  it('begins on its day only, takes findings while it runs, and closes with one', async () => {
    const early = await house.conference({ heldOn: '2026-12-03' });
    expect((await transit(early, 'open')).body).toMatchObject({ code: 'CONFERENCE_NOT_YET' });
    const finding = { id: uuidV7(), text: 'Zu früh', sourceIds: [] };
    expect((await house.post(`${path(early)}/findings`, finding)).body).toMatchObject({ code: 'CONFERENCE_NOT_BEGUN' });
    const running = await house.running();
    expect(running).toMatchObject({ state: 'running', actions: ['prepare', 'add_finding', 'add_recommendation'] });
    expect((await transit(running, 'close')).body).toMatchObject({ code: 'CONFERENCE_WITHOUT_FINDING' });
    const found = await house.find(running.id, [house.indicatorId('A1')]);
    expect(found.findings).toMatchObject([{ number: 1, sources: [{ kind: 'indicator', code: 'A1' }] }]);
    const closed = await viewOf<ConferenceView>(transit(found, 'close'));
    expect(closed).toMatchObject({ state: 'closed', actions: ['add_recommendation'] });
    expect((await house.post(`${path(closed)}/findings`, finding)).body).toMatchObject({ code: 'CONFERENCE_CLOSED' });
    const revise = changeAs(app.server, house.planner, 'patch', path(closed), closed.version, { place: 'Anderswo' });
    expect((await revise).body).toMatchObject({ code: 'CONFERENCE_CLOSED' });
  });

  it('pins the figure that a finding rests on', async () => {
    const { id } = await house.running();
    const { findings } = await house.find(id, [house.indicatorId('A1')]);
    const [link] = await asAdmin<{ pinned: object }>(
      `SELECT pinned FROM chain_link WHERE to_id = $1 AND relation = 'evidences'`,
      [findings[0]?.id],
    );
    expect(link?.pinned).toMatchObject({ type: 'figure', runNumber: 1, code: 'A1', rank: 2, areaName: 'Viertel 1' });
  });

  it('is called off with a reason', async () => {
    const planned = await house.conference({ heldOn: '2026-12-03' });
    expect((await transit(planned, 'cancel', { reason: '  ' })).body).toMatchObject({
      code: 'CONFERENCE_REASON_MISSING',
    });
    const cancelled = await viewOf<ConferenceView>(transit(planned, 'cancel', { reason: 'Saal gesperrt' }));
    expect(cancelled).toMatchObject({ state: 'cancelled', cancelReason: 'Saal gesperrt', actions: [] });
    expect((await transit(cancelled, 'open')).body).toMatchObject({ code: 'CONFERENCE_STATE' });
  });

  it('gathers fields of action and lets none go that something stands under', async () => {
    const { id } = await house.running();
    const create = (title: string) =>
      viewOf<ConferenceView>(house.post(`${path({ id })}/fields`, { id: uuidV7(), title }));
    await create('Familienförderung');
    const { fields } = await create('Übergang Schule und Beruf');
    expect(fields.map(({ title }) => title)).toEqual(['Familienförderung', 'Übergang Schule und Beruf']);
    const [used, free] = fields;
    const body = { id: uuidV7(), text: 'Feststellung', sourceIds: [], fieldId: used?.id };
    await house.post(`${path({ id })}/findings`, body).expect(200);
    const remove = (fieldId: string | undefined) =>
      changeAs(app.server, house.planner, 'delete', `/api/conference-fields/${fieldId}`, 1);
    expect((await remove(used?.id)).body).toMatchObject({ code: 'FIELD_IN_USE' });
    expect((await viewOf<ConferenceView>(remove(free?.id))).fields).toMatchObject([{ title: 'Familienförderung' }]);
  });

  it('shows both versions when a finding was changed by another', async () => {
    const { id } = await house.running();
    const { findings } = await house.find(id);
    const revise = (version: number, text: string) =>
      changeAs(app.server, house.planner, 'patch', `/api/findings/${findings[0]?.id}`, version, { text });
    await revise(1, 'Neu gefasst').expect(200);
    expect((await revise(1, 'Veraltet').expect(412)).body).toMatchObject({ current: { text: 'Neu gefasst' } });
    const removed = changeAs(app.server, house.planner, 'delete', `/api/findings/${findings[0]?.id}`, 2);
    expect((await viewOf<ConferenceView>(removed)).findings).toEqual([]);
  });

  it('is closed to other workspaces, and readers only read', async () => {
    const seen = await house.conference();
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    await house.get('/api/conferences/2026-11-22', stranger).expect(404);
    await house.post('/api/conferences', { id: uuidV7(), ...HEAD, areaIds: [house.areaId] }, stranger).expect(404);
    const reader = await aPerson(house.planner.workspace, ['reader']);
    expect((await house.get('/api/conferences/2026-11-22', reader)).body).toMatchObject({ actions: [] });
    await house.change(`${path(seen)}/transition`, 1, { transition: 'open' }, reader).expect(404);
    const { parties } = (await house.get('/api/parties', house.department)).body as PartyListView;
    expect(parties).toMatchObject([
      { name: 'Jugendamt', own: true },
      { name: 'Sozialplanung', own: false },
    ]);
  });
});

const HEAD = { heldOn: '2026-11-22', place: '', purpose: '' };
