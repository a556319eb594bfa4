/**
 * Released aggregates that leave the house in a file: areas, indicators, years, and for each cell a figure or the sign that stands in its place.
 * Files are for passing on, so that they hold the same for whoever asks, also for a person who may see exact values inside.
 */
import type { AreaLevel } from '../../places/vocabulary.js';
import { ALLOWED, type Verdict, refuse } from '../../verdict/verdict.js';
import type { IndicatorDirection, IndicatorUnit } from '../catalogue/catalogue-entry.js';
import { VALUE_SIGNS, type SignStatus, type ValueSign } from '../value-signs.js';
import { hasFigure, type ValueStatus } from '../value-status.js';

export const RELEASED_FORMATS = ['csv', 'xlsx', 'geojson', 'jsonstat'] as const;
export type ReleasedFormat = (typeof RELEASED_FORMATS)[number];

/** `unreleased`: delivered, and nobody has released it, or its release was withdrawn. Its own status stays inside as its figure does. */
export type ReleasedStatus = SignStatus | 'unreleased';

export const RELEASED_SIGNS: Readonly<Record<ReleasedStatus, ValueSign>> = {
  ...VALUE_SIGNS,
  unreleased: { sign: 'nicht freigegeben', meaning: 'geliefert, aber nicht zur Weitergabe freigegeben' },
};

export interface ReleasedArea {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  /** Position of the area above, where it is in the file. */
  readonly parent: number | null;
  readonly parentName: string | null;
}

export interface ReleasedIndicator {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly domain: string;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly direction: IndicatorDirection;
  readonly numerator: string;
  readonly denominator: string;
  readonly referenceDateNote: string;
  readonly legalBasis: string;
  readonly interpretation: string;
}

export interface ReleasedFigure {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly status: ReleasedStatus;
  /** Who delivered it. */
  readonly source: string | null;
}

export interface ReleasedData {
  readonly title: string;
  /** The workspace that hands it out. */
  readonly publisher: string;
  /** What it is a file of, in words: the run or the delivery with its state. */
  readonly origin: string;
  /** Moment of the latest release in it; null while nothing of it is released. */
  readonly releasedAt: string | null;
  readonly edition: { readonly name: string; readonly smallAreaLabel: string; readonly source: string };
  /** District, municipalities, small areas; each by code. */
  readonly areas: readonly ReleasedArea[];
  readonly indicators: readonly ReleasedIndicator[];
  /** Years that there are figures or gaps of, by indicator and then by year. */
  readonly columns: readonly { readonly indicator: number; readonly year: number }[];
  /** The figure of area `i` in column `j` stands at `j * areas.length + i`. */
  readonly figures: readonly ReleasedFigure[];
}

export const NOT_DELIVERED: ReleasedFigure = {
  ...{ numerator: null, denominator: null, value: null, source: null },
  status: 'missing',
};

/** A value as it is shown, and whether a release in force shows it. */
export interface ShownFigure {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly status: ValueStatus;
  readonly released: boolean;
  readonly source: string | null;
}

/** What of it may leave: a value that no release shows stays inside, and with it how it came about. */
export function releasedFigure({ released, ...shown }: ShownFigure): ReleasedFigure {
  if (!released) return { ...NOT_DELIVERED, status: 'unreleased' };
  // A count beside a hidden value may be released by itself; a figure never stands beside a sign that says there is none.
  return hasFigure(shown.status) && shown.value !== null ? shown : { ...shown, value: null };
}

/** What the reader of a cell sees: the figure, or the sign in its place. */
export function signOf(status: ReleasedStatus): ValueSign {
  return RELEASED_SIGNS[status];
}

/** Digits behind the sign: enough to work with, and no noise of the division. */
const DECIMALS = 4;

export function roundedValue(value: number): number {
  return Number(value.toFixed(DECIMALS));
}

export interface ReleasedCounts {
  readonly areas: number;
  readonly indicators: number;
  /** Ascending. */
  readonly years: readonly number[];
  /** Cells with a figure. */
  readonly shown: number;
  /** Cells that are kept secret. */
  readonly hidden: number;
  /** Cells that nobody has released. */
  readonly unreleased: number;
  /** Cells without a figure for another reason: not delivered, no statement, does not apply, announced. */
  readonly gaps: number;
}

export function countsOf({ areas, indicators, columns, figures }: ReleasedData): ReleasedCounts {
  const of = (pick: (figure: ReleasedFigure) => boolean): number => figures.filter(pick).length;
  const shown = of(({ value }) => value !== null);
  const hidden = of(({ status }) => status === 'suppressed');
  const unreleased = of(({ status }) => status === 'unreleased');
  const years = [...new Set(columns.map(({ year }) => year))].sort((a, b) => a - b);
  const gaps = figures.length - shown - hidden - unreleased;
  return { areas: areas.length, indicators: indicators.length, years, shown, hidden, unreleased, gaps };
}

/** More than this a workbook takes too long to write, and to open; the other formats carry on. */
export const WORKBOOK_LIMIT = 200_000;

export type NoReleasedFile = 'NOTHING_RELEASED' | 'RELEASED_DATA_TOO_LARGE';

/** Reasons: `NOTHING_RELEASED`, and `RELEASED_DATA_TOO_LARGE` for a workbook of very many figures. */
export function releasedFileVerdict(counts: ReleasedCounts, format: ReleasedFormat): Verdict<NoReleasedFile> {
  const { shown, hidden, unreleased, gaps } = counts;
  if (shown + hidden === 0) return refuse('NOTHING_RELEASED');
  const figures = shown + hidden + unreleased + gaps;
  if (format === 'xlsx' && figures > WORKBOOK_LIMIT) {
    return refuse('RELEASED_DATA_TOO_LARGE', { figures, limit: WORKBOOK_LIMIT });
  }
  return ALLOWED;
}
