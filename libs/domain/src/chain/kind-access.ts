/**
 * What a person must hold to see nodes of a kind: the same as for the pages that they come from, so that search, changes and trace
 * show nobody what its own page withholds.
 */
import { holds, type Permission } from '../access/permissions.js';
import { isCarrierOnly, type Role } from '../access/roles.js';
import { NODE_KINDS, type NodeKind } from './vocabulary.js';

export const READ_PERMISSION_OF_KIND: Readonly<Record<NodeKind, Permission>> = {
  area: 'places.read',
  indicator: 'indicators.read',
  index_run: 'diagnosis.read',
  area_profile: 'profiles.read',
  profile_statement: 'profiles.read',
  expert_note: 'profiles.read',
  existing_offer: 'offers.read',
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

/**
 * Whether there is nothing of a kind at a node where the roles find nothing: "no decision" is said only by who would see it. Of the kinds
 * that a carrier reads it sees what belongs to its own projects, so that all it knows of are the key figures of these.
 *
 * @param at kind of the node at which something is looked for
 */
export function knowsMissing(roles: readonly Role[], kind: NodeKind, at: NodeKind): boolean {
  if (isCarrierOnly(roles)) return kind === 'kpi' && at === 'project';
  return holds(roles, READ_PERMISSION_OF_KIND[kind]);
}
