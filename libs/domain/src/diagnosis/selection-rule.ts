/**
 * Selecting an area for closer work. The index names candidates, it does not decide: people who know the place and those who
 * answer for it may select others. Whatever the way, the reason stays with the selection, and a rank is pinned as it was.
 */
import type { AreaLevel } from '../places/vocabulary.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import type { SelectionReason } from './vocabulary.js';

export interface SelectionFacts {
  readonly level: AreaLevel;
  /** The area is selected already and that selection has not ended. */
  readonly selected: boolean;
  readonly reasonKind: SelectionReason;
  readonly reason: string;
  /** Rank of the area in the named run; null without a rank, undefined without a run. */
  readonly rank: number | null | undefined;
}

export type SelectionRefusal =
  'AREA_NOT_SMALL' | 'AREA_ALREADY_SELECTED' | 'AREA_WITHOUT_RANK' | 'SELECTION_REASON_MISSING';

/** Whether the area may be selected for this reason. The index speaks for itself, every other reason needs words. */
export function selectionVerdict(facts: SelectionFacts): Verdict<SelectionRefusal> {
  if (facts.level !== 'small_area') return refuse('AREA_NOT_SMALL');
  if (facts.selected) return refuse('AREA_ALREADY_SELECTED');
  if (facts.reasonKind === 'index') return typeof facts.rank === 'number' ? ALLOWED : refuse('AREA_WITHOUT_RANK');
  return facts.reason.trim() === '' ? refuse('SELECTION_REASON_MISSING') : ALLOWED;
}
