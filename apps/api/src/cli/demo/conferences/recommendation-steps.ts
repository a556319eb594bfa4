import type { RecommendationAdvance } from '@quartierwerk/contracts/conferences/conferences.constants';
import type { Day } from '@quartierwerk/domain/time/day';

/** What became of recommendations after their decision, once the plan was told. Days are invented, but for the opening of the Büdchen. */
export interface DemoRecommendationStep {
  readonly code: string;
  readonly on: Day;
  readonly transition: RecommendationAdvance;
  readonly reason?: string;
}

export const RECOMMENDATION_STEPS: readonly DemoRecommendationStep[] = [
  { code: 'E-2017-01', on: '2018-06-12', transition: 'begin_planning' },
  { code: 'E-2017-01', on: '2018-07-05', transition: 'link' },
  { code: 'E-2017-02', on: '2018-06-12', transition: 'begin_planning' },
  { code: 'E-2017-02', on: '2018-07-05', transition: 'link' },
  { code: 'E-2017-02', on: '2023-07-03', transition: 'complete' },
  { code: 'E-2017-03', on: '2018-06-12', transition: 'begin_planning' },
  { code: 'E-2017-03', on: '2018-07-05', transition: 'link' },
  { code: 'E-2025-01', on: '2026-02-12', transition: 'begin_planning' },
  {
    ...{ code: 'E-2025-06', on: '2026-09-08', transition: 'lapse' },
    reason: 'Die Wohnungsunternehmen melden freie Wohnungen seit Juli selbst; ein eigener Wegweiser entfällt.',
  },
];
