import { ageStructure, between, LATEST_YEAR, loadingSum, type AgeCounts } from './age-structure.js';
import { latentFactors, type LatentFactors } from './latent-factors.js';
import { CATALOGUE_INDICATORS } from '@quartierwerk/domain/indicators/catalogue';
import {
  FIGURE_PARAMETERS,
  SPECIAL_PLACES,
  ZENTRUM_NORD,
  ZENTRUM_NORD_SHARES,
  type FigureParameters,
} from './rbk-parameters.js';
import { RBK_SPLIT, rbkPlacesOf, type DemoPlace, type RbkEditionKey } from './rbk-places.js';
import { apportion, binomial, normal } from './seeded-random.js';

/**
 * The invented counts of the Rheinisch-Bergischer Kreis: 81 Wohnplätze × 30 indicators × 2020–2025. Logit of a rate = level of
 * the Kreis in that year + loadings × latent factors + what is peculiar to the place + a slow wandering (AR(1), 0.9); the
 * counts are drawn from it and then fitted to the Kreis's total, so that published rates of the Kreis stand as published.
 * These are the true counts; what a provider suppresses or does not deliver is decided in `rbk-deliveries.ts`.
 */

/** Chosen so that exactly the nine planned places come out on ranks 1 to 9 with a narrow border behind them. */
export const DEMO_SEED = 1139;

export const REPORTING_YEARS = [2020, 2021, 2022, 2023, 2024, 2025] as const;
export type ReportingYear = (typeof REPORTING_YEARS)[number];

export interface Count {
  readonly numerator: number;
  readonly denominator: number;
}

/** Counts by year, area code and indicator code; years until 2023 on the edition of 2018. */
export type RbkFigures = ReadonlyMap<ReportingYear, ReadonlyMap<string, ReadonlyMap<string, Count>>>;

/** The edition on which the providers delivered a reporting year. */
export function editionOf(year: ReportingYear): RbkEditionKey {
  return year <= 2023 ? 'rbk-2018' : 'rbk-2024';
}

/** Cohorts of the school-entry examination added up in a reporting year; none while the pandemic stopped it. */
export const POOLED_COHORTS: Readonly<Record<ReportingYear, number>> = {
  2020: 3,
  2021: 0,
  2022: 0,
  2023: 1,
  2024: 2,
  2025: 3,
};

const { exp, log } = Math;
const logit = (p: number) => log(p / (1 - p));
const logistic = (x: number) => 1 / (1 + exp(-x));

/** Who can be counted by an indicator that is not an age share itself. */
function denominatorOf(code: string, ages: AgeCounts, benefitUnits: number, year: ReportingYear): number {
  const cohort = Math.max(1, POOLED_COHORTS[year]) * (ages['3-5'] / 3);
  switch (code) {
    case 'A2':
      return between(ages, '0-2', '15-17');
    case 'B2':
      return between(ages, '67-79', '80+');
    case 'B3':
      return between(ages, '18-20', '65-66');
    case 'B4':
      return between(ages, '0-2', '65-66');
    case 'B5':
      return between(ages, '0-2', '6-14');
    case 'B6':
      return between(ages, '15-17', '21-24');
    case 'B7':
      return benefitUnits;
    case 'B8':
    case 'B9':
      return between(ages, '15-17', '45-64');
    case 'C1':
    case 'C2':
    case 'C3':
      return Math.round(cohort * 0.97);
    case 'C4':
      return Math.round(cohort * 0.98);
    case 'C5':
      return Math.round(cohort * 0.9);
    case 'C6':
      return Math.round(cohort * 0.92);
    case 'D2':
      return ages['0-2'];
    case 'D3':
      return ages['3-5'];
    case 'D4':
    case 'D5':
      return between(ages, '0-2', '18-20');
    case 'E3':
    case 'E4':
    case 'E5':
      return between(ages, '65-66', '80+');
    default:
      return between(ages, '0-2', '80+');
  }
}

/** The indicators that are sums of age bands. */
function ageIndicators(ages: AgeCounts): readonly (readonly [string, Count])[] {
  const all = between(ages, '0-2', '80+');
  return [
    ['D1', { numerator: between(ages, '0-2', '15-17'), denominator: all }],
    ['E1', { numerator: between(ages, '65-66', '67-79'), denominator: all }],
    ['E2', { numerator: ages['80+'], denominator: all }],
    ['E6', { numerator: ages['45-64'], denominator: ages['80+'] }],
  ];
}

/** Numerators that are part of another one cannot exceed it. */
const PART_OF: Readonly<Record<string, string>> = { A2: 'A1', A3: 'A1', A4: 'A1', B5: 'B4', B6: 'B4', B9: 'B8' };

/** Persons in one Bedarfsgemeinschaft, on average. */
const PERSONS_PER_BENEFIT_UNIT = 2.05;

export function districtRate({ rate, yearly, shift2022 }: FigureParameters, year: number): number {
  const before = (1 + yearly) ** (LATEST_YEAR - year) * (year < 2022 ? 1 + shift2022 : 1);
  return Math.min(0.995, rate / before);
}

/** The level at which the expected counts add up to the Kreis's rate; `known` are probabilities that are given. */
function solveLevel(
  rate: number,
  tendencies: readonly number[],
  weights: readonly number[],
  known: ReadonlyMap<number, number>,
): number {
  const target = rate * weights.reduce((a, b) => a + b, 0);
  const odds = tendencies.map(exp);
  let [low, high] = [-14, 14];
  for (let step = 0; step < 34; step++) {
    const level = (low + high) / 2;
    const base = exp(level);
    let expected = 0;
    for (let i = 0; i < odds.length; i++) {
      const own = base * (odds[i] ?? 0);
      expected += (weights[i] ?? 0) * (known.get(i) ?? own / (1 + own));
    }
    if (expected < target) low = level;
    else high = level;
  }
  return (low + high) / 2;
}

/** Slow wandering of a place's logit around its own level, the same for all years of a run. */
function wandering(seed: number, code: string, place: string): ReadonlyMap<number, number> {
  const path = new Map<number, number>();
  let value = 0;
  for (const year of REPORTING_YEARS.toReversed()) {
    path.set(year, value);
    value = 0.9 * value + 0.05 * normal(seed, `walk/${code}/${place}/${String(year)}`);
  }
  return path;
}

interface PlaceYear {
  readonly place: DemoPlace;
  readonly ages: AgeCounts;
  readonly counts: Map<string, Count>;
}

/** Tendency of each place on the logit scale, without the level of the Kreis. */
function tendenciesOf(
  seed: number,
  parameters: FigureParameters,
  places: readonly DemoPlace[],
  factors: ReadonlyMap<string, LatentFactors>,
): readonly number[] {
  return places.map(({ code }) => {
    const own = parameters.own * normal(seed, `own/${parameters.code}/${code}`);
    const special = SPECIAL_PLACES[code]?.[parameters.code] ?? 0;
    const latent = factors.get(code);
    return (latent === undefined ? 0 : loadingSum(parameters.loadings, latent)) + own + special;
  });
}

/** Moves drawn counts so that they add up to the Kreis's total, in proportion; zeros stay zeros. */
function fitTotal(
  drawn: readonly number[],
  caps: readonly number[],
  isKnown: (i: number) => boolean,
  total: number,
): number[] {
  const free = drawn.map((count, i) => (isKnown(i) ? 0 : count));
  const fixed = drawn.reduce((sum, count, i) => sum + (isKnown(i) ? count : 0), 0);
  const fitted = apportion(Math.max(0, total - fixed), free);
  return drawn.map((count, i) => (isKnown(i) ? count : Math.min(caps[i] ?? 0, fitted[i] ?? 0)));
}

function drawIndicator(
  seed: number,
  parameters: FigureParameters,
  tendencies: readonly number[],
  years: ReadonlyMap<ReportingYear, readonly PlaceYear[]>,
): void {
  const known = ZENTRUM_NORD_SHARES[parameters.code];
  const knownAt = [...(years.get(LATEST_YEAR) ?? [])].findIndex(({ place }) => place.code === ZENTRUM_NORD);
  const paths = (years.get(LATEST_YEAR) ?? []).map(({ place }) => wandering(seed, parameters.code, place.code));
  let residual = tendencies;
  for (const year of REPORTING_YEARS.toReversed()) {
    const rows = years.get(year) ?? [];
    const denominators = rows.map(({ ages, counts }) => {
      const units = Math.round((counts.get('B4')?.numerator ?? 0) / PERSONS_PER_BENEFIT_UNIT);
      return denominatorOf(parameters.code, ages, units, year);
    });
    const walks = paths.map((path) => path.get(year) ?? 0);
    const given = new Map(known !== undefined && year === LATEST_YEAR ? [[knownAt, known]] : []);
    const rate = districtRate(parameters, year);
    const level = solveLevel(
      rate,
      residual.map((t, i) => t + (walks[i] ?? 0)),
      denominators,
      given,
    );
    if (known !== undefined && year === LATEST_YEAR) {
      residual = residual.map((t, i) => (i === knownAt ? logit(known) - level : t));
    }
    const drawn = rows.map(({ place }, i) => {
      const n = denominators[i] ?? 0;
      const p = logistic(level + (residual[i] ?? 0) + (walks[i] ?? 0));
      const isKnown = known !== undefined && i === knownAt;
      return isKnown ? Math.round(p * n) : binomial(seed, `${parameters.code}/${place.code}/${String(year)}`, n, p);
    });
    const whole = PART_OF[parameters.code];
    const caps = rows.map(({ counts }, i) =>
      Math.min(denominators[i] ?? 0, whole === undefined ? Infinity : (counts.get(whole)?.numerator ?? Infinity)),
    );
    const total = Math.round(rate * denominators.reduce((a, b) => a + b, 0));
    const fitted = fitTotal(drawn, caps, (i) => known !== undefined && i === knownAt, total);
    rows.forEach(({ counts }, i) => {
      counts.set(parameters.code, { numerator: fitted[i] ?? 0, denominator: denominators[i] ?? 0 });
    });
  }
}

/** Before the division Hoffnungsthal was one Wohnplatz: the counts of its parts added up. */
function undivided(counts: Map<string, ReadonlyMap<string, Count>>): ReadonlyMap<string, ReadonlyMap<string, Count>> {
  const parts = RBK_SPLIT.into.map((code) => counts.get(code) ?? new Map<string, Count>());
  const sum = new Map<string, Count>();
  for (const [code, count] of parts.flatMap((part) => [...part])) {
    const before = sum.get(code) ?? { numerator: 0, denominator: 0 };
    sum.set(code, {
      numerator: before.numerator + count.numerator,
      denominator: before.denominator + count.denominator,
    });
  }
  RBK_SPLIT.into.forEach((code) => counts.delete(code));
  counts.set(RBK_SPLIT.from, sum);
  return new Map([...counts].sort(([a], [b]) => a.localeCompare(b)));
}

/** All counts of the demonstration; the same for the same seed on every machine. Takes well under 300 ms. */
export function generateRbkFigures(seed = DEMO_SEED): RbkFigures {
  const places = rbkPlacesOf('rbk-2024');
  const factors = latentFactors(seed);
  const years = new Map(
    REPORTING_YEARS.map((year) => {
      const structure = ageStructure(seed, places, factors, year);
      const rows = places.flatMap((place): PlaceYear[] => {
        const ages = structure.get(place.code);
        return ages === undefined ? [] : [{ place, ages, counts: new Map(ageIndicators(ages)) }];
      });
      return [year, rows] as const;
    }),
  );
  for (const parameters of FIGURE_PARAMETERS) {
    drawIndicator(seed, parameters, tendenciesOf(seed, parameters, places, factors), years);
  }
  const order = CATALOGUE_INDICATORS.map(({ code }) => code);
  const sorted = (counts: ReadonlyMap<string, Count>) =>
    new Map(order.flatMap((code) => (counts.has(code) ? [[code, counts.get(code) as Count] as const] : [])));
  return new Map(
    REPORTING_YEARS.map((year) => {
      const byPlace = new Map(
        (years.get(year) ?? []).map(({ place, counts }) => [place.code, sorted(counts)] as const),
      );
      return [year, editionOf(year) === 'rbk-2018' ? undivided(byPlace) : byPlace] as const;
    }),
  );
}
