import type {
  ContributionListView,
  ContributionRowView,
  ThemeView,
} from '@quartierwerk/contracts/participation/contribution.views';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { ParticipationHouse } from '../../../../test/support/participation.js';

describe('what is written down after its event was closed', () => {
  let house: TestApplication;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());

  it('says so in the list, on its page and in its theme; what only came late does not', async () => {
    const own = await ParticipationHouse.build(house.server);
    const event = await own.event();
    const typedAt = () => ({ saidAt: house.clock.now().toISOString() });
    const there = await own.said(event, 'Am Tisch gesagt', typedAt());
    const onTablet = typedAt();
    house.clock.advance({ minutes: 5 });
    const { version } = await own.get<EventView>(`/neighbourhood-conferences/${event.code}`);
    await own.change('post', `/neighbourhood-conferences/${event.id}/close`, version).expect(200);

    house.clock.advance({ minutes: 10 });
    const late = await own.said(event, 'Lag auf dem Tablet', onTablet);
    const later = await own.said(event, 'Vom Zettelkasten', typedAt());
    const marks = (rows: readonly ContributionRowView[]) =>
      Object.fromEntries(rows.map(({ text, addedLater }) => [text, addedLater]));
    const expected = { 'Am Tisch gesagt': false, 'Lag auf dem Tablet': false, 'Vom Zettelkasten': true };

    expect(marks((await own.get<ContributionListView>('/contributions')).rows)).toEqual(expected);
    const theme = await own.theme(event, 'Licht', [there.id, late.id, later.id]);
    expect(marks((await own.get<ThemeView>(`/themes/${theme.id}`)).contributions)).toEqual(expected);
    expect(await own.contribution(later.code, own.planner)).toMatchObject({ addedLater: true });
    expect(await own.contribution(there.code)).toMatchObject({ addedLater: false });
  });
});
