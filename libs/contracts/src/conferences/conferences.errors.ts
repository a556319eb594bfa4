/** Refusals of the area conferences: planning conferences, findings, recommendations, consent. */
export const CONFERENCES_ERRORS = {
  CONFERENCE_NOT_YET: 409,
  CONFERENCE_WITHOUT_FINDING: 422,
  CONFERENCE_REASON_MISSING: 422,
  CONFERENCE_CLOSED: 409,
  CONFERENCE_NOT_BEGUN: 409,
  /** The transition does not lead away from the state that the thing is in. */
  CONFERENCE_STATE: 409,
  /** Findings or recommendations stand under the field of action. */
  FIELD_IN_USE: 409,
  RECOMMENDATION_STATE: 409,
  RECOMMENDATION_WITHOUT_EVIDENCE: 422,
  RECOMMENDATION_WITHOUT_CONFERENCE: 422,
  /** Carried over into measures is only what a measure carries on, one that is more than an idea. */
  RECOMMENDATION_WITHOUT_MEASURE: 422,
  RECOMMENDATION_REASON_MISSING: 422,
  RECOMMENDATION_OF_ANOTHER: 403,
  /** Agreed: to change its wording it is taken back to a draft first. */
  RECOMMENDATION_AGREED: 409,
  /** Submitted: its wording stays; another one supersedes it. */
  RECOMMENDATION_WORDING_FIXED: 409,
  RECOMMENDATION_EVIDENCE_FIXED: 409,
  RECOMMENDATION_STILL_OPEN: 409,
  FOLLOW_UP_MISSING: 422,
  FOLLOW_UP_PAST: 422,
  CONSENT_SETTLED: 409,
  CONSENT_REMARK_MISSING: 422,
  CONSENT_DAY_MISSING: 422,
  CONSENT_IN_FUTURE: 422,
  /** A figure is cited for an area: neither the recommendation nor the command names one. */
  EVIDENCE_WITHOUT_AREA: 422,
  /** Only figures of a frozen run are cited; the area has none. */
  EVIDENCE_WITHOUT_RUN: 422,
} as const;
