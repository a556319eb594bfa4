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

    await house.app.get(Housekeeping).sweep();
    await house.app.get(Housekeeping).sweep();

    const keys = await asAdmin<{ key: string }>('SELECT key FROM idempotency_key WHERE workspace_id = $1', [
      workspace.id,
    ]);
    expect(keys.map((row) => row.key)).toEqual(['new-key']);
  });
});
