/** Words of the plans: levels of goals, courses, priorities, who pays, how sure it is, stations of life. */
import type { MeasureRowView, PlanRowView, PlanStageView } from '@quartierwerk/contracts/plans/plans.views';
import { isStageOver } from '@quartierwerk/domain/plans/measure-place';
import type { MeasureTransition } from '@quartierwerk/domain/plans/measure-workflow';
import type { PlanTransition } from '@quartierwerk/domain/plans/plan-workflow';
import { isDelayed } from '@quartierwerk/domain/plans/report-rule';
import type {
  CostKind,
  Course,
  FinancingKind,
  FinancingState,
  GoalLevel,
  LifePhase,
  Priority,
} from '@quartierwerk/domain/plans/vocabulary';
import { DELAYED, MEASURE_STATE_WORDS } from '../../../shared/words/plan-state-words.js';
import type { StateWord } from '../../../shared/words/state-word.js';

export const LEVEL_WORDS: Readonly<Record<GoalLevel, string>> = {
  overall: $localize`:@@plans.overall:Leitziel`,
  intermediate: $localize`:@@plans.intermediate:Mittlerziel`,
  operational: $localize`:@@plans.operational:Handlungsziel`,
};

export const COURSE_WORDS: Readonly<Record<Course, StateWord>> = {
  on_track: { shape: 'half', word: $localize`:@@plans.onTrack:im Plan` },
  at_risk: { shape: 'diamond', tone: 'warn', word: $localize`:@@plans.atRisk:gefährdet` },
  delayed: DELAYED,
};

export const PRIORITY_WORDS: Readonly<Record<Priority, string>> = {
  high: $localize`:@@plans.priorityHigh:hoch`,
  middle: $localize`:@@plans.priorityMiddle:mittel`,
  low: $localize`:@@plans.priorityLow:niedrig`,
};

export const COST_WORDS: Readonly<Record<CostKind, string>> = {
  once: $localize`:@@plans.costs:Kosten`,
  follow_up: $localize`:@@plans.followUp:Folgekosten`,
};

export const KIND_WORDS: Readonly<Record<FinancingKind, string>> = {
  state: $localize`:@@plans.kindState:Land und Bund`,
  eu: $localize`:@@plans.kindEu:EU`,
  own: $localize`:@@plans.kindOwn:Eigenanteil`,
  third_party: $localize`:@@plans.kindThird:Dritte`,
};

export const MONEY_STATE_WORDS: Readonly<Record<FinancingState, StateWord>> = {
  planned: { shape: 'open', word: $localize`:@@plans.moneyPlanned:geplant` },
  applied: { shape: 'half', word: $localize`:@@plans.moneyApplied:beantragt` },
  granted: { shape: 'tick', tone: 'ok', word: $localize`:@@plans.moneyGranted:bewilligt` },
  drawn: { shape: 'done', word: $localize`:@@plans.moneyDrawn:abgerufen` },
  settled: { shape: 'done', word: $localize`:@@plans.moneySettled:abgerechnet` },
};

export const PHASE_WORDS: Readonly<Record<LifePhase, string>> = {
  birth: $localize`:@@plans.phaseBirth:Schwangerschaft und Geburt`,
  early_childhood: $localize`:@@plans.phaseEarly:frühe Kindheit`,
  day_care: $localize`:@@plans.phaseDayCare:Kita`,
  school_entry: $localize`:@@plans.phaseSchool:Übergang in die Schule`,
  primary_school: $localize`:@@plans.phasePrimary:Grundschule`,
  secondary_entry: $localize`:@@plans.phaseSecondary:Übergang in die Sek I`,
  youth: $localize`:@@plans.phaseYouth:Jugend`,
  into_work: $localize`:@@plans.phaseWork:Übergang in Ausbildung und Beruf`,
  adulthood: $localize`:@@plans.phaseAdult:Erwachsene`,
  old_age: $localize`:@@plans.phaseOld:Alter`,
};

/** Each step as a verb with its object. */
export const STEP_WORDS: Readonly<Record<MeasureTransition, string>> = {
  plan: $localize`:@@plans.stepPlan:Einplanen`,
  decide: $localize`:@@plans.stepDecide:Als beschlossen eintragen`,
  apply_for_funding: $localize`:@@plans.stepApply:Förderantrag eintragen`,
  fund: $localize`:@@plans.stepFund:Bewilligung eintragen`,
  start: $localize`:@@plans.stepStart:Umsetzung beginnen`,
  complete: $localize`:@@plans.stepComplete:Fertigstellen`,
  consolidate: $localize`:@@plans.stepConsolidate:Als verstetigt eintragen`,
  hold: $localize`:@@plans.stepHold:Zurückstellen`,
  resume: $localize`:@@plans.stepResume:Wieder einplanen`,
  discontinue: $localize`:@@plans.stepDiscontinue:Nicht mehr verfolgen`,
};

export const PLAN_STEP_WORDS: Readonly<Record<PlanTransition, string>> = {
  begin: $localize`:@@plans.planBegin:Umsetzung beginnen`,
  complete: $localize`:@@plans.planComplete:Konzept abschließen`,
  reopen: $localize`:@@plans.planReopen:Konzept wieder öffnen`,
};

/** What lists show of a measure: its state, or that it is late. */
export function shownState({ state, course }: Pick<MeasureRowView, 'state' | 'course'>): StateWord {
  return isDelayed(state, course) ? DELAYED : MEASURE_STATE_WORDS[state];
}

/** "2019 bis 2028". */
export function planYears({ startsOn, endsOn }: Pick<PlanRowView, 'startsOn' | 'endsOn'>): string {
  const [from, to] = [startsOn.slice(0, 4), endsOn.slice(0, 4)];
  return $localize`:@@plans.years:${from}:from: bis ${to}:to:`;
}

/** "Planungsstufe 1 (abgelaufen)": nobody takes a stage that is over by mistake. */
export function stageWords(stage: Pick<PlanStageView, 'title' | 'toYear'>, year: number): string {
  return isStageOver(stage, year) ? $localize`:@@plans.stageOver:${stage.title}:stage: (abgelaufen)` : stage.title;
}
