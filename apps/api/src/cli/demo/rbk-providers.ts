import type { ProviderKind } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { MarkMeaning } from './demo-delivery.js';
import { hiddenByAgency, hiddenByHealthOffice, type Hidden, type PlacedCount } from './provider-suppression.js';
import { POOLED_COHORTS, type ReportingYear } from './rbk-figures.js';

/**
 * Who delivers what to the Kreis's planning, how their files look, and in which years nothing came. The gaps are those of real
 * deliveries: no school-entry examination in 2021 and 2022 (pandemic), no Hilfen zur Erziehung from two Jugendämter in 2021,
 * Hilfe zur Pflege every second year, day care in Rösrath for the latest year not delivered yet.
 */

export interface Provider {
  readonly key: string;
  readonly name: string;
  readonly kind: ProviderKind;
  readonly title: string;
  readonly indicatorCodes: readonly string[];
  /** Municipalities it answers for; all when left out. */
  readonly municipalities?: readonly string[];
  readonly layout: 'long' | 'wide';
  readonly marks: Readonly<Record<string, MarkMeaning>>;
  readonly hide?: { readonly mark: string; readonly rule: (counts: readonly PlacedCount[]) => Hidden };
  /** Counted on 1 March after the reporting year. */
  readonly inMarch?: boolean;
  readonly delivers: (year: ReportingYear) => boolean;
  readonly note: (year: ReportingYear) => string;
}

const always = () => true;
const BIENNIAL: readonly number[] = [2021, 2023, 2025];

/** In the demonstration four Jugendämter share the eight municipalities; the real division is simplified. */
const YOUTH_OFFICES = [
  { key: 'gl', name: 'Jugendamt Bergisch Gladbach', municipalities: ['05378004'], late2021: false },
  {
    key: 'burscheid',
    name: 'Jugendamt Burscheid',
    municipalities: ['05378008', '05378016', '05378032'],
    late2021: true,
  },
  { key: 'roesrath', name: 'Jugendamt Rösrath', municipalities: ['05378028'], late2021: true },
  { key: 'kreis', name: 'Kreisjugendamt', municipalities: ['05378012', '05378020', '05378024'], late2021: false },
] as const;

/** All providers, in the order in which their files usually arrive. */
export const PROVIDERS: readonly Provider[] = [
  {
    key: 'register',
    name: 'Einwohnermelderegister',
    kind: 'population_register',
    title: 'Bevölkerung nach Alter und Staatsangehörigkeit',
    indicatorCodes: ['A1', 'A2', 'A3', 'A4', 'D1', 'E1', 'E2', 'E3', 'E6'],
    layout: 'wide',
    marks: {},
    delivers: always,
    note: () => 'Acht Einwohnermeldeämter, gebündelt. Hauptwohnung; E3 aus der Haushaltegenerierung geschätzt.',
  },
  {
    key: 'agency',
    name: 'Statistik der Bundesagentur für Arbeit',
    kind: 'employment_agency',
    title: 'Arbeitsmarktdaten in kleinräumiger Gliederung',
    indicatorCodes: ['B4', 'B5', 'B6', 'B7', 'B8', 'B9'],
    layout: 'long',
    marks: { '*': 'suppressed' },
    hide: { mark: '*', rule: hiddenByAgency },
    delivers: always,
    note: () => '* Zahlenwert geheim gehalten (1 bis 9 und je Kommune eine weitere Zelle). 0 ist gezählt.',
  },
  {
    key: 'social',
    name: 'Kreissozialamt',
    kind: 'social_office',
    title: 'Leistungen nach dem SGB XII',
    indicatorCodes: ['B1', 'B2', 'B3'],
    layout: 'wide',
    marks: {},
    delivers: always,
    note: () => 'Außerhalb von Einrichtungen. 0 ist gezählt.',
  },
  {
    key: 'health',
    name: 'Gesundheitsamt',
    kind: 'health_office',
    title: 'Schuleingangsuntersuchung',
    indicatorCodes: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'],
    layout: 'long',
    marks: { x: 'not_applicable' },
    hide: { mark: 'x', rule: hiddenByHealthOffice },
    delivers: (year) => POOLED_COHORTS[year] > 0,
    note: (year) => {
      const cohorts = POOLED_COHORTS[year];
      const span =
        cohorts === 1 ? `nur Jahrgang ${String(year)}` : `Jahrgänge ${String(year - cohorts + 1)} bis ${String(year)}`;
      return `${span} zusammengefasst; x: weniger als 20 untersuchte Kinder, Aussage nicht sinnvoll. 2021 und 2022 wurde nicht vollständig untersucht.`;
    },
  },
  ...YOUTH_OFFICES.map(({ key, name, municipalities }): Provider => ({
    key: `day-care-${key}`,
    name,
    kind: 'youth_office',
    title: 'Kindertagesbetreuung am 1. März',
    indicatorCodes: ['D2', 'D3'],
    municipalities,
    layout: 'long',
    marks: { '…': 'pending' },
    inMarch: true,
    delivers: (year) => !(key === 'roesrath' && year === 2025),
    note: () => 'Nach Wohnadresse des Kindes. Zuständigkeit der Jugendämter in der Demonstration vereinfacht.',
  })),
  ...YOUTH_OFFICES.map(({ key, name, municipalities, late2021 }): Provider => ({
    key: `assistance-${key}`,
    name,
    kind: 'youth_office',
    title: 'Hilfen zur Erziehung und Eingliederungshilfe',
    indicatorCodes: ['D4', 'D5'],
    municipalities,
    layout: 'long',
    marks: { '…': 'pending' },
    delivers: (year) => !(late2021 && year === 2021),
    note: () => 'Am 31.12. andauernde und im Jahr beendete Hilfen, ohne § 28.',
  })),
  {
    key: 'care',
    name: 'Kreissozialamt',
    kind: 'social_office',
    title: 'Hilfe zur Pflege und Pflegewohngeld',
    indicatorCodes: ['E4', 'E5'],
    layout: 'wide',
    marks: {},
    delivers: (year) => BIENNIAL.includes(year),
    note: () => 'Wird alle zwei Jahre kleinräumig ausgewertet; stationär nach der letzten Wohnadresse vor dem Heim.',
  },
];

/**
 * Sources of the usual catalogue that are the same office as one of the providers: each gets the short name, so that nobody has to
 * choose between two of a kind.
 */
export const CATALOGUE_SOURCES: ReadonlyMap<string, string> = new Map([
  ['Einwohnermelderegister der acht Kommunen', 'Einwohnermelderegister'],
  ['Einwohnermelderegister der acht Kommunen, Bewegungsdaten', 'Einwohnermelderegister, Bewegungsdaten'],
  ['Gesundheitsamt des Kreises, Kinder- und Jugendgesundheitsdienst: Schuleingangsuntersuchung', 'Gesundheitsamt'],
  [
    'Statistik der Bundesagentur für Arbeit, Arbeitsmarktdaten in kleinräumiger Gliederung (AkG)',
    'Statistik der Bundesagentur für Arbeit',
  ],
]);
