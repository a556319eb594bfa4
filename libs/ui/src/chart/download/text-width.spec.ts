import fc from 'fast-check';
import { shortened, widthOfText, wrapped } from './text-width.js';

const words = fc.array(fc.stringMatching(/^[A-Za-zäöü]{1,14}$/), { maxLength: 20 }).map((parts) => parts.join(' '));

describe('wrapped', () => {
  it('keeps every word, and fits each line that has more than one', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 400 }), (text, width) => {
        const lines = wrapped(text, width, 12);
        expect(lines.join(' ')).toBe(text);
        for (const line of lines) if (line.includes(' ')) expect(widthOfText(line, 12)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('shortened', () => {
  it('leaves what fits and cuts what does not, with an ellipsis', () => {
    expect(shortened('Hand', 200, 12)).toBe('Hand');
    const cut = shortened('Romaney/Herrenstrunden', 60, 12);
    expect(cut).toMatch(/^Rom.*…$/);
    expect(widthOfText(cut, 12)).toBeLessThanOrEqual(60);
  });
});
