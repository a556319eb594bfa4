/** Rows as CSV in the manner of the interface's language: semicolon and decimal comma in German, so that spreadsheets read them without asking. */
import { csvOf, type CsvCell } from '@quartierwerk/domain/text/csv';

/** UTF-8 text with a byte order mark, the head first. Whatever a cell holds, no spreadsheet runs it as a formula. */
export function tableCsv(
  rows: readonly (readonly CsvCell[])[],
  german: boolean,
  digits: readonly (number | undefined)[] = [],
): string {
  return csvOf(rows, german ? { separator: ';', decimalSign: ',' } : { separator: ',', decimalSign: '.' }, digits);
}
