import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportStateView, ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import pg from 'pg';
import { type ChildApi, startChildApi, statusOf } from '../../../../test/support/child-api.js';
import { aDivision, anEditionBody } from '../../../../test/support/places.js';

const ROUNDS = 20;
const AREAS = 500;
const CODES = [
  'A1',
  'A2',
  'A3',
  'B1',
  'B2',
  'B4',
  'B5',
  'B8',
  'C1',
  'C2',
  'C3',
  'C4',
  'D1',
  'D2',
  'D3',
  'D4',
  'E1',
  'E2',
  'E3',
  'E4',
];
const ROWS = AREAS * CODES.length;
const PASSWORDS = { QW_MIGRATOR_PASSWORD: 'm', QW_APP_PASSWORD: 'a', QW_BACKUP_PASSWORD: 'b' };

/** What of tools/lib is needed here; its own types are comments that the compiler of the tests does not read. */
interface EmbeddedPostgres {
  readonly adminUrl: string;
  readonly pid: number;
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}
const TOOLS = path.join(import.meta.dirname, '../../../../../../tools/lib/embedded-postgres.mjs');
const { startEmbedded } = (await import(TOOLS)) as {
  startEmbedded(options: { readonly dataDir: string }): Promise<EmbeddedPostgres>;
};

/** A house of its own: a durable database (fsync on) and the built API as a process, both to be killed. */
class Victims {
  database!: EmbeddedPostgres;
  api!: ChildApi;
  readonly dataDir = mkdtempSync(path.join(tmpdir(), 'quartierwerk-kill-'));
  private readonly token = randomBytes(32).toString('base64url');
  readonly workspace = uuidV7();
  readonly source = uuidV7();

  async open(): Promise<void> {
    await this.startDatabase();
    await this.command(['db', 'init', '--admin-url', this.database.adminUrl, '--database', 'kill']);
    await this.command(['db', 'migrate']);
    await this.furnish();
    await this.startApi();
    await this.post('/api/places/editions', anEditionBody(aDivision(AREAS)));
    await this.post('/api/indicators/defaults', {});
    await this.post('/api/sources', { id: this.source, name: 'Jugendamt', organisationId: null, minCases: 1 });
  }

  async close(): Promise<void> {
    await this.api?.stop('SIGTERM');
    await this.database?.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async startDatabase(): Promise<void> {
    this.database = await startEmbedded({ dataDir: this.dataDir });
  }

  async startApi(): Promise<void> {
    const env = {
      DATABASE_URL: this.url('qw_app', 'a'),
      DATA_DIR: this.dataDir,
      LOG_LEVEL: 'warn',
      DATABASE_POOL_SIZE: '4',
    };
    this.api = await startChildApi(env);
  }

  async kill(victim: 'api' | 'database'): Promise<void> {
    if (victim === 'api') {
      await this.api.stop('SIGKILL');
      await this.startApi();
      return;
    }
    process.kill(this.database.pid, 'SIGKILL');
    await this.database.exited;
    await this.startDatabase();
    while ((await statusOf(`${this.api.url}/health/ready`)) !== 200) await sleep(50);
  }

  async post(address: string, body: object | Buffer, headers: Record<string, string> = {}): Promise<unknown> {
    return this.send('POST', address, body, headers);
  }

  async send(
    method: string,
    address: string,
    body?: object | Buffer,
    headers: Record<string, string> = {},
  ): Promise<unknown> {
    const isFile = Buffer.isBuffer(body);
    const answer = await fetch(`${this.api.url}${address}`, {
      method,
      body: body === undefined ? null : isFile ? new Uint8Array(body) : JSON.stringify(body),
      headers: {
        cookie: `quartierwerk=${this.token}`,
        'content-type': isFile ? 'text/csv' : 'application/json',
        'idempotency-key': uuidV7(),
        ...headers,
      },
    });
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  /** One statement past row-level security. */
  async ask<Row extends pg.QueryResultRow>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.url() });
    await client.connect();
    try {
      return (await client.query<Row>(text, [...params])).rows;
    } finally {
      await client.end();
    }
  }

  private url(user?: string, password = ''): string {
    const url = new URL(this.database.adminUrl);
    if (user) [url.username, url.password] = [user, password];
    url.pathname = '/kill';
    return url.href;
  }

  private async command(args: readonly string[]): Promise<void> {
    const main = path.join(import.meta.dirname, '../../../../dist/cli/main.js');
    const env = { ...process.env, ...PASSWORDS, DATABASE_MIGRATOR_URL: this.url('qw_migrator', 'm') };
    const [code] = (await once(spawn(process.execPath, [main, ...args], { env, stdio: 'ignore' }), 'exit')) as [number];
    if (code !== 0) throw new Error(`${args.join(' ')} failed.`);
  }

  private async furnish(): Promise<void> {
    const [user, organisation] = [uuidV7(), uuidV7()];
    await this.ask(
      `INSERT INTO workspace (id, name, short_name, slug, created_at) VALUES ($1, 'K', 'K', 'kill', now())`,
      [this.workspace],
    );
    await this.ask(
      `INSERT INTO organisation (workspace_id, id, kind, name, created_at) VALUES ($1, $2, 'district', 'K', now())`,
      [this.workspace, organisation],
    );
    await this.ask(
      `INSERT INTO user_account (id, email, display_name, state, created_at) VALUES ($1, 'k@test.example', 'K', 'active', now())`,
      [user],
    );
    await this.ask(
      `INSERT INTO membership (workspace_id, id, user_id, organisation_id, roles, created_at)
       VALUES ($1, gen_random_uuid(), $2, $3, '{planner}', now())`,
      [this.workspace, user, organisation],
    );
    await this.ask(
      `INSERT INTO session (id, token_hash, user_id, workspace_id, device, created_at, last_seen_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'K', now(), now(), now() + interval '10 hours')`,
      [createHash('sha256').update(this.token).digest(), user, this.workspace],
    );
  }
}

/** A table whose every rate is the number of the round, in per cent or per thousand. */
function tableOf(round: number): Buffer {
  const lines = ['Gebiet;Indikator;Jahr;Wert'];
  for (let area = 0; area < AREAS; area += 1) {
    const code = `${area % 2 === 0 ? '01' : '02'}${String(area + 1).padStart(3, '0')}`;
    for (const indicator of CODES) lines.push(`${code};${indicator};2024;${round},0${' '.repeat(12)}`);
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}

describe('an import whose house is killed', () => {
  const house = new Victims();
  beforeAll(() => house.open(), 120_000);
  afterAll(() => house.close(), 60_000);

  const settled = async (id: string, round: number): Promise<ImportStateView> => {
    for (const end = Date.now() + 180_000; ; await sleep(200)) {
      const state = (await house.send('GET', `/api/imports/${id}/state`)) as ImportStateView;
      if (state.state !== 'checking' && state.state !== 'importing') {
        await expectWhole(round);
        return state;
      }
      if (Date.now() > end) throw new Error(`Round ${round} still stands in ${state.state}:\n${house.api.output()}`);
    }
  };

  let interrupted = 0;
  /** Waits until a worker has begun, and a random moment more; then looks at what the crash has left. */
  const killInTheMiddle = async (id: string, victim: 'api' | 'database', round: number): Promise<void> => {
    const run = async (): Promise<{ attempts: number; state: string } | undefined> =>
      (
        await house.ask<{ attempts: number; state: string }>('SELECT attempts, state FROM import_run WHERE id = $1', [
          id,
        ])
      )[0];
    while ((await run())?.attempts === 0) await sleep(10);
    await sleep(Math.random() * 800);
    await house.kill(victim);
    const state = (await run())?.state;
    if (state === 'checking' || state === 'importing') interrupted += 1;
    await expectWhole(round);
  };

  /** All deliveries of the rounds before are there, the one of this round is there as a whole or not at all. */
  const expectWhole = async (round: number): Promise<void> => {
    const [seen] = await house.ask<{ deliveries: number; rows: number; current: number; imported: number }>(
      `SELECT (SELECT count(*)::int FROM delivery) AS deliveries, (SELECT count(*)::int FROM observation) AS rows,
              (SELECT count(*)::int FROM observation WHERE superseded_by IS NULL) AS current,
              (SELECT count(*)::int FROM import_run WHERE state = 'imported') AS imported`,
    );
    const deliveries = seen?.deliveries ?? -1;
    expect([round, round + 1]).toContain(deliveries);
    expect(seen).toEqual({
      deliveries,
      rows: deliveries * ROWS,
      current: deliveries === 0 ? 0 : ROWS,
      imported: deliveries,
    });
  };

  it('loses nothing that was acknowledged, stores nothing half, and goes on by itself', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const victim = round % 2 === 0 ? 'api' : 'database';
      const duringCheck = round % 5 === 4;
      const id = uuidV7();
      const file = tableOf(round + 1);
      const view = (await house.post(`/api/imports?id=${id}&fileName=runde.csv`, file)) as ImportView;
      const mapping = {
        ...view.mapping,
        sourceId: house.source,
        fixes: { ...view.mapping.fixes, confirmedJumps: ROWS },
      };
      await house.send(
        'PUT',
        `/api/imports/${id}/mapping`,
        { mapping, check: true },
        { 'if-match': `"${view.version}"` },
      );
      if (duringCheck) await killInTheMiddle(id, victim, round);
      const checked = await settled(id, round);
      expect(checked).toMatchObject({ state: 'checked', failure: null });

      await house.send('POST', `/api/imports/${id}/commit`, {}, { 'if-match': `"${checked.version}"` });
      if (!duringCheck) await killInTheMiddle(id, victim, round);
      expect(await settled(id, round)).toMatchObject({ state: 'imported', failure: null });
      const values = await house.ask<{ value: number }>(
        'SELECT DISTINCT value FROM observation WHERE superseded_by IS NULL AND NOT withdrawn',
      );
      expect(values).toEqual([{ value: round + 1 }]);
    }
    // Otherwise the house would have been killed mostly when nothing was going on.
    expect(interrupted).toBeGreaterThan(ROUNDS / 2);
  }, 900_000);
});
