import type { ContributionView } from '@quartierwerk/contracts/participation/contribution.views';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { ANSWER, ParticipationHouse } from '../../../../test/support/participation.js';

describe('the points of a contribution', () => {
  let house: TestApplication;
  let own: ParticipationHouse;
  let event: EventView;
  beforeEach(async () => {
    house = await startApplication();
    own = await ParticipationHouse.build(house.server);
    event = await own.event();
  });
  afterEach(() => house.close());

  it('are set by nobody over those that they did not see, whether a person or a tablet counted them', async () => {
    const entry = own.entry(event, 'Bank', { points: 2 });
    const { entries } = await own.send(event, [entry]);
    const view = await own.contribution(entries[0]?.entry?.code ?? '');
    const path = `/contributions/${view.id}/points`;
    const both = await Promise.all(
      [5, 6].map((points) => own.change('put', path, view.version, { round: 1, from: 2, points })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stale = both.find(({ status }) => status === 412)?.body as { code: string; current: ContributionView };
    expect(stale).toMatchObject({ code: 'VERSION_STALE', current: { version: view.version + 1 } });

    const { points } = stale.current;
    await own.send(event, [{ ...entry, revision: 2, points: 9, from: { points } }]);
    await own.change('put', path, view.version + 1, { round: 1, from: points, points: 3 }).expect(412);
    expect(await own.contribution(view.code)).toMatchObject({ points: 9 });
  });

  it('are counted on at the table while the desk looks through, with other words too, until it is answered', async () => {
    const entry = own.entry(event, 'Ruft 02174 71234: keine Bank', { points: 2 });
    const { entries } = await own.send(event, [entry]);
    const checked = await own.redact(await own.contribution(entries[0]?.entry?.code ?? ''), 'Keine Bank');
    const counted = (revision: number, before: number, points: number) =>
      own.send(event, [{ ...entry, text: checked.text, revision, points, from: { points: before } }]);
    expect((await counted(2, 2, 3)).entries).toMatchObject([
      { status: 'revised', fixed: [], entry: { text: 'Keine Bank', points: 3 } },
    ]);
    const answer = { ...ANSWER, id: uuidV7() };
    await own.post(`/contributions/${checked.id}/answers`, answer, own.planner).expect(200);
    expect((await counted(3, 3, 4)).entries).toMatchObject([
      { status: 'fixed', fixed: ['points'], entry: { points: 3 } },
    ]);
  });
});
