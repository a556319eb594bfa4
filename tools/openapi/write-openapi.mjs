/**
 * Writes the description of the API (OpenAPI 3.1) to apps/api/openapi.json: routes from the route tables, bodies and queries from
 * the contract classes, answers from the view types. With `--check` it changes nothing and fails when the file is not up to date.
 *
 * Needs the API built (`npm run build`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { describeApi } from './describe-api.mjs';

const file = fileURLToPath(new URL('../../apps/api/openapi.json', import.meta.url));
const text = await format(JSON.stringify(await describeApi()), { parser: 'json', printWidth: 120 });

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(
      'apps/api/openapi.json is not up to date: run `node tools/openapi/write-openapi.mjs` and commit it.\n',
    );
    process.exit(1);
  }
} else {
  writeFileSync(file, text);
}
