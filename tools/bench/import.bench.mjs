/**
 * A delivery of 1,000,000 values through the wizard, beside a raw COPY of the same rows into the same table in the same run: as
 * superuser past row-level security, without reading a file, without a check, without an audit entry. Both keep the foreign keys and
 * indexes of the table, which take most of the time.
 */
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { startEmbedded } from '../lib/embedded-postgres.mjs';
import { inRoot } from '../lib/paths.mjs';
import { freePort } from '../lib/ports.mjs';
import { atMost, median, milliseconds, times } from './harness.mjs';

const AREAS = 33_334;
const INDICATORS = 30;
const ROWS = 1_000_000;
const YEAR = 2025;
const passwords = { QW_MIGRATOR_PASSWORD: 'migrator', QW_APP_PASSWORD: 'app', QW_BACKUP_PASSWORD: 'backup' };
const ids = { workspace: randomUUID(), organisation: randomUUID(), user: randomUUID(), source: randomUUID() };
const edition = randomUUID();
const token = randomBytes(32).toString('base64url');

/** @typedef {{ area: string, indicator: number, numerator: number, denominator: number }} Row */

/** @returns {Generator<Row>} the delivered rows; some areas hold few cases */
function* rows() {
  for (let at = 0; at < ROWS; at += 1) {
    const area = Math.floor(at / INDICATORS);
    const denominator = 40 + ((at * 7919) % 3000);
    yield {
      area: String(100_000 + area),
      indicator: at % INDICATORS,
      numerator: (at * 104_729) % denominator,
      denominator,
    };
  }
}

/** @param {string[]} args @param {Record<string, string>} env */
async function command(args, env) {
  const child = spawn(process.execPath, [inRoot('apps/api/dist/cli/main.js'), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args.join(' ')} failed`);
}

/** Areas, catalogue and a signed-in planner, written past the API: they are not what is measured. @param {pg.Client} admin */
async function furnish(admin) {
  const { workspace, organisation, user, source } = ids;
  const one = (/** @type {string} */ text, /** @type {unknown[]} */ params = []) => admin.query(text, params);
  await one(
    `INSERT INTO workspace (id, name, short_name, slug, created_at) VALUES ($1, 'Bench', 'Bench', 'bench', now())`,
    [workspace],
  );
  await one(
    `INSERT INTO organisation (workspace_id, id, kind, name, created_at) VALUES ($1, $2, 'district', 'Bench', now())`,
    [workspace, organisation],
  );
  await one(
    `INSERT INTO user_account (id, email, display_name, state, created_at) VALUES ($1, 'b@bench.example', 'Bench', 'active', now())`,
    [user],
  );
  await one(
    `INSERT INTO membership (workspace_id, id, user_id, organisation_id, roles, created_at)
     VALUES ($1, gen_random_uuid(), $2, $3, '{planner}', now())`,
    [workspace, user, organisation],
  );
  await one(
    `INSERT INTO session (id, token_hash, user_id, workspace_id, device, created_at, last_seen_at, expires_at)
     VALUES (gen_random_uuid(), $1, $2, $3, 'Bench', now(), now(), now() + interval '10 hours')`,
    [createHash('sha256').update(token).digest(), user, workspace],
  );
  await one(`INSERT INTO source (workspace_id, id, name, min_cases) VALUES ($1, $2, 'Bench', 3)`, [workspace, source]);
  await one(
    `INSERT INTO area_edition (workspace_id, id, name, valid_from, small_area_label, source, created_at)
     VALUES ($1, $2, 'Bench', '2024-01-01', 'Viertel', 'Bench', now())`,
    [workspace, edition],
  );
  const district = randomUUID();
  await one(
    `WITH new AS (SELECT $2::uuid AS id, NULL::uuid AS parent, 'district' AS level, '00' AS code
                  UNION ALL SELECT gen_random_uuid(), $2, 'small_area', (100000 + n)::text FROM generate_series(0, $3 - 1) n),
          nodes AS (INSERT INTO chain_node (workspace_id, id, kind, title, state, visibility, created_at, created_by, changed_at)
                    SELECT $1, id, 'area', code, 'valid', 'workspace', now(), $5, now() FROM new)
     INSERT INTO area (workspace_id, id, edition_id, level, code, name, parent_id) SELECT $1, id, $4, level, code, code, parent FROM new`,
    [workspace, district, AREAS, edition, user],
  );
  await one(
    `WITH domain AS (INSERT INTO domain (workspace_id, id, code, name, position) VALUES ($1, gen_random_uuid(), 'X', 'X', 1) RETURNING id),
          new AS (SELECT gen_random_uuid() AS id, n FROM generate_series(0, $2 - 1) n),
          nodes AS (INSERT INTO chain_node (workspace_id, id, kind, title, state, visibility, created_at, created_by, changed_at)
                    SELECT $1, id, 'indicator', 'X' || n, 'current', 'workspace', now(), $3, now() FROM new),
          indicators AS (INSERT INTO indicator (workspace_id, id, code, domain_id, position)
                         SELECT $1, new.id, 'X' || n, domain.id, n FROM new, domain)
     INSERT INTO indicator_edition (workspace_id, id, indicator_id, number, valid_from, name, short_name, numerator, denominator, unit,
                                    direction, created_at)
     SELECT $1, gen_random_uuid(), id, 1, '2000-01-01', 'X' || n, 'X' || n, '', '', 'percent', 'burden', now() FROM new`,
    [workspace, INDICATORS, user],
  );
  await one('VACUUM ANALYZE');
}

/** @param {pg.Client} admin @returns {Promise<number>} milliseconds */
async function rawCopy(admin) {
  await admin.query('TRUNCATE observation, observation_count');
  const delivery = randomUUID();
  await admin.query(
    `INSERT INTO delivery (workspace_id, id, title, state, created_at, created_by) VALUES ($1, $2, 'raw', 'received', now(), $3)`,
    [ids.workspace, delivery, ids.user],
  );
  const areas = await admin.query('SELECT id, code FROM area WHERE workspace_id = $1', [ids.workspace]);
  const idOf = new Map(areas.rows.map(({ id, code }) => [code, id]));
  const editions = await admin.query(
    `SELECT e.id, i.position FROM indicator_edition e JOIN indicator i ON i.id = e.indicator_id WHERE e.workspace_id = $1`,
    [ids.workspace],
  );
  const editionOf = new Map(editions.rows.map(({ id, position }) => [position, id]));
  const lines = [...rows()].map(
    ({ area, indicator, numerator, denominator }) =>
      `${ids.workspace}\t${editionOf.get(indicator)}\t${idOf.get(area)}\t${YEAR}\t${delivery}\t${numerator}\t${denominator}\t${(100 * numerator) / denominator}\tpresent\n`,
  );
  const pieces = Array.from({ length: Math.ceil(lines.length / 2_000) }, (_, at) =>
    lines.slice(at * 2_000, (at + 1) * 2_000).join(''),
  );
  await admin.query('CHECKPOINT');
  const begin = performance.now();
  const into = copyStreams.from(
    'COPY observation (workspace_id, indicator_edition_id, area_id, year, delivery_id, numerator, denominator, value, status) FROM STDIN',
  );
  await pipeline(Readable.from(pieces), admin.query(into));
  return performance.now() - begin;
}

/** @param {string} url @param {string} method @param {string} path @param {{ body?: string | Uint8Array<ArrayBuffer>, headers?: Record<string, string> }} [more] */
async function call(url, method, path, { body, headers = {} } = {}) {
  const answer = await fetch(`${url}${path}`, {
    method,
    body,
    headers: { cookie: `quartierwerk=${token}`, 'idempotency-key': randomUUID(), ...headers },
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

/** @param {string} url @param {string} id */
async function settled(url, id) {
  for (;;) {
    const state = await call(url, 'GET', `/api/imports/${id}/state`);
    if (!['checking', 'importing'].includes(state.state)) return state;
    await sleep(100);
  }
}

/** The walk of a planner. @param {string} url @returns {Promise<{ upload: number, check: number, commit: number }>} milliseconds */
async function throughTheWizard(url) {
  const lines = ['Gebiet;Indikator;Jahr;Zähler;Nenner'];
  for (const { area, indicator, numerator, denominator } of rows())
    lines.push(`${area};X${indicator};${YEAR};${numerator};${denominator}`);
  const id = randomUUID();
  const begin = performance.now();
  const view = await call(url, 'POST', `/api/imports?id=${id}&fileName=million.csv`, {
    body: Buffer.from(`${lines.join('\n')}\n`),
    headers: { 'content-type': 'text/csv' },
  });
  const uploaded = performance.now();
  await call(url, 'PUT', `/api/imports/${id}/mapping`, {
    body: JSON.stringify({ mapping: { ...view.mapping, sourceId: ids.source }, check: true }),
    headers: { 'content-type': 'application/json', 'if-match': `"${view.version}"` },
  });
  const checked = await settled(url, id);
  const ready = performance.now();
  await call(url, 'POST', `/api/imports/${id}/commit`, { headers: { 'if-match': `"${checked.version}"` } });
  const { state } = await settled(url, id);
  if (state !== 'imported') throw new Error(`The import ended as ${state}.`);
  return { upload: uploaded - begin, check: ready - uploaded, commit: performance.now() - ready };
}

/** @type {import('./harness.mjs').Bench} */
export default {
  title: 'Import of 1,000,000 observations',
  async run() {
    const dataDir = mkdtempSync(join(tmpdir(), 'quartierwerk-import-bench-'));
    const server = await startEmbedded({ dataDir });
    const address = (/** @type {string} */ user, /** @type {string} */ password) => {
      const url = new URL(server.adminUrl);
      url.username = user;
      url.password = password;
      url.pathname = '/bench';
      return url.href;
    };
    const adminUrl = new URL(server.adminUrl);
    adminUrl.pathname = '/bench';
    await command(['db', 'init', '--admin-url', server.adminUrl, '--database', 'bench'], passwords);
    await command(['db', 'migrate'], { DATABASE_MIGRATOR_URL: address('qw_migrator', passwords.QW_MIGRATOR_PASSWORD) });
    const admin = new pg.Client({ connectionString: adminUrl.href });
    await admin.connect();
    const port = await freePort(0);
    const api = spawn(process.execPath, [inRoot('apps/api/dist/main.js')], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        LOG_LEVEL: 'warn',
        DATABASE_URL: address('qw_app', passwords.QW_APP_PASSWORD),
      },
    });
    try {
      const url = `http://127.0.0.1:${port}`;
      await furnish(admin);
      while (!(await fetch(`${url}/health/ready`).catch(() => null))?.ok) await sleep(100);
      const before = [await rawCopy(admin), await rawCopy(admin)];
      await admin.query('TRUNCATE observation, observation_count');
      await admin.query('CHECKPOINT');
      const walk = await throughTheWizard(url);
      const stored = await admin.query('SELECT count(*)::int AS n FROM observation');
      if (stored.rows[0].n !== ROWS) throw new Error(`${stored.rows[0].n} values stored`);
      const copies = [...before, await rawCopy(admin)].sort((a, b) => a - b);
      const copy = median(copies);
      return [
        {
          name: 'raw COPY of the rows into the table',
          measured: milliseconds(copy),
          note: 'median of 3, past row-level security',
        },
        { name: 'upload, 26 MB', measured: milliseconds(walk.upload) },
        { name: 'check of every row, with progress', measured: milliseconds(walk.check) },
        {
          name: 'import, read and validated once more',
          measured: milliseconds(walk.commit),
          note: 'from the command to its end',
        },
        atMost('import beside raw COPY', walk.commit / copy, 2.5, times),
        { name: 'check and import beside raw COPY', measured: times((walk.check + walk.commit) / copy) },
      ];
    } finally {
      api.kill('SIGTERM');
      await once(api, 'exit');
      await admin.end();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
