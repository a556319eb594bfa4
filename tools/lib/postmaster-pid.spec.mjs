import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePostmasterPid } from './postmaster-pid.mjs';

describe('postmaster.pid', () => {
  it('gives pid, port and state when the server is ready', () => {
    const text = '4711\n/srv/data/postgres\n1795000000\n35821\n\n127.0.0.1\n 12345  7\nready   \n';
    assert.deepEqual(parsePostmasterPid(text), { pid: 4711, port: 35821, state: 'ready' });
  });

  it('gives no port and no state when the server has only begun to write it', () => {
    assert.deepEqual(parsePostmasterPid('4711\n/srv/data/postgres\n1795000000\n'), { pid: 4711, port: 0, state: '' });
  });

  it('gives the pid of a stand-alone backend, which it writes negative', () => {
    assert.equal(parsePostmasterPid('-4711\n')?.pid, 4711);
  });

  it('gives nothing when it is empty or no pid', () => {
    assert.equal(parsePostmasterPid(''), undefined);
    assert.equal(parsePostmasterPid('x\n'), undefined);
  });
});
