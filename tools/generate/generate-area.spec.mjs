import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../lib/paths.mjs';
import { generateArea } from './generate-area.mjs';
import { areaNames } from './names.mjs';

const notCopied = ['node_modules', 'dist', '.angular', 'coverage'];
let copy = '';

/** A copy of the sources whose own libraries are resolved inside the copy; every other package is linked. */
before(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'quartierwerk-generate-')));
  for (const entry of ['apps', 'libs', 'tsconfig.base.json', '.prettierrc.json', 'package.json']) {
    cpSync(join(root, entry), join(copy, entry), {
      recursive: true,
      filter: (path) => !notCopied.includes(basename(path)),
    });
  }
  mkdirSync(join(copy, 'node_modules', '@quartierwerk'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@quartierwerk') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  for (const library of readdirSync(join(copy, 'libs'))) {
    symlinkSync(join(copy, 'libs', library), join(copy, 'node_modules', '@quartierwerk', library));
  }
});
after(() => rmSync(copy, { recursive: true, force: true }));

/** @param {string[]} args */
const tsc = (...args) =>
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...args], {
    cwd: copy,
    encoding: 'utf8',
  });

test('a generated area type checks on both sides and stands in the route table', async () => {
  const written = await generateArea(copy, areaNames('target-agreements', 'target_agreement', 'Zielvereinbarungen'));
  assert.ok(written.includes('apps/api/src/features/target-agreements/target-agreements.controller.ts'));
  assert.match(
    readFileSync(join(copy, 'libs/contracts/src/http/all-routes.ts'), 'utf8'),
    /named\('targetAgreements', targetAgreementsRoutes\)/,
  );

  const api = tsc('-b', 'apps/api/tsconfig.app.json');
  assert.equal(api.stdout, '');
  const web = tsc('-p', 'apps/web/tsconfig.app.json', '--noEmit');
  assert.equal(web.stdout, '');
});

test('a second area of the same name is refused and changes nothing', async () => {
  const file = join(copy, 'libs/contracts/src/http/all-routes.ts');
  const before = readFileSync(file, 'utf8');
  await assert.rejects(
    generateArea(copy, areaNames('target-agreements', 'target_agreement', 'Zielvereinbarungen')),
    /gibt es schon/,
  );
  assert.equal(readFileSync(file, 'utf8'), before);
});

test('names that are no names are refused with a sentence', () => {
  assert.throws(() => areaNames('Ziele', 'goal', 'Ziele'), /kleine Buchstaben, Mehrzahl/);
  assert.throws(() => areaNames('goals', 'goal', ' '), /deutsche Wort/);
  assert.equal(areaNames('measures', 'measure', 'Maßnahmen').address, 'massnahmen');
  assert.ok(existsSync(join(copy, 'libs')));
});
