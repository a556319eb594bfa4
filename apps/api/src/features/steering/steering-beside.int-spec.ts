import type { GapsView, TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestPerson, aPerson } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import { ConferenceHouse, anOrganisation } from '../../../test/support/conferences.js';
import { SteeringHouse, aPersonOf } from '../../../test/support/steering.js';

describe('what is ahead of a submitted recommendation', () => {
  let app: TestApplication;
  let house: SteeringHouse;
  let conference: ConferenceHouse;
  beforeAll(async () => void (app = await startApplication()));
  afterAll(() => app.close());
  beforeEach(async () => {
    conference = await ConferenceHouse.build(app.server);
    house = await SteeringHouse.build(app.server, conference.planner);
  });

  const aheadOf = async (id: string, person: TestPerson): Promise<TraceView['ahead']> =>
    ((await house.get(`/api/chain/${id}/trace`, person).expect(200)).body as TraceView).ahead;
  const aMeetingWith = async (...items: readonly object[]): Promise<string> => {
    const { id } = await house.meeting('2026-12-10');
    await house.add(id, 'Vertrauliches', { public: false });
    for (const item of items) await house.add(id, 'Elternbegleitung', item);
    return id;
  };

  it('is the meeting on whose agenda it stands, until the meeting is off', async () => {
    const recommendation = await conference.submitted();
    expect(await aheadOf(recommendation.id, house.planner)).toEqual([]);

    const id = await aMeetingWith({ recommendationId: recommendation.id });
    expect(await aheadOf(recommendation.id, house.planner)).toMatchObject([
      // The item that is not public stands behind, although it was put there first.
      { nodeId: recommendation.id, body: 'Steuerungsgruppe', heldOn: '2026-12-10', item: 1, meeting: { id } },
    ]);
    await house.transit({ id }, 'cancel', { reason: 'Zu wenige Zusagen' });
    expect(await aheadOf(recommendation.id, house.planner)).toEqual([]);
  });

  it('is no meeting whose day went by without it being begun; one that runs still is', async () => {
    const [waiting, running] = [await conference.submitted(), await conference.submitted()];
    const { id } = await house.meeting('2026-11-22');
    await house.add(id, 'Elternbegleitung', { recommendationId: waiting.id });
    const begun = await house.running([['Elternbegleitung', { recommendationId: running.id }]]);
    const gapOf = async (recommendationId: string) =>
      ((await house.get('/api/chain/gaps').expect(200)).body as GapsView).groups
        .find(({ gap }) => gap === 'recommendation_without_decision')
        ?.entries.find(({ node }) => node.id === recommendationId);

    expect(await aheadOf(waiting.id, house.planner)).toMatchObject([{ heldOn: '2026-11-22' }]);
    expect(await gapOf(waiting.id)).toMatchObject({ ahead: { meeting: { id }, heldOn: '2026-11-22', item: 1 } });

    // A day that goes by is longer than a session lasts.
    await asAdmin("UPDATE meeting SET held_on = '2026-11-21' WHERE id = ANY ($1::uuid[])", [[id, begun.id]]);
    app.clock.advance({ minutes: 2 });
    expect(await aheadOf(waiting.id, house.planner)).toEqual([]);
    expect(await gapOf(waiting.id)).toMatchObject({ ahead: null });
    expect(await aheadOf(running.id, house.planner)).toMatchObject([{ meeting: { id: begun.id } }]);
    expect(await gapOf(running.id)).toMatchObject({ ahead: { meeting: { id: begun.id } } });
  });

  it('is seen of a non-public item by the members of the body alone', async () => {
    const [open, closed] = [await conference.submitted(), await conference.submitted()];
    await aMeetingWith({ recommendationId: open.id }, { recommendationId: closed.id, public: false });
    const { workspace } = house.planner;
    const outside = [await aPerson(workspace, ['reader']), await aPerson(workspace, ['planner'])];

    expect(await aheadOf(closed.id, house.member)).toMatchObject([{ heldOn: '2026-12-10', item: 3 }]);
    for (const person of outside) {
      expect(await aheadOf(open.id, person)).toMatchObject([{ heldOn: '2026-12-10', item: 1 }]);
      expect(await aheadOf(closed.id, person)).toEqual([]);
    }
    const carrierId = await anOrganisation(house.planner, 'Träger');
    const carrier = await aPersonOf(workspace, ['carrier'], carrierId);
    await house.get(`/api/chain/${open.id}/trace`, carrier).expect(404);
  });

  it('says for the story which body decided what', async () => {
    const decision = await house.decided();
    const trace = await house.get(`/api/chain/${decision.id}/trace?facts=true`).expect(200);

    expect((trace.body as TraceView).facts).toEqual([
      { kind: 'decision', nodeId: decision.id, body: 'Steuerungsgruppe', result: 'adopted_unchanged' },
    ]);
  });
});
