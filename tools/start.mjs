/** `npm start`: from a fresh checkout to a running Quartierwerk, on a machine that has only Node and npm. */
import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(fileURLToPath(import.meta.url));
// Everything from here on may use what is installed.
const { start } = await import('./lib/start.mjs');
process.exit(await start());
