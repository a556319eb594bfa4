import type { CatalogueDomain, CatalogueIndicator } from './catalogue/catalogue-entry.js';
import { CARE_AND_SENIORS } from './catalogue/care-and-seniors.js';
import { FOREIGN_POPULATION } from './catalogue/foreign-population.js';
import { HEALTH } from './catalogue/health.js';
import { WORK_AND_SOCIAL } from './catalogue/work-and-social.js';
import { YOUTH_WELFARE } from './catalogue/youth-welfare.js';

/**
 * The default catalogue: 30 indicators in five domains, after the indicator set of the Rheinisch-Bergischer Kreis. Domain D is
 * the Kreis's own; the other 25 are a proposal built from indicators that other municipalities document. All 30 count in the
 * index (27 burden, 3 relief: D2, D3, E6); a workspace starts from it and keeps its own editions.
 */

export const CATALOGUE_DOMAINS: readonly CatalogueDomain[] = [
  {
    code: 'A',
    name: 'Ausländische Bevölkerung',
    shortName: 'Ausländische Bevölkerung',
    note: 'Hinweis auf Integrationsbedarf, keine Belastung. Der Bereich lässt sich im Index abschalten, um zu sehen, was er ändert.',
  },
  {
    code: 'B',
    name: 'Arbeit und Soziales',
    shortName: 'Arbeit und Soziales',
    note: 'Neun Indikatoren, die sich teils überschneiden: Bei gleichen Gewichten prägt dieser Bereich den Index am stärksten.',
  },
  {
    code: 'C',
    name: 'Gesundheit',
    shortName: 'Gesundheit',
    note: 'Alle Werte aus der Schuleingangsuntersuchung: Gesundheit von Fünf- und Sechsjährigen, nicht der ganzen Bevölkerung.',
  },
  {
    code: 'D',
    name: 'Jugendhilfe',
    shortName: 'Jugendhilfe',
    note: 'Aus mehreren Jugendämtern; Unterschiede zwischen Kommunen können auch an der Arbeitsweise der Ämter liegen.',
  },
  {
    code: 'E',
    name: 'Pflege und Senioren',
    shortName: 'Pflege und Senioren',
    note: 'Ohne Pflegequote, die es je Wohnplatz nicht gibt. Pflegeheime verzerren die Werte ihres Wohnplatzes.',
  },
];

export const CATALOGUE_INDICATORS: readonly CatalogueIndicator[] = [
  ...FOREIGN_POPULATION,
  ...WORK_AND_SOCIAL,
  ...HEALTH,
  ...YOUTH_WELFARE,
  ...CARE_AND_SENIORS,
];

/** The indicator with this code, or `undefined` when the default catalogue does not know it. */
export function findCatalogueIndicator(code: string): CatalogueIndicator | undefined {
  return CATALOGUE_INDICATORS.find((indicator) => indicator.code === code);
}
