/** Refusals of the area plans: action plans, goals, measures and their money. */
export const PLANS_ERRORS = {
  PLAN_CODE_TAKEN: 409,
  /** Two plans with the same letters before their numbers would give two measures the same code. */
  PLAN_PREFIX_TAKEN: 409,
  PLAN_STEP_IMPOSSIBLE: 409,
  PLAN_COMPLETED: 409,
  FIELD_NUMBER_TAKEN: 409,
  STAGE_NUMBER_TAKEN: 409,
  MEASURE_NUMBER_TAKEN: 409,
  GOAL_LEVEL: 422,
  /** A goal that lower goals or measures pursue stays. */
  GOAL_IN_USE: 409,
  /** A field, stage or goal of another plan. */
  PART_OF_OTHER_PLAN: 422,
  MEASURE_STEP_IMPOSSIBLE: 409,
  /** No project of the carrier that asks realises it, and it is public: `title` names it, `place` and `code` lead to its public page. */
  MEASURE_PUBLIC_ONLY: 404,
  MEASURE_REASON_MISSING: 422,
  /** No adopted decision is linked, and none of a body outside is named. */
  MEASURE_WITHOUT_DECISION: 422,
  DECISION_CARRIES_MEASURE: 422,
  DECIDED_BODY_MISSING: 422,
  DECIDED_IN_FUTURE: 422,
  MEASURE_OVER: 409,
  /** It was given up and carries no decision out. */
  MEASURE_DISCONTINUED: 409,
  PERIOD_REVERSED: 422,
  DEADLINE_REASON_MISSING: 422,
  DEADLINE_UNCHANGED: 422,
  MILESTONE_REACHED: 409,
  /** A day that is still to come cannot have been reached. */
  REACHED_IN_FUTURE: 422,
  COURSE_REASON_MISSING: 422,
  REPORT_IN_FUTURE: 422,
  /** Two rows of the same source, or two amounts of one source in one year. */
  FINANCING_DOUBLE: 422,
} as const;
