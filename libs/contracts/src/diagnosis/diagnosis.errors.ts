/** Refusals of the area diagnosis: index runs, selections, profiles, notes. */
export const DIAGNOSIS_ERRORS = {
  /** What is wrong stands in `errors`: the path is the key of the method, the code one of the engine's reasons. */
  METHOD_INVALID: 422,
  NO_OBSERVATIONS: 422,
  /** The district as reference needs a denominator for each value; `errors` names the indicators. */
  DENOMINATORS_MISSING: 422,
  AREAS_TOO_FEW: 422,
  /** Figures that no rate can be made of (a denominator of zero, a negative count); `errors` names indicator and area. */
  OBSERVATIONS_IMPOSSIBLE: 422,
  /** A run that ranks no area is neither stored nor frozen. */
  NO_AREA_RANKED: 422,
  RUN_ALREADY_FROZEN: 409,
  RUN_OF_OTHER_EDITION: 422,
  AREA_ALREADY_SELECTED: 409,
  AREA_NOT_SMALL: 422,
  AREA_WITHOUT_RANK: 422,
  SELECTION_REASON_MISSING: 422,
  SELECTION_ENDED: 409,
  /** There is no area with special need for action that a document could be about. */
  NO_AREA_SELECTED: 422,
  /** So many documents are being written for one person at a time. */
  DOCUMENTS_OPEN: 409,
  DOCUMENT_NOT_READY: 409,
  PROFILE_EXISTS: 409,
  PROFILE_RELEASED: 409,
  PROFILE_EMPTY: 422,
  NOTE_OF_ANOTHER: 403,
  NOTE_IN_FUTURE: 422,
} as const;
