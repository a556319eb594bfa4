import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { needsEmbedded } from './qw.mjs';

describe('a command of the command line', () => {
  it('gets the embedded database when none is named', () => {
    assert.equal(needsEmbedded(['audit', 'verify'], {}), true);
    assert.equal(needsEmbedded(['db', 'migrate'], {}), true);
  });

  it('gets none when an address is set', () => {
    assert.equal(needsEmbedded(['audit', 'verify'], { DATABASE_URL: 'postgres://x/y' }), false);
  });

  it('gets none when it makes roles on another server', () => {
    assert.equal(needsEmbedded(['db', 'init', '--admin-url', 'postgres://x/y'], {}), false);
    assert.equal(needsEmbedded(['db', 'init', '--admin-url=postgres://x/y'], {}), false);
  });

  it('gets none when it computes on files or only shows its help', () => {
    assert.equal(needsEmbedded(['index', 'compute', 'a.csv'], {}), false);
    assert.equal(needsEmbedded([], {}), false);
    assert.equal(needsEmbedded(['db', '--help'], {}), false);
  });
});
