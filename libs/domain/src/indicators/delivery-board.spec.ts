import fc from 'fast-check';
import { dayAfter } from '../time/day.js';
import {
  type BoardFacts,
  boardStanding,
  dueDayVerdict,
  owedPairs,
  proposedDueDay,
  reminderDue,
} from './delivery-board.js';

const TODAY = '2026-11-27';
const at = (day: string): Date => new Date(`${day}T09:00:00Z`);
const request = (dueOn: string, refusedReason: string | null = null) => ({
  requestedAt: at('2026-01-10'),
  dueOn,
  refusedReason,
});
const NOTHING: BoardFacts = { request: null, delivery: null, inImport: false, withdrawn: false };

describe('boardStanding', () => {
  it('names days only while what was asked for has not come in', () => {
    expect(boardStanding({ ...NOTHING, request: request('2026-11-20') }, TODAY)).toEqual({
      state: 'requested',
      reason: 'waits',
      overdueDays: 7,
    });
    expect(boardStanding({ ...NOTHING, request: request('2026-11-27') }, TODAY).overdueDays).toBeNull();
    const inImport = { ...NOTHING, request: request('2026-11-20'), inImport: true };
    expect(boardStanding(inImport, TODAY)).toEqual({ state: 'received', reason: 'in_import', overdueDays: null });
  });

  it('counts what was taken over as checked until it is released', () => {
    const taken = { ...NOTHING, request: request('2026-02-28') };
    const delivery = { takenOverAt: at('2026-02-16'), released: false };
    expect(boardStanding({ ...taken, delivery }, TODAY)).toMatchObject({ state: 'checked', reason: 'taken_over' });
    expect(boardStanding({ ...taken, delivery: { ...delivery, released: true } }, TODAY).state).toBe('released');
  });

  it('asks again when the request is younger than the delivery, and after a withdrawal', () => {
    const delivery = { takenOverAt: at('2025-12-01'), released: true };
    const asked = { ...NOTHING, request: request('2026-12-20') };
    expect(boardStanding({ ...asked, delivery }, TODAY)).toMatchObject({ state: 'requested', reason: 'asked_again' });
    expect(boardStanding({ ...asked, withdrawn: true }, TODAY)).toMatchObject({ reason: 'withdrawn' });
    expect(boardStanding({ ...NOTHING, withdrawn: true }, TODAY)).toMatchObject({ state: 'unasked' });
  });

  it('believes a delivery more than the word that it cannot be delivered', () => {
    const refused = { ...NOTHING, request: request('2026-02-28', 'wird nicht kleinräumig geführt') };
    expect(boardStanding(refused, TODAY)).toMatchObject({ state: 'not_available', overdueDays: null });
    const delivery = { takenOverAt: at('2026-03-01'), released: false };
    expect(boardStanding({ ...refused, delivery }, TODAY).state).toBe('checked');
  });

  it('is overdue only where it is still asked for, whatever else is known', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days) => dayAfter(TODAY, days));
    const facts = fc.record({
      request: fc.option(
        fc.record({
          requestedAt: day.map(at),
          dueOn: day,
          refusedReason: fc.option(fc.constant('geht nicht'), { nil: null }),
        }),
        { nil: null },
      ),
      delivery: fc.option(fc.record({ takenOverAt: day.map(at), released: fc.boolean() }), { nil: null }),
      inImport: fc.boolean(),
      withdrawn: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (known) => {
        const { state, overdueDays } = boardStanding(known, TODAY);
        if (overdueDays === null) return;
        expect(state).toBe('requested');
        expect(overdueDays).toBeGreaterThan(0);
      }),
    );
  });
});

describe('owedPairs', () => {
  it('leaves the collective name of the catalogue out where offices deliver themselves', () => {
    const pairs = owedPairs({
      asked: [{ sourceId: 'rösrath', indicator: 'D2' }],
      delivered: [
        { sourceId: 'burscheid', indicator: 'D2' },
        { sourceId: 'rösrath', indicator: 'D2' },
      ],
      catalogue: [
        { sourceId: 'jugendämter', indicator: 'D2' },
        { sourceId: 'jugendämter', indicator: 'D4' },
      ],
    });
    expect(pairs).toEqual([
      { sourceId: 'rösrath', indicator: 'D2' },
      { sourceId: 'burscheid', indicator: 'D2' },
      { sourceId: 'jugendämter', indicator: 'D4' },
    ]);
  });
});

describe('days of a request', () => {
  it('propose the end of February after the period while that leaves two weeks', () => {
    expect(proposedDueDay(2026, TODAY)).toBe('2027-02-28');
    expect(proposedDueDay(2027, TODAY)).toBe('2028-02-29');
    expect(proposedDueDay(2025, TODAY)).toBe('2026-12-25');
  });

  it('refuse one that has passed', () => {
    expect(dueDayVerdict(TODAY, TODAY).ok).toBe(true);
    expect(dueDayVerdict('2026-11-26', TODAY)).toMatchObject({ ok: false, reason: 'REQUEST_DAY_PASSED' });
  });
});

describe('reminderDue', () => {
  it.each([
    ['2026-12-10', null, { due: false, reason: 'too_early' }],
    ['2026-12-04', null, { due: true, reason: 'due_soon' }],
    ['2026-12-04', '2026-11-27', { due: false, reason: 'reminded_lately' }],
    ['2026-12-04', '2026-11-01', { due: true, reason: 'due_soon' }],
    ['2026-11-26', '2026-11-20', { due: true, reason: 'overdue' }],
    ['2026-11-01', '2026-11-14', { due: false, reason: 'reminded_lately' }],
    ['2026-11-01', '2026-11-13', { due: true, reason: 'overdue' }],
  ])('for %s, reminded on %s, is %j', (dueOn, reminded, expected) => {
    expect(reminderDue({ dueOn, remindedAt: reminded === null ? null : at(reminded) }, TODAY)).toEqual(expected);
  });

  it('writes no more than one letter in a week before and two weeks after the day, however often it is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 90 }), (until, days) => {
        const dueOn = dayAfter(TODAY, until);
        let remindedAt: Date | null = null;
        const letters: number[] = [];
        for (let day = 0; day < days; day += 1) {
          if (!reminderDue({ dueOn, remindedAt }, dayAfter(TODAY, day)).due) continue;
          remindedAt = at(dayAfter(TODAY, day));
          letters.push(day);
        }
        for (const [nth, day] of letters.entries()) if (nth > 1) expect(day - (letters[nth - 1] ?? 0)).toBe(14);
      }),
    );
  });
});
