import { documentFonts, openTypeOf } from './fonts.js';

describe('documentFonts', () => {
  it('unpacks every face into a font whose tables are where its directory says', () => {
    const fonts = documentFonts();
    expect(fonts).toHaveLength(8);
    for (const font of fonts) {
      const names = Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
        const entry = font.subarray(12 + at * 16, 28 + at * 16);
        const [offset, length] = [entry.readUInt32BE(8), entry.readUInt32BE(12)];
        expect(offset % 4).toBe(0);
        expect(offset + length).toBeLessThanOrEqual(font.length);
        return entry.subarray(0, 4).toString('latin1');
      });
      expect(names).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'maxp', 'name']));
    }
  });

  it('refuses what is no WOFF', () => {
    expect(() => openTypeOf(Buffer.from('%PDF-1.7'))).toThrow('Not a font in WOFF.');
  });
});
