import { type Argon2Algorithm, type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * Passwords are stored as Argon2id hashes (RFC 9106) in the PHC text form, which carries its own cost: when the cost is raised
 * here, older hashes still verify and are renewed at the next sign-in. Cost after OWASP's minimum: 19 MiB, two passes, one lane.
 */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

const derive = promisify<Argon2Algorithm, Argon2Parameters, Buffer>(argon2);

/** The hash of a password under today's cost, with a new salt. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const tag = await derive('argon2id', { ...COST, message: bytesOf(password), nonce, tagLength: TAG_BYTES });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/**
 * Whether the password belongs to the hash. Without a hash (unknown account, no password yet) the same work is done for nothing, so
 * that the time of the answer does not tell whether an account exists.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const known = stored === null ? null : parse(stored);
  const { cost, nonce, tag } = known ?? NOBODY;
  const derived = await derive('argon2id', { ...cost, message: bytesOf(password), nonce, tagLength: tag.length });
  return timingSafeEqual(derived, tag) && known !== null;
}

/** Whether the hash was made under another cost than today's. */
export function needsNewHash(stored: string): boolean {
  const { cost } = parse(stored);
  return cost.memory !== COST.memory || cost.passes !== COST.passes || cost.parallelism !== COST.parallelism;
}

interface StoredHash {
  readonly cost: { readonly memory: number; readonly passes: number; readonly parallelism: number };
  readonly nonce: Buffer;
  readonly tag: Buffer;
}

const NOBODY: StoredHash = { cost: COST, nonce: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES) };

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function parse(stored: string): StoredHash {
  const match = PHC.exec(stored);
  if (!match) throw new Error('A stored password hash cannot be read.');
  const [, memory, passes, parallelism, nonce, tag] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

/** An "ä" may be typed as one character or as two; both are the same password (NIST SP 800-63B, normalisation). */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8');
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
