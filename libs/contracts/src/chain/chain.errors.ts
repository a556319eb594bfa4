/** Refusals of the spine. */
export const CHAIN_ERRORS = {
  /** A link was to lead to something that is not there, that the person may not see, or of a kind that has no place here. */
  LINK_TARGET_UNKNOWN: 422,
} as const;
