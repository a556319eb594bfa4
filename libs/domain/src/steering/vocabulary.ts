/**
 * Steering: a body (Gremium) meets, goes through its agenda, votes and decides; what it decides is tracked until it is done and was
 * reported once (Beschlusskontrolle). Names follow OParl 1.1; the outcomes are those of council information systems in NRW.
 */

/** What kind of body: an informal steering group cannot bind a council's budget, a council can. */
export const BODY_KINDS = ['steering_group', 'council', 'committee', 'other'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/**
 * Who sits in a body. An associate (Beisitzer:in) speaks and proposes but does not vote; the office (Geschäftsführung) prepares and
 * keeps the record.
 */
export const SEAT_ROLES = ['chair', 'member', 'associate', 'office'] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

/** A meeting is arranged, invited to, runs on its day and is held; minutes follow. */
export const MEETING_STATES = ['scheduled', 'invited', 'running', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** Whether a seat is filled at an agenda item; a deputy votes like the member. */
export const ATTENDANCES = ['present', 'deputy', 'excused', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** What became of an agenda item: dealt with without a decision, decided, or still open. */
export const ITEM_STATES = ['open', 'noted', 'decided'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** The one result of a decision. */
export const DECISION_RESULTS = [
  'adopted_unchanged',
  'adopted_modified',
  'noted',
  'recommended',
  'postponed',
  'referred',
  'removed_from_agenda',
  'withdrawn',
  'rejected',
  'no_quorum',
] as const;
export type DecisionResult = (typeof DECISION_RESULTS)[number];

/** How far a decision is carried out: the second axis, independent of its result. */
export const TRACKING_STATES = ['open', 'in_progress', 'delayed', 'done_reported', 'closed', 'superseded'] as const;
export type TrackingState = (typeof TRACKING_STATES)[number];

/** How the implementation stands as one word: how far it is, or the result where there is nothing to carry out or it waits to come back. */
export const IMPLEMENTATION_STATES = [...TRACKING_STATES, ...DECISION_RESULTS] as const;
export type ImplementationState = (typeof IMPLEMENTATION_STATES)[number];

/** What happened to a decision, for its history. */
export const TRACKING_EVENTS = [
  'decided',
  'reported',
  'delayed',
  'done',
  'reopened',
  'closed',
  'superseded',
  // Its follow-up day went along with the meeting of that day.
  'follow_up_moved',
  // What was written down wrong was put right while the meeting still ran.
  'corrected',
] as const;
export type TrackingEvent = (typeof TRACKING_EVENTS)[number];

/** The list of open decisions shows these parts. */
export const DECISION_SEGMENTS = ['open', 'mine', 'done', 'filed'] as const;
export type DecisionSegment = (typeof DECISION_SEGMENTS)[number];
