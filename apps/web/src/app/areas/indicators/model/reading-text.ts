/** How a row of the file was understood, in words: "Stümpen, Betreuungsquote unter 3, 36,9 %". */
import type { ImportOptions } from '@quartierwerk/contracts/indicators/imports.views';
import type { ContextRow, ListedProblem } from '@quartierwerk/domain/indicators/import/check-report';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { valueText } from '../../../shared/words/value-words.js';

type Indicators = ImportOptions['indicators'];

export function readingText(row: ContextRow, indicators: Indicators, formats: Formats): string {
  const { read } = row;
  if (read === null) return $localize`:@@indicators.notRead:nicht eingelesen`;
  const indicator = indicators.find(({ code }) => code === read.indicator);
  const unit = { unit: indicator?.unit ?? ('percent' as const), decimals: indicator?.decimals ?? 1 };
  const first = [
    read.areaName,
    indicator?.name ?? read.indicator,
    String(read.year),
    valueText(read.value, read.status, unit, formats),
  ].join(', ');
  const more = read.figures - 1;
  if (more <= 0) return first;
  return more === 1
    ? $localize`:@@indicators.oneMoreFigure:${first}:first: und ein weiterer Wert`
    : $localize`:@@indicators.moreFigures:${first}:first: und ${more}:count: weitere Werte`;
}

/** The same for the row that a problem is about: an area that was not found is said as such. */
export function faultyReading(
  problem: ListedProblem,
  row: ContextRow,
  indicators: Indicators,
  formats: Formats,
): string {
  if (row.read === null && row.line === problem.line && problem.code.startsWith('area_')) {
    return $localize`:@@indicators.noAreaFound:kein Gebiet gefunden`;
  }
  if (row.line === problem.line && problem.code === 'unassigned_row' && problem.params?.['counted'] === true) {
    return $localize`:@@indicators.readUnassigned:zu keinem Gebiet gezählt`;
  }
  return readingText(row, indicators, formats);
}
