/** A list of measures by what must happen: late first, then what has a next step, then what runs, waits and is over. */
import type { MeasureRowView } from '@quartierwerk/contracts/plans/plans.views';
import { MEASURE_SECTIONS, measureSection, type MeasureSection } from '@quartierwerk/domain/plans/measure-standing';
import { groupOf } from './measure-groups.js';

export interface LabelledSection {
  readonly label: string;
  readonly rows: readonly MeasureRowView[];
}

const LABELS: Readonly<Record<MeasureSection, string>> = {
  overdue: $localize`:@@plans.sectionOverdue:Ende oder nächster Schritt überschritten`,
  delayed: $localize`:@@plans.delayed:verzögert`,
  running: $localize`:@@plans.sectionRunning:In Umsetzung`,
  waiting: $localize`:@@plans.sectionWaiting:Noch nicht begonnen`,
  resting: $localize`:@@plans.sectionResting:Zurückgestellt`,
  over: $localize`:@@plans.sectionOver:Fertig oder nicht mehr verfolgt`,
};

export function measureSections(measures: readonly MeasureRowView[], today: string): LabelledSection[] {
  return MEASURE_SECTIONS.map((section) => ({
    label: LABELS[section].charAt(0).toUpperCase() + LABELS[section].slice(1),
    rows: measures.filter((measure) => measureSection(groupOf(measure), measure, today) === section),
  })).filter(({ rows }) => rows.length > 0);
}
