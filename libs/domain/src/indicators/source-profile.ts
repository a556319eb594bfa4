/**
 * The disclosure profile of a source: which of its counts are kept secret, how coarse the others are shown, and down to which level. It is
 * the condition under which the office hands its figures out, and applies when a delivery is released.
 */
import type { IndicatorLevel } from './catalogue/catalogue-entry.js';

/** 1 = as counted. Social statistics of the Länder round to three or five, the Bundesagentur für Arbeit to ten. */
export const ROUNDING_BASES = [1, 3, 5, 10] as const;
export type RoundingBase = (typeof ROUNDING_BASES)[number];

export interface SourceProfile {
  /** Counts from one up to this number less one are secret; 1 = none are. */
  readonly minCases: number;
  /** Whether a zero is secret as well. */
  readonly zerosSecret: boolean;
  /** Whether a figure is secret that leaves only few who are not affected. */
  readonly complementSecret: boolean;
  readonly roundingBase: RoundingBase;
  /** The lowest level that is shown. */
  readonly publicationLevel: IndicatorLevel;
}

/** What a source has that says nothing else; one and two cases are what the Bundesagentur für Arbeit hides by default. */
export const USUAL_PROFILE: SourceProfile = {
  minCases: 3,
  zerosSecret: false,
  complementSecret: false,
  roundingBase: 1,
  publicationLevel: 'small_area',
};
