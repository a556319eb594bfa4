import fc from 'fast-check';
import {
  beginningOf,
  folded,
  forgivenSlips,
  holdsAll,
  lettersOf,
  meansAll,
  slipsBetween,
  wordDistance,
  wordsOf,
  wordsToFind,
} from './spelling.js';

const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 9 });

/** The whole table, without a band: slow and plain. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? NaN;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      let steps = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, at(i - 2, j - 2) + 1);
      table[i]![j] = steps;
    }
  }
  return at(a.length, b.length);
}

describe('wordsToFind', () => {
  it('holds a compound with hyphens as a whole too, and no code of numbers twice', () => {
    expect(wordsToFind('Kita-Plätze im Zentrum')).toEqual(['kita', 'plaetze', 'im', 'zentrum', 'kitaplaetze']);
    expect(wordsToFind('Sprach- und Elternarbeit')).toEqual(['sprach', 'und', 'elternarbeit']);
  });
});

describe('wordsOf', () => {
  it('takes a title apart, folded and each word once', () => {
    expect(wordsOf('Burscheider Büdchen: das Büdchen, 1.01')).toEqual(['burscheider', 'buedchen', 'das', '1', '01']);
    expect(wordsOf('E-2026-07')).toEqual(['e', '2026', '07']);
    expect(wordsOf('Çay içelim')).toEqual(['cay', 'icelim']);
    expect(wordsOf('…')).toEqual([]);
  });

  it('knows umlauts in both spellings', () => {
    expect(folded('Maßnahme für Öffnungstage')).toBe(folded('Massnahme fuer Oeffnungstage'));
  });
});

describe('slipsBetween', () => {
  it('counts what the plain table counts, up to its limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const plain = plainDistance(a, b);
        expect(slipsBetween(a, b, most)).toBe(plain <= most ? plain : null);
      }),
    );
  });

  it('is the same in both directions', () => {
    fc.assert(fc.property(word, word, (a, b) => expect(slipsBetween(a, b, 2)).toBe(slipsBetween(b, a, 2))));
  });
});

describe('lettersOf', () => {
  const missing = (of: string, inWord: string): number =>
    (lettersOf(of) & ~lettersOf(inWord)).toString(2).replaceAll('0', '').length;

  it('has a bit for each letter, and none for digits and other scripts', () => {
    expect(lettersOf('abba')).toBe(3);
    expect(lettersOf('z1ж')).toBe(2 ** 25);
  });

  it('differs in no more letters than there are slips, either way', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        if (slipsBetween(a, b, most) === null) return;
        expect(Math.max(missing(a, b), missing(b, a))).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('wordDistance', () => {
  it.each([
    ['buedchen', 'buedchen', 0],
    ['bued', 'buedchen', 1],
    ['konferenz', 'fachplanungskonferenz', 2],
    ['budchen', 'buedchen', 3],
    ['burschied', 'burscheid', 3],
    ['burschied', 'burscheider', 3],
    ['anlaufstele', 'anlaufstelle', 3],
    ['ort', 'orte', 1],
    ['ort', 'oft', null],
    ['haus', 'hausaufgabe', 1],
    ['logopaedie', 'logopaedische', 3],
    ['projekt', 'gebiet', null],
  ])('of %s and %s is %s', (typed, found, distance) => {
    expect(wordDistance(typed, found)).toBe(distance);
  });

  it('never forgives more than the length allows', () => {
    fc.assert(
      fc.property(word, word, (typed, found) => {
        const distance = wordDistance(typed, found);
        if (distance !== null) expect(distance).toBeLessThanOrEqual(2 + forgivenSlips(typed.length));
      }),
    );
  });
});

describe('beginningOf', () => {
  it('leaves the last letter out, and short words whole', () => {
    expect(['logopaedie', 'planen', 'haus'].map(beginningOf)).toEqual(['logopaedi', 'plane', 'haus']);
  });
});

describe('holdsAll and meansAll', () => {
  it.each([
    ['Sozialraumkonferenz vorbereiten', 'konferenz vorb', true, true],
    ['Lücken', 'lucken', false, true],
    ['Lücken', 'Lüken', false, true],
    ['Lücken', 'Läufe', false, false],
    ['Neue Sitzung', 'sitzung alte', false, false],
  ])('of %s and %s', (text, typed, holds, means) => {
    expect([holdsAll(text, typed), meansAll(text, typed)]).toEqual([holds, means]);
  });
});
