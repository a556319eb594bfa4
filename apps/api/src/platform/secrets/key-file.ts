import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SECRET_KEY_BYTES } from '../config/settings.js';

const NAME = 'secret.key';

/** The key kept in a data folder; made on the first call. Two processes that make one at once end up with the same. */
export function keyOfFolder(dataDir: string): Buffer {
  const file = path.join(dataDir, NAME);
  const kept = readKey(file);
  if (kept) return kept;
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(SECRET_KEY_BYTES).toString('base64'), { mode: 0o600 });
  try {
    // A link is made whole or not at all, and never over an existing key, which would lock out what was sealed with it.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readKey(file);
  if (!made) throw new Error(`${NAME} in the data folder is gone.`);
  return made;
}

function readKey(file: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const key = Buffer.from(text, 'base64');
  if (key.length !== SECRET_KEY_BYTES) throw new Error(`${NAME} in the data folder is damaged: it is no key.`);
  return key;
}
