/** Refusals of the area steering: bodies, meetings, agenda, votes, decisions and their tracking. */
export const STEERING_ERRORS = {
  BODY_NAME_TAKEN: 409,
  /** Fewer seats with a vote would be allowed than are filled today. */
  BODY_SEATS_TAKEN: 409,
  SEAT_WITHOUT_VOTE: 422,
  SEAT_PERIOD_REVERSED: 422,
  SEAT_OWN_DEPUTY: 422,
  SEATS_TOO_MANY: 409,
  MEETING_NOT_YET: 409,
  MEETING_REASON_MISSING: 422,
  /** A meeting is moved to a day to come, or to today. */
  MEETING_DAY_PAST: 422,
  MEETING_MOVE_REASON_MISSING: 422,
  MEETING_OVER: 409,
  MEETING_NOT_RUNNING: 409,
  /** The transition does not lead away from the state that the thing is in. */
  MEETING_STATE: 409,
  AGENDA_EMPTY: 409,
  /** Items that nothing was written down for. */
  AGENDA_OPEN: 409,
  /** The item was dealt with: it stays as it is. */
  AGENDA_ITEM_DONE: 409,
  /** An item about a recommendation is about the area of the recommendation. */
  AGENDA_AREA_OF_RECOMMENDATION: 422,
  /** The order names other items than the agenda has. */
  AGENDA_ORDER: 422,
  /** The recommendation stands on an agenda already. */
  RECOMMENDATION_ON_AGENDA: 409,
  /** Only what was submitted comes on an agenda. */
  RECOMMENDATION_NOT_SUBMITTED: 422,
  SEAT_NOT_OF_BODY: 422,
  CONFLICT_DECLARED: 409,
  VOTES_INVALID: 422,
  VOTES_TOO_MANY: 422,
  VOTES_TOO_FEW: 422,
  VOTES_MISSING: 422,
  VOTE_NOT_CARRIED: 422,
  VOTE_CARRIED: 422,
  QUORUM_MISSING: 409,
  QUORUM_REACHED: 422,
  DECISION_WORDING_MISSING: 422,
  DECISION_WORDING_UNCHANGED: 422,
  DECISION_WORDING_CHANGED: 422,
  DECISION_LEAD_MISSING: 422,
  DECISION_REASON_MISSING: 422,
  DECISION_FOLLOW_UP_MISSING: 422,
  DECISION_FOLLOW_UP_PAST: 422,
  DEADLINE_MISSING: 422,
  DEADLINE_PAST: 422,
  /** The decision is not carried out any more, or was never to be. */
  DECISION_STATE: 409,
  /** Nothing differs from what stands there. */
  CORRECTION_NOTHING: 422,
  /** Another result would lead the recommendation elsewhere. */
  CORRECTION_RESULT: 409,
  /** Somebody reported on the decision, or carries it out, since. */
  CORRECTION_FOLLOWED: 409,
  DECISION_OF_ANOTHER: 403,
  DECISION_NOT_YET_REPORTED: 409,
  REPORT_MISSING: 422,
  REPORT_TOO_LONG: 422,
  DELAY_REASON_MISSING: 422,
  DELAY_DEADLINE_MISSING: 422,
  DELAY_NOT_LATER: 422,
  REOPEN_REASON_MISSING: 422,
} as const;
