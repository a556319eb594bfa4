/** Views of action plans: the plan with its fields, stages, goals and measures. */
import type { MeasureGroup } from '@quartierwerk/domain/plans/measure-standing';
import type { PlanTransition } from '@quartierwerk/domain/plans/plan-workflow';
import type {
  Course,
  FinancingKind,
  GoalLevel,
  MeasureState,
  PlanState,
  Priority,
} from '@quartierwerk/domain/plans/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { Visibility } from '@quartierwerk/domain/chain/vocabulary';
import type { LinkedNodeView } from '../chain/chain.views.js';

export interface PlanRef {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

export interface PlanRowView extends PlanRef {
  readonly state: PlanState;
  readonly areaName: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly fieldCount: number;
  readonly measureCount: number;
  /** Measures by their state, and how many of them are reported as delayed. */
  readonly states: Readonly<Partial<Record<MeasureState, number>>>;
  readonly delayedCount: number;
  /** In cents, costs that arise once. */
  readonly cost: number;
  readonly financed: number;
  readonly changedAt: string;
}

export interface PlanListView {
  /** By title. */
  readonly plans: readonly PlanRowView[];
  readonly actions: readonly 'create'[];
}

export interface PlanFieldView {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly version: number;
}

/** When measures begin; how important they are stands elsewhere. */
export interface PlanStageView {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly version: number;
}

export interface PlanGoalView {
  readonly id: string;
  readonly level: GoalLevel;
  /** The goal of the level above that it pursues; null on the first level. */
  readonly parentId: string | null;
  /** "1", "1.2", "1.2.1": its place among the goals of the plan. */
  readonly number: string;
  readonly text: string;
  /** What is to be reached, countable where it can be: "270 Kinder". */
  readonly target: string | null;
  readonly dueOn: Day | null;
  /** Measures that pursue it, by code, as far as the person may see them. */
  readonly measures: readonly { readonly id: string; readonly code: string; readonly title: string }[];
  readonly version: number;
}

export interface DeadlineMoveView {
  readonly from: Day | null;
  readonly to: Day;
  readonly reason: string;
  readonly movedAt: string;
  readonly movedBy: string | null;
}

export interface MilestoneView {
  readonly id: string;
  readonly title: string;
  readonly dueOn: Day;
  readonly reachedOn: Day | null;
  /** Days that were promised before, oldest first. */
  readonly moves: readonly DeadlineMoveView[];
  readonly version: number;
}

/** A measure as lists show it. Money in cents; `open` is cost less financing. */
export interface MeasureRowView {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Null for those who see the measure but not its plan. */
  readonly plan: PlanRef | null;
  readonly field: Pick<PlanFieldView, 'id' | 'number' | 'title'>;
  readonly stage: Pick<PlanStageView, 'id' | 'number' | 'title'>;
  readonly state: MeasureState;
  /** What the last report says; null before the first. */
  readonly course: Course | null;
  readonly isKey: boolean;
  readonly priority: Priority | null;
  readonly leadUnit: string;
  readonly area: { readonly id: string; readonly name: string } | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** The end that was promised first, where it has moved since. */
  readonly firstEndsOn: Day | null;
  readonly nextStep: string | null;
  readonly nextStepDue: Day | null;
  readonly reportedOn: Day | null;
  readonly cost: number;
  readonly financed: number;
  readonly open: number;
  readonly visibility: Visibility;
  readonly version: number;
}

/** A page of measures over all plans, with what there is to choose from. */
export interface MeasureListView {
  /** As asked for, else by what must happen (`MEASURE_SECTIONS`); then by plan, field and number. */
  readonly measures: readonly MeasureRowView[];
  /** How many fit the filters in all. */
  readonly total: number;
  /** How many stand where, whatever is filtered. */
  readonly counts: Readonly<Record<MeasureGroup, number>>;
  /** None for those who see measures but not their plans. */
  readonly plans: readonly PlanRef[];
  /** Names of areas and of lead units. */
  readonly areas: readonly string[];
  readonly leads: readonly string[];
}

/** A measure in its plan: with its milestones for the timeline and its money by kind of source. */
export interface PlanMeasureView extends MeasureRowView {
  readonly milestones: readonly Pick<MilestoneView, 'id' | 'title' | 'dueOn' | 'reachedOn' | 'moves'>[];
  readonly followUp: number;
  /** Costs and financing differ in a single year, whether or not their sums agree. */
  readonly yearsOff: boolean;
  readonly byKind: Readonly<Partial<Record<FinancingKind, number>>>;
}

export interface PlanView extends PlanRef {
  readonly codePrefix: string;
  readonly state: PlanState;
  readonly area: { readonly id: string; readonly name: string } | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** The mission (Leitbild): its name, its words, and who adopted it when. */
  readonly mission: {
    readonly title: string;
    readonly statement: string;
    readonly adopted: string;
  };
  readonly fields: readonly PlanFieldView[];
  readonly stages: readonly PlanStageView[];
  /** Each after the one that it pursues. */
  readonly goals: readonly PlanGoalView[];
  /** By field and number. */
  readonly measures: readonly PlanMeasureView[];
  readonly links: readonly LinkedNodeView[];
  readonly createdAt: string;
  readonly version: number;
  readonly steps: readonly PlanTransition[];
  readonly actions: readonly ('revise' | 'link')[];
}
