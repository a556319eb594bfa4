/**
 * Measures the JavaScript that a browser needs before the first page can be used: the scripts that index.html names and what they
 * import statically, compressed as the server sends it (gzip). Fails above the budget. `npx nx run web:size`.
 */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

export const BUDGET = 250_000;
const dist = new URL('../dist/browser/', import.meta.url);

/** @returns {Promise<Map<string, number>>} bytes of each script, compressed */
export async function firstScripts() {
  const html = await readFile(new URL('index.html', dist), 'utf8');
  const waiting = [...html.matchAll(/<script src="([^"]+)"/g)].map((match) => match[1] ?? '');
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sizes.has(file)) continue;
    const source = await readFile(new URL(file, dist));
    sizes.set(file, gzipSync(source, { level: 9 }).length);
    for (const match of source.toString('utf8').matchAll(/(?:^|[;}\s])(?:import|from)\s*["']\.\/([^"']+\.js)["']/g))
      waiting.push(match[1] ?? '');
  }
  return sizes;
}

if (import.meta.main) {
  const sizes = await firstScripts();
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const line = (/** @type {number} */ size, /** @type {string} */ what) =>
    process.stdout.write(`${(size / 1000).toFixed(1).padStart(8)} kB  ${what}\n`);
  for (const [file, size] of sizes) line(size, file);
  line(total, `before interaction, budget ${BUDGET / 1000} kB`);
  // An index.html without a script is no page that is small but one that this no longer understands.
  if (total > BUDGET || sizes.size === 0) process.exitCode = 1;
}
