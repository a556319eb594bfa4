/** The embedded PostgreSQL through its life: real servers on a data folder of the test. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import pg from 'pg';
import { startEmbedded } from './embedded-postgres.mjs';
import { identityOf, signalTo, waitUntil } from './processes.mjs';

const dataDir = mkdtempSync(join(tmpdir(), 'qw-postgres-'));
const pidFile = join(dataDir, 'postgres', 'postmaster.pid');

/** @param {string} url @param {string} sql @returns {Promise<unknown[]>} first column */
async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows.map(([first]) => first);
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', { skip: process.platform === 'win32' }, () => {
  after(() => rmSync(dataDir, { recursive: true, force: true }));

  it('starts, sorts as Germans do, asks for a password, and is gone after its stop', async () => {
    const server = await startEmbedded({ dataDir, fsync: false });
    const words = await ask(
      server.adminUrl,
      "select w from unnest(array['Zahl', 'Äpfel', 'Apfel', 'ähnlich']) w order by w",
    );
    assert.deepEqual(words, ['ähnlich', 'Apfel', 'Äpfel', 'Zahl']);
    const stranger = new URL(server.adminUrl);
    stranger.password = 'guessed';
    await assert.rejects(ask(stranger.href, 'select 1'), /password authentication failed/);
    await ask(server.adminUrl, 'create table kept (id int)');
    await server.stop();
    // The kernel takes a moment to forget a process that has ended, longer on a busy machine.
    await waitUntil(() => identityOf(server.pid) === undefined, 5_000);
    assert.equal(identityOf(server.pid), undefined);
  });

  it('keeps what was committed when it is killed, and says that it is gone', async () => {
    const server = await startEmbedded({ dataDir });
    await ask(server.adminUrl, 'insert into kept values (1)');
    signalTo(server.pid, 'SIGKILL');
    await server.exited;
    const next = await startEmbedded({ dataDir });
    assert.deepEqual(await ask(next.adminUrl, 'select id from kept'), [1]);
    await next.stop();
  });

  it('is joined when it already serves the folder', async () => {
    const first = await startEmbedded({ dataDir, fsync: false });
    const second = await startEmbedded({ dataDir, fsync: false });
    assert.deepEqual([first.joined, second.joined, second.pid], [false, true, first.pid]);
    await second.stop();
    await first.exited;
  });

  it('starts when the pid of its lock file now belongs to somebody else, who is left alone', async () => {
    const server = await startEmbedded({ dataDir, fsync: false });
    signalTo(server.pid, 'SIGKILL');
    await server.exited;
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid)));
    const next = await startEmbedded({ dataDir, fsync: false });
    assert.deepEqual(await ask(next.adminUrl, 'select id from kept'), [1]);
    await next.stop();
  });
});
