/** Rows of the table of key figures, in words. */
import type { KpiFigureView, KpiView } from '@quartierwerk/contracts/projects/kpi.views';
import { monthPlus, type Month } from '@quartierwerk/domain/projects/month';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { StateWord } from '../../../shared/words/state-word.js';
import { fitting, judgementWord, valueWords, withUnit } from '../../../shared/words/kpi-words.js';
import type { MonthNames } from './month-names.js';
import { CUMULATION_WORDS, LEVEL_WORDS } from './project-words.js';

export type Scope = 'month' | 'year' | 'whole';

export interface KpiRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly level: string;
  readonly rule: string;
  readonly target: string;
  readonly value: string;
  readonly figure: KpiFigureView;
  readonly state: StateWord;
  /** Of which month a figure is that may not be joined, and what is missing. */
  readonly remark: string;
  readonly comment: string;
  readonly trend: readonly (number | null)[];
}

const TREND_MONTHS = 12;

export function kpiRows(
  kpis: readonly KpiView[],
  scope: Scope,
  month: Month,
  formats: Formats,
  names: MonthNames,
): KpiRow[] {
  return kpis.map((kpi) => {
    const figure = kpi.figures[scope];
    const { comment } = kpi;
    return {
      ...{ id: kpi.id, code: kpi.code, name: kpi.name, unit: kpi.unit, figure },
      level: LEVEL_WORDS[kpi.level],
      rule: CUMULATION_WORDS[kpi.cumulation],
      target:
        figure.target === null
          ? formats.missing
          : withUnit(formats.number(figure.target, fitting(figure.target, kpi.decimals)), kpi.unit),
      value: withUnit(valueWords(kpi, figure, formats), figure.value === null ? '' : kpi.unit),
      state: judgementWord(figure, kpi.direction, formats),
      remark: remarkOf(kpi, figure, scope, month, names),
      comment:
        comment !== null && (figure.state === 'below' || figure.state === 'far_below')
          ? $localize`:@@projects.commentOf:Träger, ${names.long(comment.month)}:month:: ${comment.text}:text:`
          : '',
      trend: trendOf(kpi, month),
    };
  });
}

function remarkOf(kpi: KpiView, figure: KpiFigureView, scope: Scope, month: Month, names: MonthNames): string {
  const parts: string[] = [];
  if (scope !== 'month' && figure.month !== null && figure.month !== month) parts.push(names.name(figure.month));
  if (figure.missingMonths === 1 && figure.readMonths > 0)
    parts.push($localize`:@@projects.monthMissing:1 Monat fehlt`);
  if (figure.missingMonths > 1 && figure.readMonths > 0)
    parts.push($localize`:@@projects.monthsMissing:${figure.missingMonths}:count: Monate fehlen`);
  if (scope === 'whole' && figure.since !== null)
    parts.push($localize`:@@projects.countedSince:seit ${names.long(figure.since)}:month:`);
  if (kpi.commentAsked) parts.push($localize`:@@projects.commentAsked:Satz fehlt`);
  return parts.join(', ');
}

/** The last twelve months; a hidden or missing month interrupts the line. */
function trendOf({ readings }: KpiView, month: Month): (number | null)[] {
  const values = new Map(readings.map((reading) => [reading.month, reading.value]));
  return Array.from({ length: TREND_MONTHS }, (_, at) => values.get(monthPlus(month, at - TREND_MONTHS + 1)) ?? null);
}
