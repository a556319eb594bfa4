/**
 * The life of an area profile's edition: written as a draft, released, and superseded when the next edition is released. What was
 * released never changes, because conferences and decisions rest on it; a correction is a new edition that says so.
 */
import { holds } from '../access/permissions.js';
import type { Role } from '../access/roles.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import { createWorkflow } from '../workflow/create-workflow.js';
import { PROFILE_STATES, type ProfileState } from './vocabulary.js';

export interface ProfileFacts {
  /** Statements of the edition that were not removed. */
  readonly statementCount: number;
}

export type ProfileTransition = 'release' | 'supersede';
export type ProfileRefusal = 'PROFILE_EMPTY' | 'PROFILE_RELEASED' | 'PROFILE_EXISTS';

export const profileWorkflow = createWorkflow<ProfileState, ProfileTransition, ProfileFacts>({
  initial: 'draft',
  states: PROFILE_STATES,
  transitions: {
    // Figures alone are a table; a profile says what they mean for the place.
    release: {
      from: ['draft'],
      to: 'released',
      guard: ({ statementCount }) => (statementCount > 0 ? ALLOWED : refuse('PROFILE_EMPTY')),
    },
    supersede: { from: ['released'], to: 'superseded' },
  },
});

/** Whether statements of an edition may be added, revised or removed. */
export function statementsVerdict(state: ProfileState): Verdict<'PROFILE_RELEASED'> {
  return state === 'draft' ? ALLOWED : refuse('PROFILE_RELEASED');
}

/** Whether drafts are shown: to those who write or release profiles. Others read what was released, as conferences do. */
export function seesProfileDrafts(roles: readonly Role[]): boolean {
  return holds(roles, 'profiles.write') || holds(roles, 'profiles.release');
}

/** Whether a new edition may be begun, given the states of those that exist: one draft at a time. */
export function newEditionVerdict(existing: readonly ProfileState[]): Verdict<'PROFILE_EXISTS'> {
  return existing.includes('draft') ? refuse('PROFILE_EXISTS') : ALLOWED;
}
