/** Refusals of the area identity. */
export const IDENTITY_ERRORS = {
  CREDENTIALS_WRONG: 401,
  SECOND_FACTOR_REQUIRED: 401,
  SECOND_FACTOR_WRONG: 401,
  /** The account is right, but belongs to no workspace any more. */
  NO_WORKSPACE: 403,
  LINK_USED_OR_EXPIRED: 410,
  PASSWORD_TOO_COMMON: 422,
  EMAIL_ALREADY_INVITED: 409,
  LAST_ADMIN: 409,
  ORGANISATION_NAME_TAKEN: 409,
  ORGANISATION_IN_USE: 409,
} as const;
