import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { aWorkspace } from '../../../test/support/builders.js';
import { type ActorContext, systemContext } from '../http/actor-context.js';
import { type Tx, UnitOfWork } from './unit-of-work.js';

describe('an answer that is kept', () => {
  let house: TestApplication;
  let uow: UnitOfWork;
  let ctx: ActorContext;
  let now: Date;
  let asked: number;
  beforeAll(async () => {
    house = await startApplication();
    uow = house.app.get(UnitOfWork);
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    now = new Date('2026-11-27T10:00:00Z');
    ctx = systemContext((await aWorkspace()).id, 'request-1', () => now);
    asked = 0;
  });

  /** The names of the organisations, as a list asks for them. */
  const names = (who = ctx, question = 'names') =>
    uow.readKept(who, [question], async (tx) => {
      asked += 1;
      const rows = await tx.sql<{ name: string }>(
        `SELECT name FROM organisation WHERE workspace_id = $1 AND kind = 'other' ORDER BY name`,
        [tx.workspaceId],
      );
      return rows.map(({ name }) => name);
    });
  const found = (name: string, who = ctx) =>
    uow.run(who, async (tx) => {
      const id = uuidV7();
      await tx.sql(
        `INSERT INTO organisation (workspace_id, id, kind, name, created_at) VALUES ($1, $2, 'other', $3, now())`,
        [tx.workspaceId, id, name],
      );
      tx.record({ action: 'test.step', objectKind: 'organisation', objectId: id });
    });

  it('is found once, and anew after the next command', async () => {
    await found('Amt A');
    expect(await names()).toEqual(['Amt A']);
    expect(await names()).toEqual(['Amt A']);
    expect(asked).toBe(1);
    await found('Amt B');
    expect(await names()).toEqual(['Amt A', 'Amt B']);
    expect(asked).toBe(2);
  });

  it('is found once for all who ask the same at once, and by each who waited when it could not be found', async () => {
    await found('Amt A');
    expect(await Promise.all([names(), names(), names()])).toEqual([['Amt A'], ['Amt A'], ['Amt A']]);
    expect(asked).toBe(1);
    const failing = () =>
      uow.readKept(ctx, ['breaks'], async (tx) => {
        asked += 1;
        await tx.sql('SELECT pg_sleep(0.05)');
        throw new Error('gone');
      });
    const outcomes = await Promise.allSettled([failing(), failing()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(asked).toBe(3);
  });

  it('stands when a command elsewhere, or one that failed, changed nothing here', async () => {
    await names();
    await found('Anderswo', systemContext((await aWorkspace()).id, 'request-2'));
    await expect(
      uow.run(ctx, () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await names();
    expect(asked).toBe(1);
  });

  it('stands when somebody only comes or goes', async () => {
    await names();
    await uow.run(ctx, (tx) => {
      tx.record({ action: 'identity.sign_in', objectKind: 'session', objectId: uuidV7() });
      return Promise.resolve();
    });
    await names();
    expect(asked).toBe(1);
    await found('Amt A');
    expect(await names()).toEqual(['Amt A']);
  });

  it('serves larger answers that it is a part of', async () => {
    const whole = (question: string) =>
      uow.readKept(ctx, [question], (tx) =>
        uow.keptIn(tx, ['part'], () => {
          asked += 1;
          return Promise.resolve('part');
        }),
      );
    expect([await whole('one'), await whole('other')]).toEqual(['part', 'part']);
    expect(asked).toBe(1);
  });

  it('is found anew when a command was committed while it was being found', async () => {
    const slow = (meanwhile: () => Promise<void>) =>
      uow.readKept(ctx, ['slow'], async (tx) => {
        const rows = await tx.sql<{ name: string }>(
          `SELECT name FROM organisation WHERE workspace_id = $1 AND kind = 'other'`,
          [tx.workspaceId],
        );
        await meanwhile();
        return rows.length;
      });
    expect(await slow(() => found('Inzwischen'))).toBe(0);
    expect(await slow(() => Promise.resolve())).toBe(1);
  });

  it('belongs to one person in their roles and organisations, one question and one day', async () => {
    const as = (actor: Partial<ActorContext['actor']>): ActorContext => ({ ...ctx, actor: { ...ctx.actor, ...actor } });
    await names();
    await names(as({ userId: uuidV7() }));
    await names(as({ roles: ['reader'] }));
    await names(as({ organisationIds: [uuidV7()] }));
    await names(ctx, 'other names');
    expect(asked).toBe(5);
    now = new Date('2026-11-27T23:30:00Z');
    await names();
    expect(asked).toBe(6);
  });

  it('is not kept longer than a minute, and not at all when it could not be found', async () => {
    await names();
    now = new Date(now.getTime() + 61_000);
    await names();
    expect(asked).toBe(2);
    const failing = () => uow.readKept(ctx, ['fails'], () => Promise.reject(new Error(`no ${(asked += 1)}`)));
    await expect(failing()).rejects.toThrow('no 3');
    await expect(failing()).rejects.toThrow('no 4');
  });

  it('is finished when its transaction is over, once for all who ask the same', async () => {
    await found('Amt A');
    const load = async (tx: Tx) => (await tx.sql<{ pid: number }>('SELECT pg_backend_pid() AS pid'))[0]?.pid ?? 0;
    const finish = async (pid: number) => {
      asked += 1;
      const [session] = await uow.read(ctx, (tx) =>
        tx.sql<{ busy: boolean }>(
          `SELECT state = 'idle in transaction' AS busy FROM pg_stat_activity WHERE pid = $1 AND pid <> pg_backend_pid()`,
          [pid],
        ),
      );
      return session?.busy ?? false;
    };
    const drawn = async () => (await uow.read(ctx, (tx) => uow.keptThenIn(tx, ['drawn'], load, finish)))();
    expect(await Promise.all([drawn(), drawn(), drawn()])).toEqual([false, false, false]);
    expect(await drawn()).toBe(false);
    expect(asked).toBe(1);
    await found('Amt B');
    await drawn();
    expect(asked).toBe(2);
  });
});
