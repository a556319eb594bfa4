import fc from 'fast-check';
import { oneFontShows } from '../fonts/document-fonts.js';
import { cleanText } from './clean-text.js';

const onPaper = (text: string): string => cleanText(text, oneFontShows);

describe('cleanText', () => {
  it.each([
    ['\uf0b7 eins', '• eins'],
    ['a\u0001\u001f\u0000b', 'ab'],
    ['\ufeffText', 'Text'],
    ['eins\r\nzwei\u2028drei', 'eins\nzwei\ndrei'],
    ['halb \ud83d', 'halb '],
  ])('makes %j fit for every writer: %j', (text, clean) => {
    expect(onPaper(text)).toBe(clean);
    expect(cleanText(text, null)).toBe(clean);
  });

  it.each([
    ['🇺🇦 da', '□ da'],
    ['👩‍👩‍👧', '□'],
    ['e\u0301', 'é'],
    ['q\u0489', 'q'],
    ['ﷲ', expect.any(String)],
    ['A4', 'A4'],
    ['1\u20092', expect.stringMatching(/^1\s2$/)],
    ['ab\u200dc', 'abc'],
    ['東京', '□□'],
  ])('shows %j on paper as %j', (text, clean) => expect(onPaper(text)).toEqual(clean));

  it('leaves letters to a desk that has the fonts', () => {
    expect(cleanText('ሰላም 東京 🇺🇦', null)).toBe('ሰላም 東京 🇺🇦');
  });

  it.each(['Größe „Nord“ – 5 €', 'Київ', 'İstanbul, ğ', 'مرحبا بكم', 'Łódź'])('leaves %s as it is', (text) => {
    expect(onPaper(text)).toBe(text);
  });

  it('lets no sign through that no font shows, and changes nothing a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = onPaper(text);
        expect(onPaper(clean)).toBe(clean);
        const signs = [...clean.replace(/[\n\u00ad]/g, '')];
        expect(signs.filter((sign) => !oneFontShows(sign))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
