import type { CatalogueIndicator } from './catalogue-entry.js';

/**
 * Domain A. The share of foreign residents is no burden: it points to a need for integration offers, and it may be switched off
 * in an index to see what changes. It is kept as `burden` because the Kreis counts the domain in its index.
 */
const FROM_REGISTER = {
  domainCode: 'A',
  direction: 'burden',
  decimals: 1,
  referenceDate: 'jährlich zum 31.12., Hauptwohnung',
  providerKind: 'population_register',
  source: 'Einwohnermelderegister der acht Kommunen',
  lowestLevel: 'small_area',
  poolingYears: 1,
} as const;

export const FOREIGN_POPULATION: readonly CatalogueIndicator[] = [
  {
    ...FROM_REGISTER,
    code: 'A1',
    name: 'Anteil ausländische Bevölkerung',
    shortName: 'Ausländische Bevölkerung',
    numerator:
      'Personen mit Hauptwohnung ohne deutsche Staatsangehörigkeit, einschließlich staatenlos und ungeklärt; wer auch die deutsche Staatsangehörigkeit hat, zählt nicht',
    denominator: 'Bevölkerung mit Hauptwohnung insgesamt',
    unit: 'percent',
    factor: 100,
    legalBasis: 'Melderegister nach BMG; Begriff nach § 2 Abs. 1 AufenthG',
    interpretation:
      'Hinweis auf Integrationsbedarf, keine Belastung: Der Wert sagt nichts über die Menschen, nur über den Bedarf an Sprache, Beratung und Zugang. Nicht mit „Migrationshintergrund“ verwechseln; Einbürgerungen senken den Wert, ohne dass sich im Wohnplatz etwas ändert.',
  },
  {
    ...FROM_REGISTER,
    code: 'A2',
    name: 'Anteil ausländische Kinder und Jugendliche',
    shortName: 'Ausländische Minderjährige',
    numerator: 'Personen unter 18 Jahren ohne deutsche Staatsangehörigkeit',
    denominator: 'Bevölkerung unter 18 Jahren',
    unit: 'percent',
    factor: 100,
    legalBasis: 'Melderegister nach BMG; Begriff nach § 2 Abs. 1 AufenthG',
    interpretation:
      'Zeigt, wo Kitas, Schulen und Jugendarbeit mehrsprachige Zugänge brauchen. Kinder, die nach § 4 Abs. 3 StAG mit der Geburt Deutsche sind, zählen nicht; der Wert liegt deshalb unter dem Anteil mit Einwanderungsgeschichte. Überschneidet sich mit A1.',
  },
  {
    ...FROM_REGISTER,
    code: 'A3',
    name: 'Anteil Drittstaatsangehörige',
    shortName: 'Drittstaatsangehörige',
    numerator: 'Ausländische Bevölkerung ohne Staatsangehörige der EU, des EWR und der Schweiz',
    denominator: 'Bevölkerung mit Hauptwohnung insgesamt',
    unit: 'percent',
    factor: 100,
    legalBasis: 'AufenthG; Personengruppe auch in der ESF-Plus-Berichterstattung',
    interpretation:
      'Für diese Gruppe hängen Arbeit, Sprachkurs und Leistungen am Aufenthaltsrecht. Seit 2022 prägen Geflüchtete aus der Ukraine den Wert; eine Unterkunft im Wohnplatz kann ihn allein bestimmen. Teilmenge von A1: beide zusammen gewichten dasselbe doppelt.',
  },
  {
    ...FROM_REGISTER,
    code: 'A4',
    name: 'Zuzüge aus dem Ausland in 24 Monaten',
    shortName: 'Zuzüge aus dem Ausland',
    numerator: 'Ausländerinnen und Ausländer mit Zuzug aus dem Ausland in den letzten 24 Monaten vor dem Stichtag',
    denominator: 'Bevölkerung mit Hauptwohnung insgesamt',
    unit: 'per_1000',
    factor: 1000,
    referenceDate: 'jährlich zum 31.12., Bewegungen der letzten 24 Monate',
    source: 'Einwohnermelderegister der acht Kommunen, Bewegungsdaten',
    legalBasis: 'Melderegister nach BMG',
    interpretation:
      'Misst Neuankunft, nicht Bestand: Wer weiterzieht, wird am neuen Ort nicht mehr als Zuzug aus dem Ausland gezählt. Zuweisungen und Unterkünfte führen zu Sprüngen von Jahr zu Jahr. Je 1.000, nicht Prozent.',
  },
];
