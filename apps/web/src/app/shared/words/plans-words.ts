/** Sentences for refusals of the area plans: action plans, goals, measures and their money. */
import type { PLANS_ERRORS } from '@quartierwerk/contracts/plans/plans.errors';
import type { Words } from './words.js';

export const PLANS_WORDS: Record<keyof typeof PLANS_ERRORS, Words> = {
  PLAN_CODE_TAKEN: () =>
    $localize`:@@errors.planCode:Unter dieser Adresse steht schon ein Handlungskonzept. Bitte wählen Sie eine andere.`,
  PLAN_PREFIX_TAKEN: () =>
    $localize`:@@errors.planPrefix:Ein anderes Konzept nummeriert seine Maßnahmen schon so. Bitte wählen Sie andere Buchstaben.`,
  PLAN_STEP_IMPOSSIBLE: () => $localize`:@@errors.planStep:Dieser Schritt passt nicht zum jetzigen Stand des Konzepts.`,
  PLAN_COMPLETED: () =>
    $localize`:@@errors.planCompleted:Das Konzept ist abgeschlossen. Wer daran weiterarbeiten will, öffnet es wieder.`,
  FIELD_NUMBER_TAKEN: () => $localize`:@@errors.fieldNumber:Diese Nummer hat schon ein anderes Handlungsfeld.`,
  STAGE_NUMBER_TAKEN: () => $localize`:@@errors.stageNumber:Diese Nummer hat schon eine andere Planungsstufe.`,
  MEASURE_NUMBER_TAKEN: () =>
    $localize`:@@errors.measureNumber:Diese Nummer hat in dem Handlungsfeld schon eine Maßnahme.`,
  GOAL_LEVEL: () =>
    $localize`:@@errors.goalLevel:Ein Mittlerziel gehört zu einem Leitziel, ein Handlungsziel zu einem Mittlerziel.`,
  GOAL_IN_USE: () =>
    $localize`:@@errors.goalInUse:An diesem Ziel hängen noch Ziele oder Maßnahmen. Bitte lösen Sie diese zuerst.`,
  PART_OF_OTHER_PLAN: () => $localize`:@@errors.otherPlan:Das gehört zu einem anderen Handlungskonzept.`,
  MEASURE_STEP_IMPOSSIBLE: () =>
    $localize`:@@errors.measureStep:Dieser Schritt passt nicht zum jetzigen Stand der Maßnahme.`,
  MEASURE_PUBLIC_ONLY: () =>
    $localize`:@@errors.measurePublicOnly:Keines Ihrer Projekte setzt diese Maßnahme um. Was von ihr öffentlich ist, steht auf ihrer öffentlichen Seite.`,
  MEASURE_REASON_MISSING: () =>
    $localize`:@@errors.measureReason:Bitte schreiben Sie den Grund; er wird Jahre später noch gefragt.`,
  MEASURE_WITHOUT_DECISION: () =>
    $localize`:@@errors.measureUndecided:Mit der Maßnahme ist kein Beschluss verknüpft, der sie trägt. Bitte verknüpfen Sie ihn, oder nennen Sie Gremium und Tag eines Beschlusses, der nicht in Quartierwerk steht.`,
  DECISION_CARRIES_MEASURE: () =>
    $localize`:@@errors.decisionCarries:Dieser Beschluss trägt die Maßnahme. Bitte verknüpfen Sie erst den Beschluss, der an seine Stelle tritt.`,
  DECIDED_BODY_MISSING: () => $localize`:@@errors.decidedBody:Bitte nennen Sie das Gremium, das beschlossen hat.`,
  DECIDED_IN_FUTURE: () => $localize`:@@errors.decidedFuture:Dieser Tag liegt in der Zukunft.`,
  MEASURE_DISCONTINUED: () =>
    $localize`:@@errors.measureDiscontinued:Die Maßnahme wird nicht mehr verfolgt. Sie setzt keinen Beschluss mehr um.`,
  MEASURE_OVER: () => $localize`:@@errors.measureOver:Über eine beendete Maßnahme wird nicht mehr berichtet.`,
  PERIOD_REVERSED: () => $localize`:@@errors.period:Das Ende liegt vor dem Beginn.`,
  DEADLINE_REASON_MISSING: () =>
    $localize`:@@errors.deadlineReason:Bitte schreiben Sie, warum sich die Frist verschiebt. Die bisherige bleibt daneben stehen.`,
  DEADLINE_UNCHANGED: () => $localize`:@@errors.deadlineSame:Das ist die bisherige Frist.`,
  MILESTONE_REACHED: () => $localize`:@@errors.milestoneReached:Ein erreichter Meilenstein bleibt, wo er ist.`,
  REACHED_IN_FUTURE: () => $localize`:@@errors.reachedFuture:Dieser Tag liegt in der Zukunft.`,
  COURSE_REASON_MISSING: () =>
    $localize`:@@errors.courseReason:Bitte schreiben Sie, woran es liegt. Der Grund wird gelesen, nicht die Ampel.`,
  REPORT_IN_FUTURE: () => $localize`:@@errors.reportFuture:Der Tag des Berichts liegt in der Zukunft.`,
  FINANCING_DOUBLE: () =>
    $localize`:@@errors.financingDouble:Für eine Quelle und ein Jahr gibt es zwei Beträge. Bitte fassen Sie sie zusammen.`,
};
