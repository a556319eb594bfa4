/**
 * The index method (Indexverfahren): a named, versioned, printable recipe. No common standard exists for small-area
 * indices, so every choice stands here in plain JSON and a run can be repeated from it. The vocabularies are lists that
 * can grow; a stored method never changes its meaning.
 */

import type { Smoothing } from '../rates/smoothing.js';

/**
 * How a rate becomes comparable with the rates of other indicators; always signed so that more means more burden.
 * - `z`: deviation from the reference in standard deviations of the areas.
 * - `relative`: deviation from the reference in per cent of it. Rare events weigh more in it; undefined at a reference of zero.
 * - `points`: deviation in the unit of the indicator (percentage points). The indicator with the widest spread takes over.
 * - `minmax`: place between the least and the greatest rate, 0 to 100 (1 to 100 under a geometric or harmonic mean).
 * - `percentile`: (rank − 1) / (n − 1), 0 to 1. `rank`: 1 to n, n = greatest burden. Ties share the smallest rank.
 * - `robust`: deviation from the median in 1.4826 · MAD (median absolute deviation), which outliers do not move.
 * - `exponential`: X = −23 ln(1 − R(1 − e^(−100/23))), R = (n − rank + 1) / n with rank 1 = greatest burden: the transformation
 *   of the English Indices of Deprivation, in which good values hardly make up for bad ones.
 * - `burden_only`: like `z`, but what is better than the reference counts as 0 instead of making up for something.
 */
export const STANDARDISATIONS = [
  'z',
  'relative',
  'points',
  'minmax',
  'percentile',
  'rank',
  'robust',
  'exponential',
  'burden_only',
] as const;
export type Standardisation = (typeof STANDARDISATIONS)[number];

/**
 * `district`: the rate of the whole district, as published where the input supplies a figure, else Σ numerator /
 * Σ denominator over the areas that take part; 0 then literally means "as the district". `area_mean`: the unweighted mean
 * of the areas, as Berlin's monitoring uses it. The two differ (large areas weigh more in the first). `parent`: the rate
 * Σ numerator / Σ denominator of the municipality an area belongs to. `published`: the published figure and nothing else.
 */
export const REFERENCES = ['district', 'area_mean', 'parent', 'published'] as const;
export type Reference = (typeof REFERENCES)[number];

/**
 * - `sum`: weighted sum, scaled to all indicators where an area has gaps. `mean`: the same, divided by the sum of the weights.
 * - `domain_mean`: mean of the means of the domains, so that a domain does not weigh by its number of indicators.
 * - `geometric`, `harmonic`: weighted means that a single low value pulls down; for values above zero only.
 * - `copeland`: pairwise comparison, number of areas that an area outranks minus number that outrank it.
 * - `principal_component`: the one direction in which the areas differ most; the weights come from the data (first-component.ts).
 */
export const AGGREGATIONS = [
  'sum',
  'mean',
  'domain_mean',
  'geometric',
  'harmonic',
  'copeland',
  'principal_component',
] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** `z`: the sum is standardised again, (S − mean) / SD; `none`: the index is the sum itself. */
export const RESCALES = ['z', 'none'] as const;
export type Rescale = (typeof RESCALES)[number];

/**
 * `status`: the four classes of Berlin's monitoring on the standardised sum (see classify.ts). `sd`: classes one standard
 * deviation wide around the mean. `quantile`: equally many areas. `optimal`: least variance within the classes. `top`: the
 * first areas, and the others. `manual`: cuts by hand. Numbered from 1 = least burden, except for `status` and `top`.
 */
export const CLASS_KINDS = ['status', 'sd', 'quantile', 'optimal', 'top', 'manual'] as const;
export type ClassKind = (typeof CLASS_KINDS)[number];

export type Classes =
  | { readonly kind: 'status' }
  | { readonly kind: 'sd' | 'optimal'; readonly count: number }
  /** `type`: definition of the quantile after Hyndman and Fan (1996), 7 as in R, 9 as in the German deprivation index. */
  | { readonly kind: 'quantile'; readonly count: number; readonly type: 7 | 9 }
  | { readonly kind: 'top'; readonly count: number }
  /** Rising cuts on the index; a value on a cut belongs to the class above. */
  | { readonly kind: 'manual'; readonly cuts: readonly number[] };

/**
 * How extreme rates are moved inwards. `shape`: only in an indicator that is strongly skewed and heavy-tailed, one by one, at most
 * `points`, until |skewness| or kurtosis is within its limit (the rule of the Joint Research Centre). `share`: what lies beyond the
 * quantiles `share` and 1 − `share` is moved to them.
 */
export type Winsorise =
  | { readonly kind: 'shape'; readonly skewness: number; readonly kurtosis: number; readonly points: number }
  | { readonly kind: 'share'; readonly share: number };

/**
 * What the classes of the map are cut from. `distance`: the sum in its own standard deviations, measured from the
 * reference, so that "above the district" is true. `index`: the standardised sum, whose 0 is the mean of the areas.
 */
export const MAP_CLASS_SCALES = ['distance', 'index'] as const;
export type MapClassScale = (typeof MAP_CLASS_SCALES)[number];

export interface IndexMethod {
  readonly id: string;
  readonly version: number;
  readonly standardisation: Standardisation;
  readonly reference: Reference;
  /** Divisor n − ddof of every variance. 0 agrees with Berlin, 1 with COINr; near a cut an area can change its class. */
  readonly ddof: 0 | 1;
  readonly aggregation: Aggregation;
  readonly rescale: Rescale;
  /** Largest absolute deviation that counts, in standard deviations (`robust`: in 1.4826 · MAD); null = no limit. */
  readonly clip: number | null;
  /** Least share of indicators with a value, in each domain and over all, below which an area has no index. */
  readonly coverage: { readonly domain: number; readonly overall: number };
  readonly classes: Classes;
  /** Four falling cut points for the five classes of the map, in standard units. */
  readonly mapClasses: { readonly scale: MapClassScale; readonly cuts: readonly [number, number, number, number] };
  /** Weight by indicator code; an indicator that is not named weighs 1, weight 0 leaves it out. */
  readonly weights: Readonly<Record<string, number>>;
  /** For `domain_mean`: weight by domain; a domain that is not named weighs 1. Left out when all weigh the same. */
  readonly domainWeights?: Readonly<Record<string, number>>;
  /** Draws the rates of small areas towards that of the whole (treatment.ts). Left out when they stay as they are. */
  readonly smoothing?: Smoothing;
  /** Moves extreme rates inwards (treatment.ts). Left out when they stay as they are. */
  readonly winsorise?: Winsorise;
}

/**
 * The reading of the Rheinisch-Bergischer Kreis: deviation from the Kreis value, signed by direction, equal weights,
 * added up. Standard deviations instead of per cent, because otherwise rare events take over "the same weight".
 */
export const DEFAULT_METHOD: IndexMethod = {
  id: 'rbk-z',
  version: 1,
  standardisation: 'z',
  reference: 'district',
  ddof: 0,
  aggregation: 'sum',
  rescale: 'z',
  clip: null,
  coverage: { domain: 0.8, overall: 0.9 },
  classes: { kind: 'status' },
  mapClasses: { scale: 'distance', cuts: [1.25, 0.4, -0.4, -1.2] },
  weights: {},
};

/** Berlin's monitoring (Monitoring Soziale Stadtentwicklung): rates without counts, mean of the areas, no gaps. */
export const BERLIN_METHOD: IndexMethod = {
  ...DEFAULT_METHOD,
  id: 'berlin-mss',
  reference: 'area_mean',
  coverage: { domain: 1, overall: 1 },
};

/** A median without a limit lets single outliers decide the sum after all; three is what `robust` means unless said otherwise. */
export const ROBUST_CLIP = 3;

/** Standardisations that measure the distance from the reference; the others only place an area among the areas. */
export function measuresFromReference({ standardisation }: Pick<IndexMethod, 'standardisation'>): boolean {
  return ['z', 'relative', 'points', 'burden_only'].includes(standardisation);
}

/** Standardisations whose value in an area hangs on the order of all areas; it is kept, not derived from rate and scale. */
export function goesByOrder({ standardisation }: Pick<IndexMethod, 'standardisation'>): boolean {
  return ['percentile', 'rank', 'exponential'].includes(standardisation);
}

/** Whether rates are treated before they are measured, so that deviations do not follow from the rates. */
export function isTreated({ smoothing, winsorise }: Pick<IndexMethod, 'smoothing' | 'winsorise'>): boolean {
  return smoothing !== undefined || winsorise !== undefined;
}

/** Aggregations in which every indicator adds its own part, so that contributions can be told. */
export function addsUp({ aggregation }: Pick<IndexMethod, 'aggregation'>): boolean {
  return ['sum', 'mean', 'domain_mean'].includes(aggregation);
}

/** Standardisations whose values are all above zero under a geometric or harmonic mean. */
export const POSITIVE_STANDARDISATIONS: readonly Standardisation[] = ['minmax', 'rank', 'exponential'];

/** Geometric and harmonic mean are defined for values above zero only. */
export function needsPositive({ aggregation }: Pick<IndexMethod, 'aggregation'>): boolean {
  return aggregation === 'geometric' || aggregation === 'harmonic';
}
