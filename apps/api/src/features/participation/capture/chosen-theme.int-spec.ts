import type { ThemeView } from '@quartierwerk/contracts/participation/contribution.views';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { ANSWER, ParticipationHouse } from '../../../../test/support/participation.js';

/** A tablet was without a network while the desk went on. */
describe('a theme chosen at a table that takes nothing any more', () => {
  let house: TestApplication;
  let own: ParticipationHouse;
  let event: EventView;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await ParticipationHouse.build(house.server);
    event = await own.event();
  });
  const answeredTheme = async (): Promise<ThemeView> => {
    const theme = await own.theme(event, 'Licht', [(await own.said(event, 'Mehr Laternen')).id]);
    await own.post(`/themes/${theme.id}/answers`, { id: uuidV7(), ...ANSWER }, own.planner).expect(200);
    return theme;
  };
  const without = (reason: string) => ({ reason, fixed: ['themeId'], entry: { text: 'Kein Licht', themeId: null } });

  it('costs a new entry its theme, never its words, and the device hears why: also of one merged into an answered one', async () => {
    const merged = await own.theme(event, 'Dunkle Wege');
    const open = await own.theme(event, 'Laternen');
    const light = await own.theme(event, 'Licht', [(await own.said(event, 'Mehr Laternen')).id]);
    const merge = (from: ThemeView, intoId: string) =>
      own.change('post', `/themes/${from.id}/merge`, from.version, { intoId }).expect(200);
    await merge(merged, light.id);
    await own.post(`/themes/${light.id}/answers`, { id: uuidV7(), ...ANSWER }, own.planner).expect(200);
    const stands = await own.theme(event, 'Beleuchtung');
    await merge(open, stands.id);

    const choices = [light.id, merged.id, uuidV7(), open.id];
    const { entries } = await own.send(
      event,
      choices.map((themeId) => own.entry(event, 'Kein Licht', { themeId })),
    );
    expect(entries).toMatchObject([
      { status: 'recorded', ...without('THEME_ANSWERED') },
      { status: 'recorded', ...without('THEME_ANSWERED') },
      { status: 'recorded', ...without('THEME_UNKNOWN') },
      { status: 'recorded', reason: null, fixed: [], entry: { themeId: stands.id } },
    ]);
  });

  it('is told of again where the answer to the first sending was lost', async () => {
    const entry = own.entry(event, 'Kein Licht', { themeId: (await answeredTheme()).id });
    await own.send(event, [entry]);
    expect((await own.send(event, [entry])).entries).toMatchObject([{ status: 'fixed', ...without('THEME_ANSWERED') }]);
  });

  it('leaves an entry that is corrected where it is, for the true reason', async () => {
    const { id: answered } = await answeredTheme();
    const entry = own.entry(event, 'Kein Licht');
    await own.send(event, [entry]);
    const change = (themeId: string, revision: number) =>
      own.send(event, [{ ...entry, themeId, revision, from: { themeId: null } }]);
    expect((await change(answered, 2)).entries).toMatchObject([{ status: 'fixed', ...without('THEME_ANSWERED') }]);
    expect((await change(uuidV7(), 3)).entries).toMatchObject([{ status: 'fixed', ...without('THEME_UNKNOWN') }]);
  });

  it('says nothing of one that the desk took away while the theme still took contributions', async () => {
    const { id: themeId } = await own.theme(event, 'Licht');
    const entry = own.entry(event, 'Kein Licht', { themeId });
    await own.send(event, [entry]);
    await own.change('post', `/themes/${themeId}/release`, 1, { contributionIds: [entry.id] });
    expect((await own.send(event, [entry])).entries).toMatchObject([{ status: 'known', reason: null, fixed: [] }]);
  });
});
