import type { DemoAreaEdition, DemoPlace } from './rbk-places.js';

/**
 * The second demonstration: Kupferstadt Stolberg (Rhld.) with its 17 Stadtteile. The published figures of its Sozialbericht
 * and Sozialreport stand as published; every other value, and every border, is invented. Some Stadtteile have fewer than
 * 1,000 residents on purpose: an index must say that it does not score them.
 */

export const STOLBERG_TOWN = { code: '05334032', name: 'Stolberg (Rhld.)' } as const;

export const STOLBERG_EDITION: DemoAreaEdition = {
  key: 'stolberg-2016',
  name: 'Stadtteile 2016',
  validFrom: '2016-01-01',
  validTo: null,
  assetFile: 'stolberg-areas.geojson',
};

/** Name and residents; the position gives the last two digits of the code. */
const NAMED_PLACES: readonly (readonly [name: string, population: number])[] = [
  ['Unterstolberg', 6950],
  ['Oberstolberg', 6150],
  ['Münsterbusch', 6900],
  ['Atsch', 4600],
  ['Büsbach', 7900],
  ['Donnerberg', 5150],
  ['Breinig', 5350],
  ['Mausbach', 3400],
  ['Gressenich', 2750],
  ['Vicht', 1950],
  ['Zweifall', 1700],
  ['Venwegen', 1150],
  ['Breinigerberg', 850],
  ['Schevenhütte', 700],
  ['Dorff', 650],
  ['Werth', 600],
  ['Vicht-Breinigerberg', 250],
];

export const STOLBERG_PLACES: readonly DemoPlace[] = NAMED_PLACES.map(([name, population], index) => ({
  code: `${STOLBERG_TOWN.code}${String(index + 1).padStart(2, '0')}`,
  name,
  parentCode: STOLBERG_TOWN.code,
  population,
  editions: [STOLBERG_EDITION.key],
}));
