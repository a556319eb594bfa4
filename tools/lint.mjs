/** `npm run lint`: the linter, the walls between the rooms, and the lock file. */
import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(fileURLToPath(import.meta.url));
const { lint } = await import('./lib/lint.mjs');
process.exit(await lint());
