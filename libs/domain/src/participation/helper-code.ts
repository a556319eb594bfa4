/**
 * A code by which helpers without an account record at one event. It is read aloud at a table and typed there, so it is made of signs
 * that neither the eye nor the ear confuses, and it holds for as long as such an event needs it and no longer.
 */
import { dayAfter, type Day } from '../time/day.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import type { EventState } from './vocabulary.js';

/**
 * One of every group that sounds alike (B D E G P T W, F S, M N, A H K, U Q) or looks alike (0 O, 1 I, 2 Z, 5 S, 6 G, 8 B, U V). Without
 * vowels no word comes about by chance.
 */
export const HELPER_CODE_SIGNS = 'FKLMRTVXYZ3456789';
export const HELPER_CODE_LENGTH = 8;
/** Read aloud in two breaths. */
const GROUP = 4;

const SHAPE = new RegExp(`^[${HELPER_CODE_SIGNS}]{${HELPER_CODE_LENGTH}}$`);

/** @param below gives a random whole number from 0 to below the one it is given; it must be one that nobody can guess */
export function makeHelperCode(below: (end: number) => number): string {
  return Array.from({ length: HELPER_CODE_LENGTH }, () => HELPER_CODE_SIGNS[below(HELPER_CODE_SIGNS.length)]).join('');
}

/** As it is shown: `KR7M 4XF9`. */
export function spellHelperCode(code: string): string {
  return `${code.slice(0, GROUP)} ${code.slice(GROUP)}`;
}

/** A code as somebody types it: small letters, spaces, hyphens. Null for what cannot be one. */
export function readHelperCode(typed: string): string | null {
  const code = typed.replace(/[\s–-]/g, '').toUpperCase();
  return SHAPE.test(code) ? code : null;
}

/** How long it is known which device an entry came from, so that it may correct it; after that nobody needs it. */
export const DEVICE_KEPT_DAYS = 90;

/** New entries by one code in an hour: fifteen full tables write fewer, and who floods an event is stopped before it is unreadable. */
export const HELPER_ENTRIES_AN_HOUR = 1_000;

/**
 * Whether a code takes further new entries; those that are corrected or sent again are none.
 *
 * @param recorded by this code in the last hour
 */
export function helperEntriesVerdict(recorded: number, adding: number): Verdict<'HELPER_CODE_BUSY'> {
  return adding === 0 || recorded + adding <= HELPER_ENTRIES_AN_HOUR ? ALLOWED : refuse('HELPER_CODE_BUSY');
}

export interface HelperCodeFacts {
  readonly state: EventState;
  readonly heldOn: Day;
  readonly today: Day;
}

/** The days on which a code lets people record: that of the event and the next, for tables past midnight and slips of paper left over. */
export function helperCodeDays(heldOn: Day): { readonly from: Day; readonly until: Day } {
  return { from: heldOn, until: dayAfter(heldOn, 1) };
}

type Closed = 'EVENT_CLOSED' | 'EVENT_CANCELLED' | 'HELPER_CODE_OVER';

/** Whether a code may be switched on. Also before the day, so that it can be printed; it lets nobody record until then. */
export function switchOnVerdict({ state, heldOn, today }: HelperCodeFacts): Verdict<Closed> {
  if (state === 'cancelled') return refuse('EVENT_CANCELLED');
  if (state === 'closed') return refuse('EVENT_CLOSED');
  const { until } = helperCodeDays(heldOn);
  return today <= until ? ALLOWED : refuse('HELPER_CODE_OVER', { until });
}

/** Whether a code that was switched on and not ended lets its holder record now. */
export function helperCodeVerdict(facts: HelperCodeFacts): Verdict<Closed | 'EVENT_NOT_YET'> {
  const { heldOn, today } = facts;
  return today < heldOn ? refuse('EVENT_NOT_YET', { heldOn }) : switchOnVerdict(facts);
}
