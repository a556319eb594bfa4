import type { CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { ParticipationHouse } from '../../../../test/support/participation.js';

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

    const later = { ...entry, revision: 3, text: 'Auf dem Spielplatz ist abends kein Licht', points: 4 };
    expect((await own.send(event, [later])).entries).toMatchObject([
      { status: 'revised', entry: { text: later.text, points: 4 } },
    ]);
    const late = { ...entry, revision: 2, text: 'veraltet' };
    expect((await own.send(event, [late])).entries).toMatchObject([{ status: 'known', entry: { text: later.text } }]);
  });

  it('keeps what was looked through from a device that comes late, but takes its points', async () => {
    const view = await own.said(event, 'Mehr Bänke');
    const late = { ...own.entry(event, 'Viel mehr Bänke', { points: 7 }), id: view.id, revision: 2 };
    expect((await own.send(event, [late])).entries).toMatchObject([
      { status: 'fixed', entry: { text: 'Mehr Bänke', points: 7 } },
    ]);
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
