/** `npm run bench`: measures what docs/benchmarks.md states, and writes it. `npm run bench -- --only house` only shows. */
import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(fileURLToPath(import.meta.url));
const { bench } = await import('./lib/bench.mjs');
process.exit(await bench(process.argv.slice(2)));
