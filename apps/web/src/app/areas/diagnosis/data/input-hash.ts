/** The hash that names the input of a run, as the server makes it: SHA-256 over the engine's canonical bytes. */
import { canonicalInput } from '@quartierwerk/statistics/index/canonical-input';
import type { IndexMethod } from '@quartierwerk/statistics/index/method';
import type { ObservationMatrix } from '@quartierwerk/statistics/index/observation-matrix';

/** 64 hexadecimal digits; null where the browser has no digest (a page without TLS on another host than this one). */
export async function inputHash(matrix: ObservationMatrix, method: IndexMethod): Promise<string | null> {
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (!subtle) return null;
  const digest = await subtle.digest('SHA-256', canonicalInput(matrix, method));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
