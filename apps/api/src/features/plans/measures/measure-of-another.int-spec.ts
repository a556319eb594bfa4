import { callersOf } from '@quartierwerk/contracts/http/access-matrix';
import { ALL_ROUTES } from '@quartierwerk/contracts/http/all-routes';
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { MeasureListView } from '@quartierwerk/contracts/plans/plans.views';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { PlanHouse, viewOf } from '../../../../test/support/plans.js';
import { anOrganisation } from '../../../../test/support/projects.js';

/** Stands in every word of the sheet that its public page does not show. */
const INSIDE = 'Vertraulich';
const CENTS = 73_912_345;

describe('a public measure that another carrier realises', () => {
  let house: TestApplication;
  let own: PlanHouse;
  let measure: MeasureView;
  let itsCarrier: TestPerson;
  let another: TestPerson;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());

  beforeEach(async () => {
    own = await PlanHouse.build(house.server);
    measure = await aWorkingSheet();
    itsCarrier = await aCarrierOf('Träger Büdchen', measure.id);
    another = await aCarrierOf('Träger Nachbarort', (await own.measure('Die eigene')).id);
    // The carriers ask when what was written past the API is no longer kept out of an answer (ADR 0016).
    house.clock.advance({ minutes: 2 });
  });

  async function aCarrierOf(name: string, measureId: string): Promise<TestPerson> {
    const place = await anOrganisation(own.planner.workspace, name);
    const project = await own.node('project', `${uuidV7().slice(-8)} ${name}`, {
      ...{ visibility: 'organisation', organisationId: place.organisationId },
    });
    await own.link(project, 'realises', measureId);
    return aPerson(place, ['carrier']);
  }

  async function aWorkingSheet(): Promise<MeasureView> {
    const { id } = await own.measure('Anlaufstelle', {
      ...{ endsOn: '2027-12-31', carrier: INSIDE, partners: [INSIDE], rationale: INSIDE, sustainability: INSIDE },
    });
    const send = (path: string, body: object) => viewOf<MeasureView>(own.post(`/measures/${id}/${path}`, body));
    const change = (method: 'post' | 'put', path: string, version: number, body: object) =>
      viewOf<MeasureView>(own.change(method, `/measures/${id}/${path}`, version, body));
    await send('milestones', { title: 'Eröffnung', dueOn: '2026-12-31' });
    const said = { text: INSIDE, reason: INSIDE, nextStep: INSIDE, nextStepDue: '2027-02-01' };
    let { version } = await send('updates', { reportedOn: '2026-11-12', course: 'delayed', ...said });
    const line = { id: uuidV7(), source: INSIDE, kind: 'state', rate: 80, state: 'applied' };
    ({ version } = await change('put', 'financing', version, {
      costs: [{ kind: 'once', year: 2027, cents: CENTS }],
      financing: [{ ...line, amounts: [{ year: 2027, cents: CENTS }] }],
    }));
    ({ version } = await change('post', 'reschedule', version, { endsOn: '2028-06-30', reason: INSIDE }));
    ({ version } = await change('post', 'transition', version, { step: 'plan', reason: '' }));
    ({ version } = await change('post', 'transition', version, {
      ...{ step: 'decide', reason: '' },
      decidedElsewhere: { on: '2018-12-11', body: INSIDE, reference: INSIDE },
    }));
    const voice = await own.node('contribution', 'Ein Kiosk fehlt', { visibility: 'public' });
    await own.link(voice, 'supports', id);
    await asAdmin('UPDATE chain_link SET note = $1, pinned = $2 WHERE from_id = $3', [
      ...[INSIDE, { title: INSIDE }, voice],
    ]);
    return change('post', 'visibility', version, { public: true });
  }

  it('has no sheet for a carrier, who is told where its public page is', async () => {
    const [{ slug }] = (await asAdmin<{ slug: string }>('SELECT slug FROM workspace WHERE id = $1', [
      own.planner.workspace.id,
    ])) as [{ slug: string }];
    for (const key of [measure.code, measure.id])
      expect((await own.get(`/measures/${key}`, another).expect(404)).body).toMatchObject({
        ...{ code: 'MEASURE_PUBLIC_ONLY', params: { place: slug, code: measure.code, title: 'Anlaufstelle' } },
      });
    await own.change('post', `/measures/${measure.id}/visibility`, measure.version, { public: false }).expect(200);
    expect((await own.get(`/measures/${measure.code}`, another).expect(404)).body).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('has its sheet for the carrier that realises it, and for who reads plans', async () => {
    for (const person of [itsCarrier, await aPerson(own.planner.workspace, ['reader'])])
      expect((await own.get(`/measures/${measure.code}`, person).expect(200)).body).toMatchObject({
        ...{ cost: CENTS, updates: [{ text: INSIDE }], moves: [{ reason: INSIDE }] },
      });
  });

  it('stands in no list of another carrier, is counted in none and lends it no choice', async () => {
    const list = (await own.get('/measures', another).expect(200)).body as MeasureListView;
    expect(list).toMatchObject({ measures: [{ title: 'Die eigene' }], total: 1, counts: { delayed: 0 } });
    expect((await own.get('/chain/stations', another).expect(200)).body).toMatchObject({ measures: 1 });
  });

  it('is named on the thread, without its days, its reasons and what was noted at its links', async () => {
    const trace = async (person: TestPerson) =>
      (await own.get(`/chain/${measure.id}/trace?facts=true`, person).expect(200)).body as TraceView;
    const foreign = await trace(another);
    expect(foreign.nodes.map(({ title }) => title).sort()).toEqual(['Anlaufstelle', 'Ein Kiosk fehlt']);
    expect(foreign).toMatchObject({ elsewhere: [], facts: [], links: [{ note: null, pinned: null }] });
    expect(await trace(itsCarrier)).toMatchObject({
      ...{ elsewhere: [{ body: INSIDE }], facts: [{ moves: [{ reason: INSIDE }] }] },
      links: expect.arrayContaining([expect.objectContaining({ note: INSIDE, pinned: { title: INSIDE } })]),
    });
  });

  it('tells another carrier nothing else by any route that a carrier may read', async () => {
    const told: string[] = [];
    for (const [name, { method, path, access }] of Object.entries(ALL_ROUTES)) {
      const callers = callersOf({ access });
      if (method !== 'GET' || !(callers === 'signed in' || Array.isArray(callers)) || !path.startsWith('/api'))
        continue;
      for (const key of [measure.id, measure.code]) {
        const address = path.replace(':kind', 'measure').replaceAll(/:\w+/g, key).replace('/api', '');
        const { status, text } = await own.get(`${address}?facts=true&q=${INSIDE}&text=${INSIDE}`, another);
        const plain = await own.get(address, another);
        for (const answer of [text, plain.text])
          if (answer.includes(INSIDE) || answer.includes(String(CENTS))) told.push(`${name} ${status}`);
      }
    }
    expect(told).toEqual([]);
  });
});
