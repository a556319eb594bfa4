import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lockProblems } from './lock.mjs';

describe('the lock check', () => {
  it('is content when each optional dependency is locked, beside or above', () => {
    const packages = {
      '': { optionalDependencies: { 'a-linux': '1' } },
      'node_modules/a-linux': {},
      'node_modules/b': { optionalDependencies: { 'b-mac': '1', 'a-linux': '1' } },
      'node_modules/b/node_modules/b-mac': {},
      'apps/web': { optionalDependencies: { 'a-linux': '1' } },
      'node_modules/@quartierwerk/web': { resolved: 'apps/web', link: true },
    };
    assert.deepEqual(lockProblems({ packages }), []);
  });

  it('names a platform package that npm left out', () => {
    const packages = { 'node_modules/@swc/core': { optionalDependencies: { '@swc/core-darwin-arm64': '1' } } };
    assert.deepEqual(lockProblems({ packages }), [
      'node_modules/@swc/core: @swc/core-darwin-arm64 fehlt in package-lock.json.',
    ]);
  });

  it('does not take a package nested elsewhere for the missing one', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { x: '1' } },
      'node_modules/b/node_modules/x': {},
    };
    assert.equal(lockProblems({ packages }).length, 1);
  });

  it('refuses the address of a registry', () => {
    const packages = { 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } };
    assert.equal(lockProblems({ packages }).length, 1);
  });
});
