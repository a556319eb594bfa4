import { isUuid, uuidV7 } from './uuid-v7.js';

describe('uuidV7', () => {
  it('carries version 7 and the RFC variant', () => {
    const id = uuidV7();
    expect(isUuid(id)).toBe(true);
    expect(id[14]).toBe('7');
    expect('89ab').toContain(id[19]);
  });

  it('sorts by the time of creation', () => {
    const times = [1_700_000_000_000, 1_700_000_000_001, 1_800_000_000_000];
    const ids = times.map((time) => uuidV7(time));
    expect([...ids].sort()).toEqual(ids);
  });

  it('holds the milliseconds in its first 48 bits', () => {
    const id = uuidV7(1_763_817_600_123);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(1_763_817_600_123);
  });
});
