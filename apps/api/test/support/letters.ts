import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { StoredLetter } from '../../src/platform/mail/letter-box.js';
import type { TestApplication } from './application.js';

const PATIENCE_MS = 15_000;

/** Waits until as many letters to the address lie in the folder, and gives them, oldest first. */
export async function lettersTo(house: TestApplication, email: string, count = 1): Promise<StoredLetter[]> {
  const folder = path.join(house.dataDir, 'letters');
  for (const deadline = Date.now() + PATIENCE_MS; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const names = (await readdir(folder).catch(() => [] as string[])).filter((name) => name.endsWith('.json')).sort();
    const all = await Promise.all(
      names.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as StoredLetter),
    );
    const own = all.filter((letter) => letter.to === email);
    if (own.length >= count) return own;
    if (Date.now() > deadline) throw new Error(`${own.length} of ${count} letters to ${email} arrived.`);
  }
}

/** The single-use token in the link of a letter. */
export function tokenIn(letter: StoredLetter | undefined): string {
  const match = /\/([A-Za-z0-9_-]{43})\n/.exec(letter?.text ?? '');
  if (!match?.[1]) throw new Error('The letter carries no link.');
  return match[1];
}
