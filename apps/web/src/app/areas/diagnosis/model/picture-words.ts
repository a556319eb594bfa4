/** Words of the pictures of a run. Each table is exhaustive: a new code without words does not compile. */
import type { LeftOutCode, NoDynamicsCode } from '@quartierwerk/contracts/diagnosis/dynamics.views';
import type { NoIndexReasonCode, StatusClassCode } from '@quartierwerk/domain/diagnosis/vocabulary';

/** Status as Berlin names it: a high status is little burden. */
export const STATUS_CLASS_WORDS: Readonly<Record<StatusClassCode, string>> = {
  high: $localize`:@@diagnosis.statusHigh:Status hoch`,
  middle: $localize`:@@diagnosis.statusMiddle:Status mittel`,
  low: $localize`:@@diagnosis.statusLow:Status niedrig`,
  very_low: $localize`:@@diagnosis.statusVeryLow:Status sehr niedrig`,
};

export const DYNAMICS_WORDS = [
  $localize`:@@diagnosis.dynamicsPositive:wird günstiger`,
  $localize`:@@diagnosis.dynamicsStable:bleibt etwa gleich`,
  $localize`:@@diagnosis.dynamicsNegative:wird ungünstiger`,
] as const;
export const DYNAMICS_SIGNS = ['+', '+/−', '−'] as const;

/** What the line at the side of a cell of the matrix means, from light to black. */
export const MATRIX_WEIGHT_WORDS = [
  $localize`:@@diagnosis.matrixWeight1:im Blick behalten`,
  $localize`:@@diagnosis.matrixWeight2:aufmerksam ansehen`,
  $localize`:@@diagnosis.matrixWeight3:vordringlich ansehen`,
] as const;

/** In the order of the statuses of a cell: missing, present, suppressed, provisional, not applicable. */
export const CELL_WORDS: readonly [CellWords, ...CellWords[]] = [
  { sign: '…', words: $localize`:@@diagnosis.cellMissing:fehlt` },
  { sign: '–', words: $localize`:@@diagnosis.cellNone:k. A.` },
  { sign: '.', words: $localize`:@@diagnosis.cellSuppressed:geheim` },
  { sign: '–', words: $localize`:@@diagnosis.cellNone:k. A.` },
  { sign: 'x', words: $localize`:@@diagnosis.cellNotApplicable:entfällt` },
];
interface CellWords {
  readonly sign: string;
  readonly words: string;
}

export const NO_DYNAMICS_WORDS: Readonly<Record<NoIndexReasonCode, string>> = {
  excluded: $localize`:@@diagnosis.noIndexExcluded:nimmt nicht teil`,
  no_values: $localize`:@@diagnosis.noDynamicsValues:keine Werte in einem der beiden Jahre`,
  coverage_overall: $localize`:@@diagnosis.noDynamicsOverall:zu wenige Indikatoren mit Werten in beiden Jahren`,
  coverage_domain: $localize`:@@diagnosis.noDynamicsDomain:zu wenige Indikatoren eines Bereichs mit Werten in beiden Jahren`,
  score_without_spread: $localize`:@@diagnosis.noDynamicsSpread:alle Gebiete ändern sich gleich`,
};

export const NO_MATRIX_WORDS: Readonly<Record<NoDynamicsCode, string>> = {
  no_earlier_year: $localize`:@@diagnosis.noEarlierYear:Für diesen Gebietsstand gibt es kein früheres Jahr mit Werten. Werte anderer Gebietsstände werden nicht verglichen.`,
  nothing_to_compare: $localize`:@@diagnosis.nothingToCompare:Kein Indikator hat in beiden Jahren Werte, die sich vergleichen lassen.`,
};

export const LEFT_OUT_WORDS: Readonly<Record<LeftOutCode, string>> = {
  no_earlier_values: $localize`:@@diagnosis.leftOutEarlier:ohne Werte im früheren Jahr`,
  unreliable: $localize`:@@diagnosis.leftOutUnreliable:Unterschiede überwiegend Zufall`,
  other_definition: $localize`:@@diagnosis.leftOutDefinition:anders definiert`,
  no_change_measure: $localize`:@@diagnosis.leftOutMeasure:ohne messbare Änderung`,
};
