import { jest } from '@jest/globals';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CaptureAnswerView, CapturedView, CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import type { CaptureEntry } from '@quartierwerk/contracts/participation/contribution.dto';
import { Connection } from '../../../shared/http/connection.js';
import { provideApi } from '../../../shared/http/provide-api.js';
import type { CaptureInput } from '../model/capture-row.js';
import { AccountDoor, CaptureDoor } from './capture-door.js';
import { CaptureQueue } from './capture-queue.js';

const URL = '/api/participation/neighbourhood-conferences/event-1/contributions';
const INPUT: CaptureInput = {
  text: 'Abends ist kein Licht',
  kind: 'problem',
  language: 'de',
  voices: 'one',
  themeId: null,
  stationId: null,
  place: '',
  points: 2,
};

function sheet(entries: readonly CapturedView[] = []): CaptureSheetView {
  const event = { id: 'event-1', code: 'SRK-2026-10', title: 'Abend', heldOn: '2026-10-08' };
  return {
    event: { ...event, venue: 'Saal', state: 'running', closedAt: null },
    demonstration: false,
    stations: [],
    themes: [],
    entries,
    receivedAt: '2026-10-08T16:00:00Z',
  };
}

/** An entry as the server holds it. */
function stored(change: Partial<CapturedView> = {}): CapturedView {
  const row = { id: 'entry-1', code: 'K7-201', saidAt: '2026-10-08T15:50:00Z', revision: 1 };
  return { ...INPUT, ...row, state: 'captured', lookedThrough: false, ...change };
}

function setUp(entries: readonly CapturedView[] = []) {
  TestBed.configureTestingModule({ providers: [CaptureQueue, { provide: CaptureDoor, useClass: AccountDoor }, provideApi(), provideHttpClientTesting()] });
  const queue = TestBed.inject(CaptureQueue);
  queue.open(sheet(entries));
  return { queue, http: TestBed.inject(HttpTestingController), connection: TestBed.inject(Connection) };
}

const sent = (request: TestRequest): CaptureEntry[] => (request.request.body as { entries: CaptureEntry[] }).entries;

function accept(request: TestRequest, status: CaptureAnswerView['status'] = 'recorded'): void {
  const entries = sent(request).map((entry, index): CaptureAnswerView => ({
    id: entry.id,
    status,
    reason: status === 'refused' ? 'NOT_FOUND' : null,
    entry: status === 'refused' ? null : stored({ ...entry, code: `K7-20${index + 1}` }),
    conflicts: [],
    fixed: [],
  }));
  request.flush({ entries, receivedAt: '2026-10-08T16:05:00Z' });
}

function answer(request: TestRequest, entry: CapturedView, more: Partial<CaptureAnswerView>): void {
  const one = { id: entry.id, reason: null, entry, conflicts: [], fixed: [], ...more };
  request.flush({ entries: [one], receivedAt: '2026-10-08T16:05:00Z' });
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('qw.capture.entry.'));

describe('CaptureQueue', () => {
  beforeEach(() => localStorage.clear());

  it('keeps an entry on the device before it is sent, and lets go of it when it is safe', async () => {
    const { queue, http } = setUp();
    queue.add(INPUT);
    expect(kept()).toHaveLength(1);
    expect(queue.rows()).toMatchObject([{ saved: false, code: null }]);

    accept(http.expectOne(URL));
    await settled();
    expect(kept()).toEqual([]);
    expect(queue.rows()).toMatchObject([{ saved: true, code: 'K7-201', text: INPUT.text }]);
  });

  it('sends again by itself after an outage, in the order in which it was said, without losing or doubling anything', async () => {
    const { queue, http, connection } = setUp();
    queue.add({ ...INPUT, text: 'Erstes' });
    http.expectOne(URL).error(new ProgressEvent('error'), { status: 0 });
    await settled();
    queue.add({ ...INPUT, text: 'Zweites' });
    expect([queue.waiting(), kept().length, connection.since() !== null]).toEqual([2, 2, true]);

    connection.retryNow();
    await settled();
    const request = http.expectOne(URL);
    expect(new Set(sent(request).map(({ text }) => text))).toEqual(new Set(['Erstes', 'Zweites']));
    accept(request);
    await settled();
    expect([queue.waiting(), kept().length]).toEqual([0, 0]);
    http.verify();
  });

  it('keeps an entry that was taken while the list was read, whichever answer comes first', async () => {
    const { queue, http } = setUp();
    queue.add(INPUT);
    accept(http.expectOne(URL));
    await settled();
    // Read at 16.00, before the entry was taken at 16.05, and answered after it: the list knows nothing of it.
    queue.open(sheet());
    expect(queue.rows()).toMatchObject([{ saved: true, code: 'K7-201', text: INPUT.text }]);
    http.expectNone(URL);

    // A list that was read later and does not name it: it is gone, somebody discarded it.
    queue.open({ ...sheet(), receivedAt: '2026-10-08T16:06:00Z' });
    expect(queue.rows()).toEqual([]);
  });

  it('shows an entry once that the younger list names as well', async () => {
    const { queue, http } = setUp();
    const { id } = queue.add(INPUT);
    accept(http.expectOne(URL));
    await settled();
    queue.open(sheet([stored({ id, text: 'Vom Schreibtisch geändert', revision: 2 })]));
    expect(queue.rows()).toMatchObject([{ id, text: 'Vom Schreibtisch geändert', saved: true }]);
  });

  it('takes up what an earlier page left on the device', async () => {
    const first = setUp();
    first.queue.add(INPUT);
    first.http.expectOne(URL);
    TestBed.resetTestingModule();

    const { queue, http } = setUp();
    expect(queue.rows()).toMatchObject([{ text: INPUT.text, saved: false }]);
    accept(http.expectOne(URL), 'known');
    await settled();
    expect(kept()).toEqual([]);
  });

  it('sends a change that was made while the entry was on its way as a later revision', async () => {
    const { queue, http } = setUp();
    const { id } = queue.add(INPUT);
    const first = http.expectOne(URL);
    queue.change(id, { points: 3 });
    accept(first);
    await settled();
    expect(queue.rows()).toMatchObject([{ points: 3, saved: false, code: 'K7-201' }]);
    const second = http.expectOne(URL);
    expect(sent(second)).toMatchObject([{ id, revision: 2, points: 3, from: { points: 2 } }]);
    expect(Object.keys(sent(second)[0]?.from ?? {})).toEqual(['points']);
    accept(second, 'revised');
    await settled();
    expect(queue.rows()).toMatchObject([{ points: 3, saved: true }]);
  });

  it('keeps what the server does not take, with the reason, and goes on with the rest', async () => {
    const { queue, http } = setUp();
    queue.add(INPUT);
    accept(http.expectOne(URL), 'refused');
    await settled();
    expect(queue.rows()[0]?.refusal).toContain('anderen Veranstaltung');
    expect([kept().length, queue.waiting()]).toEqual([1, 0]);
  });

  it('says of a tap on points that the points changed, and takes over what the desk changed', async () => {
    const { queue, http } = setUp([stored()]);
    queue.change('entry-1', { points: 3 });
    const request = http.expectOne(URL);
    expect(sent(request)[0]?.from).toEqual({ points: 2 });
    answer(request, stored({ points: 3, themeId: 'theme-1', revision: 2 }), { status: 'revised' });
    await settled();
    expect(queue.rows()).toMatchObject([{ points: 3, themeId: 'theme-1', saved: true }]);
    expect(kept()).toEqual([]);
  });

  it('sends the same again until an answer comes, also after a reload, and only then what was changed later', async () => {
    const first = setUp();
    const { id } = first.queue.add(INPUT);
    first.http.expectOne(URL);
    first.queue.change(id, { text: 'Es ist dunkel' });
    TestBed.resetTestingModule();

    const { http } = setUp();
    const again = http.expectOne(URL);
    expect(sent(again)).toMatchObject([{ id, revision: 1, text: INPUT.text, from: null }]);
    accept(again, 'known');
    await settled();
    const second = http.expectOne(URL);
    expect(sent(second)).toMatchObject([{ id, text: 'Es ist dunkel', from: { text: INPUT.text } }]);
  });

  it('keeps both versions where another tablet changed the same, and sends its own only when it was chosen', async () => {
    const { queue, http } = setUp([stored()]);
    queue.change('entry-1', { text: 'Meins' });
    const theirs = stored({ text: 'Ihrs', revision: 2 });
    answer(http.expectOne(URL), theirs, { status: 'conflict', conflicts: ['text'] });
    await settled();
    expect([queue.waiting(), queue.asking(), kept().length]).toEqual([0, 1, 1]);
    expect(queue.rows()).toMatchObject([{ text: 'Meins', conflict: { stored: { text: 'Ihrs' }, fields: ['text'] } }]);

    queue.decide('entry-1', 'own');
    const chosen = http.expectOne(URL);
    expect(sent(chosen)).toMatchObject([{ text: 'Meins', from: { text: 'Ihrs' } }]);
    answer(chosen, stored({ text: 'Meins', revision: 3 }), { status: 'revised' });
    await settled();
    expect([queue.asking(), kept().length]).toEqual([0, 0]);
  });

  it('still asks after a reload, and takes the stored version where that was chosen', async () => {
    const first = setUp([stored()]);
    first.queue.change('entry-1', { text: 'Meins', points: 4 });
    const theirs = stored({ text: 'Ihrs', points: 4, revision: 2 });
    answer(first.http.expectOne(URL), theirs, { status: 'conflict', conflicts: ['text'] });
    await settled();
    TestBed.resetTestingModule();

    const { queue, http } = setUp([theirs]);
    http.expectNone(URL);
    queue.decide('entry-1', 'stored');
    expect(queue.rows()).toMatchObject([{ text: 'Ihrs', points: 4, saved: true, conflict: null }]);
    expect(kept()).toEqual([]);
    http.expectNone(URL);
  });

  it('shows after a reload what the server holds by now, and takes that where it was chosen', async () => {
    const first = setUp([stored()]);
    first.queue.change('entry-1', { text: 'Meins', place: 'Markt' });
    const theirs = stored({ text: 'Ihrs', place: 'Schule', revision: 2 });
    answer(first.http.expectOne(URL), theirs, { status: 'conflict', conflicts: ['text', 'place'] });
    await settled();
    TestBed.resetTestingModule();

    const newer = stored({ text: 'Ganz neu', place: 'Markt', points: 9, revision: 3 });
    const { queue, http } = setUp([newer]);
    expect(queue.rows()).toMatchObject([
      { text: 'Meins', place: 'Markt', points: 9, conflict: { stored: newer, fields: ['text'] } },
    ]);
    queue.decide('entry-1', 'stored');
    expect(queue.rows()).toMatchObject([{ text: 'Ganz neu', place: 'Markt', points: 9, saved: true, conflict: null }]);
    expect(kept()).toEqual([]);
    http.expectNone(URL);
  });

  it('asks nothing any more where the server holds the same by now', async () => {
    const first = setUp([stored()]);
    first.queue.change('entry-1', { text: 'Meins' });
    const theirs = stored({ text: 'Ihrs', revision: 2 });
    answer(first.http.expectOne(URL), theirs, { status: 'conflict', conflicts: ['text'] });
    await settled();
    TestBed.resetTestingModule();

    const { queue, http } = setUp([stored({ text: 'Meins', revision: 3 })]);
    expect(queue.rows()).toMatchObject([{ text: 'Meins', saved: true, conflict: null }]);
    expect([queue.asking(), kept().length]).toEqual([0, 0]);
    http.expectNone(URL);
  });

  it('asks about what was typed while somebody else had changed it already', async () => {
    const { queue, http } = setUp([stored()]);
    queue.change('entry-1', { points: 3 });
    const request = http.expectOne(URL);
    queue.change('entry-1', { text: 'Meins' });
    answer(request, stored({ points: 3, text: 'Ihrs', revision: 2 }), { status: 'revised' });
    await settled();
    expect(queue.rows()).toMatchObject([{ text: 'Meins', points: 3, conflict: { fields: ['text'] } }]);
    http.expectNone(URL);
  });

  it('rests on what the form was opened with', () => {
    const { queue, http } = setUp([stored({ text: 'Ihrs' })]);
    queue.change('entry-1', { text: 'Meins' }, stored());
    expect(sent(http.expectOne(URL))[0]?.from).toEqual({ text: INPUT.text });
  });

  it('keeps readable what came after the entry was looked through, until it was read', async () => {
    const { queue, http } = setUp([stored()]);
    queue.change('entry-1', { text: 'Zu spät', points: 5 });
    const checked = stored({ points: 5, state: 'redacted', lookedThrough: true });
    answer(http.expectOne(URL), checked, { status: 'fixed', fixed: ['text'] });
    await settled();
    const row = { text: INPUT.text, points: 5, saved: true, leftover: { text: 'Zu spät' } };
    expect(queue.rows()).toMatchObject([row]);
    expect([queue.waiting(), queue.asking(), kept().length]).toEqual([0, 1, 1]);
    queue.open(sheet([checked]));
    expect(queue.rows()).toMatchObject([row]);

    queue.letGo('entry-1');
    expect([queue.asking(), kept().length]).toEqual([0, 0]);
  });

  it('says why the theme that was chosen does not take it, until that was read', async () => {
    const { queue, http } = setUp();
    queue.add({ ...INPUT, themeId: 'elsewhere' });
    const request = http.expectOne(URL);
    const refused = { reason: 'THEME_ELSEWHERE', fixed: ['themeId'] } as const;
    answer(request, stored({ id: sent(request)[0]?.id ?? '' }), { status: 'recorded', ...refused });
    await settled();
    const open = { leftover: { themeId: 'elsewhere' }, leftoverReason: 'THEME_ELSEWHERE' };
    expect(queue.rows()).toMatchObject([{ text: INPUT.text, saved: true, themeId: null, ...open }]);
    queue.letGo(queue.rows()[0]?.id ?? '');
    expect(queue.rows()).toMatchObject([{ leftover: null, leftoverReason: null }]);
  });

  it('sets aside the one entry that is not valid, and sends the others', async () => {
    const { queue, http } = setUp();
    queue.add({ ...INPUT, text: 'Erstes' });
    const first = http.expectOne(URL);
    queue.add({ ...INPUT, text: 'Ungültig' });
    queue.add({ ...INPUT, text: 'Drittes' });
    accept(first);
    const invalid = { code: 'BODY_INVALID', status: 400, params: {}, errors: [], requestId: null };
    const refusing = async () => {
      await settled();
      const request = http.expectOne(URL);
      const faulty = sent(request).some(({ text }) => text === 'Ungültig');
      if (faulty) request.flush(invalid, { status: 400, statusText: 'Bad Request' });
      else accept(request);
    };
    while (queue.waiting() > 0) await refusing();
    await settled();
    const of = (words: string) => queue.rows().find(({ text }) => text === words);
    expect(of('Drittes')).toMatchObject({ saved: true });
    expect(of('Ungültig')).toMatchObject({ saved: false });
    expect(of('Ungültig')?.refusal).not.toBe('');
    expect(kept()).toHaveLength(1);
    http.verify();
  });

  it('goes on by itself after a refusal of all', async () => {
    const { queue, http, connection } = setUp();
    queue.add(INPUT);
    const gone = { code: 'EVENT_CANCELLED', status: 409, params: {}, errors: [], requestId: null };
    http.expectOne(URL).flush(gone, { status: 409, statusText: 'Conflict' });
    await settled();
    expect(queue.failure()).not.toBe('');
    connection.retryNow();
    await settled();
    accept(http.expectOne(URL));
    await settled();
    expect([queue.failure(), queue.waiting()]).toEqual(['', 0]);
  });

  it('stops when the code is good no more, keeps what it holds, and sends it with the next one', async () => {
    const { queue, http, connection } = setUp();
    queue.add(INPUT);
    const refused = { code: 'HELPER_CODE_REFUSED', status: 403, params: {}, errors: [], requestId: null };
    http.expectOne(URL).flush(refused, { status: 403, statusText: 'Forbidden' });
    await settled();
    connection.retryNow();
    queue.add({ ...INPUT, text: 'Noch eines' });
    await settled();
    http.expectNone(URL);
    expect([queue.barred(), kept().length]).toEqual([true, 2]);

    queue.open(sheet());
    const request = http.expectOne(URL);
    expect(sent(request)).toHaveLength(2);
    accept(request);
    await settled();
    expect([queue.barred(), kept().length]).toEqual([false, 0]);
  });

  it('warns as long as one entry lives in the tab only, whatever is kept after it', async () => {
    const { queue, http } = setUp();
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    full.mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    queue.add({ ...INPUT, text: 'Sehr lang' });
    const first = http.expectOne(URL);
    queue.add({ ...INPUT, text: 'Kurz' });
    expect(queue.unkept()).toBe(true);
    accept(first);
    await settled();
    expect(queue.unkept()).toBe(false);
    full.mockRestore();
  });
});
