import type { ChangesView, SearchView } from '@quartierwerk/contracts/chain/chain.views';
import type { PlanListView, PlanView } from '@quartierwerk/contracts/plans/plans.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { anOrganisation } from '../../../../test/support/projects.js';
import { PLAN, PlanHouse, viewOf } from '../../../../test/support/plans.js';

describe('action plans', () => {
  let house: TestApplication;
  let own: PlanHouse;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await PlanHouse.build(house.server);
  });

  it('stand in a list with their measures and money, and open by code and by id', async () => {
    const measure = await own.measure('Platz umgestalten');
    const costs = [{ kind: 'once', year: 2026, cents: 500 }];
    await viewOf(own.change('put', `/measures/${measure.id}/financing`, 1, { costs, financing: [] }));
    const list = (await own.get('/plans').expect(200)).body as PlanListView;
    expect(list).toMatchObject({
      plans: [{ code: 'nord', fieldCount: 2, measureCount: 1, states: { idea: 1 }, delayedCount: 0, cost: 500 }],
      actions: ['create'],
    });
    const byCode = (await own.get('/plans/nord').expect(200)).body as PlanView;
    expect(byCode).toMatchObject({
      fields: [{ number: 1 }, { number: 2 }],
      stages: [{ number: 1, fromYear: 2019 }, { number: 2 }],
      measures: [{ code: '1.01', title: 'Platz umgestalten', cost: 500, financed: 0, open: 500, byKind: {} }],
      mission: { title: 'Stadt für alle' },
      steps: ['begin'],
      actions: ['revise', 'link'],
    });
    expect((await own.get(`/plans/${own.plan.id}`).expect(200)).body).toEqual(byCode);
    await own.get('/plans/sued').expect(404);
    await own.get('/plans/%00').expect(404);
  });

  it('are seen as drafts by their organisation only, with everything in them, until they begin', async () => {
    const measure = await own.measure('Platz umgestalten');
    const goal = { level: 'overall', text: 'Wege ohne Schwellen' };
    await viewOf<PlanView>(own.post(`/plans/${own.plan.id}/goals`, goal));
    const colleague = await aPerson(own.planner.workspace, ['reader']);
    const elsewhere = await aPerson(await anOrganisation(own.planner.workspace, 'Jugendamt'), ['steering_member']);
    const seen = async (person: TestPerson) => ({
      plans: ((await own.get('/plans', person)).body as PlanListView).plans.length,
      page: (await own.get('/plans/nord', person)).status,
      sheet: (await own.get(`/measures/${measure.id}`, person)).status,
      hits: ((await own.get('/search?q=umgestalten', person)).body as SearchView).hits.length,
      goals: ((await own.get('/search?q=Schwellen', person)).body as SearchView).hits.length,
      changes: ((await own.get('/chain/changes', person)).body as ChangesView).changes.length > 0,
    });
    const nothing = { plans: 0, page: 404, sheet: 404, hits: 0, goals: 0, changes: false };
    const everything = { plans: 1, page: 200, sheet: 200, hits: 1, goals: 1, changes: true };
    expect([await seen(colleague), await seen(elsewhere)]).toEqual([everything, nothing]);
    const stranger = await aPerson(await anOrganisation(own.planner.workspace, 'Sozialamt'), ['planner']);
    const body = { title: 'Fremd', fieldId: own.plan.fields[0]?.id, stageId: own.plan.stages[0]?.id };
    await own.post(`/plans/${own.plan.id}/measures`, body, stranger).expect(404);

    await viewOf<PlanView>(own.change('post', `/plans/${own.plan.id}/transition`, 1, { step: 'begin' }));
    expect(await seen(elsewhere)).toEqual(everything);
  });

  it('show a measure of a draft that was set to public, and take it back into the draft', async () => {
    const measure = await own.measure('Platz umgestalten');
    const elsewhere = await aPerson(await anOrganisation(own.planner.workspace, 'Jugendamt'), ['steering_member']);
    const status = async () => (await own.get(`/measures/${measure.id}`, elsewhere)).status;
    await own.change('post', `/measures/${measure.id}/visibility`, 1, { public: true }).expect(200);
    expect(await status()).toBe(200);
    await own.change('post', `/measures/${measure.id}/visibility`, 2, { public: false }).expect(200);
    expect(await status()).toBe(404);
  });

  it('take a code and letters before their numbers once', async () => {
    expect((await own.post('/plans', PLAN)).body).toMatchObject({ code: 'PLAN_CODE_TAKEN' });
    expect((await own.post('/plans', { ...PLAN, code: 'sued' })).body).toMatchObject({ code: 'PLAN_PREFIX_TAKEN' });
    const reversed = { ...PLAN, code: 'sued', codePrefix: 'B', endsOn: '2018-12-31' };
    expect((await own.post('/plans', reversed)).body).toMatchObject({ code: 'PERIOD_REVERSED' });
    const long = { ...PLAN, code: 'sued', codePrefix: 'B', title: 'x'.repeat(5_000) };
    expect((await own.post('/plans', long).expect(400)).body).toMatchObject({
      code: 'BODY_INVALID',
      errors: [{ path: 'title', code: 'isLength' }],
    });
    const twice = own.post(`/plans/${own.plan.id}/fields`, { number: 2, title: 'Noch eines' });
    expect((await twice).body).toMatchObject({ code: 'FIELD_NUMBER_TAKEN' });
    const stage = { number: 2, title: 'Noch eine', fromYear: 2029, toYear: 2030 };
    expect((await own.post(`/plans/${own.plan.id}/stages`, stage)).body).toMatchObject({ code: 'STAGE_NUMBER_TAKEN' });
  });

  it('are revised on the version that was seen, and closed for work when they are completed', async () => {
    const mission = { missionStatement: 'Alle können gut aufwachsen.' };
    const revised = await viewOf<PlanView>(own.change('patch', `/plans/${own.plan.id}`, 1, mission));
    expect(revised).toMatchObject({ mission: { statement: mission.missionStatement }, version: 2 });
    const stale = await own.change('patch', `/plans/${own.plan.id}`, 1, { title: 'Anders' }).expect(412);
    expect(stale.body).toMatchObject({ code: 'VERSION_STALE', current: { version: 2 } });
    const step = (name: string, version: number) =>
      own.change('post', `/plans/${own.plan.id}/transition`, version, { step: name });
    expect((await step('complete', 2)).body).toMatchObject({ code: 'PLAN_STEP_IMPOSSIBLE' });
    await step('begin', 2).expect(200);
    expect((await step('complete', 3).expect(200)).body).toMatchObject({ steps: ['reopen'], actions: [] });
    expect((await own.goal('overall', 'Zu spät')).body).toMatchObject({ code: 'PLAN_COMPLETED' });
    const field = own.plan.fields[0];
    expect((await own.change('patch', `/plans/fields/${field?.id ?? ''}`, 1, { title: 'x' })).body).toMatchObject({
      code: 'PLAN_COMPLETED',
    });
  });

  it('rename fields and stages, whose numbers stay', async () => {
    const [field, stage] = [own.plan.fields[0], own.plan.stages[1]];
    await viewOf(own.change('patch', `/plans/fields/${field?.id ?? ''}`, 1, { title: 'Wohnen und Umfeld' }));
    await own.change('patch', `/plans/fields/${field?.id ?? ''}`, 1, { title: 'Wohnen' }).expect(412);
    const reversed = own.change('patch', `/plans/stages/${stage?.id ?? ''}`, 1, { toYear: 2020 });
    expect((await reversed).body).toMatchObject({ code: 'PERIOD_REVERSED' });
    const plan = await viewOf<PlanView>(own.change('patch', `/plans/stages/${stage?.id ?? ''}`, 1, { toYear: 2030 }));
    expect(plan).toMatchObject({
      fields: [{ number: 1, title: 'Wohnen und Umfeld', version: 2 }, {}],
      stages: [{}, { toYear: 2030, version: 2 }],
    });
  });

  it('hold goals in three levels, numbered in their order, which stay while something pursues them', async () => {
    const first = await viewOf<PlanView>(own.goal('overall', 'Gut aufwachsen'));
    const top = first.goals[0]?.id ?? '';
    expect((await own.goal('operational', 'Zu hoch gegriffen', top)).body).toMatchObject({ code: 'GOAL_LEVEL' });
    expect((await own.goal('intermediate', 'Ohne Leitziel')).body).toMatchObject({ code: 'GOAL_LEVEL' });
    const second = await viewOf<PlanView>(own.goal('intermediate', 'Früh fördern', top));
    const middle = second.goals[1]?.id ?? '';
    const third = await viewOf<PlanView>(own.goal('operational', '270 Kinder erreichen', middle));
    expect(third.goals.map(({ number, level }) => [number, level])).toEqual([
      ['1', 'overall'],
      ['1.1', 'intermediate'],
      ['1.1.1', 'operational'],
    ]);
    const goal = third.goals[2];
    const measure = await own.measure('Offene Angebote', { goalIds: [goal?.id] });
    expect(measure).toMatchObject({ goals: [{ number: '1.1.1', text: '270 Kinder erreichen' }] });
    expect((await own.change('delete', `/plans/goals/${middle}`, 1)).body).toMatchObject({ code: 'GOAL_IN_USE' });
    expect((await own.change('delete', `/plans/goals/${goal?.id ?? ''}`, 1)).body).toMatchObject({
      code: 'GOAL_IN_USE',
    });
    const revised = await viewOf<PlanView>(
      own.change('patch', `/plans/goals/${goal?.id ?? ''}`, 1, { target: '270 Kinder', dueOn: '2026-12-31' }),
    );
    expect(revised.goals[2]).toMatchObject({ target: '270 Kinder', dueOn: '2026-12-31', measures: [{ code: '1.01' }] });
    const link = measure.links.find(({ relation }) => relation === 'pursues');
    await viewOf(
      own.change('post', `/measures/${measure.id}/links/${link?.linkId ?? ''}/end`, 1, { reason: 'Anderes Ziel' }),
    );
    const without = await viewOf<PlanView>(own.change('delete', `/plans/goals/${goal?.id ?? ''}`, 2));
    expect(without.goals).toHaveLength(2);
    await own.change('patch', `/plans/goals/${goal?.id ?? ''}`, 3, { text: 'x' }).expect(404);
  });

  it('show nothing to another workspace, to a carrier, and to a data provider', async () => {
    const { workspace } = own.planner;
    for (const person of [
      await aPerson(await aWorkspace(), ['planner']),
      await aPerson(workspace, ['carrier']),
      await aPerson(workspace, ['data_provider']),
    ]) {
      await own.get(`/plans/${own.plan.id}`, person).expect(404);
      await own.post(`/plans/${own.plan.id}/fields`, { number: 3, title: 'Fremd' }, person).expect(404);
    }
    const reader = await aPerson(workspace, ['reader']);
    expect((await own.get('/plans/nord', reader).expect(200)).body).toMatchObject({ steps: [], actions: [] });
  });
});
