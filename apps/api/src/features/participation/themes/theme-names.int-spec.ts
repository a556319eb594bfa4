import type { ThemeView } from '@quartierwerk/contracts/participation/contribution.views';
import type { AreaEditionListView, AreaListView } from '@quartierwerk/contracts/places/places.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { ParticipationHouse } from '../../../../test/support/participation.js';
import { getAs } from '../../../../test/support/places.js';

describe('themes of an event', () => {
  let house: TestApplication;
  let own: ParticipationHouse;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => void (own = await ParticipationHouse.build(house.server)));

  async function otherArea(): Promise<string> {
    const editions = await getAs(own.server, own.planner, '/api/places/editions').expect(200);
    const id = (editions.body as AreaEditionListView).editions[0]?.id ?? '';
    const { body } = await getAs(own.server, own.planner, `/api/places/editions/${id}/areas`).expect(200);
    const found = (body as AreaListView).areas.find((one) => one.level === 'small_area' && one.id !== own.areaId);
    return found?.id ?? '';
  }

  it('have different names, whatever the capitals and blanks; the refusal carries the one that stands', async () => {
    const event = await own.event();
    const theme = await own.theme(event, 'Licht und Sicherheit');
    const body = { id: uuidV7(), eventId: event.id, name: ' licht  und Sicherheit', contributionIds: [] };
    const refused = await own.post('/themes', body).expect(409);
    expect(refused.body).toMatchObject({
      code: 'THEME_NAME_TAKEN',
      params: { name: 'Licht und Sicherheit' },
      current: { id: theme.id, name: 'Licht und Sicherheit' },
    });
    const bus = await own.theme(event, 'Bus');
    await own.change('patch', `/themes/${bus.id}`, bus.version, { name: 'LICHT UND SICHERHEIT' }).expect(409);
    await own.change('patch', `/themes/${bus.id}`, bus.version, { name: 'BUS' }).expect(200);
    expect((await own.theme(await own.event(), 'Licht und Sicherheit')).name).toBe('Licht und Sicherheit');
  });

  it('take what was said at another event about the same area, and nothing about another area', async () => {
    const theme = await own.theme(await own.event(), 'Licht');
    const again = await own.said(await own.event(), 'Immer noch kein Licht');
    const elsewhere = await own.said(await own.event({ areaId: await otherArea() }), 'Auch hier kein Licht');
    const path = `/themes/${theme.id}/contributions`;
    const refused = await own.post(path, { contributionIds: [elsewhere.id] }).expect(422);
    expect(refused.body).toMatchObject({ code: 'THEME_ELSEWHERE' });
    const taken = await own.post(path, { contributionIds: [again.id] }).expect(200);
    expect((taken.body as ThemeView).contributions.map(({ id }) => id)).toEqual([again.id]);
  });

  it('are merged with one about the same area, and never into one about another area', async () => {
    const event = await own.event();
    const said = await own.said(event, 'Kein Licht');
    const from = await own.theme(event, 'Licht', [said.id]);
    const elsewhere = await own.theme(await own.event({ areaId: await otherArea() }), 'Licht');
    const earlier = await own.theme(await own.event(), 'Dunkle Wege');
    const merge = (intoId: string) => own.change('post', `/themes/${from.id}/merge`, from.version, { intoId });
    expect((await merge(elsewhere.id).expect(422)).body).toMatchObject({ code: 'THEME_ELSEWHERE' });
    expect(await own.contribution(said.code)).toMatchObject({ theme: { id: from.id } });
    const taken = await merge(earlier.id).expect(200);
    expect((taken.body as ThemeView).contributions.map(({ id }) => id)).toEqual([said.id]);
  });

  it('take nothing at a table of another area: the words are safe, the device hears why the theme is not', async () => {
    const event = await own.event();
    const here = await own.theme(event, 'Licht');
    const elsewhere = await own.theme(await own.event({ areaId: await otherArea() }), 'Licht');
    const earlier = await own.theme(await own.event(), 'Dunkle Wege');
    const entry = own.entry(event, 'Abends ist kein Licht', { themeId: elsewhere.id });
    const reason = { reason: 'THEME_ELSEWHERE', fixed: ['themeId'] };
    expect((await own.send(event, [entry])).entries).toMatchObject([
      { status: 'recorded', ...reason, entry: { text: 'Abends ist kein Licht', themeId: null } },
    ]);
    const change = (from: string | null, themeId: string, revision: number) =>
      own.send(event, [{ ...entry, themeId, revision, from: { themeId: from } }]);
    expect((await change(null, here.id, 2)).entries).toMatchObject([{ status: 'revised', reason: null, fixed: [] }]);
    expect((await change(here.id, elsewhere.id, 3)).entries).toMatchObject([
      { status: 'fixed', ...reason, entry: { themeId: here.id } },
    ]);
    expect((await change(here.id, earlier.id, 4)).entries).toMatchObject([
      { status: 'revised', entry: { themeId: earlier.id } },
    ]);
  });
});
