import { letterParts } from './letter-parts.js';

describe('letterParts', () => {
  it('makes an address of this installation a link and leaves the rest as text', () =>
    expect(
      letterParts('Mit diesem Link:\nhttp://localhost:4200/einladung/abc\n\nBis bald', 'http://localhost:4200'),
    ).toEqual([
      { text: 'Mit diesem Link:\n', path: null },
      { text: 'http://localhost:4200/einladung/abc', path: '/einladung/abc' },
      { text: '\n\nBis bald', path: null },
    ]));

  it('does not follow an address elsewhere', () =>
    expect(letterParts('https://anderswo.example/x', 'http://localhost:4200')).toEqual([
      { text: 'https://anderswo.example/x', path: null },
    ]));
});
