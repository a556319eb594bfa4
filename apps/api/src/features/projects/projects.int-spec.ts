import type {
  ProgrammeListView,
  ProjectChoicesView,
  ProjectListView,
  ProjectView,
} from '@quartierwerk/contracts/projects/project.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import { aDivision, anEditionBody, postAs } from '../../../test/support/places.js';
import { ProjectHouse, viewOf } from '../../../test/support/projects.js';

const ZIQ = {
  code: 'ziq',
  name: 'Zusammen im Quartier',
  funder: 'Land NRW und ESF',
  ownShareOther: 10,
  obligations: [
    { kind: 'drawdown', title: 'Mittelabruf', every: 'quarter', monthsAfter: 0 },
    { kind: 'proof_of_use', title: 'Verwendungsnachweis', every: 'end', monthsAfter: 6 },
  ],
};

describe('projects', () => {
  let house: TestApplication;
  let own: ProjectHouse;

  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => void (own = await ProjectHouse.build(house.server)));

  it('are created for a carrier with partners and target groups and found by code and id', async () => {
    const created = await own.project({
      site: 'Luisenstraße',
      partners: [{ name: 'Stadt', role: 'municipality', task: 'Raum' }],
      targetGroups: [{ label: 'Familien', size: 450, note: '' }],
    });
    expect(created).toMatchObject({
      code: 'buedchen',
      state: 'running',
      carrier: { name: 'Träger Büdchen' },
      partners: [{ name: 'Stadt', role: 'municipality', organisationId: null }],
      targetGroups: [{ label: 'Familien', size: 450 }],
      month: '2026-10',
      shielded: false,
    });
    expect((await own.get('/projects/buedchen').expect(200)).body).toMatchObject({ id: created.id });
    expect((await own.get(`/projects/${created.id}`).expect(200)).body).toMatchObject({ code: 'buedchen' });
  });

  it('choose from the organisations, carriers first, the programmes, and the areas in force', async () => {
    await own.post('/programmes', ZIQ).expect(200);
    await postAs(house.server, own.planner, '/api/places/editions', anEditionBody(aDivision(2))).expect(200);
    const choices = (await own.get('/project-choices').expect(200)).body as ProjectChoicesView;
    expect(choices.carriers.map(({ name }) => name)).toEqual(['Träger Büdchen', 'Träger Nachbarort', 'Sozialplanung']);
    expect(choices.programmes).toMatchObject([{ name: 'Zusammen im Quartier' }]);
    expect(choices.areas.map(({ name }) => name)).toContain('Oberstadt, Viertel 1');
  });

  it('refuse a code that cannot stand in an address or is taken, and a period that ends before it begins', async () => {
    const body = { title: 'x', carrierId: own.carrier.workspace.organisationId, beginsOn: '2026-01-01' };
    expect((await own.post('/projects', { ...body, code: 'Büdchen' })).body).toMatchObject({
      code: 'PROJECT_CODE_INVALID',
    });
    await own.project();
    expect((await own.post('/projects', { ...body, code: 'buedchen' })).body).toMatchObject({
      code: 'PROJECT_CODE_TAKEN',
    });
    const backwards = { ...body, code: 'neu', endsOn: '2025-01-01' };
    expect((await own.post('/projects', backwards)).body).toMatchObject({ code: 'PROJECT_PERIOD_INVALID' });
    const stranger = { ...body, code: 'neu', carrierId: uuidV7() };
    expect((await own.post('/projects', stranger)).body).toMatchObject({ code: 'PROJECT_CARRIER_UNKNOWN' });
  });

  it('change under their version and keep what others wrote meanwhile', async () => {
    const project = await own.project();
    const path = `/projects/${project.id}`;
    const revised = await viewOf<ProjectView>(
      own.change('patch', path, project.version, { goals: 'Begegnung', endsOn: null }),
    );
    expect(revised).toMatchObject({ goals: 'Begegnung', endsOn: null, version: project.version + 1 });
    const stale = await own.change('patch', path, project.version, { goals: 'anders' }).expect(412);
    expect(stale.body).toMatchObject({ code: 'VERSION_STALE', current: { goals: 'Begegnung' } });
  });

  it('stand on the thread without an end as soon as theirs is no longer known', async () => {
    const { id, version } = await own.project({ endsOn: '2027-12-31' });
    const ends = async () =>
      (await asAdmin<{ on: string | null }>('SELECT valid_to::text AS "on" FROM chain_node WHERE id = $1', [id]))[0]
        ?.on;
    expect(await ends()).toBe('2027-12-31');
    await own.change('patch', `/projects/${id}`, version, { goals: 'Begegnung' }).expect(200);
    expect(await ends()).toBe('2027-12-31');
    await own.change('patch', `/projects/${id}`, version + 1, { endsOn: null }).expect(200);
    expect(await ends()).toBeNull();
  });

  it('are given up with a reason only', async () => {
    const { id, version } = await own.project();
    const step = (body: object) => own.change('post', `/projects/${id}/transitions`, version, body);
    expect((await step({ step: 'cancel' })).body).toMatchObject({ code: 'PROJECT_REASON_MISSING' });
    expect((await step({ step: 'start' })).body).toMatchObject({ code: 'PROJECT_STEP_NOT_ALLOWED' });
    const given = await step({ step: 'cancel', reason: 'Haus verkauft' }).expect(200);
    expect(given.body).toMatchObject({
      state: 'cancelled',
      actions: expect.not.arrayContaining(['cancel']) as unknown,
    });
  });

  describe('grants', () => {
    it('take over what their programme obliges to, and go their way with notice and days', async () => {
      const { programmes } = await viewOf<ProgrammeListView>(own.post('/programmes', ZIQ));
      const project = await own.project();
      const grant = {
        title: 'ZiQ 2026',
        programmeId: programmes[0]?.id,
        periodFrom: '2026-01-01',
        periodTo: '2026-12-31',
        amountCents: 6_660_000,
        rate: 90,
        takeOverObligations: true,
      };
      let view = await viewOf<ProjectView>(own.post(`/projects/${project.id}/grants`, grant));
      expect(view.obligations.map(({ title, dueOn, due }) => [title, dueOn, due])).toEqual([
        ['Mittelabruf 1/2026', '2026-03-31', 'overdue'],
        ['Mittelabruf 2/2026', '2026-06-30', 'overdue'],
        ['Mittelabruf 3/2026', '2026-09-30', 'overdue'],
        ['Mittelabruf 4/2026', '2026-12-31', 'later'],
        ['Verwendungsnachweis', '2027-06-30', 'later'],
      ]);
      const step = async (name: string) => {
        const { id, version } = view.grants[0] ?? { id: '', version: 0 };
        return own.change('post', `/grants/${id}/transitions`, version, { step: name });
      };
      view = (await step('apply')).body as ProjectView;
      expect((await step('grant')).body).toMatchObject({ code: 'GRANT_NOTICE_MISSING' });
      const { id, version } = view.grants[0] ?? { id: '', version: 0 };
      view = await viewOf<ProjectView>(own.change('patch', `/grants/${id}`, version, { noticeOn: '2025-12-01' }));
      for (const name of ['grant', 'start']) view = (await step(name)).body as ProjectView;
      expect(view.grants[0]).toMatchObject({ state: 'running', amountCents: 6_660_000, programme: { code: 'ziq' } });
      expect((await step('end')).body).toMatchObject({ code: 'GRANT_NOT_OVER' });
      expect((await step('apply')).body).toMatchObject({ code: 'GRANT_STEP_NOT_ALLOWED' });
      const links = await asAdmin("SELECT 1 FROM chain_link WHERE from_id = $1 AND relation = 'funds' AND to_id = $2", [
        id,
        project.id,
      ]);
      expect(links).toHaveLength(1);
    });

    it('have a plan beside what was spent and drawn; who writes with an old version sees the new one', async () => {
      const project = await own.project();
      const grant = {
        title: 'Zuwendung',
        periodFrom: '2026-01-01',
        periodTo: '2026-12-31',
        noticeOn: '2025-12-01',
        amountCents: 900_000,
      };
      let view = await viewOf<ProjectView>(own.post(`/projects/${project.id}/grants`, grant));
      const first = () => view.grants[0] ?? { id: '', version: 0, money: { version: 0 } };
      const put = (part: string, body: object, person = own.carrier, version = first().money.version) =>
        own.change('put', `/grants/${first().id}/${part}`, version, body, person);
      const plan = {
        plan: [
          { category: 'personnel', year: 2026, cents: 800_000 },
          { category: 'fees', year: 2026, cents: 200_000 },
        ],
        financing: [{ kind: 'funder', source: 'Kreis', cents: 900_000 }],
      };
      expect(first()).toMatchObject({ money: { plan: [], quarters: [], version: 1, actions: ['plan'] } });
      view = (await put('plan', plan).expect(200)).body as ProjectView;
      expect(view.grants[0]?.money).toMatchObject({ version: 2, warnings: [{ code: 'unfinanced', cents: 100_000 }] });
      const stale = await put('plan', { ...plan, financing: [] }, own.planner, 1).expect(412);
      expect(stale.body).toMatchObject({ current: { version: 2, financing: [{ kind: 'funder' }] } });
      const outside = { ...plan, plan: [{ category: 'fees', year: 2027, cents: 1 }] };
      expect((await put('plan', outside)).body).toMatchObject({ code: 'MONEY_YEAR_OUTSIDE' });
      const quarter = { year: 2026, quarter: 3, spending: [{ category: 'fees', cents: 250_000 }], drawnCents: 300_000 };
      expect((await put('quarter', quarter)).body).toMatchObject({ code: 'MONEY_NOT_GRANTED' });
      for (const step of ['apply', 'grant', 'start'])
        view = await viewOf<ProjectView>(
          own.change('post', `/grants/${first().id}/transitions`, first().version, { step }),
        );
      view = (await put('quarter', quarter).expect(200)).body as ProjectView;
      expect(view.grants[0]?.money).toMatchObject({
        spending: [{ category: 'fees', year: 2026, quarter: 3, cents: 250_000 }],
        drawdowns: [{ year: 2026, quarter: 3, cents: 300_000 }],
        quarters: [{ quarter: 4 }, { quarter: 3 }, { quarter: 2 }, { quarter: 1 }],
        warnings: [{ code: 'unfinanced' }, { code: 'drawn_ahead', cents: 50_000 }],
      });
      view = (await put('quarter', { ...quarter, spending: [], drawnCents: 0 }, own.planner).expect(200))
        .body as ProjectView;
      expect(view.grants[0]?.money).toMatchObject({ spending: [], drawdowns: [] });
      expect((await put('quarter', { ...quarter, year: 2027, quarter: 1 })).body).toMatchObject({
        code: 'MONEY_QUARTER_AHEAD',
      });
      await put('quarter', quarter, own.other).expect(404);
      const reader = await own.person(['reader']);
      await put('quarter', quarter, reader).expect(404);
      expect(((await own.get('/projects/buedchen', reader)).body as ProjectView).grants[0]?.money.actions).toEqual([]);
    });

    it('oblige to things that the carrier hands in and the planner accepts; an old day stays beside the new one', async () => {
      const project = await own.project();
      const due = { kind: 'narrative_report', title: 'Sachbericht 2026', dueOn: '2026-11-30' };
      let view = await viewOf<ProjectView>(own.post(`/projects/${project.id}/obligations`, due));
      const first = () => view.obligations[0] ?? { id: '', version: 0 };
      const path = `/obligations/${first().id}`;
      const moved = { dueOn: '2027-01-31' };
      expect((await own.change('patch', path, 1, moved)).body).toMatchObject({ code: 'OBLIGATION_NOTE_MISSING' });
      view = await viewOf<ProjectView>(own.change('patch', path, 1, { ...moved, movedReason: 'Personalwechsel' }));
      expect(view.obligations[0]).toMatchObject({ dueOn: '2027-01-31', movedFrom: '2026-11-30' });
      const step = (name: string, person = own.carrier, note = '', on?: string) =>
        own.change('post', `${path}/transitions`, first().version, { step: name, note, on }, person);
      expect((await step('accept')).body).toMatchObject({ code: 'OBLIGATION_STEP_NOT_ALLOWED' });
      for (const [on, code] of [
        [undefined, 'OBLIGATION_DAY_MISSING'],
        ['2026-11-23', 'OBLIGATION_DAY_IN_FUTURE'],
        ['2025-12-31', 'OBLIGATION_DAY_TOO_EARLY'],
      ] as const)
        expect((await step('submit', own.carrier, '', on)).body).toMatchObject({ code });
      view = (await step('submit', own.carrier, '', '2026-11-20').expect(200)).body as ProjectView;
      expect(view.obligations[0]).toMatchObject({
        ...{ state: 'submitted', due: 'done', submittedOn: '2026-11-20', resubmittedOn: null },
        actions: ['reopen'],
      });
      expect((await step('ask_back', own.planner)).body).toMatchObject({ code: 'OBLIGATION_NOTE_MISSING' });
      view = (await step('ask_back', own.planner, 'Belegliste fehlt').expect(200)).body as ProjectView;
      expect(view.obligations[0]).toMatchObject({ state: 'query', note: 'Belegliste fehlt' });
      view = (await step('submit', own.carrier, '', '2026-11-22').expect(200)).body as ProjectView;
      expect(view.obligations[0]).toMatchObject({ submittedOn: '2026-11-20', resubmittedOn: '2026-11-22' });
      view = (await step('reopen').expect(200)).body as ProjectView;
      expect(view.obligations[0]).toMatchObject({ submittedOn: null, resubmittedOn: null });
    });
  });

  describe('a second carrier', () => {
    it('meets nothing of the first: no list, no page, no figure, no link, no hit, no count, no way to write', async () => {
      const project = await own.project();
      const kpi = await own.kpi(project.id);
      await own.read(kpi.id, '2026-10', 20).expect(200);
      const mine = await own.project({ code: 'nachbarort', title: 'Nachbarort' }, own.other);
      await own.kpi(mine.id, { name: 'Besuche' });

      const list = (await own.get('/projects', own.other).expect(200)).body as ProjectListView;
      expect(list.projects.map(({ code }) => code)).toEqual(['nachbarort']);
      for (const path of [
        '/projects/buedchen',
        `/projects/${project.id}`,
        `/kpis/${kpi.code}`,
        `/kpis/${kpi.id}`,
        '/projects/buedchen/months/2026-10',
        `/chain/${project.id}/trace`,
        `/chain/${kpi.id}/trace`,
      ]) {
        expect([path, (await own.get(path, own.other)).status]).toEqual([path, 404]);
      }
      expect((await own.get('/search?q=B%C3%BCdchen', own.other).expect(200)).body).toMatchObject({ hits: [] });
      for (const path of ['/kpis', '/carrier-start', '/chain/changes', '/projects']) {
        expect([path, (await own.get(path, own.other).expect(200)).text.includes('Büdchen')]).toEqual([path, false]);
      }
      expect((await own.get('/chain/stations', own.other)).body).toMatchObject({ projects: 1, kpis: 1 });
      await own.read(kpi.id, '2026-09', 20, {}, own.other).expect(404);
      const [reading] = await asAdmin<{ id: string }>('SELECT id FROM kpi_reading WHERE kpi_id = $1', [kpi.id]);
      await own.change('patch', `/readings/${reading?.id ?? ''}`, 1, { value: 1 }, own.other).expect(404);
    });

    it('sees the measure that its own project realises, and no other', async () => {
      const [project, mine] = [await own.project(), await own.project({ code: 'zwei', title: 'Zwei' }, own.other)];
      const measures = [uuidV7(), uuidV7()];
      for (const [at, id] of measures.entries()) {
        await asAdmin(
          `INSERT INTO chain_node (workspace_id, id, kind, code, title, state, visibility, created_at, created_by, changed_at)
           VALUES ($1, $2, 'measure', $3, $4, 'in_progress', 'workspace', now(), $2, now())`,
          [own.planner.workspace.id, id, `1.0${at + 1}`, `Vorhaben ${at + 1}`],
        );
      }
      await own.post(`/projects/${project.id}/links`, { id: undefined, nodeId: measures[0] }).expect(200);
      const linked = await own.post(`/projects/${mine.id}/links`, { id: undefined, nodeId: measures[1] }).expect(200);
      expect(linked.body).toMatchObject({ links: [{ relation: 'realises', node: { title: 'Vorhaben 2' } }] });
      const seen = async () =>
        Promise.all(measures.map(async (id) => (await own.get(`/chain/${id}/trace`, own.other)).status));
      expect(await seen()).toEqual([404, 200]);
      const ended = { id: undefined, nodeId: measures[1], reason: 'falsch verknüpft' };
      expect((await own.post(`/projects/${mine.id}/links/end`, ended).expect(200)).body).toMatchObject({ links: [] });
      expect(await seen()).toEqual([404, 404]);
    });
  });

  it('are shown to readers without a way to change them, and to nobody of another workspace', async () => {
    const project = await own.project();
    const reader = await own.person(['reader']);
    const seen = (await own.get('/projects/buedchen', reader).expect(200)).body as ProjectView;
    expect(seen).toMatchObject({ actions: [], shielded: true });
    await own.change('patch', `/projects/${project.id}`, project.version, { goals: 'x' }, reader).expect(404);
    await own.change('patch', `/projects/${project.id}`, project.version, { goals: 'x' }, own.carrier).expect(404);
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    await own.get('/projects/buedchen', stranger).expect(404);
    expect((await own.get('/projects', stranger)).body).toMatchObject({ projects: [] });
  });
});
