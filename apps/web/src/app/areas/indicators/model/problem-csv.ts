/** The findings of a check as CSV, in the words of the screen: semicolons in German, so that spreadsheets read it without asking. */
import type { ListedProblem } from '@quartierwerk/domain/indicators/import/check-report';
import { severityOf } from '@quartierwerk/domain/indicators/import/problems';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { columnName } from './column-words.js';
import { problemSentence } from './problem-words.js';
import { tableCsv } from '../../../shared/files/table-csv.js';

/** UTF-8 text with a byte order mark, lines ended by CR LF (RFC 4180). */
export function problemCsv(
  problems: readonly ListedProblem[],
  heads: readonly string[],
  formats: Formats,
  german: boolean,
): string {
  const head = [
    $localize`:@@indicators.problemKind:Art`,
    $localize`:@@indicators.line:Zeile`,
    $localize`:@@indicators.column:Spalte`,
    $localize`:@@indicators.content:Inhalt`,
    $localize`:@@indicators.finding:Befund`,
  ];
  const rows = problems.map((problem) => [
    severityOf(problem.code) === 'error'
      ? $localize`:@@indicators.error:Fehler`
      : $localize`:@@indicators.hint:Hinweis`,
    problem.line === 0 ? null : problem.line,
    columnName(heads, problem.column),
    problem.content,
    problemSentence(problem, formats),
  ]);
  // The content comes from a foreign file: `tableCsv` keeps it from being a formula.
  return tableCsv([head, ...rows], german);
}
