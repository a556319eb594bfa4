/** Refusals of the area identity. */
export const IDENTITY_ERRORS = {
  CREDENTIALS_WRONG: 401,
  SECOND_FACTOR_REQUIRED: 401,
  SECOND_FACTOR_WRONG: 401,
  /** The account is right, but belongs to no workspace any more. */
  NO_WORKSPACE: 403,
  /** The signed-in person typed a wrong current password; not 401, because the session is fine. */
  PASSWORD_WRONG: 422,
  PASSWORD_TOO_SHORT: 422,
  PASSWORD_TOO_LONG: 422,
  PASSWORD_TOO_COMMON: 422,
  /** Accounts of the demonstration stand for a role; anyone may take them, so nobody may change them. */
  PERSONA_FIXED: 409,
  SECOND_FACTOR_ON: 409,
  SECOND_FACTOR_OFF: 409,
  /** Single-use link: used, withdrawn, expired or never there. */
  LINK_USED_OR_EXPIRED: 410,
  INVITATION_FOR_OTHER: 409,
  /** The invited address has an account already: its password joins. */
  ACCOUNT_EXISTS: 409,
  INVITATION_CLOSED: 409,
  EMAIL_ALREADY_INVITED: 409,
  ALREADY_MEMBER: 409,
  LAST_ADMIN: 409,
  ORGANISATION_NAME_TAKEN: 409,
  ORGANISATION_IN_USE: 409,
  ORGANISATION_CYCLE: 422,
  ORGANISATION_UNKNOWN: 422,
} as const;
