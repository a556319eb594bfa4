import { documentFonts, FAMILIES, oneFontShows } from './document-fonts.js';
import { openTypeOf } from './woff.js';

const NAME = { family: 'Quartierwerk Sans', style: 'Regular' };

describe('documentFonts', () => {
  it('unpacks every face into a font whose tables are where its directory says', () => {
    const fonts = documentFonts();
    expect(fonts.length).toBeGreaterThan(FAMILIES.length);
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
    expect(() => openTypeOf(Buffer.from('%PDF-1.7'), NAME)).toThrow('Not a font in WOFF.');
  });
});

describe('oneFontShows', () => {
  it.each(['Straße', 'Łódź, ğıİş', 'Київ, ґ, є', 'Αθήνα', 'مرحبا', '−', '•', '□'])('knows the signs of %s', (text) => {
    for (const sign of text.replace(/[ ,]/g, '')) expect([sign, oneFontShows(sign)]).toEqual([sign, true]);
  });

  it.each(['界', 'ሰ', 'த', '😀', '\uf0b7'])('knows that there is nothing for %s', (sign) => {
    expect(oneFontShows(sign)).toBe(false);
  });

  it('does not put together from two fonts what is one sign to its reader', () => {
    expect([oneFontShows('ґ'), oneFontShows('م'), oneFontShows('ґم')]).toEqual([true, true, false]);
  });
});
