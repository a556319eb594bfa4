/**
 * What a measure may be linked to, and how: what it rests on (figures, statements, findings, what is there already, what citizens said), the decision that it
 * carries out, and the goals it pursues. The kind of the other end decides the relation, so that nobody has to know the words.
 */
import type { NodeKind, Relation } from '../chain/vocabulary.js';
import { ALLOWED, refuse, type Verdict } from '../verdict/verdict.js';
import type { MeasureState } from './vocabulary.js';

export interface MeasureRelation {
  readonly relation: Relation;
  /** Whether the measure stands at the left end of the relation. */
  readonly fromMeasure: boolean;
  /** Evidence is pinned as it was when the link was made. */
  readonly evidence: boolean;
}

const EVIDENCE: MeasureRelation = { relation: 'evidences', fromMeasure: false, evidence: true };
const VOICE: MeasureRelation = { relation: 'supports', fromMeasure: false, evidence: true };

export const MEASURE_RELATIONS: Readonly<Partial<Record<NodeKind, MeasureRelation>>> = {
  indicator: EVIDENCE,
  index_run: EVIDENCE,
  area_profile: EVIDENCE,
  profile_statement: EVIDENCE,
  expert_note: EVIDENCE,
  existing_offer: EVIDENCE,
  finding: EVIDENCE,
  recommendation: EVIDENCE,
  contribution: VOICE,
  theme: VOICE,
  decision: { relation: 'implements', fromMeasure: true, evidence: false },
  goal: { relation: 'pursues', fromMeasure: true, evidence: false },
};

/** An indicator may also be watched beside a measure, without being what it rests on: context, never proof. */
const OBSERVED: MeasureRelation = { relation: 'observed_by', fromMeasure: true, evidence: false };

/** The relation to another node; null where a measure has nothing to do with its kind. */
export function measureRelation(kind: NodeKind, watched: boolean): MeasureRelation | null {
  if (watched) return kind === 'indicator' ? OBSERVED : null;
  return MEASURE_RELATIONS[kind] ?? null;
}

/** Kinds that a measure may be linked to. */
export const LINKABLE_TO_MEASURE = Object.keys(MEASURE_RELATIONS) as NodeKind[];

/** What nobody works on any more carries no decision out; one that was linked before it was given up leaves the decision without. */
export function carryOutVerdict(state: MeasureState): Verdict<'MEASURE_DISCONTINUED'> {
  return state === 'discontinued' ? refuse('MEASURE_DISCONTINUED') : ALLOWED;
}

/** The code of a measure: the number of its field and its own within the field, "4.02". */
export function measureCode(prefix: string, field: number, number: number): string {
  return `${prefix}${field}.${String(number).padStart(2, '0')}`;
}
