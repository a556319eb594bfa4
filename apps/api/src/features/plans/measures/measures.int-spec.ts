import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { MeasureListView, PlanView } from '@quartierwerk/contracts/plans/plans.views';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import {
  MEASURE_GROUPS,
  MEASURE_SECTIONS,
  measureGroup,
  measureSection,
} from '@quartierwerk/domain/plans/measure-standing';
import { COURSES, type Course, MEASURE_STATES, type MeasureState } from '@quartierwerk/domain/plans/vocabulary';
import { dayAfter, dayOf } from '@quartierwerk/domain/time/day';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { PlanHouse, viewOf } from '../../../../test/support/plans.js';

describe('measures', () => {
  let house: TestApplication;
  let own: PlanHouse;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await PlanHouse.build(house.server);
  });

  const change = (method: 'post' | 'patch' | 'put' | 'delete', path: string, version: number, body: object = {}) =>
    viewOf<MeasureView>(own.change(method, path, version, body));

  describe('the sheet', () => {
    it('is numbered within its field, and says what was said about it', async () => {
      const first = await own.measure('Platz umgestalten', {
        leadUnit: 'Amt für Stadtentwicklung',
        targetGroups: [{ label: 'Familien', count: 450, ageFrom: 0, ageTo: 14 }],
        workPackages: [{ title: 'Planung', startsOn: '2020-01-01', endsOn: '2020-12-31' }],
        lifePhases: ['school_entry'],
        partners: ['Caritas'],
        isKey: true,
        startsOn: '2020-01-01',
        endsOn: '2023-12-31',
        secondaryFieldIds: [own.plan.fields[1]?.id],
      });
      expect(first).toMatchObject({
        code: '1.01',
        state: 'idea',
        field: { number: 1, title: 'Wohnen' },
        secondaryFields: [{ number: 2 }],
        targetGroups: [{ label: 'Familien', count: 450, ageFrom: 0, ageTo: 14 }],
        steps: ['plan', 'discontinue'],
        actions: ['revise', 'report', 'reschedule', 'link', 'publish'],
        version: 1,
      });
      expect((await own.measure('Zweite')).code).toBe('1.02');
      const { id } = first;
      const revised = await change('patch', `/measures/${id}`, 1, { title: 'Platz für alle', priority: 'high' });
      expect(revised).toMatchObject({
        title: 'Platz für alle',
        priority: 'high',
        leadUnit: first.leadUnit,
        version: 2,
      });
      const stale = await own.change('patch', `/measures/${id}`, 1, { title: 'Anders' }).expect(412);
      expect(stale.body).toMatchObject({ current: { title: 'Platz für alle', version: 2 } });
      expect((await own.get('/measures/1.01').expect(200)).body).toMatchObject({ id });
    });

    it('stands on the thread without a beginning as soon as its own is no longer known', async () => {
      const { id, version } = await own.measure('Platz', { startsOn: '2026-05-01' });
      const begins = async () =>
        (await asAdmin<{ on: string | null }>('SELECT valid_from::text AS "on" FROM chain_node WHERE id = $1', [id]))[0]
          ?.on;
      const revised = await change('patch', `/measures/${id}`, version, { title: 'Platz für alle' });
      expect(await begins()).toBe('2026-05-01');
      expect(await change('patch', `/measures/${id}`, revised.version, { startsOn: null })).toMatchObject({
        startsOn: null,
      });
      expect(await begins()).toBeNull();
    });

    it('keeps to its own plan and refuses what cannot be', async () => {
      const other = await PlanHouse.build(house.server);
      const create = (more: object) =>
        own.post(`/plans/${own.plan.id}/measures`, {
          ...{ title: 'Fremd', fieldId: own.plan.fields[0]?.id, stageId: own.plan.stages[0]?.id },
          ...more,
        });
      for (const more of [{ stageId: other.plan.stages[0]?.id }, { fieldId: other.plan.fields[0]?.id }])
        expect((await create(more)).body).toMatchObject({ code: 'PART_OF_OTHER_PLAN' });
      const reversed = { startsOn: '2024-01-01', endsOn: '2023-01-01' };
      expect((await create(reversed)).body).toMatchObject({ code: 'PERIOD_REVERSED' });
      await own.measure('Erste');
      expect((await create({ number: 1 })).body).toMatchObject({ code: 'MEASURE_NUMBER_TAKEN' });
      const long = await create({ title: 'x'.repeat(5_000) }).expect(400);
      expect(long.body).toMatchObject({ errors: [{ path: 'title', code: 'isLength', params: { max: 200 } }] });
    });
  });

  it('go their way by steps, with a reason where a council will ask for it', async () => {
    const { id } = await own.measure('Platz umgestalten');
    const step = (name: string, version: number, reason = '', more: object = {}) =>
      own.change('post', `/measures/${id}/transition`, version, { step: name, reason, ...more });
    expect((await step('start', 1)).body).toMatchObject({ code: 'MEASURE_STEP_IMPOSSIBLE' });
    await step('plan', 1).expect(200);
    expect((await step('decide', 2)).body).toMatchObject({ code: 'MEASURE_WITHOUT_DECISION' });
    const council = { on: '2018-12-11', body: 'Rat der Stadt' };
    const elsewhere = (more: object) => step('decide', 2, '', { decidedElsewhere: { ...council, ...more } });
    expect((await elsewhere({ body: ' ' })).body).toMatchObject({ code: 'DECIDED_BODY_MISSING' });
    expect((await elsewhere({ on: '2126-01-01' })).body).toMatchObject({ code: 'DECIDED_IN_FUTURE' });
    const decided = (await elsewhere({ reference: 'Drs. 12/2018' }).expect(200)).body as MeasureView;
    expect(decided).toMatchObject({ state: 'decided', decidedElsewhere: { ...council, reference: 'Drs. 12/2018' } });
    const trace = (await own.get(`/chain/${id}/trace`).expect(200)).body as TraceView;
    expect(trace.elsewhere).toEqual([{ nodeId: id, ...council, reference: 'Drs. 12/2018' }]);
    expect(trace.gaps.map(({ gap }) => gap)).not.toContain('measure_without_base');
    expect((await step('hold', 3)).body).toMatchObject({ code: 'MEASURE_REASON_MISSING' });
    const held = (await step('hold', 3, 'Kein Grundstück').expect(200)).body as MeasureView;
    expect(held).toMatchObject({ state: 'on_hold', stateReason: 'Kein Grundstück', steps: ['resume', 'discontinue'] });
    await step('resume', 3).expect(412);
  });

  describe('deadlines', () => {
    it('move with a reason, and the end that was promised first stays in sight', async () => {
      const { id } = await own.measure('Ufer', { endsOn: '2023-12-31' });
      const move = (version: number, endsOn: string, reason: string) =>
        own.change('post', `/measures/${id}/reschedule`, version, { endsOn, reason });
      expect((await move(1, '2025-12-31', ' ')).body).toMatchObject({ code: 'DEADLINE_REASON_MISSING' });
      await move(1, '2025-12-31', 'Flut vom Juli 2021').expect(200);
      house.clock.advance({ minutes: 1 });
      const twice = (await move(2, '2027-06-30', 'Baukosten').expect(200)).body as MeasureView;
      expect(twice).toMatchObject({
        endsOn: '2027-06-30',
        firstEndsOn: '2023-12-31',
        moves: [
          { from: '2023-12-31', to: '2025-12-31', reason: 'Flut vom Juli 2021' },
          { from: '2025-12-31', to: '2027-06-30' },
        ],
      });
    });

    it('of milestones do the same, until they are reached', async () => {
      const { id } = await own.measure('Begegnungshaus');
      const added = await viewOf<MeasureView>(
        own.post(`/measures/${id}/milestones`, { title: 'Statik geprüft', dueOn: '2026-04-30' }),
      );
      const [stone] = added.milestones;
      const path = `/milestones/${stone?.id ?? ''}`;
      const moved = await change('post', `${path}/move`, 1, { dueOn: '2027-06-30', reason: 'Statik nach der Flut' });
      expect(moved.milestones).toMatchObject([
        { dueOn: '2027-06-30', moves: [{ from: '2026-04-30', to: '2027-06-30' }], version: 2 },
      ]);
      await own.change('post', `${path}/move`, 1, { dueOn: '2028-01-01', reason: 'x' }).expect(412);
      const future = own.change('patch', path, 2, { reachedOn: '2030-01-01' });
      expect((await future).body).toMatchObject({ code: 'REACHED_IN_FUTURE' });
      await change('patch', path, 2, { reachedOn: '2026-05-02' });
      const late = own.change('post', `${path}/move`, 3, { dueOn: '2028-01-01', reason: 'x' });
      expect((await late).body).toMatchObject({ code: 'MILESTONE_REACHED' });
      expect((await own.change('delete', path, 3)).body).toMatchObject({ code: 'MILESTONE_REACHED' });
      const plan = (await own.get('/plans/nord')).body as PlanView;
      expect(plan.measures[0]?.milestones).toMatchObject([
        { reachedOn: '2026-05-02', moves: [{ from: '2026-04-30' }] },
      ]);
    });
  });

  describe('reports', () => {
    const REPORT = { reportedOn: '2026-11-12', text: 'Mietgespräche laufen.', nextStep: 'Mietangebot' };

    it('say why something is late, may bring a new end, and the last one counts', async () => {
      const { id } = await own.measure('Begegnungshaus', { endsOn: '2026-12-31' });
      const report = (more: object) => own.post(`/measures/${id}/updates`, { ...REPORT, ...more });
      expect((await report({ course: 'delayed', reason: '' })).body).toMatchObject({ code: 'COURSE_REASON_MISSING' });
      const tomorrow = report({ course: 'on_track', reason: '', reportedOn: '2027-01-01' });
      expect((await tomorrow).body).toMatchObject({ code: 'REPORT_IN_FUTURE' });
      await report({ course: 'on_track', reason: '', reportedOn: '2026-06-30' }).expect(200);
      const late = { course: 'delayed', reason: 'Statik', endsOn: '2027-09-30', nextStepDue: '2027-01-15' };
      const view = (await report(late).expect(200)).body as MeasureView;
      expect(view).toMatchObject({
        course: 'delayed',
        reportedOn: '2026-11-12',
        nextStep: 'Mietangebot',
        nextStepDue: '2027-01-15',
        firstEndsOn: '2026-12-31',
        endsOn: '2027-09-30',
        updates: [{ course: 'delayed' }, { course: 'on_track' }],
        version: 3,
      });
    });

    it('are not taken on what was given up', async () => {
      const { id } = await own.measure('Dachgärten');
      await change('post', `/measures/${id}/transition`, 1, { step: 'discontinue', reason: 'Statik reicht nicht' });
      const refused = own.post(`/measures/${id}/updates`, { ...REPORT, course: 'on_track', reason: '' });
      expect((await refused).body).toMatchObject({ code: 'MEASURE_OVER' });
    });
  });

  it('name the difference between costs and financing, and are corrected as a whole', async () => {
    const { id } = await own.measure('Begegnungshaus');
    const line = (cents: number) => ({
      ...{ id: uuidV7(), source: 'Städtebauförderung', kind: 'state', rate: 80, state: 'applied' },
      amounts: [{ year: 2027, cents }],
    });
    const costs = [
      { kind: 'once', year: 2027, cents: 512_000_00 },
      { kind: 'follow_up', year: 2028, cents: 10_000_00 },
    ];
    const set = (version: number, financing: object[]) =>
      own.change('put', `/measures/${id}/financing`, version, { costs, financing });
    expect((await set(1, [line(402_000_00)]).expect(200)).body).toMatchObject({ open: 110_000_00, cost: 512_000_00 });
    await set(1, []).expect(412);
    const double = { ...line(1), amounts: [1, 2].map((cents) => ({ year: 2027, cents })) };
    expect((await set(2, [double])).body).toMatchObject({ code: 'FINANCING_DOUBLE' });
    const own_ = { ...line(110_000_00), source: 'Eigenanteil', kind: 'own', rate: null, state: 'planned' };
    const settled = (await set(2, [line(402_000_00), own_]).expect(200)).body as MeasureView;
    expect(settled).toMatchObject({
      open: 0,
      financing: [
        { kind: 'state', rate: 80 },
        { kind: 'own', rate: null },
      ],
    });
    const foreign = await own.measure('Andere');
    const taken = own.change('put', `/measures/${foreign.id}/financing`, 1, {
      ...{ costs: [], financing: [{ ...line(1), id: settled.financing[0]?.id }] },
    });
    expect((await taken).body).toMatchObject({ code: 'FINANCING_DOUBLE' });
    const plan = (await own.get('/plans/nord')).body as PlanView;
    expect(plan.measures[0]).toMatchObject({
      ...{ byKind: { state: 402_000_00, own: 110_000_00 }, followUp: 10_000_00, yearsOff: false },
    });
  });

  describe('links', () => {
    it('pin evidence as it was, and join decision, goal and a watched indicator', async () => {
      const { id } = await own.measure('Büdchen');
      const ids = {
        finding: await own.node('finding', 'Wege sind weit'),
        decision: await own.node('decision', 'Anlaufstelle einrichten'),
        indicator: await own.node('indicator', 'Kinderarmut'),
        meeting: await own.node('meeting', 'Sitzung'),
      };
      const link = (nodeId: string, more: object = {}) =>
        own.post(`/measures/${id}/links`, { nodeId, id: undefined, ...more });
      await link(ids.finding, { note: 'Aus dem Gespräch' }).expect(200);
      house.clock.advance({ minutes: 1 });
      await link(ids.decision).expect(200);
      house.clock.advance({ minutes: 1 });
      await link(ids.indicator, { as: 'watched' }).expect(200);
      for (const refused of [link(ids.meeting), link(ids.decision, { as: 'watched' }), link(uuidV7())])
        expect((await refused).body).toMatchObject({ code: 'LINK_TARGET_UNKNOWN' });
      const view = (await own.get(`/measures/${id}`)).body as MeasureView;
      expect(view.links.filter(({ relation }) => relation !== 'part_of')).toMatchObject([
        { relation: 'evidences', side: 'base', note: 'Aus dem Gespräch', pinned: { title: 'Wege sind weit' } },
        { relation: 'implements', side: 'base', pinned: null },
        { relation: 'observed_by', side: null, pinned: null },
      ]);
      const partOf = view.links.find(({ relation }) => relation === 'part_of')?.linkId ?? '';
      await own.change('post', `/measures/${id}/links/${partOf}/end`, view.version, { reason: 'x' }).expect(404);
      const decision = view.links.find(({ relation }) => relation === 'implements')?.linkId ?? '';
      const ended = await change('post', `/measures/${id}/links/${decision}/end`, view.version, { reason: 'Anderer' });
      expect(ended.links.some(({ relation }) => relation === 'implements')).toBe(false);
    });

    it('do not reach a draft of another organisation', async () => {
      const { id } = await own.measure('Büdchen');
      const organisationId = uuidV7();
      await asAdmin(
        `INSERT INTO organisation (workspace_id, id, kind, name, created_at) VALUES ($1, $2, 'carrier', 'Anderer', now())`,
        [own.planner.workspace.id, organisationId],
      );
      const draft = await own.node('recommendation', 'Entwurf', { visibility: 'organisation', organisationId });
      const refused = own.post(`/measures/${id}/links`, { nodeId: draft, id: undefined });
      expect((await refused).body).toMatchObject({ code: 'LINK_TARGET_UNKNOWN' });
    });
  });

  describe('visibility', () => {
    it('shows a carrier the measures that its projects realise, without their plan', async () => {
      const carrier = await aPerson(own.planner.workspace, ['carrier']);
      const [carried, open, hidden] = [
        await own.measure('Getragen'),
        await own.measure('Öffentlich'),
        await own.measure('Verborgen'),
      ];
      const organisationId = own.planner.workspace.organisationId;
      const project = await own.node('project', 'Projekt', { visibility: 'organisation', organisationId });
      await own.link(project, 'realises', carried.id);
      const published = await change('post', `/measures/${open.id}/visibility`, 1, { public: true });
      expect(published).toMatchObject({ visibility: 'public', version: 2 });
      const list = (await own.get('/measures', carrier).expect(200)).body as MeasureListView;
      expect(list.measures.map(({ title, plan }) => [title, plan])).toEqual([['Getragen', null]]);
      expect(list.total).toBe(1);
      for (const foreign of [hidden, open]) await own.get(`/measures/${foreign.id}`, carrier).expect(404);
      const sheet = (await own.get(`/measures/${carried.id}`, carrier).expect(200)).body as MeasureView;
      expect(sheet).toMatchObject({ plan: null, steps: [], actions: [] });
      expect(sheet.links.map(({ relation }) => relation)).toEqual(['realises']);
    });
  });

  describe('listed over all plans', () => {
    const list = async (query = ''): Promise<MeasureListView> =>
      (await own.get(`/measures?${query}`).expect(200)).body as MeasureListView;
    const codes = async (query: string): Promise<string[]> => (await list(query)).measures.map(({ code }) => code);

    it('are filtered, and counted whatever is filtered', async () => {
      await own.measure('Platz umgestalten', { leadUnit: 'Bauamt' });
      const second = await own.measure('Familientreff', { fieldId: own.plan.fields[1]?.id, leadUnit: 'Jugendamt' });
      await change('post', `/measures/${second.id}/transition`, 1, { step: 'discontinue', reason: 'Statik' });
      expect(await codes('')).toEqual(['1.01', '2.01']);
      expect(await codes('group=dropped')).toEqual(['2.01']);
      expect(await codes('lead=Bauamt')).toEqual(['1.01']);
      expect(await codes('text=famil')).toEqual(['2.01']);
      expect(await codes('text=%25')).toEqual([]);
      expect(await codes('text=umgestalten+Plaetze')).toEqual([]);
      expect(await codes('text=umgestalten+platz')).toEqual(['1.01']);
      expect(await codes('text=2.01')).toEqual(['2.01']);
      expect(await codes(`plan=${own.plan.code}&weight=key`)).toEqual([]);
      expect(await codes('plan=anderes')).toEqual([]);
      expect(await codes('offset=1')).toEqual(['2.01']);
      expect(await list('lead=Bauamt')).toMatchObject({
        total: 1,
        counts: { idea: 1, planned: 0, dropped: 1, done: 0 },
        plans: [{ code: own.plan.code }],
        leads: ['Bauamt', 'Jugendamt'],
      });
      await own.get('/measures?group=gone').expect(400);
    });

    it('are sorted by a column, what has no value last', async () => {
      const fieldId = own.plan.fields[1]?.id;
      await own.measure('Ufer', { startsOn: '2024-05-01', endsOn: '2026-01-01' });
      await own.measure('Ärztehaus', { fieldId, endsOn: '2025-01-01' });
      await own.measure('Bolzplatz', { fieldId, startsOn: '2022-05-01' });
      expect(await codes('sort=code&direction=descending')).toEqual(['2.02', '2.01', '1.01']);
      expect(await codes('sort=title')).toEqual(['2.01', '2.02', '1.01']);
      expect(await codes('sort=begin')).toEqual(['2.02', '1.01', '2.01']);
      expect(await codes('sort=begin&direction=descending')).toEqual(['1.01', '2.02', '2.01']);
      expect(await codes('sort=end')).toEqual(['2.01', '1.01', '2.02']);
      expect(await codes('sort=state')).toHaveLength(3);
      expect(await codes('sort=cost')).toHaveLength(3);
      await own.get('/measures?sort=wording').expect(400);
    });

    it('stand in the order of the rule that says what must happen, for every state, report and date', async () => {
      const day = dayOf(house.clock.now());
      const [before, after] = [dayAfter(day, -1), dayAfter(day, 1)];
      const dates = [
        [null, null],
        [before, after],
        [after, before],
      ] as const;
      const made: string[] = [];
      for (const state of MEASURE_STATES)
        for (const course of [...COURSES, null]) {
          // Three kinds of dates and four reports: every pair of state and date occurs as well.
          const [endsOn, nextStepDue] = dates[made.length % dates.length] ?? dates[0];
          made.push(await aMeasureAsIs(own, { state, course, endsOn, nextStepDue }));
        }
      const { measures: shown, counts } = await list();
      expect(shown.map(({ id }) => id).toSorted()).toEqual(made.toSorted());
      const sections = shown.map((row) => measureSection(measureGroup(row.state, row.course), row, day));
      const order = sections.map((section) => MEASURE_SECTIONS.indexOf(section));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      for (const group of MEASURE_GROUPS)
        expect(counts[group]).toBe(shown.filter((row) => measureGroup(row.state, row.course) === group).length);
    });
  });
});

interface Standing {
  readonly state: MeasureState;
  readonly course: Course | null;
  readonly endsOn: string | null;
  readonly nextStepDue: string | null;
}

/** A measure in a state that no series of steps need lead to. */
async function aMeasureAsIs(own: PlanHouse, { state, course, endsOn, nextStepDue }: Standing): Promise<string> {
  const { id } = await own.measure('Maßnahme');
  await asAdmin('UPDATE measure SET state = $2, ends_on = $3 WHERE id = $1', [id, state, endsOn]);
  if (course)
    await asAdmin(
      `INSERT INTO status_update (workspace_id, id, measure_id, course, text, reason, next_step, next_step_due, reported_on, created_at, created_by)
       SELECT workspace_id, gen_random_uuid(), id, $2, 'Stand', 'Grund', 'Schritt', $3, now()::date, now(), $4 FROM measure WHERE id = $1`,
      [id, course, nextStepDue, own.planner.userId],
    );
  return id;
}
