import { createHash, randomInt } from 'node:crypto';

/**
 * Recovery codes open an account once when the app is lost. Ten letters and digits without those that are mistaken for each other
 * give 49 bits: enough for a plain hash, because nobody can try more than a few (rate limit) and the hash is bound to the account.
 */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 10;
export const RECOVERY_CODE_COUNT = 10;

/** Ten new codes, written `abcde-fghjk`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODE_COUNT }, () => {
    const text = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    return `${text.slice(0, 5)}-${text.slice(5)}`;
  });
}

/** A code as typed (capitals, blanks, hyphens) in its stored form, or null when it cannot be one. */
export function normalisedRecoveryCode(typed: string): string | null {
  const text = typed.toLowerCase().replace(/[\s-]/g, '');
  return text.length === LENGTH && [...text].every((sign) => ALPHABET.includes(sign)) ? text : null;
}

export function recoveryCodeHash(userId: string, normal: string): Buffer {
  return createHash('sha256').update(`${userId}\n${normal}`).digest();
}
