/**
 * What a person must hold to see nodes of a kind: the same as for the pages that they come from, so that search, changes and trace
 * show nobody what its own page withholds.
 */
import { holds, type Permission } from '../access/permissions.js';
import type { Role } from '../access/roles.js';
import { NODE_KINDS, type NodeKind } from './vocabulary.js';

export const READ_PERMISSION_OF_KIND: Readonly<Record<NodeKind, Permission>> = {
  area: 'places.read',
  indicator: 'indicators.read',
  index_run: 'diagnosis.read',
  area_profile: 'profiles.read',
  profile_statement: 'profiles.read',
  expert_note: 'profiles.read',
  neighbourhood_conference: 'participation.read',
  contribution: 'participation.read',
  theme: 'participation.read',
  answer: 'participation.read',
  conference: 'conferences.read',
  finding: 'conferences.read',
  recommendation: 'conferences.read',
  meeting: 'steering.read',
  decision: 'decisions.read',
  action_plan: 'plans.read',
  goal: 'plans.read',
  field_of_action: 'plans.read',
  measure: 'measures.read',
  grant: 'projects.read',
  project: 'projects.read',
  kpi: 'projects.read',
};

/** The kinds that the roles may read, in the order of the thread. */
export function readableKinds(roles: readonly Role[]): NodeKind[] {
  return NODE_KINDS.filter((kind) => holds(roles, READ_PERMISSION_OF_KIND[kind]));
}
