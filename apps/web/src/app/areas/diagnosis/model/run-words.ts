/** Words for the codes of the diagnosis. Each table is exhaustive: a new code without words does not compile. */
import type {
  Confidence,
  NoIndexReasonCode,
  ProfileState,
  RunState,
  SelectionReason,
  StatementKind,
  TrendCode,
} from '@quartierwerk/domain/diagnosis/vocabulary';
import type { IndicatorDirection, IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { ExclusionReason } from '@quartierwerk/domain/places/vocabulary';
import type { Reference } from '@quartierwerk/statistics/index/method';

type Words<Code extends string> = Readonly<Record<Code, string>>;

export const RUN_STATE_WORDS: Words<RunState> = {
  draft: $localize`:@@diagnosis.runDraft:Entwurf`,
  frozen: $localize`:@@diagnosis.runFrozen:festgeschrieben`,
};

export const REFERENCE_WORDS: Words<Reference> = {
  district: $localize`:@@diagnosis.referenceDistrict:Kreiswert, Σ Zähler / Σ Nenner`,
  area_mean: $localize`:@@diagnosis.referenceMean:Mittel der Gebiete, ungewichtet`,
  parent: $localize`:@@diagnosis.referenceParent:Wert der eigenen Kommune`,
  published: $localize`:@@diagnosis.referencePublished:veröffentlichter Kreiswert`,
};

export const NO_INDEX_WORDS: Words<NoIndexReasonCode> = {
  excluded: $localize`:@@diagnosis.noIndexExcluded:nimmt nicht teil`,
  no_values: $localize`:@@diagnosis.noIndexValues:keine Werte`,
  coverage_overall: $localize`:@@diagnosis.noIndexOverall:zu wenige Indikatoren`,
  coverage_domain: $localize`:@@diagnosis.noIndexDomain:zu wenige Indikatoren in einem Bereich`,
  score_without_spread: $localize`:@@diagnosis.noIndexSpread:alle Summen sind gleich`,
};

export const EXCLUSION_WORDS: Words<ExclusionReason> = {
  below_min_population: $localize`:@@diagnosis.excludedPopulation:zu wenige Einwohner`,
  outlier: $localize`:@@diagnosis.excludedOutlier:Ausreißer`,
  special_population: $localize`:@@diagnosis.excludedSpecial:geprägt von einer Einrichtung`,
  data_missing: $localize`:@@diagnosis.excludedData:Daten fehlen`,
};

export const REASON_WORDS: Words<SelectionReason> = {
  index: $localize`:@@diagnosis.reasonIndex:Index`,
  expert_judgement: $localize`:@@diagnosis.reasonExpert:fachliche Einschätzung`,
  political_mandate: $localize`:@@diagnosis.reasonPolitical:politischer Auftrag`,
};

export const DIRECTION_WORDS: Words<IndicatorDirection> = {
  burden: $localize`:@@diagnosis.directionBurden:belastend`,
  relief: $localize`:@@diagnosis.directionRelief:entlastend`,
  context: $localize`:@@diagnosis.directionContext:nur Kontext`,
};

export const UNIT_WORDS: Words<IndicatorUnit> = {
  percent: '%',
  per_1000: $localize`:@@diagnosis.unitPer1000:je 1.000`,
  ratio: $localize`:@@diagnosis.unitRatio:Verhältnis`,
};

export const PROFILE_STATE_WORDS: Words<ProfileState> = {
  draft: $localize`:@@diagnosis.profileDraft:Entwurf`,
  released: $localize`:@@diagnosis.profileReleased:freigegeben`,
  superseded: $localize`:@@diagnosis.profileSuperseded:ersetzt`,
};

export const STATEMENT_WORDS: Words<StatementKind> = {
  strength: $localize`:@@diagnosis.statementStrength:Stärke`,
  potential: $localize`:@@diagnosis.statementPotential:Potenzial`,
  weakness: $localize`:@@diagnosis.statementWeakness:Schwäche`,
  challenge: $localize`:@@diagnosis.statementChallenge:Herausforderung`,
};

export const CONFIDENCE_WORDS: Words<Confidence> = {
  certain: $localize`:@@diagnosis.confidenceCertain:sicher`,
  likely: $localize`:@@diagnosis.confidenceLikely:wahrscheinlich`,
  assumed: $localize`:@@diagnosis.confidenceAssumed:vermutet`,
};

export const TREND_WORDS: Words<TrendCode> = {
  rises: $localize`:@@diagnosis.trendRises:steigt`,
  falls: $localize`:@@diagnosis.trendFalls:sinkt`,
  steady: $localize`:@@diagnosis.trendSteady:gleich`,
};

/** Name of a method by its id; a method of one's own has none. */
export function methodName(id: string): string {
  if (id === 'rbk-z') return $localize`:@@diagnosis.methodRbk:RBK-Lesart`;
  if (id === 'berlin-mss') return $localize`:@@diagnosis.methodBerlin:Monitoring Berlin`;
  return $localize`:@@diagnosis.methodOwn:eigenes Verfahren`;
}

/** Said in the place of a method that was stored in a form which cannot be read any more. */
export const UNREADABLE_METHOD = $localize`:@@diagnosis.methodUnreadable:Das Verfahren dieses Laufs ist in einer Form gespeichert, die nicht mehr gelesen werden kann. Die Ergebnisse bleiben, wie sie gerechnet wurden.`;
