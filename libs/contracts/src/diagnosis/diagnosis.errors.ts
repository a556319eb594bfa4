/** Refusals of the area diagnosis: index runs, selections, profiles, notes, existing offers. */
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
  OFFER_PROVIDER_MISSING: 422,
  OFFER_AREAS_MISSING: 422,
  OFFER_AREAS_OF_EDITIONS: 422,
  OFFER_AREA_WITHIN_ANOTHER: 422,
  OFFER_ENDS_BEFORE_BEGIN: 422,
  OFFER_CHECK_IN_FUTURE: 422,
  OFFER_ENDED: 409,
  /** A finding, a recommendation or a measure refers to it. */
  OFFER_IN_USE: 409,
} as const;
