import { setTimeout as sleep } from 'node:timers/promises';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { aWorkspace } from '../../../test/support/builders.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/actor-context.js';
import { LetterBox } from '../mail/letter-box.js';

describe('JobRunner', () => {
  let house: TestApplication;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());

  it('wakes its worker when the command commits, long before the next poll', async () => {
    const letters = house.app.get(LetterBox);
    const workspace = await aWorkspace();
    // The worker has just looked and found nothing; by polling alone it would look again after five seconds.
    await sleep(1_500);
    const sent = Date.now();
    await house.app.get(UnitOfWork).run(systemContext(workspace.id, 'r'), async (tx) => {
      tx.record({ action: 'test.step', objectKind: 'letter', objectId: 'x' });
      await letters.post(tx, { to: 'jemand@test.example', subject: 'Einladung', text: 'Guten Tag' });
    });
    while ((await letters.recent(1)).length === 0) {
      expect(Date.now() - sent).toBeLessThan(2_500);
      await sleep(20);
    }
    expect((await letters.recent(1))[0]).toMatchObject({ to: 'jemand@test.example', subject: 'Einladung' });
  });
});
