/** Proves that the linter refuses what the house rules forbid, in the places they mean. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { inRoot, root } from '../lib/paths.mjs';

const eslint = new ESLint({ cwd: root });

/** @param {string} path @param {string} text */
async function rulesBroken(path, text) {
  const [result] = await eslint.lintText(text, { filePath: inRoot(path) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const domain = 'libs/domain/src/verdict/example.ts';
const page = 'apps/web/src/app/areas/places/feature-list/places-page.ts';

/** @param {string} template */
const component = (template) =>
  `import { Component } from '@angular/core';\n@Component({ selector: 'qw-places-page', template: \`${template}\` })\nexport class PlacesPage {}\n`;

/** @type {[what: string, rule: string, path: string, text: string][]} */
const refused = [
  ['any', '@typescript-eslint/no-explicit-any', domain, 'export const it: any = 1;\n'],
  ['a file past 400 lines', 'max-lines', domain, 'export {};\n'.repeat(401)],
  ['console outside the tools', 'no-console', domain, "console.log('x');\n"],
  [
    'a compiler check switched off',
    '@typescript-eslint/ban-ts-comment',
    domain,
    '// @ts-expect-error because it is wrong\nexport const it: number = 1;\n',
  ],
  ['an enum', 'no-restricted-syntax', domain, 'export enum State { draft }\n'],
  ['a loose comparison', 'eqeqeq', domain, 'export const it = (a: number) => a == 1;\n'],
  [
    'an assertion that something is there',
    '@typescript-eslint/no-non-null-assertion',
    domain,
    'export const it = (a?: string) => a!;\n',
  ],
  ['a selector without our prefix', '@angular-eslint/component-selector', page, component('').replace('qw-', 'app-')],
  ['a picture without words, inline', '@angular-eslint/template/alt-text', page, component('<img src="a.svg">')],
  [
    'a picture without words, in a file',
    '@angular-eslint/template/alt-text',
    page.replace('.ts', '.html'),
    '<img src="a.svg">\n',
  ],
  [
    'a click that no key can make',
    '@angular-eslint/template/click-events-have-key-events',
    page.replace('.ts', '.html'),
    '<div (click)="open()">x</div>\n',
  ],
];

describe('the linter', () => {
  for (const [what, rule, path, text] of refused) {
    it(`refuses ${what}`, async () => {
      const broken = await rulesBroken(path, text);
      assert.ok(broken.includes(rule), `expected ${rule}, found ${broken.join(', ') || 'nothing'}`);
    });
  }
  it('gives inline exceptions no effect', async () => {
    const broken = await rulesBroken(domain, '/* eslint-disable */\nexport const it: any = 1;\n');
    assert.ok(broken.includes('@typescript-eslint/no-explicit-any'));
  });
  it('lets the tools write to the console', async () => {
    assert.deepEqual(await rulesBroken('tools/example.mjs', "console.log('x');\n"), []);
  });
});
