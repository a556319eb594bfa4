/**
 * Identifiers. Every row is named by a UUID of version 7 (RFC 9562, 5.7): 48 bits of Unix time in milliseconds, then random
 * bits. They sort by creation, and the client can make them itself, which offline capture needs.
 */

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The part of the Web Crypto API that is used here; present in Node and in every browser. */
interface RandomSource {
  getRandomValues(array: Uint8Array): Uint8Array;
}

/**
 * A new UUIDv7 in canonical lower-case form.
 *
 * @param now milliseconds since 1970, so that a test can fix the clock
 */
export function uuidV7(now: number = Date.now()): string {
  const bytes = (globalThis as unknown as { crypto: RandomSource }).crypto.getRandomValues(new Uint8Array(16));
  let rest = Math.floor(now);
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => HEX[byte]).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text is a UUID in canonical form; the gate before a value is put into a statement as a literal. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
