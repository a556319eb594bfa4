import { wordDiff } from './word-diff.js';

const written = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+[${text}]` : `-[${text}]`))
    .join('');

describe('wordDiff', () => {
  it('strikes and inserts words, and keeps what is the same', () => {
    expect(
      written('eine Stelle zum 01.02.2027 eingerichtet.', 'eine Stelle zum 01.03.2027 eingerichtet, befristet.'),
    ).toBe('eine Stelle zum -[01.02.2027 ]+[01.03.2027 ]eingerichtet+[, befristet].');
  });

  it('says nothing of equal texts, and everything of an empty one', () => {
    expect(wordDiff('Wie zuvor.', 'Wie zuvor.')).toEqual([{ kind: 'same', text: 'Wie zuvor.' }]);
    expect(wordDiff('', 'Neu')).toEqual([{ kind: 'added', text: 'Neu' }]);
    expect(wordDiff('Alt', '')).toEqual([{ kind: 'removed', text: 'Alt' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  it('gives back both texts, whatever they are', () => {
    const [before, after] = [
      'Die Stadt sichert bis März einen Raum von 80 m².',
      'Die Stadt sucht bis Mai zwei Räume von 40 m².',
    ];
    const parts = wordDiff(before, after);
    const of = (...kinds: string[]) =>
      parts
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('');
    expect([of('same', 'removed'), of('same', 'added')]).toEqual([before, after]);
  });
});
