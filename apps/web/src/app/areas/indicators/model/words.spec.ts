import { TestBed } from '@angular/core/testing';
import type { DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { columnName, defectSentence, headsInFile, originWords } from './column-words.js';
import { withdrawalText, yearsText } from './delivery-words.js';
import { HEADS, importOf, problemOf } from './import.testing.js';
import { problemCsv } from './problem-csv.js';
import { faultyReading, readingText } from './reading-text.js';
import { cellText, valueText } from '../../../shared/words/value-words.js';

const formats = () => TestBed.inject(Formats);

describe('values in words', () => {
  const cell = { value: 12.34, numerator: 1, denominator: 8, status: 'present' as const, deliveryId: 'l-1' };

  it('never leaves a cell empty and never writes 0 for what is missing', () => {
    expect(cellText(null, 1, formats())).toEqual({ figure: '', remark: 'fehlt' });
    expect(cellText({ ...cell, value: null, status: 'suppressed' }, 1, formats())).toEqual({
      figure: '',
      remark: 'geheim',
    });
    expect(cellText({ ...cell, value: 0 }, 1, formats())).toEqual({ figure: '0,0', remark: '' });
    expect(cellText({ ...cell, status: 'provisional' }, 1, formats())).toEqual({ figure: '12,3', remark: 'vorläufig' });
  });

  it('writes a value with its unit', () => {
    expect(valueText(36.94, 'present', { unit: 'percent', decimals: 1 }, formats())).toBe('36,9\u00a0%');
    expect(valueText(4, 'provisional', { unit: 'per_1000', decimals: 1 }, formats())).toBe(
      '4,0\u00a0je 1.000, vorläufig',
    );
    expect(valueText(2.5, 'present', { unit: 'ratio', decimals: 2 }, formats())).toBe('2,50');
  });
});

describe('readingText', () => {
  const read = {
    areaCode: '053780288',
    areaName: 'Stümpen',
    indicator: 'D2',
    year: 2025,
    value: 36.9,
    status: 'present' as const,
    figures: 1,
  };
  const { indicators } = importOf().options;

  it('says how a row was understood', () => {
    expect(readingText({ line: 2, cells: [], read }, indicators, formats())).toBe(
      'Stümpen, Betreuungsquote unter 3, 2025, 36,9\u00a0%',
    );
    expect(readingText({ line: 2, cells: [], read: { ...read, figures: 3 } }, indicators, formats())).toContain(
      'und 2 weitere Werte',
    );
  });

  it('says that no area was found on the row that is meant, and only there', () => {
    const problem = problemOf('area_unknown', 3);

    expect(faultyReading(problem, { line: 3, cells: [], read: null }, indicators, formats())).toBe(
      'kein Gebiet gefunden',
    );
    expect(faultyReading(problem, { line: 4, cells: [], read: null }, indicators, formats())).toBe('nicht eingelesen');
  });
});

describe('deliveries in words', () => {
  const delivery = { title: 'Kita', rowCount: 1200, replaced: 0 } as DeliveryView;

  it('writes years in a row as a span', () => {
    expect(yearsText([2023, 2021, 2022, 2019])).toBe('2019, 2021–2023');
    expect(yearsText([])).toBe('');
  });

  it('tells what a withdrawal took and what it brought back', () => {
    expect(withdrawalText(delivery, formats())).toBe('„Kita“: 1.200 Werte zurückgenommen.');
    expect(withdrawalText({ ...delivery, rowCount: 1, replaced: 1 }, formats())).toBe(
      '„Kita“: 1 Wert zurückgenommen, 1 früherer Wert gilt wieder.',
    );
  });
});

describe('columns in words', () => {
  it('names a column by its head, else by its number', () => {
    expect([0, -1, 9].map((at) => columnName(HEADS, at))).toEqual(['Gebiet', 'ganze Zeile', 'Spalte 10']);
  });

  it('names a column of a sheet by its letter too, as the sheet does', () => {
    const origin = { kind: 'workbook', sheets: [{ name: 'Kita', hidden: false }], sheet: 0 } as const;
    expect(headsInFile({ heads: ['Gebiet', ''], origin })).toEqual(['A Gebiet', 'B']);
    expect(headsInFile({ heads: ['Gebiet', ''], origin: null })).toEqual(['Gebiet', '']);
    expect(originWords(origin)).toBe('Blatt „Kita“');
  });

  it('says at which column an entry is missing', () => {
    expect(defectSentence({ code: 'DENOMINATOR_MISSING', column: 3 }, HEADS)).toBe(
      'Zähler: Zu diesem Zähler fehlt der Nenner.',
    );
  });
});

describe('problemCsv', () => {
  it('keeps the content of a foreign file from becoming a formula', () => {
    const problem = problemOf('number_unreadable', 5, { column: 5, content: '=HYPERLINK("x")' });
    const [head, row] = problemCsv([problem], HEADS, formats(), true).split('\r\n');

    expect(head).toBe('\ufeffArt;Zeile;Spalte;Inhalt;Befund');
    expect(row).toBe(`Fehler;5;Wert;"'=HYPERLINK(""x"")";Das ist keine Zahl. Gelesen wird mit Dezimalkomma.`);
  });
});
