import type { BesideView, ContributionListView } from '@quartierwerk/contracts/participation/contribution.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { EVENT_DAY, ParticipationHouse } from '../../../../test/support/participation.js';

describe('a list of contributions', () => {
  let house: TestApplication;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());

  it('is walked through in the order of the list, also when it leaves the list on the way', async () => {
    const own = await ParticipationHouse.build(house.server);
    const event = await own.event();
    const [one, two, three] = [
      await own.said(event, 'Eins', { points: 1, saidAt: `${EVENT_DAY}T08:01:00Z` }),
      await own.said(event, 'Zwei', { points: 3, saidAt: `${EVENT_DAY}T08:02:00Z` }),
      await own.said(event, 'Drei', { points: 1, saidAt: `${EVENT_DAY}T08:02:00Z` }),
    ];
    const beside = (code: string, query = '') => own.get<BesideView>(`/contributions/${code}/beside${query}`);
    for (const query of ['', '?sort=oldest', '?sort=points', '?segment=to_group&sort=points']) {
      const { rows } = await own.get<ContributionListView>(`/contributions${query}`);
      const codes = rows.map(({ code }) => code);
      expect(codes).toHaveLength(3);
      const walked = await Promise.all(codes.map((code) => beside(code, query)));
      expect(walked).toEqual(
        codes.map((_, at) => ({
          before: codes[at - 1] ?? null,
          after: codes[at + 1] ?? null,
          position: at + 1,
          total: 3,
        })),
      );
    }
    await own.theme(event, 'Thema', [two.id]);
    expect(await beside(two.code, '?segment=to_group&sort=points')).toMatchObject({
      before: null,
      position: null,
      total: 2,
    });
    expect([one.code, three.code]).toContain((await beside(two.code, '?segment=to_group&sort=points')).after);
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    await expect(own.get(`/contributions/${one.code}/beside`, stranger)).rejects.toThrow('NOT_FOUND');
  });
});
