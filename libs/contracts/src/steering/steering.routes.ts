import { route } from '../http/route.js';
import type { BodyListView, BodyView, HolderListView } from './body.views.js';
import type { DecisionListView, DecisionView } from './decision.views.js';
import type { AgendaCandidatesView, MeetingListView, MeetingView } from './meeting.views.js';

const read = { access: 'steering.read' } as const;
const manage = { access: 'steering.manage' } as const;
const body = { ...manage, response: 'BodyView' } as const;
const meeting = { ...manage, response: 'MeetingView' } as const;

/** Routes of the area steering: bodies, meetings with agenda and votes, decisions and how they are carried out. */
export const steeringRoutes = {
  bodies: route<BodyListView>('GET', '/api/bodies', { ...read, response: 'BodyListView' }),
  createBody: route<BodyView>('POST', '/api/bodies', { ...body, repeatable: true }),
  reviseBody: route<BodyView>('PATCH', '/api/bodies/:id', { ...body, guarded: true }),
  createSeat: route<BodyView>('POST', '/api/bodies/:id/seats', { ...body, repeatable: true }),
  reviseSeat: route<BodyView>('PATCH', '/api/seats/:id', { ...body, guarded: true }),
  /** Accounts of the workspace that may hold a seat. */
  holders: route<HolderListView>('GET', '/api/seat-holders', { ...manage, response: 'HolderListView' }),

  meetings: route<MeetingListView>('GET', '/api/meetings', { ...read, response: 'MeetingListView' }),
  /** By its code or its id. */
  meeting: route<MeetingView>('GET', '/api/meetings/:code', { ...read, response: 'MeetingView' }),
  createMeeting: route<MeetingView>('POST', '/api/meetings', { ...meeting, repeatable: true }),
  reviseMeeting: route<MeetingView>('PATCH', '/api/meetings/:id', { ...meeting, guarded: true }),
  transitMeeting: route<MeetingView>('POST', '/api/meetings/:id/transition', { ...meeting, guarded: true }),

  agendaCandidates: route<AgendaCandidatesView>('GET', '/api/agenda-candidates', {
    ...manage,
    response: 'AgendaCandidatesView',
  }),
  createAgendaItem: route<MeetingView>('POST', '/api/meetings/:id/agenda-items', { ...meeting, repeatable: true }),
  reviseAgendaItem: route<MeetingView>('PATCH', '/api/agenda-items/:id', { ...meeting, guarded: true }),
  removeAgendaItem: route<MeetingView>('DELETE', '/api/agenda-items/:id', { ...meeting, guarded: true }),
  /** The order of the whole agenda; guarded by the version of the meeting. */
  arrangeAgenda: route<MeetingView>('PUT', '/api/meetings/:id/agenda', { ...meeting, guarded: true }),
  /** Dealt with, without a decision. */
  noteAgendaItem: route<MeetingView>('POST', '/api/agenda-items/:id/note', { ...meeting, guarded: true }),
  /** Setting a seat's attendance twice does no harm: no version is asked for, so that two may note at once. */
  noteAttendance: route<MeetingView>('PUT', '/api/meetings/:id/attendance', meeting),
  declareConflict: route<MeetingView>('POST', '/api/agenda-items/:id/conflicts', { ...meeting, repeatable: true }),
  withdrawConflict: route<MeetingView>('DELETE', '/api/agenda-conflicts/:id', meeting),
  recordDecision: route<MeetingView>('POST', '/api/agenda-items/:id/decision', { ...meeting, repeatable: true }),
  /** While the meeting runs; guarded by the version of the decision. */
  correctDecision: route<MeetingView>('PUT', '/api/decisions/:id/correction', { ...meeting, guarded: true }),

  /** Query `DecisionsQuery`. */
  decisions: route<DecisionListView>('GET', '/api/decisions', {
    access: 'decisions.read',
    response: 'DecisionListView',
  }),
  /** By its code or its id. */
  decision: route<DecisionView>('GET', '/api/decisions/:code', {
    access: 'decisions.read',
    response: 'DecisionView',
  }),
  reportDecision: route<DecisionView>('POST', '/api/decisions/:id/report', {
    access: 'decisions.report',
    response: 'DecisionView',
    guarded: true,
  }),
  /** Takes back that it is done. */
  reopenDecision: route<DecisionView>('POST', '/api/decisions/:id/reopen', {
    access: 'decisions.report',
    response: 'DecisionView',
    guarded: true,
  }),
  /** Files what was reported as done. */
  closeDecision: route<DecisionView>('POST', '/api/decisions/:id/close', {
    ...manage,
    response: 'DecisionView',
    guarded: true,
  }),
} as const;
