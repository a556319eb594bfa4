import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { endLeftBehind, identityOf, parseProcStat, waitUntil } from './processes.mjs';

const sleeper = () => spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });

describe('a line of /proc/<pid>/stat', () => {
  it('is read past a name with blanks and brackets', () => {
    const rest = Array.from({ length: 20 }, (_, index) => 100 + index);
    assert.deepEqual(parseProcStat(`7 (a) b (c) S 1 ${rest.join(' ')}`), { state: 'S', parent: 1, startTicks: '117' });
  });
});

describe('a process left behind', { skip: process.platform === 'win32' }, () => {
  it('is ended when it is still the noted one', async () => {
    const child = sleeper();
    const pid = child.pid ?? 0;
    const identity = identityOf(pid) ?? '';
    assert.notEqual(identity, '');
    assert.equal(await endLeftBehind({ pid, identity }, 5_000), true);
    assert.equal(identityOf(pid), undefined);
  });

  it('is left alone when its number was given to somebody else', async () => {
    const child = sleeper();
    const pid = child.pid ?? 0;
    assert.equal(await endLeftBehind({ pid, identity: 'the one before' }, 100), false);
    assert.notEqual(identityOf(pid), undefined);
    child.kill('SIGKILL');
    await once(child, 'exit');
  });

  it('counts as gone while it is only a zombie', { skip: process.platform !== 'linux' }, async () => {
    // The shell becomes a process that never asks for its child.
    const shell = spawn('sh', ['-c', 'true & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [text] = await once(shell.stdout, 'data');
    assert.ok(await waitUntil(() => identityOf(Number(String(text))) === undefined, 5_000));
    shell.kill('SIGKILL');
    await once(shell, 'exit');
  });
});
