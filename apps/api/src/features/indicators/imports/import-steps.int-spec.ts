import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import type { ImportView, OpenImportListView } from '@quartierwerk/contracts/indicators/imports.views';
import { CATALOGUE_INDICATORS } from '@quartierwerk/domain/indicators/catalogue';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { asAdmin, holdAsAdmin } from '../../../../test/support/database.js';
import {
  type IndicatorHouse,
  type Walk,
  anIndicatorHouse,
  check,
  commit,
  settled,
  upload,
} from '../../../../test/support/imports.js';
import { changeAs, getAs } from '../../../../test/support/places.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { Housekeeping } from '../../../platform/jobs/housekeeping.js';
import { QUEUES } from '../../../platform/jobs/queues.js';
import type { ImportJob } from './import-jobs.js';

const AREAS = 150;
const PATIENCE_MS = 180_000;
const YEARS = [2020, 2021, 2022, 2023];
const ROWS = AREAS * CATALOGUE_INDICATORS.length * YEARS.length;

/** Large enough for a thread: 18,000 rows. */
function largeTable(): string {
  const lines = ['Gebiet;Indikator;Jahr;Wert'];
  for (let area = 1; area <= AREAS; area += 1) {
    const code = `${area % 2 === 1 ? '01' : '02'}${String(area).padStart(3, '0')}`;
    for (const { code: indicator } of CATALOGUE_INDICATORS)
      for (const year of YEARS) lines.push(`${code};${indicator};${year};${area % 90},5      `);
  }
  return `${lines.join('\n')}\n`;
}

jest.setTimeout(PATIENCE_MS);

describe('a long step of an import', () => {
  let house: TestApplication;
  let own: IndicatorHouse;
  const table = largeTable();
  beforeAll(async () => {
    house = await startApplication();
    own = await anIndicatorHouse(house.server, AREAS);
  });
  afterAll(() => house.close());

  const walk = (): Walk => ({ server: house.server, person: own.planner });
  const stored = async (): Promise<{ deliveries: number; rows: number }> => {
    const [row] = await asAdmin<{ deliveries: number; rows: number }>(
      `SELECT (SELECT count(*)::int FROM delivery WHERE workspace_id = $1) AS deliveries,
              (SELECT count(*)::int FROM observation WHERE workspace_id = $1) AS rows`,
      [own.workspace.id],
    );
    return row ?? { deliveries: -1, rows: -1 };
  };
  const begin = async (view: ImportView, step: 'check' | 'commit'): Promise<void> => {
    const path = `/api/imports/${view.id}`;
    const body = { mapping: { ...view.mapping, sourceId: own.sourceId }, check: true };
    await (
      step === 'commit'
        ? changeAs(house.server, own.planner, 'post', `${path}/commit`, view.version)
        : changeAs(house.server, own.planner, 'put', `${path}/mapping`, view.version, body)
    ).expect(200);
  };
  const cancel = (id: string): request.Test =>
    request(house.server)
      .post(`/api/imports/${id}/cancellation`)
      .set('Cookie', own.planner.cookie)
      .set('Sec-Fetch-Site', 'same-origin');
  /** Waits until the step has done something. */
  const underWay = async (id: string): Promise<void> => {
    for (;;) {
      const { body } = await getAs(house.server, own.planner, `/api/imports/${id}/state`).expect(200);
      if (body.progress === null || body.progress.done > 0) return;
      await sleep(20);
    }
  };

  it('is cancelled at any time, leaves nothing behind and can be begun again', async () => {
    const view = (await upload(house.server, own.planner, table).expect(200)).body as ImportView;
    await begin(view, 'check');
    const asked = await cancel(view.id).expect(200);
    expect(asked.body).toMatchObject({ state: 'checking', cancelRequested: true });
    expect(await settled(walk(), view.id)).toMatchObject({ state: 'uploaded', failure: 'CANCELLED' });

    const again = (await getAs(house.server, own.planner, `/api/imports/${view.id}`)).body as ImportView;
    await begin(again, 'check');
    expect(await settled(walk(), view.id)).toMatchObject({ state: 'checked', failure: null });

    const checked = (await getAs(house.server, own.planner, `/api/imports/${view.id}`)).body as ImportView;
    // Held at the door of the table: on a fast machine the step would else be done before the wish to stop arrives.
    const release = await holdAsAdmin('LOCK TABLE observation IN SHARE MODE');
    await begin(checked, 'commit');
    await underWay(view.id);
    await cancel(view.id).expect(200);
    const stopped = await settled(walk(), view.id);
    await release();
    expect(stopped).toMatchObject({ state: 'checked', failure: 'CANCELLED', deliveryId: null });
    expect(await stored()).toEqual({ deliveries: 0, rows: 0 });

    const last = (await getAs(house.server, own.planner, `/api/imports/${view.id}`)).body as ImportView;
    expect(await commit(walk(), last)).toMatchObject({ state: 'imported', failure: null });
    expect(await stored()).toEqual({ deliveries: 1, rows: ROWS });
    // Too late: nothing happens.
    expect((await cancel(view.id).expect(200)).body).toMatchObject({ state: 'imported', cancelRequested: false });
  });

  it('has one effect, however often its job arrives', async () => {
    own = await anIndicatorHouse(house.server, AREAS);
    const view = await check(walk(), table, { sourceId: own.sourceId });
    await begin(view, 'commit');
    const { boss } = house.app.get(JobRunner);
    const jobs = await boss.findJobs<ImportJob>(QUEUES.import.name);
    const job = jobs.find(({ data }) => data.runId === view.id && data.step === 'import');
    for (let copy = 0; copy < 3; copy += 1) await boss.send(QUEUES.import.name, job?.data ?? {});
    await settled(walk(), view.id);
    await sleep(2_000);
    expect(await stored()).toEqual({ deliveries: 1, rows: ROWS });
  });

  it('stores nothing when what the table was checked against has changed since', async () => {
    own = await anIndicatorHouse(house.server, AREAS);
    const view = await check(walk(), table, { sourceId: own.sourceId });
    expect(view.committable).toBe(true);
    await asAdmin(`UPDATE area SET code = '99999' WHERE workspace_id = $1 AND code = '01101'`, [own.workspace.id]);
    expect(await commit(walk(), view)).toMatchObject({ state: 'failed', failure: 'HAS_ERRORS', deliveryId: null });
    expect(await stored()).toEqual({ deliveries: 0, rows: 0 });
    const after = (await getAs(house.server, own.planner, `/api/imports/${view.id}`)).body as ImportView;
    expect(after.actions).toEqual(['revise', 'check', 'discard']);
  });

  it('goes on elsewhere when the process is shut down in the middle', async () => {
    own = await anIndicatorHouse(house.server, AREAS);
    const view = await check(walk(), table, { sourceId: own.sourceId });
    await begin(view, 'commit');
    await underWay(view.id);
    await house.close();
    expect([0, ROWS]).toContain((await stored()).rows);
    house = await startApplication();
    expect(await settled(walk(), view.id)).toMatchObject({ state: 'imported' });
    expect(await stored()).toEqual({ deliveries: 1, rows: ROWS });
  });

  it('is thrown away with its file when nobody wants it any more', async () => {
    const view = (await upload(house.server, own.planner, table).expect(200)).body as ImportView;
    const path = `/api/imports/${view.id}`;
    await changeAs(house.server, own.planner, 'delete', path, view.version).expect(204);
    await getAs(house.server, own.planner, path).expect(404);
    const left = await asAdmin(
      `SELECT 1 FROM file_object f WHERE f.workspace_id = $1
          AND NOT EXISTS (SELECT 1 FROM import_run r WHERE r.workspace_id = f.workspace_id AND r.file_id = f.id)`,
      [own.workspace.id],
    );
    expect(left).toEqual([]);
  });

  it('is undone when nobody carries it out any more', async () => {
    const view = (await upload(house.server, own.planner, table).expect(200)).body as ImportView;
    await asAdmin(`UPDATE import_run SET state = 'checking' WHERE workspace_id = $1 AND id = $2`, [
      own.workspace.id,
      view.id,
    ]);
    const { body } = await cancel(view.id).expect(200);
    expect(body).toMatchObject({ state: 'uploaded', failure: 'INTERRUPTED', actions: ['revise', 'check', 'discard'] });
  });

  it('that nobody came back to is deleted with its file after thirty days', async () => {
    const kept = (await upload(house.server, own.planner, table).expect(200)).body as ImportView;
    const left = (await upload(house.server, own.planner, table).expect(200)).body as ImportView;
    const age = (id: string, days: number): Promise<unknown> =>
      asAdmin(
        'UPDATE import_run SET changed_at = changed_at - make_interval(days => $3) WHERE workspace_id = $1 AND id = $2',
        [own.workspace.id, id, days],
      );
    const both = [kept.id, left.id];
    // Somebody has worked on both.
    await asAdmin("UPDATE import_run SET created_at = created_at - interval '60 days' WHERE id = ANY ($1)", [both]);
    await age(kept.id, 29);
    await age(left.id, 31);
    await house.app.get(Housekeeping).sweep();
    await getAs(house.server, own.planner, `/api/imports/${kept.id}`).expect(200);
    await getAs(house.server, own.planner, `/api/imports/${left.id}`).expect(404);
  });

  it('that nobody touched after its upload is deleted after three days, and leaves nothing', async () => {
    const fresh = (await upload(house.server, own.planner, table).expect(200)).body as ImportView;
    const left = (await upload(house.server, own.planner, `${table} `).expect(200)).body as ImportView;
    const [files] = await asAdmin<{ id: string }>('SELECT file_id AS id FROM import_run WHERE id = $1', [left.id]);
    await asAdmin(
      `UPDATE import_run SET changed_at = changed_at - interval '73 hours', created_at = created_at - interval '73 hours' WHERE id = $1`,
      [left.id],
    );
    await house.app.get(Housekeeping).sweep();
    await getAs(house.server, own.planner, `/api/imports/${fresh.id}`).expect(200);
    await getAs(house.server, own.planner, `/api/imports/${left.id}`).expect(404);
    const [rest] = await asAdmin<{ rows: number }>(
      `SELECT ((SELECT count(*) FROM file_object WHERE id = $1) + (SELECT count(*) FROM file_chunk WHERE file_id = $1)
               + (SELECT count(*) FROM import_problem WHERE run_id = $2))::int AS rows`,
      [files?.id, left.id],
    );
    expect(rest).toEqual({ rows: 0 });
    const { imports } = (await getAs(house.server, own.planner, '/api/imports').expect(200)).body as OpenImportListView;
    const one = imports.find(({ id }) => id === fresh.id);
    expect(Date.parse(one?.sweptFrom ?? '') - Date.parse(one?.changedAt ?? '')).toBe(3 * 86_400_000);
  });

  it('takes a mapping of a page that was opened before there were further fixes', async () => {
    const view = (await upload(house.server, own.planner, table).expect(200)).body as ImportView;
    const { zeroCells, confirmed, ...fixes } = view.mapping.fixes;
    const save = (change: object): request.Test => {
      const body = { mapping: { ...view.mapping, fixes: { ...fixes, ...change } }, check: false };
      return changeAs(house.server, own.planner, 'put', `/api/imports/${view.id}/mapping`, view.version, body);
    };
    await save({ zeroCells: null }).expect(400);
    expect((await save({ padZeros: true }).expect(200)).body).toMatchObject({
      mapping: { fixes: { padZeros: true, zeroCells: [], confirmed: [] } },
    });
  });

  it('refuses a step that does not fit, and a version that is not the current one', async () => {
    const view = (await upload(house.server, own.planner, table).expect(200)).body as ImportView;
    const commitAt = (version: number): request.Test =>
      changeAs(house.server, own.planner, 'post', `/api/imports/${view.id}/commit`, version);
    expect((await commitAt(view.version).expect(409)).body.code).toBe('IMPORT_WRONG_STATE');
    expect((await commitAt(99).expect(412)).body).toMatchObject({ code: 'VERSION_STALE', current: { id: view.id } });
    const body = { mapping: { ...view.mapping, sourceId: null, title: '' }, check: true };
    const incomplete = await changeAs(
      house.server,
      own.planner,
      'put',
      `/api/imports/${view.id}/mapping`,
      1,
      body,
    ).expect(422);
    expect(incomplete.body).toMatchObject({
      code: 'IMPORT_MAPPING_INCOMPLETE',
      errors: [
        { path: 'mapping', code: 'TITLE_MISSING' },
        { path: 'mapping', code: 'SOURCE_MISSING' },
      ],
    });
  });
});
