/** Other choices of a method in the words of a planner. */
import type { Aggregation, Reference, Standardisation } from '@quartierwerk/statistics/index/method';
import type { VariantGroup } from './certainty.js';

type Words<Code extends string> = Readonly<Record<Code, string>>;

export const STANDARDISATION_WORDS: Words<Standardisation> = {
  z: $localize`:@@diagnosis.stdZ:Standardabweichungen`,
  relative: $localize`:@@diagnosis.stdRelative:Abweichung in Prozent`,
  points: $localize`:@@diagnosis.stdPoints:Prozentpunkte`,
  minmax: $localize`:@@diagnosis.stdMinmax:kleinster bis größter Wert`,
  percentile: $localize`:@@diagnosis.stdPercentile:Prozentrang`,
  rank: $localize`:@@diagnosis.stdRank:Rang`,
  robust: $localize`:@@diagnosis.stdRobust:robust, um den Median`,
  exponential: $localize`:@@diagnosis.stdExponential:exponentiell, wie in England`,
  burden_only: $localize`:@@diagnosis.stdBurden:nur Belastungen`,
};

export const AGGREGATION_WORDS: Words<Aggregation> = {
  sum: $localize`:@@diagnosis.aggSum:Summe`,
  mean: $localize`:@@diagnosis.aggMean:Mittelwert`,
  domain_mean: $localize`:@@diagnosis.aggDomain:Mittel der Bereiche`,
  geometric: $localize`:@@diagnosis.aggGeometric:geometrisches Mittel`,
  harmonic: $localize`:@@diagnosis.aggHarmonic:harmonisches Mittel`,
  copeland: $localize`:@@diagnosis.aggCopeland:paarweiser Vergleich`,
  principal_component: $localize`:@@diagnosis.aggComponent:erste Hauptkomponente`,
};

const REFERENCE_SHORT: Words<Reference> = {
  district: $localize`:@@diagnosis.refDistrict:Bezug Kreiswert`,
  area_mean: $localize`:@@diagnosis.refMean:Bezug Mittel der Gebiete`,
  parent: $localize`:@@diagnosis.refParent:Bezug eigene Kommune`,
  published: $localize`:@@diagnosis.refPublished:Bezug veröffentlicht`,
};

/** One other choice, short enough for a narrow column. */
export function variantWords({ choice, option }: Pick<VariantGroup, 'choice' | 'option'>): string {
  if (choice === 'standardisation') return STANDARDISATION_WORDS[option as Standardisation];
  if (choice === 'aggregation') return AGGREGATION_WORDS[option as Aggregation];
  if (choice === 'reference') return REFERENCE_SHORT[option as Reference];
  if (choice === 'without_domain') return $localize`:@@diagnosis.withoutDomain:ohne Bereich ${option}:code:`;
  if (choice === 'without_indicator') return $localize`:@@diagnosis.withoutIndicator:ohne ${option}:code:`;
  if (choice === 'clip') {
    return option === 'none'
      ? $localize`:@@diagnosis.noClip:ohne Kappung`
      : $localize`:@@diagnosis.clipAt:gekappt bei ${option}:limit: Standardabweichungen`;
  }
  if (choice === 'treatment' && option === 'winsorised') {
    return $localize`:@@diagnosis.winsorisedVariant:Ausreißer herangeholt`;
  }
  if (choice === 'treatment') return $localize`:@@diagnosis.smoothed:kleine Zahlen geglättet`;
  return $localize`:@@diagnosis.otherDdof:Streuung mit n − ${option}:ddof:`;
}
