import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchesLock } from './install.mjs';
import { satisfies } from './own-node.mjs';
import { nobodyOf } from './postgres-binaries.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'apps/api': { version: '0.1.0' },
    'node_modules/@quartierwerk/api': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-darwin-arm64': { version: '1.0.0', optional: true },
  },
};

describe('an installation', () => {
  it('matches the lock when only packages of other platforms are missing', () => {
    const packages = { 'node_modules/@quartierwerk/api': {}, 'node_modules/a': { version: '1.0.0' } };
    assert.equal(matchesLock(lock, { packages }), true);
  });

  it('does not match when a package is missing or has another version', () => {
    assert.equal(matchesLock(lock, { packages: { 'node_modules/@quartierwerk/api': {} } }), false);
    const packages = { 'node_modules/@quartierwerk/api': {}, 'node_modules/a': { version: '1.0.1' } };
    assert.equal(matchesLock(lock, { packages }), false);
  });

  it('does not match when an optional package has another version', () => {
    const packages = {
      'node_modules/@quartierwerk/api': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-darwin-arm64': { version: '0.9.0' },
    };
    assert.equal(matchesLock(lock, { packages }), false);
  });
});

describe('the range of Node versions', () => {
  const range = '^22.22.3 || ^24.15.0 || >=26.0.0';
  for (const [version, is] of /** @type {const} */ ([
    ['20.20.2', false],
    ['22.22.2', false],
    ['22.23.0', true],
    ['23.9.0', false],
    ['24.15.0', true],
    ['25.0.0', false],
    ['27.1.0', true],
  ])) {
    it(`${is ? 'holds' : 'does not hold'} ${version}`, () => assert.equal(satisfies(version, range), is));
  }
});

describe('the user nobody', () => {
  it('is found by name, with its group', () => {
    const passwd = 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin\n';
    assert.deepEqual(nobodyOf(passwd), { uid: 65534, gid: 65533 });
  });

  it('is not taken from a system without that name', () => {
    assert.equal(nobodyOf('root:x:0:0:root:/root:/bin/bash\n'), undefined);
  });
});
