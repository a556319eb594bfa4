import { germanNumber, longLayout, longTable, type DeliveredCell, type DemoDelivery } from './demo-delivery.js';
import { apportion } from './seeded-random.js';
import { STOLBERG_INDICATORS } from './stolberg-catalogue.js';
import { STOLBERG_EDITION, STOLBERG_PLACES, STOLBERG_TOWN } from './stolberg-places.js';

/**
 * Figures of Stolberg's Stadtteile. Rates stand as the reports print them where they print them (see `published-figures.ts`)
 * and are invented elsewhere; counts are derived from the rates. The reports do not print a reference date for all of them, so
 * the demonstration sets one and says so.
 */

export const STOLBERG_YEAR = 2018;

/** Town rate of the Mindestsicherung as published. */
const TOWN_MINIMUM_INCOME = 0.1389;

/** Persons in one household, on average; part of the residents who may vote in the municipal election. */
const PERSONS_PER_HOUSEHOLD = 2.05;
const ENTITLED_SHARE = 0.8;

/** Per cent by Stadtteil: Mindestsicherung, low income, migration background, turnout. */
const RATES: Readonly<Record<string, readonly [minimum: number, low: number, migration: number, turnout: number]>> = {
  Unterstolberg: [27.0, 70, 47, 31],
  Oberstolberg: [26.2, 68, 44, 34],
  Münsterbusch: [25.4, 64, 42, 37],
  Atsch: [13.2, 53, 36, 44],
  Büsbach: [8.6, 45, 22, 52],
  Donnerberg: [9.6, 47, 25, 49],
  Breinig: [5.0, 36, 13, 63],
  Mausbach: [5.8, 40, 14, 59],
  Gressenich: [5.9, 41, 13, 58],
  Vicht: [5.2, 40, 12, 60],
  Zweifall: [3.7, 37, 10, 65],
  Venwegen: [0.5, 27, 8, 69],
  Breinigerberg: [4.0, 36, 12, 62],
  Schevenhütte: [3.4, 38, 9, 63],
  Dorff: [1.8, 30, 8, 68],
  Werth: [3.5, 36, 9, 61],
  'Vicht-Breinigerberg': [2.4, 33, 7, 64],
};

const RATE_POSITION: Readonly<Record<string, 0 | 1 | 2 | 3>> = { S1: 0, S2: 1, T1: 2, T2: 3 };

function denominatorOf(code: string, population: number): number {
  if (code === 'S2') return Math.round(population / PERSONS_PER_HOUSEHOLD);
  if (code === 'T2') return Math.round(population * ENTITLED_SHARE);
  return population;
}

/** Counts that give the printed rates back; those of the Mindestsicherung also add up to the published town rate. */
function numeratorsOf(code: string): readonly number[] {
  const exact = STOLBERG_PLACES.map(({ name, population }) => {
    const rate = RATES[name]?.[RATE_POSITION[code] ?? 0] ?? 0;
    return (rate / 100) * denominatorOf(code, population);
  });
  if (code !== 'S1') return exact.map(Math.round);
  const town = STOLBERG_PLACES.reduce((sum, { population }) => sum + population, 0);
  return apportion(Math.round(TOWN_MINIMUM_INCOME * town), exact);
}

interface StolbergProvider {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly referenceDate: string;
  readonly indicatorCode: string;
}

const PROVIDERS: readonly StolbergProvider[] = [
  {
    key: 'minimum',
    name: 'Sozialamt Stolberg',
    title: 'Mindestsicherung',
    referenceDate: '2018-12-31',
    indicatorCode: 'S1',
  },
  {
    key: 'income',
    name: 'Marktforschung',
    title: 'Haushaltseinkommen',
    referenceDate: '2018-12-31',
    indicatorCode: 'S2',
  },
  {
    key: 'register',
    name: 'Einwohnermeldeamt Stolberg',
    title: 'Migrationshintergrund',
    referenceDate: '2018-12-31',
    indicatorCode: 'T1',
  },
  {
    key: 'election',
    name: 'Wahlamt Stolberg',
    title: 'Kommunalwahl',
    referenceDate: '2014-05-25',
    indicatorCode: 'T2',
  },
];

/** One file for each provider, long, for the 17 Stadtteile. */
export function stolbergDeliveries(): readonly DemoDelivery[] {
  return PROVIDERS.map(({ key, name, title, referenceDate, indicatorCode }) => {
    const indicator = STOLBERG_INDICATORS.find(({ code }) => code === indicatorCode);
    if (indicator === undefined) throw new Error(`The catalogue of Stolberg does not know ${indicatorCode}`);
    const numerators = numeratorsOf(indicatorCode);
    const cells = STOLBERG_PLACES.map((place, i): DeliveredCell => {
      const numerator = numerators[i] ?? 0;
      const denominator = denominatorOf(indicatorCode, place.population);
      const value = germanNumber((numerator / denominator) * indicator.factor, indicator.decimals);
      return { areaCode: place.code, areaName: place.name, indicatorCode, numerator, denominator, value };
    });
    return {
      key: `${String(STOLBERG_YEAR)}-stolberg-${key}`,
      provider: name,
      providerKind: indicator.providerKind,
      title: `${title} ${referenceDate.slice(0, 4)}`,
      indicatorCodes: [indicatorCode],
      year: STOLBERG_YEAR,
      referenceDate,
      editionKey: STOLBERG_EDITION.key,
      areaLevel: 'small_area',
      fileName: `stolberg-${key}.csv`,
      csv: longTable(cells, STOLBERG_YEAR, () => referenceDate),
      layout: longLayout({}),
      notes: 'Veröffentlichte Werte wie veröffentlicht, übrige erfunden; den Stichtag setzt die Demonstration.',
    };
  });
}

/** The town as a whole, as its reports print it beside the Stadtteile. */
export function stolbergTownDelivery(): DemoDelivery {
  const referenceDate = `${STOLBERG_YEAR}-12-31`;
  const cells = ['S1', 'S2'].map((indicatorCode): DeliveredCell => {
    const indicator = STOLBERG_INDICATORS.find(({ code }) => code === indicatorCode);
    if (indicator === undefined) throw new Error(`The catalogue of Stolberg does not know ${indicatorCode}`);
    const numerator = numeratorsOf(indicatorCode).reduce((sum, count) => sum + count, 0);
    const denominator = STOLBERG_PLACES.reduce(
      (sum, { population }) => sum + denominatorOf(indicatorCode, population),
      0,
    );
    const value = germanNumber((numerator / denominator) * indicator.factor, indicator.decimals);
    const { code: areaCode, name: areaName } = STOLBERG_TOWN;
    return { areaCode, areaName, indicatorCode, numerator, denominator, value };
  });
  return {
    ...{ key: `${STOLBERG_YEAR}-stolberg-town`, provider: 'Sozialamt Stolberg', providerKind: 'social_office' },
    ...{ title: `Stadtwerte ${STOLBERG_YEAR}`, indicatorCodes: ['S1', 'S2'], year: STOLBERG_YEAR, referenceDate },
    ...{ editionKey: STOLBERG_EDITION.key, areaLevel: 'upper', fileName: 'stolberg-stadt.csv' },
    csv: longTable(cells, STOLBERG_YEAR, () => referenceDate),
    layout: longLayout({}),
    notes: 'Veröffentlichte Werte der Stadt; die Zahlen dahinter sind aus den Anteilen gerechnet.',
  };
}
