import fc from 'fast-check';
import { searchForm } from '@quartierwerk/domain/chain/sought';
import { asAdmin } from '../../../test/support/database.js';

/** The forms of these texts, as the database makes them. */
async function formsOf(texts: readonly string[]): Promise<string[]> {
  const rows = await asAdmin<{ form: string }>(
    'SELECT search_form(text) AS form FROM unnest($1::text[]) WITH ORDINALITY AS t (text, nth) ORDER BY nth',
    [texts],
  );
  return rows.map(({ form }) => form);
}

/** What stands in the first plane of Unicode, without the letters that are younger than the database's tables of them. */
async function knownSigns(): Promise<string[]> {
  const rows = await asAdmin<{ sign: string; alnum: boolean }>(
    `SELECT sign, sign ~ '[[:alnum:]]' AS alnum
       FROM (SELECT chr(n) COLLATE "und-x-icu" AS sign FROM generate_series(1, 65533) AS n WHERE n NOT BETWEEN 55296 AND 57343) AS signs`,
  );
  return rows.filter(({ sign, alnum }) => alnum || !/[\p{L}\p{Nd}]/u.test(sign)).map(({ sign }) => sign);
}

describe('the form in which lists are looked through', () => {
  it.each([
    'Kita-Plätze im Zentrum',
    'B-2026-02 Büdchen: „Straße“, 1.01; ÄÖÜ ß',
    'Sprach- und Elternarbeit (3./4. Klasse)',
    'Berg- und Talachse 2023–2026, 16:30 Uhr, 20.000,00',
    'Çay içelim, İstanbul ılık',
    'Более детских площадок! Ёлка',
    'Більше майданчиків для дітей, Їжак',
    'Mai multe locuri de joacă în cartier',
    'Więcej żłobków na Łęgu',
    'مُلْعَب لِلأَطْفَال',
    'बच्चों के लिए खेल का मैदान',
    'குழந்தைகளுக்கு விளையாட்டு மைதானம்',
    'สนามเด็กเล่น',
    'café 100 % a+b',
    '…',
    '',
  ])('is the same in the database and in the domain: %j', async (text) => {
    expect(await formsOf([text])).toEqual([searchForm(text)]);
  });

  it('is the same for texts of any script, digit, mark and sign', async () => {
    const frequent = fc.constantFrom(...'abzäöüßÄÖÜéøæıİ0123456789 -‐‑–—./:,;%§&+()„“\n\t');
    const text = fc.string({ unit: fc.oneof(frequent, fc.constantFrom(...(await knownSigns()))), maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 50, maxLength: 100 }), async (texts) => {
        expect(await formsOf(texts)).toEqual(texts.map(searchForm));
      }),
      { numRuns: 20 },
    );
  });
});
