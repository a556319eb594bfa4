import { type CsvCell, csvOf } from '../../text/csv.js';
import { hasFigure } from '../value-status.js';
import {
  NOT_DELIVERED,
  type ReleasedData,
  type ReleasedFigure,
  type ReleasedStatus,
  roundedValue,
  signOf,
} from './released-data.js';
import { LEVEL_WORDS, UNIT_WORDS } from './released-words.js';

export const LONG_HEADS = [
  ...[
    'Gebietsschlüssel',
    'Gebiet',
    'Ebene',
    'liegt in',
    'Indikator',
    'Bezeichnung',
    'Jahr',
    'Wert',
    'Zähler',
    'Nenner',
  ],
  ...['Einheit', 'Zeichen', 'Bedeutung', 'Quelle'],
];

/** One line for each figure or gap, as German office programs read it. */
export function releasedCsv(data: ReleasedData): string {
  return csvOf([LONG_HEADS, ...longRows(data)], { separator: ';', decimalSign: ',' });
}

/** By indicator and year, then by area. */
export function longRows({ areas, indicators, columns, figures }: ReleasedData): CsvCell[][] {
  return columns.flatMap(({ indicator: at, year }, column) =>
    areas.map((area, row) => {
      const indicator = indicators[at];
      const figure = figures[column * areas.length + row] ?? NOT_DELIVERED;
      const { sign, meaning } = signOf(figure.status);
      return [
        ...[area.code, area.name, LEVEL_WORDS[area.level], area.parentName ?? ''],
        ...[indicator?.code ?? '', indicator?.name ?? '', year],
        ...[valueCell(figure), countCell(figure, figure.numerator), countCell(figure, figure.denominator)],
        ...[indicator ? UNIT_WORDS[indicator.unit] : '', sign, meaning, figure.source ?? ''],
      ];
    }),
  );
}

/** The figure, or the sign that stands in its place: never nothing. */
export function valueCell({ value, status }: ReleasedFigure): string | number {
  return value === null ? signOf(status).sign : roundedValue(value);
}

function countCell({ status }: ReleasedFigure, count: number | null): string | number {
  return count ?? signOf(isFigure(status) ? 'not_available' : status).sign;
}

/** A share that was delivered without its counts has none to be shown. */
function isFigure(status: ReleasedStatus): boolean {
  return status !== 'missing' && status !== 'unreleased' && hasFigure(status);
}
