/**
 * What becomes of an accepted recommendation when it is carried on (Maßnahmenplanung → in Maßnahmen überführt → erledigt): nobody has to
 * write down twice what the measures say already. It never goes back by itself; a step by hand stays possible.
 */
import type { RecommendationTransition } from './recommendation-workflow.js';
import type { RecommendationState } from './vocabulary.js';

/** How far something is that carries the recommendation on. An idea is thought about; what was given up carries nothing. */
export const CARRIAGES = ['idea', 'under_way', 'done', 'given_up'] as const;
export type Carriage = (typeof CARRIAGES)[number];

type Carried = Extract<RecommendationTransition, 'begin_planning' | 'link' | 'complete'>;

/** The steps that follow from everything that carries the recommendation on, in order. */
export function stepsWhenCarriedOn(state: RecommendationState, carriages: readonly Carriage[]): readonly Carried[] {
  const live = carriages.filter((carriage) => carriage !== 'given_up');
  const steps: Carried[] = [];
  if (live.length === 0) return steps;
  if (state === 'accepted' || state === 'accepted_modified') steps.push('begin_planning');
  if (live.every((carriage) => carriage === 'idea')) return steps;
  if (steps.length > 0 || state === 'in_planning') steps.push('link');
  const linked = steps.length > 0 || state === 'linked';
  if (linked && live.every((carriage) => carriage === 'done')) steps.push('complete');
  return steps;
}
