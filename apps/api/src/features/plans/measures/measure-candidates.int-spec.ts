import type { MeasureCandidatesView } from '@quartierwerk/contracts/plans/measure-candidates.views';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { PlanHouse, viewOf } from '../../../../test/support/plans.js';

describe('measures that may carry out a decision', () => {
  let house: TestApplication;
  let own: PlanHouse;
  let decision: string;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await PlanHouse.build(house.server);
    decision = await own.node('decision', 'Spielplätze in der Südstadt sanieren');
  });

  const path = (text = '') => `/decisions/${decision}/measure-candidates?text=${encodeURIComponent(text)}`;
  const titles = async (text = '') => {
    const { measures, total } = (await own.get(path(text)).expect(200)).body as MeasureCandidatesView;
    return { total, titles: measures.map(({ title, alike }) => [title, ...alike].join(', ')) };
  };

  it('are found by a word, those that are like it first, and are gone when one is linked', async () => {
    await own.measure('Sprachförderung');
    const alike = await own.measure('Spielplatz Luisenstraße');
    expect(await titles()).toEqual({ total: 2, titles: ['Spielplatz Luisenstraße, words', 'Sprachförderung'] });
    expect(await titles('sprachfoerd')).toEqual({ total: 1, titles: ['Sprachförderung'] });
    expect(await titles('gibt es nicht')).toEqual({ total: 0, titles: [] });
    const linked = await viewOf<MeasureView>(
      own.post(`/measures/${alike.id}/links`, { nodeId: decision, id: undefined }),
    );
    expect(linked.links).toContainEqual(
      expect.objectContaining({ relation: 'implements', node: expect.objectContaining({ id: decision }) as unknown }),
    );
    house.clock.advance({ minutes: 2 });
    expect((await titles()).titles).toEqual(['Sprachförderung']);
  });

  it('stand in a plan that is worked on, and are worked on themselves', async () => {
    const given = await own.measure('Spielplatz am Ufer');
    await viewOf(own.change('post', `/measures/${given.id}/transition`, 1, { step: 'discontinue', reason: 'Flut' }));
    const over = await own.post(`/measures/${given.id}/links`, { nodeId: decision, id: undefined }).expect(409);
    expect(over.body).toMatchObject({ code: 'MEASURE_DISCONTINUED' });
    const kept = await own.measure('Spielplatz Nord');
    expect((await titles()).titles).toEqual(['Spielplatz Nord, words']);
    await asAdmin(`UPDATE action_plan SET state = 'completed' WHERE id = $1`, [own.plan.id]);
    house.clock.advance({ minutes: 2 });
    expect(await titles()).toEqual({ total: 0, titles: [] });
    const refused = await own.post(`/measures/${kept.id}/links`, { nodeId: decision, id: undefined });
    expect(refused.body).toMatchObject({ code: 'PLAN_COMPLETED' });
  });

  it('are told to those who may link them, and of decisions that they see', async () => {
    await own.measure('Spielplatz Nord');
    for (const role of ['reader', 'steering_member', 'carrier'] as const)
      await own.get(path(), await aPerson(own.planner.workspace, [role])).expect(404);
    await asAdmin(`UPDATE chain_node SET state = 'removed' WHERE id = $1`, [decision]);
    await own.get(path()).expect(404);
    decision = (await own.measure('Kein Beschluss')).id;
    await own.get(path()).expect(404);
    const stranger = await PlanHouse.build(house.server);
    decision = await own.node('decision', 'Fremd');
    await stranger.get(path()).expect(404);
  });
});
