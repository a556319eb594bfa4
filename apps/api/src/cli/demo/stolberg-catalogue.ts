import type { CatalogueDomain, CatalogueIndicator } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';

/**
 * The catalogue of Kupferstadt Stolberg: four figures that its reports print for every Stadtteil. It shows that a workspace keeps
 * a catalogue of its own, small and with other sources than the default one.
 */
export const STOLBERG_DOMAINS: readonly CatalogueDomain[] = [
  {
    code: 'S',
    name: 'Soziale Lage',
    shortName: 'Soziale Lage',
    note: 'Zwei Maße für Einkommensarmut aus verschiedenen Quellen; sie überschneiden sich.',
  },
  {
    code: 'T',
    name: 'Zusammenleben und Teilhabe',
    shortName: 'Teilhabe',
    note: 'Migrationshintergrund ist ein Hinweis auf Bedarf an Zugängen, keine Belastung.',
  },
];

const COMMON = { unit: 'percent', factor: 100, lowestLevel: 'small_area', poolingYears: 1 } as const;

export const STOLBERG_INDICATORS: readonly CatalogueIndicator[] = [
  {
    ...COMMON,
    code: 'S1',
    domainCode: 'S',
    name: 'Mindestsicherungsquote',
    shortName: 'Mindestsicherungsquote',
    numerator:
      'Empfängerinnen und Empfänger von Leistungen nach SGB II, Hilfe zum Lebensunterhalt außerhalb von Einrichtungen, Grundsicherung im Alter und bei Erwerbsminderung und nach dem AsylbLG',
    denominator: 'Bevölkerung insgesamt',
    decimals: 1,
    direction: 'burden',
    referenceDate: 'jährlich zum 31.12.',
    providerKind: 'social_office',
    source: 'Sozialamt und Jobcenter StädteRegion Aachen',
    legalBasis: 'SGB II; SGB XII, 3. und 4. Kapitel; AsylbLG',
    interpretation:
      'Zusammenfassung mehrerer Leistungen. Nicht neben SGB-II-Quote und Grundsicherung in einen Index nehmen, sonst zählt dieselbe Lage doppelt.',
  },
  {
    ...COMMON,
    code: 'S2',
    domainCode: 'S',
    name: 'Haushalte mit niedrigem Einkommen',
    shortName: 'Niedrigeinkommen',
    numerator: 'Haushalte mit niedrigem Nettoeinkommen (Schätzung)',
    denominator: 'Haushalte insgesamt',
    decimals: 0,
    direction: 'burden',
    referenceDate: 'unregelmäßig, mit dem Sozialbericht',
    providerKind: 'market_research',
    source: 'Marktforschungsdaten, kleinräumige Schätzung',
    legalBasis: 'keine; freiwillig zugekaufte Daten',
    interpretation:
      'Geschätzt, nicht gezählt: Die Quelle verteilt Umfragewerte auf Wohnblöcke. Als Rangfolge brauchbar, als genaue Zahl nicht.',
  },
  {
    ...COMMON,
    code: 'T1',
    domainCode: 'T',
    name: 'Anteil mit Migrationshintergrund',
    shortName: 'Migrationshintergrund',
    numerator: 'Bevölkerung mit eigener oder elterlicher Zuwanderung (abgeleitet)',
    denominator: 'Bevölkerung insgesamt',
    decimals: 0,
    direction: 'burden',
    referenceDate: 'jährlich zum 31.12.',
    providerKind: 'population_register',
    source: 'Einwohnermelderegister, abgeleitet aus Staatsangehörigkeit und Geburtsort',
    legalBasis: 'Melderegister nach BMG',
    interpretation:
      'Abgeleitet mit einem statistischen Verfahren, daher ungenau. Hinweis auf Integrationsbedarf, keine Belastung; im Index abschaltbar.',
  },
  {
    ...COMMON,
    code: 'T2',
    domainCode: 'T',
    name: 'Wahlbeteiligung bei der Kommunalwahl',
    shortName: 'Wahlbeteiligung',
    numerator: 'Abgegebene Stimmen in den Stimmbezirken des Stadtteils',
    denominator: 'Wahlberechtigte',
    decimals: 0,
    direction: 'relief',
    referenceDate: 'Wahltag',
    providerKind: 'election_office',
    source: 'Wahlamt',
    legalBasis: 'KWahlG NRW',
    interpretation:
      'Zeichen für Zutrauen und Beteiligung; niedrig bedeutet Bedarf. Briefwahl lässt sich dem Stadtteil nur geschätzt zuordnen. Wahlberechtigt sind nicht alle Bewohner.',
  },
];
