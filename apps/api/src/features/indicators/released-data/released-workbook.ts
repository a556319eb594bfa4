import type { CsvCell } from '@quartierwerk/domain/text/csv';
import { LONG_HEADS, longRows, valueCell } from '@quartierwerk/domain/indicators/released-data/released-csv';
import {
  NOT_DELIVERED,
  RELEASED_SIGNS,
  type ReleasedData,
  countsOf,
} from '@quartierwerk/domain/indicators/released-data/released-data';
import { sourcesOf } from '@quartierwerk/domain/indicators/released-data/released-json-stat';
import {
  DIRECTION_WORDS,
  LEVEL_WORDS,
  SECRECY_NOTE,
  UNIT_WORDS,
  USE_NOTE,
} from '@quartierwerk/domain/indicators/released-data/released-words';
import { day } from '../../../platform/documents/german.js';
import { type WorkbookCell, type WorkbookSheet, workbookOf } from '../../../platform/workbook/write-workbook.js';

/** Areas × indicators as one reads them, the same line by line as one computes with them, what was counted, and what the signs mean. */
export function releasedWorkbook(data: ReleasedData): Buffer {
  return workbookOf([wideSheet(data), longSheet(data), indicatorSheet(data), legendSheet(data)]);
}

const head = (value: string): WorkbookCell => ({ value, style: 'head' });
const text = (value: string): WorkbookCell => ({ value, style: 'text' });
const wrapped = (value: string): WorkbookCell => ({ value, style: 'wrapped' });
const title = (value: string): WorkbookCell => ({ value, style: 'title' });

function wideSheet({ title: name, areas, indicators, columns, figures }: ReleasedData): WorkbookSheet {
  const heads = columns.map(({ indicator, year }) => {
    const { code = '', shortName = '' } = indicators[indicator] ?? {};
    return head(`${code} ${shortName} ${year}`);
  });
  return {
    name: 'Zahlen',
    widths: [16, 30, 16, 24, ...columns.map(() => 14)],
    frozenRows: 2,
    rows: [
      [title(name)],
      [...['Gebietsschlüssel', 'Gebiet', 'Ebene', 'liegt in'].map(head), ...heads],
      ...areas.map((area, row): WorkbookCell[] => [
        // As text: a number would lose its leading zeros.
        ...[text(area.code), text(area.name), LEVEL_WORDS[area.level], text(area.parentName ?? '')],
        ...columns.map((_, column) => valueCell(figures[column * areas.length + row] ?? NOT_DELIVERED)),
      ]),
    ],
  };
}

function longSheet(data: ReleasedData): WorkbookSheet {
  const cell = (value: CsvCell): WorkbookCell => (typeof value === 'string' ? text(value) : value);
  return {
    name: 'Lange Tabelle',
    widths: [16, 30, 16, 24, 10, 40, 8, 12, 12, 12, 12, 16, 40, 30],
    frozenRows: 1,
    rows: [LONG_HEADS.map(head), ...longRows(data).map((row) => row.map(cell))],
  };
}

function indicatorSheet({ indicators, columns }: ReleasedData): WorkbookSheet {
  const heads = ['Kürzel', 'Indikator', 'Bereich', 'Zähler', 'Nenner', 'Einheit', 'Lesart', 'Jahre', 'Stichtag'];
  const years = (at: number): string =>
    columns.flatMap(({ indicator, year }) => (indicator === at ? [year] : [])).join(', ');
  return {
    name: 'Indikatoren',
    widths: [10, 36, 24, 50, 50, 14, 30, 16, 26, 30, 50],
    frozenRows: 1,
    rows: [
      [...heads, 'Rechtsgrundlage', 'Wie zu lesen'].map(head),
      ...indicators.map((one, at) =>
        [
          ...[one.code, one.name, one.domain, one.numerator, one.denominator, UNIT_WORDS[one.unit]],
          ...[DIRECTION_WORDS[one.direction], years(at), one.referenceDateNote, one.legalBasis, one.interpretation],
        ].map(wrapped),
      ),
    ],
  };
}

function legendSheet(data: ReleasedData): WorkbookSheet {
  const counts = countsOf(data);
  const facts: readonly (readonly [string, string | number])[] = [
    ['Inhalt', data.title],
    ['Herausgegeben von', data.publisher],
    ['Grundlage', data.origin],
    ['Freigegeben am', day(data.releasedAt)],
    ['Gebietsstand', data.edition.name],
    ['Quellen der Zahlen', sourcesOf(data).join('; ') || 'nicht angegeben'],
    ['Quelle der Gebiete', data.edition.source],
    ['Werte mit Zahl', counts.shown],
    ['geheim gehalten', counts.hidden],
    ['nicht freigegeben', counts.unreleased],
    ['andere Lücken', counts.gaps],
  ];
  const signs = Object.values(RELEASED_SIGNS).filter(({ sign }) => sign !== '');
  return {
    name: 'Zeichen und Stand',
    widths: [24, 90],
    rows: [
      [title('Stand')],
      ...facts.map(([name, value]): WorkbookCell[] => [name, typeof value === 'string' ? wrapped(value) : value]),
      [],
      [title('Zeichen')],
      ['0', 'genau null: Es gibt hier keinen Fall.'],
      ...signs.map(({ sign, meaning }): WorkbookCell[] => [text(sign), wrapped(meaning)]),
      [],
      [title('Nutzung')],
      ['Lizenz', wrapped(USE_NOTE)],
      ['Geheimhaltung', wrapped(SECRECY_NOTE)],
    ],
  };
}
