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
  /** What is counted beside it, and how it is said; none of it is not said. */
  readonly beside?: { readonly count: keyof StationsView; readonly words: (count: string) => string };
}

const STATIONS: readonly Counted[] = [
  {
    station: $localize`:@@start.indicators:Indikatoren`,
    count: 'indicators',
    permission: 'indicators.read',
    link: ADDRESSES.indicators,
    beside: { count: 'areas', words: (count) => $localize`:@@start.forAreas:für ${count}:areas: Gebiete` },
  },
  {
    station: $localize`:@@start.index:Index`,
    count: 'indexRuns',
    permission: 'diagnosis.read',
    link: ADDRESSES.runs,
    beside: {
      count: 'selectedAreas',
      words: (count) => $localize`:@@start.selected:${count}:selected: Gebiete ausgewählt`,
    },
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
    beside: {
      count: 'contributionsUnanswered',
      words: (count) => $localize`:@@start.unanswered:davon ${count}:count: ohne Antwort`,
    },
  },
  {
    station: $localize`:@@start.recommendations:Empfehlungen`,
    count: 'recommendations',
    permission: 'conferences.read',
    link: ADDRESSES.recommendations,
    beside: {
      count: 'recommendationsSubmitted',
      words: (count) => $localize`:@@start.submitted:davon ${count}:count: vorgelegt`,
    },
  },
  {
    station: $localize`:@@start.decisions:Beschlüsse`,
    count: 'decisions',
    permission: 'decisions.read',
    link: ADDRESSES.decisions,
    beside: { count: 'decisionsOpen', words: (count) => $localize`:@@start.openDecisions:davon ${count}:count: offen` },
  },
  {
    station: $localize`:@@start.measures:Maßnahmen`,
    count: 'measures',
    permission: 'measures.read',
    link: ADDRESSES.measures,
    beside: {
      count: 'measuresRunning',
      words: (count) => $localize`:@@start.measuresRunning:davon ${count}:count: in Umsetzung`,
    },
  },
  {
    station: $localize`:@@start.projects:Projekte`,
    count: 'projects',
    permission: 'projects.read',
    link: ADDRESSES.projects,
    beside: {
      count: 'projectsRunning',
      words: (count) => $localize`:@@start.projectsRunning:davon ${count}:count: laufend`,
    },
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
    if (counts[count] === 0) return { station, link, text: $localize`:@@start.none:noch nichts` };
    const besides = beside && counts[beside.count] > 0 ? [beside.words(formats.number(counts[beside.count]))] : [];
    return { station, link, text: [formats.number(counts[count]), ...besides].join(', ') };
  });
}
