/**
 * What an empty workspace needs first, in the order of the chain: areas, indicators, figures, a run. A step is named as soon as the
 * one before it is done, and only to those who may take it.
 */
import type { StationsView } from '@quartierwerk/contracts/chain/chain.views';
import type { IndexRunRowView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { Permission } from '@quartierwerk/domain/access/permissions';
import { ADDRESSES } from '../../../shared/addresses.js';
import type { CatalogueGaps } from './catalogue-gaps.js';
import type { Task } from './tasks.js';

export interface WorkspaceState {
  readonly counts: StationsView | null;
  readonly catalogue: CatalogueGaps | null;
  readonly runs: readonly IndexRunRowView[] | null;
}

interface Step {
  readonly permission: Permission;
  readonly due: (state: Known) => boolean;
  readonly task: Omit<Task, 'shape' | 'sign'>;
}

type Known = { readonly [Key in keyof WorkspaceState]: NonNullable<WorkspaceState[Key]> };

const STEPS: readonly Step[] = [
  {
    permission: 'places.manage',
    due: ({ counts }) => counts.areas === 0,
    task: {
      id: 'first-areas',
      title: $localize`:@@start.firstAreas:Gebiete einlesen`,
      facts: $localize`:@@start.firstAreasWhy:Noch gibt es keinen Gebietsstand; jede Zahl gehört zu einem Gebiet.`,
      station: $localize`:@@start.places:Gebiete`,
      action: $localize`:@@start.readAreas:Gebiete einlesen`,
      link: ADDRESSES.newAreaEdition,
    },
  },
  {
    permission: 'indicators.manage',
    due: ({ catalogue }) => catalogue.total === 0,
    task: {
      id: 'first-indicators',
      title: $localize`:@@start.firstIndicators:Indikatoren festlegen`,
      facts: $localize`:@@start.firstIndicatorsWhy:Der Katalog ist leer; die üblichen dreißig lassen sich übernehmen.`,
      station: $localize`:@@start.indicators:Indikatoren`,
      action: $localize`:@@start.openCatalogue:Katalog öffnen`,
      link: ADDRESSES.indicators,
    },
  },
  {
    permission: 'deliveries.import',
    due: ({ counts, catalogue }) => counts.areas > 0 && catalogue.total > 0 && catalogue.year === null,
    task: {
      id: 'first-delivery',
      title: $localize`:@@start.firstDelivery:Erste Datenlieferung einlesen`,
      facts: $localize`:@@start.firstDeliveryWhy:Kein Indikator hat bisher Werte.`,
      station: $localize`:@@start.indicators:Indikatoren`,
      action: $localize`:@@start.readDelivery:Tabelle einlesen`,
      link: ADDRESSES.import,
    },
  },
  {
    permission: 'diagnosis.compute',
    due: ({ catalogue, runs }) => catalogue.year !== null && runs.length === 0,
    task: {
      id: 'first-run',
      title: $localize`:@@start.firstRun:Ersten Index rechnen`,
      facts: $localize`:@@start.firstRunWhy:Werte sind da, gerechnet wurde noch nicht.`,
      station: $localize`:@@start.index:Index`,
      action: $localize`:@@start.openWorkshop:Werkstatt öffnen`,
      link: ADDRESSES.workshop,
    },
  },
];

/** Nothing is said before everything is known: a list that is still read is not an empty one. */
export function firstSteps(state: WorkspaceState, may: (permission: Permission) => boolean): Task[] {
  const { counts, catalogue, runs } = state;
  if (counts === null || catalogue === null || runs === null) return [];
  const sign = $localize`:@@start.signGap:fehlt`;
  return STEPS.filter(({ permission, due }) => may(permission) && due({ counts, catalogue, runs })).map(({ task }) => ({
    ...task,
    shape: 'gap',
    sign,
  }));
}
