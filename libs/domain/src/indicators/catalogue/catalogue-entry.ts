/**
 * An indicator says how many of whom: a numerator over a denominator in one area at one reference date. What counts in both,
 * where the figures come from and how they may be read belongs to it as much as the number itself; the entry of the catalogue
 * is that definition. Texts are content shown to planners and printed in reports, so they are German.
 */

/** The five domains of the Kreis; a domain groups indicators and can be left out of an index. */
export const DOMAIN_CODES = ['A', 'B', 'C', 'D', 'E'] as const;
export type DomainCode = (typeof DOMAIN_CODES)[number];

/** `ratio`: units of the numerator for each unit of the denominator (persons 45–64 for each person of 80 and more). */
export const INDICATOR_UNITS = ['percent', 'per_1000', 'ratio'] as const;
export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];

/** What numerator / denominator is multiplied by to be shown in its unit. */
export const UNIT_FACTORS: Readonly<Record<IndicatorUnit, 1 | 100 | 1000>> = { percent: 100, per_1000: 1000, ratio: 1 };

/**
 * How a high value is read: as more need (`burden`), as less need (`relief`), or as neither (`context`: shown, never summed).
 * It is a convention of the index, not a judgement about people.
 */
export const INDICATOR_DIRECTIONS = ['burden', 'relief', 'context'] as const;
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

/** Who keeps the register the figures come from. */
export const PROVIDER_KINDS = [
  'population_register',
  'employment_agency',
  'health_office',
  'youth_office',
  'social_office',
  'election_office',
  'market_research',
] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** The lowest level at which the source really holds the figure; below it a value would be made up. */
export const INDICATOR_LEVELS = ['small_area', 'municipality', 'district'] as const;
export type IndicatorLevel = (typeof INDICATOR_LEVELS)[number];

export interface CatalogueDomain {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** How the domain as a whole is to be read. */
  readonly note: string;
}

export interface CatalogueIndicator {
  /** Stable code; later editions of the definition keep it. */
  readonly code: string;
  readonly domainCode: string;
  readonly name: string;
  /** A real short name for tables and charts, at most 26 characters. */
  readonly shortName: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: IndicatorUnit;
  readonly factor: 1 | 100 | 1000;
  readonly decimals: number;
  readonly direction: IndicatorDirection;
  /** Reference date and rhythm. */
  readonly referenceDate: string;
  readonly providerKind: ProviderKind;
  readonly source: string;
  readonly legalBasis: string;
  readonly lowestLevel: IndicatorLevel;
  /** Years that are added up before a rate is taken, because one year is too small. */
  readonly poolingYears: number;
  /** How the value is to be read, and the traps. */
  readonly interpretation: string;
}
