import fc from 'fast-check';
import { csvOf, type CsvDialect } from './csv.js';

const GERMAN: CsvDialect = { separator: ';', decimalSign: ',' };
const lines = (text: string) => text.slice(1).split('\r\n');

describe('csvOf', () => {
  it('writes numbers as numbers, also negative ones, with the decimal sign of the language', () => {
    expect(lines(csvOf([[-1.25, 3, null, 'Zentrum']], GERMAN))).toEqual(['-1,25;3;;Zentrum', '']);
    expect(lines(csvOf([[-1.25]], { separator: ',', decimalSign: '.' }))).toEqual(['-1.25', '']);
  });

  it('gives all figures of a column as many decimals as the column has', () => {
    const rows = [
      ['Hand', 1.5, 2],
      ['Sand', 2, 3.25],
      ['Kaule', -0.001, null],
    ];
    expect(lines(csvOf(rows, GERMAN, [undefined, 2]))).toEqual(['Hand;1,50;2', 'Sand;2,00;3,25', 'Kaule;0,00;', '']);
  });

  it('begins with the byte order mark, so that umlauts survive Excel', () => {
    expect(csvOf([['Rösrath']], GERMAN).startsWith('\uFEFF')).toBe(true);
  });

  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '\0x', '＝1', ' =1', '\u00a0=1', '\0 ＋1'])(
    'disarms %j',
    (text) => {
      expect(csvOf([[text]], GERMAN)).toMatch(/^\uFEFF"?'/);
    },
  );

  it('quotes what would break a line or a field', () => {
    expect(lines(csvOf([['a;b', 'er sagte "ja"']], GERMAN))[0]).toBe('"a;b";"er sagte ""ja"""');
  });

  it('never lets a text field begin with the start of a formula, whatever the text', () => {
    const blanks = fc.array(fc.constantFrom(' ', '\t', '\n', '\r', '\0', '\u00a0', '\ufeff'), { maxLength: 3 });
    const starts = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '"=', '');
    fc.assert(
      fc.property(blanks, starts, fc.string(), (before, start, rest) => {
        const field = csvOf([[before.join('') + start + rest]], GERMAN).slice(1, -'\r\n'.length);
        expect(field).not.toMatch(/^"?(?:[\s\0]*[=+\-@＝＋－＠]|[\t\r\n\0])/);
      }),
    );
  });
});
