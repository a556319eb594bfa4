import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { clone } from '../../../../test/support/database.js';
import { migrationDatabase } from '../data-source.js';
import { MovedFollowUps1764150000032 } from './0032-moved-follow-ups.js';

interface Entry {
  readonly event: string;
  readonly deadline: string;
  readonly former?: string;
  readonly reason?: string;
}

/** `decision_tracking` as it was before: the follow-up days of a moved meeting stood where the deadlines stand. */
const DECIDED = { event: 'decided', deadline: '2026-12-10' };
const MOVED = { event: 'follow_up_moved', deadline: '2026-12-17', former: '2026-12-10', reason: 'Saal belegt' };
const AGAIN = { event: 'follow_up_moved', deadline: '2026-12-21', former: '2026-12-17', reason: 'Streik' };
const DELAYED = { event: 'delayed', deadline: '2027-01-15', former: '2026-12-10', reason: 'Angebot fehlt' };

describe('follow-up days in columns of their own', () => {
  let source: DataSource;
  let admin: pg.Client;
  const workspace = uuidV7();

  beforeAll(async () => {
    const database = await clone(`qw_follow_ups_${process.env['JEST_WORKER_ID'] ?? '1'}`);
    source = await new DataSource(migrationDatabase(database.migratorUrl)).initialize();
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    // Rows of one table alone: what they refer to plays no part in the migration.
    await admin.query('SET session_replication_role = replica');
    const runner = source.createQueryRunner();
    await new MovedFollowUps1764150000032().down(runner);
    await runner.release();
  });
  afterAll(async () => {
    await admin.end();
    await source.destroy();
  });

  async function aDecision(entries: readonly Entry[], row: { deadline: string; former?: string; reason?: string }) {
    const id = uuidV7();
    await admin.query(
      `INSERT INTO decision (workspace_id, id, body_id, agenda_item_id, decided_on, result, wording, present, quorum, reason, follow_up_on,
                             deadline, former_deadline, delay_reason, tracking_state)
       VALUES ($1, $2, $2, $2, '2026-11-22', 'postponed', 'X', 3, 3, 'Unterlagen fehlen', '2026-12-17', $3, $4, $5, 'open')`,
      [workspace, id, row.deadline, row.former ?? null, row.reason ?? null],
    );
    for (const [nth, { event, deadline, former, reason }] of entries.entries())
      await admin.query(
        `INSERT INTO decision_tracking (workspace_id, id, decision_id, event, state, deadline, former_deadline, reason, created_at, created_by)
         VALUES ($1, $2, $3, $4, 'open', $5, $6, $7, $8, $2)`,
        [
          workspace,
          uuidV7(),
          id,
          event,
          deadline,
          former ?? null,
          reason ?? '',
          new Date(Date.UTC(2026, 10, 22, 9, nth)),
        ],
      );
    return id;
  }

  const historyOf = async (id: string) =>
    (
      await admin.query<{ days: (string | null)[] }>(
        `SELECT ARRAY[former_follow_up_on::text, follow_up_on::text, former_deadline::text, deadline::text] AS days
           FROM decision_tracking WHERE decision_id = $1 ORDER BY created_at`,
        [id],
      )
    ).rows.map(({ days }) => days);
  const formerOf = async (id: string) =>
    (
      await admin.query<{ former: string | null; reason: string | null }>(
        'SELECT former_deadline::text AS former, delay_reason AS reason FROM decision WHERE id = $1',
        [id],
      )
    ).rows[0];

  it('tells from the history whether the deadline went along', async () => {
    const along = await aDecision([DECIDED, MOVED, AGAIN], { deadline: '2026-12-21' });
    const stayed = await aDecision([DECIDED, DELAYED, MOVED, AGAIN], {
      ...{ deadline: '2027-01-15', former: '2026-12-10', reason: 'Angebot fehlt' },
    });
    const runner = source.createQueryRunner();
    await new MovedFollowUps1764150000032().up(runner);
    await runner.release();

    expect(await historyOf(along)).toEqual([
      [null, null, null, '2026-12-10'],
      ['2026-12-10', '2026-12-17', '2026-12-10', '2026-12-17'],
      ['2026-12-17', '2026-12-21', '2026-12-17', '2026-12-21'],
    ]);
    expect(await formerOf(along)).toEqual({ former: '2026-12-17', reason: 'Streik' });
    expect(await historyOf(stayed)).toEqual([
      [null, null, null, '2026-12-10'],
      [null, null, '2026-12-10', '2027-01-15'],
      ['2026-12-10', '2026-12-17', null, '2027-01-15'],
      ['2026-12-17', '2026-12-21', null, '2027-01-15'],
    ]);
    expect(await formerOf(stayed)).toEqual({ former: '2026-12-10', reason: 'Angebot fehlt' });
  });
});
