import { LONG, aMapping, readTable } from './import.testing.js';
import { noteIn } from './note-row.js';
import { whyNoTable } from './no-table.js';
import { type ColumnMapping, NO_FIXES } from './mapping.js';

const HEAD = 'AGS;Indikator;Jahr;Zähler;Nenner\n';
const ROW = '053780281;D2;2020;31;84\n';
const dialect = { encoding: 'utf-8', delimiter: ';', decimal: ',', headerLine: 1, firstLine: 2 } as const;
const read = (rows: string) => readTable(HEAD + rows, aMapping(LONG), { dialect });
const FIGURES = new Set([3, 4]);
/** A column that nobody reads left of indicator and year, and two at the right. */
const BESIDE: readonly ColumnMapping[] = [
  { role: 'area_code' },
  { role: 'ignore' },
  ...LONG.slice(1),
  { role: 'ignore' },
  { role: 'ignore' },
];
const beside = (row: string) =>
  readTable(`AGS;Ort;Indikator;Jahr;Zähler;Nenner;Merkmal;Bemerkung\n${row}\n`, aMapping(BESIDE), { dialect });

describe('a row that is none of the table', () => {
  it.each([
    ['Quelle: Bundesagentur für Arbeit', 'source'],
    ['Datenquelle - Melderegister', 'source'],
    ['© Statistik der Bundesagentur für Arbeit', 'copyright'],
    ['(c) Kreis 2026', 'copyright'],
    ['Stand: 31.12.2025', 'as_of'],
    ['Stand 31.12.2025', 'as_of'],
    ['Erstellt am 03.02.2026', 'as_of'],
    ['Anmerkung: ohne Heime', 'remark'],
    ['1) ohne Personen in Heimen', 'remark'],
    ['* vorläufige Zahlen', 'remark'],
    ['Die Werte gelten nur für das erste Halbjahr', 'remark'],
  ])('%s is told as %s, whatever its width', (text, kind) => {
    for (const row of [`${text}\n`, `${text};;;;\n`, `;;${text};;\n`]) {
      const { problems, outcomes, observations } = read(ROW + row);
      expect(problems).toMatchObject([{ code: 'note_row', line: 3, params: { kind } }]);
      expect(outcomes).toEqual(['read', 'skipped']);
      expect(observations).toHaveLength(1);
    }
  });

  it.each(['Neustadt', 'Quellenweg', 'Standort Nord', 'Zum alten Hof'])('%s is an area that nobody knows', (name) => {
    expect(read(`${name};D2;2020;31;84\n`).problems).toMatchObject([{ code: 'area_unknown', line: 2, column: 0 }]);
  });

  it('is none where figures stand beside it', () => {
    expect(noteIn(['Stand 4', 'D2', '2020', '31', '84'], FIGURES)).toBeNull();
    expect(noteIn(['', '', ''], FIGURES)).toBeNull();
  });

  it.each([
    ...['Quellen-Viertel;.;.', '* Zentrum;.;.', '1) Altstadt;–;–', 'Hinweis;x;', 'Stand-Viertel;;(12)', '* Zentrum;;g'],
    ...['Quelle Süd;12,5 p;', 'Anmerkung;…;3', 'Quellen-Viertel;;', 'Stand-Viertel;;'],
  ])('is none where a sign of a table stands for a figure: %s', (row) => {
    const wide = aMapping([{ role: 'area_name' }, ...[2022, 2023].map((year) => ({ role: 'value' as const, year }))], {
      indicator: 'D2',
    });
    const { problems, outcomes } = readTable(`Gebiet;2022;2023\n${row}\n`, wide, { dialect });
    expect(problems).toMatchObject([{ code: 'area_unknown', line: 2, column: 0 }]);
    expect(outcomes).toEqual(['faulty']);
  });
});

describe('a row of totals', () => {
  it.each(['Insgesamt', 'Summe', 'Kreisgebiet', 'Landkreis', 'Summe Rösrath', 'alle Wohnplätze', 'Kreis gesamt'])(
    '%s is left out in the middle as at the end, and said with row and column',
    (name) => {
      const { problems, outcomes } = read(`${ROW}${name};D2;2020;310;840\n053780289;D2;2020;1;40\n`);
      expect(problems).toMatchObject([{ code: 'total_row', line: 3, column: 0, content: name }]);
      expect(outcomes).toEqual(['read', 'skipped', 'read']);
    },
  );

  it('may be named in a column that nobody reads, left of the figures', () => {
    const { problems, outcomes } = beside(';Insgesamt;D2;2020;310;840;;');
    expect(problems).toMatchObject([{ code: 'total_row', line: 2, column: 1, content: 'Insgesamt' }]);
    expect(outcomes).toEqual(['skipped']);
  });

  it.each([
    ['right of the figures', ';;D2;2020;310;840;Geschlecht: insgesamt;'],
    ['as a remark', ';;D2;2020;310;840;;ohne Heime gesamt'],
    ['as an indicator', ';;Insgesamt;2020;310;840;;'],
    ['as a year', ';;D2;gesamt;310;840;;'],
  ])('is not what lost its area and says "insgesamt" %s', (_, row) => {
    const { problems, outcomes } = beside(row);
    expect(problems).toMatchObject([{ code: 'area_missing', line: 2, column: 0 }]);
    expect(outcomes).toEqual(['faulty']);
  });

  it('is an area where the edition knows one of that name', () => {
    const byName = aMapping([{ role: 'area_name' }, ...LONG.slice(1)]);
    const { observations, problems } = readTable(`${HEAD}Kreis;D2;2020;31;84\n`, byName, { dialect });
    expect([observations.length, problems.length]).toEqual([1, 0]);
  });

  it('is not told any more where an older recipe leaves such rows out', () => {
    const fixes = { ...NO_FIXES, skipRowsWith: ['total_row' as const] };
    const { problems, outcomes } = readTable(`${HEAD}Summe;D2;2020;31;84\n`, aMapping(LONG, { fixes }), { dialect });
    expect([problems, outcomes]).toEqual([[], ['skipped']]);
  });
});

describe('a file without a table', () => {
  it.each(['', '\n\n', ';;;\n;;;\n', '\t\t\n', ' , ,\n'])('is empty: %j', (text) => {
    expect(whyNoTable(text)).toEqual({ is: 'empty' });
  });

  it.each([
    ['Gebiet;Jahr;Wert\n', 1, 3],
    ['Kita-Quoten 2025\n\nGebiet;Jahr;Wert\n', 3, 3],
    ['Gebiet\tWert', 1, 2],
    ['AGS;2022;2023\n', 1, 3],
  ])('has heads and no row: %j', (text, line, columns) => {
    expect(whyNoTable(text)).toEqual({ is: 'head_only', line, columns });
  });

  it.each(['Sehr geehrte Damen und Herren,\nanbei die Zahlen.\n', 'Viele Grüße, Ihr Amt\n', '{"a":1}', 'a;b\n1\n'])(
    'is something else: %j',
    (text) => {
      expect(whyNoTable(text)).toEqual({ is: 'other' });
    },
  );
});
