import type { CatalogueIndicator } from './catalogue-entry.js';

/**
 * Domain E. The Pflegestatistik ends at Kreise and kreisfreie Städte, so a care rate by small area does not exist; Hilfe zur
 * Pflege from the Kreis's own files takes its place. Care homes pull people into one small area, which is why E5 counts by the
 * last address before the home.
 */
const FROM_REGISTER = {
  domainCode: 'E',
  decimals: 1,
  unit: 'percent',
  factor: 100,
  direction: 'burden',
  referenceDate: 'jährlich zum 31.12., Hauptwohnung',
  providerKind: 'population_register',
  source: 'Einwohnermelderegister der acht Kommunen',
  legalBasis: 'Melderegister nach BMG; Pflegeplanung nach § 7 APG NRW',
  lowestLevel: 'small_area',
  poolingYears: 1,
} as const;

const FROM_SOCIAL_OFFICE = {
  domainCode: 'E',
  decimals: 1,
  unit: 'per_1000',
  factor: 1000,
  direction: 'burden',
  referenceDate: 'jährlich zum 31.12.',
  providerKind: 'social_office',
  source: 'Kreissozialamt',
  lowestLevel: 'small_area',
  poolingYears: 1,
} as const;

const NO_CARE_RATE =
  'Eine Pflegequote je Wohnplatz gibt es nicht: Die Pflegestatistik endet beim Kreis und erscheint alle zwei Jahre.';

export const CARE_AND_SENIORS: readonly CatalogueIndicator[] = [
  {
    ...FROM_REGISTER,
    code: 'E1',
    name: 'Anteil 65 bis unter 80 Jahre',
    shortName: '65 bis unter 80 Jahre',
    numerator: 'Bevölkerung von 65 bis unter 80 Jahren',
    denominator: 'Bevölkerung mit Hauptwohnung insgesamt',
    interpretation:
      'Künftiger Unterstützungsbedarf und heutiges Engagement zugleich: Diese Gruppe trägt viele Ehrenämter. Hängt mit E2 zusammen; beide zusammen gewichten das Alter doppelt.',
  },
  {
    ...FROM_REGISTER,
    code: 'E2',
    name: 'Anteil Hochaltrige ab 80 Jahren',
    shortName: 'Ab 80 Jahre',
    numerator: 'Bevölkerung ab 80 Jahren',
    denominator: 'Bevölkerung mit Hauptwohnung insgesamt',
    interpretation:
      'Pflegeheime verzerren: Wer ins Heim zieht, zählt am Ort des Heims. Ein hoher Wert kann ein Haus sein, nicht das Quartier; ein niedriger Wert am Wegzug in Nachbarorte liegen.',
  },
  {
    ...FROM_REGISTER,
    code: 'E3',
    name: 'Alleinlebende ab 65 Jahren (geschätzt)',
    shortName: 'Alleinlebende ab 65',
    numerator: 'Einpersonenhaushalte mit einer Person ab 65 Jahren',
    denominator: 'Bevölkerung ab 65 Jahren',
    source: 'Haushaltegenerierung aus dem Einwohnermelderegister',
    interpretation:
      'Geschätzt: Die Haushaltegenerierung liefert Näherungswerte. Alleinlebend heißt nicht einsam, aber im Notfall fehlt jemand im Haus. Heimbewohner gehören nicht in den Zähler.',
  },
  {
    ...FROM_SOCIAL_OFFICE,
    code: 'E4',
    name: 'Hilfe zur Pflege außerhalb von Einrichtungen',
    shortName: 'Hilfe zur Pflege ambulant',
    numerator: 'Empfängerinnen und Empfänger ab 65 Jahren außerhalb von Einrichtungen',
    denominator: 'Bevölkerung ab 65 Jahren',
    legalBasis: 'SGB XII, 7. Kapitel, §§ 61 ff.',
    interpretation: `${NO_CARE_RATE} Zeigt Pflegebedarf, der mit wenig Einkommen zusammentrifft, und damit nur einen Teil der Pflegebedürftigen. Wenige Fälle je Wohnplatz; je 1.000, nicht Prozent.`,
  },
  {
    ...FROM_SOCIAL_OFFICE,
    code: 'E5',
    name: 'Hilfe zur Pflege und Pflegewohngeld in Einrichtungen',
    shortName: 'Hilfe zur Pflege stationär',
    numerator:
      'Empfängerinnen und Empfänger ab 65 Jahren in Einrichtungen, zugeordnet nach der letzten Wohnadresse vor der Heimaufnahme',
    denominator: 'Bevölkerung ab 65 Jahren',
    legalBasis: 'SGB XII § 65; APG NRW § 14',
    interpretation: `${NO_CARE_RATE} Zugeordnet nach der letzten eigenen Wohnung, sonst trüge der Wohnplatz des Heims alle Fälle. Ältere Akten ohne frühere Adresse fehlen.`,
  },
  {
    ...FROM_REGISTER,
    code: 'E6',
    name: 'Familiales Unterstützungspotenzial',
    shortName: 'Unterstützungspotenzial',
    numerator: 'Bevölkerung von 45 bis unter 65 Jahren',
    denominator: 'Bevölkerung ab 80 Jahren',
    unit: 'ratio',
    factor: 1,
    direction: 'relief',
    interpretation:
      'Personen im mittleren Alter je hochaltriger Person; niedrig bedeutet Bedarf. Rechnerisches Verhältnis: Ob Töchter, Söhne und Nachbarn wirklich am Ort leben und helfen, sagt es nicht. Verhältniszahl, kein Prozentwert; ein Pflegeheim senkt sie.',
  },
];
