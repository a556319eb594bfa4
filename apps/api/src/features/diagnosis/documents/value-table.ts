import type {
  AreaProfileView,
  FigureView,
  ProfileIndicatorView,
} from '@quartierwerk/contracts/diagnosis/profile.views';
import type { SheetStatus } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { Cell, Row, Run, Table, Text } from '../../../platform/documents/document.js';
import { day, number, signed, UNKNOWN } from '../../../platform/documents/german.js';
import { SIGNS, TRENDS, UNITS } from './document-words.js';

/** Classes of a deviation from the reference: violet is more favourable, orange less; dark is farther away. */
const COLOURS = ['#5e3c99', '#9a8fc4', '#cbc7e6', '#f7f7f9', '#f7cb8e', '#ee9d3d', '#a85204'] as const;
const LIMITS = [0.25, 0.8, 1.6];

/** Statuses under which a figure is shown with a remark. */
const WITH_REMARK: readonly SheetStatus[] = ['provisional', 'revised', 'low_reliability'];

/** All indicators of the sheet by domain, each with its company: municipality, district, interval, deviation and development. */
export function valueTable({ area, domains, indicators, latestReferenceDate }: AreaProfileView): Table {
  const ofMunicipality = area.municipality !== null;
  return {
    kind: 'table',
    caption: `Werte in ${area.name} und Abweichung vom Bezugswert in Standardabweichungen; rechts vom Strich ungünstiger`,
    columns: [
      { head: 'Nr.', align: 'left', share: 0 },
      { head: 'Indikator', align: 'left', share: 1 },
      { head: area.edition.smallAreaLabel, align: 'right', share: 0 },
      { head: '90-%-Bereich', align: 'right', share: 0 },
      ...(ofMunicipality ? [{ head: 'Kommune', align: 'right', share: 0 } as const] : []),
      { head: 'Kreis', align: 'right', share: 0 },
      { head: 'Abweichung', align: 'left', share: 0 },
      { head: trendHead(indicators), align: 'left', share: 0 },
    ],
    rows: domains.flatMap(({ code, name }): Row[] => {
      const own = indicators.filter(({ domainCode }) => domainCode === code);
      return own.length === 0 ? [] : [{ group: `${code} ${name}` }, ...own.map((one) => rowOf(one, ofMunicipality))];
    }),
    note: [
      unitsLine(indicators),
      `Stand ${day(latestReferenceDate)}; Gebietsstand ${editionName(area.edition.name)}; Quellen: ${sourcesOf(indicators).join('; ') || UNKNOWN}.`,
    ].join('. '),
  };
}

/** The name of an area edition after the word "Gebietsstand", which most carry in their name already. */
export function editionName(name: string): string {
  return name.replace(/^Gebietsstand\s+/, '');
}

/** Who delivered the figures, each once. */
export function sourcesOf(indicators: readonly ProfileIndicatorView[]): string[] {
  return [...new Set(indicators.flatMap(({ source }) => source ?? []))];
}

/** The figure, or the sign that says why there is none. */
export function figureText({ value, status }: FigureView, decimals: number): string {
  return value === null ? SIGNS[status].sign || UNKNOWN : number(value, decimals);
}

/** The figure with its unit: "29,4 %". */
export function withUnit(
  figure: FigureView,
  { unit, decimals }: Pick<ProfileIndicatorView, 'unit' | 'decimals'>,
): string {
  const text = figureText(figure, decimals);
  return figure.value === null || unit === 'ratio' ? text : `${text}\u00a0${UNITS[unit]}`;
}

/** Signs that the table really holds, in the order of their table. */
export function signsIn(indicators: readonly ProfileIndicatorView[]): SheetStatus[] {
  const found = new Set(
    indicators.flatMap(({ area, municipality, district }) =>
      [area, municipality, district].map(({ status }) => status),
    ),
  );
  return (Object.keys(SIGNS) as SheetStatus[]).filter((status) => status !== 'present' && found.has(status));
}

function rowOf(indicator: ProfileIndicatorView, ofMunicipality: boolean): Row {
  const { code, shortName, area, municipality, district, decimals, interval, direction } = indicator;
  const name: Run[] = [{ text: shortName }];
  if (direction === 'context') name.push({ text: ' (nur Kontext)', secondary: true });
  if (WITH_REMARK.includes(area.status)) name.push({ text: ` (${SIGNS[area.status].sign})`, secondary: true });
  return {
    cells: [
      { text: [{ text: code, secondary: true }] },
      { text: name },
      { text: [{ text: figureText(area, decimals), strong: true }] },
      {
        text: [
          {
            text: interval ? `${number(interval.low, decimals)}–${number(interval.high, decimals)}` : '–',
            secondary: true,
          },
        ],
      },
      ...(ofMunicipality ? [{ text: figureText(municipality, decimals) }] : []),
      { text: figureText(district, decimals) },
      deviationCell(indicator),
      trendCell(indicator),
    ],
  };
}

function deviationCell({ deviation, deviationInterval, area }: ProfileIndicatorView): Cell {
  if (deviation === null)
    return { text: [{ text: area.value === null ? meaningOf(area.status) : '–', secondary: true }] };
  const interval = deviationInterval ? ([deviationInterval.low, deviationInterval.high] as const) : null;
  return {
    text: signed(deviation),
    drawing: { kind: 'deviation', value: deviation, interval, colour: deviationColour(deviation) },
  };
}

function meaningOf(status: SheetStatus): string {
  return status === 'suppressed' ? 'geheim gehalten' : SIGNS[status].meaning || UNKNOWN;
}

function trendCell({ trend }: ProfileIndicatorView): Cell {
  const text: Text = trend.direction === null ? '–' : TRENDS[trend.direction];
  const points = trend.points.map(({ value }) => value);
  return points.filter((point) => point !== null).length < 2 ? { text } : { text, drawing: { kind: 'trend', points } };
}

export function deviationColour(deviation: number): string {
  const step = LIMITS.filter((limit) => Math.abs(deviation) >= limit).length;
  return COLOURS[3 + Math.sign(deviation) * step] ?? COLOURS[3];
}

function trendHead(indicators: readonly ProfileIndicatorView[]): string {
  const years = indicators.flatMap(({ trend }) => trend.points.map(({ year }) => year));
  if (years.length === 0) return 'Entwicklung';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `Entwicklung ${first}` : `${first} bis ${last}`;
}

/** "Werte in %; A4, B1 je 1.000". The most frequent unit needs no codes. */
function unitsLine(indicators: readonly ProfileIndicatorView[]): string {
  const byUnit = new Map<ProfileIndicatorView['unit'], string[]>();
  for (const { code, unit } of indicators) byUnit.set(unit, [...(byUnit.get(unit) ?? []), code]);
  const [usual, ...others] = [...byUnit].sort(([, a], [, b]) => b.length - a.length);
  if (!usual) return '';
  return [`Werte in ${UNITS[usual[0]]}`, ...others.map(([unit, codes]) => `${codes.join(', ')} ${UNITS[unit]}`)].join(
    '; ',
  );
}
