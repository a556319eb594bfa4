import { setTimeout as sleep } from 'node:timers/promises';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { aWorkspace } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/actor-context.js';
import { LetterBox } from '../mail/letter-box.js';
import { JobRunner } from './job-runner.js';
import { QUEUES } from './queues.js';

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

  it('carries out at once what came in together, not one job at each poll', async () => {
    const letters = house.app.get(LetterBox);
    const workspace = await aWorkspace();
    const subject = `Bündel ${workspace.id}`;
    await sleep(1_500);
    const sent = Date.now();
    await house.app.get(UnitOfWork).run(systemContext(workspace.id, 'r'), async (tx) => {
      tx.record({ action: 'test.step', objectKind: 'letter', objectId: 'x' });
      for (let copy = 0; copy < 6; copy++) {
        await letters.post(tx, { to: `jemand-${copy}@test.example`, subject, text: 'Guten Tag' });
      }
    });
    // One letter each five seconds would take some twenty of them.
    while ((await letters.recent(20)).filter((letter) => letter.subject === subject).length < 6) {
      expect(Date.now() - sent).toBeLessThan(8_000);
      await sleep(50);
    }
  }, 15_000);

  it('tries a letter that cannot leave again later and later, so that an outage of hours loses none', async () => {
    const id = await house.app.get(JobRunner).boss.send(QUEUES.letter.name, { sealed: 'not for this key' });
    const tried = async () => {
      const [job] = await asAdmin<{ state: string; wait: number; retryLimit: number }>(
        `SELECT state, retry_limit AS "retryLimit", extract(epoch FROM start_after - now())::int AS wait FROM jobs.job WHERE id = $1`,
        [id],
      );
      return job;
    };
    const deadline = Date.now() + 15_000;
    while ((await tried())?.state !== 'retry') {
      expect(Date.now()).toBeLessThan(deadline);
      await sleep(50);
    }
    const { wait, retryLimit } = (await tried()) ?? { wait: 0, retryLimit: 0 };
    expect(wait).toBeGreaterThan(5);
    // Twenty of the tries lie an hour or half of one apart.
    expect(retryLimit).toBeGreaterThan(20);
    await asAdmin('DELETE FROM jobs.job WHERE id = $1', [id]);
  });
});
