import fc from 'fast-check';
import { checkPassword } from './password-rule.js';

const reasonOf = (password: string, context: string[] = []): string => {
  const verdict = checkPassword(password, context);
  return verdict.ok ? 'allowed' : verdict.reason;
};

describe('checkPassword', () => {
  it('refuses what is shorter than twelve signs, and counts an emoji as one', () => {
    expect(checkPassword('zwölf Worte')).toEqual({
      ok: false,
      reason: 'PASSWORD_TOO_SHORT',
      params: { min: 12, length: 11 },
    });
    expect(reasonOf('Igel & 🦔 Ast')).toBe('allowed');
  });

  it('refuses what is longer than it can hash in reasonable time', () =>
    expect(reasonOf('Wiese am Fluss '.repeat(20))).toBe('PASSWORD_TOO_LONG'));

  it.each([
    'passwort1234',
    'Passwort2026!!',
    'P4$$w0rt P4$$w0rt',
    'hallohallohallo',
    'Sommer2026Sommer',
    'Quartierwerk2026',
    'Kreisverwaltung1',
    'qwertzuiopü1',
    '1qay2wsx3edc',
    '123456789012',
    'abcdefghijklm',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabc',
    'zzzzyyyyxxxx',
    // Where one piece ends and the next begins, a row comes into being that neither of them holds.
    'b!"dCb!"dCb!"dC',
    'xK9-mxK9-mxK9',
    'ichliebedich123',
  ])('refuses the common %s', (password) => expect(reasonOf(password)).toBe('PASSWORD_TOO_COMMON'));

  it.each([
    'Wiese am Fluss 3',
    'vier Igel laufen nachts',
    'korrekt Pferd Batterie',
    'xK9-mmQ2-vv41-zz',
    'Sommer Regen Kartoffel',
    'يوم جميل في المدينة',
  ])('takes %s', (password) => expect(reasonOf(password)).toBe('allowed'));

  it('refuses what is made of the person’s address, name or workspace', () => {
    const context = ['rike.beispielfrau@stadt-musterau.example', 'Rike Beispielfrau', 'Musterau'];
    expect(reasonOf('beispielfrau1', context)).toBe('PASSWORD_TOO_COMMON');
    expect(reasonOf('Rike.Musterau.2026', context)).toBe('allowed');
    expect(reasonOf('MusterauBeispielfrau', context)).toBe('PASSWORD_TOO_COMMON');
    expect(reasonOf('Wiese am Fluss 3', context)).toBe('allowed');
  });

  it('refuses every repetition of a short piece, and whatever stands twice', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 5 }), fc.integer({ min: 12, max: 39 }), (piece, times) => {
        expect(reasonOf(piece.repeat(times))).toBe('PASSWORD_TOO_COMMON');
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(fc.string()), (password, context) => {
        expect(checkPassword(password, context)).toHaveProperty('ok');
      }),
    );
  });
});
