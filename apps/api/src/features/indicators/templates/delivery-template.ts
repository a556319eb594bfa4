import type { IndicatorLevel, IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { csvOf } from '@quartierwerk/domain/text/csv';
import { type WorkbookCell, workbookOf } from '../../../platform/workbook/write-workbook.js';

/**
 * The table that a provider fills in: areas and year stand there already, each indicator has its columns, and a second sheet says what
 * is counted. Its heads are those that the import recognises by itself, so that the filled file needs no mapping. It is read by German
 * offices, so its words are German.
 */
export interface TemplateIndicator {
  readonly code: string;
  readonly name: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: IndicatorUnit;
  readonly referenceDateNote: string;
  readonly legalBasis: string;
  readonly lowestLevel: IndicatorLevel;
}

export interface TemplateArea {
  readonly code: string;
  readonly name: string;
  readonly level: IndicatorLevel;
  readonly parentName: string | null;
}

export interface TemplateFacts {
  readonly sourceName: string;
  readonly minCases: number;
  readonly areaEditionName: string;
  readonly year: number;
  readonly indicators: readonly TemplateIndicator[];
  readonly areas: readonly TemplateArea[];
  /** What the provider gives: counts, or rates that are ready. */
  readonly figures: 'counts' | 'rates';
}

const UNIT_WORDS: Readonly<Record<IndicatorUnit, string>> = {
  percent: 'Prozent',
  per_1000: 'je 1.000',
  ratio: 'Verhältnis',
};
const LEVEL_WORDS: Readonly<Record<IndicatorLevel, string>> = {
  small_area: 'kleine Gebiete',
  municipality: 'Kommunen',
  district: 'Kreis',
};
const PLACE_HEADS = ['Schlüssel', 'Gebietsname', 'Kommune', 'Jahr'];
const PLACE_WIDTHS = [14, 30, 24, 8];
const FIGURE_WIDTH = 14;
const NOWHERE = 'räumlich nicht zuordenbar';

/** Signs for figures that are not there (DIN 55301). */
const SIGNS: readonly (readonly [string, string])[] = [
  ['0', 'genau null: Es gibt hier keinen Fall.'],
  ['.', 'geheim zu halten: Der Wert ist bekannt, darf aber nicht genannt werden.'],
  ['…', 'liegt später vor.'],
  ['/', 'nicht sicher genug, wird nicht angegeben.'],
  ['x', 'Aussage nicht sinnvoll.'],
  ['leere Zelle', 'keine Angabe. Eine leere Zelle wird nie als 0 gelesen.'],
];

export function templateName({ sourceName, year }: TemplateFacts, format: 'xlsx' | 'csv'): string {
  return `Liefervorlage ${sourceName} ${year}.${format}`;
}

export function templateWorkbook(facts: TemplateFacts): Buffer {
  const heads = headsOf(facts);
  const figures = heads.length - PLACE_HEADS.length;
  const rows: WorkbookCell[][] = [
    [{ value: titleOf(facts), style: 'title' }],
    [hintOf(facts)],
    heads.map((value) => ({ value, style: 'head' as const })),
    ...placesOf(facts).map(([code = '', name = '', parent = '', year = 0]): WorkbookCell[] => [
      // As text: a number would lose its leading zeros.
      { value: code, style: 'text' },
      { value: name, style: 'text' },
      { value: parent, style: 'text' },
      year,
      ...Array.from({ length: figures }, () => ({ value: null, style: 'entry' as const })),
    ]),
  ];
  const widths = [...PLACE_WIDTHS, ...Array.from({ length: figures }, () => FIGURE_WIDTH)];
  return workbookOf([
    { name: 'Daten', widths, rows, frozenRows: 3 },
    { name: 'Erläuterung', widths: [12, 34, 50, 50, 14, 26, 30, 18], rows: explanationOf(facts) },
  ]);
}

export function templateCsv(facts: TemplateFacts): string {
  const heads = headsOf(facts);
  const empty = Array.from({ length: heads.length - PLACE_HEADS.length }, () => null);
  const padded = (text: string): (string | null)[] => [text, ...heads.slice(1).map(() => null)];
  const rows = [padded(titleOf(facts)), heads, ...placesOf(facts).map((place) => [...place, ...empty])];
  return csvOf(rows, { separator: ';', decimalSign: ',' });
}

function titleOf({ sourceName, year, areaEditionName }: TemplateFacts): string {
  return `Liefervorlage ${sourceName}, ${year}, ${areaEditionName}`;
}

function hintOf({ minCases }: TemplateFacts): string {
  const secret =
    minCases > 1 ? ` Zahlen unter ${minCases} bitte eintragen: Sie werden beim Einlesen geheim gehalten.` : '';
  return `Bitte die gelben Zellen ausfüllen und die Spaltenköpfe stehen lassen. Was zu zählen ist, steht auf dem Blatt „Erläuterung“.${secret}`;
}

function headsOf({ indicators, figures }: TemplateFacts): string[] {
  return [
    ...PLACE_HEADS,
    ...indicators.flatMap(({ code }) =>
      figures === 'counts' ? [`${code} Zähler`, `${code} Nenner`] : [`${code} Wert`],
    ),
  ];
}

/** Areas in the order of the division; counts that lie nowhere have a row of their own, rates cannot. */
function placesOf({ areas, year, figures }: TemplateFacts): (string | number)[][] {
  const places = areas.map(({ code, name, parentName }) => [code, name, parentName ?? '', year]);
  return figures === 'counts' ? [...places, ['', NOWHERE, '', year]] : places;
}

function explanationOf({ indicators, minCases, figures }: TemplateFacts): WorkbookCell[][] {
  const heads = [
    ...['Kürzel', 'Indikator', 'Zähler', 'Nenner', 'Einheit', 'Stichtag', 'Rechtsgrundlage', 'kleinste Ebene'],
  ];
  const wrapped = (value: string): WorkbookCell => ({ value, style: 'wrapped' });
  return [
    [{ value: 'Was wird gezählt?', style: 'title' }],
    heads.map((value) => ({ value, style: 'head' })),
    ...indicators.map((one) =>
      [
        ...[one.code, one.name, one.numerator, one.denominator, UNIT_WORDS[one.unit], one.referenceDateNote],
        ...[one.legalBasis, LEVEL_WORDS[one.lowestLevel]],
      ].map(wrapped),
    ),
    [],
    [{ value: 'Wie wird eingetragen?', style: 'title' }],
    ['Mindestzahl der Fälle', minCases],
    figures === 'counts'
      ? ['Zahlen', 'Zähler und Nenner sind ganze Zahlen. Die Quote rechnet das Programm.']
      : ['Zahlen', 'Werte in der angegebenen Einheit, mit so vielen Nachkommastellen, wie vorliegen.'],
    [NOWHERE, 'Fälle ohne Adresse im Kreis: nur der Zähler, in der letzten Zeile.'],
    [],
    [{ value: 'Zeichen statt einer Zahl', style: 'title' }],
    ...SIGNS.map(([sign, meaning]): WorkbookCell[] => [{ value: sign, style: 'text' }, meaning]),
  ];
}
