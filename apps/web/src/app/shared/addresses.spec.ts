import fc from 'fast-check';
import { ADDRESSES, slugOf } from './addresses.js';

describe('slugOf', () => {
  it('spells umlauts out and joins words', () => {
    expect(slugOf('Zentrum Nord')).toBe('zentrum-nord');
    expect(slugOf('Kürten, Oberbörsch / Straße')).toBe('kuerten-oberboersch-strasse');
  });

  it('is its own slug for every name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(slugOf(slugOf(name))).toBe(slugOf(name));
        expect(slugOf(name)).toMatch(/^[a-z0-9-]*$/);
      }),
    );
  });
});

describe('ADDRESSES', () => {
  it('encodes codes, so that none can leave its place', () => {
    expect(ADDRESSES.indicator('B5/../x')).toBe('/indikatoren/B5%2F..%2Fx');
  });
});
