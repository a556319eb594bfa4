import { route } from '../http/route.js';
import type { ConferenceListView, ConferenceView, PartyListView } from './conference.views.js';
import type { RecommendationListView, RecommendationView } from './recommendation.views.js';

const read = { access: 'conferences.read' } as const;
const write = { access: 'conferences.write' } as const;

/** Routes of the area conferences: planning conferences with findings, and recommendations with evidence and consent. */
export const conferencesRoutes = {
  /** Organisations of the workspace by name: whom to invite, to address, to ask. */
  parties: route<PartyListView>('GET', '/api/parties', { ...read, response: 'PartyListView' }),

  conferences: route<ConferenceListView>('GET', '/api/conferences', { ...read, response: 'ConferenceListView' }),
  /** By its code or its id. */
  conference: route<ConferenceView>('GET', '/api/conferences/:code', { ...read, response: 'ConferenceView' }),
  createConference: route<ConferenceView>('POST', '/api/conferences', {
    ...write,
    response: 'ConferenceView',
    repeatable: true,
  }),
  reviseConference: route<ConferenceView>('PATCH', '/api/conferences/:id', {
    ...write,
    response: 'ConferenceView',
    guarded: true,
  }),
  transitConference: route<ConferenceView>('POST', '/api/conferences/:id/transition', {
    ...write,
    response: 'ConferenceView',
    guarded: true,
  }),
  createField: route<ConferenceView>('POST', '/api/conferences/:id/fields', {
    ...write,
    response: 'ConferenceView',
    repeatable: true,
  }),
  reviseField: route<ConferenceView>('PATCH', '/api/conference-fields/:id', {
    ...write,
    response: 'ConferenceView',
    guarded: true,
  }),
  removeField: route<ConferenceView>('DELETE', '/api/conference-fields/:id', {
    ...write,
    response: 'ConferenceView',
    guarded: true,
  }),
  createFinding: route<ConferenceView>('POST', '/api/conferences/:id/findings', {
    ...write,
    response: 'ConferenceView',
    repeatable: true,
  }),
  reviseFinding: route<ConferenceView>('PATCH', '/api/findings/:id', {
    ...write,
    response: 'ConferenceView',
    guarded: true,
  }),
  removeFinding: route<ConferenceView>('DELETE', '/api/findings/:id', {
    ...write,
    response: 'ConferenceView',
    guarded: true,
  }),

  recommendations: route<RecommendationListView>('GET', '/api/recommendations', {
    ...read,
    response: 'RecommendationListView',
  }),
  /** By its code or its id. */
  recommendation: route<RecommendationView>('GET', '/api/recommendations/:code', {
    ...read,
    response: 'RecommendationView',
  }),
  createRecommendation: route<RecommendationView>('POST', '/api/recommendations', {
    ...write,
    response: 'RecommendationView',
    repeatable: true,
  }),
  reviseRecommendation: route<RecommendationView>('PATCH', '/api/recommendations/:id', {
    ...write,
    response: 'RecommendationView',
    guarded: true,
  }),
  stepRecommendation: route<RecommendationView>('POST', '/api/recommendations/:id/step', {
    ...write,
    response: 'RecommendationView',
    guarded: true,
  }),
  advanceRecommendation: route<RecommendationView>('POST', '/api/recommendations/:id/advance', {
    access: 'recommendations.submit',
    response: 'RecommendationView',
    guarded: true,
  }),
  /** The figure is read by the API from the frozen run, never taken from the client. */
  addEvidence: route<RecommendationView>('POST', '/api/recommendations/:id/evidence', {
    ...write,
    response: 'RecommendationView',
    repeatable: true,
  }),
  endEvidence: route<RecommendationView>('POST', '/api/recommendations/:id/evidence/end', {
    ...write,
    response: 'RecommendationView',
    guarded: true,
  }),
  /** Asks an organisation for its consent, or writes down its answer. */
  answerConsent: route<RecommendationView>('PUT', '/api/recommendations/:id/consent', {
    ...write,
    response: 'RecommendationView',
    guarded: true,
  }),
} as const;
