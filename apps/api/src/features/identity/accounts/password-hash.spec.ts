import { hashPassword, needsNewHash, verifyPassword } from './password-hash.js';

describe('a password hash', () => {
  it('verifies the password it was made of, and no other', async () => {
    const stored = await hashPassword('Wiese am Dhünnufer 3');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
    expect(await verifyPassword('Wiese am Dhünnufer 3', stored)).toBe(true);
    expect(await verifyPassword('Wiese am Dhünnufer 4', stored)).toBe(false);
  });

  it('differs each time, because each has a salt of its own', async () =>
    expect(await hashPassword('Wiese am Dhünnufer 3')).not.toBe(await hashPassword('Wiese am Dhünnufer 3')));

  it('verifies a password whose umlaut was typed as two characters', async () => {
    const stored = await hashPassword('Wiese am Dh\u00fcnnufer 3');
    expect(await verifyPassword('Wiese am Dhu\u0308nnufer 3', stored)).toBe(true);
  });

  it('takes the same work when there is no account', async () => {
    const stored = await hashPassword('Wiese am Dhünnufer 3');
    const milliseconds = async (hash: string | null): Promise<number> => {
      const started = performance.now();
      for (let i = 0; i < 5; i++) await verifyPassword('something else', hash);
      return performance.now() - started;
    };
    await milliseconds(stored);
    const ratio = (await milliseconds(null)) / (await milliseconds(stored));
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
    expect(await verifyPassword('', null)).toBe(false);
  });

  it('asks to be renewed when its cost is not today’s', async () => {
    expect(needsNewHash(await hashPassword('Wiese am Dhünnufer 3'))).toBe(false);
    expect(needsNewHash('$argon2id$v=19$m=4096,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$dGFndGFndGFndGFn')).toBe(true);
  });
});
