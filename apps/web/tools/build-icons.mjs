/**
 * Builds the icon sprite of the client (public/icons-….svg) from the table in libs/ui. Run it after a change there:
 * `npx nx run web:icons`. The sprite is kept in the repository; a test holds it against the table. Its name carries a hash of its
 * content, so that browsers keep it and draw icons without a network.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { ICONS } from '../../../libs/ui/src/icon/icon-names.ts';

const require = createRequire(import.meta.url);

async function symbol([name, file]) {
  const svg = await readFile(require.resolve(`@material-symbols/svg-400/outlined/${file}.svg`), 'utf8');
  const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1];
  const body = /<svg[^>]*>(.*)<\/svg>/s.exec(svg)?.[1];
  if (!viewBox || !body) throw new Error(`${file}.svg is not drawn as expected.`);
  return `<symbol id="${name}" viewBox="${viewBox}">${body}</symbol>`;
}

const symbols = await Promise.all(Object.entries(ICONS).map(symbol));
const sprite = `<svg xmlns="http://www.w3.org/2000/svg"><!-- Material Symbols, Apache-2.0; built by tools/build-icons.mjs -->\n${symbols.join('\n')}\n</svg>\n`;
const name = `icons-${createHash('sha256').update(sprite).digest('hex').slice(0, 8).toUpperCase()}.svg`;

const folder = new URL('../public/', import.meta.url);
for (const file of await readdir(folder)) if (/^icons(-.*)?\.svg$/.test(file)) await rm(new URL(file, folder));
await writeFile(new URL(name, folder), sprite);
await writeFile(
  new URL('../../../libs/ui/src/icon/sprite.ts', import.meta.url),
  `/** Where the icons lie; written by tools/build-icons.mjs of the client. */\nexport const SPRITE = '${name}';\n`,
);
process.stdout.write(`${symbols.length} icons\n`);
