import type {
  Course,
  FinancingKind,
  FinancingState,
  GoalLevel,
  LifePhase,
  MeasureState,
  PlanState,
  Priority,
} from '@quartierwerk/domain/plans/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';

/** Shapes of the demonstration's action plans. Money in thousands of euros, all of it invented. */

export interface DemoGoal {
  /** "1", "1.2", "1.2.1". */
  readonly number: string;
  readonly level: GoalLevel;
  readonly text: string;
  readonly target?: string;
  readonly dueOn?: Day;
}

/** A day that was promised and moved: on which day, to which day, why. */
export interface DemoMove {
  readonly on: Day;
  readonly to: Day;
  readonly reason: string;
}

export interface DemoMilestone {
  readonly title: string;
  /** As it was promised first. */
  readonly dueOn: Day;
  readonly moves?: readonly DemoMove[];
  readonly reachedOn?: Day;
}

export interface DemoReport {
  readonly on: Day;
  readonly course: Course;
  readonly text: string;
  readonly reason?: string;
  readonly nextStep?: string;
  readonly nextStepDue?: Day;
}

export interface DemoFinancing {
  readonly source: string;
  readonly kind: FinancingKind;
  readonly rate?: number;
  readonly state: FinancingState;
  /** By year. */
  readonly amounts: Readonly<Record<number, number>>;
}

export interface DemoMoney {
  readonly costs: Readonly<Record<number, number>>;
  readonly followUp?: Readonly<Record<number, number>>;
  readonly financing: readonly DemoFinancing[];
}

/** Who usually pays, so that most measures need a sum and no table of their own. */
export type DemoScheme = 'urban' | 'ziq' | 'own' | 'eu' | 'third';

/** A figure of a report that is older than everything delivered, as it printed it. */
export interface DemoPrintedFigure {
  /** Code of the indicator, whose unit the figures have. */
  readonly indicator: string;
  readonly year: number;
  readonly rate: number;
  readonly district: number;
  readonly report: string;
}

export interface DemoMeasure {
  readonly code: string;
  readonly title: string;
  readonly stage: 1 | 2;
  readonly state: MeasureState;
  /** Why it rests or was given up. */
  readonly reason?: string;
  readonly startsOn: Day;
  /** As it was promised first. */
  readonly endsOn: Day;
  readonly moves?: readonly DemoMove[];
  readonly lead: string;
  readonly carrier?: string;
  readonly partners?: readonly string[];
  /** Name of the small area. */
  readonly area?: string;
  readonly location?: string;
  readonly isKey?: true;
  readonly priority?: Priority;
  readonly goals: readonly string[];
  readonly rationale: string;
  readonly aim: string;
  readonly description?: string;
  readonly groups?: readonly {
    readonly label: string;
    readonly count?: number;
    readonly ageFrom?: number;
    readonly ageTo?: number;
  }[];
  readonly phases?: readonly LifePhase[];
  readonly packages?: readonly { readonly title: string; readonly startsOn: Day; readonly endsOn: Day }[];
  readonly participation?: string;
  readonly cooperation?: string;
  readonly sustainability?: string;
  /** A sum that arises evenly over the years of the measure, or the table itself; nothing where no costs are known yet. */
  readonly money?: { readonly sum: number; readonly scheme: DemoScheme; readonly gap?: number } | DemoMoney;
  readonly milestones?: readonly DemoMilestone[];
  readonly reports?: readonly DemoReport[];
  /** Codes of indicators that it rests on, and of those watched beside it. */
  readonly evidence?: readonly string[];
  /** What it rested on when there were only printed reports; invented like everything that was not published. */
  readonly printed?: readonly DemoPrintedFigure[];
  readonly watched?: readonly string[];
  /** Codes of decisions, recommendations, findings, contributions and themes; those not there are left out. */
  readonly links?: readonly {
    readonly kind: 'decision' | 'recommendation' | 'finding' | 'contribution' | 'theme';
    readonly code: string;
    /** The day of the link, where it was made later than the plan. */
    readonly on?: Day;
  }[];
  readonly isPublic?: true;
  /** Decided by the body named here alone, of which the thread has nothing: a gap. */
  readonly undecided?: true;
}

export interface DemoPlan {
  readonly code: string;
  /** Stands before the numbers of its measures, where a workspace has several plans. */
  readonly codePrefix?: string;
  /** Being carried out when left out; a draft is not decided yet, a completed one ended on its last day. */
  readonly state?: PlanState;
  readonly title: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Name of the area that it is about. */
  readonly area: string;
  readonly missionTitle: string;
  readonly missionStatement: string;
  readonly missionAdopted: string;
  /** When it was written and when it was decided. */
  readonly writtenOn: Day;
  readonly decidedOn: Day;
  /**
   * When the figures behind it were cited, except for measures that had begun before: those rest on what was known when they began.
   * What was known by then is what is pinned.
   */
  readonly citedOn: Day;
  /** What the plan itself carries out, and what its measures do; whatever is not there is left out. */
  readonly decisions: readonly string[];
  readonly measureDecisions: readonly string[];
  /** The body that decided outside of the workspace, on the day of the plan, what no decision of the thread carries. */
  readonly decidedBy: string;
  readonly fields: readonly string[];
  readonly stages: readonly { readonly title: string; readonly fromYear: number; readonly toYear: number }[];
  readonly goals: readonly DemoGoal[];
  readonly measures: readonly DemoMeasure[];
}
