/**
 * Where a measure stands, in the two ways in which people look at a list of measures: in groups of states that they count and filter by, and
 * in sections by what must happen next. Both follow from state, last report and dates alone.
 */
import type { Day } from '../time/day.js';
import { isDelayed } from './report-rule.js';
import type { Course, MeasureState } from './vocabulary.js';

/** One word of the public set for several states; what is late is a group of its own. */
export const MEASURE_GROUPS = [
  'done',
  'running',
  'delayed',
  'decided',
  'planned',
  'idea',
  'resting',
  'dropped',
] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

/** In the order in which a measure goes through them; what rests or was given up stands after those that go on. */
export const GROUP_ORDER: readonly MeasureGroup[] = [
  'idea',
  'planned',
  'decided',
  'running',
  'delayed',
  'done',
  'resting',
  'dropped',
];

/** The group of each state, where the measure is not late. */
export const GROUP_OF_STATE: Readonly<Record<MeasureState, MeasureGroup>> = {
  idea: 'idea',
  planned: 'planned',
  decided: 'decided',
  funding_applied: 'decided',
  funded: 'decided',
  in_progress: 'running',
  completed: 'done',
  consolidated: 'done',
  on_hold: 'resting',
  discontinued: 'dropped',
};

export function measureGroup(state: MeasureState, course: Course | null): MeasureGroup {
  return isDelayed(state, course) ? 'delayed' : GROUP_OF_STATE[state];
}

/** In the order in which a list shows them: what is overdue first, what is over last. */
export const MEASURE_SECTIONS = ['overdue', 'delayed', 'running', 'waiting', 'resting', 'over'] as const;
export type MeasureSection = (typeof MEASURE_SECTIONS)[number];

export interface MeasureDates {
  readonly endsOn: Day | null;
  readonly nextStepDue: Day | null;
}

/** Overdue is a measure whose next step was promised for a day that has passed, or that still runs after its end. */
export function measureSection(group: MeasureGroup, { endsOn, nextStepDue }: MeasureDates, today: Day): MeasureSection {
  if (group === 'done' || group === 'dropped') return 'over';
  if (group === 'resting') return 'resting';
  const runs = group === 'running' || group === 'delayed';
  const passed = [nextStepDue, runs ? endsOn : null].some((day) => day !== null && day < today);
  if (passed) return 'overdue';
  if (group === 'delayed') return 'delayed';
  return runs ? 'running' : 'waiting';
}
