import { route } from '../http/route.js';
import type { MeasureCandidatesView } from './measure-candidates.views.js';
import type { MeasureView } from './measure.views.js';
import type { OpenMeasureListView, OpenMeasureView } from './open-measure.views.js';
import type { MeasureListView, PlanListView, PlanView } from './plans.views.js';

const read = { access: 'plans.read', response: 'PlanView' } as const;
const create = { access: 'plans.write', response: 'PlanView', repeatable: true } as const;
const change = { access: 'plans.write', response: 'PlanView', guarded: true } as const;
const add = { access: 'plans.write', response: 'MeasureView', repeatable: true } as const;
const revise = { access: 'plans.write', response: 'MeasureView', guarded: true } as const;

/** Routes of action plans and of their measures. A `:key` is the code of a thing or its id. */
export const plansRoutes = {
  plans: route<PlanListView>('GET', '/api/plans', { access: 'plans.read', response: 'PlanListView' }),
  /** Body `CreatePlan`. */
  createPlan: route<PlanView>('POST', '/api/plans', create),
  plan: route<PlanView>('GET', '/api/plans/:key', read),
  /** Body `RevisePlan`. */
  revisePlan: route<PlanView>('PATCH', '/api/plans/:id', change),
  /** Body `MovePlan`. */
  movePlan: route<PlanView>('POST', '/api/plans/:id/transition', change),
  /** Body `LinkPlanNode`: the decision that the plan carries out. */
  linkPlan: route<PlanView>('POST', '/api/plans/:id/links', create),

  /** Body `CreatePlanField`. */
  createField: route<PlanView>('POST', '/api/plans/:id/fields', create),
  /** Body `RevisePlanField`. */
  reviseField: route<PlanView>('PATCH', '/api/plans/fields/:id', change),
  /** Body `CreateStage`. */
  createStage: route<PlanView>('POST', '/api/plans/:id/stages', create),
  /** Body `ReviseStage`. */
  reviseStage: route<PlanView>('PATCH', '/api/plans/stages/:id', change),
  /** Body `CreateGoal`. */
  createGoal: route<PlanView>('POST', '/api/plans/:id/goals', create),
  /** Body `ReviseGoal`. */
  reviseGoal: route<PlanView>('PATCH', '/api/plans/goals/:id', change),
  removeGoal: route<PlanView>('DELETE', '/api/plans/goals/:id', change),

  /** Query `MeasuresQuery`. */
  measures: route<MeasureListView>('GET', '/api/measures', { access: 'measures.read', response: 'MeasureListView' }),
  measure: route<MeasureView>('GET', '/api/measures/:key', { access: 'measures.read', response: 'MeasureView' }),
  /** Body `CreateMeasure`. */
  createMeasure: route<MeasureView>('POST', '/api/plans/:id/measures', add),
  /** Body `ReviseMeasure`. */
  reviseMeasure: route<MeasureView>('PATCH', '/api/measures/:id', revise),
  /** Body `TransitMeasure`. */
  transitMeasure: route<MeasureView>('POST', '/api/measures/:id/transition', revise),
  /** Body `RescheduleMeasure`: the old end stays beside the new one. */
  rescheduleMeasure: route<MeasureView>('POST', '/api/measures/:id/reschedule', revise),
  /** Body `SetFinancing`: costs and their sources as a whole. */
  setFinancing: route<MeasureView>('PUT', '/api/measures/:id/financing', revise),
  /** Body `PublishMeasure`. */
  publishMeasure: route<MeasureView>('POST', '/api/measures/:id/visibility', revise),
  /** Body `ReportMeasure`. */
  reportMeasure: route<MeasureView>('POST', '/api/measures/:id/updates', add),
  /** Body `LinkPlanNode`. */
  linkMeasure: route<MeasureView>('POST', '/api/measures/:id/links', add),
  /** Measures that stand and may be linked to a decision, those that are like it first. */
  measureCandidates: route<MeasureCandidatesView>('GET', '/api/decisions/:id/measure-candidates', {
    access: 'plans.write',
    response: 'MeasureCandidatesView',
  }),
  /** Body `EndMeasureLink`. */
  unlinkMeasure: route<MeasureView>('POST', '/api/measures/:id/links/:linkId/end', revise),
  /** Body `CreateMilestone`. */
  createMilestone: route<MeasureView>('POST', '/api/measures/:id/milestones', add),
  /** Body `ReviseMilestone`. */
  reviseMilestone: route<MeasureView>('PATCH', '/api/milestones/:id', revise),
  /** Body `MoveMilestone`: the old day stays beside the new one. */
  moveMilestone: route<MeasureView>('POST', '/api/milestones/:id/move', revise),
  removeMilestone: route<MeasureView>('DELETE', '/api/milestones/:id', revise),

  /** Without signing in: the measures of a workspace that were set to public, and one of them. */
  openMeasures: route<OpenMeasureListView>('GET', '/api/open/:place/measures', {
    access: 'public',
    response: 'OpenMeasureListView',
  }),
  openMeasure: route<OpenMeasureView>('GET', '/api/open/:place/measures/:code', {
    access: 'public',
    response: 'OpenMeasureView',
  }),
} as const;
