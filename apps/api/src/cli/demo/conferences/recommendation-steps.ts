import type { RecommendationAdvance } from '@quartierwerk/contracts/conferences/conferences.constants';
import type { Day } from '@quartierwerk/domain/time/day';

/** What became of recommendations that no measure carries, once the plan was told: the others follow their measures. Days are invented. */
export interface DemoRecommendationStep {
  readonly code: string;
  readonly on: Day;
  readonly transition: RecommendationAdvance;
  readonly reason?: string;
}

export const RECOMMENDATION_STEPS: readonly DemoRecommendationStep[] = [
  { code: 'E-2025-01', on: '2026-02-12', transition: 'begin_planning' },
  {
    ...{ code: 'E-2025-06', on: '2026-09-08', transition: 'lapse' },
    reason: 'Die Wohnungsunternehmen melden freie Wohnungen seit Juli selbst; ein eigener Wegweiser entfällt.',
  },
];
