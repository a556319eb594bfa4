/** An indicator over the years: one line for each area, across editions of the areas and of the definition, with every break named. */
import type { IndicatorLevel } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { ValueStatus } from '@quartierwerk/domain/indicators/value-status';

export interface SeriesPointView {
  /** Null exactly where the status carries no value. */
  readonly value: number | null;
  /** Null where only a rate was delivered, and where the value is not shown. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: ValueStatus;
}

export interface SeriesRowView {
  readonly code: string;
  readonly name: string;
  readonly level: IndicatorLevel;
  readonly parentName: string | null;
  /** Not an area of the newest edition any more. */
  readonly former: boolean;
  /** One for each year of the view; null where nothing was ever delivered. */
  readonly points: readonly (SeriesPointView | null)[];
}

/** From `year` on figures rest on other areas or on another definition than before: no comparison leads over it unsaid. */
export interface SeriesBreakView {
  readonly year: number;
  readonly kind: 'area_edition' | 'definition';
  /** Name of the area edition, number of the edition of the definition. */
  readonly name: string;
}

export interface IndicatorSeriesView {
  /** Ascending. */
  readonly years: readonly number[];
  /** The newest edition with values; null while there are none. */
  readonly areaEdition: { readonly id: string; readonly name: string; readonly smallAreaLabel: string } | null;
  readonly breaks: readonly SeriesBreakView[];
  /** District, municipalities, small areas; each by name. Areas of two editions are one row when they have one code. */
  readonly rows: readonly SeriesRowView[];
  /** Small areas beyond what one answer holds. */
  readonly leftOut: number;
}
