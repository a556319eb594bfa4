import type { CatalogueIndicator } from './catalogue-entry.js';

/**
 * Domain B. Benefits of SGB XII come from the social offices, those of SGB II and unemployment from the statistics of the
 * Bundesagentur (AkG), whose smallest unit must have 1,000 residents. SGB II and SGB XII do not overlap; the
 * Mindestsicherungsquote adds them up and therefore stays out of the index.
 */
const SOCIAL_OFFICE = {
  domainCode: 'B',
  direction: 'burden',
  decimals: 1,
  referenceDate: 'jährlich zum 31.12.',
  providerKind: 'social_office',
  source: 'Kreissozialamt (mit den Sozialämtern der Kommunen)',
  lowestLevel: 'small_area',
  poolingYears: 1,
} as const;

const EMPLOYMENT_AGENCY = {
  domainCode: 'B',
  direction: 'burden',
  decimals: 1,
  unit: 'percent',
  factor: 100,
  referenceDate: 'Dezember; März, Juni und September lieferbar',
  providerKind: 'employment_agency',
  source: 'Statistik der Bundesagentur für Arbeit, Arbeitsmarktdaten in kleinräumiger Gliederung (AkG)',
  lowestLevel: 'small_area',
  poolingYears: 1,
} as const;

const STOCK_NOT_FLOW =
  'Bestand an einem Stichtag: Im Lauf eines Jahres beziehen deutlich mehr verschiedene Menschen Leistungen.';

export const WORK_AND_SOCIAL: readonly CatalogueIndicator[] = [
  {
    ...SOCIAL_OFFICE,
    code: 'B1',
    name: 'Hilfe zum Lebensunterhalt',
    shortName: 'Hilfe zum Lebensunterhalt',
    numerator: 'Empfängerinnen und Empfänger von Hilfe zum Lebensunterhalt außerhalb von Einrichtungen',
    denominator: 'Bevölkerung mit Hauptwohnung insgesamt',
    unit: 'per_1000',
    factor: 1000,
    legalBasis: 'SGB XII, 3. Kapitel, §§ 27 ff.',
    interpretation:
      'Kleine Gruppe zwischen SGB II und Grundsicherung, etwa befristet voll Erwerbsgeminderte; wenige Fälle bewegen den Wert. Nur außerhalb von Einrichtungen, sonst zählt der Standort des Heims. Je 1.000, nicht Prozent.',
  },
  {
    ...SOCIAL_OFFICE,
    code: 'B2',
    name: 'Grundsicherung im Alter',
    shortName: 'Grundsicherung im Alter',
    numerator: 'Empfängerinnen und Empfänger von Grundsicherung ab der Regelaltersgrenze',
    denominator: 'Bevölkerung ab der Regelaltersgrenze',
    unit: 'percent',
    factor: 100,
    referenceDate: 'jährlich zum 31.12., auch quartalsweise; Altersgrenze des Stichtags',
    legalBasis: 'SGB XII, 4. Kapitel, § 41 Abs. 2',
    interpretation:
      'Die Regelaltersgrenze steigt bis 2031 auf 67 Jahre; die verwendete Altersgrenze steht bei jedem Wert. Untergrenze der Altersarmut: Viele Anspruchsberechtigte stellen keinen Antrag.',
  },
  {
    ...SOCIAL_OFFICE,
    code: 'B3',
    name: 'Grundsicherung bei Erwerbsminderung',
    shortName: 'Erwerbsminderung',
    numerator:
      'Empfängerinnen und Empfänger von Grundsicherung von 18 Jahren bis unter die Regelaltersgrenze, dauerhaft voll erwerbsgemindert',
    denominator: 'Bevölkerung von 18 Jahren bis unter die Regelaltersgrenze',
    unit: 'percent',
    factor: 100,
    legalBasis: 'SGB XII, 4. Kapitel, § 41 Abs. 3',
    interpretation:
      'Besondere Wohnformen der Eingliederungshilfe heben den Wert ihres Wohnplatzes; dann ist er kein Zeichen für das Quartier. Vor dem Vergleich nach Einrichtungen fragen.',
  },
  {
    ...EMPLOYMENT_AGENCY,
    code: 'B4',
    name: 'SGB-II-Quote',
    shortName: 'SGB-II-Quote',
    numerator: 'Alle Leistungsberechtigten nach dem SGB II (erwerbsfähige, nicht erwerbsfähige, sonstige)',
    denominator: 'Bevölkerung unter der Regelaltersgrenze',
    legalBasis: 'SGB II §§ 7, 53',
    interpretation: `${STOCK_NOT_FLOW} Enthält B5 und B6: Gleiche Gewichte für alle drei gewichten dieselbe Lage mehrfach. Seit Juni 2022 auch Geflüchtete aus der Ukraine.`,
  },
  {
    ...EMPLOYMENT_AGENCY,
    code: 'B5',
    name: 'Kinder im SGB-II-Bezug',
    shortName: 'Kinder im SGB-II-Bezug',
    numerator: 'Kinder unter 15 Jahren in Bedarfsgemeinschaften nach dem SGB II',
    denominator: 'Bevölkerung unter 15 Jahren',
    legalBasis: 'SGB II § 7 Abs. 3, § 19 Abs. 1 Satz 2',
    interpretation: `Das gebräuchliche Maß für Kinderarmut in Kommunen; Kinder mit Kinderzuschlag oder Wohngeld fehlen. ${STOCK_NOT_FLOW} In Wohnplätzen mit wenigen Kindern unsicher.`,
  },
  {
    ...EMPLOYMENT_AGENCY,
    code: 'B6',
    name: 'Junge Leistungsberechtigte',
    shortName: 'Leistungsbezug 15 bis 24',
    numerator: 'Erwerbsfähige Leistungsberechtigte von 15 bis unter 25 Jahren',
    denominator: 'Bevölkerung von 15 bis unter 25 Jahren',
    legalBasis: 'SGB II § 7 Abs. 1',
    interpretation:
      'Nicht Jugendarbeitslosigkeit: Die meisten gehen zur Schule oder machen eine Ausbildung und leben in einer bedürftigen Familie. Oft weniger als zehn Fälle und dann geheim gehalten.',
  },
  {
    ...EMPLOYMENT_AGENCY,
    code: 'B7',
    name: 'Bedarfsgemeinschaften von Alleinerziehenden',
    shortName: 'BG von Alleinerziehenden',
    numerator: 'Bedarfsgemeinschaften vom Typ Alleinerziehende',
    denominator: 'Alle Bedarfsgemeinschaften',
    legalBasis: 'SGB II § 7 Abs. 3',
    interpretation:
      'Anteil an den Bedarfsgemeinschaften, nicht an allen Alleinerziehenden: Wo wenige Haushalte Leistungen beziehen, kann er hoch sein, ohne dass viele betroffen sind. Immer neben B4 lesen.',
  },
  {
    ...EMPLOYMENT_AGENCY,
    code: 'B8',
    name: 'Arbeitslosenanteil',
    shortName: 'Arbeitslosenanteil',
    numerator: 'Arbeitslose nach SGB II und SGB III',
    denominator: 'Bevölkerung von 15 bis unter 65 Jahren',
    legalBasis: 'SGB III § 16',
    interpretation:
      'Anteil an der Wohnbevölkerung, keine Arbeitslosenquote: Die amtliche Quote bezieht sich auf die Erwerbspersonen und liegt höher. Nicht mit Quoten der Bundesagentur vergleichen.',
  },
  {
    ...EMPLOYMENT_AGENCY,
    code: 'B9',
    name: 'Langzeitarbeitslosenanteil',
    shortName: 'Langzeitarbeitslose',
    numerator: 'Arbeitslose, die ein Jahr und länger arbeitslos sind',
    denominator: 'Bevölkerung von 15 bis unter 65 Jahren',
    legalBasis: 'SGB III § 18',
    interpretation:
      'Teilmenge von B8. Maßnahmen und Krankheit unterbrechen die Zählung, der Wert ist deshalb eine Untergrenze. Wenige Fälle: Jahr und Vorjahr zusammen betrachten.',
  },
];
