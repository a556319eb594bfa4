import type { CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import type { ThemeView } from '@quartierwerk/contracts/participation/contribution.views';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { ANSWER, EVENT_DAY, type EntryBody, ParticipationHouse } from '../../../../test/support/participation.js';

describe('recording at a table', () => {
  let house: TestApplication;
  let own: ParticipationHouse;
  let event: EventView;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await ParticipationHouse.build(house.server);
    event = await own.event();
  });
  const sheet = () => own.get<CaptureSheetView>(`/capture/${event.captureCode ?? ''}`);
  /** What a device changes, and from what. */
  const changed = (entry: EntryBody, change: Record<string, unknown>, revision = 2): EntryBody => ({
    ...entry,
    ...change,
    revision,
    from: Object.fromEntries(Object.keys(change).map((field) => [field, entry[field]])),
  });
  const originalOf = async (id: string) =>
    (await asAdmin<{ original: string }>('SELECT original FROM contribution WHERE id = $1', [id]))[0]?.original;
  const rowsOf = (id: string) => asAdmin<{ id: string }>('SELECT id FROM contribution WHERE id = $1', [id]);

  it('gives a receipt for each contribution by its station, and begins the event with the first', async () => {
    const { entries } = await own.send(event, [
      own.entry(event, 'Keiner erklärt mir die Briefe von der Kita.', { points: 5 }),
      own.entry(event, 'Bilete de autobuz mai ieftine pentru copii', { kind: 'wish', language: 'ro' }),
      own.entry(event, 'Ohne Tisch', { stationId: null }),
    ]);
    const prefix = event.receiptPrefix;
    expect(entries.map(({ status, entry }) => [status, entry?.code])).toEqual([
      ['recorded', `${prefix}-201`],
      ['recorded', `${prefix}-202`],
      ['recorded', `${prefix}-001`],
    ]);
    const after = await own.get<EventView>(`/neighbourhood-conferences/${event.code}`);
    expect(after).toMatchObject({
      state: 'running',
      contributionCount: 3,
      kinds: [{ kind: 'problem', count: 2 }, { count: 1 }],
    });
    expect(after.stations).toMatchObject([{ contributionCount: 0 }, { contributionCount: 2, points: 5 }]);
  });

  it('takes an entry once, however often it is sent, and its later revision in its place', async () => {
    const entry = own.entry(event, 'Auf dem Spielplatz ist kein Licht');
    const sent = await Promise.all([
      own.send(event, [entry]),
      own.send(event, [entry]),
      own.send(event, [entry, entry]),
    ]);
    expect(sent.map(({ entries }) => entries[0]?.status).sort()).toEqual(['known', 'known', 'recorded']);
    expect(await rowsOf(entry.id)).toHaveLength(1);

    const later = changed(entry, { text: 'Auf dem Spielplatz ist abends kein Licht', points: 4 }, 3);
    expect((await own.send(event, [later])).entries).toMatchObject([
      { status: 'revised', entry: { text: later['text'], points: 4 } },
    ]);
    expect((await own.send(event, [later, entry])).entries).toMatchObject([
      { status: 'known', entry: { text: later['text'], points: 4 } },
    ]);
  });

  it('keeps what was looked through from a device that comes late, but takes its points', async () => {
    const view = await own.said(event, 'Mehr Bänke');
    const entry = { ...own.entry(event, 'Mehr Bänke'), id: view.id };
    const late = changed(entry, { text: 'Viel mehr Bänke', points: 7 });
    expect((await own.send(event, [late])).entries).toMatchObject([
      { status: 'fixed', fixed: ['text'], entry: { text: 'Mehr Bänke', points: 7, lookedThrough: true } },
    ]);
  });

  it('takes a point more alone, and leaves the text and the theme that the desk gave meanwhile', async () => {
    const entry = own.entry(event, 'Kein Licht');
    const [{ entry: row } = {}] = (await own.send(event, [entry])).entries;
    const theme = await own.theme(event, 'Licht', [entry.id]);
    const raw = await own.contribution(row?.code ?? '');
    await own.change('patch', `/contributions/${raw.id}`, raw.version, { text: 'Abends kein Licht' }).expect(200);
    expect((await own.send(event, [changed(entry, { points: 1 })])).entries).toMatchObject([
      { status: 'revised', conflicts: [], entry: { text: 'Abends kein Licht', points: 1, themeId: theme.id } },
    ]);
    expect(await own.contribution(raw.code)).toMatchObject({ theme: { id: theme.id }, version: raw.version + 1 });
  });

  it('asks where two tablets corrected the same from the same, and takes what was chosen then', async () => {
    const entry = own.entry(event, 'Kein Licht');
    await own.send(event, [entry]);
    const [first, second] = [
      changed(entry, { text: 'Abends kein Licht' }),
      changed(entry, { text: 'Die Laterne ist kaputt', kind: 'wish', points: 2 }),
    ];
    await own.send(event, [first]);
    const asked = {
      status: 'conflict',
      conflicts: ['text'],
      entry: { text: 'Abends kein Licht', kind: 'wish', points: 2 },
    };
    // Sent again without an answer it asks again.
    for (let nth = 0; nth < 2; nth++) expect((await own.send(event, [second])).entries).toMatchObject([asked]);
    const chosen = changed({ ...entry, text: 'Abends kein Licht' }, { text: 'Die Laterne ist kaputt' }, 3);
    expect((await own.send(event, [chosen])).entries).toMatchObject([
      { status: 'revised', entry: { text: 'Die Laterne ist kaputt' } },
    ]);
    // A device of an older version does not say from what it changed.
    expect((await own.send(event, [{ ...entry, text: 'Ganz anders', revision: 9 }])).entries).toMatchObject([
      { status: 'conflict', entry: { text: 'Die Laterne ist kaputt' } },
    ]);
  });

  it('asks where the desk gave another theme than the table, and follows a theme that was merged', async () => {
    const entry = own.entry(event, 'Kein Licht');
    await own.send(event, [entry]);
    const [desk, table, into] = [
      await own.theme(event, 'Licht', [entry.id]),
      await own.theme(event, 'Spielen'),
      await own.theme(event, 'Sicherheit'),
    ];
    const chosen = changed(entry, { themeId: table.id });
    expect((await own.send(event, [chosen])).entries).toMatchObject([
      { status: 'conflict', conflicts: ['themeId'], entry: { themeId: desk.id } },
    ]);
    const { version } = await own.get<ThemeView>(`/themes/${desk.id}`);
    await own.change('post', `/themes/${desk.id}/merge`, version, { intoId: into.id }).expect(200);
    const moved = changed({ ...entry, themeId: desk.id }, { themeId: table.id });
    expect((await own.send(event, [moved])).entries).toMatchObject([
      { status: 'revised', entry: { themeId: table.id } },
    ]);
  });

  it('keeps in its theme what was answered with it', async () => {
    const entry = own.entry(event, 'Kein Licht');
    const { entries } = await own.send(event, [entry]);
    await own.redact(await own.contribution(entries[0]?.entry?.code ?? ''));
    const [light, other] = [await own.theme(event, 'Licht', [entry.id]), await own.theme(event, 'Spielen')];
    await own.post(`/themes/${light.id}/answers`, { id: uuidV7(), ...ANSWER }, own.planner).expect(200);
    const stays = { status: 'fixed', fixed: ['themeId'], entry: { themeId: light.id } };
    for (const themeId of [null, other.id]) {
      const late = changed({ ...entry, themeId: light.id }, { themeId });
      expect((await own.send(event, [late])).entries).toMatchObject([stays]);
    }
    expect((await sheet()).themes).toEqual([
      { id: light.id, name: 'Licht', open: false },
      { id: other.id, name: 'Spielen', open: true },
    ]);
  });

  it('goes on with what left its theme when that was answered', async () => {
    const entry = own.entry(event, 'Kein Licht');
    await own.send(event, [entry]);
    const said = await own.said(event, 'Mehr Laternen');
    const light = await own.theme(event, 'Licht', [entry.id, said.id]);
    await own.post(`/themes/${light.id}/answers`, { id: uuidV7(), ...ANSWER }, own.planner).expect(200);
    const text = changed({ ...entry, themeId: light.id }, { text: 'Abends kein Licht' });
    expect((await own.send(event, [text])).entries).toMatchObject([
      { status: 'revised', entry: { text: 'Abends kein Licht', themeId: null } },
    ]);
  });

  it('keeps the original of what was looked through, put aside and taken up again', async () => {
    const spoken = 'Ruft mich an: 02174 71234';
    const raw = await own.said(event, spoken, {}, false);
    const entry = { ...own.entry(event, spoken), id: raw.id };
    const { version } = await own.redact(raw, 'Ruft mich an');
    const path = `/contributions/${raw.id}`;
    await own.change('post', `${path}/discard`, version, { reason: 'duplicate', note: '' }).expect(200);
    await own.change('post', `${path}/restore`, version + 1).expect(200);
    const shown = { ...entry, text: 'Ruft mich an' };
    expect((await own.send(event, [changed(shown, { points: 1 })])).entries).toMatchObject([
      { status: 'revised', entry: { text: 'Ruft mich an', points: 1, state: 'captured', lookedThrough: true } },
    ]);
    expect((await own.send(event, [changed(shown, { text: 'Ruft an' }, 3)])).entries).toMatchObject([
      { status: 'fixed', fixed: ['text'] },
    ]);
    await own.change('patch', path, version + 2, { text: 'Ruft an' }).expect(409);
    expect(await originalOf(raw.id)).toBe(spoken);
  });

  it('loses no words to a station or theme that is gone, nor to an entry of another event', async () => {
    const other = await own.event({ heldOn: '2026-11-21', title: 'Andere' });
    const foreign = own.entry(other, 'Gehört zur anderen');
    await own.send(other, [foreign]);
    const entry = own.entry(event, 'Wohin damit?', { stationId: uuidV7(), themeId: uuidV7() });
    const { entries } = await own.send(event, [{ ...foreign, revision: 9 }, entry]);
    expect(entries).toMatchObject([
      { status: 'refused', reason: 'NOT_FOUND', entry: null },
      { status: 'recorded', entry: { stationId: null, themeId: null } },
    ]);
  });

  it('warns of a telephone number, and does not block', async () => {
    const view = await own.said(event, 'Ruft mich an: 02174 71234', {}, false);
    expect(view).toMatchObject({ state: 'captured', suspected: ['telephone'], text: 'Ruft mich an: 02174 71234' });
  });

  it('takes what was said after the event was closed, and nothing before its day or when it was called off', async () => {
    await own.send(event, [own.entry(event, 'Erstes')]);
    const running = await own.get<EventView>(`/neighbourhood-conferences/${event.code}`);
    await own.change('post', `/neighbourhood-conferences/${event.id}/close`, running.version).expect(200);
    expect((await own.send(event, [own.entry(event, 'Vom Zettelkasten')])).entries[0]?.status).toBe('recorded');
    const { closedAt } = (await own.get<CaptureSheetView>(`/capture/${event.code}`)).event;
    expect(new Date(closedAt ?? 0).toISOString().slice(0, 10)).toBe(EVENT_DAY);

    const planned = await own.event({ heldOn: '2026-12-09' });
    const path = `/neighbourhood-conferences/${planned.id}`;
    const early = await own.post(`${path}/contributions`, { entries: [own.entry(planned, 'Zu früh')] }).expect(422);
    expect(early.body).toMatchObject({ code: 'EVENT_NOT_YET', params: { heldOn: '2026-12-09' } });
    await own.change('post', `${path}/cancel`, planned.version, { reason: 'Saal gesperrt' }).expect(200);
    const off = await own.post(`${path}/contributions`, { entries: [own.entry(planned, 'Zu spät')] }).expect(409);
    expect(off.body).toMatchObject({ code: 'EVENT_CANCELLED' });
  });

  it('says in words what a device sent wrongly', async () => {
    const path = `/neighbourhood-conferences/${event.id}/contributions`;
    const long = await own.post(path, { entries: [own.entry(event, 'x'.repeat(5_000))] }).expect(400);
    expect(long.body).toMatchObject({ errors: [{ path: 'entries.0.text', code: 'isLength' }] });
    await own.post(path, { entries: [] }).expect(400);
  });

  it('opens by the code for helpers to those who record there, and to nobody else', async () => {
    await own.send(event, [own.entry(event, 'Eins')]);
    expect(await sheet()).toMatchObject({
      event: { code: event.code },
      entries: [{ text: 'Eins' }],
      stations: [{ number: 1 }, { number: 2 }],
    });
    const stranger = await aPerson(await aWorkspace(), ['facilitator']);
    const reader = await aPerson(own.planner.workspace, ['reader']);
    for (const person of [stranger, reader]) {
      await expect(own.get(`/capture/${event.captureCode ?? ''}`, person)).rejects.toThrow('NOT_FOUND');
    }
    expect(await own.get<EventView>(`/neighbourhood-conferences/${event.code}`, reader)).toMatchObject({
      captureCode: null,
      contributionCount: 1,
      actions: [],
    });
  });
});
