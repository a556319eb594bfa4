/** The stations of the thread in the order of the frame, and in words what it means when nothing stands at one. */
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';

export interface RailStation {
  readonly name: string;
  readonly kinds: readonly NodeKind[];
  /** Kinds that stand at the station when none of the others does. */
  readonly otherwise?: readonly NodeKind[];
  /** Kinds whose readers are at this station, and which nobody else finds there: an area is not yet a profile. */
  readonly onlyHere?: readonly NodeKind[];
  readonly many: (count: number) => string;
  /** Where the thread goes on behind it: nobody linked what should stand here. Nothing stands behind the last one. */
  readonly unlinked?: string;
  /** Behind the end of the thread: it did not follow yet. Nothing stands before the first one. */
  readonly ahead?: string;
  /** A tributary is no gap where it does not flow, and begins where it is. */
  readonly tributary?: true;
}

export const RAIL_STATIONS: readonly RailStation[] = [
  {
    name: $localize`:@@chain.stationIndicators:Indikatoren`,
    kinds: ['indicator'],
    many: (count) => $localize`:@@chain.railIndicators:${count}:count: Indikatoren`,
    unlinked: $localize`:@@chain.railNoIndicator:kein Indikator verknüpft`,
  },
  {
    name: $localize`:@@chain.stationIndex:Index`,
    kinds: ['index_run'],
    many: (count) => $localize`:@@chain.railRuns:${count}:count: Läufe`,
    unlinked: $localize`:@@chain.railNoRun:kein Lauf verknüpft`,
    ahead: $localize`:@@chain.railNoRunYet:noch kein Lauf`,
  },
  {
    name: $localize`:@@chain.stationProfiles:Steckbriefe`,
    kinds: ['area_profile', 'profile_statement', 'expert_note', 'existing_offer'],
    onlyHere: ['area'],
    many: (count) => $localize`:@@chain.railProfiles:${count}:count: Einträge`,
    unlinked: $localize`:@@chain.railNoProfile:kein Steckbrief verknüpft`,
    ahead: $localize`:@@chain.railNoProfileYet:noch kein Steckbrief`,
  },
  {
    name: $localize`:@@chain.stationContributions:Beiträge`,
    kinds: ['theme', 'contribution', 'answer'],
    otherwise: ['neighbourhood_conference'],
    many: (count) => $localize`:@@chain.railContributions:${count}:count: Beiträge und Themen`,
    tributary: true,
  },
  {
    name: $localize`:@@chain.stationRecommendations:Empfehlungen`,
    kinds: ['recommendation'],
    otherwise: ['finding', 'conference'],
    many: (count) => $localize`:@@chain.railRecommendations:${count}:count: Empfehlungen`,
    unlinked: $localize`:@@chain.railNoRecommendation:keine Empfehlung verknüpft`,
    ahead: $localize`:@@chain.railNoRecommendationYet:noch keine Empfehlung`,
  },
  {
    name: $localize`:@@chain.stationDecisions:Beschlüsse`,
    kinds: ['decision'],
    otherwise: ['meeting'],
    many: (count) => $localize`:@@chain.railDecisions:${count}:count: Beschlüsse`,
    unlinked: $localize`:@@chain.railNoDecision:kein Beschluss verknüpft`,
    ahead: $localize`:@@chain.railNoDecisionYet:noch kein Beschluss`,
  },
  {
    name: $localize`:@@chain.stationMeasures:Maßnahmen`,
    kinds: ['measure'],
    otherwise: ['goal', 'field_of_action', 'action_plan'],
    many: (count) => $localize`:@@chain.railMeasures:${count}:count: Maßnahmen`,
    unlinked: $localize`:@@chain.railNoMeasure:keine Maßnahme verknüpft`,
    ahead: $localize`:@@chain.railNoMeasureYet:noch keine Maßnahme`,
  },
  {
    name: $localize`:@@chain.stationProjects:Projekte`,
    kinds: ['project'],
    otherwise: ['grant'],
    many: (count) => $localize`:@@chain.railProjects:${count}:count: Projekte`,
    unlinked: $localize`:@@chain.railNoProject:kein Projekt verknüpft`,
    ahead: $localize`:@@chain.railNoProjectYet:noch kein Projekt`,
  },
  {
    name: $localize`:@@chain.stationKpis:Kennzahlen`,
    kinds: ['kpi'],
    many: (count) => $localize`:@@chain.railKpis:${count}:count: Kennzahlen`,
    ahead: $localize`:@@chain.railNoKpiYet:noch keine Kennzahl`,
  },
];
