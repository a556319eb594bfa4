import { softHyphens } from './soft-hyphens.js';

const parts = (word: string) => softHyphens(word).replaceAll('\u00ad', '|');

describe('softHyphens', () => {
  it.each([
    ['Öffnungstage', 'Öff|nungs|ta|ge'],
    ['Weiterleitungen', 'Wei|ter|lei|tun|gen'],
    ['Sprechstunden', 'Sprech|stun|den'],
    ['Elternfrühstück', 'El|tern|früh|stück'],
    ['Bevölkerungsanteil', 'Be|völ|ke|rungs|an|teil'],
    ['Verstetigung', 'Ver|ste|ti|gung'],
    ['Ansprechpartner', 'An|sprech|part|ner'],
    ['Erziehungskompetenz', 'Er|zie|hungs|kom|pe|tenz'],
    ['Anlaufstelle', 'An|lauf|stel|le'],
    ['Beratungsstelle', 'Be|ra|tungs|stel|le'],
    ['Steuerungsgruppe', 'Steu|e|rungs|grup|pe'],
    ['Deutschland', 'Deutsch|land'],
    ['Handlungskonzept', 'Hand|lungs|kon|zept'],
  ])('parts %s', (word, expected) => {
    const seen = parts(word).split('|');
    // Every place it offers is one that a dictionary has too; fewer are no harm.
    const places = (all: readonly string[]) => all.map((_, at) => all.slice(0, at + 1).join('').length);
    const offered = places(seen);
    for (const place of offered) expect(places(expected.split('|'))).toContain(place);
    expect(seen.length).toBeGreaterThan(1);
  });

  it('leaves short words, codes and figures as they are', () => {
    for (const text of ['Büdchen', 'E-2026-07', 'B5', '10.12.2026']) expect(softHyphens(text)).toBe(text);
  });

  it('is undone without a rest, and leaves three letters at either end', () => {
    for (const word of ['Fachplanungskonferenz', 'Kinder- und Jugendgesundheitsdienst', 'Sozialraumkonferenzen']) {
      expect(softHyphens(word).replaceAll('\u00ad', '')).toBe(word);
    }
    for (const part of [parts('Anbindungen').split('|')[0], parts('Niedrigschwellige').split('|').at(-1)]) {
      expect(part?.length).toBeGreaterThanOrEqual(3);
    }
  });
});
