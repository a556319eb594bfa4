/**
 * What becomes of an accepted recommendation when measures take it up (Maßnahmenplanung → in Maßnahmen überführt → erledigt): nobody has
 * to write down twice what the measures say already. It never goes back by itself; a step by hand stays possible.
 */
import type { MeasureState } from '../plans/vocabulary.js';
import type { RecommendationTransition } from './recommendation-workflow.js';
import type { RecommendationState } from './vocabulary.js';

const DONE: readonly MeasureState[] = ['completed', 'consolidated'];
/** An idea is thought about, but not yet a measure; what was given up carries nothing. */
const CARRIES_NOTHING: readonly MeasureState[] = ['idea', 'discontinued'];

type Carried = Extract<RecommendationTransition, 'begin_planning' | 'link' | 'complete'>;

/**
 * The steps that follow, in order.
 *
 * @param measures states of all measures that rest on the recommendation or carry out its decision
 */
export function stepsByMeasures(state: RecommendationState, measures: readonly MeasureState[]): readonly Carried[] {
  const live = measures.filter((measure) => measure !== 'discontinued');
  const carried = live.some((measure) => !CARRIES_NOTHING.includes(measure));
  const steps: Carried[] = [];
  if (live.length === 0) return steps;
  if (state === 'accepted' || state === 'accepted_modified') steps.push('begin_planning');
  if (!carried) return steps;
  if (steps.length > 0 || state === 'in_planning') steps.push('link');
  if (live.every((measure) => DONE.includes(measure)) && (steps.length > 0 || state === 'linked'))
    steps.push('complete');
  return steps;
}
