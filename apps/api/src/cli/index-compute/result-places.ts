/** Where results are written: never onto a file that the computation reads, and never two onto one. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { BadInput } from './bad-input.js';

/** A path by the option that names it: `observations` → `o.csv`. */
export type Places = Readonly<Record<string, string | null>>;

/** @throws BadInput when a result would overwrite an input, or two results share one file; links count as what they lead to. */
export async function checkResultPlaces(inputs: Places, results: Places): Promise<void> {
  const taken = new Map<string, string>();
  for (const [name, path] of Object.entries(inputs)) if (path !== null) taken.set(await realPlace(path), name);
  for (const [name, path] of Object.entries(results)) {
    if (path === null) continue;
    const place = await realPlace(path);
    const other = taken.get(place);
    if (other !== undefined)
      throw new BadInput(`--${name} and --${other} name the same file, which would be overwritten.`);
    taken.set(place, name);
  }
}

/** A file that does not exist yet is found through its folder. */
async function realPlace(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    const folder = await realpath(dirname(whole)).catch(() => dirname(whole));
    return join(folder, basename(whole));
  }
}
