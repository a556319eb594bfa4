/**
 * The delivery board says who owes which indicator for which period, and how it stands. Only two things are ever written down: that a
 * figure was asked for, with a day, and that a provider cannot deliver it, with a reason; everything else follows from imports, deliveries
 * and releases, so that the board can never contradict them.
 */
import type { Verdict } from '../verdict/verdict.js';
import { ALLOWED, refuse } from '../verdict/verdict.js';
import { type Day, dayAfter, daysBetween, dayOf } from '../time/day.js';

export const BOARD_STATES = ['unasked', 'requested', 'received', 'checked', 'released', 'not_available'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** Why a cell stands where it stands. */
export const BOARD_REASONS = [
  'never_asked',
  'waits',
  'asked_again',
  'withdrawn',
  'in_import',
  'taken_over',
  'released',
  'cannot_deliver',
] as const;
export type BoardReason = (typeof BOARD_REASONS)[number];

export interface BoardRequest {
  readonly requestedAt: Date;
  readonly dueOn: Day;
  /** Why the provider cannot deliver; null while nobody has said so. */
  readonly refusedReason: string | null;
}

export interface BoardFacts {
  readonly request: BoardRequest | null;
  /** The newest delivery of the provider that holds the indicator and the period and was not withdrawn. */
  readonly delivery: { readonly takenOverAt: Date; readonly released: boolean } | null;
  /** Whether a file of the provider that speaks of the indicator and the period is in the wizard. */
  readonly inImport: boolean;
  /** Whether a delivery was withdrawn that held it. */
  readonly withdrawn: boolean;
}

export interface BoardStanding {
  readonly state: BoardState;
  readonly reason: BoardReason;
  /** Days since the due day while nothing has come in; null when it is not overdue. */
  readonly overdueDays: number | null;
}

/** Where one figure of one provider and period stands, and why. */
export function boardStanding(facts: BoardFacts, today: Day): BoardStanding {
  const { request, delivery, inImport, withdrawn } = facts;
  // What was asked for after it had come in is asked for again: a corrected table.
  const answers = delivery !== null && (request === null || delivery.takenOverAt >= request.requestedAt);
  if (answers) return delivery.released ? settled('released', 'released') : settled('checked', 'taken_over');
  if (inImport) return settled('received', 'in_import');
  if (request === null) return settled('unasked', withdrawn ? 'withdrawn' : 'never_asked');
  if (request.refusedReason !== null) return settled('not_available', 'cannot_deliver');
  const days = daysBetween(request.dueOn, today);
  const reason = delivery !== null ? 'asked_again' : withdrawn ? 'withdrawn' : 'waits';
  return { state: 'requested', reason, overdueDays: days > 0 ? days : null };
}

function settled(state: BoardState, reason: BoardReason): BoardStanding {
  return { state, reason, overdueDays: null };
}

export interface Owed {
  readonly sourceId: string;
  readonly indicator: string;
}

/**
 * Who owes what: whoever was asked, whoever has delivered, and for an indicator that nobody has delivered yet the source that the catalogue
 * names. Where several offices deliver one indicator, each for its own places, the source of the catalogue is only their collective name.
 */
export function owedPairs(pairs: {
  readonly asked: readonly Owed[];
  readonly delivered: readonly Owed[];
  readonly catalogue: readonly Owed[];
}): Owed[] {
  const delivering = new Set(pairs.delivered.map(({ indicator }) => indicator));
  const named = pairs.catalogue.filter(({ indicator }) => !delivering.has(indicator));
  const all = [...pairs.asked, ...pairs.delivered, ...named];
  return [...new Map(all.map((pair) => [`${pair.sourceId}|${pair.indicator}`, pair])).values()];
}

/** Two weeks are the least in which an office can put a table together. */
const LEAST_DAYS = 14;
const USUAL_DAYS = 28;

/** The day that a request proposes: the end of February after the period, as figures of the 31 December come in; later four weeks from now. */
export function proposedDueDay(year: number, today: Day): Day {
  const usual = dayAfter(`${year + 1}-03-01`, -1);
  return usual >= dayAfter(today, LEAST_DAYS) ? usual : dayAfter(today, USUAL_DAYS);
}

/** A day can be asked for that has not passed. */
export function dueDayVerdict(dueOn: Day, today: Day): Verdict<'REQUEST_DAY_PASSED'> {
  return dueOn < today ? refuse('REQUEST_DAY_PASSED', { day: today }) : ALLOWED;
}

const REMINDED_BEFORE_DAYS = 7;
const REMINDED_AGAIN_DAYS = 14;

export interface ReminderFacts {
  readonly dueOn: Day;
  readonly remindedAt: Date | null;
}

export type ReminderReason = 'due_soon' | 'overdue' | 'too_early' | 'reminded_lately';

/** Whether a letter is due on this day: once in the week before, and every two weeks while it is overdue. */
export function reminderDue(
  { dueOn, remindedAt }: ReminderFacts,
  today: Day,
): { readonly due: boolean; readonly reason: ReminderReason } {
  const reminded = remindedAt === null ? null : dayOf(remindedAt);
  if (today <= dueOn) {
    const from = dayAfter(dueOn, -REMINDED_BEFORE_DAYS);
    if (today < from) return { due: false, reason: 'too_early' };
    return reminded !== null && reminded >= from
      ? { due: false, reason: 'reminded_lately' }
      : { due: true, reason: 'due_soon' };
  }
  const lately = reminded !== null && reminded > dueOn && daysBetween(reminded, today) < REMINDED_AGAIN_DAYS;
  return lately ? { due: false, reason: 'reminded_lately' } : { due: true, reason: 'overdue' };
}
