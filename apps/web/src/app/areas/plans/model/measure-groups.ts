/** Groups in which people look at measures: what is done, what runs, what is late. One word of the public set for several states. */
import type { MeasureRowView } from '@quartierwerk/contracts/plans/plans.views';
import { isDelayed } from '@quartierwerk/domain/plans/report-rule';
import type { MeasureState } from '@quartierwerk/domain/plans/vocabulary';
import { DELAYED, MEASURE_STATE_WORDS } from '../../../shared/words/plan-state-words.js';
import type { StateWord } from '../../../shared/words/state-word.js';

export const GROUPS = [
  'fertig',
  'laufend',
  'verzoegert',
  'beschlossen',
  'geplant',
  'zurueckgestellt',
  'aufgegeben',
] as const;
/** As they stand in the address. */
export type MeasureGroup = (typeof GROUPS)[number];

export const GROUP_WORDS: Readonly<Record<MeasureGroup, StateWord>> = {
  fertig: MEASURE_STATE_WORDS.completed,
  laufend: MEASURE_STATE_WORDS.in_progress,
  verzoegert: DELAYED,
  beschlossen: MEASURE_STATE_WORDS.decided,
  geplant: MEASURE_STATE_WORDS.planned,
  zurueckgestellt: MEASURE_STATE_WORDS.on_hold,
  aufgegeben: MEASURE_STATE_WORDS.discontinued,
};

const BY_STATE: Readonly<Record<MeasureState, MeasureGroup>> = {
  ...{ completed: 'fertig', consolidated: 'fertig', in_progress: 'laufend', idea: 'geplant', planned: 'geplant' },
  ...{ decided: 'beschlossen', funding_applied: 'beschlossen', funded: 'beschlossen' },
  ...{ on_hold: 'zurueckgestellt', discontinued: 'aufgegeben' },
};

export function groupOf({ state, course }: Pick<MeasureRowView, 'state' | 'course'>): MeasureGroup {
  return isDelayed(state, course) ? 'verzoegert' : BY_STATE[state];
}

export function isGroup(text: string | null): text is MeasureGroup {
  return GROUPS.some((group) => group === text);
}

export interface GroupCount extends StateWord {
  readonly group: MeasureGroup;
  readonly count: number;
}

/** Groups that have measures, in their order. */
export function groupCounts(measures: readonly Pick<MeasureRowView, 'state' | 'course'>[]): GroupCount[] {
  return GROUPS.map((group) => ({
    ...GROUP_WORDS[group],
    group,
    count: measures.filter((measure) => groupOf(measure) === group).length,
  })).filter(({ count }) => count > 0);
}
