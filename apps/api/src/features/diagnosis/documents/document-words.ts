import type {
  Confidence,
  MapClassCode,
  NoIndexReasonCode,
  OwnClassKind,
  ProfileState,
  RunState,
  SelectionReason,
  StatementKind,
  StatusClassCode,
  TrendCode,
} from '@quartierwerk/domain/diagnosis/vocabulary';
import { VALUE_SIGNS } from '@quartierwerk/domain/indicators/value-signs';
import type { IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';

/** German words of the documents of the diagnosis: they are written on this side. Each table is exhaustive, as in the client. */
type Words<Code extends string> = Readonly<Record<Code, string>>;

export const RUN_STATES: Words<RunState> = { draft: 'Entwurf', frozen: 'festgeschrieben' };

export const PROFILE_STATES: Words<ProfileState> = { draft: 'Entwurf', released: 'freigegeben', superseded: 'ersetzt' };

export const SELECTION_REASONS: Words<SelectionReason> = {
  index: 'Index',
  expert_judgement: 'fachliche Einschätzung',
  political_mandate: 'politischer Auftrag',
};

export const STATEMENT_KINDS: Words<StatementKind> = {
  strength: 'Stärke',
  potential: 'Potenzial',
  weakness: 'Schwäche',
  challenge: 'Herausforderung',
};

export const CONFIDENCES: Words<Confidence> = { certain: 'sicher', likely: 'wahrscheinlich', assumed: 'vermutet' };

export const TRENDS: Words<TrendCode> = { rises: 'steigt', falls: 'sinkt', steady: 'gleich' };

export const UNITS: Words<IndicatorUnit> = { percent: '%', per_1000: 'je 1.000', ratio: 'Verhältnis' };

export const STATUS_CLASSES: Words<StatusClassCode> = {
  high: 'hoch',
  middle: 'mittel',
  low: 'niedrig',
  very_low: 'sehr niedrig',
};

/** How classes of a method's own are cut. */
export const OWN_CLASSES: Words<OwnClassKind> = {
  sd: 'eine Standardabweichung breit',
  quantile: 'gleich viele Gebiete',
  optimal: 'natürliche Grenzen',
  top: 'die ersten und die übrigen',
  manual: 'Grenzen von Hand',
};

export const MAP_CLASSES: Words<MapClassCode> = {
  far_above: 'deutlich über Kreis',
  above: 'über Kreis',
  around: 'um Kreiswert',
  below: 'unter Kreis',
  far_below: 'deutlich unter Kreis',
};

export const NO_INDEX: Words<NoIndexReasonCode> = {
  excluded: 'nimmt nicht teil',
  no_values: 'keine Werte',
  coverage_overall: 'zu wenige Indikatoren',
  coverage_domain: 'zu wenige Indikatoren in einem Bereich',
  score_without_spread: 'alle Summen sind gleich',
};

/** What stands in the place of a figure or beside it, and what that means. */
export const SIGNS = VALUE_SIGNS;

const PROFILE_NAMES: Readonly<Record<string, string>> = {
  Gebiet: 'Gebietssteckbrief',
  Ortsteil: 'Ortsteilsteckbrief',
  Planungsraum: 'Planungsraumsteckbrief',
  Quartier: 'Quartierssteckbrief',
  Sozialraum: 'Sozialraumsteckbrief',
  Stadtbezirk: 'Stadtbezirkssteckbrief',
  Stadtteil: 'Stadtteilsteckbrief',
  Stadtviertel: 'Stadtviertelsteckbrief',
  Wohnplatz: 'Wohnplatzsteckbrief',
};

/** "Wohnplatzsteckbrief"; a workspace may call its small areas as it likes. */
export function profileName(smallAreaLabel: string): string {
  return PROFILE_NAMES[smallAreaLabel] ?? `Steckbrief (${smallAreaLabel})`;
}

/** Name of a method by its id; a method of one's own has none. */
export function methodName(id: string): string {
  if (id === 'rbk-z') return 'RBK-Lesart';
  return id === 'berlin-mss' ? 'Monitoring Berlin' : 'eigenes Verfahren';
}
