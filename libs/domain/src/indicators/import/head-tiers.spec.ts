import fc from 'fast-check';
import { detectDialect } from './dialect.js';
import { headRowsIn, headsIn, headsJoined, joinedHeads, lineAboveHead } from './head-tiers.js';
import { singleRecordHead } from './table-facts.js';
import { recordsOf } from './table-scanner.js';

const dialectOf = (lines: readonly string[]) => detectDialect(lines.join('\r\n'), 'utf-8', true);
const headsOf = (lines: readonly string[]) => {
  const dialect = dialectOf(lines);
  return dialect ? headsIn(recordsOf(lines.join('\n'), dialect.delimiter), dialect) : undefined;
};

/** A result file of the employment agency: keys of nine digits, sums among the rows, an asterisk for what is kept secret. */
const AGENCY = [
  'Arbeitsmarktdaten in kleinräumiger Gliederung;;;;;;;',
  'Berichtsmonat Dezember 2024;;;;;;;',
  ';;;;;;;',
  'Schlüssel;Gebiet;Arbeitslose;;;Leistungsberechtigte;;Bedarfsgemeinschaften',
  ';;insgesamt;SGB III;SGB II;ELB;NEF;insgesamt',
  '001001001;Mitte;120;38;82;310;141;198',
  '001001002;Nord;31;*;29;77;keine Angabe;51',
  '001001SUM;Bezirk 1;151;*;111;387;*;249',
  '001SUMSUM;Stadt;151;*;111;387;*;249',
  'SUMSUMSUM;insgesamt;151;*;111;387;*;249',
];

describe('heads in two rows', () => {
  it('are found below titles, and each column has both words', () => {
    expect(dialectOf(AGENCY)).toMatchObject({ upperLine: 4, headerLine: 5, firstLine: 6 });
    expect(headsOf(AGENCY)).toEqual([
      ...['Schlüssel', 'Gebiet', 'Arbeitslose insgesamt', 'Arbeitslose SGB III', 'Arbeitslose SGB II'],
      ...['Leistungsberechtigte ELB', 'Leistungsberechtigte NEF', 'Bedarfsgemeinschaften insgesamt'],
    ]);
  });

  it('are found where the upper row is nearly empty', () => {
    const lines = [
      ';;Arbeitslose;;;;;',
      'Schlüssel;Gebiet;insgesamt;Männer;Frauen;unter 25;ab 55;Ausländer',
      '001001001;Mitte;120;60;60;12;30;44',
      '001001002;Nord;31;*;*;3;9;11',
    ];
    expect(dialectOf(lines)).toMatchObject({ upperLine: 1, headerLine: 2, firstLine: 3 });
    expect(headsOf(lines)?.slice(0, 4)).toEqual([
      ...['Schlüssel', 'Gebiet', 'Arbeitslose insgesamt', 'Arbeitslose Männer'],
    ]);
  });

  it('may be years below an indicator, or counts below a year', () => {
    expect(headsOf(['Gebiet;D2;;D3;', ';2023;2024;2023;2024', '01001;12,5;13,5;1;2', '01002;1,5;2,5;3;4'])).toEqual([
      ...['Gebiet', 'D2 2023', 'D2 2024', 'D3 2023', 'D3 2024'],
    ]);
    expect(headsOf(['Gebiet;2023;;2024;', ';Zähler;Nenner;Zähler;Nenner', '01001;1;2;1;2', '01002;1;2;3;4'])).toEqual([
      ...['Gebiet', '2023 Zähler', '2023 Nenner', '2024 Zähler', '2024 Nenner'],
    ]);
  });

  it('repeat a word over several columns as well as leaving it out', () => {
    const lines = ['Gebiet;Arbeitslose;Arbeitslose', ';Männer;Frauen', '01001;1;2', '01002;3;4'];
    expect(headsOf(lines)).toEqual(['Gebiet', 'Arbeitslose Männer', 'Arbeitslose Frauen']);
  });

  it.each([
    ['one head', ['Gebiet;Zähler;Nenner', '01001;1;2', '01002;3;4']],
    ['a title above', ['Arbeitslose 2024;;', 'Gebiet;Zähler;Nenner', '01001;1;2', '01002;3;4']],
    ['a date at the right', [';;Stand: 31.12.2024;', 'Gebiet;Zähler;Nenner;Quote', '01001;1;2;50', '01002;3;4;75']],
    ['a first row of gaps', ['Gebiet;Zähler;Nenner', '01001;.;.', '01002;3;4', '01003;3;4']],
    ['a first row of words', ['Gebiet;Zähler;Nenner;', 'Mitte;fehlt;fehlt;siehe Anlage', 'Nord;3;4;', 'Süd;3;4;']],
    ['years above', ['Gebiet;2023;2024', '01001;1;2', '01002;3;4']],
  ])('are not seen in %s', (_, lines) => {
    expect(dialectOf(lines)).not.toHaveProperty('upperLine');
  });

  it('are said once with a name that they make', () => {
    const records = recordsOf(AGENCY.join('\n'), ';');
    const heads = headsOf(AGENCY) ?? [];
    expect(headsJoined(records[3], heads, 5)).toEqual([
      {
        ...{ code: 'head_joined', line: 5, column: 2, content: 'Arbeitslose insgesamt' },
        params: { upper: 4, name: 'Arbeitslose insgesamt' },
      },
    ]);
    expect(headsJoined(undefined, heads, 5)).toEqual([]);
  });

  it('give each column one name, and no word of the lower row is lost', () => {
    const row = fc.array(fc.constantFrom('', 'Arbeitslose', 'insgesamt', '2023'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(row, row, (upper, lower) => {
        const heads = joinedHeads(upper, lower);
        expect(heads).toHaveLength(lower.length);
        lower.forEach((word, at) => expect(heads[at]?.endsWith(word)).toBe(true));
        heads.forEach((head, at) => expect(head.startsWith(upper[at] ?? '')).toBe(true));
      }),
    );
  });
});

describe('heads of single persons', () => {
  const refusedFor = (lines: readonly string[]) => {
    const dialect = dialectOf(lines);
    return dialect && singleRecordHead(headRowsIn(recordsOf(lines.join('\n'), dialect.delimiter), dialect));
  };

  it.each([
    ['the lower row', 'Nachname', ['Person;;Leistung;', 'Nachname;Vorname;2022;2023', 'A;B;1;2', 'C;D;3;4']],
    ['the upper row', 'Vorname', ['Vorname;Gebiet;Leistung;', 'amtlich;;2022;2023', 'A;01;1;2', 'C;02;3;4']],
    [
      'both rows together',
      'Geburts datum',
      ['Geburts;Gebiet;Leistung;', 'datum;;2022;2023', '1.1.;01;1;2', '2.2.;02;3;4'],
    ],
    ['the only row', 'Vorname', ['Vorname;Gebiet;Wert', 'A;01;1', 'C;02;3']],
    [
      'a lower row below one that was taken for all',
      'Nachname',
      ['Person;;Fall', 'Nachname;Vorname;Art', 'A;B;x1', 'C;D;x2'],
    ],
    [
      'below a title',
      'Nachname',
      ['Liste;;;', ';;;', 'Person;;Leistung;', 'Nachname;Vorname;2022;2023', 'A;B;1;2', 'C;D;3;4'],
    ],
  ])('are seen in %s', (_, head, lines) => {
    expect(refusedFor(lines)).toBe(head);
  });

  it('are none where a table of areas has two rows of heads, or a row below names a means', () => {
    expect(refusedFor(AGENCY)).toBeNull();
    expect(refusedFor(['Kontaktweg;Gebiet;Wert', 'Telefon;01;12', 'E-Mail;01;4'])).toBeNull();
    expect(refusedFor(['Aktenzeichen 51-2;;', 'Gebiet;2022;2023', '01001;1;2', '01002;3;4'])).toBeNull();
  });
});

describe('the row above the heads', () => {
  it('gives a table no further columns, however long it is', () => {
    expect(joinedHeads(['Gebiet', 'D2', '', 'Stand', '2024'], ['', '2022', '2023'])).toEqual([
      'Gebiet',
      'D2 2022',
      'D2 2023',
    ]);
  });

  it.each([
    ['the one above', 'Titel\nGebiet;D2;\n;2022;2023\n', 3, 2],
    ['the last one with words', 'Titel\nGebiet;D2;\n\n;;\n;2022;2023\n', 5, 2],
    ['none', '\n;;\n;2022;2023\n', 3, 0],
    ['none above the first line', 'Gebiet;2022;2023\n', 1, 0],
  ])('is %s', (_, text, headerLine, line) => {
    expect(lineAboveHead(recordsOf(text, ';'), headerLine)).toBe(line);
  });

  it('is none of the heads where a line stands between them', () => {
    const lines = [';D2;;D3;', 'vorläufig', 'Gebiet;2023;2024;2023;2024', '01001;12,5;13,5;1;2', '01002;1,5;2,5;3;4'];
    expect(dialectOf(lines)).not.toHaveProperty('upperLine');
  });
});
