import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nx } from '../lib/nx.mjs';

/** Nx keeps what was built. Did it not know which project rests on which, a changed rule would not reach the built API. */
test('a change in the domain builds anew what rests on it', async () => {
  const { code, output } = await nx(['show', 'projects', '--affected', '--files=libs/domain/src/index.ts'], {
    quiet: true,
  });
  assert.equal(code, 0, output);
  for (const project of ['domain', 'contracts', 'api', 'web', 'e2e'])
    assert.match(output, new RegExp(`^${project}$`, 'm'));
});
