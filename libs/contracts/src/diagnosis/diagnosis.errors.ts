/** Refusals of the area diagnosis: index runs, selections, profiles, notes. */
export const DIAGNOSIS_ERRORS = {
  METHOD_INVALID: 422,
  NO_OBSERVATIONS: 422,
  DENOMINATORS_MISSING: 422,
  RUN_ALREADY_FROZEN: 409,
  AREA_ALREADY_SELECTED: 409,
  PROFILE_EXISTS: 409,
  PROFILE_RELEASED: 409,
  PROFILE_EMPTY: 422,
} as const;
