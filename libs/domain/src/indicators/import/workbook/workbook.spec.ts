import fc from 'fast-check';
import { SHEET_COLUMNS, cellOf, columnLetters } from './cell-name.js';
import { dayOfSerial, hundredfold, numberFormatOf } from './number-format.js';
import { type SheetSetting, SharedTexts, SheetReader } from './sheet-reader.js';
import { CellFormats, SheetList, partName } from './workbook-parts.js';
import { XmlRefused, XmlScanner, attributeOf, withoutEntities } from './xml-scanner.js';

const SETTING: SheetSetting = { shared: ['Stümpen', '12,5'], from1904: false, formats: [], merges: [] };

/** Rows of a sheet whose rows are given as XML; empty cells are "". */
function rowsOf(rows: string, change: Partial<SheetSetting> = {}): Record<number, readonly string[]> {
  const taken: Record<number, readonly string[]> = {};
  const setting = { ...SETTING, ...change };
  const reader = new SheetReader(setting, (row, cells) => void (taken[row] = cells));
  const scanner = new XmlScanner(reader);
  scanner.push(`<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`);
  scanner.finish();
  return taken;
}

function refusalOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (error instanceof XmlRefused) return error.defect;
    throw error;
  }
  return 'none';
}

describe('cell names', () => {
  it('count columns by letters as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702, SHEET_COLUMNS - 1].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(cellOf('B7')).toEqual({ column: 1, row: 7 });
    expect([cellOf('XFE1'), cellOf('A0'), cellOf('7B'), cellOf('A1048577')]).toEqual([null, null, null, null]);
  });

  it('go there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: SHEET_COLUMNS - 1 }), (column) => {
        expect(cellOf(`${columnLetters(column)}1`)?.column).toBe(column);
      }),
    );
  });
});

describe('XmlScanner', () => {
  const events = (pieces: readonly string[]): string => {
    const told: string[] = [];
    const scanner = new XmlScanner({
      open: (name, attributes) => told.push(`<${name}${attributeOf(attributes, 'r') ?? ''}>`),
      close: (name) => told.push(`</${name}>`),
      text: (text) => told.push(text),
    });
    for (const piece of pieces) scanner.push(piece);
    scanner.finish();
    return told.join('');
  };

  it('reads tags, attributes, entities and marked sections, whatever their prefix', () => {
    const xml = `<x:c r='B"7' s="1>2"><x:v>1 &lt; 2 &#228;&#xE4;</x:v><!-- <no> --><![CDATA[a<b]]></x:c><leer/>`;
    expect(events([xml])).toBe('<cB"7><v>1 < 2 ää</v>a<b</c><leer></leer>');
  });

  it('tells the same in pieces of any size', () => {
    const xml = `<a r="1"><b>Kürten &amp; Overath</b><!-- x --><c r="2>1"/></a>`;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: xml.length - 1 }), { maxLength: 8 }), (cuts) => {
        const places = [0, ...[...new Set(cuts)].sort((x, y) => x - y), xml.length];
        const pieces = places.slice(1).map((to, at) => xml.slice(places[at], to));
        expect(events(pieces)).toBe(events([xml]));
      }),
    );
  });

  it('refuses a document type definition, and an entity that only one could have named', () => {
    expect(refusalOf(() => events(['<!DOCTYPE x [<!ENTITY a "b">]><x/>']))).toBe('doctype');
    expect(refusalOf(() => events(['<', '!DOC', 'TYPE x><x/>']))).toBe('doctype');
    expect(refusalOf(() => withoutEntities('&datei;'))).toBe('doctype');
  });

  it('refuses what ends inside a tag or never ends', () => {
    expect(refusalOf(() => events(['<a><b']))).toBe('malformed');
    expect(refusalOf(() => events(['<a>', 'x'.repeat(1_100_000)]))).toBe('too_long');
  });
});

describe('number formats', () => {
  it.each<[number, string | undefined, string]>([
    [0, undefined, 'plain'],
    [14, undefined, 'date'],
    [10, undefined, 'percent'],
    [164, 'dd.mm.yyyy', 'date'],
    [164, '[$-407]d. mmmm yyyy', 'date'],
    [164, '0.0%', 'percent'],
    [164, '00000000', 'padded'],
    [164, '#,##0.00', 'plain'],
    [164, '0 "Tage"', 'plain'],
    [164, 'General', 'plain'],
  ])('number %i with code %s is %s', (id, code, kind) => {
    expect(numberFormatOf(id, code).kind).toBe(kind);
  });

  it('know days of both counts, also before the day in 1900 that there never was', () => {
    expect([1, 59, 61, 45_291, 45_291.5].map((serial) => dayOfSerial(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2023-12-31',
      '2023-12-31 12:00',
    ]);
    expect(dayOfSerial(43_829, true)).toBe('2023-12-31');
    expect(dayOfSerial(-1, false)).toBeNull();
  });

  it('move the point of a percentage without a rounding of their own', () => {
    expect(['0.125', '0.07', '1', '-0.5', '0.29', '1.005'].map(hundredfold)).toEqual([
      '12.5',
      '7',
      '100',
      '-50',
      '29',
      '100.5',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (tenThousandths) => {
        expect(Number(hundredfold((tenThousandths / 10_000).toFixed(4)))).toBeCloseTo(tenThousandths / 100, 9);
      }),
    );
  });
});

describe('SheetReader', () => {
  it('keeps every cell at its place', () => {
    const rows = rowsOf(
      '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="D3"><v>31</v></c></row><row r="7"><c t="inlineStr"><is><t>x</t></is></c></row>',
    );
    expect(rows).toEqual({ 3: ['Stümpen', '', '', '31'], 7: ['x'] });
  });

  it('keeps text that looks like a number as it was typed, with its zeros and its comma', () => {
    expect(rowsOf('<row><c t="str"><v>05378004</v></c><c t="s"><v>1</v></c></row>')[1]).toEqual(['05378004', '12,5']);
  });

  it('shows numbers exactly, with a comma', () => {
    const cells = ['36.90476190476190', '1E3', '1.2E-3', '1000000000000', '-4', '0.1'];
    expect(rowsOf(`<row>${cells.map((value) => `<c><v>${value}</v></c>`).join('')}</row>`)[1]).toEqual([
      ...['36,9047619047619', '1000', '0,0012', '1000000000000', '-4', '0,1'],
    ]);
  });

  it('shows dates, percentages and filled up codes as a person sees them', () => {
    const formats = [
      numberFormatOf(0, undefined),
      numberFormatOf(14, undefined),
      numberFormatOf(164, '0.0%'),
      numberFormatOf(165, '000000000'),
    ];
    const row = '<row><c s="1"><v>45291</v></c><c s="2"><v>0.369</v></c><c s="3"><v>53780281</v></c></row>';
    expect(rowsOf(row, { formats })[1]).toEqual(['2023-12-31', '36,9 %', '053780281']);
  });

  it('shows a formula without a result as itself, never as an empty cell', () => {
    expect(rowsOf('<row><c><f>B2/C2</f></c><c><f>1+1</f><v>2</v></c></row>')[1]).toEqual(['=B2/C2', '2']);
  });

  it('shows errors and truth values, and puts a cell of several lines into one', () => {
    const row = '<row><c t="e"><v>#NV</v></c><c t="b"><v>1</v></c><c t="str"><v>Bad&#10;Honnef_x000D_</v></c></row>';
    expect(rowsOf(row)[1]).toEqual(['#NV', 'WAHR', 'Bad Honnef']);
  });

  it('repeats merged text and years for every row, but never a figure', () => {
    const merges = ['A1:A3', 'B1:B3', 'C1:C3'].map((reference, column) => ({ reference, column, from: 1, to: 3 }));
    const first = '<row r="1"><c t="s"><v>0</v></c><c><v>2023</v></c><c><v>84</v></c></row>';
    expect(
      rowsOf(`${first}<row r="2"><c r="D2"><v>1</v></c></row><row r="4"><c><v>5</v></c></row>`, { merges }),
    ).toEqual({
      1: ['Stümpen', '2023', '84'],
      2: ['Stümpen', '2023', '↑C1:C3', '1'],
      4: ['5'],
    });
  });

  it('finds merged cells over several rows behind the rows', () => {
    const reader = new SheetReader(SETTING, () => undefined);
    new XmlScanner(reader).push('<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="B3:B5"/></mergeCells>');
    expect(reader.merges).toEqual([{ reference: 'B3:B5', column: 1, from: 3, to: 5 }]);
  });

  it('refuses rows and cells out of order', () => {
    expect(refusalOf(() => rowsOf('<row r="2"/><row r="2"/>'))).toBe('malformed');
    expect(refusalOf(() => rowsOf('<row><c r="B1"/><c r="A1"/></row>'))).toBe('malformed');
    expect(refusalOf(() => rowsOf('<row r="99999999"/>'))).toBe('malformed');
  });
});

describe('the small parts of a workbook', () => {
  it('name its sheets, those in sight and those that are not', () => {
    const list = new SheetList();
    new XmlScanner(list).push(
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="Zahlen &amp; Werte" sheetId="1" r:id="rId3"/>' +
        '<sheet name="alt" sheetId="2" state="hidden" r:id="rId4"/></sheets></workbook>',
    );
    expect(list).toMatchObject({
      from1904: true,
      sheets: [
        { name: 'Zahlen & Werte', hidden: false, relation: 'rId3' },
        { name: 'alt', hidden: true, relation: 'rId4' },
      ],
    });
  });

  it('know the formats of cells, not those of named styles', () => {
    const formats = new CellFormats();
    new XmlScanner(formats).push(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    );
    expect(formats.formats.map(({ kind }) => kind)).toEqual(['plain', 'percent']);
  });

  it('hold shared texts of several runs without their pronunciation, within limits', () => {
    const xml = '<sst><si><r><t>Rös</t></r><r><t>rath</t></r><rPh><t>x</t></rPh></si><si/></sst>';
    const texts = new SharedTexts({ entries: 2, characters: 7 });
    new XmlScanner(texts).push(xml);
    expect(texts.texts).toEqual(['Rösrath', '']);
    expect(refusalOf(() => new XmlScanner(new SharedTexts({ entries: 1, characters: 99 })).push(xml))).toBe('too_long');
    expect(refusalOf(() => new XmlScanner(new SharedTexts({ entries: 9, characters: 6 })).push(xml))).toBe('too_long');
  });

  it('lie where their relation says', () => {
    expect(partName('xl/workbook.xml', 'worksheets/sheet1.xml')).toBe('xl/worksheets/sheet1.xml');
    expect(partName('xl/workbook.xml', '/xl/worksheets/sheet1.xml')).toBe('xl/worksheets/sheet1.xml');
    expect(partName('xl/a/workbook.xml', '../sheet1.xml')).toBe('xl/sheet1.xml');
  });
});
