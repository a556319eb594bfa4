import type { ProviderKind } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';

/**
 * A delivery of the demonstration: one file as its provider would send it, to be read by the real import and by nothing else.
 * Providers differ in layout and in their marks for what they do not say; suppressed, pending and zero stay three things.
 */
export interface DemoDelivery {
  /** Stable key, unique within a workspace. */
  readonly key: string;
  /** The organisation that delivers. */
  readonly provider: string;
  readonly providerKind: ProviderKind;
  readonly title: string;
  readonly indicatorCodes: readonly string[];
  readonly year: number;
  /** Calendar day the figures stand for. */
  readonly referenceDate: string;
  readonly editionKey: string;
  /** `upper`: figures of the municipalities and the district as such, not of small areas. */
  readonly areaLevel: 'small_area' | 'upper';
  readonly fileName: string;
  /** UTF-8 with a semicolon, decimal comma and a header line. */
  readonly csv: string;
  readonly layout: DemoLayout;
  readonly notes: string;
}

/** What a mark in place of a number means. */
export type MarkMeaning = 'suppressed' | 'pending' | 'not_available' | 'not_applicable';

interface CommonLayout {
  readonly delimiter: ';';
  readonly decimal: ',';
  readonly areaColumn: string;
  /** The reporting year; the reference date beside it may lie in the next one (1 March). */
  readonly yearColumn: string;
  readonly missingMarks: Readonly<Record<string, MarkMeaning>>;
}

export interface LongLayout extends CommonLayout {
  readonly kind: 'long';
  readonly indicatorColumn: string;
  readonly dateColumn: string;
  readonly numeratorColumn: string;
  readonly denominatorColumn: string;
  readonly valueColumn: string;
}

export interface WideLayout extends CommonLayout {
  readonly kind: 'wide';
  readonly columns: readonly {
    readonly indicatorCode: string;
    readonly numeratorColumn: string;
    readonly denominatorColumn: string;
  }[];
}

export type DemoLayout = LongLayout | WideLayout;

/** A cell as a provider fills it; a mark in place of the numerator, or of both. */
export interface DeliveredCell {
  readonly areaCode: string;
  readonly areaName: string;
  readonly indicatorCode: string;
  readonly numerator: number | string;
  readonly denominator: number | string;
  /** Shown rate with decimal comma, or the mark. */
  readonly value: string;
}

const LONG_COLUMNS = {
  areaColumn: 'Gebiet',
  nameColumn: 'Gebietsname',
  indicatorColumn: 'Indikator',
  yearColumn: 'Berichtsjahr',
  dateColumn: 'Stichtag',
  numeratorColumn: 'Zähler',
  denominatorColumn: 'Nenner',
  valueColumn: 'Wert',
} as const;

/** `2025-12-31` as `31.12.2025`. */
export function germanDate(day: string): string {
  return day.split('-').toReversed().join('.');
}

/** A rate in its unit with the indicator's decimals and a decimal comma. */
export function germanNumber(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',');
}

const line = (fields: readonly (string | number)[]) =>
  fields.map((field) => (/[;"\n]/.test(String(field)) ? `"${String(field).replaceAll('"', '""')}"` : field)).join(';');

const table = (rows: readonly (readonly (string | number)[])[]) => `${rows.map(line).join('\r\n')}\r\n`;

/** One row for each area and indicator; `dateOf` gives the reference date of an indicator. */
export function longTable(
  cells: readonly DeliveredCell[],
  year: number,
  dateOf: (indicatorCode: string) => string,
): string {
  return table([
    Object.values(LONG_COLUMNS),
    ...cells.map((cell) => [
      cell.areaCode,
      cell.areaName,
      cell.indicatorCode,
      year,
      germanDate(dateOf(cell.indicatorCode)),
      cell.numerator,
      cell.denominator,
      cell.value,
    ]),
  ]);
}

export function longLayout(missingMarks: Readonly<Record<string, MarkMeaning>>): LongLayout {
  const { nameColumn: _, ...columns } = LONG_COLUMNS;
  return { kind: 'long', delimiter: ';', decimal: ',', missingMarks, ...columns };
}

const pairOf = (code: string) => ({
  indicatorCode: code,
  numeratorColumn: `${code} Zähler`,
  denominatorColumn: `${code} Nenner`,
});

/** One row for each area, two columns for each indicator. */
export function wideTable(cells: readonly DeliveredCell[], year: number, indicatorCodes: readonly string[]): string {
  const byArea = Map.groupBy(cells, ({ areaCode }) => areaCode);
  const header = indicatorCodes.map(pairOf).flatMap((pair) => [pair.numeratorColumn, pair.denominatorColumn]);
  const rows = [...byArea].map(([areaCode, own]) => {
    const figures = indicatorCodes.flatMap((code) => {
      const cell = own.find(({ indicatorCode }) => indicatorCode === code);
      return [cell?.numerator ?? '', cell?.denominator ?? ''];
    });
    return [areaCode, own[0]?.areaName ?? '', year, ...figures];
  });
  return table([[LONG_COLUMNS.areaColumn, LONG_COLUMNS.nameColumn, LONG_COLUMNS.yearColumn, ...header], ...rows]);
}

export function wideLayout(
  indicatorCodes: readonly string[],
  missingMarks: Readonly<Record<string, MarkMeaning>>,
): WideLayout {
  return {
    kind: 'wide',
    delimiter: ';',
    decimal: ',',
    missingMarks,
    areaColumn: LONG_COLUMNS.areaColumn,
    yearColumn: LONG_COLUMNS.yearColumn,
    columns: indicatorCodes.map(pairOf),
  };
}
