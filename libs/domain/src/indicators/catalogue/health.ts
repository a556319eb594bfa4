import type { CatalogueIndicator } from './catalogue-entry.js';

/**
 * Domain C, all from the school-entry examination (Schuleingangsuntersuchung, SEU) with the screening SOPESS. One cohort of a
 * small area is about ten children for 1,000 residents, so three cohorts are added up; cohorts of the pandemic were examined
 * only in part and cannot be compared.
 */
const SCHOOL_ENTRY = {
  domainCode: 'C',
  direction: 'burden',
  decimals: 1,
  unit: 'percent',
  factor: 100,
  referenceDate: 'Einschulungsjahrgang; drei Jahrgänge zusammengefasst',
  providerKind: 'health_office',
  source: 'Gesundheitsamt des Kreises, Kinder- und Jugendgesundheitsdienst: Schuleingangsuntersuchung',
  lowestLevel: 'small_area',
  poolingYears: 3,
} as const;

const SCREENING_LAW = 'ÖGDG NRW § 12; SchulG NRW § 54';
const SMALL_COHORTS =
  'Je 1.000 Einwohner werden im Jahr nur etwa zehn Kinder untersucht; auch mit drei Jahrgängen bleibt der Wert unsicher.';
const NOT_ACROSS_PANDEMIC = 'Jahrgänge der Pandemie sind unvollständig und nicht vergleichbar.';

export const HEALTH: readonly CatalogueIndicator[] = [
  {
    ...SCHOOL_ENTRY,
    code: 'C1',
    name: 'Auffällige Sprachkompetenz',
    shortName: 'Sprache auffällig',
    numerator: 'Untersuchte Kinder mit auffälligem Befund im Bereich Sprache (SOPESS)',
    denominator: 'Untersuchte Kinder mit gültigem Befund',
    legalBasis: SCREENING_LAW,
    interpretation: `Geprüft wird Deutsch; Kinder mit anderer Erstsprache sind öfter auffällig, ohne in ihrer Entwicklung gestört zu sein. ${SMALL_COHORTS} ${NOT_ACROSS_PANDEMIC}`,
  },
  {
    ...SCHOOL_ENTRY,
    code: 'C2',
    name: 'Auffällige Körperkoordination',
    shortName: 'Koordination auffällig',
    numerator: 'Untersuchte Kinder mit auffälligem Befund im Bereich Körperkoordination (SOPESS)',
    denominator: 'Untersuchte Kinder mit gültigem Befund',
    legalBasis: SCREENING_LAW,
    interpretation: `Hinweis auf fehlende Bewegungsräume und Förderung. ${SMALL_COHORTS} ${NOT_ACROSS_PANDEMIC}`,
  },
  {
    ...SCHOOL_ENTRY,
    code: 'C3',
    name: 'Auffälligkeit beim Erkennen und Zeichnen',
    shortName: 'Visuomotorik auffällig',
    numerator: 'Untersuchte Kinder mit auffälligem Befund im Bereich Visuomotorik (SOPESS)',
    denominator: 'Untersuchte Kinder mit gültigem Befund',
    legalBasis: SCREENING_LAW,
    interpretation: `Dieselben Kinder sind oft auch in C1 und C2 auffällig; die Anteile lassen sich nicht addieren. ${SMALL_COHORTS}`,
  },
  {
    ...SCHOOL_ENTRY,
    code: 'C4',
    name: 'Übergewicht und Adipositas',
    shortName: 'Übergewicht',
    numerator: 'Gemessene Kinder mit einem BMI über der 90. Perzentile für Alter und Geschlecht',
    denominator: 'Gemessene Kinder',
    legalBasis: SCREENING_LAW,
    interpretation: `Gezählt ab der 90. Perzentile, also einschließlich Adipositas (ab der 97.); Berichte mit der 97. Perzentile sind nicht vergleichbar. Meist weniger als zehn Kinder. ${SMALL_COHORTS}`,
  },
  {
    ...SCHOOL_ENTRY,
    code: 'C5',
    name: 'Früherkennung U8 oder U9 nicht belegt',
    shortName: 'U8 oder U9 nicht belegt',
    numerator: 'Kinder ohne dokumentierte U8 oder ohne dokumentierte U9',
    denominator: 'Kinder mit vorgelegtem Vorsorgeheft',
    legalBasis: 'SGB V § 26; ÖGDG NRW § 12',
    interpretation:
      'Wer kein Heft vorlegt, fehlt im Nenner; gerade diese Familien sind seltener bei der Vorsorge. Der wahre Anteil liegt daher eher höher. Nach Zuzug aus dem Ausland fehlen Hefte oft ganz.',
  },
  {
    ...SCHOOL_ENTRY,
    code: 'C6',
    name: 'Unvollständiger Masernschutz',
    shortName: 'Masernschutz lückenhaft',
    numerator: 'Kinder ohne zweite Masernimpfung',
    denominator: 'Kinder mit vorgelegtem Impfausweis',
    legalBasis: 'IfSG § 34 Abs. 11',
    interpretation:
      'Hängt kaum mit der sozialen Lage zusammen: Lücken entstehen durch fehlenden Zugang ebenso wie durch bewusste Ablehnung. Seit dem Masernschutzgesetz von 2020 sinkt der Anteil überall.',
  },
];
