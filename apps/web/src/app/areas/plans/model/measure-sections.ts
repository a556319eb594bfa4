/** A list of measures by what must happen: late first, then what has a next step, then what runs, waits and is over. */
import type { MeasureRowView } from '@quartierwerk/contracts/plans/plans.views';
import { groupOf } from './measure-groups.js';

export interface MeasureSection {
  readonly label: string;
  readonly rows: readonly MeasureRowView[];
}

type Key = 'overdue' | 'late' | 'running' | 'waiting' | 'resting' | 'over';

const LABELS: readonly (readonly [Key, string])[] = [
  ['overdue', $localize`:@@plans.sectionOverdue:Ende oder nächster Schritt überschritten`],
  ['late', $localize`:@@plans.delayed:verzögert`],
  ['running', $localize`:@@plans.sectionRunning:In Umsetzung`],
  ['waiting', $localize`:@@plans.sectionWaiting:Geplant und beschlossen`],
  ['resting', $localize`:@@plans.sectionResting:Zurückgestellt`],
  ['over', $localize`:@@plans.sectionOver:Fertig oder nicht mehr verfolgt`],
];

export function measureSections(measures: readonly MeasureRowView[], today: string): MeasureSection[] {
  return LABELS.map(([key, label]) => ({
    label: label.charAt(0).toUpperCase() + label.slice(1),
    rows: measures.filter((measure) => keyOf(measure, today) === key),
  })).filter(({ rows }) => rows.length > 0);
}

function keyOf(measure: MeasureRowView, today: string): Key {
  const group = groupOf(measure);
  if (group === 'fertig' || group === 'aufgegeben') return 'over';
  if (group === 'zurueckgestellt') return 'resting';
  const running = group === 'laufend' || group === 'verzoegert';
  const passed = [measure.nextStepDue, running ? measure.endsOn : null].some((day) => day !== null && day < today);
  if (passed) return 'overdue';
  if (group === 'verzoegert') return 'late';
  return running ? 'running' : 'waiting';
}
