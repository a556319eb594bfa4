/** What the list of decisions may be sorted by: what people look for in it. */
export const DECISION_SORTS = ['deadline', 'decided', 'result', 'lead', 'state', 'followUp'] as const;
export type DecisionSort = (typeof DECISION_SORTS)[number];

export const SORT_DIRECTIONS = ['ascending', 'descending'] as const;
export type SortDirection = (typeof SORT_DIRECTIONS)[number];

/** Limits of the area steering that both sides know. */
export const STEERING_LIMITS = {
  /** Rows of one answer of the list of decisions; more are asked for. */
  decisionPage: 100,
  reportLength: 600,
  seats: 200,
} as const;
