/** Writes a new area into a checkout: its files, its registrations, and nothing when one of them is impossible. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { Refusal } from '../lib/say.mjs';
import { areaFiles } from './area-files.mjs';
import { registrations } from './registrations.mjs';

/**
 * @param {string} root of the checkout
 * @param {import('./names.mjs').AreaNames} names
 * @returns {Promise<string[]>} paths that were written
 */
export async function generateArea(root, names) {
  const files = areaFiles(names);
  const there = Object.keys(files).find((file) => existsSync(join(root, file)));
  if (there) throw new Refusal(`${there} gibt es schon; es wurde nichts geschrieben.`);
  const changed = registrations(names).map(({ file, change }) => [
    file,
    change(readFileSync(join(root, file), 'utf8')),
  ]);

  const written = Object.fromEntries([...Object.entries(files), ...changed]);
  for (const [file, text] of Object.entries(written)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    const options = await resolveConfig(path);
    writeFileSync(path, await format(text, { ...options, filepath: path }));
  }
  return Object.keys(written);
}
