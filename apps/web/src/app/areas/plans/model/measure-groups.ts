/** Groups of measures in words and in the address. */
import type { MeasureRowView } from '@quartierwerk/contracts/plans/plans.views';
import { MEASURE_GROUPS, measureGroup, type MeasureGroup } from '@quartierwerk/domain/plans/measure-standing';
import { DELAYED, MEASURE_STATE_WORDS } from '../../../shared/words/plan-state-words.js';
import type { StateWord } from '../../../shared/words/state-word.js';

const GROUP_WORDS: Readonly<Record<MeasureGroup, StateWord>> = {
  done: MEASURE_STATE_WORDS.completed,
  running: MEASURE_STATE_WORDS.in_progress,
  delayed: DELAYED,
  decided: MEASURE_STATE_WORDS.decided,
  planned: MEASURE_STATE_WORDS.planned,
  idea: MEASURE_STATE_WORDS.idea,
  resting: MEASURE_STATE_WORDS.on_hold,
  dropped: MEASURE_STATE_WORDS.discontinued,
};

/** As they stand in the address. */
const GROUP_KEYS: Readonly<Record<MeasureGroup, string>> = {
  done: 'fertig',
  running: 'laufend',
  delayed: 'verzoegert',
  decided: 'beschlossen',
  planned: 'geplant',
  idea: 'idee',
  resting: 'zurueckgestellt',
  dropped: 'aufgegeben',
};

export function groupOf({ state, course }: Pick<MeasureRowView, 'state' | 'course'>): MeasureGroup {
  return measureGroup(state, course);
}

export function groupOfKey(key: string | null): MeasureGroup | null {
  return MEASURE_GROUPS.find((group) => GROUP_KEYS[group] === key) ?? null;
}

export function keyOfGroup(group: MeasureGroup | null): string | null {
  return group && GROUP_KEYS[group];
}

export interface GroupCount extends StateWord {
  readonly group: MeasureGroup;
  readonly count: number;
}

export function groupCounts(measures: readonly Pick<MeasureRowView, 'state' | 'course'>[]): GroupCount[] {
  return wordedCounts((group) => measures.filter((measure) => groupOf(measure) === group).length);
}

/** Groups that have measures, in their order. */
export function wordedCounts(countOf: (group: MeasureGroup) => number): GroupCount[] {
  return MEASURE_GROUPS.map((group) => ({ ...GROUP_WORDS[group], group, count: countOf(group) })).filter(
    ({ count }) => count > 0,
  );
}
