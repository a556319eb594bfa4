/** A figure against its target in sign and words. */
import type { KpiJudgement } from '@quartierwerk/domain/projects/kpi-state';
import type { KpiDirection } from '@quartierwerk/domain/projects/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { KPI_STATE_WORDS } from '../../../shared/words/project-state-words.js';
import type { StateWord } from '../../../shared/words/state-word.js';
import { REASON_WORDS } from './project-words.js';

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

/** The share of a bar's track that a value takes; the longest of value and target leaves a quarter free. */
export function barShares(
  value: number | null,
  target: number | null,
): { readonly value: number; readonly target: number | null } {
  const longest = Math.max(value ?? 0, target ?? 0) * 1.25;
  if (longest <= 0) return { value: 0, target: target === null ? null : 0 };
  const share = (amount: number): number => Math.round((Math.max(0, amount) / longest) * 1000) / 10;
  return { value: share(value ?? 0), target: target === null ? null : share(target) };
}
