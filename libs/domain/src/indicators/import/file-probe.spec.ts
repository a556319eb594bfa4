import fc from 'fast-check';
import { FileProbe, type FileRefusal, type FileVerdict, containerOf } from './file-probe.js';

const LIMITS = { maxBytes: 1_000, maxLineBytes: 100 };

function probe(bytes: Uint8Array, pieces = bytes.length || 1): FileRefusal | FileVerdict {
  const subject = new FileProbe(LIMITS);
  for (let at = 0; at < bytes.length; at += pieces) {
    const refusal = subject.push(bytes.subarray(at, at + pieces));
    if (refusal) return refusal;
  }
  return subject.finish();
}

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('FileProbe', () => {
  it('knows UTF-8 by its form, with and without a byte order mark', () => {
    expect(probe(utf8('Gebiet;Wert\nKürten;1'))).toEqual({
      ok: true,
      encoding: 'utf-8',
      byteOrderMark: false,
      lines: 2,
    });
    expect(probe(utf8('\ufeffGebiet;Wert\n'))).toMatchObject({ encoding: 'utf-8', byteOrderMark: true, lines: 1 });
  });

  it('takes what is no UTF-8 for Windows-1252', () => {
    expect(probe(latin('Gebiet;Wert\nKürten;1\nRösrath;2'))).toMatchObject({ ok: true, encoding: 'windows-1252' });
  });

  it('gives the same answer whatever the pieces', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90, unit: 'grapheme' }), fc.integer({ min: 4, max: 12 }), (text, pieces) => {
        const bytes = utf8(`Gebiet\n${text}`);
        expect(probe(bytes, pieces)).toEqual(probe(bytes));
      }),
    );
  });

  it('calls every well-formed text UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20, unit: 'grapheme' }), (text) => {
        const printable = [...text].filter((char) => char >= ' ').join('');
        expect(probe(utf8(`Gebiet ${printable}`))).toMatchObject({ ok: true, encoding: 'utf-8' });
      }),
    );
  });

  it.each<[string, number[], string, string]>([
    ['a ZIP', [0x50, 0x4b, 3, 4, 20, 0], 'FILE_IS_ARCHIVE', 'zip'],
    ['gzip', [0x1f, 0x8b, 8, 0], 'FILE_IS_ARCHIVE', 'gzip'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0], 'FILE_WORKBOOK_FORMAT', 'ole'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'FILE_NOT_A_TABLE', 'pdf'],
    ['UTF-16', [0xff, 0xfe, 0x47, 0x00], 'FILE_ENCODING_UNKNOWN', 'utf-16'],
    ['control characters', [0x47, 0x01, 0x02], 'FILE_NOT_A_TABLE', 'binary'],
    ['zero bytes', [0x47, 0x00, 0x65, 0x00], 'FILE_ENCODING_UNKNOWN', 'binary'],
  ])('refuses %s', (_, bytes, reason, is) => {
    expect(probe(Uint8Array.from(bytes))).toEqual({ ok: false, reason, params: { is } });
  });

  it('knows a workbook among the archives by the name of its first entry', () => {
    const zip = (name: string): Uint8Array =>
      new Uint8Array(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(26, 1), Buffer.from(name)]));
    expect(containerOf(zip('[Content_Types].xml'))).toBe('workbook');
    expect(containerOf(zip('lieferung.csv'))).toBeNull();
    expect(containerOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toBe('compound');
    expect(containerOf(utf8('Gebiet;Wert'))).toBeNull();
    expect(probe(zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet').subarray(0, 95))).toMatchObject({
      reason: 'FILE_WORKBOOK_FORMAT',
      params: { is: 'ods' },
    });
  });

  it('refuses an empty file, a file too large and a line too long', () => {
    expect(probe(new Uint8Array(0))).toMatchObject({ reason: 'FILE_EMPTY' });
    expect(probe(utf8('a;b\n'.repeat(300)))).toMatchObject({ reason: 'FILE_TOO_LARGE' });
    expect(probe(utf8(`a;b\n${'1'.repeat(101)}`))).toEqual({
      ok: false,
      reason: 'FILE_LINE_TOO_LONG',
      params: { line: 2, max: 100 },
    });
  });

  it('stops in the first piece of an endless line', () => {
    const subject = new FileProbe(LIMITS);
    expect(subject.push(utf8('1'.repeat(101)))).toMatchObject({ reason: 'FILE_LINE_TOO_LONG' });
  });

  it('refuses a mixture of encodings instead of guessing', () => {
    const mixed = Buffer.concat([Buffer.from('Kürten;Rösrath;Köln\n', 'utf8'), Buffer.from('Rösrath', 'latin1')]);
    expect(probe(new Uint8Array(mixed))).toMatchObject({ reason: 'FILE_ENCODING_UNKNOWN', params: { is: 'mixed' } });
  });
});
