/**
 * The chain (der rote Faden) links every datum to the deed that rests on it. Each link of it is a row of its own table and a
 * chain node with the same id; chain links join two nodes by one of a closed list of relations, read from left to right.
 */

/** Kinds of nodes, in the order in which the thread runs. */
export const NODE_KINDS = [
  'area',
  'indicator',
  'index_run',
  'area_profile',
  'profile_statement',
  'expert_note',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/**
 * Relations: `from` rests on `to`, or says something about it.
 * - `evidences`: a value, note or run stands behind a statement; pins what it was.
 * - `computed_from`: an index run was computed from an indicator's values.
 * - `selects`: an area was selected because of a run.
 * - `describes`: a profile or note is about an area.
 * - `part_of`: a statement belongs to a profile.
 * - `supersedes`: a newer thing corrects or replaces an older one.
 */
export const RELATIONS = ['evidences', 'computed_from', 'selects', 'describes', 'part_of', 'supersedes'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Who may see a node: only its organisation, everyone in the workspace, or the public. */
export const VISIBILITIES = ['organisation', 'workspace', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];
