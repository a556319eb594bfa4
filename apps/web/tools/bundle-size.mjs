/**
 * Measures the JavaScript that a browser needs before the first page can be used: the scripts that index.html names and what they
 * import statically, compressed as the server sends it (gzip). Fails above the budget. `npx nx run web:size`.
 */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 250;
const root = new URL('../dist/browser/', import.meta.url);
const html = await readFile(new URL('index.html', root), 'utf8');
const waiting = [...html.matchAll(/<script src="([^"]+)"/g)].map((match) => match[1]);
const sizes = new Map();

while (waiting.length > 0) {
  const file = waiting.pop();
  if (sizes.has(file)) continue;
  const source = await readFile(new URL(file, root));
  sizes.set(file, gzipSync(source, { level: 9 }).length);
  for (const match of source.toString('utf8').matchAll(/(?:^|[;}\s])(?:import|from)\s*["']\.\/([^"']+\.js)["']/g))
    waiting.push(match[1]);
}

const total = [...sizes.values()].reduce((sum, size) => sum + size, 0) / 1000;
for (const [file, size] of sizes) process.stdout.write(`${(size / 1000).toFixed(1).padStart(8)} kB  ${file}\n`);
process.stdout.write(`${total.toFixed(1).padStart(8)} kB  before interaction, budget ${BUDGET_KB} kB\n`);
if (total > BUDGET_KB) process.exitCode = 1;
