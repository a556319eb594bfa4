import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { usesOwnDatabase } from './database.mjs';
import { adminUrlOf, databaseEnv, databaseUrl, keepSecrets, secretsOf } from './database-secrets.mjs';

const dataDir = mkdtempSync(join(tmpdir(), 'qw-secrets-'));
after(() => rmSync(dataDir, { recursive: true }));

describe('the passwords of the embedded database', () => {
  it('are made once, differ, and are readable by their owner alone', () => {
    const secrets = secretsOf(dataDir);
    assert.deepEqual(secretsOf(dataDir), secrets);
    const { migrator, app, backup } = secrets.rolePasswords;
    assert.equal(new Set([secrets.adminPassword, migrator, app, backup]).size, 4);
    if (process.platform !== 'win32') assert.equal(statSync(join(dataDir, 'postgres.json')).mode & 0o777, 0o600);
  });

  it('stay when the port changes', () => {
    const before = secretsOf(dataDir);
    keepSecrets(dataDir, { port: 54321 });
    assert.deepEqual(secretsOf(dataDir), { ...before, port: 54321 });
  });
});

describe('the address of a database', () => {
  it('escapes what a password may contain', () => {
    const url = new URL(databaseUrl({ user: 'u', password: 'a/b@c:d', port: 5432, database: 'x' }));
    assert.equal(decodeURIComponent(url.password), 'a/b@c:d');
    assert.equal(url.hostname, '127.0.0.1');
  });

  it('gives the serving process the role qw_app and nothing else', () => {
    const secrets = secretsOf(dataDir);
    const { app, maintenance } = databaseEnv(secrets, 5433);
    assert.deepEqual(Object.keys(app), ['DATABASE_URL']);
    assert.match(app['DATABASE_URL'] ?? '', /^postgres:\/\/qw_app:.*@127\.0\.0\.1:5433\/quartierwerk$/);
    assert.match(maintenance['DATABASE_MIGRATOR_URL'] ?? '', /\/\/qw_migrator:/);
    assert.match(adminUrlOf(secrets, 5433), /\/\/qw_admin:.*\/postgres$/);
  });

  it('leaves the embedded database aside when any address is set', () => {
    assert.equal(usesOwnDatabase({}), true);
    assert.equal(usesOwnDatabase({ DATABASE_URL: '' }), true);
    assert.equal(usesOwnDatabase({ DATABASE_MIGRATOR_URL: 'postgres://x/y' }), false);
  });
});
