/**
 * Proves the walls: for each rule of `.dependency-cruiser.mjs` a piece of code that it must refuse, and for what is allowed a
 * piece that must pass. The pieces are written into a folder that looks like the checkout.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { cruise } from 'dependency-cruiser';
import rules from '../../.dependency-cruiser.mjs';

const api = 'apps/api/src';
const app = 'apps/web/src/app';
const exported = { './*': { '@quartierwerk/source': './src/*.ts' } };

/** Packages as stubs of one file: the rules look at names only. */
const stubs = ['@nestjs/common', '@angular/core', 'typeorm', 'class-validator', 'rxjs'];

/** @param {Record<string, string>} files path → text; a target that is imported must be among them */
async function violationsOf(files) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'qw-walls-')));
  const write = (/** @type {string} */ path, /** @type {string} */ text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    for (const library of ['domain', 'statistics', 'contracts', 'ui']) {
      write(
        `libs/${library}/package.json`,
        JSON.stringify({ name: `@quartierwerk/${library}`, type: 'module', exports: exported }),
      );
      mkdirSync(join(folder, 'node_modules/@quartierwerk'), { recursive: true });
      symlinkSync(join(folder, 'libs', library), join(folder, 'node_modules/@quartierwerk', library));
    }
    for (const name of stubs) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
      write(`node_modules/${name}/index.js`, 'module.exports = {};');
    }
    write('node_modules/fast-check/package.json', JSON.stringify({ name: 'fast-check', main: 'index.js' }));
    write('node_modules/fast-check/index.js', 'module.exports = {};');
    const dependencies = Object.fromEntries(stubs.map((name) => [name, '1.0.0']));
    write('package.json', JSON.stringify({ type: 'module', dependencies, devDependencies: { 'fast-check': '1.0.0' } }));
    for (const [path, text] of Object.entries(files)) write(path, text);
    const ruleSet = { forbidden: rules.forbidden ?? [] };
    const { tsConfig: _ofTheCheckout, enhancedResolveOptions, ...options } = rules.options ?? {};
    const folders = ['apps', 'libs', 'e2e'].filter((name) =>
      Object.keys(files).some((path) => path.startsWith(`${name}/`)),
    );
    const resolving = { ...enhancedResolveOptions, bustTheCache: true };
    const { output } = await cruise(folders, { ...options, baseDir: folder, validate: true, ruleSet }, resolving);
    if (typeof output === 'string') throw new Error(output);
    return [...new Set(output.summary.violations.map((violation) => violation.rule.name))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const value = "export const it = 'value';\n";
const imports = (/** @type {string} */ what) => `import { it } from '${what}';\nexport const other = it;\n`;
const importsType = (/** @type {string} */ what) =>
  `import type { it } from '${what}';\nexport type Other = typeof it;\n`;

/** @type {[rule: string, files: Record<string, string>][]} */
const refused = [
  ['domain-is-pure', { 'libs/domain/src/time/day.ts': imports('rxjs') }],
  ['domain-is-pure', { 'libs/domain/src/time/day.ts': imports('node:fs') }],
  [
    'statistics-is-pure',
    { 'libs/statistics/src/a.ts': imports('@quartierwerk/domain/b'), 'libs/domain/src/b.ts': value },
  ],
  ['contracts-know-domain-only', { 'libs/contracts/src/places/area.dto.ts': imports('@nestjs/common') }],
  ['wire-constants-carry-no-classes', { 'libs/contracts/src/places/places.routes.ts': imports('class-validator') }],
  [
    'wire-constants-carry-no-classes',
    {
      'libs/contracts/src/places/places.routes.ts': imports('./area.dto.js'),
      'libs/contracts/src/places/area.dto.ts': value,
    },
  ],
  [
    'ui-has-no-domain-noun',
    { 'libs/ui/src/table.ts': importsType('@quartierwerk/domain/b'), 'libs/domain/src/b.ts': value },
  ],
  ['ui-makes-no-requests', { 'libs/ui/src/table.ts': imports('@angular/common/http') }],
  ['api-knows-no-client', { [`${api}/main.ts`]: imports('@angular/core') }],
  ['api-knows-no-client', { [`${api}/main.ts`]: imports('@quartierwerk/ui/table'), 'libs/ui/src/table.ts': value }],
  ['web-knows-no-server', { [`${app}/app.ts`]: imports('typeorm') }],
  ['web-knows-no-server', { [`${app}/app.ts`]: imports('class-validator') }],
  ['web-takes-no-node-modules', { [`${app}/app.ts`]: imports('fs') }],
  [
    'web-takes-contracts-as-types',
    {
      [`${app}/app.ts`]: imports('@quartierwerk/contracts/places/area.dto'),
      'libs/contracts/src/places/area.dto.ts': value,
    },
  ],
  [
    'libraries-know-no-application',
    { 'libs/ui/src/a.ts': imports('../../../apps/web/src/app/b.js'), [`${app}/b.ts`]: value },
  ],
  [
    'journeys-know-no-application',
    { 'e2e/tests/a.ts': imports('../../apps/api/src/main.js'), [`${api}/main.ts`]: value },
  ],
  [
    'api-feature-through-its-index',
    {
      [`${api}/features/diagnosis/diagnosis.service.ts`]: imports('../places/places.repository.js'),
      [`${api}/features/places/places.repository.ts`]: value,
    },
  ],
  [
    'api-outside-through-the-index',
    {
      [`${api}/cli/main.ts`]: imports('../features/places/places.service.js'),
      [`${api}/features/places/places.service.ts`]: value,
    },
  ],
  [
    'api-platform-has-no-business',
    {
      [`${api}/platform/http/guard.ts`]: imports('../../features/places/index.js'),
      [`${api}/features/places/index.ts`]: value,
    },
  ],
  [
    'api-feature-is-below-the-commands',
    { [`${api}/features/places/index.ts`]: imports('../../cli/main.js'), [`${api}/cli/main.ts`]: value },
  ],
  [
    'web-area-sees-itself-and-shared',
    {
      [`${app}/areas/diagnosis/data/a.ts`]: importsType('../../places/data/b'),
      [`${app}/areas/places/data/b.ts`]: value,
    },
  ],
  [
    'web-area-sees-itself-and-shared',
    { [`${app}/areas/places/a.ts`]: imports('../../shell/b'), [`${app}/shell/b.ts`]: value },
  ],
  [
    'web-public-sees-itself-and-shared',
    { [`${app}/public/a.ts`]: imports('../shell/b'), [`${app}/shell/b.ts`]: value },
  ],
  [
    'web-shell-sees-no-area',
    { [`${app}/shell/a.ts`]: imports('../areas/places/b'), [`${app}/areas/places/b.ts`]: value },
  ],
  ['web-shared-sees-no-place', { [`${app}/shared/a.ts`]: imports('../shell/b'), [`${app}/shell/b.ts`]: value }],
  [
    'web-features-stand-apart',
    {
      [`${app}/areas/places/feature-list/a.ts`]: imports('../feature-detail/b'),
      [`${app}/areas/places/feature-detail/b.ts`]: value,
    },
  ],
  [
    'web-ui-only-presents',
    { [`${app}/areas/places/ui/a.ts`]: imports('../data/b'), [`${app}/areas/places/data/b.ts`]: value },
  ],
  [
    'web-data-draws-nothing',
    { [`${app}/areas/places/data/a.ts`]: imports('../ui/b'), [`${app}/areas/places/ui/b.ts`]: value },
  ],
  [
    'places-knows-only-areas-before-it',
    {
      [`${api}/features/places/a.ts`]: imports('../diagnosis/index.js'),
      [`${api}/features/diagnosis/index.ts`]: value,
    },
  ],
  [
    'indicators-knows-only-areas-before-it',
    {
      'libs/contracts/src/indicators/a.ts': importsType('../diagnosis/b.js'),
      'libs/contracts/src/diagnosis/b.ts': value,
    },
  ],
  ['no-circle', { 'libs/domain/src/a.ts': imports('./b.js'), 'libs/domain/src/b.ts': imports('./a.js') }],
  ['resolvable', { [`${api}/main.ts`]: imports('./missing.js') }],
  ['no-tools-in-the-product', { [`${api}/main.ts`]: imports('fast-check') }],
  ['tests-stay-out', { 'libs/domain/src/a.ts': imports('./b.spec.js'), 'libs/domain/src/b.spec.ts': value }],
];

/** @type {[what: string, files: Record<string, string>][]} */
const allowed = [
  ['a property test of the domain', { 'libs/domain/src/a.spec.ts': imports('fast-check') }],
  [
    'a feature that uses the index of an area before it',
    { [`${api}/features/diagnosis/a.ts`]: imports('../places/index.js'), [`${api}/features/places/index.ts`]: value },
  ],
  [
    'the spine, known by all',
    { [`${api}/features/places/a.ts`]: imports('../chain/index.js'), [`${api}/features/chain/index.ts`]: value },
  ],
  [
    'a wire type in the client',
    {
      [`${app}/app.ts`]: importsType('@quartierwerk/contracts/places/area.dto'),
      'libs/contracts/src/places/area.dto.ts': value,
    },
  ],
  [
    'addresses in the client',
    {
      [`${app}/app.ts`]: imports('@quartierwerk/contracts/places/places.routes'),
      'libs/contracts/src/places/places.routes.ts': value,
    },
  ],
  [
    'lazy routes composed beside the shell',
    {
      [`${app}/app.routes.ts`]: imports('./areas/places/places.routes'),
      [`${app}/areas/places/places.routes.ts`]: value,
    },
  ],
  [
    'a circle of types only',
    {
      'libs/domain/src/a.ts': importsType('./b.js') + value.replace('it', 'mine'),
      'libs/domain/src/b.ts': importsType('./a.js'),
    },
  ],
];

describe('the walls', () => {
  for (const [name, files] of refused) {
    it(`refuse by ${name}: ${Object.keys(files)[0]}`, async () => {
      const found = await violationsOf(files);
      assert.ok(found.includes(name), `expected ${name}, found ${found.join(', ') || 'nothing'}`);
    });
  }
  for (const [what, files] of allowed) {
    it(`let through ${what}`, async () => {
      assert.deepEqual(await violationsOf(files), []);
    });
  }
  it('are each proven by a piece of code', () => {
    const proven = new Set(refused.map(([name]) => name));
    const alike = /-knows-only-areas-before-it$/;
    const unproven = (rules.forbidden ?? [])
      .map(({ name }) => name ?? '')
      .filter((name) => !proven.has(name) && !alike.test(name));
    assert.deepEqual(unproven, []);
  });
});
