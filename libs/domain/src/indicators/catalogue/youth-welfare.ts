import type { CatalogueIndicator } from './catalogue-entry.js';

/**
 * Domain D, the five indicators of the Kreis itself. D1 could be read either way: the area profile calls a high share of young
 * people a potential. It counts as `burden` here so that the index of the Kreis with its 30 counting indicators (27 burden,
 * 3 relief) can be computed as published; a planner may set it to `context`.
 */
const YOUTH_OFFICE = {
  domainCode: 'D',
  decimals: 1,
  unit: 'percent',
  factor: 100,
  providerKind: 'youth_office',
  source: 'Jugendämter im Kreis',
  lowestLevel: 'small_area',
  poolingYears: 1,
} as const;

const USE_NOT_PLACES =
  'Misst die Nutzung nach der Wohnadresse des Kindes, nicht die Plätze im Wohnplatz: Ein niedriger Wert kann an fehlenden Plätzen, an fehlendem Personal oder am Wunsch der Eltern liegen.';

export const YOUTH_WELFARE: readonly CatalogueIndicator[] = [
  {
    ...YOUTH_OFFICE,
    code: 'D1',
    name: 'Bevölkerungsanteil Minderjährige',
    shortName: 'Minderjährige',
    numerator: 'Bevölkerung unter 18 Jahren',
    denominator: 'Bevölkerung mit Hauptwohnung insgesamt',
    direction: 'burden',
    referenceDate: 'jährlich zum 31.12., Hauptwohnung',
    providerKind: 'population_register',
    source: 'Einwohnermelderegister der acht Kommunen',
    legalBasis: 'Melderegister nach BMG; Jugendhilfeplanung nach SGB VIII § 80',
    interpretation:
      'Bedarf und Potenzial zugleich: Viele Kinder brauchen Kitas, Schulen und Freiräume, und sie sind die Stärke eines Wohnplatzes. Im Index zählt der Wert als Bedarf, im Steckbrief darf er als Stärke stehen.',
  },
  {
    ...YOUTH_OFFICE,
    code: 'D2',
    name: 'Betreuungsquote unter 3 Jahren',
    shortName: 'Betreuung unter 3',
    numerator:
      'Betreute Kinder unter 3 Jahren in Kindertageseinrichtungen oder öffentlich geförderter Kindertagespflege',
    denominator: 'Kinder unter 3 Jahren',
    direction: 'relief',
    referenceDate: 'jährlich zum 1. März',
    legalBasis: 'SGB VIII §§ 22 bis 24; KiBiz',
    interpretation: `${USE_NOT_PLACES} Niedrig bedeutet Bedarf. Der Stichtag liegt nicht am Jahresende: Zähler und Nenner müssen beide vom 1. März sein.`,
  },
  {
    ...YOUTH_OFFICE,
    code: 'D3',
    name: 'Betreuungsquote 3 bis unter 6 Jahre',
    shortName: 'Betreuung 3 bis unter 6',
    numerator: 'Betreute Kinder von 3 bis unter 6 Jahren',
    denominator: 'Kinder von 3 bis unter 6 Jahren',
    direction: 'relief',
    referenceDate: 'jährlich zum 1. März',
    legalBasis: 'SGB VIII § 24 Abs. 3',
    interpretation: `${USE_NOT_PLACES} Werte liegen überall nahe 100 Prozent; schon wenige Kinder ohne Platz fallen auf. Zurückgestellte Sechsjährige können den Zähler über den Nenner heben.`,
  },
  {
    ...YOUTH_OFFICE,
    code: 'D4',
    name: 'Hilfen zur Erziehung',
    shortName: 'Hilfen zur Erziehung',
    numerator: 'Geleistete Hilfen: am 31.12. andauernde und im Jahr beendete, ohne Erziehungsberatung nach § 28',
    denominator: 'Bevölkerung unter 21 Jahren',
    direction: 'burden',
    referenceDate: 'Berichtsjahr (31.12. andauernd und im Jahr beendet)',
    legalBasis: 'SGB VIII §§ 27 bis 35, 41',
    interpretation:
      'Zählt Hilfen, nicht Kinder: Ein Kind kann mehrere haben. Hängt auch davon ab, wie das Jugendamt arbeitet; zwischen Kommunen mit verschiedenen Jugendämtern nur vorsichtig vergleichen.',
  },
  {
    ...YOUTH_OFFICE,
    code: 'D5',
    name: 'Eingliederungshilfe bei seelischer Behinderung',
    shortName: 'Eingliederungshilfe § 35a',
    numerator: 'Geleistete Eingliederungshilfen für junge Menschen mit seelischer Behinderung',
    denominator: 'Bevölkerung unter 21 Jahren',
    direction: 'burden',
    referenceDate: 'Berichtsjahr (31.12. andauernd und im Jahr beendet)',
    legalBasis: 'SGB VIII § 35a',
    interpretation:
      'Hängt mit Armut kaum zusammen, eher mit Diagnostik und Schulbegleitung. Wenige Fälle je Wohnplatz: der zufallsanfälligste Wert der Jugendhilfe.',
  },
];
