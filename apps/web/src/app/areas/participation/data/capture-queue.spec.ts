import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CaptureAnswerView, CapturedView, CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import type { CaptureEntry } from '@quartierwerk/contracts/participation/contribution.dto';
import { Connection } from '../../../shared/http/connection.js';
import { provideApi } from '../../../shared/http/provide-api.js';
import type { CaptureInput } from '../model/capture-row.js';
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
  const event = { id: 'event-1', code: 'SRK-2026-10', captureCode: 'ABCDEF', title: 'Abend', heldOn: '2026-10-08' };
  return {
    event: { ...event, venue: 'Saal', state: 'running' },
    stations: [],
    themes: [],
    entries,
    receivedAt: '2026-10-08T16:00:00Z',
  };
}

function setUp() {
  TestBed.configureTestingModule({ providers: [CaptureQueue, provideApi(), provideHttpClientTesting()] });
  const queue = TestBed.inject(CaptureQueue);
  queue.open(sheet());
  return { queue, http: TestBed.inject(HttpTestingController), connection: TestBed.inject(Connection) };
}

const sent = (request: TestRequest): CaptureEntry[] => (request.request.body as { entries: CaptureEntry[] }).entries;

function accept(request: TestRequest, status: CaptureAnswerView['status'] = 'recorded'): void {
  const entries = sent(request).map((entry, index): CaptureAnswerView => ({
    id: entry.id,
    status,
    reason: status === 'refused' ? 'NOT_FOUND' : null,
    entry: status === 'refused' ? null : { ...entry, code: `K7-20${index + 1}`, state: 'captured' },
  }));
  request.flush({ entries, receivedAt: '2026-10-08T16:05:00Z' });
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
    expect(sent(second)).toMatchObject([{ id, revision: 2, points: 3 }]);
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
});
