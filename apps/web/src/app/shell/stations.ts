/**
 * The stations of the chain as the rail shows them, in their fixed order: a role may see fewer, never another order. A station enters
 * this list when its pages exist; an area adds its sub-pages here.
 */
import type { StationsView } from '@quartierwerk/contracts/chain/chain.views';
import type { FrameView } from '@quartierwerk/contracts/start/start.views';
import type { Permission } from '@quartierwerk/domain/access/permissions';
import type { IconName } from '@quartierwerk/ui/icon/icon-names';
import { ADDRESSES } from '../shared/addresses.js';

export interface RailPage {
  readonly label: string;
  readonly link: string;
  /** Another address whose pages belong here: reading a table is part of the deliveries. A star stands for any one part, as the number of a run. */
  readonly also?: string;
  readonly permission?: Permission;
}

export interface Station extends RailPage {
  readonly permission: Permission;
  /** After G; where two stations begin alike, the second takes a sound of its middle. */
  readonly letter: string;
  readonly count?: keyof StationsView;
  readonly pages: readonly RailPage[];
  /** Flows into the station after it from the side: a grey bead beside the line. */
  readonly tributary?: true;
}

export interface RailLink extends RailPage {
  readonly icon: IconName;
  readonly letter: string;
  readonly count?: keyof Pick<FrameView, 'gapCount'>;
}

export const STATIONS: readonly Station[] = [
  {
    label: $localize`:@@shell.indicators:Indikatoren`,
    link: ADDRESSES.indicators,
    permission: 'indicators.read',
    letter: 'i',
    count: 'indicators',
    pages: [
      { label: $localize`:@@shell.catalogue:Katalog`, link: ADDRESSES.indicators },
      {
        label: $localize`:@@shell.deliveryBoard:Lieferplan`,
        link: ADDRESSES.deliveryBoard,
        permission: 'deliveries.read',
      },
      {
        label: $localize`:@@shell.deliveries:Datenlieferungen`,
        link: ADDRESSES.deliveries,
        also: ADDRESSES.import,
        permission: 'deliveries.read',
      },
    ],
  },
  {
    label: $localize`:@@shell.index:Index`,
    link: ADDRESSES.index,
    permission: 'diagnosis.read',
    letter: 'x',
    count: 'indexRuns',
    pages: [
      { label: $localize`:@@shell.workshop:Werkstatt`, link: ADDRESSES.workshop },
      { label: $localize`:@@shell.runs:Läufe`, link: ADDRESSES.runs },
      { label: $localize`:@@shell.views:Ansichten`, link: ADDRESSES.latestViews, also: ADDRESSES.runViews('*') },
      { label: $localize`:@@shell.comparison:Vergleich`, link: ADDRESSES.comparison },
    ],
  },
  {
    label: $localize`:@@shell.profiles:Steckbriefe`,
    link: ADDRESSES.profiles,
    permission: 'profiles.read',
    letter: 's',
    count: 'profiles',
    pages: [
      { label: $localize`:@@shell.profiles:Steckbriefe`, link: ADDRESSES.profiles },
      { label: $localize`:@@shell.offers:Vorhandene Angebote`, link: ADDRESSES.offers, permission: 'offers.read' },
    ],
  },
  {
    label: $localize`:@@shell.contributions:Beiträge`,
    link: ADDRESSES.contributions,
    permission: 'participation.read',
    letter: 't',
    count: 'contributions',
    tributary: true,
    pages: [
      { label: $localize`:@@shell.contributions:Beiträge`, link: ADDRESSES.contributions },
      { label: $localize`:@@shell.themes:Themen`, link: ADDRESSES.themes },
      {
        label: $localize`:@@shell.neighbourhoodConferences:Sozialraumkonferenzen`,
        link: ADDRESSES.neighbourhoodConferences,
      },
    ],
  },
  {
    label: $localize`:@@shell.recommendations:Empfehlungen`,
    link: ADDRESSES.recommendations,
    permission: 'conferences.read',
    letter: 'e',
    count: 'recommendations',
    pages: [
      { label: $localize`:@@shell.recommendations:Empfehlungen`, link: ADDRESSES.recommendations },
      { label: $localize`:@@shell.conferences:Fachplanungskonferenzen`, link: ADDRESSES.conferences },
    ],
  },
  {
    label: $localize`:@@shell.decisions:Beschlüsse`,
    link: ADDRESSES.decisions,
    permission: 'decisions.read',
    letter: 'b',
    count: 'decisions',
    pages: [
      { label: $localize`:@@shell.decisionControl:Beschlusskontrolle`, link: ADDRESSES.decisions },
      { label: $localize`:@@shell.meetings:Sitzungen`, link: ADDRESSES.meetings, permission: 'steering.read' },
      { label: $localize`:@@shell.bodies:Gremien`, link: ADDRESSES.bodies, permission: 'steering.read' },
    ],
  },
  {
    label: $localize`:@@shell.measures:Maßnahmen`,
    link: ADDRESSES.measures,
    permission: 'measures.read',
    letter: 'm',
    count: 'measures',
    pages: [
      { label: $localize`:@@shell.plans:Handlungskonzepte`, link: ADDRESSES.plans, permission: 'plans.read' },
      { label: $localize`:@@shell.measureSheets:Maßnahmenblätter`, link: ADDRESSES.measures },
    ],
  },
  {
    label: $localize`:@@shell.projects:Projekte`,
    link: ADDRESSES.projects,
    permission: 'projects.read',
    letter: 'p',
    count: 'projects',
    pages: [
      { label: $localize`:@@shell.projects:Projekte`, link: ADDRESSES.projects },
      { label: $localize`:@@shell.programmes:Programme`, link: ADDRESSES.programmes, permission: 'projects.manage' },
    ],
  },
  {
    label: $localize`:@@shell.kpis:Kennzahlen`,
    link: ADDRESSES.kpis,
    permission: 'projects.read',
    letter: 'z',
    count: 'kpis',
    pages: [],
  },
];

export const START: RailLink = {
  label: $localize`:@@shell.start:Start`,
  link: ADDRESSES.start,
  icon: 'home',
  letter: 'h',
};

export const ACROSS: readonly RailLink[] = [
  {
    label: $localize`:@@shell.thread:Roter Faden`,
    link: ADDRESSES.thread,
    icon: 'thread',
    letter: 'f',
    permission: 'chain.read',
  },
  {
    label: $localize`:@@shell.gaps:Lücken`,
    link: ADDRESSES.gaps,
    icon: 'link-off',
    letter: 'l',
    permission: 'chain.gaps',
    count: 'gapCount',
  },
  {
    label: $localize`:@@shell.places:Gebiete`,
    link: ADDRESSES.places,
    icon: 'place',
    letter: 'g',
    permission: 'places.read',
  },
  {
    label: $localize`:@@shell.dates:Termine`,
    link: ADDRESSES.dates,
    icon: 'calendar',
    letter: 'r',
  },
];

export const FOOT: readonly RailLink[] = [
  {
    label: $localize`:@@shell.administration:Verwaltung`,
    link: ADDRESSES.administration,
    icon: 'settings',
    letter: 'v',
    permission: 'identity.manage',
  },
];

/** Whether a page belongs to an entry of the rail. */
export function isWithin(url: string, link: string): boolean {
  const path = (url.split(/[?#]/)[0] ?? '').split('/');
  return link.split('/').every((part, at) => part === path[at] || (part === '*' && Boolean(path[at])));
}

/** The sub-page that fits best: the longest address that the page lies under. */
export function currentPage(url: string, pages: readonly RailPage[]): RailPage | null {
  const fit = ({ link, also }: RailPage): number =>
    Math.max(...[link, also ?? ''].map((address) => (address !== '' && isWithin(url, address) ? address.length : 0)));
  return pages.reduce<RailPage | null>((best, page) => (fit(page) > (best ? fit(best) : 0) ? page : best), null);
}
