/** The findings of a check as CSV, in the words of the screen: semicolons in German, so that spreadsheets read it without asking. */
import type { ListedProblem } from '@quartierwerk/domain/indicators/import/check-report';
import { severityOf } from '@quartierwerk/domain/indicators/import/problems';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { columnName } from './column-words.js';
import { problemSentence } from './problem-words.js';

/** UTF-8 text with a byte order mark, lines ended by CR LF (RFC 4180). */
export function problemCsv(
  problems: readonly ListedProblem[],
  heads: readonly string[],
  formats: Formats,
  german: boolean,
): string {
  const separator = german ? ';' : ',';
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
    problem.line === 0 ? '' : String(problem.line),
    columnName(heads, problem.column),
    problem.content,
    problemSentence(problem, formats),
  ]);
  const lines = [head, ...rows].map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** The content comes from a foreign file: a cell that begins like a formula is kept from being one (OWASP, CSV injection). */
function quoted(cell: string, separator: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
