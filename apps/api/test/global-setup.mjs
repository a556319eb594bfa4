import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../../tools/lib/embedded-postgres.mjs';

const TEMPLATE = 'qw_template';
const PASSWORDS = {
  QW_MIGRATOR_PASSWORD: 'migrator-of-the-tests',
  QW_APP_PASSWORD: 'app-of-the-tests',
  QW_BACKUP_PASSWORD: 'backup-of-the-tests',
};

/**
 * One PostgreSQL for the whole run, in a folder of its own, and one migrated template database; each worker clones it. The
 * schema is made by the same commands as an installation's, so that the tests run on what will really stand.
 */
export default async function globalSetup() {
  const root = join(import.meta.dirname, '..');
  run([join(root, '../../node_modules/typescript/bin/tsc'), '-b', join(root, 'tsconfig.app.json')], {});

  const server = await startEmbedded({ dataDir: mkdtempSync(join(tmpdir(), 'quartierwerk-test-')), fsync: false });
  globalThis.quartierwerkTestServer = server;
  const as = (role, password) => {
    const url = new URL(server.adminUrl);
    url.username = role;
    url.password = password;
    url.pathname = `/${TEMPLATE}`;
    return url.href;
  };
  const cli = join(root, 'dist/cli/main.js');
  run([cli, 'db', 'init', '--admin-url', server.adminUrl, '--database', TEMPLATE], PASSWORDS);
  run([cli, 'db', 'migrate'], { DATABASE_MIGRATOR_URL: as('qw_migrator', PASSWORDS.QW_MIGRATOR_PASSWORD) });

  process.env.QW_TEST_ADMIN_URL = server.adminUrl;
  process.env.QW_TEST_TEMPLATE = TEMPLATE;
  process.env.QW_TEST_APP_PASSWORD = PASSWORDS.QW_APP_PASSWORD;
  process.env.QW_TEST_MIGRATOR_PASSWORD = PASSWORDS.QW_MIGRATOR_PASSWORD;
  process.env.QW_TEST_BACKUP_PASSWORD = PASSWORDS.QW_BACKUP_PASSWORD;
}

function run(args, env) {
  const result = spawnSync(process.execPath, args, { env: { ...process.env, ...env }, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${args.slice(0, 3).join(' ')} failed:\n${result.stdout}${result.stderr}`);
}
