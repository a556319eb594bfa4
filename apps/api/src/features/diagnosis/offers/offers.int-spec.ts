import { strFromU8, unzipSync } from 'fflate';
import type { AreaEditionView, AreaListView, AreaView } from '@quartierwerk/contracts/places/places.views';
import type { SearchView, TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { OfferListView, OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import { ROLES } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { dayAfter } from '@quartierwerk/domain/time/day';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { aDivision, anEditionBody, changeAs, getAs, postAs } from '../../../../test/support/places.js';

/** The clock of the tests stands still. */
const TODAY = '2026-11-22';
const OFFERS = '/api/diagnosis/offers';

describe('existing offers', () => {
  let house: TestApplication;
  let planner: TestPerson;
  let areas: readonly AreaView[];
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    planner = await aPerson(await aWorkspace(), ['planner']);
    areas = await someAreas(planner);
  });

  async function someAreas(person: TestPerson, head: object = {}): Promise<readonly AreaView[]> {
    const made = await postAs(house.server, person, '/api/places/editions', anEditionBody(aDivision(4), { ...head }));
    const path = `/api/places/editions/${(made.body as AreaEditionView).id}/areas`;
    return ((await getAs(house.server, person, path)).body as AreaListView).areas;
  }

  const area = (code: string): string => areas.find((one) => one.code === code)?.id ?? '';
  const body = (more: object = {}) => ({
    ...{ id: uuidV7(), name: 'Elterncafé im Pfarrsaal', kind: 'meeting_place', providerName: 'Familienverein' },
    ...{ areaIds: [area('01001')], targetGroups: ['Familien'], source: 'Trägerabfrage', checkedOn: TODAY },
    ...more,
  });
  const post = (more: object = {}, person = planner) => postAs(house.server, person, OFFERS, body(more));
  async function anOffer(more: object = {}): Promise<OfferView> {
    return (await post(more).expect(200)).body as OfferView;
  }
  async function list(query = '', person = planner): Promise<OfferListView> {
    return (await getAs(house.server, person, `${OFFERS}${query}`).expect(200)).body as OfferListView;
  }
  const change = (verb: 'patch' | 'post' | 'delete', offer: OfferView, step = '', more?: object, person = planner) =>
    changeAs(house.server, person, verb, `${OFFERS}/${offer.id}${step}`, offer.version, more);
  /** The entry as it would be sent to change something of it. */
  const entry = (more: object = {}) => ({ ...body(more), id: undefined });

  /** A running conference finds something that rests on the offer. */
  async function cite(offerId: string): Promise<void> {
    const head = { id: uuidV7(), heldOn: TODAY, place: 'Rathaus', purpose: '', areaIds: [area('01001')] };
    await postAs(house.server, planner, '/api/conferences', head).expect(200);
    const path = `/api/conferences/${head.id}`;
    await changeAs(house.server, planner, 'post', `${path}/transition`, 1, { transition: 'open' }).expect(200);
    const finding = { id: uuidV7(), text: 'Das Elterncafé ist voll.', sourceIds: [offerId] };
    await postAs(house.server, planner, `${path}/findings`, finding).expect(200);
  }

  it('are written down with everything known of them, under a code of their own', async () => {
    const named = { organisationId: planner.workspace.organisationId, areaIds: [area('01003'), area('01001')] };
    const more = {
      ...{
        description: 'Frühstück und Beratung',
        providerName: '',
        place: 'Pfarrsaal',
        field: 'Familie',
        frequency: 'dienstags',
      },
      ...{ capacity: 'etwa 15 Eltern', startsOn: '2024-03-01' },
    };
    const { id, ...offer } = await anOffer({ ...more, ...named });
    expect(offer).toMatchObject({
      ...{ ...more, code: 'AN-1', name: 'Elterncafé im Pfarrsaal' },
      organisation: { id: planner.workspace.organisationId, name: 'Sozialplanung' },
      areas: [
        { code: '01001', level: 'small_area', municipality: 'Oberstadt' },
        { code: '01003', level: 'small_area', municipality: 'Oberstadt' },
      ],
      ...{ endsOn: null, endReason: '', standing: 'current', checkedOn: TODAY, references: 0, version: 1 },
      actions: ['revise', 'check', 'end', 'remove'],
    });
    expect((await anOffer()).code).toBe('AN-2');
    for (const key of ['AN-1', id]) {
      expect((await getAs(house.server, planner, `${OFFERS}/${key}`).expect(200)).body).toMatchObject({ id });
    }
    await getAs(house.server, planner, `${OFFERS}/AN-9`).expect(404);
  });

  it.each([
    [{ providerName: ' ' }, 'OFFER_PROVIDER_MISSING'],
    [{ startsOn: '2026-02-01', endsOn: '2026-01-31' }, 'OFFER_ENDS_BEFORE_BEGIN'],
    [{ checkedOn: dayAfter(TODAY, 2) }, 'OFFER_CHECK_IN_FUTURE'],
    [{ areaIds: [] }, 'BODY_INVALID'],
    [{ areaIds: [uuidV7()] }, 'NOT_FOUND'],
    [{ organisationId: uuidV7() }, 'NOT_FOUND'],
    [{ kind: 'magic' }, 'BODY_INVALID'],
  ])('are refused with the reason: %j', async (more, code) => {
    expect((await post(more)).body).toMatchObject({ code });
    expect(await list()).toMatchObject({ offers: [], total: 0 });
  });

  it('are not for an area and what lies around it, nor for areas of two editions', async () => {
    expect((await post({ areaIds: [area('01001'), area('01')] })).body).toMatchObject({
      ...{ code: 'OFFER_AREA_WITHIN_ANOTHER', params: { area: 'Viertel 1', within: 'Oberstadt' } },
    });
    const later = await someAreas(planner, { name: 'Gebietsstand 2025', validFrom: '2025-01-01' });
    const other = later.find(({ code }) => code === '02002')?.id;
    expect((await post({ areaIds: [area('01001'), other] })).body).toMatchObject({ code: 'OFFER_AREAS_OF_EDITIONS' });
  });

  it('never name areas or organisations of another workspace', async () => {
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    const theirs = await someAreas(stranger);
    const offer = await anOffer();
    const foreign = [{ areaIds: [theirs[0]?.id] }, { organisationId: stranger.workspace.organisationId }];
    for (const more of foreign) {
      expect((await post(more)).body).toMatchObject({ code: 'NOT_FOUND' });
      expect((await change('patch', offer, '', entry(more))).body).toMatchObject({ code: 'NOT_FOUND' });
    }
    await getAs(house.server, stranger, `${OFFERS}/${offer.id}`).expect(404);
    await change('post', offer, '/check', {}, stranger).expect(404);
    expect(await list(`?areaId=${theirs[0]?.id ?? ''}`)).toMatchObject({ total: 0 });
  });

  describe('the list', () => {
    const names = ({ offers }: OfferListView) => offers.map(({ name }) => name);
    beforeEach(async () => {
      await anOffer({ name: 'Lernhilfe', kind: 'education', field: 'Bildung', targetGroups: ['Kinder', 'FAMILIEN'] });
      await anOffer({ name: 'Elterncafé', field: 'Familie' });
      await anOffer({ name: 'Stadtteilbüro', areaIds: [area('01')], checkedOn: '2024-01-01', targetGroups: [] });
      await anOffer({ name: 'Schuldnerberatung', areaIds: [area('00')], endsOn: '2025-01-01', kind: 'counselling' });
      await anOffer({ name: 'Radwerkstatt', areaIds: [area('02002')], startsOn: dayAfter(TODAY, 30) });
    });

    it('has what stands today first, then what is to be checked, to come, and over', async () => {
      const all = await list();
      expect(names(all)).toEqual(['Elterncafé', 'Lernhilfe', 'Stadtteilbüro', 'Radwerkstatt', 'Schuldnerberatung']);
      expect(all).toMatchObject({
        ...{ total: 5, counts: { current: 2, to_check: 1, planned: 1, ended: 1 }, fields: ['Bildung', 'Familie'] },
        ...{ today: TODAY, actions: ['create'] },
      });
      expect(all.areas.map(({ name }) => name)).toEqual([
        'Testkreis',
        'Oberstadt',
        'Unterstadt',
        'Viertel 1',
        'Viertel 2',
      ]);
      expect(all.targetGroups[0]).toEqual({ name: 'Familien', offers: 4, standing: 2 });
    });

    it.each([
      ['01001', ['Elterncafé', 'Lernhilfe', 'Stadtteilbüro', 'Schuldnerberatung']],
      ['01003', ['Stadtteilbüro', 'Schuldnerberatung']],
      ['02', ['Radwerkstatt', 'Schuldnerberatung']],
      ['00', ['Elterncafé', 'Lernhilfe', 'Stadtteilbüro', 'Radwerkstatt', 'Schuldnerberatung']],
    ])('narrowed to %s has what is there for it, around it and within it', async (code, expected) => {
      const narrowed = await list(`?areaId=${area(code)}`);
      expect(names(narrowed)).toEqual(expected);
      expect(narrowed.areas.map((one) => one.code)).toContain(code);
      expect(Object.values(narrowed.counts).reduce((sum, count) => sum + count)).toBe(expected.length);
    });

    it.each([
      ['targetGroup=familien', ['Elterncafé', 'Lernhilfe', 'Radwerkstatt', 'Schuldnerberatung']],
      ['field=Bildung', ['Lernhilfe']],
      ['kind=counselling', ['Schuldnerberatung']],
      ['standing=to_check', ['Stadtteilbüro']],
      ['text=schuld%20verein', ['Schuldnerberatung']],
      ['text=AN-1', ['Lernhilfe']],
      ['offset=3', ['Radwerkstatt', 'Schuldnerberatung']],
    ])('is filtered by %s', async (query, expected) => {
      expect(names(await list(`?${query}`))).toEqual(expected);
    });
  });

  describe('the list as a file', () => {
    const file = (query: string, person = planner) =>
      getAs(house.server, person, `/api/diagnosis/offer-list?${query}`)
        .buffer(true)
        .parse((response, done) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => done(null, Buffer.concat(chunks)));
        });

    it('holds exactly what is asked for, and nothing that a spreadsheet would run', async () => {
      await anOffer({ name: '=1+1', kind: 'health', place: 'Pfarrsaal; Keller' });
      await anOffer({ name: 'Lernhilfe', kind: 'education' });
      const answer = await file('kind=health').expect(200).expect('Content-Type', 'text/csv; charset=utf-8');
      expect(answer.headers['content-disposition']).toContain(`angebote-${TODAY}.csv`);
      const lines = (answer.body as Buffer).toString('utf8').replace('\uFEFF', '').trim().split('\r\n');
      expect(lines).toHaveLength(2);
      expect(lines[0]).toMatch(/^Nr\.;Angebot;Art;Träger;Gebiete;/);
      expect(lines[1]).toMatch(/^AN-1;.*'=1\+1.*;Gesundheit;Familienverein;/);
      expect(lines[1]).toContain('"Pfarrsaal; Keller"');
    });

    it('comes as a workbook that says what was asked for', async () => {
      await anOffer();
      const answer = await file(`format=xlsx&areaId=${area('01001')}&standing=current`).expect(200);
      const parts = unzipSync(answer.body as Buffer);
      const sheet = (name: string) => strFromU8(parts[`xl/worksheets/${name}.xml`] ?? new Uint8Array());
      expect(sheet('sheet1')).toContain('Elterncafé im Pfarrsaal');
      expect(sheet('sheet2')).toContain('Oberstadt, Viertel 1');
      expect(sheet('sheet2')).toContain('aktuell');
    });

    it('is there for whoever reads offers, and for nobody else', async () => {
      await file('', await aPerson(planner.workspace, ['reader'])).expect(200);
      await file('', await aPerson(planner.workspace, ['carrier'])).expect(404);
    });
  });

  describe('their life', () => {
    it('is changed as a whole, and only by whoever saw the last version', async () => {
      const offer = await anOffer({ place: 'Pfarrsaal', endsOn: '2027-01-31' });
      const revised = await change('patch', offer, '', entry({ name: 'Elterntreff', areaIds: [area('02')] })).expect(
        200,
      );
      expect(revised.body).toMatchObject({
        ...{ name: 'Elterntreff', place: '', endsOn: null, version: 2, code: 'AN-1' },
        areas: [{ name: 'Unterstadt' }],
      });
      const stale = await change('patch', offer, '', entry()).expect(412);
      expect(stale.body).toMatchObject({ code: 'VERSION_STALE', current: { name: 'Elterntreff', version: 2 } });
    });

    it('is checked today, with who says so', async () => {
      const offer = await anOffer({ checkedOn: '2024-05-01' });
      expect(offer).toMatchObject({ standing: 'to_check', checkHoldsUntil: '2025-05-01' });
      const checked = await change('post', offer, '/check', { source: 'Telefonat' }).expect(200);
      expect(checked.body).toMatchObject({ standing: 'current', checkedOn: TODAY, source: 'Telefonat', version: 2 });
      const again = await change('post', checked.body as OfferView, '/check', {}).expect(200);
      expect(again.body).toMatchObject({ source: 'Telefonat', version: 3 });
    });

    it('ends with a reason and stays in the list; what is over is neither checked nor ended again', async () => {
      const offer = await anOffer({ startsOn: '2024-01-01' });
      const early = { endsOn: '2023-12-31', reason: 'Förderung ausgelaufen' };
      expect((await change('post', offer, '/end', early)).body).toMatchObject({ code: 'OFFER_ENDS_BEFORE_BEGIN' });
      const end = { endsOn: dayAfter(TODAY, -1), reason: 'Förderung ausgelaufen' };
      const ended = (await change('post', offer, '/end', end).expect(200)).body as OfferView;
      expect(ended).toMatchObject({ standing: 'ended', endReason: end.reason, actions: ['revise', 'remove'] });
      for (const [step, more] of [
        ['/end', end],
        ['/check', {}],
      ] as const) {
        expect((await change('post', ended, step, more)).body).toMatchObject({ code: 'OFFER_ENDED' });
      }
      expect(await list('?standing=ended')).toMatchObject({ total: 1 });
      const reopened = await change('patch', ended, '', entry({ startsOn: '2024-01-01' })).expect(200);
      expect(reopened.body).toMatchObject({ standing: 'current', endsOn: null, endReason: '' });
    });

    it('is removed while nothing refers to it, and refused once something does', async () => {
      const offer = await anOffer();
      await cite(offer.id);
      const fresh = (await getAs(house.server, planner, `${OFFERS}/${offer.id}`)).body as OfferView;
      expect(fresh).toMatchObject({ references: 1, actions: ['revise', 'check', 'end'] });
      expect((await change('delete', fresh)).body).toMatchObject({ code: 'OFFER_IN_USE', params: { count: 1 } });
      const links = await asAdmin<{ pinned: object }>(
        `SELECT pinned FROM chain_link WHERE from_id = $1 AND relation = 'evidences'`,
        [offer.id],
      );
      expect(links).toMatchObject([{ pinned: { type: 'words', text: offer.name, said: 'Familienverein', on: TODAY } }]);

      const mistake = await anOffer({ name: 'Irrtum' });
      await change('delete', mistake).expect(200);
      await getAs(house.server, planner, `${OFFERS}/${mistake.id}`).expect(404);
      expect(await list()).toMatchObject({ total: 1 });
    });
  });

  it('hang on the thread of their areas, follow them when these change, and are found by the search', async () => {
    const offer = await anOffer({ areaIds: [area('01001'), area('01003')] });
    const trace = async (id: string) =>
      (await getAs(house.server, planner, `/api/chain/${id}/trace`).expect(200)).body as TraceView;
    const kinds = async (code: string) => (await trace(area(code))).nodes.map(({ kind }) => kind);
    expect(await kinds('01001')).toContain('existing_offer');
    expect((await trace(offer.id)).nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining([area('01001'), area('01003')]),
    );
    await change('patch', offer, '', entry({ name: 'Radwerkstatt', areaIds: [area('01003')] })).expect(200);
    expect(await kinds('01001')).not.toContain('existing_offer');
    const found = await getAs(house.server, planner, '/api/search?q=Radwerkstatt').expect(200);
    expect((found.body as SearchView).hits.map(({ code }) => code)).toEqual(['AN-1']);
  });

  it('are read by the planning side, kept by planners alone, and hidden from carriers and data providers', async () => {
    const offer = await anOffer();
    const seen: Record<string, readonly number[]> = {};
    for (const role of ROLES) {
      const person = await aPerson(planner.workspace, [role]);
      const read = await getAs(house.server, person, `${OFFERS}/${offer.id}`);
      if (read.status === 200) expect((read.body as OfferView).actions.length > 0).toBe(role.endsWith('planner'));
      seen[role] = [read.status, (await post({}, person)).status];
    }
    expect(seen).toEqual({
      ...{ planner: [200, 200], department_planner: [200, 200], steering_member: [200, 404], carrier: [404, 404] },
      ...{ facilitator: [200, 404], data_provider: [404, 404], reader: [200, 404], admin: [200, 404] },
    });
  });

  it('name organisations of their own workspace, which whoever keeps offers may choose from', async () => {
    const path = '/api/diagnosis/offer-providers';
    const { body } = await getAs(house.server, planner, path).expect(200);
    expect(body).toEqual({ organisations: [{ id: planner.workspace.organisationId, name: 'Sozialplanung' }] });
    await getAs(house.server, await aPerson(planner.workspace, ['reader']), path).expect(404);
  });

  it('leave one entry in the log for each command', async () => {
    const offer = await anOffer();
    const checked = (await change('post', offer, '/check', {})).body as OfferView;
    await change('delete', checked);
    const entries = await asAdmin<{ action: string }>(
      `SELECT action FROM audit_entry WHERE workspace_id = $1 AND object_id = $2 ORDER BY seq`,
      [planner.workspace.id, offer.id],
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'diagnosis.create_offer',
      'diagnosis.check_offer',
      'diagnosis.remove_offer',
    ]);
  });
});
