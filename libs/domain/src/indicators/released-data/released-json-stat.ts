/** Released aggregates as a cube in JSON-stat 2.0 (json-stat.org): areas × indicators × years. What has no figure has a status that says why. */
import { type ReleasedData, type ReleasedFigure, type ReleasedIndicator, roundedValue } from './released-data.js';
import { statusMeanings } from './released-geojson.js';
import { DIRECTION_WORDS, SECRECY_NOTE, UNIT_WORDS, USE_NOTE } from './released-words.js';

export function releasedJsonStat(data: ReleasedData): string {
  const { areas, indicators, title, publisher, origin, releasedAt, edition } = data;
  const years = [...new Set(data.columns.map(({ year }) => year))].sort((a, b) => a - b);
  const cells = cubeOf(data, years);
  return JSON.stringify({
    ...{ version: '2.0', class: 'dataset', label: title, source: sourcesOf(data).join('; ') },
    ...(releasedAt === null ? {} : { updated: releasedAt }),
    note: [origin, SECRECY_NOTE, USE_NOTE],
    id: ['area', 'indicator', 'time'],
    size: [areas.length, indicators.length, years.length],
    role: { geo: ['area'], metric: ['indicator'], time: ['time'] },
    dimension: {
      area: { label: edition.name, category: areaCategory(data) },
      indicator: { label: 'Indikator', category: indicatorCategory(indicators) },
      time: {
        label: 'Jahr',
        category: { index: years.map(String), label: Object.fromEntries(years.map((year) => [year, String(year)])) },
      },
    },
    value: cells.map(({ value }) => (value === null ? null : roundedValue(value))),
    status: Object.fromEntries(cells.flatMap(({ status }, at) => (status === 'present' ? [] : [[at, status]]))),
    extension: { publisher, areaEdition: edition, status: { label: { ...statusMeanings(data), ...absent(cells) } } },
  });
}

/** Who delivered figures in it, each once. */
export function sourcesOf({ figures }: ReleasedData): string[] {
  return [...new Set(figures.flatMap(({ source }) => source ?? []))].sort((a, b) => a.localeCompare(b, 'de'));
}

interface Cell {
  readonly value: number | null;
  readonly status: ReleasedFigure['status'] | 'not_in_table';
}

/** The cube has a cell for each year, also where an indicator has no table of it. */
const NOT_IN_TABLE: Cell = { value: null, status: 'not_in_table' };

function absent(cells: readonly Cell[]): Record<string, string> {
  return cells.includes(NOT_IN_TABLE) ? { not_in_table: 'der Indikator hat hier keine Tabelle dieses Jahres' } : {};
}

function cubeOf({ areas, indicators, columns, figures }: ReleasedData, years: readonly number[]): Cell[] {
  const columnAt = new Map(columns.map(({ indicator, year }, at) => [`${indicator}|${year}`, at]));
  return areas.flatMap((_area, row) =>
    indicators.flatMap((_indicator, indicator) =>
      years.map((year) => {
        const column = columnAt.get(`${indicator}|${year}`);
        return (column === undefined ? undefined : figures[column * areas.length + row]) ?? NOT_IN_TABLE;
      }),
    ),
  );
}

function areaCategory({ areas }: ReleasedData): object {
  const children = new Map<number, string[]>();
  for (const { code, parent } of areas) {
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), code]);
  }
  const child = [...children].map(([parent, codes]) => [areas[parent]?.code ?? '', codes] as const);
  return {
    index: areas.map(({ code }) => code),
    label: Object.fromEntries(areas.map(({ code, name }) => [code, name])),
    ...(child.length > 0 ? { child: Object.fromEntries(child) } : {}),
  };
}

function indicatorCategory(indicators: readonly ReleasedIndicator[]): object {
  const by = <T>(of: (indicator: ReleasedIndicator) => T): Record<string, T> =>
    Object.fromEntries(indicators.map((indicator) => [indicator.code, of(indicator)]));
  return {
    index: indicators.map(({ code }) => code),
    label: by(({ name }) => name),
    unit: by(({ unit, decimals }) => ({ label: UNIT_WORDS[unit], decimals })),
    note: by(({ numerator, denominator, direction }) => [
      `Zähler: ${numerator}. Nenner: ${denominator}. ${DIRECTION_WORDS[direction]}.`,
    ]),
  };
}
