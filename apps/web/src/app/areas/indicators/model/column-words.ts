/** Words for the mapping of columns: what a column can hold, what still keeps the table from being checked, and names of columns. */
import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import type { FileEncoding } from '@quartierwerk/domain/indicators/import/file-probe';
import type { Delimiter } from '@quartierwerk/domain/indicators/import/dialect';
import { columnLetters } from '@quartierwerk/domain/indicators/import/workbook/cell-name';
import { twinsIn } from '@quartierwerk/domain/indicators/import/twin-columns';
import type { ColumnRole, MappingDefect, MappingDefectCode } from '@quartierwerk/domain/indicators/import/mapping';
import type { TableOrigin } from '@quartierwerk/domain/indicators/import/origin';

export const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  ignore: $localize`:@@indicators.roleIgnore:nicht einlesen`,
  area_code: $localize`:@@indicators.roleAreaCode:Gebiet, Schlüssel`,
  area_name: $localize`:@@indicators.roleAreaName:Gebiet, Name`,
  parent: $localize`:@@indicators.roleParent:Kommune`,
  indicator: $localize`:@@indicators.roleIndicator:Indikator`,
  year: $localize`:@@indicators.roleYear:Jahr oder Stichtag`,
  numerator: $localize`:@@indicators.roleNumerator:Zähler`,
  denominator: $localize`:@@indicators.roleDenominator:Nenner`,
  value: $localize`:@@indicators.roleValue:Wert`,
  status: $localize`:@@indicators.roleStatus:Zeichen`,
};

export const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  ';': $localize`:@@indicators.semicolon:Semikolon`,
  '\t': $localize`:@@indicators.tab:Tabulator`,
  ',': $localize`:@@indicators.comma:Komma`,
  '|': $localize`:@@indicators.pipe:senkrechter Strich`,
};

export const DECIMAL_WORDS: Readonly<Record<',' | '.', string>> = {
  ',': $localize`:@@indicators.decimalComma:Dezimalkomma`,
  '.': $localize`:@@indicators.decimalPoint:Dezimalpunkt`,
};

export const ENCODING_WORDS: Readonly<Record<FileEncoding, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
};

const DEFECTS: Readonly<Record<MappingDefectCode, (column: string) => string>> = {
  TITLE_MISSING: () => $localize`:@@indicators.defectTitle:Die Lieferung braucht einen Namen.`,
  TITLE_TOO_LONG: () => $localize`:@@indicators.defectTitleLong:Der Name der Lieferung ist zu lang.`,
  NOTE_TOO_LONG: () => $localize`:@@indicators.defectNoteLong:Die Bemerkung zur Lieferung ist zu lang.`,
  SOURCE_MISSING: () => $localize`:@@indicators.defectSource:Wer hat geliefert? Bitte wählen Sie die Quelle.`,
  AREA_EDITION_MISSING: () =>
    $localize`:@@indicators.defectEdition:Für welchen Gebietsstand gilt die Tabelle? Bitte wählen Sie einen.`,
  AREA_COLUMN_MISSING: () => $localize`:@@indicators.defectArea:Keine Spalte sagt, um welches Gebiet es geht.`,
  MEASURE_COLUMN_MISSING: () => $localize`:@@indicators.defectMeasure:Keine Spalte enthält Zähler oder Wert.`,
  INDICATOR_MISSING: () =>
    $localize`:@@indicators.defectIndicator:Welcher Indikator? Ordnen Sie eine Spalte zu oder wählen Sie einen für die ganze Tabelle.`,
  INDICATOR_UNKNOWN: (column) =>
    $localize`:@@indicators.defectUnknown:${column}:column:: Diesen Indikator gibt es im Katalog nicht mehr.`,
  YEAR_MISSING: () =>
    $localize`:@@indicators.defectYear:Welches Jahr? Ordnen Sie eine Spalte zu oder geben Sie eines für die ganze Tabelle an.`,
  YEAR_COLUMN_WITHOUT_YEARS: (column) =>
    $localize`:@@indicators.defectNoYears:${column}:column:: In dieser Spalte steht kein Jahr. Bitte deuten Sie die Spalte anders, oder geben Sie ein Jahr für die ganze Tabelle an.`,
  YEAR_OUT_OF_RANGE: (column) =>
    column === ''
      ? $localize`:@@indicators.defectYearRange:Das Jahr der Tabelle liegt in der Zukunft oder vor 1990.`
      : $localize`:@@indicators.defectYearRangeColumn:${column}:column:: Das Jahr liegt in der Zukunft oder vor 1990.`,
  REFERENCE_DAY_IN_FUTURE: () =>
    $localize`:@@indicators.defectReferenceDay:Der Stichtag liegt in der Zukunft. Bitte geben Sie den Tag an, für den gezählt wurde.`,
  DENOMINATOR_MISSING: (column) =>
    $localize`:@@indicators.defectDenominator:${column}:column:: Zu diesem Zähler fehlt der Nenner.`,
  COLUMN_TWICE: (column) =>
    $localize`:@@indicators.defectTwice:${column}:column:: Dasselbe steht schon in einer anderen Spalte.`,
  NAME_TWICE: (columns) =>
    $localize`:@@indicators.defectNameTwice:Gleich heißen: ${columns}:columns:. Gelesen wird keine davon, bis Sie gewählt haben, welche gemeint ist.`,
  COLUMNS_DIFFER: () =>
    $localize`:@@indicators.defectColumns:Die Zuordnung passt nicht zu den Spalten der Datei. Bitte prüfen Sie das Trennzeichen.`,
};

/** What is still to be done, as a sentence. */
export function defectSentence(defect: MappingDefect, heads: readonly string[]): string {
  const columns = defect.column === undefined ? [] : [defect.column, ...(defect.others ?? [])];
  return DEFECTS[defect.code](columns.map((column) => columnName(heads, column)).join('; '));
}

/** What of the delivered file is read: the sheet of a workbook, or a flat file turned round. */
export function originWords(origin: TableOrigin): string {
  if (origin.kind === 'flat') return $localize`:@@indicators.flatFile:Flat-Datei der amtlichen Statistik`;
  const { sheets, sheet } = origin;
  return $localize`:@@indicators.sheetOf:Blatt „${sheets[sheet]?.name ?? ''}:name:“`;
}

/** Heads as a person finds them in the file: in a sheet a column is known by its letter, in a text by its head alone, where it is the only one of its name. */
export function headsInFile({ heads, origin }: Pick<ImportView, 'heads' | 'origin'>): readonly string[] {
  if (origin?.kind === 'workbook') return heads.map((head, at) => `${columnLetters(at)} ${head}`.trim());
  const twins = new Set(twinsIn(heads).flat());
  return heads.map((head, at) =>
    twins.has(at) ? $localize`:@@indicators.twinHead:Spalte ${at + 1}:number: ${head}:head:` : head,
  );
}

/** The head of a column, or its number; -1 is the row as a whole. */
export function columnName(heads: readonly string[], column: number): string {
  if (column < 0) return $localize`:@@indicators.wholeRow:ganze Zeile`;
  const head = heads[column]?.trim() ?? '';
  return head === '' ? $localize`:@@indicators.columnNumber:Spalte ${column + 1}:number:` : head;
}
