import { searchForm } from '@quartierwerk/domain/chain/sought';
import { asAdmin } from '../../../test/support/database.js';

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
    'café 100 % a+b',
    '…',
    '',
  ])('is the same in the database and in the domain: %j', async (text) => {
    const [row] = await asAdmin<{ form: string }>('SELECT search_form($1) AS form', [text]);
    expect(row?.form).toBe(searchForm(text));
  });
});
