import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startChildApi, statusOf } from './support/child-api.js';
import { aPerson, aWorkspace } from './support/builders.js';
import { asAdmin, testDatabase } from './support/database.js';

const CLI = path.join(import.meta.dirname, '../dist/cli/main.js');
const PLANTED = ['erika.musterfrau', 'Musterfrau', 'geheimes-Kennwort-4711'];

async function settings(extra: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  const database = await testDatabase();
  return {
    DATABASE_URL: database.appUrl,
    DATA_DIR: mkdtempSync(path.join(tmpdir(), 'quartierwerk-data-')),
    LOG_LEVEL: 'debug',
    ...extra,
  };
}

describe('the process', () => {
  it('ends what is under way and leaves cleanly when it is asked to stop under load', async () => {
    const person = await aPerson(await aWorkspace(), ['planner'], new Date());
    const api = await startChildApi(await settings());
    const failed: string[] = [];
    let asked = 0;
    let inFlightAtSignal = 0;
    let signalled = false;
    const client = async (): Promise<void> => {
      while (!signalled) {
        asked++;
        // Begun before the signal, so it must be answered, whenever the answer comes.
        const answer = fetch(`${api.url}/api/session`, { headers: { cookie: person.cookie } });
        const outcome = await answer.then(
          (response) => (response.status === 200 ? null : String(response.status)),
          (error: Error) => String(error.cause ?? error),
        );
        if (signalled) inFlightAtSignal++;
        if (outcome) failed.push(outcome);
      }
    };
    const clients = Array.from({ length: 20 }, client);
    await sleep(1_000);
    const started = Date.now();
    signalled = true;
    const ending = api.stop('SIGTERM');
    await Promise.all(clients);
    expect(await ending).toBe(0);
    expect(Date.now() - started).toBeLessThan(25_000);
    expect(asked).toBeGreaterThan(20);
    expect(inFlightAtSignal).toBeGreaterThan(0);
    expect(failed).toEqual([]);
  });

  it('turns unready when the database refuses, stays alive, and recovers without a restart', async () => {
    const database = await testDatabase();
    const api = await startChildApi(await settings());
    const admin = new pg.Client({ connectionString: process.env['QW_TEST_ADMIN_URL'] });
    await admin.connect();
    try {
      await admin.query(`ALTER DATABASE ${database.name} ALLOW_CONNECTIONS false`);
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database.name]);
      const gone = Date.now();
      while ((await statusOf(`${api.url}/health/ready`)) !== 503) {
        expect(Date.now() - gone).toBeLessThan(5_000);
        await sleep(100);
      }
      expect(await statusOf(`${api.url}/health/live`)).toBe(200);
    } finally {
      await admin.query(`ALTER DATABASE ${database.name} ALLOW_CONNECTIONS true`);
      await admin.end();
    }
    const back = Date.now();
    while ((await statusOf(`${api.url}/health/ready`)) !== 200) {
      expect(Date.now() - back).toBeLessThan(10_000);
      await sleep(100);
    }
    expect(await api.stop('SIGTERM')).toBe(0);
  });

  it('writes no name, address, password or token into its log', async () => {
    const person = await aPerson(await aWorkspace(), ['planner'], new Date());
    const api = await startChildApi(await settings());
    const token = person.cookie.split('=')[1]!;
    const post = (address: string, body: object) =>
      fetch(`${api.url}${address}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: person.cookie },
        body: JSON.stringify(body),
      });
    await post('/api/sign-in', { email: `${PLANTED[0]}@test.example`, password: PLANTED[2] });
    await post('/api/sign-in', {
      email: `${PLANTED[0]}@test.example`,
      password: PLANTED[2],
      [PLANTED[1]!]: PLANTED[1],
    });
    await fetch(`${api.url}/api/search?q=${PLANTED[1]}`, { headers: { cookie: person.cookie } });
    await fetch(`${api.url}/api/invitation-links/${token}`, { headers: { cookie: person.cookie } });
    await api.stop('SIGTERM');
    const log = api.output();
    expect(log).toContain('"path":"/api/sign-in"');
    for (const secret of [...PLANTED, token]) expect(log).not.toContain(secret);
  });

  it.each([
    [{ PORT: 'achtzig' }, 'PORT is "achtzig", but must be a whole number from 1 to 65535.'],
    [{ PUBLIC_URL: 'http://quartierwerk.example.de' }, 'must begin with https://'],
  ])('does not start with a wrong setting and says which one %#', async (wrong, sentence) => {
    const main = path.join(import.meta.dirname, '../dist/main.js');
    const result = spawnSync(process.execPath, [main], { env: { ...(await settings()), ...wrong }, encoding: 'utf8' });
    expect(result.status).toBe(2);
    expect(result.stderr).toContain(sentence);
  });
});

describe('audit verify', () => {
  it('names the workspace and the entry when someone has changed the log behind our back', async () => {
    const database = await testDatabase();
    const verify = () =>
      spawnSync(process.execPath, [CLI, 'audit', 'verify'], {
        env: { ...process.env, DATABASE_BACKUP_URL: database.backupUrl },
        encoding: 'utf8',
      });
    expect(verify().status).toBe(0);

    const workspace = await aWorkspace();
    await asAdmin(
      `INSERT INTO audit_entry (workspace_id, seq, at, actor_id, request_id, action, object_kind, object_id, payload, previous_hash, hash)
       VALUES ($1, 1, now(), $1, 'r', 'test.step', 'x', 'x', '{}', $2, $2)`,
      [workspace.id, '0'.repeat(64)],
    );
    const broken = verify();
    expect(broken.status).toBe(3);
    expect(broken.stdout).toContain(`test-${workspace.id}: broken at entry 1 (CHANGED).`);
    await asAdmin('DELETE FROM audit_entry WHERE workspace_id = $1', [workspace.id]);
  });
});
