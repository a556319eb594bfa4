/** Codes of refusals that any route may answer with. The number is the HTTP status. */
export const PLATFORM_ERRORS = {
  BODY_INVALID: 400,
  BODY_NOT_JSON: 400,
  REQUEST_MALFORMED: 400,
  SIGN_IN_REQUIRED: 401,
  CROSS_SITE: 403,
  /** Not found and not allowed look alike, so that nobody learns what exists. */
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  /** The client made an id that exists already. */
  ID_TAKEN: 409,
  VERSION_STALE: 412,
  BODY_TOO_LARGE: 413,
  MEDIA_TYPE_UNSUPPORTED: 415,
  IDEMPOTENCY_KEY_REUSED: 422,
  VERSION_MISSING: 428,
  IDEMPOTENCY_KEY_MISSING: 428,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  DATABASE_UNAVAILABLE: 503,
} as const;
