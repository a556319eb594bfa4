/**
 * The ranked table of a draft as CSV, as it stands on the screen: semicolon and decimal comma in German, so that spreadsheets read it
 * without asking. A stored run gets its table from the server, which writes the same columns.
 */
import { tableCsv } from '../../../shared/files/table-csv.js';
import { reasonOf } from './run-map.js';
import type { RunFigures } from './run-figures.js';

/** UTF-8 text with a byte order mark, lines ended by CR LF (RFC 4180). */
export function runCsv(figures: RunFigures, german: boolean): string {
  const head = [
    $localize`:@@diagnosis.columnRank:Rang`,
    $localize`:@@diagnosis.columnCode:Schlüssel`,
    figures.edition.smallAreaLabel,
    $localize`:@@diagnosis.columnMunicipality:Kommune`,
    $localize`:@@diagnosis.columnPopulation:Einwohner`,
    $localize`:@@diagnosis.columnIndex:Index`,
    ...(figures.ownClasses === null ? [] : [$localize`:@@diagnosis.columnClass:Klasse`]),
    $localize`:@@diagnosis.columnConspicuous:auffällig`,
    $localize`:@@diagnosis.columnUsed:Indikatoren`,
    $localize`:@@diagnosis.columnReason:ohne Index, weil`,
    ...figures.domains.map(({ code, name }) => `${code} ${name}`),
  ];
  const rows = figures.areas.map((area) => [
    area.rank,
    area.code,
    area.name,
    area.municipalityName ?? '',
    area.population,
    rounded(area.indexValue),
    ...(figures.ownClasses === null ? [] : [area.ownClass]),
    area.rank === null ? null : area.conspicuous,
    `${area.indicatorsUsed}/${area.indicatorsExpected}`,
    reasonOf(area),
    ...area.domainScores.map(rounded),
  ]);
  return tableCsv([head, ...rows], german);
}

const DECIMALS = 4;

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(DECIMALS));
}
