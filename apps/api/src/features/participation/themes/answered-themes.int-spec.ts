import type { ThemeView } from '@quartierwerk/contracts/participation/contribution.views';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { asAdmin } from '../../../../test/support/database.js';
import { ANSWER, EVENT_DAY, ParticipationHouse } from '../../../../test/support/participation.js';

describe('a theme of which not everything was looked through', () => {
  let house: TestApplication;
  let own: ParticipationHouse;
  let event: EventView;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await ParticipationHouse.build(house.server);
    event = await own.event();
  });

  const answer = (theme: ThemeView) =>
    own.post(`/themes/${theme.id}/answers`, { ...ANSWER, id: uuidV7() }, own.planner);

  it('is answered for what was; the rest is without a theme afterwards, with its words and receipt, and is told before', async () => {
    const read = await own.said(event, 'Mehr Licht');
    const raw = await own.said(event, 'Ruft 02174 71234: kein Licht', {}, false);
    const theme = await own.theme(event, 'Licht', [read.id, raw.id]);
    expect(await own.get<ThemeView>(`/themes/${theme.id}`, own.planner)).toMatchObject({ uncheckedCount: 1 });
    const { body } = await answer(theme).expect(200);
    expect(body).toMatchObject({ state: 'answered', uncheckedCount: 0, contributions: [{ id: read.id }] });
    const left = await own.contribution(raw.code);
    expect(left).toMatchObject({ code: raw.code, text: raw.text, state: 'captured', theme: null, answer: null });
    expect(left.actions).toContain('group');
    const checked = await own.redact(left, 'Kein Licht');
    expect(checked).toMatchObject({ state: 'redacted', outcome: null, theme: null, answer: null });
    const next = await own.theme(event, 'Licht am Sportplatz', [checked.id]);
    expect(next.contributions).toMatchObject([{ code: raw.code, state: 'grouped' }]);
    expect(
      await asAdmin(
        `SELECT count(*)::int AS count FROM chain_link WHERE workspace_id = $1 AND relation = 'gathers' AND to_id = $2 AND ended_at IS NULL`,
        [own.planner.workspace.id, raw.id],
      ),
    ).toEqual([{ count: 1 }]);
  });

  it('is neither answered nor handed on while nothing of it was', async () => {
    const raw = await own.said(event, 'Kein Licht', {}, false);
    const theme = await own.theme(event, 'Licht', [raw.id]);
    expect(theme.actions).not.toContain('forward');
    expect((await answer(theme).expect(422)).body).toMatchObject({ code: 'THEME_UNCHECKED' });
    const path = `/themes/${theme.id}/forward`;
    const no = await own.change('post', path, theme.version, { to: 'Tiefbauamt', on: EVENT_DAY }).expect(422);
    expect(no.body).toMatchObject({ code: 'THEME_UNCHECKED' });
  });

  it('is handed on with what was; the rest stays in it and counts there once it is looked through', async () => {
    const read = await own.said(event, 'Mehr Licht');
    const raw = await own.said(event, 'Kein Licht', {}, false);
    const theme = await own.theme(event, 'Licht', [read.id, raw.id]);
    const path = `/themes/${theme.id}/forward`;
    await own.change('post', path, theme.version, { to: 'Tiefbauamt', on: EVENT_DAY }).expect(200);
    expect(await own.contribution(read.code)).toMatchObject({ state: 'forwarded' });
    const checked = await own.redact(await own.contribution(raw.code));
    expect(checked).toMatchObject({ state: 'grouped', theme: { id: theme.id }, forwarded: null });
    await answer(theme).expect(200);
    expect(await own.contribution(raw.code)).toMatchObject({ state: 'answered' });
  });

  it('gives its answer to nothing that was put aside then and is taken up again', async () => {
    const read = await own.said(event, 'Mehr Licht');
    const aside = await own.said(event, 'Noch einmal Licht');
    const theme = await own.theme(event, 'Licht', [read.id, aside.id]);
    const path = `/contributions/${aside.id}`;
    const { version } = await own.contribution(aside.code);
    await own.change('post', `${path}/discard`, version, { reason: 'duplicate', note: '' }).expect(200);
    await answer(theme).expect(200);
    const back = await own.change('post', `${path}/restore`, version + 1).expect(200);
    expect(back.body).toMatchObject({ state: 'captured', theme: null });
    expect(await own.redact(back.body)).toMatchObject({ state: 'redacted', outcome: null, answer: null });
  });
});
