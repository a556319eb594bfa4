import { TRIAL_DAYS, TRIAL_NOTICE_DAYS } from '@quartierwerk/domain/identity/trial';
import request from 'supertest';
import { type TestAccount, anAccount } from '../../../../test/support/accounts.js';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestWorkspace, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin, testDatabase } from '../../../../test/support/database.js';
import { fillWorkspace } from '../../../../test/support/full-workspace.js';
import { lettersTo } from '../../../../test/support/letters.js';
import { auditVerify } from '../../../cli/audit-verify.js';
import { IdentityRetention } from '../retention.js';

/** What stays of a trial. */
const KEPT = ['audit_entry', 'audit_head'];

describe('a trial workspace', () => {
  let house: TestApplication;
  let trial: TestWorkspace;
  /** An administrator by persona, as everyone who founds a trial has one. */
  let persona: string;

  beforeEach(async () => {
    house = await startApplication({ QW_DEMO: '1' });
    const { body } = await request(house.server).post('/api/demo/workspaces').expect(200);
    const { workspaceId, id } = body.personas[0];
    const [organisation] = await asAdmin<{ id: string }>('SELECT id FROM organisation WHERE workspace_id = $1', [
      workspaceId,
    ]);
    trial = { id: workspaceId, organisationId: organisation?.id ?? '' };
    persona = id;
  });
  afterEach(() => house.close());

  const sweep = (): Promise<void> => house.app.get(IdentityRetention, { strict: false }).sweep();
  const signIn = (): request.Test => request(house.server).post('/api/demo/sign-in').send({ personaId: persona });
  /** Somebody with an address, in these workspaces. */
  async function invited(...workspaces: readonly TestWorkspace[]): Promise<TestAccount> {
    const [first = trial, ...others] = workspaces;
    const account = await anAccount(first, ['planner'], house.clock.now());
    for (const { id, organisationId } of others)
      await asAdmin(
        `INSERT INTO membership (workspace_id, id, user_id, organisation_id, roles, created_at)
         VALUES ($1, gen_random_uuid(), $2, $3, '{planner}', now())`,
        [id, account.userId, organisationId],
      );
    return account;
  }

  it('says its last day from the first hour on, and no other workspace has one', async () => {
    expect((await signIn().expect(200)).body.trialEndsOn).toBe('2026-12-22');
    const { cookie } = await aPerson(await aWorkspace(), ['reader']);
    expect((await request(house.server).get('/api/session').set('Cookie', cookie)).body.trialEndsOn).toBeNull();
  });

  it('tells also the one that comes after more than a round can do', async () => {
    for (let more = 0; more < 50; more++) await request(house.server).post('/api/demo/workspaces').expect(200);
    const { body } = await request(house.server).post('/api/demo/workspaces').expect(200);
    const { workspaceId } = body.personas[0];
    const [organisation] = await asAdmin<{ id: string }>('SELECT id FROM organisation WHERE workspace_id = $1', [
      workspaceId,
    ]);
    const { email } = await invited({ ...trial, id: workspaceId, organisationId: organisation?.id ?? '' });
    house.clock.advance({ days: TRIAL_DAYS - TRIAL_NOTICE_DAYS });
    await sweep();
    await sweep();
    expect(await lettersTo(house, email, 1)).toHaveLength(1);
  }, 60_000);

  it('tells who was invited once, a week before its end', async () => {
    const { email } = await invited(trial);
    house.clock.advance({ days: TRIAL_DAYS - TRIAL_NOTICE_DAYS, minutes: -1 });
    await sweep();
    expect(await lettersTo(house, email, 0)).toEqual([]);
    house.clock.advance({ minutes: 1 });
    await sweep();
    await sweep();
    const letters = await lettersTo(house, email, 1);
    expect(letters.map(({ subject }) => subject)).toEqual(['Eigener Arbeitsraum wird am 22.12.2026 entfernt']);
    expect((await signIn()).status).toBe(200);
  });

  it('is removed with everything in it and with accounts of its own; others, and the audit log, stay', async () => {
    const other = await aWorkspace();
    const own = await invited(trial);
    const shared = await invited(trial, other);
    await fillWorkspace(house, trial, await aPerson(trial, ['planner']));
    await fillWorkspace(house, other, await aPerson(other, ['planner']));
    // The letters are another test's.
    await asAdmin('UPDATE workspace SET end_told_at = now() WHERE id = $1', [trial.id]);
    const before = [await rowsOf(trial.id), await rowsOf(other.id)] as const;
    expect(Object.values(before[0]).filter((rows) => rows > 0).length).toBeGreaterThan(50);

    house.clock.advance({ days: TRIAL_DAYS, minutes: -1 });
    await sweep();
    expect(await rowsOf(trial.id)).toMatchObject({ area: before[0]['area'] });
    house.clock.advance({ minutes: 1 });
    await sweep();

    const left = Object.entries(await rowsOf(trial.id)).filter(([table, rows]) => rows > 0 && !KEPT.includes(table));
    expect(left).toEqual([]);
    const { session: _, ...others } = before[1];
    expect(await rowsOf(other.id)).toMatchObject(others);
    const accounts = await asAdmin<{ id: string }>('SELECT id FROM user_account WHERE id = ANY ($1)', [
      [own.userId, shared.userId, persona],
    ]);
    expect(accounts.map(({ id }) => id)).toEqual([shared.userId]);
    await signIn().expect(404);
    await sweep();

    const [last] = await asAdmin<{ action: string }>(
      'SELECT action FROM audit_entry WHERE workspace_id = $1 ORDER BY seq DESC LIMIT 1',
      [trial.id],
    );
    expect(last?.action).toBe('identity.end_trial');
    process.env['DATABASE_BACKUP_URL'] = (await testDatabase()).backupUrl;
    expect(await auditVerify.run({})).toBe(0);
  }, 120_000);

  it('is the only kind of workspace that the application can remove, and not before its time', async () => {
    const { id } = await aWorkspace();
    await asAdmin(`UPDATE workspace SET demonstration = true, created_at = '2020-01-01' WHERE id = $1`, [id]);
    const end = (workspace: string, at: string): Promise<unknown> =>
      asAdmin('SET ROLE qw_app; SELECT end_trial($1, $2)'.replace('$1', `'${workspace}'`).replace('$2', `'${at}'`));
    await expect(end(id, '2026-12-31')).rejects.toThrow('is no trial whose time is over');
    await expect(end(trial.id, '2026-12-22T08:59:00Z')).rejects.toThrow('is no trial whose time is over');
    await expect(asAdmin(`SET ROLE qw_app; UPDATE workspace SET trial = true WHERE id = '${id}'`)).rejects.toThrow(
      'permission denied',
    );
  });
});

/** How many rows of this workspace each table holds. */
async function rowsOf(workspaceId: string): Promise<Record<string, number>> {
  const tables = await asAdmin<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id' WHERE c.relkind = 'r' ORDER BY 1`,
  );
  const rows: Record<string, number> = {};
  for (const { name } of tables) {
    const [count] = await asAdmin<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM ${name} WHERE workspace_id = $1`,
      [workspaceId],
    );
    rows[name] = count?.rows ?? 0;
  }
  return rows;
}
