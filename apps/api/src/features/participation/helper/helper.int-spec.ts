import { ALL_ROUTES } from '@quartierwerk/contracts/http/all-routes';
import { isCapability, type Route } from '@quartierwerk/contracts/http/route';
import type { CaptureResultView, CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import type { ContributionListView } from '@quartierwerk/contracts/participation/contribution.views';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { readHelperCode } from '@quartierwerk/domain/participation/helper-code';
import pg from 'pg';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin, testDatabase } from '../../../../test/support/database.js';
import { Housekeeping } from '../../../platform/jobs/housekeeping.js';
import { EVENT_DAY, type EntryBody, ParticipationHouse } from '../../../../test/support/participation.js';

const DAY_AFTER = '2026-11-23';
const WRONG = 'FFFFKKKK';

describe('recording without an account', () => {
  let house: TestApplication;
  let own: ParticipationHouse;
  let event: EventView;
  let code: string;
  /** Where the event is held; wrong codes are counted there, in the database that all tests share. */
  let hall: string;
  let halls = 0;
  beforeEach(async () => {
    house = await startApplication({ TRUSTED_PROXIES: '1' });
    own = await ParticipationHouse.build(house.server);
    event = await own.event();
    code = codeOf(await switchOn(event));
    hall = `192.0.2.${++halls}`;
  });
  afterEach(() => house.close());

  const pathOf = ({ id }: EventView) => `/neighbourhood-conferences/${id}`;
  const switchOn = async (of: EventView, person = own.facilitator): Promise<EventView> =>
    (await own.post(`${pathOf(of)}/helper-code`, await seen(of), person).expect(200)).body as EventView;
  const seen = async ({ code: of }: EventView) => ({
    seenId: (await own.get<EventView>(`/neighbourhood-conferences/${of}`)).helperCode?.id ?? null,
  });
  const codeOf = (view: EventView) => view.helperCode?.code ?? '';
  const again = () => own.get<EventView>(`/neighbourhood-conferences/${event.code}`);

  /** A tablet with a code and without a session. */
  const tablet = (withCode = code, device = uuidV7(), address = hall) => {
    const carrying = (call: request.Test) =>
      call.set('Helper-Code', withCode).set('Helper-Device', device).set('X-Forwarded-For', address);
    const send = (entries: readonly EntryBody[]) =>
      carrying(request(house.server).post('/api/helper/contributions')).send({ entries });
    return {
      carrying,
      send,
      sheet: () => carrying(request(house.server).get('/api/helper/capture')),
      async record(entries: readonly EntryBody[]) {
        return ((await send(entries).expect(200)).body as CaptureResultView).entries;
      },
      async entries() {
        return ((await tabletSheet(carrying)).body as CaptureSheetView).entries.map(({ text }) => text);
      },
    };
  };
  const tabletSheet = (carrying: (call: request.Test) => request.Test) =>
    carrying(request(house.server).get('/api/helper/capture')).expect(200);
  const refused = async (call: request.Test) => {
    const { status, body } = await call;
    return [status, (body as { code: string }).code];
  };
  const REFUSED = [403, 'HELPER_CODE_REFUSED'];

  it('takes entries once, however often they are sent, and names the code and the table as who wrote them down', async () => {
    const table = tablet();
    const entry = own.entry(event, 'Auf dem Spielplatz ist kein Licht');
    const sent = await Promise.all([table.record([entry]), table.record([entry]), table.record([entry, entry])]);
    expect(sent.map(([one]) => one?.status).sort()).toEqual(['known', 'known', 'recorded']);
    expect(await again()).toMatchObject({ state: 'running', contributionCount: 1 });

    const receipt = sent.flat().find(({ status }) => status === 'recorded')?.entry?.code ?? '';
    expect(await own.contribution(receipt)).toMatchObject({
      state: 'captured',
      recordedBy: null,
      byHelperCode: true,
      station: { number: 2 },
    });
    const [row] = await asAdmin<{ id: string }>('SELECT id FROM helper_code WHERE code = $1', [code]);
    const log = await asAdmin<{ actor_id: string; payload: object }>(
      `SELECT actor_id, payload FROM audit_entry WHERE workspace_id = $1 AND action = 'participation.record_contributions'`,
      [own.planner.workspace.id],
    );
    expect(log).toHaveLength(3);
    expect(log).toContainEqual({ actor_id: row?.id, payload: { recorded: 1, author: 'helper_code', tables: [2] } });
  });

  it('shows the event, its tables and themes, and of what was said only that of this device', async () => {
    const theme = await own.theme(event, 'Licht');
    await own.said(event, 'Vom Team aufgenommen');
    const [first, second] = [tablet(), tablet()];
    await first.record([own.entry(event, 'Vom ersten Tablet', { themeId: theme.id })]);
    await second.record([own.entry(event, 'Vom zweiten Tablet')]);

    const { body, text } = await first.sheet().expect(200);
    expect(body).toMatchObject({
      event: { id: event.id, title: event.title },
      demonstration: false,
      stations: event.stations.map(({ id, number, name }) => ({ id, number, name })),
      themes: [{ id: theme.id, name: 'Licht', open: true }],
      entries: [{ text: 'Vom ersten Tablet', themeId: theme.id }],
    });
    for (const hidden of ['Vom Team', 'zweiten', 'contributionCount', 'points":1', event.captureCode ?? '-'])
      expect(text).not.toContain(hidden);
    expect(await own.get<ContributionListView>('/contributions')).toMatchObject({ total: 3 });
  });

  it('lets a device correct what came from it, also with the next code, and nothing else', async () => {
    const device = uuidV7();
    const mine = tablet(code, device);
    const entry = own.entry(event, 'Kein Licht');
    await mine.record([entry]);
    const better = { ...entry, revision: 2, text: 'Abends kein Licht', from: { text: 'Kein Licht' } };
    const gone = [{ status: 'refused', reason: 'NOT_FOUND', entry: null }];
    expect(await tablet().record([better])).toMatchObject(gone);

    code = codeOf(await switchOn(event));
    const later = tablet(code, device);
    expect(await later.record([better])).toMatchObject([{ status: 'revised', entry: { text: better.text } }]);
    const team = own.entry(event, 'Vom Team');
    await own.send(event, [team]);
    expect(await later.record([{ ...team, revision: 2, text: 'Anders', from: { text: 'Vom Team' } }])).toMatchObject(
      gone,
    );
    expect(await later.entries()).toEqual(['Abends kein Licht']);
  });

  it('reaches no other event, not even of the same organisation', async () => {
    const other = await own.event({ title: 'Andere' });
    const [theirs, theme] = [own.entry(other, 'Gehört zur anderen'), await own.theme(other, 'Anderes Thema')];
    await own.send(other, [theirs]);
    const table = tablet();
    const [foreign, mine] = await table.record([
      { ...theirs, revision: 2, text: 'Überschrieben', from: { text: theirs['text'] } },
      own.entry(event, 'Hier gesagt', { stationId: other.stations[0]?.id, themeId: theme.id }),
    ]);
    expect(foreign).toMatchObject({ status: 'refused', entry: null });
    // The words stay; table and theme of another event do not come along.
    expect(mine).toMatchObject({ status: 'recorded', entry: { stationId: null, themeId: null } });
    expect(await table.entries()).toEqual(['Hier gesagt']);
    const [row] = await asAdmin<{ original: string }>('SELECT original FROM contribution WHERE id = $1', [theirs.id]);
    expect(row?.original).toBe('Gehört zur anderen');
  });

  it('opens its own routes and not one of all others', async () => {
    const { carrying } = tablet();
    const passed: string[] = [];
    let tried = 0;
    for (const [name, route] of Object.entries(ALL_ROUTES)) {
      if (['public', 'demonstration'].includes(route.access) || isCapability(route.access)) continue;
      tried += 1;
      const { status } = await carrying(callOf(house, route)).set('Idempotency-Key', uuidV7()).set('If-Match', '"1"');
      if (status !== 401) passed.push(`${name}: ${status}`);
    }
    expect(tried).toBeGreaterThan(100);
    expect(passed).toEqual([]);
  });

  it('says the same of every code that is not good: wrong, ended, replaced, of a closed or cancelled event', async () => {
    expect(await refused(tablet(WRONG).sheet())).toEqual(REFUSED);
    expect(await refused(tablet('ABC').sheet())).toEqual(REFUSED);
    expect(await refused(tablet(code, 'tablet').sheet())).toEqual(REFUSED);
    const table = tablet();
    await table.record([own.entry(event, 'Noch mit dem ersten Code')]);

    const former = code;
    code = codeOf(await switchOn(event));
    expect(code).not.toBe(former);
    expect(await refused(table.sheet())).toEqual(REFUSED);
    expect(await refused(table.send([own.entry(event, 'Zu spät')]))).toEqual(REFUSED);

    const ended = (await own.post(`${pathOf(event)}/helper-code/end`, await seen(event)).expect(200)).body as EventView;
    expect(ended).toMatchObject({ helperCode: null });
    expect(ended.actions).toContain('switch_on_helper_code');
    expect(ended.actions).not.toContain('end_helper_code');
    expect(await refused(tablet().send([own.entry(event, 'Zu spät')]))).toEqual(REFUSED);

    code = codeOf(await switchOn(event));
    await own.change('post', `${pathOf(event)}/close`, (await again()).version).expect(200);
    expect(await refused(tablet().send([own.entry(event, 'Nach dem Ende')]))).toEqual(REFUSED);
    expect(await again()).toMatchObject({ helperCode: null, contributionCount: 1 });
    const late = await own.post(`${pathOf(event)}/helper-code`, await seen(event)).expect(409);
    expect(late.body).toMatchObject({ code: 'EVENT_CLOSED' });
  });

  it('is good on the day of the event and the next, and may be printed before', async () => {
    const [next, far] = [await own.event({ heldOn: DAY_AFTER }), await own.event({ heldOn: '2026-12-09' })];
    const early = await switchOn(next);
    expect(early.helperCode).toEqual({
      id: early.helperCode?.id,
      code: codeOf(early),
      from: DAY_AFTER,
      until: '2026-11-24',
    });
    expect(readHelperCode(codeOf(early))).toBe(codeOf(early));
    expect(await refused(tablet(codeOf(early)).sheet())).toEqual(REFUSED);
    const cancelled = codeOf(await switchOn(far));
    await own.change('post', `${pathOf(far)}/cancel`, far.version, { reason: 'Saal gesperrt' }).expect(200);

    house.clock.advance({ days: 1 });
    await tablet(codeOf(early)).sheet().expect(200);
    await tablet().sheet().expect(200);
    house.clock.advance({ days: 1 });
    expect(await refused(tablet().sheet())).toEqual(REFUSED);
    house.clock.advance({ days: 15 });
    expect(await refused(tablet(cancelled).sheet())).toEqual(REFUSED);
  });

  it('refuses what a body does not declare', async () => {
    const entry = { ...own.entry(event, 'Mit mehr'), workspaceId: uuidV7(), recordedBy: uuidV7() };
    const { status, body } = await tablet().send([entry]);
    expect([status, (body as { errors: { path: string }[] }).errors.map(({ path }) => path).sort()]).toEqual([
      400,
      ['entries.0.recordedBy', 'entries.0.workspaceId'],
    ]);
  });

  it('is switched on and ended by those who work with the event, and seen by nobody else', async () => {
    const stranger = await aPerson(await aWorkspace(), ['facilitator']);
    const reader = await aPerson(own.planner.workspace, ['reader']);
    for (const person of [stranger, reader]) {
      await own.post(`${pathOf(event)}/helper-code`, await seen(event), person).expect(404);
      await own.post(`${pathOf(event)}/helper-code/end`, await seen(event), person).expect(404);
    }
    expect(await own.get<EventView>(`/neighbourhood-conferences/${event.code}`, reader)).toMatchObject({
      helperCode: null,
      actions: [],
    });
    expect(await again()).toMatchObject({ helperCode: { code, from: EVENT_DAY, until: DAY_AFTER } });
    await own.post(`${pathOf(event)}/helper-code/end`, await seen(event), own.planner).expect(200);
  });

  it('is ended and replaced only by somebody who saw it, of two at once by one', async () => {
    const old = await seen(event);
    const printed = await switchOn(event);
    for (const path of ['helper-code', 'helper-code/end']) {
      for (const seenId of [old.seenId, null]) {
        const { status, body } = await own.post(`${pathOf(event)}/${path}`, { seenId });
        expect([status, body]).toMatchObject([
          409,
          { code: 'HELPER_CODE_REPLACED', current: { helperCode: printed.helperCode } },
        ]);
      }
      await own.post(`${pathOf(event)}/${path}`, {}).expect(400);
    }
    await tablet(codeOf(printed)).sheet().expect(200);
    const now = await seen(event);
    const both = await Promise.all([0, 1].map(() => own.post(`${pathOf(event)}/helper-code`, now)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await own.post(`${pathOf(event)}/helper-code/end`, await seen(event)).expect(200);
    await own.post(`${pathOf(event)}/helper-code/end`, { seenId: null }).expect(200);
  });

  it('stops an address that tries codes, the right one too, and no other address', async () => {
    for (let nth = 0; nth < 30; nth++) expect(await refused(tablet(WRONG).sheet())).toEqual(REFUSED);
    for (const one of [WRONG, code]) expect((await refused(tablet(one).sheet()))[0]).toBe(429);
    await tablet(code, uuidV7(), '198.51.100.1').sheet().expect(200);
    house.clock.advance({ minutes: 16 });
    await tablet().sheet().expect(200);
  });

  it('counts no code that once was good or will be as a guess', async () => {
    const former = code;
    code = codeOf(await switchOn(event));
    const early = codeOf(await switchOn(await own.event({ heldOn: DAY_AFTER })));
    for (let nth = 0; nth < 16; nth++)
      for (const one of [former, early]) expect(await refused(tablet(one).sheet())).toEqual(REFUSED);
    await tablet().sheet().expect(200);
  });

  it('takes fifty entries at once and a thousand new ones an hour, and corrections beyond that', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, nth) => own.entry(event, `Nummer ${nth}`));
    expect((await tablet().send(many(51))).status).toBe(400);
    const [table, entry] = [tablet(), own.entry(event, 'Kein Licht')];
    await table.record([entry]);
    await copied(entry.id, 997);
    const together = await Promise.all([table.send(many(2)), table.send(many(2))]);
    expect(together.map(({ status, body }) => [status, (body as { code?: string }).code]).sort()).toEqual([
      [200, undefined],
      [429, 'HELPER_CODE_BUSY'],
    ]);
    const better = { ...entry, revision: 2, text: 'Abends kein Licht', from: { text: 'Kein Licht' } };
    expect(await table.record([better])).toMatchObject([{ status: 'revised' }]);
    await own.send(event, many(1));
    house.clock.advance({ minutes: 61 });
    expect(await table.record(many(1))).toMatchObject([{ status: 'recorded' }]);
  });

  it('forgets 90 days after the event which device something came from, and keeps the words', async () => {
    const entry = own.entry(event, 'Kein Licht');
    await tablet().record([entry]);
    const row = async () =>
      (
        await asAdmin<{ device: boolean; code: boolean; original: string }>(
          'SELECT device_id IS NOT NULL AS device, helper_code_id IS NOT NULL AS code, original FROM contribution WHERE id = $1',
          [entry.id],
        )
      )[0];
    house.clock.advance({ days: 90 });
    await house.app.get(Housekeeping).sweep();
    expect(await row()).toEqual({ device: true, code: true, original: 'Kein Licht' });
    house.clock.advance({ days: 1 });
    await house.app.get(Housekeeping).sweep();
    expect(await row()).toEqual({ device: false, code: true, original: 'Kein Licht' });
  });

  it('leaves no code in the log and none to a workspace that does not name it', async () => {
    const log = await asAdmin<{ text: string }>(
      'SELECT row_to_json(audit_entry)::text AS text FROM audit_entry WHERE workspace_id = $1',
      [own.planner.workspace.id],
    );
    expect(log.filter(({ text }) => text.includes(code))).toEqual([]);
    const other = await aWorkspace();
    expect(await codesSeenBy(other.id, '')).toBe(0);
    expect(await codesSeenBy(other.id, WRONG)).toBe(0);
    expect(await codesSeenBy(other.id, code)).toBe(1);
  });
});

/** Each route with ids that nobody has; what turns it away is the gate. */
function callOf({ server }: TestApplication, route: Route): request.Test {
  const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  return request(server)[method](route.path.replace(/:[A-Za-z]+/g, uuidV7()));
}

/** What the application's role sees in a workspace when it names a code. */
async function codesSeenBy(workspaceId: string, code: string): Promise<number> {
  const client = new pg.Client({ connectionString: (await testDatabase()).appUrl });
  await client.connect();
  try {
    await client.query(`SELECT set_config('app.workspace_id', $1, false), set_config('app.helper_code', $2, false)`, [
      workspaceId,
      code,
    ]);
    return (await client.query('SELECT 1 FROM helper_code')).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/** As many more like this one, past the API. */
async function copied(id: string, times: number): Promise<void> {
  const [nodes, contributions] = [await columnsOf('chain_node'), await columnsOf('contribution')];
  const of = (columns: readonly string[]) => columns.map((column) => `copy.${column}`).join(', ');
  await asAdmin(
    `WITH made AS (SELECT gen_random_uuid() AS id, nth FROM generate_series(1, $2::int) nth),
          nodes AS (INSERT INTO chain_node (${nodes.join(', ')})
                    SELECT ${of(nodes)} FROM made CROSS JOIN chain_node n
                     CROSS JOIN jsonb_populate_record(n, jsonb_build_object('id', made.id, 'code', n.code || made.nth)) copy
                     WHERE n.id = $1)
     INSERT INTO contribution (${contributions.join(', ')})
     SELECT ${of(contributions)} FROM made CROSS JOIN contribution c
      CROSS JOIN jsonb_populate_record(c, jsonb_build_object('id', made.id, 'code', c.code || made.nth, 'number', c.number + made.nth)) copy
      WHERE c.id = $1`,
    [id, times],
  );
}

/** Without those that the database makes from the others. */
async function columnsOf(table: string): Promise<string[]> {
  const rows = await asAdmin<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}
