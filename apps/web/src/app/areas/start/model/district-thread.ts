/** The thread of the whole workspace: how much stands at each station that the person sees. Only counted things, nothing estimated. */
import type { StationsView } from '@quartierwerk/contracts/chain/chain.views';
import type { Permission } from '@quartierwerk/domain/access/permissions';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { ADDRESSES } from '../../../shared/addresses.js';

export interface StationFact {
  readonly station: string;
  readonly text: string;
  readonly link: string;
}

interface Counted {
  readonly station: string;
  readonly count: keyof StationsView;
  readonly permission: Permission;
  readonly link: string;
  /** What is counted beside it. */
  readonly beside?: (counts: StationsView) => string;
}

const STATIONS: readonly Counted[] = [
  {
    station: $localize`:@@start.indicators:Indikatoren`,
    count: 'indicators',
    permission: 'indicators.read',
    link: ADDRESSES.indicators,
    beside: ({ areas }) => $localize`:@@start.forAreas:für ${areas}:areas: Gebiete`,
  },
  {
    station: $localize`:@@start.index:Index`,
    count: 'indexRuns',
    permission: 'diagnosis.read',
    link: ADDRESSES.runs,
    beside: ({ selectedAreas }) => $localize`:@@start.selected:${selectedAreas}:selected: Gebiete ausgewählt`,
  },
  {
    station: $localize`:@@start.profiles:Steckbriefe`,
    count: 'profiles',
    permission: 'profiles.read',
    link: ADDRESSES.profiles,
  },
  {
    station: $localize`:@@start.contributions:Beiträge`,
    count: 'contributions',
    permission: 'participation.read',
    link: ADDRESSES.contributions,
  },
  {
    station: $localize`:@@start.recommendations:Empfehlungen`,
    count: 'recommendations',
    permission: 'conferences.read',
    link: ADDRESSES.recommendations,
  },
  {
    station: $localize`:@@start.decisions:Beschlüsse`,
    count: 'decisions',
    permission: 'decisions.read',
    link: ADDRESSES.decisions,
  },
  {
    station: $localize`:@@start.measures:Maßnahmen`,
    count: 'measures',
    permission: 'measures.read',
    link: ADDRESSES.measures,
  },
  {
    station: $localize`:@@start.projects:Projekte`,
    count: 'projects',
    permission: 'projects.read',
    link: ADDRESSES.projects,
  },
  {
    station: $localize`:@@start.kpis:Kennzahlen`,
    count: 'kpis',
    permission: 'projects.read',
    link: ADDRESSES.kpis,
  },
];

export function stationFacts(
  counts: StationsView,
  may: (permission: Permission) => boolean,
  formats: Formats,
): StationFact[] {
  return STATIONS.filter(({ permission }) => may(permission)).map(({ station, count, link, beside }) => {
    const number = counts[count];
    const none = $localize`:@@start.none:noch nichts`;
    const words = [formats.number(number), beside?.(counts)].filter((word) => word !== undefined).join(', ');
    return { station, link, text: number === 0 ? none : words };
  });
}
