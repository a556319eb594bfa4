/**
 * The PostgreSQL that the house brings along: a real server on 127.0.0.1, its data in `<data folder>/postgres`. Starting is
 * idempotent: a server that already serves the folder (another command of the house, or one that outlived a crash) is used.
 */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { adminUrlOf, keepSecrets, secretsOf } from './database-secrets.mjs';
import { freePort } from './ports.mjs';
import { endingWithParent, launchOf, postgresBinaries } from './postgres-binaries.mjs';
import { clearAfterCrash, ensureCluster, handOver, servesCluster } from './postgres-cluster.mjs';
import { readPostmasterPid } from './postmaster-pid.mjs';
import { identityOf, signalTo, waitUntil } from './processes.mjs';
import { Refusal } from './say.mjs';

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} adminUrl superuser, database `postgres`
 * @property {number} port
 * @property {number} pid
 * @property {boolean} joined whether it was already running
 * @property {import('./database-secrets.mjs').DatabaseSecrets} secrets
 * @property {Promise<void>} exited resolves when the server is gone, for whatever reason
 * @property {() => Promise<void>} stop ends it: running statements are cancelled and rolled back, nothing committed is lost
 */

/**
 * @typedef {object} EmbeddedOptions
 * @property {string} dataDir absolute; made when missing
 * @property {boolean} [fsync] false only for data that may be lost, as in tests
 * @property {boolean} [outlive] true when the server may go on after the process that started it
 */

const host = '127.0.0.1';
/** Crash recovery may take its time; only a server that hangs is given up. */
const startPatience = 10 * 60_000;

/** @param {EmbeddedOptions} options @returns {Promise<EmbeddedPostgres>} */
export async function startEmbedded({ dataDir, fsync = true, outlive = false }) {
  openDataDir(dataDir);
  const cluster = join(realpathSync(dataDir), 'postgres');
  const binaries = postgresBinaries();
  const launch = launchOf(binaries, cluster);
  const secrets = secretsOf(dataDir);
  ensureCluster(cluster, { binaries, launch, password: secrets.adminPassword, fsync });
  handOver(launch, cluster);
  const start = {
    cluster,
    binaries,
    launch: outlive ? launch : endingWithParent(launch),
    fsync,
    log: join(dataDir, 'logs', 'postgres.log'),
  };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const running = await joinRunning(cluster, secrets);
    if (running) return embedded(dataDir, cluster, running, true);
    await clearAfterCrash(cluster);
    const port = await freePort(secrets.port, host);
    const outcome = await launchServer(start, port);
    if (typeof outcome !== 'string') {
      await connect(secrets, port);
      return embedded(dataDir, cluster, outcome, false);
    }
    // Lost a race (for the port or for the cluster) or met the last breath of a killed server: look again.
    if (!/lock file "postmaster.pid"|could not bind|could not create any TCP|shared memory block/.test(outcome)) {
      throw new Refusal(`PostgreSQL ist nicht gestartet. Letzte Zeilen seines Protokolls:\n${outcome}`);
    }
    await sleep(500);
  }
  throw new Refusal(`PostgreSQL kommt in ${cluster} nicht zum Laufen. Näheres steht in ${start.log}.`);
}

/** @param {string} dataDir */
function openDataDir(dataDir) {
  try {
    mkdirSync(join(dataDir, 'logs'), { recursive: true });
    closeSync(openSync(join(dataDir, 'logs', 'postgres.log'), 'a', 0o600));
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    throw new Refusal(`Der Datenordner ${dataDir} (Einstellung DATA_DIR) ist nicht beschreibbar: ${message}`);
  }
}

/**
 * @param {string} cluster
 * @param {import('./database-secrets.mjs').DatabaseSecrets} secrets
 * @returns {Promise<{ pid: number, port: number } | undefined>} the server of this cluster, when it runs and answers
 */
async function joinRunning(cluster, secrets) {
  const noted = readPostmasterPid(cluster);
  if (!noted || !servesCluster(noted.pid, cluster)) return undefined;
  const { pid } = noted;
  const state = () => readPostmasterPid(cluster)?.state;
  await waitUntil(
    () => state() === 'ready' || !servesCluster(pid, cluster),
    state() === 'stopping' ? 30_000 : startPatience,
  );
  const port = readPostmasterPid(cluster)?.port;
  if (port && servesCluster(pid, cluster) && state() === 'ready') {
    try {
      await connect(secrets, port);
      return { pid, port };
    } catch (error) {
      if (error instanceof Refusal) throw error;
    }
  }
  await stopServer(pid, cluster);
  return undefined;
}

/**
 * @param {{ cluster: string, binaries: import('./postgres-binaries.mjs').Binaries, launch: import('./postgres-binaries.mjs').Launch, fsync: boolean, log: string }} start
 * @param {number} port
 * @returns {Promise<{ pid: number, port: number } | string>} the running server, or the last lines of its log
 */
async function launchServer({ cluster, binaries, launch, fsync, log }, port) {
  const settings = [
    'TimeZone=UTC',
    'log_timezone=UTC',
    ...(fsync ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  const args = [
    '-D',
    cluster,
    '-h',
    host,
    '-p',
    String(port),
    '-k',
    '',
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  const [command = '', ...rest] = [...launch.prefix, binaries.postgres, ...args];
  const logBefore = statSync(log).size;
  const output = openSync(log, 'a');
  const { uid, gid } = launch;
  // Its own process group: a Ctrl-C in the terminal must reach it only after the API has ended its work.
  const stdio = /** @type {const} */ (['ignore', output, output]);
  const child = spawn(command, rest, {
    uid,
    gid,
    cwd: cluster,
    detached: true,
    stdio: [...stdio],
    env: { ...process.env, LC_ALL: 'C' },
  });
  closeSync(output);
  child.unref();
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  const ready = () => {
    const noted = readPostmasterPid(cluster);
    return noted?.pid === child.pid && noted?.state === 'ready';
  };
  await waitUntil(() => ended || ready(), startPatience);
  if (!ended && child.pid !== undefined) return { pid: child.pid, port };
  return readFileSync(log).subarray(logBefore).toString('utf8').trim().split('\n').slice(-8).join('\n');
}

/**
 * @param {string} dataDir
 * @param {string} cluster
 * @param {{ pid: number, port: number }} server
 * @param {boolean} joined
 * @returns {EmbeddedPostgres}
 */
function embedded(dataDir, cluster, { pid, port }, joined) {
  const secrets = keepSecrets(dataDir, { port });
  const identity = identityOf(pid);
  const exited = new Promise((resolve) => {
    const watch = setInterval(() => {
      if (identityOf(pid) === identity) return;
      clearInterval(watch);
      resolve(undefined);
    }, 250);
    watch.unref();
  });
  return {
    adminUrl: adminUrlOf(secrets, port),
    port,
    pid,
    joined,
    secrets,
    exited,
    stop: () => stopServer(pid, cluster),
  };
}

/**
 * SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave.
 * @param {number} pid
 * @param {string} cluster
 */
async function stopServer(pid, cluster) {
  const gone = () => !servesCluster(pid, cluster);
  if (process.platform === 'win32') {
    spawnSync(postgresBinaries().pgCtl, ['stop', '-D', cluster, '-m', 'fast'], { stdio: 'ignore' });
    return;
  }
  for (const [signal, patience] of /** @type {const} */ ([
    ['SIGINT', 30_000],
    ['SIGQUIT', 15_000],
  ])) {
    if (gone()) return;
    signalTo(pid, signal);
    if (await waitUntil(gone, patience)) return;
  }
  throw new Refusal(`PostgreSQL (Prozess ${pid}) lässt sich nicht beenden.`);
}

/** @param {import('./database-secrets.mjs').DatabaseSecrets} secrets @param {number} port */
async function connect(secrets, port) {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: adminUrlOf(secrets, port), connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === '28P01') {
      throw new Refusal(
        'Das Kennwort in postgres.json passt nicht zur Datenbank im Datenordner. Bitte die ursprüngliche Datei zurücklegen.',
      );
    }
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
