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
    ['', 'alles'],
    ['  ', 'alles'],
  ])('finds %j in %j', (typed, text) => expect(finderOf(typed)(text)).toBe(true));

  it.each([
    ['b-2026-02', 'B-2026-20 Raum'],
    ['a', 'Kita'],
    ['kita schule', 'Kita-Plätze'],
    ['burschied', 'Burscheid'],
    ['%', '100 % Förderung'],
    ['…', 'Kita'],
  ])('does not find %j in %j', (typed, text) => expect(finderOf(typed)(text)).toBe(false));

  it('looks over several texts at once, whichever of them are there', () => {
    expect(finderOf('jugendamt burscheid')('Stadt Burscheid', null, undefined, 'Jugendamt')).toBe(true);
  });

  it('finds every text by itself and by its words turned round, in any spelling of case', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcäöüßé9'), minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(' ');
        expect(finderOf(text)(text)).toBe(true);
        expect(finderOf(words.toReversed().join(' ').toUpperCase())(text)).toBe(true);
        expect(finderOf(words.join(''))(words.join('-'))).toBe(true);
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
    expect(isWordless(' … ')).toBe(true);
    expect(isWordless('  ')).toBe(false);
  });
});
