import fc from 'fast-check';
import { TableScanner, type TableRecord, recordsOf } from './table-scanner.js';

function scan(text: string, delimiter: string, pieces: number): TableRecord[] {
  const records: TableRecord[] = [];
  const scanner = new TableScanner(delimiter, (record) => records.push(record));
  for (let at = 0; at < text.length; at += pieces) scanner.push(text.slice(at, at + pieces));
  scanner.finish();
  return records;
}

describe('TableScanner', () => {
  it('takes lines apart, whatever ends them', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(recordsOf(['a;b', '1;2', ''].join(end), ';')).toEqual([
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['1', '2'] },
      ]);
    }
  });

  it('reads quotes, doubled quotes, and cells that span lines, and goes on with the right line number', () => {
    expect(recordsOf('"a;b";"sagt ""ja"""\n"zwei\nZeilen";x\nletzte;y', ';')).toEqual([
      { line: 1, cells: ['a;b', 'sagt "ja"'] },
      { line: 2, cells: ['zwei\nZeilen', 'x'] },
      { line: 4, cells: ['letzte', 'y'] },
    ]);
  });

  it('takes a quote inside a cell for a character', () => {
    expect(recordsOf('Haus "Sonne";1\n', ';')).toEqual([{ line: 1, cells: ['Haus "Sonne"', '1'] }]);
  });

  it('does not let an unclosed quote swallow the file', () => {
    const records = recordsOf(`"offen;1\n${'a;2\n'.repeat(200)}`, ';');
    expect(records).toHaveLength(201);
    expect(records[0]).toEqual({ line: 1, cells: ['"offen', '1'] });
    expect(records[200]).toEqual({ line: 201, cells: ['a', '2'] });
  });

  it('keeps empty cells and empty lines', () => {
    expect(recordsOf(';;\n\nx;', ';')).toEqual([
      { line: 1, cells: ['', '', ''] },
      { line: 2, cells: [''] },
      { line: 3, cells: ['x', ''] },
    ]);
  });

  it('gives the same records whatever the pieces', () => {
    const text = fc.stringMatching(/^[ab;"\r\n]{0,40}$/);
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), (content, pieces) => {
        expect(scan(content, ';', pieces)).toEqual(scan(content, ';', content.length || 1));
      }),
    );
  });

  it('reads back every table that was written with quotes', () => {
    const cell = fc.stringMatching(/^[ab;"\n ]{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, pieces) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')).join('\n');
        expect(scan(text, ';', pieces).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});
