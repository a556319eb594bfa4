/**
 * Conferences: in a planning conference (Fachplanungskonferenz) the departments of a municipality, the district and the Jobcenter
 * look at one area together, say what they find, and derive recommendations for action that the steering group decides on.
 * Source: planning cycle of the Rheinisch-Bergischer Kreis ("Motiv Mensch").
 */
import type { NodeKind, Relation } from '../chain/vocabulary.js';

/** A conference is prepared, runs on its day, and is closed; what was found then stands. */
export const CONFERENCE_STATES = ['planned', 'running', 'closed', 'cancelled'] as const;
export type ConferenceState = (typeof CONFERENCE_STATES)[number];

/** The way of a recommendation from a first wording to what became of it. */
export const RECOMMENDATION_STATES = [
  'draft',
  'agreed',
  'submitted',
  'accepted',
  'accepted_modified',
  'deferred',
  'referred',
  'rejected',
  'withdrawn',
  'in_planning',
  'linked',
  'completed',
  'lapsed',
] as const;
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number];

/**
 * What those who would have to carry a recommendation out say to it. Taken over from the Gesundheitskonferenzen in NRW, whose
 * recommendations need the consent (Einvernehmen) of those who are affected by the implementation.
 */
export const CONSENT_STATES = ['open', 'granted', 'granted_with_conditions', 'refused'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** What a recommendation may rest on, and by which relation of the chain. */
export const EVIDENCE_RELATIONS = {
  indicator: 'evidences',
  index_run: 'evidences',
  profile_statement: 'evidences',
  expert_note: 'evidences',
  existing_offer: 'evidences',
  finding: 'evidences',
  contribution: 'supports',
  theme: 'supports',
} as const satisfies Partial<Record<NodeKind, Relation>>;
export type EvidenceKind = keyof typeof EVIDENCE_RELATIONS;
export const EVIDENCE_KINDS = Object.keys(EVIDENCE_RELATIONS) as EvidenceKind[];

/** What happened to a recommendation, for its history. */
export const RECOMMENDATION_EVENTS = [
  'created',
  'revised',
  'agreed',
  'reopened',
  'submitted',
  'decided',
  'withdrawn',
  'advanced',
  'lapsed',
  'evidence_added',
  'evidence_ended',
  'consent',
  // The day it comes back went along with the meeting of that day.
  'follow_up_moved',
  'superseded',
] as const;
export type RecommendationEvent = (typeof RECOMMENDATION_EVENTS)[number];
