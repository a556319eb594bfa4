/**
 * A reading is the figure of one month, with how it was counted. What cannot be is refused with a reason; what is merely strange is
 * asked about and taken.
 */
import type { Role } from '../access/roles.js';
import { monthOf, type Month } from './month.js';
import type { Day } from '../time/day.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import type { KpiKind } from './vocabulary.js';

export type ReadingRefusal =
  | 'READING_IN_FUTURE'
  | 'READING_OUTSIDE_PROJECT'
  | 'READING_NEGATIVE'
  | 'READING_NOT_WHOLE'
  | 'READING_OUT_OF_SCALE'
  | 'READING_REASON_MISSING';

export interface ReadingFacts {
  readonly month: Month;
  /** Null says that there is no figure for this month. */
  readonly value: number | null;
  readonly comment: string;
  readonly today: Day;
  readonly project: { readonly beginsOn: Day; readonly endsOn: Day | null };
  readonly kpi: {
    readonly kind: KpiKind;
    readonly decimals: number;
    readonly scaleMin: number | null;
    readonly scaleMax: number | null;
  };
}

/** Whether a reading may be stored. The month that runs may be entered already: its figures grow with it. */
export function readingVerdict({ month, value, comment, today, project, kpi }: ReadingFacts): Verdict<ReadingRefusal> {
  if (month > monthOf(today)) return refuse('READING_IN_FUTURE', { month });
  if (month < monthOf(project.beginsOn) || (project.endsOn !== null && month > monthOf(project.endsOn)))
    return refuse('READING_OUTSIDE_PROJECT', { month });
  if (value === null) return comment.trim() === '' ? refuse('READING_REASON_MISSING') : ALLOWED;
  return valueVerdict(value, kpi);
}

/** Whether a figure can be one of this key figure. */
export function valueVerdict(value: number, kpi: ReadingFacts['kpi']): Verdict<ReadingRefusal> {
  if (value < 0 && kpi.kind !== 'scale') return refuse('READING_NEGATIVE');
  const power = 10 ** kpi.decimals;
  if (Math.abs(Math.round(value * power) - value * power) > 1e-6)
    return refuse('READING_NOT_WHOLE', { decimals: kpi.decimals });
  return scaleVerdict(value, kpi);
}

function scaleVerdict(value: number, { kind, scaleMin, scaleMax }: ReadingFacts['kpi']): Verdict<ReadingRefusal> {
  const low = scaleMin ?? (kind === 'rate' ? 0 : -Infinity);
  const high = scaleMax ?? (kind === 'rate' ? 100 : Infinity);
  if (value >= low && value <= high) return ALLOWED;
  return refuse('READING_OUT_OF_SCALE', { min: low, max: high });
}

/** How many times as much as usual is worth a second look; a typing slip of one digit is tenfold. */
const JUMP = 3;
/** Below this, small numbers jump by themselves. */
const JUMP_FROM = 10;

/** Whether a value is implausible beside those before it: three times the usual or a third of it. A warning, never a refusal. */
export function isJump(value: number, former: readonly number[]): boolean {
  if (former.length === 0) return false;
  const sorted = [...former].sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (Math.max(value, usual) < JUMP_FROM || usual === 0) return false;
  return value > usual * JUMP || value * JUMP < usual;
}

/** Figures are reported by the carrier's own people, and by the planner who answers for all. */
export function reportVerdict(
  person: { readonly organisationIds: readonly string[]; readonly roles: readonly Role[] },
  project: { readonly carrierId: string },
): Verdict<'PROJECT_OF_ANOTHER'> {
  const own = person.roles.includes('carrier') && person.organisationIds.includes(project.carrierId);
  return own || person.roles.includes('planner') ? ALLOWED : refuse('PROJECT_OF_ANOTHER');
}
