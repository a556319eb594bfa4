/**
 * Gaps of the thread: where something stands from which the next step should follow and does not, or which rests on nothing. Each rule
 * names the kind, the states in which the step is due, and the links one of which would close the gap. The rules are data: the spine
 * answers them for all areas without knowing their tables.
 */
import { UNANSWERED_STATES } from '../participation/contribution-segments.js';
import { carryOutVerdict } from '../plans/measure-links.js';
import { MEASURE_STATES } from '../plans/vocabulary.js';
import type { NodeKind, Relation } from './vocabulary.js';

export const GAP_CODES = [
  'area_without_profile',
  'area_without_measure',
  'finding_without_recommendation',
  'recommendation_without_evidence',
  'recommendation_without_decision',
  'contribution_without_answer',
  'theme_without_consequence',
  'decision_without_measure',
  'measure_without_base',
  'measure_without_goal',
  'measure_without_project',
  'measure_without_kpi',
  'project_without_kpi',
  'profile_on_outdated_base',
  'recommendation_on_outdated_base',
  'measure_on_outdated_base',
] as const;
export type GapCode = (typeof GAP_CODES)[number];

interface LinkEnd {
  readonly relation: Relation;
  readonly end: 'from' | 'to';
}

/** A link in force at one end of which the node stands. Only one step away is looked at: the ledger of gaps follows no further. */
export type LinkPattern = LinkEnd &
  (
    | {
        /** The link hangs on a neighbour: a contribution is answered through its theme. */
        readonly through?: LinkEnd;
        readonly exceptStates?: never;
      }
    | {
        readonly through?: never;
        /** Nothing in one of these states counts at the other end: a measure that was given up carries nothing out. */
        readonly exceptStates: readonly string[];
      }
  );

export interface GapRule {
  readonly code: GapCode;
  readonly kind: NodeKind;
  /** States in which the step is due. */
  readonly states: readonly string[] | 'selected';
  /** None of these stands. */
  readonly lacks: readonly LinkPattern[];
  /** No node of this kind is about the area either. */
  readonly lacksInArea?: NodeKind;
  /** Nor does the thing name the decision of a body that is not in Quartierwerk, with its day: that is a base like a linked one. */
  readonly lacksDecisionElsewhere?: true;
  /** It rests on figures that were withdrawn or replaced after it was made. */
  readonly baseOutdated?: true;
}

const UNDECIDED = ['submitted'];
const BEFORE_DECISION = ['draft', 'agreed', 'submitted'];
const GIVEN_UP = MEASURE_STATES.filter((state) => !carryOutVerdict(state).ok);
const BEING_CARRIED_OUT = ['open', 'in_progress', 'delayed'];
/** As soon as it is planned, a measure has to rest on something and lead somewhere; an idea need not. */
const FROM_PLANNED = ['planned', 'decided', 'funding_applied', 'funded', 'in_progress'];

export const GAP_RULES: readonly GapRule[] = [
  {
    code: 'area_without_profile',
    kind: 'area',
    states: 'selected',
    lacks: [],
    lacksInArea: 'area_profile',
  },
  {
    code: 'area_without_measure',
    kind: 'area',
    states: 'selected',
    lacks: [],
    lacksInArea: 'measure',
  },
  {
    code: 'finding_without_recommendation',
    kind: 'finding',
    states: ['noted', 'current', 'valid'],
    lacks: [{ relation: 'evidences', end: 'from' }],
  },
  {
    code: 'recommendation_without_evidence',
    kind: 'recommendation',
    states: BEFORE_DECISION,
    lacks: [
      { relation: 'evidences', end: 'to' },
      { relation: 'supports', end: 'to' },
    ],
  },
  {
    code: 'recommendation_without_decision',
    kind: 'recommendation',
    states: UNDECIDED,
    lacks: [{ relation: 'decides', end: 'to' }],
  },
  {
    code: 'contribution_without_answer',
    kind: 'contribution',
    states: UNANSWERED_STATES,
    lacks: [
      { relation: 'answers', end: 'to' },
      { relation: 'answers', end: 'to', through: { relation: 'gathers', end: 'to' } },
    ],
  },
  {
    code: 'theme_without_consequence',
    kind: 'theme',
    states: ['open', 'forwarded'],
    lacks: [
      { relation: 'supports', end: 'from' },
      { relation: 'answers', end: 'to' },
    ],
  },
  {
    code: 'decision_without_measure',
    kind: 'decision',
    states: BEING_CARRIED_OUT,
    lacks: [{ relation: 'implements', end: 'to', exceptStates: GIVEN_UP }],
  },
  {
    code: 'measure_without_base',
    kind: 'measure',
    states: FROM_PLANNED,
    lacks: [
      { relation: 'evidences', end: 'to' },
      { relation: 'supports', end: 'to' },
      { relation: 'implements', end: 'from' },
    ],
    lacksDecisionElsewhere: true,
  },
  {
    code: 'measure_without_goal',
    kind: 'measure',
    states: FROM_PLANNED,
    lacks: [{ relation: 'pursues', end: 'from' }],
  },
  {
    code: 'measure_without_project',
    kind: 'measure',
    states: ['funded', 'in_progress'],
    lacks: [{ relation: 'realises', end: 'to' }],
  },
  {
    code: 'measure_without_kpi',
    kind: 'measure',
    states: ['in_progress'],
    lacks: [
      { relation: 'measured_by', end: 'from' },
      { relation: 'measured_by', end: 'from', through: { relation: 'realises', end: 'to' } },
    ],
  },
  {
    code: 'project_without_kpi',
    kind: 'project',
    states: ['planned', 'running'],
    lacks: [{ relation: 'measured_by', end: 'from' }],
  },
  {
    code: 'profile_on_outdated_base',
    kind: 'area_profile',
    states: ['draft', 'released'],
    lacks: [],
    baseOutdated: true,
  },
  // What was decided was decided on the figures of then; before that somebody should look at them again.
  {
    code: 'recommendation_on_outdated_base',
    kind: 'recommendation',
    states: BEFORE_DECISION,
    lacks: [],
    baseOutdated: true,
  },
  { code: 'measure_on_outdated_base', kind: 'measure', states: FROM_PLANNED, lacks: [], baseOutdated: true },
];
