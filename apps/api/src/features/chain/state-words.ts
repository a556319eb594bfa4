import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import type { RecommendationState } from '@quartierwerk/domain/conferences/vocabulary';
import type { MeasureState } from '@quartierwerk/domain/plans/vocabulary';
import type { ProjectState } from '@quartierwerk/domain/projects/vocabulary';
import type { DecisionResult, TrackingState } from '@quartierwerk/domain/steering/vocabulary';

/** German words for the states of what hangs on a thing, for documents that are written on this side. Exhaustive as in the client. */
const RECOMMENDATION: Readonly<Record<RecommendationState, string>> = {
  draft: 'Entwurf',
  agreed: 'abgestimmt',
  submitted: 'vorgelegt',
  accepted: 'beschlossen',
  accepted_modified: 'geändert beschlossen',
  deferred: 'zurückgestellt',
  referred: 'verwiesen',
  rejected: 'abgelehnt',
  withdrawn: 'zurückgezogen',
  in_planning: 'in Maßnahmenplanung',
  linked: 'in Maßnahmen überführt',
  completed: 'erledigt',
  lapsed: 'nicht weiterverfolgt',
};

const DECISION: Readonly<Record<DecisionResult | TrackingState, string>> = {
  adopted_unchanged: 'ungeändert beschlossen',
  adopted_modified: 'geändert beschlossen',
  noted: 'zur Kenntnis genommen',
  recommended: 'empfohlen',
  postponed: 'zurückgestellt',
  referred: 'verwiesen',
  removed_from_agenda: 'von der Tagesordnung abgesetzt',
  withdrawn: 'zurückgezogen',
  rejected: 'abgelehnt',
  no_quorum: 'nicht beschlussfähig',
  open: 'Umsetzung offen',
  in_progress: 'in Bearbeitung',
  delayed: 'verzögert',
  done_reported: 'erledigt gemeldet',
  closed: 'abgelegt',
  superseded: 'ersetzt',
};

const MEASURE: Readonly<Record<MeasureState, string>> = {
  idea: 'Idee',
  planned: 'geplant',
  decided: 'beschlossen',
  funding_applied: 'Förderung beantragt',
  funded: 'Förderung bewilligt',
  in_progress: 'in Umsetzung',
  completed: 'fertiggestellt',
  consolidated: 'verstetigt',
  on_hold: 'zurückgestellt',
  discontinued: 'nicht mehr verfolgt',
};

const PROJECT: Readonly<Record<ProjectState, string>> = {
  planned: 'geplant',
  running: 'läuft',
  ended: 'beendet',
  consolidated: 'verstetigt',
  cancelled: 'abgebrochen',
};

const BY_KIND: Partial<Record<NodeKind, Readonly<Record<string, string>>>> = {
  recommendation: RECOMMENDATION,
  decision: DECISION,
  measure: MEASURE,
  project: PROJECT,
};

/** The word for a node's state; empty where it has none here. */
export function stateWord({ kind, state }: Pick<ChainNodeView, 'kind' | 'state'>): string {
  return BY_KIND[kind]?.[state] ?? '';
}
