/** Refusals of the area places. */
export const PLACES_ERRORS = {
  EDITION_NAME_TAKEN: 409,
  EDITION_PERIOD_INVALID: 422,
  /** What is wrong stands at each feature in `errors`, by a code of `GEOJSON_PROBLEMS`. */
  GEOJSON_INVALID: 422,
  LINEAGE_INVALID: 422,
} as const;
