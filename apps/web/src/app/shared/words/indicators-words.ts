/** Sentences for refusals of the area indicators: catalogue, deliveries, imports. */
import type { INDICATOR_ERRORS } from '@quartierwerk/contracts/indicators/indicators.errors';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { dayWords } from './day-words.js';
import type { Words } from './words.js';

const LARGEST_MB = LIMITS.importFileBytes / 1_000_000;

export const INDICATORS_WORDS: Record<keyof typeof INDICATOR_ERRORS, Words> = {
  INDICATOR_CODE_TAKEN: () => $localize`:@@errors.indicatorTaken:Einen Indikator mit diesem Kürzel gibt es schon.`,
  DOMAIN_CODE_TAKEN: () => $localize`:@@errors.domainTaken:Einen Bereich mit diesem Kürzel gibt es schon.`,
  SOURCE_NAME_TAKEN: () => $localize`:@@errors.sourceTaken:Eine Datenquelle mit diesem Namen gibt es schon.`,
  FILE_TOO_LARGE: () =>
    $localize`:@@errors.fileTooLarge:Die Datei ist größer als ${LARGEST_MB}:limit: MB. Bitte teilen Sie sie nach Jahren.`,
  FILE_EMPTY: () => $localize`:@@errors.fileEmpty:Die Datei ist leer.`,
  FILE_NOT_A_TABLE: () =>
    $localize`:@@errors.fileNoTable:Das ist keine Tabelle. Erwartet wird eine CSV-Datei oder Arbeitsmappe (.xlsx) mit einer Kopfzeile.`,
  FILE_HEAD_ONLY: (params) =>
    typeof params?.['sheet'] === 'string'
      ? $localize`:@@errors.fileHeadOnlySheet:Auf dem Blatt „${params['sheet']}:sheet:“ stehen in Zeile ${params['line'] ?? ''}:line: Spaltenköpfe, aber darunter keine Zeile mit Werten.`
      : $localize`:@@errors.fileHeadOnly:In Zeile ${params?.['line'] ?? ''}:line: stehen Spaltenköpfe, aber darunter keine Zeile mit Werten.`,
  FILE_IS_ARCHIVE: () =>
    $localize`:@@errors.fileArchive:Gepackte Dateien werden nicht gelesen. Bitte entpacken Sie die Tabelle.`,
  FILE_LINE_TOO_LONG: () =>
    $localize`:@@errors.fileLine:Eine Zeile der Datei ist länger, als eine Tabelle sie hat. Bitte prüfen Sie die Zeilenenden.`,
  FILE_ENCODING_UNKNOWN: () =>
    $localize`:@@errors.fileEncoding:Die Zeichen der Datei lassen sich nicht lesen. Bitte speichern Sie sie als UTF-8 oder Windows-1252.`,
  FILE_TOO_MANY_COLUMNS: () =>
    $localize`:@@errors.fileColumns:Die Tabelle hat mehr als ${LIMITS.importColumns}:limit: Spalten. Bitte teilen Sie sie auf.`,
  FILE_WORKBOOK_FORMAT: (params) => workbookFormat(params?.['is']),
  FILE_WORKBOOK_ENCRYPTED: () =>
    $localize`:@@errors.workbookEncrypted:Die Arbeitsmappe ist mit einem Kennwort verschlüsselt. Bitte speichern Sie sie ohne Kennwort.`,
  FILE_WORKBOOK_DAMAGED: () =>
    $localize`:@@errors.workbookDamaged:Die Arbeitsmappe ist beschädigt. Bitte öffnen Sie sie, und speichern Sie sie neu als .xlsx.`,
  FILE_WORKBOOK_TOO_LARGE: () =>
    $localize`:@@errors.workbookLarge:Die Arbeitsmappe ist ausgepackt zu groß. Bitte speichern Sie nur das Blatt mit den Zahlen, oder liefern Sie CSV.`,
  FILE_WORKBOOK_UNSAFE: () =>
    $localize`:@@errors.workbookUnsafe:Die Arbeitsmappe enthält Anweisungen, die keine Tabelle braucht. Sie wurde nicht geöffnet. Bitte speichern Sie sie neu als .xlsx.`,
  FILE_SINGLE_RECORDS: (params) =>
    $localize`:@@errors.fileSingleRecords:Die Spalte „${params?.['column'] ?? ''}:column:“ deutet auf Einzeldaten hin. Hier werden nur zusammengefasste Zahlen gespeichert; die Datei wurde nicht angenommen.`,
  IMPORT_WRONG_STATE: () =>
    $localize`:@@errors.importState:Dieser Schritt ist gerade nicht möglich. Bitte laden Sie die Seite neu.`,
  IMPORT_MAPPING_INCOMPLETE: () =>
    $localize`:@@errors.importMapping:Die Zuordnung der Spalten ist noch nicht vollständig.`,
  IMPORT_HAS_ERRORS: () => $localize`:@@errors.importErrors:Solange Fehler offen sind, wird nichts übernommen.`,
  IMPORT_UPPER_HEAD: ({ line } = {}) =>
    line
      ? $localize`:@@errors.upperHead:Die obere Kopfzeile muss unmittelbar über der Kopfzeile stehen. Das ist Zeile ${line}:line:.`
      : $localize`:@@errors.upperHeadNone:Über der Kopfzeile steht nichts, was zu ihr gehören kann.`,
  RELEASE_OPEN: () =>
    $localize`:@@errors.releaseOpen:Eine Freigabe dieser Lieferung wird schon geprüft oder wartet auf die Entscheidung.`,
  RELEASE_WRONG_STATE: () => $localize`:@@errors.releaseWrongState:Die Freigabe steht nicht mehr an dieser Stelle.`,
  RELEASE_OUTDATED: () =>
    $localize`:@@errors.releaseOutdated:Seit der Prüfung haben sich Zahlen oder Regeln geändert. Bitte neu prüfen.`,
  RELEASE_EXPOSED: () =>
    $localize`:@@errors.releaseExposed:Geheime Zahlen lassen sich eingrenzen oder ließen sich nicht prüfen. Freigegeben wird das nur, wenn Sie es ausdrücklich bestätigen.`,
  NOTHING_RELEASED: () =>
    $localize`:@@errors.nothingReleased:Von diesen Zahlen ist nichts freigegeben. Eine Datei zum Weitergeben gibt es erst nach einer Freigabe.`,
  RELEASED_DATA_TOO_LARGE: (params) =>
    $localize`:@@errors.releasedDataTooLarge:Eine Arbeitsmappe fasst höchstens ${params?.['limit'] ?? ''}:limit: Werte, hier sind es ${params?.['figures'] ?? ''}:figures:. Bitte laden Sie CSV.`,
  REQUEST_INDICATOR_UNKNOWN: (params) =>
    $localize`:@@errors.requestIndicator:Den Indikator „${params?.['code'] ?? ''}:code:“ gibt es im Katalog nicht.`,
  REQUEST_DAY_PASSED: (params) =>
    $localize`:@@errors.requestDay:Der Tag liegt in der Vergangenheit. Möglich ist einer ab dem ${dayWords(params?.['day'])}:day:.`,
  REMINDER_NO_READER: () =>
    $localize`:@@errors.reminderReader:Niemand von dieser Stelle hat einen Zugang mit der Rolle Datenlieferung. Es ging kein Brief hinaus.`,
  REMINDER_NOTHING_OPEN: () =>
    $localize`:@@errors.reminderNothing:Bei dieser Stelle ist nichts offen. Es ging kein Brief hinaus.`,
  DELIVERY_ALREADY_WITHDRAWN: () => $localize`:@@errors.deliveryWithdrawn:Diese Lieferung ist schon zurückgenommen.`,
};

function workbookFormat(is: unknown): string {
  if (is === 'ods') {
    return $localize`:@@errors.workbookOds:Das ist eine OpenDocument-Tabelle. Bitte speichern Sie sie als .xlsx oder als CSV.`;
  }
  return is === 'xlsb'
    ? $localize`:@@errors.workbookXlsb:Das ist eine binäre Arbeitsmappe (.xlsb). Bitte speichern Sie sie als .xlsx.`
    : $localize`:@@errors.workbookXls:Das ist eine Arbeitsmappe im alten Format (.xls). Bitte speichern Sie sie als .xlsx.`;
}
