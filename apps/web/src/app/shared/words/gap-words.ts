/** Gaps of the thread in words: what they are called, and the verb that closes them. */
import type { Permission } from '@quartierwerk/domain/access/permissions';
import type { GapCode } from '@quartierwerk/domain/chain/gaps';

export interface GapWords {
  readonly heading: string;
  /** After a number: "3 Empfehlungen ohne Beschluss". */
  readonly after: (count: number) => string;
  /** What to do about one of them. */
  readonly action: string;
  /** The same where it is done at another thing. */
  readonly actionAt?: string;
  /** Who may do it, where it is more than to look. */
  readonly permission?: Permission;
}

const one = (count: number, single: string, many: string): string => (count === 1 ? single : many);

const NEW_MEASURE = $localize`:@@gaps.newMeasure:Maßnahme anlegen`;
const NEW_PROJECT = $localize`:@@gaps.newProject:Projekt anlegen`;
const LOOK_AT_BASE = $localize`:@@gaps.lookAtBase:Grundlage prüfen`;
export const NEW_KPI = $localize`:@@gaps.newKpi:Kennzahl hinzufügen`;

export const GAP_WORDS: Readonly<Record<GapCode, GapWords>> = {
  area_without_profile: {
    heading: $localize`:@@gaps.areaWithoutProfile:Ausgewählte Gebiete ohne Steckbrief`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.areaWithoutProfileOne:ausgewähltes Gebiet ohne Steckbrief`,
        $localize`:@@gaps.areaWithoutProfileMany:ausgewählte Gebiete ohne Steckbrief`,
      ),
    action: $localize`:@@gaps.newProfile:Steckbrief anlegen`,
    permission: 'profiles.write',
  },
  area_without_measure: {
    heading: $localize`:@@gaps.areaWithoutMeasure:Gebiete mit besonderem Handlungsbedarf ohne Maßnahme`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.areaWithoutMeasureOne:Gebiet mit besonderem Handlungsbedarf ohne Maßnahme`,
        $localize`:@@gaps.areaWithoutMeasureMany:Gebiete mit besonderem Handlungsbedarf ohne Maßnahme`,
      ),
    action: NEW_MEASURE,
    permission: 'plans.write',
  },
  finding_without_recommendation: {
    heading: $localize`:@@gaps.findingWithoutRecommendation:Befunde ohne Empfehlung`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.findingWithoutRecommendationOne:Befund ohne Empfehlung`,
        $localize`:@@gaps.findingWithoutRecommendationMany:Befunde ohne Empfehlung`,
      ),
    action: $localize`:@@gaps.newRecommendation:Empfehlung anlegen`,
    permission: 'conferences.write',
  },
  recommendation_without_evidence: {
    heading: $localize`:@@gaps.recommendationWithoutEvidence:Empfehlungen ohne Beleg`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.recommendationWithoutEvidenceOne:Empfehlung ohne Beleg`,
        $localize`:@@gaps.recommendationWithoutEvidenceMany:Empfehlungen ohne Beleg`,
      ),
    action: $localize`:@@gaps.addEvidence:Beleg hinzufügen`,
    permission: 'conferences.write',
  },
  recommendation_without_decision: {
    heading: $localize`:@@gaps.recommendationWithoutDecision:Vorgelegte Empfehlungen ohne Beschluss`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.recommendationWithoutDecisionOne:vorgelegte Empfehlung ohne Beschluss`,
        $localize`:@@gaps.recommendationWithoutDecisionMany:vorgelegte Empfehlungen ohne Beschluss`,
      ),
    action: $localize`:@@gaps.toAgenda:Auf eine Tagesordnung setzen`,
    permission: 'steering.manage',
  },
  contribution_without_answer: {
    heading: $localize`:@@gaps.contributionWithoutAnswer:Beiträge ohne Antwort`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.contributionWithoutAnswerOne:Beitrag ohne Antwort`,
        $localize`:@@gaps.contributionWithoutAnswerMany:Beiträge ohne Antwort`,
      ),
    action: $localize`:@@gaps.answer:Antworten`,
    permission: 'participation.answer',
  },
  theme_without_consequence: {
    heading: $localize`:@@gaps.themeWithoutConsequence:Themen, aus denen nichts wurde`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.themeWithoutConsequenceOne:Thema, aus dem nichts wurde`,
        $localize`:@@gaps.themeWithoutConsequenceMany:Themen, aus denen nichts wurde`,
      ),
    action: $localize`:@@gaps.viewTheme:Thema ansehen`,
  },
  decision_without_measure: {
    heading: $localize`:@@gaps.decisionWithoutMeasure:Beschlüsse ohne Maßnahme`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.decisionWithoutMeasureOne:Beschluss ohne Maßnahme`,
        $localize`:@@gaps.decisionWithoutMeasureMany:Beschlüsse ohne Maßnahme`,
      ),
    action: NEW_MEASURE,
    permission: 'plans.write',
  },
  measure_without_base: {
    heading: $localize`:@@gaps.measureWithoutBase:Maßnahmen ohne Beleg und Beschluss`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.measureWithoutBaseOne:Maßnahme ohne Beleg und Beschluss`,
        $localize`:@@gaps.measureWithoutBaseMany:Maßnahmen ohne Beleg und Beschluss`,
      ),
    action: $localize`:@@gaps.tieMeasure:Grundlage verknüpfen`,
    permission: 'plans.write',
  },
  measure_without_goal: {
    heading: $localize`:@@gaps.measureWithoutGoal:Maßnahmen ohne Ziel`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.measureWithoutGoalOne:Maßnahme ohne Ziel`,
        $localize`:@@gaps.measureWithoutGoalMany:Maßnahmen ohne Ziel`,
      ),
    action: $localize`:@@gaps.tieGoal:Ziel verknüpfen`,
    permission: 'plans.write',
  },
  measure_without_project: {
    heading: $localize`:@@gaps.measureWithoutProject:Bewilligte und laufende Maßnahmen ohne Projekt`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.measureWithoutProjectOne:bewilligte oder laufende Maßnahme ohne Projekt`,
        $localize`:@@gaps.measureWithoutProjectMany:bewilligte und laufende Maßnahmen ohne Projekt`,
      ),
    action: NEW_PROJECT,
    permission: 'projects.manage',
  },
  measure_without_kpi: {
    heading: $localize`:@@gaps.measureWithoutKpi:Maßnahmen in Umsetzung ohne Kennzahl`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.measureWithoutKpiOne:Maßnahme in Umsetzung ohne Kennzahl`,
        $localize`:@@gaps.measureWithoutKpiMany:Maßnahmen in Umsetzung ohne Kennzahl`,
      ),
    action: NEW_PROJECT,
    actionAt: NEW_KPI,
    permission: 'projects.manage',
  },
  project_without_kpi: {
    heading: $localize`:@@gaps.projectWithoutKpi:Projekte ohne Kennzahl`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.projectWithoutKpiOne:Projekt ohne Kennzahl`,
        $localize`:@@gaps.projectWithoutKpiMany:Projekte ohne Kennzahl`,
      ),
    action: NEW_KPI,
    permission: 'projects.manage',
  },
  profile_on_outdated_base: {
    heading: $localize`:@@gaps.profileOutdated:Steckbriefe, deren Grundlage überholt ist`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.profileOutdatedOne:Steckbrief, dessen Grundlage überholt ist`,
        $localize`:@@gaps.profileOutdatedMany:Steckbriefe, deren Grundlage überholt ist`,
      ),
    action: LOOK_AT_BASE,
  },
  recommendation_on_outdated_base: {
    heading: $localize`:@@gaps.recommendationOutdated:Empfehlungen, deren Grundlage überholt ist`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.recommendationOutdatedOne:Empfehlung, deren Grundlage überholt ist`,
        $localize`:@@gaps.recommendationOutdatedMany:Empfehlungen, deren Grundlage überholt ist`,
      ),
    action: LOOK_AT_BASE,
  },
  measure_on_outdated_base: {
    heading: $localize`:@@gaps.measureOutdated:Maßnahmen, deren Grundlage überholt ist`,
    after: (count) =>
      one(
        count,
        $localize`:@@gaps.measureOutdatedOne:Maßnahme, deren Grundlage überholt ist`,
        $localize`:@@gaps.measureOutdatedMany:Maßnahmen, deren Grundlage überholt ist`,
      ),
    action: LOOK_AT_BASE,
  },
};

export const LOOK_AT_GAP = $localize`:@@gaps.look:Ansehen`;
/** Beside the step of a decision without a measure: the measure may stand already. */
export const LINK_MEASURE = $localize`:@@gaps.linkMeasure:Bestehende Maßnahme zuordnen`;
