import { rememberedWords } from './remembered-words.js';

describe('rememberedWords', () => {
  it('says that nothing has changed, what is new, what is gone, or both', () => {
    expect(rememberedWords({ added: [], missing: [] })).toContain('dieselben');
    expect(rememberedWords({ added: ['Stichtag'], missing: [] })).toMatch(/Neu in der Datei: „Stichtag“\.$/);
    expect(rememberedWords({ added: [], missing: ['Jahr', ''] })).toMatch(/fehlt: „Jahr“, eine Spalte ohne Kopf\.$/);
    expect(rememberedWords({ added: ['Stichtag'], missing: ['Jahr'] })).toMatch(
      /fehlt: „Jahr“\. Neu ist: „Stichtag“\.$/,
    );
  });

  it('names the first few of many', () => {
    expect(rememberedWords({ added: ['a', 'b', 'c', 'd', 'e', 'f'], missing: [] })).toContain('„d“ und 2 weitere');
  });
});
