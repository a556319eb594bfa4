/** The life of a project. It is never deleted: what was given up stays, with its reason, beside what came to an end. */
import { ALLOWED, refuse } from '../verdict/verdict.js';
import { createWorkflow } from '../workflow/create-workflow.js';
import { PROJECT_STATES, type ProjectState } from './vocabulary.js';

export const PROJECT_TRANSITIONS = ['start', 'end', 'consolidate', 'cancel'] as const;
export type ProjectTransition = (typeof PROJECT_TRANSITIONS)[number];

export interface ProjectFacts {
  /** Why a project is given up. */
  readonly reason: string;
}

export const projectWorkflow = createWorkflow<ProjectState, ProjectTransition, ProjectFacts>({
  initial: 'planned',
  states: PROJECT_STATES,
  transitions: {
    start: { from: ['planned'], to: 'running' },
    end: { from: ['running'], to: 'ended' },
    consolidate: { from: ['running', 'ended'], to: 'consolidated' },
    cancel: {
      from: ['planned', 'running'],
      to: 'cancelled',
      guard: ({ reason }) => (reason.trim() === '' ? refuse('PROJECT_REASON_MISSING') : ALLOWED),
    },
  },
});

/** Steps that the state alone allows; the reason is asked for when the step is taken. */
export function projectSteps(state: ProjectState): ProjectTransition[] {
  return projectWorkflow.allowed(state, { reason: 'given' });
}

/** A project that runs is measured; before that and after it nobody is urged. `kpis` counts those that are not retired. */
export function lacksKpis(state: ProjectState, kpis: number): boolean {
  return state === 'running' && kpis === 0;
}

/** Figures are due only while a project runs. */
export function reports(state: ProjectState): boolean {
  return state === 'running' || state === 'consolidated';
}
