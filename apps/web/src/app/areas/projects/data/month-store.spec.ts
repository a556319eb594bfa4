import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { EnteredReadingView, KpiEntryView, KpiMonthView } from '@quartierwerk/contracts/projects/kpi.views';
import { ConflictQuestion } from '../../../shared/forms/conflict-question.js';
import { provideApi } from '../../../shared/http/provide-api.js';
import { MonthStore } from './month-store.js';

const KEY = 'qw.month.treff.2026-10';
const kpi = { id: 'kpi-1', name: 'Öffnungstage', decimals: 0 } as KpiEntryView['kpi'];

function reading(value: number, version: number, reported = false): EnteredReadingView {
  const row = { id: 'reading-1', month: '2026-10', hidden: false, method: 'list' } as const;
  return { ...row, value, version, comment: '', changedAt: '2026-11-02T08:00:00Z', reported };
}

function monthOf(stored: EnteredReadingView | null): KpiMonthView {
  const entry = { kpi, reading: stored, previous: null, former: [], yearReadings: [], targets: [] };
  return { project: { code: 'treff' }, month: '2026-10', entries: [entry] } as unknown as KpiMonthView;
}

/** The page as it opens with what the server holds. */
async function open(stored: EnteredReadingView | null) {
  TestBed.configureTestingModule({
    providers: [MonthStore, ConflictQuestion, provideApi(), provideHttpClientTesting()],
  });
  const [store, question] = [TestBed.inject(MonthStore), TestBed.inject(ConflictQuestion)];
  const http = TestBed.inject(HttpTestingController);
  store.wanted.set({ project: 'treff', month: '2026-10' });
  TestBed.tick();
  http.expectOne(({ method }) => method === 'GET').flush(monthOf(stored));
  await settled();
  const entry = store.month()?.entries[0] as KpiEntryView;
  return { store, question, http, entry };
}

/** Types on a page and leaves it before anything is sent. */
async function leaveBehind(stored: EnteredReadingView | null, value: string): Promise<void> {
  const { store, entry } = await open(stored);
  store.type(entry, { value });
  TestBed.resetTestingModule();
}

const settled = async () => {
  await new Promise((resolve) => setTimeout(resolve, 0));
  TestBed.tick();
  await new Promise((resolve) => setTimeout(resolve, 0));
};
const isChange = ({ method }: { method: string }) => method === 'PATCH' || method === 'POST';

describe('MonthStore', () => {
  beforeEach(() => localStorage.clear());

  it('sends what was left on the device when nobody has entered anything since', async () => {
    await leaveBehind(reading(10, 1), '12');
    const { store, question, http } = await open(reading(10, 1));
    const request = http.expectOne(isChange);
    expect([request.request.method, question.fields()]).toEqual(['PATCH', []]);
    request.flush({ kpiId: 'kpi-1', reading: reading(12, 2) });
    await settled();
    expect(store.stateOf('kpi-1')).toMatchObject({ typed: { value: '12' }, reading: { version: 2 }, saving: false });
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it('asks before it sends when somebody changed the figure meanwhile, and stores what was chosen on that', async () => {
    await leaveBehind(reading(10, 1), '12');
    const { question, http } = await open(reading(15, 2));
    http.expectNone(isChange);
    expect(question.fields()[0]).toMatchObject({ stored: '15', own: '12' });
    question.answer({ value: 'own', comment: 'stored' });
    await settled();
    const request = http.expectOne(isChange);
    expect(request.request.headers.get('If-Match')).toContain('2');
    expect(request.request.body).toMatchObject({ value: 12 });
  });

  it('asks where there was no figure and somebody entered one, and leaves the stored one where that was chosen', async () => {
    await leaveBehind(null, '12');
    const { store, question, http } = await open(reading(15, 1));
    http.expectNone(isChange);
    question.answer({ value: 'stored', comment: 'stored' });
    await settled();
    http.expectNone(isChange);
    expect(store.stateOf('kpi-1')).toMatchObject({ typed: { value: '15' }, error: '' });
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it('keeps what was typed when the question is closed without a choice, and asks again at the end of the month', async () => {
    await leaveBehind(reading(10, 1), '12');
    const { store, question, http, entry } = await open(reading(15, 2));
    // The dialog takes the focus out of the field.
    void store.leave(entry);
    question.answer(null);
    await settled();
    expect(question.fields()).toEqual([]);
    expect(store.stateOf('kpi-1')?.error).not.toBe('');
    expect(localStorage.getItem(KEY)).toContain('"value":"12"');

    // Closing it puts the focus back into the field, and the next key takes it out again.
    void store.leave(entry);
    await settled();
    expect(question.fields()).toEqual([]);

    void store.leave(entry, true);
    await settled();
    expect(question.fields()).not.toEqual([]);
    http.expectNone(isChange);
  });

  it('asks about an entry of an earlier version of the program, which does not say what it rests on', async () => {
    localStorage.setItem(KEY, JSON.stringify({ 'kpi-1': { value: '12', comment: '', none: false } }));
    const { question, http } = await open(reading(15, 2));
    http.expectNone(isChange);
    expect(question.fields()[0]).toMatchObject({ stored: '15', own: '12' });
  });

  it('proposes the colleague’s sentence where one’s own says nothing', async () => {
    await leaveBehind(reading(10, 1), '12');
    const { question } = await open({ ...reading(15, 2), comment: 'Zwei Tage geschlossen' });
    expect(question.fields().map(({ key, preselected }) => [key, preselected ?? 'own'])).toEqual([
      ['value', 'own'],
      ['comment', 'stored'],
    ]);
  });

  it('asks nothing where the same figure was entered elsewhere', async () => {
    await leaveBehind(reading(10, 1), '15');
    const { question, http } = await open(reading(15, 2));
    http.expectNone(isChange);
    expect([question.fields(), localStorage.getItem(KEY)]).toEqual([[], null]);
  });

  it('keeps a sentence that is too long, says so at the sentence and sends nothing', async () => {
    const { store, http, entry } = await open(null);
    store.type(entry, { value: '12', comment: 'x'.repeat(1030) });
    await store.leave(entry);

    http.expectNone(isChange);
    expect(store.stateOf('kpi-1')).toMatchObject({ error: '', commentError: 'Höchstens 1.000 Zeichen, 30 zu viel.' });
    expect(store.stateOf('kpi-1')?.typed.comment).toHaveLength(1030);
    expect([store.failing(), store.isOpen('kpi-1')]).toEqual([true, true]);

    store.type(entry, { comment: 'kürzer' });
    expect(store.failing()).toBe(false);
  });

  it('keeps another figure of a reported month on the device until somebody says why', async () => {
    const { store, http, entry } = await open(reading(10, 1, true));
    store.type(entry, { value: '12' });
    await store.leave(entry);
    http.expectNone(isChange);
    expect([store.lacksReason('kpi-1'), store.isOpen('kpi-1'), store.askReasons()]).toEqual([true, true, 1]);
    expect(store.stateOf('kpi-1')?.reasonError).not.toBe('');
    expect(localStorage.getItem(KEY)).toContain('"value":"12"');

    store.type(entry, { reason: 'Zahlendreher' });
    void store.leave(entry);
    await settled();
    const request = http.expectOne(isChange);
    expect(request.request.body).toMatchObject({ value: 12, reason: 'Zahlendreher' });
    request.flush({ kpiId: 'kpi-1', reading: reading(12, 2, true) });
    await settled();
    expect(store.stateOf('kpi-1')).toMatchObject({ typed: { value: '12', reason: '' }, reasonError: '' });
  });

  it('asks at the field where the month was closed on another phone meanwhile', async () => {
    const { store, http, entry } = await open(reading(10, 1));
    store.type(entry, { value: '12' });
    void store.leave(entry);
    await settled();
    const problem = { code: 'READING_CHANGE_REASON_MISSING', status: 422, current: reading(10, 1, true) };
    http.expectOne(isChange).flush(problem, { status: 422, statusText: 'Unprocessable' });
    await settled();
    expect(store.stateOf('kpi-1')).toMatchObject({ typed: { value: '12' }, reading: { reported: true } });
    expect(store.lacksReason('kpi-1')).toBe(true);
  });
});
