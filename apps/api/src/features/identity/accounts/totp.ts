import { Secret, TOTP } from 'otpauth';

/**
 * Codes of an authenticator app (RFC 6238): six digits, a step of 30 s, SHA-1, because many apps silently ignore anything else. One
 * step before and after is accepted, for clocks that are a little off.
 */
const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
const WINDOW = 1;

/** A new secret of 160 bits, the length RFC 4226 recommends. */
export function newTotpSecret(): Buffer {
  return Buffer.from(new Secret({ size: SECRET_BYTES }).buffer);
}

/** The `otpauth:` address that an app reads from the picture, and the same secret for typing. */
export function enrolmentOf(secret: Buffer, label: string): { readonly uri: string; readonly secret: string } {
  const totp = totpOf(secret, label);
  return { uri: totp.toString(), secret: totp.secret.base32 };
}

/** The step that the code belongs to, or null when it belongs to none of the accepted ones. */
export function stepOf(secret: Buffer, code: string, now: Date): number | null {
  const digits = code.replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = totpOf(secret).validate({ token: digits, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1_000 / PERIOD_SECONDS) + delta;
}

/** The code of a moment; for tests and for nothing else. */
export function codeAt(secret: Buffer, now: Date): string {
  return totpOf(secret).generate({ timestamp: now.getTime() });
}

function totpOf(secret: Buffer, label = ''): TOTP {
  return new TOTP({
    issuer: 'Quartierwerk',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });
}
