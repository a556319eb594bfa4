/** Limits of the area steering that both sides know. */
export const STEERING_LIMITS = {
  /** Rows of one answer of the list of decisions; more are asked for. */
  decisionPage: 100,
  reportLength: 600,
  seats: 200,
} as const;
