import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import { Housekeeping } from './housekeeping.js';

describe('Housekeeping', () => {
  let house: TestApplication;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());

  it('removes spent idempotency keys when their time has come, and keeps the rest', async () => {
    const workspace = await aWorkspace();
    const old = await aPerson(workspace, ['reader'], new Date('2026-11-01T09:00:00Z'));
    const key =
      'INSERT INTO idempotency_key (workspace_id, user_id, key, fingerprint, created_at) VALUES ($1, $2, $3, $4, $5)';
    await asAdmin(key, [workspace.id, old.userId, 'old-key', 'f'.repeat(64), new Date('2026-11-01T09:00:00Z')]);
    await asAdmin(key, [workspace.id, old.userId, 'new-key', 'f'.repeat(64), house.clock.now()]);

    // Who has signed out leaves no session behind, and the workspace is swept all the same.
    await asAdmin('DELETE FROM session WHERE workspace_id = $1', [workspace.id]);
    await house.app.get(Housekeeping).sweep();
    await house.app.get(Housekeeping).sweep();

    const keys = await asAdmin<{ key: string }>('SELECT key FROM idempotency_key WHERE workspace_id = $1', [
      workspace.id,
    ]);
    expect(keys.map((row) => row.key)).toEqual(['new-key']);
  });

  it('removes letters of the folder after thirty days', async () => {
    const folder = path.join(house.dataDir, 'letters');
    await mkdir(folder, { recursive: true });
    for (const [name, daysOld] of [
      ['old.json', 31],
      ['new.json', 29],
    ] as const) {
      const at = new Date(house.clock.now().getTime() - daysOld * 86_400_000);
      await writeFile(path.join(folder, name), '{}');
      await utimes(path.join(folder, name), at, at);
    }
    await house.app.get(Housekeeping).sweep();
    expect(await readdir(folder)).toEqual(['new.json']);
  });
});
