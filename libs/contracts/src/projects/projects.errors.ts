/** Refusals of the area projects: programmes, grants, projects, key figures, readings, obligations. */
export const PROJECTS_ERRORS = {
  PROJECT_CODE_TAKEN: 409,
  PROJECT_CODE_INVALID: 422,
  PROJECT_PERIOD_INVALID: 422,
  /** The organisation that is to carry it out is no carrier or not of this workspace. */
  PROJECT_CARRIER_UNKNOWN: 422,
  PROJECT_REASON_MISSING: 422,
  PROJECT_STEP_NOT_ALLOWED: 409,
  PROJECT_OF_ANOTHER: 403,
  PROGRAMME_UNKNOWN: 422,
  PROGRAMME_CODE_TAKEN: 409,
  GRANT_NOTICE_MISSING: 422,
  GRANT_NOT_BEGUN: 422,
  GRANT_NOT_OVER: 422,
  GRANT_REASON_MISSING: 422,
  GRANT_STEP_NOT_ALLOWED: 409,
  GRANT_PERIOD_INVALID: 422,
  OBLIGATION_STEP_NOT_ALLOWED: 409,
  OBLIGATION_NOTE_MISSING: 422,
  KPI_TARGETS_OVERLAP: 422,
  KPI_SCALE_INVALID: 422,
  /** A figure that has readings keeps the rule by which they are joined. */
  KPI_RULE_FIXED: 409,
  KPI_RETIRED: 409,
  READING_IN_FUTURE: 422,
  READING_OUTSIDE_PROJECT: 422,
  READING_NEGATIVE: 422,
  READING_NOT_WHOLE: 422,
  READING_OUT_OF_SCALE: 422,
  READING_REASON_MISSING: 422,
  /** Somebody else has entered this month meanwhile; `current` holds their reading. */
  READING_EXISTS: 409,
} as const;
