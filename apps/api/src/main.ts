import 'reflect-metadata';
import { createApp } from './create-app.js';
import { readSettings } from './platform/config/settings.js';

const result = readSettings(process.env, process.cwd());
if (!result.ok) {
  for (const problem of result.problems) process.stderr.write(`${problem}\n`);
  process.exit(2);
}
const app = await createApp({ settings: result.settings });
await app.listen(result.settings.port, result.settings.host);
