/** Measures that stand and may carry out a decision that none carries out yet. */
import type { Likeness } from '@quartierwerk/domain/plans/measure-candidates';
import type { MeasureRowView, PlanRef } from './plans.views.js';

export interface MeasureCandidateView extends Pick<MeasureRowView, 'id' | 'code' | 'title' | 'state' | 'course'> {
  readonly plan: PlanRef;
  readonly areaName: string | null;
  /** In what it is like the decision. */
  readonly alike: readonly Likeness[];
}

export interface MeasureCandidatesView {
  /** The most alike first, then by plan, field and number; of very many only the first. */
  readonly measures: readonly MeasureCandidateView[];
  /** How many fit what was typed. */
  readonly total: number;
}
