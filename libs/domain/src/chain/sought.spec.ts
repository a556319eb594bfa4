import fc from 'fast-check';
import { finderOf, isWordless, searchForm, soughtWords } from './sought.js';

describe('finderOf', () => {
  it.each([
    ['buedchen', 'Burscheider Büdchen'],
    ['Büdchen', 'Burscheider Buedchen'],
    ['Strasse', 'Montanusstraße'],
    ['straße', 'Montanusstrasse'],
    ['Kitaplätze', 'Kita-Plätze im Zentrum'],
    ['kita plaetze', 'Kitaplätze im Zentrum'],
    ['Kita-Plätze', 'Plätze in der Kita'],
    ['zentrum kita', 'Kita-Plätze im Zentrum'],
    ['e-2026-07', 'E-2026-07 Elternbegleitung'],
    ['E 2026', 'E-2026-07 Elternbegleitung'],
    ['2026-07', 'E-2026-07 Elternbegleitung'],
    ['1.01', '1.01 Anlaufstelle'],
    ['1.0', '1.01 Anlaufstelle'],
    ['icelim', 'Çay içelim'],
    ['2023–2026', 'Berg- und Talachse 2023–2026'],
    ['2023-2026', 'Berg- und Talachse 2023–2026'],
    ['2023–2026', 'Berg- und Talachse 2023-2026'],
    ['2026', 'Berg- und Talachse 2023–2026'],
    ['1–3', 'Klasse 1–3'],
    ['1-3', 'Klasse 1–3'],
    ['(3./4.', 'Sprach- und Elternarbeit (3./4. Klasse)'],
    ['16:30', 'Beginn um 16:30 Uhr'],
    ['3,5', '3,5 Stellen'],
    ['20.000,00', 'Kosten von 20.000,00 Euro'],
    ['20000', 'Kosten von 20.000,00 Euro'],
    ['kita-plätze:3', 'Plätze in der Kita: 3'],
    ['', 'alles'],
    ['  ', 'alles'],
  ])('finds %j in %j', (typed, text) => expect(finderOf(typed)(text)).toBe(true));

  it.each([
    ['b-2026-02', 'B-2026-20 Raum'],
    ['a', 'Kita'],
    ['kita schule', 'Kita-Plätze'],
    ['burschied', 'Burscheid'],
    ['2023–2027', 'Berg- und Talachse 2023–2026'],
    ['16:45', 'Beginn um 16:30 Uhr'],
    ['%', '100 % Förderung'],
    ['…', 'Kita'],
  ])('does not find %j in %j', (typed, text) => expect(finderOf(typed)(text)).toBe(false));

  it('looks over several texts at once, whichever of them are there', () => {
    expect(finderOf('jugendamt burscheid')('Stadt Burscheid', null, undefined, 'Jugendamt')).toBe(true);
  });

  const word = fc.string({ unit: fc.constantFrom(...'abcäöüßé9'), minLength: 3, maxLength: 8 });

  it('finds compounds written as one word', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        expect(finderOf(words.join(''))(words.join('-'))).toBe(true);
      }),
    );
  });

  it('finds every text by itself, by its words turned round and by each of them, whatever signs stand in it, in any spelling of case', () => {
    const copied = fc
      .string({ unit: fc.constantFrom(...'abäß0123456789-‐‑–./:,;%§&+()„“'), minLength: 1, maxLength: 12 })
      .filter((token) => !isWordless(token));
    fc.assert(
      fc.property(fc.array(copied, { minLength: 1, maxLength: 6 }), (tokens) => {
        const text = tokens.join(' ');
        for (const typed of [text, tokens.toReversed().join(' '), ...tokens])
          expect([typed, finderOf(typed.toUpperCase())(text)]).toEqual([typed, true]);
      }),
    );
  });

  it('takes one joining sign for the other', () => {
    const sign = fc.constantFrom(...'-‐‑–./');
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), sign, sign, (words, typed, written) => {
        expect(finderOf(words.join(typed))(words.join(written))).toBe(true);
      }),
    );
  });
});

describe('searchForm', () => {
  it('holds the words, and compounds and codes as one word behind them', () => {
    expect(searchForm('Kita-Plätze, E-2026-07')).toBe(' kita plaetze e 2026 07 kitaplaetze e202607');
    expect(searchForm('Straße')).toBe(' strasse');
    expect(searchForm('…')).toBe(' ');
  });
});

describe('soughtWords', () => {
  it('takes each word once, a code as one, and short ones as beginnings', () => {
    expect(soughtWords('Kita-Plätze kita B-2')).toEqual([
      { word: 'kita', anywhere: true },
      { word: 'plaetze', anywhere: true },
      { word: 'b2', anywhere: false },
    ]);
    expect(soughtWords('2023–2026 20.000,00')).toEqual([
      { word: '20232026', anywhere: true },
      { word: '20000', anywhere: true },
      { word: '00', anywhere: false },
    ]);
    expect(isWordless(' … ')).toBe(true);
    expect(isWordless('  ')).toBe(false);
  });
});
