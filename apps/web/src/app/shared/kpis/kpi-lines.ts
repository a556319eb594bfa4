/** Key figures of the projects of a measure in words; those that are no longer read are left out. */
import type { KpiGroupView, KpiView } from '@quartierwerk/contracts/projects/kpi.views';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { fitting, judgementWord, valueWords } from '../words/kpi-words.js';
import type { StateWord } from '../words/state-word.js';

export interface KpiLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** "241 / 270 Kinder". */
  readonly figures: string;
  readonly state: StateWord;
}

export interface KpiLines {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kpis: readonly KpiLine[];
  /** Until which month the figures are counted. */
  readonly until: string;
}

export function kpiLines(groups: readonly KpiGroupView[], formats: Formats): KpiLines[] {
  return groups
    .map(({ project: { id, code, title }, month, kpis }) => ({
      ...{ id, code, title },
      kpis: kpis.filter(({ retiredAt }) => retiredAt === null).map((kpi) => kpiLine(kpi, formats)),
      until: $localize`:@@shared.kpisUntil:Ist und Soll des Jahres bis ${formats.month(month)}:month:`,
    }))
    .filter(({ kpis }) => kpis.length > 0);
}

function kpiLine(kpi: KpiView, formats: Formats): KpiLine {
  const { year } = kpi.figures;
  const target =
    year.target === null ? formats.missing : formats.number(year.target, fitting(year.target, kpi.decimals));
  return {
    ...{ id: kpi.id, code: kpi.code, name: kpi.name },
    figures: `${valueWords(kpi, year, formats)} / ${target}${kpi.unit ? ` ${kpi.unit}` : ''}`,
    state: judgementWord(year, kpi.direction, formats),
  };
}
