/** One entry at a table, as the device holds it, and what becomes of it when the server answers. */
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { CaptureAnswerView, CapturedView } from '@quartierwerk/contracts/participation/capture.views';
import type { CaptureEntry } from '@quartierwerk/contracts/participation/contribution.dto';
import {
  CAPTURED_FIELDS,
  changedFrom,
  withFields,
  type CapturedField,
  type CapturedFields,
} from '@quartierwerk/domain/participation/capture-rule';
import type { ContributionState } from '@quartierwerk/domain/participation/vocabulary';

export type CaptureInput = CapturedFields;

/** Somebody else changed the same meanwhile: what stands, beside what was typed here. */
export interface CaptureConflict {
  readonly stored: CapturedView;
  readonly fields: readonly CapturedField[];
}

export interface CaptureRow extends CaptureInput {
  readonly id: string;
  readonly revision: number;
  /** The receipt, as soon as the server has given it. */
  readonly code: string | null;
  readonly saidAt: string;
  readonly state: ContributionState;
  readonly lookedThrough: boolean;
  readonly saved: boolean;
  /** Why the server does not take it; null while it may be sent. */
  readonly refusal: string | null;
  /** What the server was known to hold when this device began to change it; null before its first answer. */
  readonly base: CaptureInput | null;
  /** What is on its way: sent again exactly like this until an answer comes, so that nothing of one's own looks like somebody else's. */
  readonly sent: (CaptureInput & { readonly revision: number }) | null;
  readonly conflict: CaptureConflict | null;
  /** What was typed here and came too late; stays until it was read. */
  readonly leftover: Partial<CaptureInput> | null;
  /** Why the theme in it was not taken; null where it came after the entry had been looked through or answered. */
  readonly leftoverReason: string | null;
}

const NOTHING_OPEN = { refusal: null, sent: null, conflict: null, leftover: null, leftoverReason: null } as const;

export function newRow(id: string, input: CaptureInput, saidAt: string): CaptureRow {
  const made = { revision: 1, code: null, state: 'captured', lookedThrough: false, saved: false } as const;
  return { ...input, id, saidAt, ...made, ...NOTHING_OPEN, base: null };
}

export function rowOf(entry: CapturedView): CaptureRow {
  return { ...entry, saved: true, ...NOTHING_OPEN, base: inputOf(entry) };
}

/**
 * A change by the person.
 *
 * @param seen what the form was opened with: where the row has changed since, the change rests on what was seen
 */
export function changedRow(row: CaptureRow, change: Partial<CaptureInput>, seen: CaptureInput = row): CaptureRow {
  const fields = CAPTURED_FIELDS.filter((field) => change[field] !== undefined && row[field] !== seen[field]);
  const base = row.base === null ? null : withFields(row.base, fields, seen);
  return { ...row, ...change, base, revision: row.revision + 1, saved: false, refusal: null };
}

/** What was changed in a form, and nothing else of it. */
export function changesIn(seen: CaptureInput, input: CaptureInput): Partial<CaptureInput> {
  const fields = CAPTURED_FIELDS.filter((field) => input[field] !== seen[field]);
  return Object.fromEntries(fields.map((field) => [field, input[field]]));
}

/** With what goes out now, to be kept before it does. */
export function sending(row: CaptureRow): CaptureRow {
  return row.sent ? row : { ...row, sent: { ...inputOf(row), revision: row.revision } };
}

export function entryOf({ id, saidAt, base, ...row }: CaptureRow): CaptureEntry {
  const sent = row.sent ?? { ...inputOf(row), revision: row.revision };
  return { id, saidAt, ...sent, from: base === null ? null : (changedFrom(base, sent) as CaptureEntry['from']) };
}

/** The row after the server has answered: saved, or with what is still to be sent, decided or read. */
export function answeredRow(
  row: CaptureRow,
  entry: CapturedView,
  { conflicts, fixed, reason }: Pick<CaptureAnswerView, 'conflicts' | 'fixed' | 'reason'>,
): CaptureRow {
  const sent = row.sent ?? row;
  // Typed while it was on its way; what somebody else changed in that time is asked about too.
  const later = CAPTURED_FIELDS.filter((field) => row[field] !== sent[field] && row[field] !== entry[field]);
  const fields = CAPTURED_FIELDS.filter(
    (field) =>
      conflicts.includes(field) || (later.includes(field) && entry[field] !== sent[field] && !fixed.includes(field)),
  );
  const own = withFields(inputOf(entry), [...later, ...fields], row);
  const late = Object.fromEntries(fixed.map((field) => [field, sent[field]]));
  return {
    ...rowOf(entry),
    ...own,
    revision: Math.max(entry.revision, row.revision),
    saved: later.length === 0 && fields.length === 0,
    conflict: fields.length === 0 ? null : { stored: entry, fields },
    leftover: fixed.length === 0 ? row.leftover : { ...row.leftover, ...late },
    leftoverReason: fixed.includes('themeId') ? reason : row.leftoverReason,
  };
}

/**
 * What was kept on the device, beside what the server holds by now: what was not changed here follows it, and what the two agree on needs
 * no question any more.
 */
export function askedAnew(row: CaptureRow, entry: CapturedView): CaptureRow {
  if (row.conflict === null) return row;
  const base = row.base ?? row.conflict.stored;
  const changed = CAPTURED_FIELDS.filter((field) => row[field] !== base[field] && row[field] !== entry[field]);
  const asked = row.conflict.fields;
  const fields = changed.filter((field) => asked.includes(field) || entry[field] !== base[field]);
  return {
    ...rowOf(entry),
    ...withFields(inputOf(entry), changed, row),
    revision: Math.max(entry.revision, row.revision),
    saved: changed.length === 0,
    conflict: fields.length === 0 ? null : { stored: entry, fields },
    leftover: row.leftover,
    leftoverReason: row.leftoverReason,
  };
}

/** After the choice between two versions; one's own rests on the stored one from now on. */
export function decidedRow(row: CaptureRow, choice: 'own' | 'stored'): CaptureRow {
  if (row.conflict === null) return row;
  const { stored, fields } = row.conflict;
  const next = choice === 'own' ? row : { ...row, ...withFields(inputOf(row), fields, stored) };
  const saved = CAPTURED_FIELDS.every((field) => next[field] === stored[field]);
  return { ...next, conflict: null, saved, revision: row.revision + (choice === 'own' ? 1 : 0) };
}

/** Waits to be sent. */
export function isUnsent(row: CaptureRow): boolean {
  return !row.saved && row.refusal === null && row.conflict === null;
}

/** Whether a person has to look at it. */
export function isAsking(row: CaptureRow): boolean {
  return row.conflict !== null || row.leftover !== null;
}

function inputOf(of: CaptureInput): CaptureInput {
  const { text, kind, language, voices, place, stationId, themeId, points } = of;
  return { text, kind, language, voices, place, stationId, themeId, points };
}

/** What lies on the device, if it is an entry; one of an earlier version of the program knows less. */
export function keptRow(value: unknown): CaptureRow | null {
  const row = value as Partial<CaptureRow> | null;
  const fits = typeof row?.id === 'string' && typeof row.text === 'string' && typeof row.revision === 'number';
  return fits ? ({ lookedThrough: false, ...NOTHING_OPEN, base: null, ...row } as CaptureRow) : null;
}

/** How many points more or fewer, never below nothing. */
export function pointsAfter(points: number, step: number): number {
  return Math.min(LIMITS.contributionPoints, Math.max(0, points + step));
}
