/** Refusals of the area participation, each with its HTTP status. */
export const PARTICIPATION_ERRORS = {
  EVENT_NOT_YET: 422,
  EVENT_CANCELLED: 409,
  EVENT_CLOSED: 409,
  /** Its day cannot be moved any more. */
  EVENT_BEGUN: 409,
  EVENT_WITHOUT_CONTRIBUTION: 422,
  EVENT_REASON_MISSING: 422,
  EVENT_OF_ANOTHER: 403,
  /** Another step was taken in between, or the step does not fit the state. */
  EVENT_STEP_GONE: 409,
  RECEIPT_PREFIX_TAKEN: 409,
  /** Its time is over: no code is switched on any more. */
  HELPER_CODE_OVER: 422,
  /** Unknown, ended, not yet or no more valid: who only tries learns nothing. */
  HELPER_CODE_REFUSED: 403,
  /** More new entries in an hour than any hall writes; the device keeps them and goes on later. */
  HELPER_CODE_BUSY: 429,
  /** Another code stands than the one that was seen; the answer carries the event as it is. */
  HELPER_CODE_REPLACED: 409,
  STATION_USED: 409,
  STATION_UNKNOWN: 422,
  CONTRIBUTION_WITHOUT_THEME: 422,
  CONTRIBUTION_CHECKED: 409,
  CONTRIBUTION_SETTLED: 409,
  CONTRIBUTION_UNCHECKED: 422,
  CONTRIBUTION_PERSONAL: 422,
  CONTRIBUTION_STEP_GONE: 409,
  DISCARD_NOTE_MISSING: 422,
  THEME_UNKNOWN: 422,
  /** Named at an event about another area than the contribution. */
  THEME_ELSEWHERE: 422,
  /** The event has a theme of this name; the answer carries it. */
  THEME_NAME_TAKEN: 409,
  THEME_SAME: 422,
  THEME_MERGED: 409,
  THEME_ANSWERED: 409,
  THEME_EMPTY: 422,
  /** It holds contributions, and nobody has looked through one of them. */
  THEME_UNCHECKED: 422,
  ANSWER_REASON_MISSING: 422,
  ANSWER_DUE_MISSING: 422,
  ANSWER_DUE_PAST: 422,
  ANSWER_UNIT_MISSING: 422,
  ANSWER_IN_FUTURE: 422,
  DISCUSSED_IN_FUTURE: 422,
} as const;
