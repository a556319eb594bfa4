import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { sessionOf } from '../../../shared/session/session.testing.js';
import { forgetTexts, takeOver } from '../../../shared/session/typed-texts.js';
import { newRow } from '../model/capture-row.js';
import { EMPTY_INPUT, type Typing } from '../model/typing.js';
import { keepTyping } from './kept-typing.js';

const NOTHING: Typing = { entry: EMPTY_INPUT, row: null, before: null };
const typed = (text: string): Typing => ({ ...NOTHING, entry: { ...EMPTY_INPUT, kind: 'wish', points: 2, text } });
const mine = sessionOf();

/** A page that is opened at a table. */
function open(at: string | null, typing: Typing = NOTHING) {
  const [table, now] = [signal(at), signal(typing)];
  TestBed.runInInjectionContext(() => keepTyping(table, now, (kept) => now.set(kept)));
  TestBed.tick();
  return {
    now,
    type: (next: Typing) => (now.set(next), TestBed.tick()),
    go: (to: string) => (table.set(to), TestBed.tick()),
  };
}

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith('qw.capture.typed.'));

describe('what is typed at a table', () => {
  beforeEach(() => {
    localStorage.clear();
    takeOver(mine);
  });

  it('comes back after the browser was closed, with kind and points', () => {
    open('event-1.table-1').type(typed('Abends ist kein'));
    TestBed.resetTestingModule();
    expect(open('event-1.table-1').now()).toEqual(typed('Abends ist kein'));
    expect(open('event-1.table-2').now()).toEqual(NOTHING);
    expect(open('event-2.table-1').now()).toEqual(NOTHING);
  });

  it('is gone from the device as soon as it is saved', () => {
    const page = open('event-1.table-1');
    page.type(typed('Abends ist kein Licht'));
    expect(keys()).toHaveLength(1);
    page.type({ ...NOTHING, entry: { ...EMPTY_INPUT, kind: 'wish' } });
    expect(keys()).toEqual([]);
  });

  it('waits until the table is known, and leaves what this tab holds', () => {
    open('event-1.table-1').type(typed('Von gestern'));
    const page = open(null, typed('Von jetzt'));
    page.go('event-1.table-1');
    expect(page.now()).toEqual(typed('Von jetzt'));
  });

  it('goes along to an empty table, and stays where another text waits', () => {
    open('event-1.table-2').type(typed('Am zweiten'));
    const page = open('event-1.table-1');
    page.type(typed('Am ersten'));
    page.go('event-1.table-3');
    expect([page.now(), keys().length]).toEqual([typed('Am ersten'), 2]);

    page.go('event-1.table-2');
    expect(page.now()).toEqual(typed('Am zweiten'));
    page.go('event-1.table-3');
    expect(page.now()).toEqual(typed('Am ersten'));
  });

  it('keeps a correction as one, at the table at which it began', () => {
    const row = newRow('entry-1', EMPTY_INPUT, '2026-10-08T15:50:00Z');
    const correcting = { ...typed('Abends ist kein Licht'), row, before: typed('Halber Satz').entry };
    const page = open('event-1.table-1');
    page.type(correcting);
    page.go('event-1.table-2');
    expect(page.now()).toMatchObject({ entry: { kind: 'wish', text: '' }, row: null, before: null });
    expect(open('event-1.table-1').now()).toEqual(correcting);
  });

  it('is in nobody else’s reach, and waits for who typed it while another one works here', () => {
    const other = { ...mine, user: { ...mine.user, id: 'u-2' } };
    open('event-1.table-1').type(typed('Nur für mich'));
    TestBed.resetTestingModule();

    takeOver(other);
    const theirs = open('event-1.table-1');
    expect(theirs.now()).toEqual(NOTHING);
    theirs.type(typed('Von der anderen'));
    forgetTexts();
    theirs.type(typed('Danach'));
    expect(keys()).toHaveLength(1);
    TestBed.resetTestingModule();

    takeOver(mine);
    expect(open('event-1.table-1').now()).toEqual(typed('Nur für mich'));
  });

  it('is gone when the person signs out', () => {
    const page = open('event-1.table-1');
    page.type(typed('Nur für mich'));
    forgetTexts();
    page.type(typed('Danach'));
    expect(keys()).toEqual([]);
  });

  it('takes nothing else that lies there for a text', () => {
    open('event-1.table-1').type(typed('Text'));
    localStorage.setItem(keys()[0] ?? '', '{"entry":7}');
    expect(open('event-1.table-1').now()).toEqual(NOTHING);
  });
});
