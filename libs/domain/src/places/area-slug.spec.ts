import fc from 'fast-check';
import { areaSlug } from './area-slug.js';

describe('areaSlug', () => {
  it.each([
    ['Zentrum Nord', 'zentrum-nord'],
    ['Rösrath Mitte', 'roesrath-mitte'],
    ['Nußbaum', 'nussbaum'],
    ['Bergisch Gladbach (Refrath)', 'bergisch-gladbach-refrath'],
    ['Ro\u0308srath', 'roesrath'],
    ['Café-Viertel', 'cafe-viertel'],
  ])('writes %s as %s', (name, slug) => {
    expect(areaSlug(name)).toBe(slug);
  });

  it('is stable when applied to its own result', () => {
    fc.assert(fc.property(fc.string(), (name) => expect(areaSlug(areaSlug(name))).toBe(areaSlug(name))));
  });

  it('needs no encoding in an address', () => {
    fc.assert(fc.property(fc.string(), (name) => expect(encodeURIComponent(areaSlug(name))).toBe(areaSlug(name))));
  });
});
