/** `npm run qw -- …`: the command line of an installation. */
import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';
import { sayOnStandardError } from './lib/say.mjs';

// Standard output belongs to the command.
sayOnStandardError();
await bootstrap(fileURLToPath(import.meta.url));
const { qw } = await import('./lib/qw.mjs');
process.exit(await qw(process.argv.slice(2)));
