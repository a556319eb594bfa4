/** A figure against its target in sign and words. */
import type { KpiFigureView, KpiView } from '@quartierwerk/contracts/projects/kpi.views';
import type { KpiJudgement, KpiStateReason } from '@quartierwerk/domain/projects/kpi-state';
import type { KpiDirection } from '@quartierwerk/domain/projects/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { KPI_STATE_WORDS } from './project-state-words.js';
import type { StateWord } from './state-word.js';

export const REASON_WORDS: Readonly<Record<KpiStateReason, string>> = {
  TARGET_ZERO_NOTHING_EXPECTED: $localize`:@@projects.zeroNothing:Soll 0, in dieser Zeit war nichts erwartet`,
  TARGET_ZERO_KEPT: $localize`:@@projects.zeroKept:Soll 0, eingehalten`,
  TARGET_ZERO_EXCEEDED: $localize`:@@projects.zeroExceeded:Soll 0, jeder Fall ist einer zu viel`,
};

const ABOVE: Partial<Record<string, string>> = {
  below: $localize`:@@projects.above:über Soll`,
  far_below: $localize`:@@projects.farAbove:weit über Soll`,
};

/** "unter Soll, 80 %"; where less is better what lies beyond the target lies above it. */
export function judgementWord(
  { state, attainment, reason }: KpiJudgement,
  direction: KpiDirection,
  formats: Formats,
): StateWord {
  const plain = KPI_STATE_WORDS[state];
  const word = (direction === 'lower' ? ABOVE[state] : undefined) ?? plain.word;
  if (reason !== null) return { ...plain, word: `${word} (${REASON_WORDS[reason]})` };
  if (attainment === null || state === 'on_target') return { ...plain, word };
  // Rounded towards the worse: 89,6 % is not "90 %, unter Soll".
  return { ...plain, word: `${word}, ${formats.percent(Math.floor(attainment), 0)}` };
}

export function valueWords(kpi: Pick<KpiView, 'decimals'>, figure: KpiFigureView, formats: Formats): string {
  if (figure.hidden) return $localize`:@@projects.hiddenValue:unter 3`;
  return figure.value === null ? formats.missing : formats.number(figure.value, fitting(figure.value, kpi.decimals));
}

/** A mean of whole numbers has a decimal of its own. */
export function fitting(amount: number, decimals: number): number {
  return Math.abs(amount - Math.round(amount)) < 1e-9 ? decimals : Math.max(1, decimals);
}

/** Shares are told as such: "39 von 40" would be children. Of what is counted the name says what it is. */
export function withUnit(amount: string, unit: string): string {
  return unit === '%' ? `${amount}\u00a0%` : amount;
}
