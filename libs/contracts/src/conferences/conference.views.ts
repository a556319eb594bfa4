/** Views of planning conferences with their findings and fields of action. */
import type { ConferenceState } from '@quartierwerk/domain/conferences/vocabulary';
import type { ConferenceTransition } from '@quartierwerk/domain/conferences/conference-workflow';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { LinkedNodeView } from '../chain/chain.views.js';
import type { RecommendationRowView } from './recommendation.views.js';

/** An organisation that takes part, is asked, or would have to carry something out. */
export interface PartyView {
  readonly id: string;
  readonly name: string;
}

export interface PartyListView {
  /** By name. */
  readonly parties: readonly (PartyView & { readonly kind: string; readonly own: boolean })[];
}

export interface ConferenceAreaView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly municipalityName: string | null;
}

/** Seats at the table by organisation and role: never a person's name. */
export interface ParticipantView {
  readonly organisation: PartyView;
  /** "Allgemeiner Sozialer Dienst", "Team unter 25"; may be empty. */
  readonly role: string;
  readonly seats: number;
}

export interface ConferenceFieldView {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

/** What a finding rests on, as short as a margin note. */
export interface FindingSourceView {
  readonly linkId: string;
  readonly nodeId: string;
  readonly kind: NodeKind;
  readonly code: string | null;
  readonly title: string;
}

export interface FindingView {
  readonly id: string;
  /** Spoken as "F4". */
  readonly number: number;
  readonly text: string;
  readonly fieldId: string | null;
  readonly areaId: string | null;
  readonly sources: readonly FindingSourceView[];
  readonly createdAt: string;
  readonly version: number;
}

export type ConferenceAction = ConferenceTransition | 'prepare' | 'add_finding' | 'add_recommendation';

export interface ConferenceRowView {
  readonly id: string;
  /** Its day; with a number behind it where two conferences share one. */
  readonly code: string;
  readonly state: ConferenceState;
  readonly heldOn: Day;
  readonly place: string;
  readonly organisation: PartyView;
  readonly areas: readonly ConferenceAreaView[];
  readonly seatCount: number;
  readonly partyCount: number;
  readonly findingCount: number;
  /** As far as the person may see them. */
  readonly recommendationCount: number;
}

export interface ConferenceListView {
  /** Latest first. */
  readonly conferences: readonly ConferenceRowView[];
  readonly mayCreate: boolean;
}

export interface ConferenceView extends ConferenceRowView {
  readonly purpose: string;
  readonly begunAt: string | null;
  readonly closedAt: string | null;
  readonly cancelReason: string | null;
  readonly participants: readonly ParticipantView[];
  readonly fields: readonly ConferenceFieldView[];
  readonly findings: readonly FindingView[];
  readonly recommendations: readonly RecommendationRowView[];
  readonly links: readonly LinkedNodeView[];
  readonly version: number;
  readonly actions: readonly ConferenceAction[];
}
