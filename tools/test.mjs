/** `npm test`: everything that must hold, on a machine that has only Node and npm. `npm test -- --only unit` runs one stage. */
import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(fileURLToPath(import.meta.url));
const { test } = await import('./lib/test.mjs');
process.exit(await test(process.argv.slice(2)));
