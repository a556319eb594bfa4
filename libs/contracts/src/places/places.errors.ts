/** Refusals of the area places. */
export const PLACES_ERRORS = {
  EDITION_NAME_TAKEN: 409,
  EDITION_IN_USE: 409,
  GEOJSON_INVALID: 422,
  AREA_CODE_DUPLICATE: 422,
  AREA_PARENT_UNKNOWN: 422,
} as const;
