import { route } from '../http/route.js';
import type { KpiDetailView, KpiListView, KpiMonthView, ReadingSavedView } from './kpi.views.js';
import type {
  CarrierStartView,
  ProgrammeListView,
  ProjectChoicesView,
  ProjectListView,
  ProjectView,
} from './project.views.js';

/** Routes of the area projects. A carrier passes the same gates as the planning side; the queries hold it to its own projects. */
export const projectsRoutes = {
  list: route<ProjectListView>('GET', '/api/projects', { access: 'projects.read', response: 'ProjectListView' }),
  create: route<ProjectView>('POST', '/api/projects', {
    access: 'projects.manage',
    response: 'ProjectView',
    repeatable: true,
  }),
  choices: route<ProjectChoicesView>('GET', '/api/project-choices', {
    access: 'projects.manage',
    response: 'ProjectChoicesView',
  }),
  /** By code or id. */
  get: route<ProjectView>('GET', '/api/projects/:key', { access: 'projects.read', response: 'ProjectView' }),
  revise: route<ProjectView>('PATCH', '/api/projects/:id', {
    access: 'projects.manage',
    response: 'ProjectView',
    guarded: true,
  }),
  transition: route<ProjectView>('POST', '/api/projects/:id/transitions', {
    access: 'projects.manage',
    response: 'ProjectView',
    guarded: true,
  }),
  /** A measure that it realises, or an indicator that is watched beside it. */
  link: route<ProjectView>('POST', '/api/projects/:id/links', {
    access: 'projects.manage',
    response: 'ProjectView',
    repeatable: true,
  }),
  endLink: route<ProjectView>('POST', '/api/projects/:id/links/end', {
    access: 'projects.manage',
    response: 'ProjectView',
    repeatable: true,
  }),

  programmes: route<ProgrammeListView>('GET', '/api/programmes', {
    access: 'projects.manage',
    response: 'ProgrammeListView',
  }),
  createProgramme: route<ProgrammeListView>('POST', '/api/programmes', {
    access: 'projects.manage',
    response: 'ProgrammeListView',
    repeatable: true,
  }),
  reviseProgramme: route<ProgrammeListView>('PATCH', '/api/programmes/:id', {
    access: 'projects.manage',
    response: 'ProgrammeListView',
    guarded: true,
  }),

  createGrant: route<ProjectView>('POST', '/api/projects/:id/grants', {
    access: 'projects.manage',
    response: 'ProjectView',
    repeatable: true,
  }),
  reviseGrant: route<ProjectView>('PATCH', '/api/grants/:id', {
    access: 'projects.manage',
    response: 'ProjectView',
    guarded: true,
  }),
  transitionGrant: route<ProjectView>('POST', '/api/grants/:id/transitions', {
    access: 'projects.manage',
    response: 'ProjectView',
    guarded: true,
  }),

  /** What the notice plans by category and year, and who pays. */
  setGrantPlan: route<ProjectView>('PUT', '/api/grants/:id/plan', {
    access: 'kpis.report',
    response: 'ProjectView',
    guarded: true,
  }),
  /** What was spent and drawn in one quarter; the version is that of the money of the grant. */
  setGrantQuarter: route<ProjectView>('PUT', '/api/grants/:id/quarter', {
    access: 'kpis.report',
    response: 'ProjectView',
    guarded: true,
  }),

  createObligation: route<ProjectView>('POST', '/api/projects/:id/obligations', {
    access: 'projects.manage',
    response: 'ProjectView',
    repeatable: true,
  }),
  reviseObligation: route<ProjectView>('PATCH', '/api/obligations/:id', {
    access: 'projects.manage',
    response: 'ProjectView',
    guarded: true,
  }),
  /** The carrier says that it works on it and that it was handed in; the planner says what became of it. */
  transitionObligation: route<ProjectView>('POST', '/api/obligations/:id/transitions', {
    access: 'kpis.report',
    response: 'ProjectView',
    guarded: true,
  }),

  /** Query `KpisQuery`. */
  kpis: route<KpiListView>('GET', '/api/kpis', { access: 'projects.read', response: 'KpiListView' }),
  /** By code or id. */
  kpi: route<KpiDetailView>('GET', '/api/kpis/:key', { access: 'projects.read', response: 'KpiDetailView' }),
  createKpi: route<KpiDetailView>('POST', '/api/projects/:id/kpis', {
    access: 'projects.manage',
    response: 'KpiDetailView',
    repeatable: true,
  }),
  reviseKpi: route<KpiDetailView>('PATCH', '/api/kpis/:id', {
    access: 'projects.manage',
    response: 'KpiDetailView',
    guarded: true,
  }),
  setTargets: route<KpiDetailView>('PUT', '/api/kpis/:id/targets', {
    access: 'projects.manage',
    response: 'KpiDetailView',
    guarded: true,
  }),
  retireKpi: route<KpiDetailView>('POST', '/api/kpis/:id/retire', {
    access: 'projects.manage',
    response: 'KpiDetailView',
    guarded: true,
  }),

  /** The page on which a month is entered; the project by code or id. */
  month: route<KpiMonthView>('GET', '/api/projects/:key/months/:month', {
    access: 'kpis.report',
    response: 'KpiMonthView',
  }),
  /** From then on a changed figure needs a reason. */
  closeMonth: route<KpiMonthView>('POST', '/api/projects/:id/months/close', {
    access: 'kpis.report',
    response: 'KpiMonthView',
    repeatable: true,
  }),
  /** Refused with `READING_EXISTS` and the other reading when somebody was there before. */
  addReading: route<ReadingSavedView>('POST', '/api/kpis/:id/readings', {
    access: 'kpis.report',
    response: 'ReadingSavedView',
    repeatable: true,
  }),
  reviseReading: route<ReadingSavedView>('PATCH', '/api/readings/:id', {
    access: 'kpis.report',
    response: 'ReadingSavedView',
    guarded: true,
  }),

  carrierStart: route<CarrierStartView>('GET', '/api/carrier-start', {
    access: 'kpis.report',
    response: 'CarrierStartView',
  }),
} as const;
