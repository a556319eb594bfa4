import fc from 'fast-check';
import { findPersonalData, withoutPersonalData } from './personal-data.js';

const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);

describe('findPersonalData', () => {
  it.each([
    ['Ruft mich an: 02174 71234', 'telephone'],
    ['Meine Nummer ist 0157/123 456 78.', 'telephone'],
    ['+49 (0)2174 - 123456', 'telephone'],
    ['0049 2174 123456 abends', 'telephone'],
    ['Schreibt an familie.muster@post.example bitte', 'email'],
    ['oma (at) post.example', 'email'],
    ['DE02 1203 0000 0000 2020 51', 'bank_account'],
    ['de02120300000000202051', 'bank_account'],
    ['Ich wohne Luisenstraße 12a im dritten Stock', 'address'],
    ['bei uns, Höhestr. 7, ist es dunkel', 'address'],
    ['Montanusstrasse Nr. 4', 'address'],
  ])('suspects %s', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    'Auf dem Spielplatz an der Luisenstraße ist abends kein Licht.',
    'Am 01.02.2026 war der Aufzug kaputt.',
    'Wir sind 4 Familien und warten seit 2019 auf 32 Kita-Plätze.',
    'Der Bus 250 kommt um 18.42 Uhr nicht.',
    'Bilete de autobuz mai ieftine pentru copii',
    'أريد دروس لغة للأمهات مع رعاية الأطفال',
    'Deutschkurs am Vormittag, weil 8:30 bis 11:45 Kita ist',
    'Auf dem Schulweg 20 Minuten ohne Gehweg',
    '1.000 Euro für ein Straßenfest',
  ])('leaves alone: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('finds several in the order of the text', () => {
    expect(kinds('Höhestr. 7, Telefon 02174 71234, a@b.example')).toEqual(['address', 'telephone', 'email']);
  });

  it('finds a number wherever it stands, and never reports what overlaps', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 9 });
    fc.assert(
      fc.property(fc.string(), digits, fc.string(), (before, rest, after) => {
        const text = `${before} 0${rest.join('')} ${after}`;
        const found = findPersonalData(text);
        expect(found.length).toBeGreaterThan(0);
        found.reduce((end, one) => {
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(one.end).toBeGreaterThan(one.start);
          return one.end;
        }, 0);
      }),
    );
  });

  it('takes 5,000 characters without a pause', () => {
    const long = '0 1 2 ('.repeat(700) + 'a'.repeat(2_000) + '0123456789 '.repeat(200);
    const begin = Date.now();
    findPersonalData(long);
    expect(Date.now() - begin).toBeLessThan(200);
  });
});

describe('withoutPersonalData', () => {
  it('puts a word where the finding stood and keeps the rest', () => {
    expect(withoutPersonalData('Licht vor Höhestr. 7, Telefon 02174 71234.', (kind) => kind)).toBe(
      'Licht vor [address], Telefon [telephone].',
    );
  });

  it('leaves nothing that would be found again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const clean = withoutPersonalData(text, () => 'x');
        expect(findPersonalData(clean).length).toBeLessThanOrEqual(findPersonalData(text).length);
      }),
    );
  });
});
