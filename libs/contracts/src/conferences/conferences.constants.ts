/** Which transitions a person may ask for; those that decide belong to the steering group. */
export const CONFERENCE_TRANSITIONS = ['open', 'close', 'cancel'] as const;
export type ConferenceStep = (typeof CONFERENCE_TRANSITIONS)[number];

/** Steps of those who word recommendations. */
export const RECOMMENDATION_STEPS = ['agree', 'reopen', 'withdraw'] as const;
export type RecommendationStep = (typeof RECOMMENDATION_STEPS)[number];

/** Steps of the planner who answers for the way to the steering group and after it. */
export const RECOMMENDATION_ADVANCES = ['submit', 'begin_planning', 'link', 'complete', 'lapse'] as const;
export type RecommendationAdvance = (typeof RECOMMENDATION_ADVANCES)[number];
