import type {
  ContributionView,
  PublishedView,
  ThemeView,
} from '@quartierwerk/contracts/participation/contribution.views';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { ANSWER, ParticipationHouse } from '../../../../test/support/participation.js';

describe('showing several contributions to everyone', () => {
  let house: TestApplication;
  let own: ParticipationHouse;
  let event: EventView;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await ParticipationHouse.build(house.server);
    event = await own.event();
  });

  const seen = ({ id, version }: Pick<ContributionView, 'id' | 'version'>) => ({ contributionId: id, version });
  const open = async ({ code }: Pick<ContributionView, 'code'>): Promise<number> =>
    (await request(house.server).get(`/api/open/${event.publisher.slug}/contributions/${code}`)).status;

  it('goes with the theme in one command, and back in one', async () => {
    const [a, b] = [await own.said(event, 'Mehr Licht'), await own.said(event, 'Der Weg ist dunkel')];
    const { id } = await own.theme(event, 'Licht', [a.id, b.id]);
    await own.post(`/themes/${id}/answers`, { ...ANSWER, id: uuidV7() }, own.planner).expect(200);
    const theme = await own.get<ThemeView>(`/themes/${id}`, own.planner);
    const publish = (version: number, value: boolean, contributions: object[], person = own.planner) =>
      own.change('post', `/themes/${id}/publish`, version, { public: value, contributions }, person);
    await publish(theme.version, true, theme.contributions.map(seen), own.facilitator).expect(404);
    const shown = (await publish(theme.version, true, theme.contributions.map(seen)).expect(200)).body as ThemeView;
    expect(shown).toMatchObject({ public: true, contributions: [{ public: true }, { public: true }] });
    expect([await open(a), await open(b)]).toEqual([200, 200]);
    await publish(shown.version, false, shown.contributions.map(seen)).expect(200);
    expect([await open(a), await open(b)]).toEqual([404, 404]);
    const left = await own.said(event, 'Etwas anderes');
    const now = await own.get<ThemeView>(`/themes/${id}`);
    expect((await publish(now.version, true, [seen(left)]).expect(412)).body).toMatchObject({ code: 'VERSION_STALE' });
    expect(await open(left)).toBe(404);
  });

  it('takes those that are chosen, all or none', async () => {
    const a = await own.said(event, 'Mehr Licht');
    const b = await own.said(event, 'Mehr Bänke');
    const raw = await own.said(event, 'Ungeprüft', {}, false);
    const publish = (value: boolean, contributions: readonly object[], person = own.planner) =>
      own.post('/contributions/publish', { public: value, contributions }, person);
    await publish(true, [seen(a)], own.facilitator).expect(404);
    const no = await publish(true, [seen(a), seen(raw)]).expect(422);
    expect(no.body).toMatchObject({ code: 'CONTRIBUTION_UNCHECKED' });
    const reworded = await own.redact(b, 'Bänke am Weiher');
    expect((await publish(true, [seen(a), seen(b)]).expect(412)).body).toMatchObject({ code: 'VERSION_STALE' });
    expect(await open(a)).toBe(404);
    const { body } = await publish(true, [seen(a), seen(reworded)]).expect(200);
    expect([await open(a), await open(b)]).toEqual([200, 200]);
    await publish(false, (body as PublishedView).contributions).expect(200);
    expect([await open(a), await open(b)]).toEqual([404, 404]);
  });
});
