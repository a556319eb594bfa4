/** Making the data folder of PostgreSQL, and finding out after a crash what still works in it. */
import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { adminUser } from './database-secrets.mjs';
import { demandsDatabaseUrl } from './postgres-binaries.mjs';
import { readPostmasterPid } from './postmaster-pid.mjs';
import { commandLineOf, identityOf, isTaken, processesWorkingIn, signalTo, waitUntil } from './processes.mjs';
import { Refusal } from './say.mjs';

/**
 * Makes the cluster when there is none. It grows in a draft folder and is renamed at the end, so that a `kill -9` in between
 * leaves no half cluster, and of two commands at the same time one wins.
 * @param {string} cluster
 * @param {{ binaries: import('./postgres-binaries.mjs').Binaries, launch: import('./postgres-binaries.mjs').Launch, password: string, fsync: boolean }} how
 */
export function ensureCluster(cluster, { binaries, launch, password, fsync }) {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  if (existsSync(cluster) && readdirSync(cluster).length > 0) {
    throw new Refusal(
      `Der Ordner ${cluster} ist nicht leer, enthält aber keine Datenbank. Bitte prüfen oder DATA_DIR ändern.`,
    );
  }
  removeOldDrafts(cluster);
  const draft = `${cluster}.${process.pid}.new`;
  const passwordFile = `${draft}.pw`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(launch, draft, passwordFile);
  try {
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=de-DE'];
    const access = ['--auth=scram-sha-256', `--username=${adminUser}`, `--pwfile=${passwordFile}`];
    const args = ['-D', draft, ...locale, ...access, ...(fsync ? [] : ['--no-sync'])];
    const [command = '', ...rest] = [...launch.prefix, binaries.initdb, ...args];
    const { uid, gid } = launch;
    const made = spawnSync(command, rest, {
      uid,
      gid,
      cwd: draft,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (made.status !== 0) {
      const hint =
        uid === undefined
          ? ''
          : `\nAls root braucht PostgreSQL einen anderen Benutzer, der hier nicht an die Dateien kommt. ${demandsDatabaseUrl}`;
      throw new Refusal(
        `Die Datenbank konnte nicht angelegt werden (initdb):\n${made.stderr || made.stdout || made.error}${hint}`,
      );
    }
    try {
      renameSync(draft, cluster);
    } catch (error) {
      if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
    }
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @param {string} cluster drafts beside it whose process is gone are removed */
function removeOldDrafts(cluster) {
  const folder = dirname(cluster);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(`${basename(cluster)}.`) ? /\.(\d+)\.new(\.pw)?$/.exec(name)?.[1] : undefined;
    if (pid && !isTaken(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** @param {import('./postgres-binaries.mjs').Launch} launch @param {...string} paths */
function giveTo({ uid, gid }, ...paths) {
  if (uid === undefined || gid === undefined) return;
  for (const path of paths) chownSync(path, uid, gid);
}

/**
 * A cluster made by root inside a user namespace, met where only `nobody` may serve it (the folder moved into a container).
 * @param {import('./postgres-binaries.mjs').Launch} launch
 * @param {string} cluster
 */
export function handOver({ uid, gid }, cluster) {
  if (uid === undefined || gid === undefined || !existsSync(cluster) || statSync(cluster).uid === uid) return;
  for (const entry of readdirSync(cluster, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(cluster, entry), uid, gid);
  chownSync(cluster, uid, gid);
}

/**
 * Whether the process is the server of this very cluster: PostgreSQL, started for the folder, working in it.
 * @param {number} pid
 * @param {string} cluster real path
 */
export function servesCluster(pid, cluster) {
  if (identityOf(pid) === undefined) return false;
  const command = commandLineOf(pid) ?? '';
  if (!command.includes('postgres') || !command.includes(cluster)) return false;
  return process.platform !== 'linux' || workingFolderOf(pid) === cluster;
}

/** @param {number} pid */
function workingFolderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/**
 * Clears the way for a new server after the old one was killed. PostgreSQL itself takes over a lock file whose pid is free; the
 * file must go by our hand when a stranger or a zombie has that pid. Before that no backend of the old server may be left:
 * two generations in one cluster would destroy it, and the lock file is what guards against that.
 * @param {string} cluster real path
 */
export async function clearAfterCrash(cluster) {
  const noted = readPostmasterPid(cluster);
  if (!noted || servesCluster(noted.pid, cluster)) return;
  const backends = () => processesWorkingIn(cluster).filter((pid) => (commandLineOf(pid) ?? '').includes('postgres'));
  const gone = () => backends().length === 0;
  // Backends end by themselves when they notice that the postmaster is dead; the signals are for those in a long computation.
  for (const signal of /** @type {const} */ (['SIGQUIT', 'SIGKILL'])) {
    if (await waitUntil(gone, 5_000)) break;
    for (const pid of backends()) signalTo(pid, signal);
  }
  if (!(await waitUntil(gone, 5_000))) {
    throw new Refusal(
      `Im Ordner ${cluster} arbeiten noch Prozesse eines abgestürzten PostgreSQL: ${backends().join(', ')}.`,
    );
  }
  if (isTaken(noted.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}
