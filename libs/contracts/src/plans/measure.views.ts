/** The measure sheet (Maßnahmenblatt): everything that stands about one measure. */
import type { MeasureTransition } from '@quartierwerk/domain/plans/measure-workflow';
import type { CostKind, Course, FinancingKind, FinancingState, LifePhase } from '@quartierwerk/domain/plans/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { LinkedNodeView } from '../chain/chain.views.js';
import type { DeadlineMoveView, PlanGoalView, MeasureRowView, MilestoneView } from './plans.views.js';

export interface MeasureTargetGroupView {
  readonly label: string;
  readonly count: number | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

export interface MeasureWorkPackageView {
  readonly title: string;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
}

export interface MeasureYearAmountView {
  readonly year: number;
  /** Integer cents, 0 or more. */
  readonly cents: number;
}

export interface MeasureCostView extends MeasureYearAmountView {
  readonly kind: CostKind;
}

export interface MeasureFinancingView {
  readonly id: string;
  /** "Land und ESF, Programm ZiQ", "Eigenanteil Stadt". */
  readonly source: string;
  readonly kind: FinancingKind;
  /** Share of the eligible costs in per cent, where the programme names one. */
  readonly rate: number | null;
  readonly state: FinancingState;
  /** Ascending. */
  readonly amounts: readonly MeasureYearAmountView[];
}

export interface MeasureUpdateView {
  readonly id: string;
  readonly reportedOn: Day;
  readonly course: Course;
  readonly text: string;
  readonly reason: string;
  readonly nextStep: string;
  readonly nextStepDue: Day | null;
  readonly createdAt: string;
  readonly createdBy: string | null;
}

export type MeasureAction = 'revise' | 'report' | 'reschedule' | 'link' | 'publish';

export interface MeasureView extends MeasureRowView {
  readonly secondaryFields: readonly { readonly id: string; readonly number: number; readonly title: string }[];
  readonly rationale: string;
  readonly description: string;
  readonly aim: string;
  readonly workPackages: readonly MeasureWorkPackageView[];
  readonly targetGroups: readonly MeasureTargetGroupView[];
  readonly lifePhases: readonly LifePhase[];
  /** Where in the area: a quarter, a site. */
  readonly location: string;
  readonly carrier: string;
  readonly partners: readonly string[];
  readonly cooperation: string;
  readonly participation: string;
  readonly sustainability: string;
  /** The place in the address of its public page; null while it is not public. */
  readonly publicPlace: string | null;
  /** Why a measure rests or was given up; empty otherwise. */
  readonly stateReason: string;
  /** The decision of a body outside of the workspace that it was decided with; null where a linked one carries it. */
  readonly decidedElsewhere: { readonly on: Day; readonly body: string; readonly reference: string } | null;
  readonly costs: readonly MeasureCostView[];
  readonly financing: readonly MeasureFinancingView[];
  readonly milestones: readonly MilestoneView[];
  /** Ends that were promised before, oldest first. */
  readonly moves: readonly DeadlineMoveView[];
  /** Latest first. */
  readonly updates: readonly MeasureUpdateView[];
  /** Goals it pursues, with the goals above them for reading. */
  readonly goals: readonly Pick<PlanGoalView, 'id' | 'level' | 'number' | 'text' | 'target' | 'dueOn'>[];
  readonly links: readonly LinkedNodeView[];
  readonly createdAt: string;
  readonly steps: readonly MeasureTransition[];
  readonly actions: readonly MeasureAction[];
}
