/**
 * The chain (der rote Faden) links every datum to the deed that rests on it. Each link of it is a row of its own table and a
 * chain node with the same id; chain links join two nodes by one of a closed list of relations, read from left to right.
 */

/** Kinds of nodes, in the order in which the thread runs; what citizens say flows in before the recommendations. */
export const NODE_KINDS = [
  'area',
  'indicator',
  'index_run',
  'area_profile',
  'profile_statement',
  'expert_note',
  'existing_offer',
  'neighbourhood_conference',
  'contribution',
  'theme',
  'answer',
  'conference',
  'finding',
  'recommendation',
  'meeting',
  'decision',
  'action_plan',
  'goal',
  'field_of_action',
  'measure',
  'grant',
  'project',
  'kpi',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/**
 * Relations, read "from … to":
 * - `evidences`: a value, run, statement, note, existing offer or finding stands behind a finding, recommendation or measure; pins what it was.
 * - `computed_from`: an index run was computed from an indicator's values.
 * - `selects`: an area was selected because of a run.
 * - `describes`: a profile, note, existing offer, conference or project is about an area.
 * - `part_of`: a statement belongs to a profile, a finding to its conference, a measure to its field of action.
 * - `gathers`: a theme gathers contributions, whose originals stay.
 * - `supports`: a contribution or theme stands behind a recommendation or measure.
 * - `answers`: an answer is given to a contribution or theme.
 * - `decides`: a decision settles a recommendation.
 * - `pursues`: a measure, or a lower goal, pursues a goal.
 * - `implements`: a measure carries a decision out.
 * - `realises`: a project realises a measure.
 * - `funds`: a grant pays for a project.
 * - `measured_by`: a project or measure is measured by a key figure.
 * - `observed_by`: an indicator is watched beside a measure: context, never proof. The thread does not run along it.
 * - `supersedes`: a newer thing corrects or replaces an older one.
 */
export const RELATIONS = [
  'evidences',
  'computed_from',
  'selects',
  'describes',
  'part_of',
  'gathers',
  'supports',
  'answers',
  'decides',
  'pursues',
  'implements',
  'realises',
  'funds',
  'measured_by',
  'observed_by',
  'supersedes',
] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * Which end of a relation the other one rests on: "a value evidences a statement" has its base at the left, "a decision decides a
 * recommendation" at the right. Null where nothing rests on anything. The database derives the same from the relation (generated
 * columns of `chain_link`), and a test holds both against each other.
 */
export const BASE_OF_RELATION: Readonly<Record<Relation, 'from' | 'to' | null>> = {
  evidences: 'from',
  computed_from: 'to',
  selects: 'from',
  describes: 'to',
  part_of: 'to',
  gathers: 'to',
  supports: 'from',
  answers: 'to',
  decides: 'to',
  pursues: 'to',
  implements: 'to',
  realises: 'to',
  funds: 'from',
  measured_by: 'from',
  observed_by: null,
  supersedes: 'to',
};

/**
 * Who may see a node: only its organisation (a draft), only the members of an audience (a body's non-public part), everyone of the
 * planning side, or the public.
 */
export const VISIBILITIES = ['organisation', 'audience', 'workspace', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Kinds whose title is a whole sentence that somebody said: much is said about a thing, and the thing itself is looked for first. */
export const SENTENCE_KINDS: readonly NodeKind[] = [
  'profile_statement',
  'expert_note',
  'finding',
  'contribution',
  'answer',
];

/** Kinds whose code is a short name that only stands in addresses: nobody speaks of them by it, and no search finds them by it. */
export const NAMED_IN_ADDRESSES: readonly NodeKind[] = ['action_plan', 'project', 'kpi'];

/**
 * Kinds that hold others together: a plan with its fields, an event. What stands in them does not rest on all that they rest on: the
 * thread reaches them and does not go through them. An area's thread goes on through its conferences to what was said there.
 */
export const FRAMES: Readonly<Record<'back' | 'forward', readonly NodeKind[]>> = {
  back: ['action_plan', 'field_of_action', 'conference', 'neighbourhood_conference', 'meeting'],
  forward: ['action_plan', 'field_of_action'],
};
