/** The places where a new area must be named so that it takes part: each is found by a line that stands there today. */
import { Refusal } from '../lib/say.mjs';

/**
 * @typedef {object} Registration
 * @property {string} file
 * @property {(text: string) => string} change
 */

/** @param {import('./names.mjs').AreaNames} n @returns {Registration[]} */
export function registrations(n) {
  const contracts = 'libs/contracts/src';
  return [
    {
      file: 'libs/domain/src/access/permissions.ts',
      change: before(/^ {2}'identity\.manage'/m, `  '${n.area}.read': ['planner', 'admin'],\n`),
    },
    {
      file: 'libs/domain/src/chain/vocabulary.ts',
      change: before(/^\] as const;\nexport type NodeKind/m, `  '${n.kind}',\n`),
    },
    {
      file: 'libs/domain/src/chain/kind-access.ts',
      change: before(/^\};/m, `  ${n.kind}: '${n.area}.read',\n`),
    },
    {
      file: `${contracts}/http/all-routes.ts`,
      change: both(
        before(/^import type \{ Route \}/m, `import { ${n.camel}Routes } from '../${n.area}/${n.area}.routes.js';\n`),
        before(/^ {2}\.\.\.named\('chain'/m, `  ...named('${n.camel}', ${n.camel}Routes),\n`),
      ),
    },
    {
      file: `${contracts}/http/error-codes.ts`,
      change: both(
        before(
          /^import \{ PLATFORM_ERRORS/m,
          `import { ${n.constant}_ERRORS } from '../${n.area}/${n.area}.errors.js';\n`,
        ),
        before(/^\} as const;/m, `  ...${n.constant}_ERRORS,\n`),
      ),
    },
    {
      file: 'apps/api/src/app.module.ts',
      change: both(
        before(/^import \{ PlatformModule/m, `import { ${n.pascal}Module } from './features/${n.area}/index.js';\n`),
        (text) =>
          replaced(
            text,
            /imports: \[([^\]]*?),?(\s*)\]/,
            (_, modules, end) => `imports: [${modules}, ${n.pascal}Module${end}]`,
          ),
      ),
    },
    {
      file: 'apps/web/src/app/shared/words/error-words.ts',
      change: both(
        before(/^import type \{ Words/m, `import { ${n.constant}_WORDS } from './${n.area}-words.js';\n`),
        before(/^\};/m, `  ...${n.constant}_WORDS,\n`),
      ),
    },
    {
      file: 'apps/web/src/app/shared/words/chain-words.ts',
      change: before(/^\};/m, `  ${n.kind}: $localize\`:@@chain.${n.camel}:${n.german}\`,\n`),
    },
    {
      file: 'apps/web/src/app/shared/chain/kind-address.ts',
      change: before(/^\};\n\n\/\*\* The kind of an address/m, `  ${n.kind}: '${n.address}',\n`),
    },
    {
      file: 'apps/web/src/app/areas/chain/model/thread-graph.ts',
      change: before(/^\};\n\nexport function stationOf/m, `  ${n.kind}: 'statements',\n`),
    },
    {
      file: 'apps/web/src/app/shared/shared.en.json',
      change: translated(`chain.${n.camel}`, n.german),
    },
    {
      file: 'apps/web/src/app/shared/addresses.ts',
      change: before(/^\} as const;/m, `  ${n.camel}: '${n.address}',\n`),
    },
    {
      file: 'apps/web/src/app/app.routes.ts',
      change: both(
        before(/^import \{ SEGMENTS/m, `import { ${n.camel}Pages } from './areas/${n.area}/${n.area}.routes.js';\n`),
        before(/^ {6}\{\n {8}path: SEGMENTS\.components/m, `      ...${n.camel}Pages,\n`),
      ),
    },
    {
      file: 'apps/web/angular.json',
      change: (text) =>
        replaced(
          text,
          /("translation": \[[^\]]*?)(\s*\])/,
          (_, list, end) => `${list},\n              "src/app/areas/${n.area}/${n.area}.en.json"${end}`,
        ),
    },
  ];
}

/** @param {RegExp} anchor @param {string} line */
const before = (anchor, line) => (/** @type {string} */ text) => replaced(text, anchor, (found) => line + found);

/** @param {(text: string) => string} first @param {(text: string) => string} second */
const both = (first, second) => (/** @type {string} */ text) => second(first(text));

/** @param {string} id @param {string} word */
const translated = (id, word) => (/** @type {string} */ text) => {
  const catalogue = JSON.parse(text);
  catalogue.translations[id] = word;
  return `${JSON.stringify(catalogue, null, 2)}\n`;
};

/** @param {string} text @param {RegExp} pattern @param {(...found: string[]) => string} how */
function replaced(text, pattern, how) {
  if (!pattern.test(text)) throw new Refusal(`Die Stelle zum Eintragen wurde nicht gefunden (${pattern.source}).`);
  return text.replace(pattern, how);
}
