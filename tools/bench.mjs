/** `npm run bench`: measures what docs/benchmarks.md states, and writes it. `-- --only house` only shows, with `--write` too. */
import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(fileURLToPath(import.meta.url));
const { bench } = await import('./lib/bench.mjs');
process.exit(await bench(process.argv.slice(2)));
