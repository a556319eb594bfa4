/** Readings of a key figure month by month, latest first, with the target of each. */
import type { KpiDetailView, ReadingChangeView } from '@quartierwerk/contracts/projects/kpi.views';
import { targetOfMonth } from '@quartierwerk/domain/projects/cumulation';
import { judge } from '@quartierwerk/domain/projects/kpi-state';
import { isReadIn, monthsFrom } from '@quartierwerk/domain/projects/month';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { ROLE_WORDS } from '../../../shared/words/role-words.js';
import type { StateWord } from '../../../shared/words/state-word.js';
import { fitting, judgementWord } from '../../../shared/words/kpi-words.js';
import type { MonthNames } from './month-names.js';
import { METHOD_WORDS } from './project-words.js';

export interface ReadingRow {
  readonly month: string;
  readonly name: string;
  readonly value: number | null;
  readonly words: string;
  readonly target: number | null;
  readonly targetWords: string;
  readonly state: StateWord;
  readonly method: string;
  readonly comment: string;
  /** Changes after it was reported, latest first. */
  readonly changes: readonly string[];
}

/** "19.10.2026: 108 statt 180. Zahlendreher. Träger Büdchen, Träger" */
function changeWords(change: ReadingChangeView, kpi: KpiDetailView, formats: Formats): string {
  const figure = (amount: number | null): string =>
    amount === null ? $localize`:@@projects.noValueWord:kein Wert` : formats.number(amount, kpi.decimals);
  const by = [change.organisation ?? '', change.role === null ? '' : ROLE_WORDS[change.role]]
    .filter((part) => part !== '')
    .join(', ');
  const day = formats.day(dayOf(new Date(change.at)));
  return change.hidden
    ? $localize`:@@projects.changedHidden:Am ${day}:day: geändert (${by}:by:)`
    : $localize`:@@projects.changedTo:Am ${day}:day: ${figure(change.value)}:value: statt ${figure(change.former)}:former: (${by}:by:): ${change.reason}:reason:`;
}

/** Every month in which the figure is read, from its first reading or target to the month that is due. */
export function readingRows(kpi: KpiDetailView, formats: Formats, names: MonthNames): ReadingRow[] {
  const firsts = [kpi.readings[0]?.month, kpi.targets[0]?.fromMonth].filter((month) => month !== undefined).sort();
  const last = kpi.readings.at(-1)?.month ?? kpi.month;
  const [first] = firsts;
  if (first === undefined) return [];
  const byMonth = new Map(kpi.readings.map((reading) => [reading.month, reading]));
  return monthsFrom(first, last > kpi.month ? last : kpi.month)
    .filter((month) => isReadIn(kpi.frequency, month) || byMonth.has(month))
    .reverse()
    .map((month) => {
      const reading = byMonth.get(month);
      const target = targetOfMonth(kpi, kpi.targets, month);
      const value = reading?.value ?? null;
      const judgement = judge({ value, target, direction: kpi.direction, due: true });
      const number = (amount: number): string => formats.number(amount, fitting(amount, kpi.decimals));
      return {
        month,
        name: names.long(month),
        value,
        words: reading?.hidden
          ? $localize`:@@projects.hidden:geheim`
          : value === null
            ? formats.missing
            : number(value),
        target,
        targetWords: target === null ? formats.missing : number(target),
        state: reading?.hidden
          ? { shape: 'gap' as const, word: $localize`:@@projects.hidden:geheim` }
          : judgementWord(judgement, kpi.direction, formats),
        method: reading ? METHOD_WORDS[reading.method] : '',
        comment: reading?.comment ?? '',
        changes: kpi.changes
          .filter((change) => change.month === month)
          .map((change) => changeWords(change, kpi, formats)),
      };
    });
}
