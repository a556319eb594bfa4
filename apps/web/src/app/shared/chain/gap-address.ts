/** Kinds of gaps as they stand in addresses. */
import { GAP_CODES, type GapCode } from '@quartierwerk/domain/chain/gaps';

export const GAP_KEYS: Readonly<Record<GapCode, string>> = {
  area_without_profile: 'gebiet-ohne-steckbrief',
  area_without_measure: 'gebiet-ohne-massnahme',
  finding_without_recommendation: 'befund-ohne-empfehlung',
  recommendation_without_evidence: 'empfehlung-ohne-beleg',
  recommendation_without_decision: 'empfehlung-ohne-beschluss',
  contribution_without_answer: 'beitrag-ohne-antwort',
  theme_without_consequence: 'thema-ohne-folge',
  decision_without_measure: 'beschluss-ohne-massnahme',
  measure_without_base: 'massnahme-ohne-grundlage',
  measure_without_goal: 'massnahme-ohne-ziel',
  measure_without_project: 'massnahme-ohne-projekt',
  measure_without_kpi: 'massnahme-ohne-kennzahl',
  project_without_kpi: 'projekt-ohne-kennzahl',
  profile_on_outdated_base: 'steckbrief-grundlage-ueberholt',
  recommendation_on_outdated_base: 'empfehlung-grundlage-ueberholt',
  measure_on_outdated_base: 'massnahme-grundlage-ueberholt',
};

/** The gap of an address; its code is understood as well. Undefined for anything else. */
export function gapOfKey(key: string | null | undefined): GapCode | undefined {
  return GAP_CODES.find((code) => GAP_KEYS[code] === key || code === key);
}
