import type { DatesView, FrameView, StartView, WaitingListView } from '@quartierwerk/contracts/start/start.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestWorkspace, aPerson, aWorkspace } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import { UnitOfWork, type WriteTx } from '../../platform/database/unit-of-work.js';
import { systemContext } from '../../platform/http/actor-context.js';
import { type NewNode, Spine } from '../chain/index.js';

describe('the first page', () => {
  let house: TestApplication;
  let workspace: TestWorkspace;
  beforeAll(async () => {
    house = await startApplication();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    workspace = await aWorkspace();
  });

  const startOf = async (cookie: string): Promise<StartView> =>
    (await request(house.server).get('/api/start').set('Cookie', cookie).expect(200)).body as StartView;
  const startAs = async (role: Role) => startOf((await aPerson(workspace, [role])).cookie);
  const add = async (node: Omit<NewNode, 'id' | 'title'>): Promise<void> =>
    house.app.get(UnitOfWork, { strict: false }).run(
      systemContext(workspace.id, 'test', () => house.clock.now()),
      async (tx) => {
        tx.record({ action: 'test.step', objectKind: 'x', objectId: 'x' });
        const spine = house.app.get(Spine, { strict: false });
        await spine.addNodes(tx, [{ ...node, id: uuidV7(), title: `${node.kind} ${node.state}` }]);
      },
    );

  it('tells a planner what an empty workspace needs first, and a reader nothing', async () => {
    expect((await startAs('planner')).waiting.map(({ code }) => code)).toEqual(['areas_missing', 'indicators_missing']);
    expect(await startAs('reader')).toMatchObject({ waiting: [], changes: [], changeCount: 0, gaps: [], dates: [] });
  });

  it('counts the gaps for those who may see them, and for nobody else', async () => {
    await add({ kind: 'recommendation', state: 'submitted' });

    expect((await startAs('steering_member')).gaps).toEqual([
      { gap: 'recommendation_without_evidence', count: 1 },
      { gap: 'recommendation_without_decision', count: 1 },
    ]);
    expect((await startAs('carrier')).gaps).toEqual([]);
    expect((await startAs('carrier')).stations.recommendations).toBe(0);
  });

  it('names the dates that lie ahead, the next first, and none that was cancelled', async () => {
    const day = (offset: number) =>
      new Date(house.clock.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
    await add({ kind: 'meeting', state: 'scheduled', validFrom: day(14) });
    await add({ kind: 'conference', state: 'planned', validFrom: day(3) });
    await add({ kind: 'conference', state: 'cancelled', validFrom: day(4) });
    await add({ kind: 'meeting', state: 'held', validFrom: day(-30) });

    expect((await startAs('reader')).dates.map(({ node, day: on }) => [node.kind, on])).toEqual([
      ['conference', day(3)],
      ['meeting', day(14)],
    ]);
  });

  it('counts beside the stations what is under way there, and nothing that a role may not see', async () => {
    await add({ kind: 'recommendation', state: 'submitted' });
    await add({ kind: 'recommendation', state: 'draft' });
    for (const state of ['open', 'delayed', 'postponed', 'closed', 'withdrawn', 'superseded'])
      await add({ kind: 'decision', state });
    for (const state of ['idea', 'in_progress', 'completed']) await add({ kind: 'measure', state });
    for (const state of ['captured', 'redacted', 'forwarded', 'answered']) await add({ kind: 'contribution', state });
    await add({ kind: 'project', state: 'running' });

    expect((await startAs('planner')).stations).toMatchObject({
      ...{ recommendations: 2, recommendationsSubmitted: 1, decisions: 6, decisionsOpen: 3 },
      ...{ measures: 3, measuresRunning: 1, contributions: 4, contributionsUnanswered: 2, projectsRunning: 1 },
    });
    expect((await startAs('carrier')).stations).toMatchObject({
      ...{ recommendationsSubmitted: 0, decisionsOpen: 0, measuresRunning: 0, contributionsUnanswered: 0 },
    });
  });

  it('gives the frame its numbers, and the gaps to nobody who may not see them', async () => {
    await add({ kind: 'recommendation', state: 'submitted' });
    const numbersAs = async (role: Role) => {
      const { cookie } = await aPerson(workspace, [role]);
      return (await request(house.server).get('/api/start/frame').set('Cookie', cookie).expect(200)).body as FrameView;
    };

    expect(await numbersAs('planner')).toMatchObject({
      stations: { recommendations: 1 },
      waitingCount: 2,
      gapCount: 2,
    });
    expect(await numbersAs('carrier')).toMatchObject({
      stations: { recommendations: 0 },
      waitingCount: 0,
      gapCount: null,
    });
  });

  it('lists all dates, the latest first, and all that waits', async () => {
    await add({ kind: 'meeting', state: 'held', validFrom: '2026-06-11' });
    await add({ kind: 'conference', state: 'planned', validFrom: '2026-12-03' });
    await add({
      kind: 'meeting',
      state: 'planned',
      visibility: 'organisation',
      organisationId: workspace.organisationId,
    });
    const { cookie } = await aPerson(workspace, ['planner']);
    const read = async (path: string): Promise<unknown> =>
      (await request(house.server).get(path).set('Cookie', cookie).expect(200)).body;

    expect(((await read('/api/start/dates')) as DatesView).dates.map(({ day }) => day)).toEqual([
      '2026-12-03',
      '2026-06-11',
    ]);
    expect((await read('/api/start/waiting')) as WaitingListView).toEqual({
      waiting: (await startOf(cookie)).waiting,
    });
  });

  it('says what was done to an entry, to a carrier only of what it reads on pages of its own', async () => {
    const id = uuidV7();
    const command = (action: string, work: (spine: Spine, tx: WriteTx) => Promise<void>, payload = {}) =>
      house.app.get(UnitOfWork, { strict: false }).run(
        systemContext(workspace.id, 'test', () => house.clock.now()),
        async (tx) => {
          tx.record({ action, objectKind: 'measure', objectId: id, payload });
          await work(house.app.get(Spine, { strict: false }), tx);
        },
      );
    await command('plans.create_measure', (spine, tx) =>
      spine.addNodes(tx, [{ id, kind: 'measure', title: 'Büdchen', state: 'decided', visibility: 'public' }]),
    );
    house.clock.advance({ minutes: 2 });
    await command('plans.report_measure', (spine, tx) => spine.changeNode(tx, id, {}), { to: '2027-01-15' });

    const stepsAs = async (role: Role) => (await startAs(role)).changes.map(({ steps }) => steps);
    expect(await stepsAs('reader')).toEqual([
      [
        { step: 'deadline_moved', day: '2027-01-15', month: null },
        { step: 'created', day: null, month: null },
      ],
    ]);
    expect(await stepsAs('carrier')).toEqual([[]]);
  });

  it('says nothing of what was done to what is public to those who may not read its pages', async () => {
    const change = async (node: Pick<NewNode, 'kind' | 'state'>, ...actions: string[]) => {
      const id = uuidV7();
      for (const [nth, action] of actions.entries()) {
        house.clock.advance({ minutes: 2 });
        await house.app.get(UnitOfWork, { strict: false }).run(
          systemContext(workspace.id, 'test', () => house.clock.now()),
          async (tx) => {
            tx.record({ action, objectKind: node.kind, objectId: id });
            const spine = house.app.get(Spine, { strict: false });
            if (nth > 0) return spine.changeNode(tx, id, {});
            return spine.addNodes(tx, [{ ...node, id, title: node.kind, visibility: 'public' }]);
          },
        );
      }
    };
    await change({ kind: 'indicator', state: 'active' }, 'indicators.create', 'indicators.revise');
    await change({ kind: 'contribution', state: 'redacted' }, 'test.step', 'participation.set_points');
    await change({ kind: 'measure', state: 'decided' }, 'plans.create_measure', 'plans.set_financing');

    const stepsAs = async (role: Role) =>
      (await startAs(role)).changes.map(({ node, steps }) => [node.kind, ...steps.map(({ step }) => step)]);
    expect(await stepsAs('reader')).toEqual([
      ['measure', 'money', 'created'],
      ['contribution', 'points'],
      ['indicator', 'revised', 'created'],
    ]);
    expect(await stepsAs('data_provider')).toEqual([
      ['measure'],
      ['contribution'],
      ['indicator', 'revised', 'created'],
    ]);
  });

  it('shows what changed since the visit before this session', async () => {
    const person = await aPerson(workspace, ['planner']);
    const [session] = await asAdmin<{ id: string }>('SELECT id FROM session WHERE user_id = $1', [person.userId]);
    await add({ kind: 'decision', state: 'open' });
    expect((await startOf(person.cookie)).lastVisit).toBeNull();

    await visit(person.userId, 'an earlier session');
    house.clock.advance({ minutes: 1 });
    await add({ kind: 'measure', state: 'idea' });
    await visit(person.userId, session?.id ?? '');

    const start = await startOf(person.cookie);
    expect(start.lastVisit).not.toBeNull();
    expect([start.changes.map(({ node }) => node.kind), start.changeCount]).toEqual([['measure'], 1]);
  });

  /** A person enters the workspace, which leaves a trace. */
  async function visit(userId: string, sessionId: string): Promise<void> {
    const system = systemContext(workspace.id, 'test', () => house.clock.now());
    const ctx = { ...system, actor: { ...system.actor, userId } };
    await house.app.get(UnitOfWork, { strict: false }).run(ctx, async (tx) => {
      tx.record({ action: 'identity.sign_in', objectKind: 'session', objectId: sessionId });
    });
  }
});
