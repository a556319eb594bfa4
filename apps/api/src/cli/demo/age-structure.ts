import type { LatentFactors } from './latent-factors.js';
import {
  AGE_BANDS,
  BAND_PARAMETERS,
  SPECIAL_BANDS,
  ZENTRUM_NORD,
  ZENTRUM_NORD_BANDS,
  type AgeBand,
} from './rbk-parameters.js';
import type { DemoPlace } from './rbk-places.js';
import { apportion, normal } from './seeded-random.js';

/**
 * Residents of each Wohnplatz by age band and year. All denominators and the age indicators are sums of these bands, so that
 * they fit each other: whoever is under 18 in D1 is the denominator of A2.
 */
export type AgeCounts = Readonly<Record<AgeBand, number>>;

export const LATEST_YEAR = 2025;

/** Growth of a place's population from year to year, small and steady. */
const populationIn = (seed: number, { code, population }: DemoPlace, year: number) =>
  Math.round(population * (1 + 0.003 + 0.004 * normal(seed, `growth/${code}`)) ** (year - LATEST_YEAR));

export function loadingSum(loadings: Partial<LatentFactors>, factors: LatentFactors): number {
  return (
    (loadings.deprivation ?? 0) * factors.deprivation +
    (loadings.migration ?? 0) * factors.migration +
    (loadings.family ?? 0) * factors.family +
    (loadings.ageing ?? 0) * factors.ageing +
    (loadings.rurality ?? 0) * factors.rurality
  );
}

/** Shares of the Kreis in a year: those of the latest year carried back, adding up to 1. */
function districtShares(year: number): readonly number[] {
  const raw = AGE_BANDS.map((band) => {
    const { share, yearly } = BAND_PARAMETERS[band];
    return share * (1 + yearly) ** (year - LATEST_YEAR);
  });
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((share) => share / sum);
}

function tendency(seed: number, { code }: DemoPlace, factors: LatentFactors, band: AgeBand): number {
  const special = SPECIAL_BANDS[code]?.[band] ?? 0;
  return Math.exp(
    loadingSum(BAND_PARAMETERS[band].loadings, factors) + special + 0.03 * normal(seed, `${code}/${band}`),
  );
}

/** Zentrum Nord keeps its known structure; earlier years follow the Kreis. */
function knownShares(year: number): readonly number[] {
  const [now, then] = [districtShares(LATEST_YEAR), districtShares(year)];
  return AGE_BANDS.map((band, b) => ZENTRUM_NORD_BANDS[band] * ((then[b] ?? 1) / (now[b] ?? 1)));
}

/**
 * Age counts of all places in one year. The tendencies are raked (rows to the place's population, columns to the Kreis) until
 * both fit, then rounded so that every place keeps its population.
 */
export function ageStructure(
  seed: number,
  places: readonly DemoPlace[],
  factors: ReadonlyMap<string, LatentFactors>,
  year: number,
): ReadonlyMap<string, AgeCounts> {
  const populations = places.map((place) => populationIn(seed, place, year));
  const total = populations.reduce((a, b) => a + b, 0);
  const shares = districtShares(year);
  let table = places.map((place) => {
    const own = factors.get(place.code);
    if (own === undefined) throw new Error(`No latent factors for ${place.code}`);
    if (place.code === ZENTRUM_NORD) return [...knownShares(year)];
    return AGE_BANDS.map((band, b) => (shares[b] ?? 0) * tendency(seed, place, own, band));
  });
  const isFixed = (row: number) => places[row]?.code === ZENTRUM_NORD;
  const scaleRows = () => {
    table = table.map((row, i) => {
      const sum = row.reduce((a, b) => a + b, 0);
      return row.map((value) => (value / sum) * (populations[i] ?? 0));
    });
  };
  scaleRows();
  for (let round = 0; round < 8; round++) {
    const columns = AGE_BANDS.map((_, b) => table.reduce((sum, row) => sum + (row[b] ?? 0), 0));
    table = table.map((row, i) =>
      isFixed(i) ? row : row.map((value, b) => (value * (shares[b] ?? 0) * total) / (columns[b] ?? 1)),
    );
    scaleRows();
  }
  return new Map(
    places.map(({ code }, i) => {
      const counts = apportion(populations[i] ?? 0, table[i] ?? []);
      return [code, Object.fromEntries(AGE_BANDS.map((band, b) => [band, counts[b] ?? 0])) as Record<AgeBand, number>];
    }),
  );
}

/** Residents in the bands from `first` to `last`, both included. */
export function between(counts: AgeCounts, first: AgeBand, last: AgeBand): number {
  const bands = AGE_BANDS.slice(AGE_BANDS.indexOf(first), AGE_BANDS.indexOf(last) + 1);
  return bands.reduce((sum, band) => sum + counts[band], 0);
}
