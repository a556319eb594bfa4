/**
 * The ranked table of a draft as CSV, as it stands on the screen: semicolon and decimal comma in German, so that spreadsheets read it
 * without asking. A stored run gets its table from the server, which writes the same columns.
 */
import type { Formats } from '@quartierwerk/ui/format/formats';
import { reasonOf } from './run-map.js';
import type { RunFigures } from './run-figures.js';

/** UTF-8 text with a byte order mark, lines ended by CR LF (RFC 4180). */
export function runCsv(figures: RunFigures, formats: Formats, german: boolean): string {
  const separator = german ? ';' : ',';
  const head = [
    $localize`:@@diagnosis.columnRank:Rang`,
    $localize`:@@diagnosis.columnCode:Schlüssel`,
    figures.edition.smallAreaLabel,
    $localize`:@@diagnosis.columnMunicipality:Kommune`,
    $localize`:@@diagnosis.columnPopulation:Einwohner`,
    $localize`:@@diagnosis.columnIndex:Index`,
    $localize`:@@diagnosis.columnConspicuous:auffällig`,
    $localize`:@@diagnosis.columnUsed:Indikatoren`,
    $localize`:@@diagnosis.columnReason:ohne Index, weil`,
    ...figures.domains.map(({ code, name }) => `${code} ${name}`),
  ];
  const figure = (value: number | null, digits: number) =>
    value === null
      ? ''
      : formats
          .number(value, digits)
          .replace(/[\s\u00a0]/g, '')
          .replace('\u2212', '-');
  const plain = (value: number | null) => (value === null ? '' : String(value));
  const rows = figures.areas.map((area) => [
    plain(area.rank),
    area.code,
    area.name,
    area.municipalityName ?? '',
    plain(area.population),
    figure(area.indexValue, 4),
    area.rank === null ? '' : plain(area.conspicuous),
    `${area.indicatorsUsed}/${area.indicatorsExpected}`,
    reasonOf(area),
    ...area.domainScores.map((score) => figure(score, 4)),
  ]);
  return `\ufeff${[head, ...rows].map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator)).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is kept from being one (OWASP, CSV injection); a negative figure stays a figure. */
function quoted(cell: string, separator: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.,])/.test(cell) ? `'${cell}` : cell;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
