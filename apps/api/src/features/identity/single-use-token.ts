import { randomBytes } from 'node:crypto';
import { tokenHash } from '../../platform/auth/session-reader.js';

/** A secret of 256 bits for a link in a letter; only its hash is stored. */
export function newSingleUseToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}
