import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestWorkspace, aWorkspace } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import type { AuditRecord } from '../audit/audit-log.js';
import { hashOf } from '../audit/audit-log.js';
import { ChainVerifier } from '../audit/verify-chain.js';
import { type ActorContext, systemContext } from '../http/actor-context.js';
import { Refused } from '../http/refused.js';
import { guardedUpdate } from './guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from './unit-of-work.js';

const RECORD: AuditRecord = { action: 'test.step', objectKind: 'organisation', objectId: 'x' };

describe('UnitOfWork', () => {
  let house: TestApplication;
  let uow: UnitOfWork;
  let workspace: TestWorkspace;
  let ctx: ActorContext;

  beforeAll(async () => {
    house = await startApplication({ DATABASE_POOL_SIZE: '10' });
    uow = house.app.get(UnitOfWork);
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    workspace = await aWorkspace();
    ctx = systemContext(workspace.id, 'request-1');
  });

  const addOrganisation = (name: string) => async (tx: WriteTx) => {
    const id = uuidV7();
    await tx.sql(
      `INSERT INTO organisation (workspace_id, id, kind, name, created_at) VALUES ($1, $2, 'other', $3, now())`,
      [tx.workspaceId, id, name],
    );
    tx.record({ ...RECORD, objectId: id });
    return { id, name };
  };
  const organisations = () =>
    asAdmin<{ name: string }>(`SELECT name FROM organisation WHERE workspace_id = $1 AND kind = 'other'`, [
      workspace.id,
    ]);
  const auditCount = async () =>
    Number(
      (await asAdmin<{ n: string }>('SELECT count(*) AS n FROM audit_entry WHERE workspace_id = $1', [workspace.id]))[0]
        ?.n,
    );

  it('keeps nothing and records nothing when the command refuses', async () => {
    const refused = uow.run(ctx, async (tx) => {
      await addOrganisation('Verworfen')(tx);
      throw new Refused('NOT_FOUND');
    });
    await expect(refused).rejects.toThrow('NOT_FOUND');
    expect(await organisations()).toEqual([]);
    expect(await auditCount()).toBe(0);
  });

  it('finds what several parts of a read need once, and in a command each time anew', async () => {
    let asked = 0;
    const count = (tx: Tx) => {
      const one = () => tx.sql<{ n: number }>(`SELECT count(*)::int AS n FROM organisation WHERE kind = 'other'`);
      return tx.once('how many', async () => {
        asked += 1;
        return (await one())[0]?.n;
      });
    };
    expect(await uow.read(ctx, async (tx) => [await count(tx), await count(tx)])).toEqual([0, 0]);
    expect(asked).toBe(1);
    const seen = await uow.run(ctx, async (tx) => {
      const before = await count(tx);
      await addOrganisation('Neu')(tx);
      return [before, await count(tx)];
    });
    expect(seen).toEqual([0, 1]);
    expect(asked).toBe(3);
    expect(await uow.read(ctx, count)).toBe(1);
  });

  it('refuses a command that leaves no audit entry, or two', async () => {
    await expect(uow.run(ctx, async () => 1)).rejects.toThrow('exactly one audit entry, not 0');
    const twice = uow.run(ctx, async (tx) => {
      tx.record(RECORD);
      tx.record(RECORD);
    });
    await expect(twice).rejects.toThrow('not 2');
  });

  it('lets a read change nothing', async () => {
    const attempt = uow.read(ctx, (tx) =>
      tx.sql(`UPDATE organisation SET name = 'x' WHERE workspace_id = $1`, [tx.workspaceId]),
    );
    await expect(attempt).rejects.toThrow('read-only transaction');
  });

  it('sees nothing of another workspace, even where the predicate is forgotten', async () => {
    const other = await aWorkspace();
    const rows = await uow.read(ctx, (tx) => tx.sql<{ workspace_id: string }>('SELECT workspace_id FROM organisation'));
    expect(new Set(rows.map((row) => row.workspace_id))).toEqual(new Set([workspace.id]));
    expect(other.id).not.toBe(workspace.id);
  });

  it('carries out a command once when it arrives ten times with the same key', async () => {
    const repeated = { ...ctx, idempotency: { key: 'key-0001', fingerprint: 'f'.repeat(64) } };
    const answers = await Promise.all(Array.from({ length: 10 }, () => uow.run(repeated, addOrganisation('Einmal'))));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(await organisations()).toHaveLength(1);
    expect(await auditCount()).toBe(1);
  });

  it('refuses a key that was used for another command', async () => {
    const key = { key: 'key-0002', fingerprint: 'a'.repeat(64) };
    await uow.run({ ...ctx, idempotency: key }, addOrganisation('Erstes'));
    const reused = uow.run(
      { ...ctx, idempotency: { ...key, fingerprint: 'b'.repeat(64) } },
      addOrganisation('Zweites'),
    );
    await expect(reused).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
  });

  it('lets the key be used again when its command had failed', async () => {
    const repeated = { ...ctx, idempotency: { key: 'key-0003', fingerprint: 'c'.repeat(64) } };
    await expect(uow.run(repeated, () => Promise.reject(new Refused('NOT_FOUND')))).rejects.toThrow('NOT_FOUND');
    expect(await uow.run(repeated, addOrganisation('Danach'))).toMatchObject({ name: 'Danach' });
  });

  it('loses none of 2,000 racing writes on one row', async () => {
    const { id } = await uow.run(ctx, addOrganisation('0'));
    let stale = 0;
    const write = async (): Promise<void> => {
      for (;;) {
        try {
          await uow.run(ctx, async (tx) => {
            const [row] = await tx.sql<{ name: string; version: number }>(
              'SELECT name, version FROM organisation WHERE workspace_id = $1 AND id = $2',
              [tx.workspaceId, id],
            );
            tx.record(RECORD);
            await guardedUpdate(
              tx,
              'organisation',
              { id, version: row?.version ?? 0 },
              { name: String(Number(row?.name) + 1) },
              async () => null,
            );
          });
          return;
        } catch (error) {
          if (!(error instanceof Refused && error.code === 'VERSION_STALE')) throw error;
          stale++;
        }
      }
    };
    const worker = async () => {
      for (let i = 0; i < 250; i++) await write();
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect((await organisations())[0]?.name).toBe('2000');
    expect(stale).toBeGreaterThan(0);
    // Each of them waits for all others on a busy machine.
  }, 180_000);

  it('keeps one unbroken audit chain when many commands run at once', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, i) => uow.run(ctx, addOrganisation(`Stelle ${i}`))));
    const rows = await asAdmin<Record<string, unknown>>(
      'SELECT * FROM audit_entry WHERE workspace_id = $1 ORDER BY seq',
      [workspace.id],
    );
    const [head] = await asAdmin<{ seq: string; hash: string }>(
      'SELECT seq, hash FROM audit_head WHERE workspace_id = $1',
      [workspace.id],
    );
    const verifier = new ChainVerifier();
    for (const row of rows) {
      const entry = {
        workspaceId: workspace.id,
        seq: Number(row['seq']),
        at: (row['at'] as Date).toISOString(),
        actorId: row['actor_id'] as string,
        requestId: row['request_id'] as string,
        action: row['action'] as string,
        objectKind: row['object_kind'] as string,
        objectId: row['object_id'] as string,
        payload: row['payload'] as Record<string, unknown>,
        previousHash: row['previous_hash'] as string,
      };
      expect(hashOf(entry)).toBe(row['hash']);
      verifier.accept({ ...entry, hash: row['hash'] as string });
    }
    expect(rows).toHaveLength(60);
    expect(verifier.finish({ seq: Number(head?.seq), hash: head?.hash ?? '' })).toBeNull();
  });

  it('sends a job only if the command commits', async () => {
    const marker = uuidV7();
    const refused = uow.run(ctx, async (tx) => {
      await tx.enqueue('housekeeping', { marker });
      throw new Refused('NOT_FOUND');
    });
    await expect(refused).rejects.toThrow();
    const jobs = () =>
      asAdmin<{ id: string }>(`SELECT id FROM jobs.job WHERE name = 'housekeeping' AND data->>'marker' = $1`, [marker]);
    expect(await jobs()).toEqual([]);
    await uow.run(ctx, async (tx) => {
      tx.record(RECORD);
      await tx.enqueue('housekeeping', { marker });
    });
    expect(await jobs()).toHaveLength(1);
  });
});
