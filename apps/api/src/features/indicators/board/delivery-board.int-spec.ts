import type { BoardCellView, DeliveryBoardView } from '@quartierwerk/contracts/indicators/delivery-board.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace, type TestPerson } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { type IndicatorHouse, aSource, anIndicatorHouse, check, deliver } from '../../../../test/support/imports.js';
import { lettersTo } from '../../../../test/support/letters.js';
import { changeAs, getAs, postAs } from '../../../../test/support/places.js';
import { ReminderRounds } from './reminder-rounds.js';

const TABLE = 'Gebiet;Indikator;Jahr;Wert\n01001;D2;2025;10\n02002;D2;2025;20\n';

describe('the delivery board', () => {
  let house: TestApplication;
  let own: IndicatorHouse;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => void (own = await anIndicatorHouse(house.server)));

  const walk = () => ({ server: house.server, person: own.planner });
  const ask = (body: object, person = own.planner) =>
    postAs(house.server, person, '/api/delivery-requests', {
      ...{ sourceId: own.sourceId, indicators: ['D2', 'D3'], year: 2025, dueOn: '2026-12-18' },
      ...body,
    });
  const board = async (person: TestPerson = own.planner, query = '?year=2025') =>
    (await getAs(house.server, person, `/api/delivery-board${query}`).expect(200)).body as DeliveryBoardView;
  /** The clock of the house stands at the 22nd of November 2026; a day that has passed cannot be asked for. */
  const makeDue = (day: string) =>
    asAdmin('UPDATE delivery_request SET due_on = $2 WHERE workspace_id = $1 AND year = 2025', [own.workspace.id, day]);
  const cell = async (indicator: string): Promise<BoardCellView | undefined> =>
    (await board()).cells.find((one) => one.sourceId === own.sourceId && one.indicator === indicator);

  it('follows a figure from the request to the delivery, and back when that is withdrawn', async () => {
    await ask({}).expect(200);
    expect(await cell('D2')).toMatchObject({ state: 'requested', reason: 'waits', overdueDays: null });
    const open = await check(walk(), TABLE, { sourceId: own.sourceId });
    expect(await cell('D2')).toMatchObject({ state: 'received', importId: open.id });
    await changeAs(house.server, own.planner, 'delete', `/api/imports/${open.id}`, open.version).expect(204);
    const delivery = await deliver(walk(), TABLE, { sourceId: own.sourceId });
    expect(await cell('D2')).toMatchObject({ state: 'checked', delivery: { id: delivery.id }, actions: [] });
    expect(await cell('D3')).toMatchObject({ state: 'requested' });
    const path = `/api/deliveries/${delivery.id}/withdrawal`;
    await changeAs(house.server, own.planner, 'post', path, 1, { reason: 'Falsche Datei' }).expect(200);
    expect(await cell('D2')).toMatchObject({ state: 'requested', reason: 'withdrawn', delivery: null });
  });

  it('says in days what is overdue, and counts it by period', async () => {
    await ask({}).expect(200);
    await ask({ indicators: ['D4'], year: 2026, dueOn: '2027-02-28' }).expect(200);
    await makeDue('2026-11-20');
    expect(await cell('D2')).toMatchObject({ overdueDays: 2 });
    expect(await board(own.planner, '')).toMatchObject({
      year: 2025,
      years: [
        { year: 2026, open: 1, overdue: 0 },
        { year: 2025, open: 2, overdue: 2 },
      ],
    });
  });

  it('takes the word of a provider that it cannot deliver, with the reason, and a new day takes it back', async () => {
    await ask({}).expect(200);
    const provider = await aPerson(own.workspace, ['data_provider']);
    const { id = '', version = 0 } = (await cell('D3'))?.request ?? {};
    const path = `/api/delivery-requests/${id}`;
    await changeAs(house.server, provider, 'post', `${path}/refusal`, version, { reason: '' }).expect(400);
    const reason = 'Wird nicht nach Wohnplätzen geführt';
    await changeAs(house.server, provider, 'post', `${path}/refusal`, version, { reason }).expect(200);
    expect(await cell('D3')).toMatchObject({ state: 'not_available', request: { refusedReason: reason } });
    await changeAs(house.server, own.planner, 'put', path, version, { dueOn: '2027-01-08' }).expect(412);
    await changeAs(house.server, own.planner, 'put', path, version + 1, { dueOn: '2026-11-01' }).expect(422);
    await changeAs(house.server, own.planner, 'put', path, version + 1, { dueOn: '2027-01-08' }).expect(200);
    expect(await cell('D3')).toMatchObject({
      state: 'requested',
      request: { dueOn: '2027-01-08', refusedReason: null },
    });
    await changeAs(house.server, own.planner, 'post', `${path}/withdrawal`, version + 2).expect(200);
    expect((await cell('D3'))?.request ?? null).toBeNull();
  });

  it('shows a provider its own row alone, and lets it refuse nothing of another', async () => {
    const other = await aSource(house.server, own.planner, 'Jobcenter', null);
    await ask({}).expect(200);
    await ask({ sourceId: other, indicators: ['B5'] }).expect(200);
    const provider = await aPerson(own.workspace, ['data_provider']);
    const seen = await board(provider);
    expect(seen.sources).toMatchObject([{ id: own.sourceId, letterReaders: null }]);
    expect(new Set(seen.cells.map(({ sourceId }) => sourceId))).toEqual(new Set([own.sourceId]));
    expect(seen.years).toEqual([{ year: 2025, open: 2, overdue: 0 }]);
    const [foreign] = await asAdmin<{ id: string }>('SELECT id FROM delivery_request WHERE source_id = $1', [other]);
    const path = `/api/delivery-requests/${foreign?.id}/refusal`;
    await changeAs(house.server, provider, 'post', path, 1, { reason: 'x' }).expect(404);
    await ask({}, provider).expect(404);
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    await ask({}, stranger).expect(404);
    expect((await board(stranger)).cells).toEqual([]);
  });

  it('reminds each provider by one letter, in the week before and every two weeks after the day', async () => {
    const provider = await aPerson(own.workspace, ['data_provider']);
    await ask({ dueOn: '2026-11-27' }).expect(200);
    const rounds = house.app.get(ReminderRounds);
    const sent = async (): Promise<number> => {
      const [row] = await asAdmin<{ reminders: number }>(
        'SELECT max(reminders)::int AS reminders FROM delivery_request WHERE workspace_id = $1',
        [own.workspace.id],
      );
      return row?.reminders ?? 0;
    };
    await rounds.sweep();
    await rounds.sweep();
    expect(await sent()).toBe(1);
    // A letter of the week before does not keep the one after the day back; that one does for two weeks.
    await makeDue('2026-11-19');
    await asAdmin(`UPDATE delivery_request SET reminded_at = '2026-11-16T06:00:00Z' WHERE workspace_id = $1`, [
      own.workspace.id,
    ]);
    await rounds.sweep();
    await rounds.sweep();
    expect(await sent()).toBe(2);
    const letters = await lettersTo(house, `${provider.userId}@test.example`, 2);
    expect(letters).toHaveLength(2);
    expect(letters[1]?.subject).toBe('Erinnerung: Datenlieferung Jugendamt ist überfällig');
    expect(letters[1]?.text).toContain('2025: fällig am 19.11.2026, seit 3 Tagen überfällig');
    expect(letters[1]?.text.match(/^- D[23] /gm)).toHaveLength(2);
  });

  it('takes no file for received that failed, was left lying, or names no period', async () => {
    await ask({}).expect(200);
    const open = await check(walk(), TABLE, { sourceId: own.sourceId });
    const state = async () => (await cell('D2'))?.state;
    const set = (change: string) =>
      asAdmin(`UPDATE import_run SET ${change} WHERE workspace_id = $1 AND id = $2`, [own.workspace.id, open.id]);
    expect(await state()).toBe('received');
    await set("changed_at = changed_at - interval '15 days'");
    expect(await state()).toBe('requested');
    await set("changed_at = changed_at + interval '15 days', state = 'failed'");
    expect(await state()).toBe('requested');
    await set("state = 'checked', check_result = check_result - 'years'");
    expect(await state()).toBe('requested');
  });

  it('reminds those behind a provider whose letter fails, and records nothing for one that nobody reads', async () => {
    await aPerson(own.workspace, ['data_provider']);
    const failing = own.sourceId;
    const behind = await aSource(house.server, own.planner, 'Gesundheitsamt', own.workspace.organisationId);
    const unread = await aSource(house.server, own.planner, 'Jobcenter', null);
    for (const sourceId of [failing, unread, behind]) await ask({ sourceId, dueOn: '2026-11-27' }).expect(200);
    // One more does not fit into the column: the letter of this provider fails as often as it is tried.
    await asAdmin('UPDATE delivery_request SET reminders = 2147483647 WHERE source_id = $1', [failing]);
    await house.app.get(ReminderRounds).sweep();
    const reminded = await asAdmin<{ id: string }>(
      'SELECT DISTINCT source_id AS id FROM delivery_request WHERE workspace_id = $1 AND reminded_at IS NOT NULL',
      [own.workspace.id],
    );
    expect(reminded).toEqual([{ id: behind }]);
    const recorded = await asAdmin<{ id: string }>(
      `SELECT object_id AS id FROM audit_entry WHERE workspace_id = $1 AND action = 'indicators.remind_source'`,
      [own.workspace.id],
    );
    expect(recorded).toEqual([{ id: behind }]);
  });

  it('sends a letter on demand, and says when nobody would read it or nothing is open', async () => {
    const remind = () => postAs(house.server, own.planner, `/api/sources/${own.sourceId}/reminders`, {});
    expect((await remind().expect(422)).body.code).toBe('REMINDER_NOTHING_OPEN');
    await ask({}).expect(200);
    expect((await remind().expect(422)).body.code).toBe('REMINDER_NO_READER');
    await aPerson(own.workspace, ['data_provider']);
    expect((await remind().expect(200)).body).toEqual({ letters: 1, named: 2 });
    await postAs(house.server, own.planner, `/api/sources/${uuidV7()}/reminders`, {}).expect(404);
  });

  it('waits on the first page of the provider ahead of the day, and of the planner when it is overdue', async () => {
    await ask({ dueOn: '2026-11-25' }).expect(200);
    const provider = await aPerson(own.workspace, ['data_provider']);
    const waiting = async (person: TestPerson) =>
      (
        (await getAs(house.server, person, '/api/start/waiting').expect(200)).body.waiting as {
          code: string;
          dueOn: string;
        }[]
      )
        .filter(({ code }) => code === 'deliveries_due')
        .map(({ dueOn }) => dueOn);
    expect(await waiting(provider)).toEqual(['2026-11-25']);
    expect(await waiting(own.planner)).toEqual([]);
    await makeDue('2026-11-21');
    expect(await waiting(own.planner)).toEqual(['2026-11-21']);
    const half = await deliver(walk(), TABLE, { sourceId: own.sourceId });
    expect(await waiting(own.planner)).toEqual(['2026-11-21']);
    await deliver(walk(), TABLE.replaceAll('D2', 'D3'), { sourceId: own.sourceId });
    expect(await waiting(own.planner)).toEqual([]);
    const path = `/api/deliveries/${half.id}/withdrawal`;
    await changeAs(house.server, own.planner, 'post', path, 1, { reason: 'Falsche Datei' }).expect(200);
    expect(await waiting(own.planner)).toEqual(['2026-11-21']);
  });
});
