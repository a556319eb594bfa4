/**
 * What two runs rest on besides their method: year, area edition, pooling, and the indicators. A rank that moved because an indicator was
 * defined anew is no news about the place, so each difference is named.
 */
import type { IndicatorDirection } from '../../indicators/catalogue/catalogue-entry.js';
import type { Pooling } from '../vocabulary.js';

export interface UsedIndicator {
  readonly code: string;
  /** The definition that the figures follow. */
  readonly editionId: string;
  readonly direction: IndicatorDirection;
  /** Whether it is part of the sum. */
  readonly counts: boolean;
  /** Years whose counts were added up, ascending. */
  readonly years: readonly number[];
  /** The district's figure where one was published, which goes before the sum over the areas; in the unit of the indicator. */
  readonly published: number | null;
}

export interface ComparedData {
  readonly year: number;
  readonly areaEditionId: string;
  readonly pooling: Pooling;
  readonly indicators: readonly UsedIndicator[];
  /** Rate in the unit of the indicator by the code of the area, in the order of `indicators`; null without one. */
  readonly rates: ReadonlyMap<string, readonly (number | null)[]>;
  /** Codes of areas that do not take part, so that neither mean nor spread hangs on them. */
  readonly excluded: ReadonlySet<string>;
}

export interface ValueDifferences {
  /** Cells that have a figure on both sides. */
  readonly compared: number;
  readonly changed: number;
  /** Figures that only side B has, and only side A. */
  readonly added: number;
  readonly removed: number;
}

/** Codes of indicators, in the order of side A, then of side B. */
export interface DataDifferences {
  readonly year: boolean;
  readonly areaEdition: boolean;
  readonly pooling: boolean;
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  /** Part of the sum on side A only, or on side B only, though figures stand on both. */
  readonly countsOnlyA: readonly string[];
  readonly countsOnlyB: readonly string[];
  readonly redefined: readonly string[];
  readonly turned: readonly string[];
  /** Pooled over another number of years. */
  readonly pooledOtherwise: readonly string[];
  /** Measured from another published figure of the district, or from one on one side only. */
  readonly publishedOtherwise: readonly string[];
  /** Codes of areas that take no part on side A only, or on side B only; empty across area editions. */
  readonly excludedOnlyA: readonly string[];
  readonly excludedOnlyB: readonly string[];
  /** Null across years or area editions, where figures differ by their nature. */
  readonly values: ValueDifferences | null;
}

export function dataDifferences(a: ComparedData, b: ComparedData): DataDifferences {
  const other = new Map(b.indicators.map((indicator) => [indicator.code, indicator]));
  const known = new Set(a.indicators.map(({ code }) => code));
  const pairs = a.indicators.flatMap((indicator) => {
    const match = other.get(indicator.code);
    return match === undefined ? [] : [[indicator, match] as const];
  });
  const where = (differs: (one: UsedIndicator, two: UsedIndicator) => boolean): string[] =>
    pairs.filter(([one, two]) => differs(one, two)).map(([{ code }]) => code);
  const [year, areaEdition] = [a.year !== b.year, a.areaEditionId !== b.areaEditionId];
  return {
    year,
    areaEdition,
    pooling: a.pooling !== b.pooling,
    onlyA: a.indicators.filter(({ code }) => !other.has(code)).map(({ code }) => code),
    onlyB: b.indicators.filter(({ code }) => !known.has(code)).map(({ code }) => code),
    countsOnlyA: where((one, two) => one.counts && !two.counts),
    countsOnlyB: where((one, two) => !one.counts && two.counts),
    redefined: where((one, two) => one.editionId !== two.editionId),
    turned: where((one, two) => one.direction !== two.direction),
    pooledOtherwise: where((one, two) => one.counts && two.counts && one.years.length !== two.years.length),
    publishedOtherwise: year ? [] : where((one, two) => !sameFigure(one.published, two.published)),
    excludedOnlyA: areaEdition ? [] : [...a.excluded].filter((code) => !b.excluded.has(code)),
    excludedOnlyB: areaEdition ? [] : [...b.excluded].filter((code) => !a.excluded.has(code)),
    values: year || areaEdition ? null : valueDifferences(a, b),
  };
}

/** Whether the two rest on the same figures, defined alike. */
export function sameData(differences: DataDifferences): boolean {
  const { year, areaEdition, pooling, values, onlyA, onlyB, redefined, turned, pooledOtherwise } = differences;
  const { publishedOtherwise, excludedOnlyA, excludedOnlyB } = differences;
  const lists = [onlyA, onlyB, redefined, turned, pooledOtherwise, publishedOtherwise, excludedOnlyA, excludedOnlyB];
  const figures = values !== null && values.changed + values.added + values.removed === 0;
  return !year && !areaEdition && !pooling && figures && lists.every((list) => list.length === 0);
}

/** A run is handed out with about ten digits, a draft knows all of them. No count of persons differs by so little. */
const ROUNDING = 1e-8;

function sameFigure(one: number | null, two: number | null): boolean {
  if (one === null || two === null) return one === two;
  return Math.abs(one - two) <= ROUNDING * Math.max(Math.abs(one), Math.abs(two));
}

function valueDifferences(a: ComparedData, b: ComparedData): ValueDifferences {
  const positions = a.indicators.flatMap(({ code }, at) => {
    const match = b.indicators.findIndex((indicator) => indicator.code === code);
    return match < 0 ? [] : [[at, match] as const];
  });
  let [compared, changed, added, removed] = [0, 0, 0, 0];
  for (const [code, ratesA] of a.rates) {
    const ratesB = b.rates.get(code);
    if (ratesB === undefined) continue;
    for (const [atA, atB] of positions) {
      const [one, two] = [ratesA[atA] ?? null, ratesB[atB] ?? null];
      if (one !== null && two !== null) {
        compared++;
        if (!sameFigure(one, two)) changed++;
      } else if (two !== null) added++;
      else if (one !== null) removed++;
    }
  }
  return { compared, changed, added, removed };
}
