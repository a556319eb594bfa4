/** Why a release hides a value, for those who may see it exactly. */
import type { SuppressionReason } from '@quartierwerk/domain/indicators/release-workflow';

export const REASON_WORDS: Readonly<Record<SuppressionReason, string>> = {
  few_cases: $localize`:@@indicators.reasonFewCases:zu wenige Fälle`,
  small_complement: $localize`:@@indicators.reasonComplement:fast alle betroffen`,
  dominance: $localize`:@@indicators.reasonDominance:wenige bestimmen den Wert`,
  neighbour: $localize`:@@indicators.reasonNeighbour:Nachbarzelle`,
  difference: $localize`:@@indicators.reasonDifference:Vergleich mit früherer Freigabe`,
  delivered: $localize`:@@indicators.reasonDelivered:schon in der Lieferung geheim`,
  level: $localize`:@@indicators.reasonLevel:unterhalb der Veröffentlichungsebene`,
};
