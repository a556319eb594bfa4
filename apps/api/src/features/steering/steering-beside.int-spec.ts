import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestPerson, aPerson } from '../../../test/support/builders.js';
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
