/**
 * The observation matrix: areas × indicators for one period, dense, in typed arrays. A cell holds counts (numerator and
 * denominator) or a rate given directly when no counts exist, and a status. Missing is never zero, suppressed is not
 * missing: the status says which, and no arithmetic turns one into another.
 *
 * Layout: indicator by indicator (column-major). The cell of area `i` and indicator `j` stands at `j * areaCount + i`,
 * because every statistic of the index (reference, spread, deviation) runs along one indicator over all areas.
 */

/**
 * Codes of the cell status. Fresh memory is 0, hence 0 is `missing`; odd codes carry a value, even codes do not.
 * `provisional` takes part in the computation and is counted apart; `not_applicable` means that the rate does not exist
 * (no child started school there), which is neither missing nor zero.
 */
export const CELL_STATUS = { missing: 0, present: 1, suppressed: 2, provisional: 3, not_applicable: 4 } as const;
export type CellStatus = keyof typeof CELL_STATUS;

/** Why an area takes no part in the computation; 0 = it takes part. */
export const EXCLUSION = {
  none: 0,
  below_min_population: 1,
  outlier: 2,
  special_population: 3,
  data_missing: 4,
  other: 5,
} as const;
export type Exclusion = keyof typeof EXCLUSION;
export type ExclusionReason = Exclude<Exclusion, 'none'>;

/** What more of an indicator means: a burden, a relief, or nothing for the index (`context`). */
export const DIRECTIONS = ['burden', 'relief', 'context'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface IndicatorColumn {
  readonly code: string;
  readonly domain: string;
  readonly direction: Direction;
  /** Rate = numerator / denominator × unitFactor (100 for per cent); rates given directly are in this unit already. */
  readonly unitFactor: number;
}

/**
 * Figures of the whole district as its source publishes them, one for each indicator; NaN = none. They may differ from
 * the sum over the areas, because persons who cannot be located belong to the district and to no area.
 */
export interface PublishedFigures {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  /** The rate in the unit of the indicator, where no counts are published. */
  readonly value: Float64Array;
}

/** The municipality each area belongs to. */
export interface ParentAreas {
  readonly codes: readonly string[];
  /** For each area a position in `codes`; −1 = none. */
  readonly of: Int32Array;
}

export interface ObservationMatrix {
  readonly areaCodes: readonly string[];
  readonly indicators: readonly IndicatorColumn[];
  /** Domains in the order of their first indicator. */
  readonly domains: readonly string[];
  /** For each indicator the position of its domain in `domains`. */
  readonly domainOf: Uint16Array;
  /** For each area a code of `EXCLUSION`. */
  readonly exclusion: Uint8Array;
  /** Cells; NaN = not given. */
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly value: Float64Array;
  /** Cells; codes of `CELL_STATUS`. */
  readonly status: Uint8Array;
  readonly published: PublishedFigures;
  /** Needed only by a method that compares with the municipality. */
  readonly parents?: ParentAreas;
}

/**
 * An empty matrix: every cell missing, every area takes part, nothing published.
 * The codes of areas and of indicators must be unique; `buildObservationMatrix` checks that for input from outside.
 */
export function createObservationMatrix(
  areaCodes: readonly string[],
  indicators: readonly IndicatorColumn[],
): ObservationMatrix {
  const domains = [...new Set(indicators.map((indicator) => indicator.domain))];
  const cells = areaCodes.length * indicators.length;
  return {
    areaCodes,
    indicators,
    domains,
    domainOf: Uint16Array.from(indicators, (indicator) => domains.indexOf(indicator.domain)),
    exclusion: new Uint8Array(areaCodes.length),
    numerator: absent(cells),
    denominator: absent(cells),
    value: absent(cells),
    status: new Uint8Array(cells),
    published: {
      numerator: absent(indicators.length),
      denominator: absent(indicators.length),
      value: absent(indicators.length),
    },
  };
}

/** Position of a cell; `area` and `indicator` are positions in `areaCodes` and `indicators`. */
export function cellAt(matrix: ObservationMatrix, area: number, indicator: number): number {
  return indicator * matrix.areaCodes.length + area;
}

/** Sets a cell from counts. Nothing is checked here: `computeIndexArrays` refuses impossible counts by name. */
export function setCounts(
  matrix: ObservationMatrix,
  area: number,
  indicator: number,
  numerator: number,
  denominator: number,
  status: 'present' | 'provisional' = 'present',
): void {
  const cell = cellAt(matrix, area, indicator);
  matrix.numerator[cell] = numerator;
  matrix.denominator[cell] = denominator;
  matrix.status[cell] = CELL_STATUS[status];
}

/** Sets a cell from a rate in the unit of the indicator; `denominator` (optional) lets it weigh in the district rate. */
export function setRate(
  matrix: ObservationMatrix,
  area: number,
  indicator: number,
  value: number,
  denominator: number = NaN,
  status: 'present' | 'provisional' = 'present',
): void {
  const cell = cellAt(matrix, area, indicator);
  matrix.value[cell] = value;
  matrix.denominator[cell] = denominator;
  matrix.status[cell] = CELL_STATUS[status];
}

/** Says that a cell has no value, and why. A known denominator stays: it bounds a suppressed rate. */
export function setGap(
  matrix: ObservationMatrix,
  area: number,
  indicator: number,
  status: 'missing' | 'suppressed' | 'not_applicable',
  denominator: number = NaN,
): void {
  const cell = cellAt(matrix, area, indicator);
  matrix.numerator[cell] = NaN;
  matrix.value[cell] = NaN;
  matrix.denominator[cell] = denominator;
  matrix.status[cell] = CELL_STATUS[status];
}

/** True when cells of this status code take part in the computation (see `CELL_STATUS`). */
export function carriesValue(status: number): boolean {
  return (status & 1) === 1;
}

function absent(length: number): Float64Array {
  return new Float64Array(length).fill(NaN);
}
