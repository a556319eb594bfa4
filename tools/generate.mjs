/** `npm run generate -- area target-agreements target_agreement Zielvereinbarungen`: a new area on every side of the house. */
import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(fileURLToPath(import.meta.url));
const { areaNames } = await import('./generate/names.mjs');
const { generateArea } = await import('./generate/generate-area.mjs');
const { root } = await import('./lib/paths.mjs');
const { say, tellWhy } = await import('./lib/say.mjs');

const [what, area, kind, german] = process.argv.slice(2);
try {
  if (what !== 'area') {
    say(
      'npm run generate -- area <Bereich> <Sache> <Deutsch>, etwa: area target-agreements target_agreement Zielvereinbarungen',
    );
    process.exit(2);
  }
  for (const file of await generateArea(root, areaNames(area, kind, german))) say(`  ${file}`);
  say(
    'Als Nächstes: Wort ins Glossar, Rechte prüfen, Migration schreiben, dann node tools/write-access-matrix.mjs und',
  );
  say('node tools/openapi/write-openapi.mjs.');
} catch (reason) {
  process.exit(tellWhy(reason));
}
