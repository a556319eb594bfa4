/**
 * The index method (Indexverfahren): a named, versioned, printable recipe. No common standard exists for small-area
 * indices, so every choice stands here in plain JSON and a run can be repeated from it. The vocabularies are lists that
 * can grow; a stored method never changes its meaning.
 */

/** `z`: deviation from the reference in standard deviations of the areas. */
export const STANDARDISATIONS = ['z'] as const;
export type Standardisation = (typeof STANDARDISATIONS)[number];

/**
 * `district`: the rate of the whole district, as published where the input supplies a figure, else Σ numerator /
 * Σ denominator over the areas that take part; 0 then literally means "as the district". `area_mean`: the unweighted mean
 * of the areas, as Berlin's monitoring uses it. The two differ (large areas weigh more in the first).
 */
export const REFERENCES = ['district', 'area_mean'] as const;
export type Reference = (typeof REFERENCES)[number];

/** `sum`: weighted sum of the signed deviations, scaled to all indicators where an area has gaps. */
export const AGGREGATIONS = ['sum'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** `z`: the sum is standardised again, (S − mean) / SD; `none`: the index is the sum itself. */
export const RESCALES = ['z', 'none'] as const;
export type Rescale = (typeof RESCALES)[number];

/** `status`: the four classes of Berlin's monitoring on the standardised sum (see classify.ts). */
export const CLASS_KINDS = ['status'] as const;
export type ClassKind = (typeof CLASS_KINDS)[number];

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
  /** Largest absolute deviation that counts, in standard deviations; null = no limit. */
  readonly clip: number | null;
  /** Least share of indicators with a value, in each domain and over all, below which an area has no index. */
  readonly coverage: { readonly domain: number; readonly overall: number };
  readonly classes: { readonly kind: ClassKind };
  /** Four falling cut points for the five classes of the map, in standard units. */
  readonly mapClasses: { readonly scale: MapClassScale; readonly cuts: readonly [number, number, number, number] };
  /** Weight by indicator code; an indicator that is not named weighs 1, weight 0 leaves it out. */
  readonly weights: Readonly<Record<string, number>>;
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
