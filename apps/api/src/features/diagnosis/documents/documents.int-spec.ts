import { setTimeout as sleep } from 'node:timers/promises';
import type { DocumentJobListView, DocumentJobView } from '@quartierwerk/contracts/diagnosis/documents.views';
import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { strFromU8, unzipSync } from 'fflate';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { getAs, postAs } from '../../../../test/support/places.js';
import { ProfileHouse } from '../../../../test/support/profiles.js';
import { readPdf } from '../../../../test/support/read-pdf.js';
import { Housekeeping } from '../../../platform/jobs/housekeeping.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { QUEUES } from '../../../platform/jobs/queues.js';

const WAIT_MS = 60_000;

describe('documents of many areas', () => {
  let house: TestApplication;
  let own: ProfileHouse;
  let run: IndexRunHeadView;
  beforeAll(async () => {
    house = await startApplication();
    own = await ProfileHouse.build(house.server);
    run = await own.compute();
    await own.post('/selections', { areaId: own.areaId, reasonKind: 'index', reason: '', runId: run.id }).expect(200);
  }, 60_000);
  afterAll(() => house.close());

  const wanted = (more: object = {}) => ({
    ...{ id: uuidV7(), runId: run.id, kind: 'selected_profiles', format: 'pdf', singleFiles: false },
    ...more,
  });
  const order = (more: object = {}, person: TestPerson = own.planner): request.Test =>
    postAs(house.server, person, '/api/diagnosis/documents', wanted(more));
  const look = (id: string, person: TestPerson = own.planner): request.Test =>
    getAs(house.server, person, `/api/diagnosis/documents/${id}`);

  async function finished(id: string, person: TestPerson = own.planner): Promise<DocumentJobView> {
    const until = Date.now() + WAIT_MS;
    for (;;) {
      const view = (await look(id, person).expect(200)).body as DocumentJobView;
      if (view.state !== 'writing') return view;
      if (Date.now() > until) throw new Error(`It is still being written: ${JSON.stringify(view)}`);
      await sleep(100);
    }
  }

  async function written(
    more: object,
    person: TestPerson = own.planner,
  ): Promise<{ view: DocumentJobView; content: Buffer }> {
    const { id } = (await order(more, person).expect(200)).body as DocumentJobView;
    const view = await finished(id, person);
    const answer = await getAs(house.server, person, `/api/diagnosis/documents/${id}/file`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    return { view, content: answer.body as Buffer };
  }

  it('are one PDF with the profiles of the selected areas, a title page and an outline', async () => {
    const { view, content } = await written({});
    expect(view).toMatchObject({
      ...{
        state: 'done',
        failure: null,
        runNumber: run.number,
        fileName: `steckbriefe-${run.year}-lauf-${run.number}.pdf`,
      },
      ...{ progressDone: 2, progressTotal: 2, fileSize: content.length },
    });
    const pdf = await readPdf(content);
    expect(pdf).toMatchObject({ marked: true, language: 'de' });
    expect(pdf.outline).toHaveLength(1);
    expect(pdf.pages).toBeGreaterThan(3);
    expect(pdf.text).toContain('besonderem Handlungsbedarf');
    // Nothing of the district was released, and paper says so at each foot; the title page has a line for it.
    expect(pdf.text.match(/enthält nicht freigegebene Zahlen/g)).toHaveLength(pdf.pages - 1);
    expect(pdf.text).toContain('Arbeitsdaten');
    // Kept for a week from the moment it was written.
    expect(Date.parse(view.expiresAt ?? '') - house.clock.now().getTime()).toBe(7 * 86_400_000);
  });

  it('are one file for each area in an archive when asked for one by one', async () => {
    const { view, content } = await written({ kind: 'all_profiles', format: 'docx', singleFiles: true });
    const files = unzipSync(content);
    expect(view.fileName).toMatch(/\.zip$/);
    expect(Object.keys(files)).toHaveLength(6);
    for (const [name, bytes] of Object.entries(files)) {
      expect(name).toMatch(/^steckbrief-2023-\d+-.+\.docx$/);
      expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('w:val="Heading1"');
    }
  }, 90_000);

  it('are a social report with method, ranks, all profiles, glossary and sources', async () => {
    const { content } = await written({ kind: 'social_report' });
    const pdf = await readPdf(content);
    expect(pdf.outline).toEqual(
      expect.arrayContaining([
        'Der Index auf einen Blick',
        'Alle Gebiete nach Rang',
        'Verfahren',
        'Glossar',
        'Indikatoren und Quellen',
      ]),
    );
    // Six areas beside the parts of the report.
    expect(pdf.outline).toHaveLength(11);
    expect(pdf.text).toContain('Vergleichsmaß');
    expect(pdf.alternatives.join(' ')).toContain('Doppelt umrandet');
  }, 90_000);

  it('tell how far they are, and stop when they are given up', async () => {
    const { id } = (await order({ kind: 'all_profiles', format: 'docx' }).expect(200)).body as DocumentJobView;
    const cancelled = await postAs(house.server, own.planner, `/api/diagnosis/documents/${id}/cancellation`, {});
    expect(cancelled.body).toMatchObject({ state: 'failed', failure: 'CANCELLED', fileName: null });
    await getAs(house.server, own.planner, `/api/diagnosis/documents/${id}/file`)
      .expect(409)
      .expect(({ body }) => expect(body).toMatchObject({ code: 'DOCUMENT_NOT_READY' }));
    await sleep(1_500);
    expect(await finished(id)).toMatchObject({ state: 'failed', failure: 'CANCELLED' });
  });

  it('belong to the person who asked, and are listed for nobody else', async () => {
    const reader = await aPerson(own.planner.workspace, ['reader']);
    const { view } = await written({}, reader);
    await look(view.id).expect(404);
    const list = async (person: TestPerson): Promise<string[]> => {
      const { body } = await getAs(house.server, person, `/api/diagnosis/index-runs/${run.number}/documents`).expect(
        200,
      );
      return (body as DocumentJobListView).documents.map(({ id }) => id);
    };
    expect(await list(reader)).toEqual([view.id]);
    expect(await list(own.planner)).not.toContain(view.id);
  });

  it('are refused without a selected area, beyond three at a time, and to whoever may not read profiles', async () => {
    const empty = await ProfileHouse.build(house.server);
    const other = await empty.compute();
    await postAs(house.server, empty.planner, '/api/diagnosis/documents', wanted({ runId: other.id }))
      .expect(422)
      .expect(({ body }) => expect(body).toMatchObject({ code: 'NO_AREA_SELECTED' }));
    const busy = await aPerson(own.planner.workspace, ['reader']);
    await asAdmin(
      `INSERT INTO document_job (workspace_id, id, run_id, kind, format, single_files, state, created_at, created_by)
       SELECT $1, gen_random_uuid(), $2, 'all_profiles', 'pdf', false, 'writing', now(), $3 FROM generate_series(1, 3)`,
      [own.planner.workspace.id, run.id, busy.userId],
    );
    await order({}, busy)
      .expect(409)
      .expect(({ body }) => expect(body).toMatchObject({ code: 'DOCUMENTS_OPEN' }));
    await order({}, await aPerson(own.planner.workspace, ['carrier'])).expect(404);
  });

  describe('whose worker died', () => {
    /** As a killed process leaves it: the row is being written, its job is taken, and nobody has been heard of for a minute. */
    async function abandoned(tries: number): Promise<string> {
      const [id, person] = [uuidV7(), own.planner];
      const [workspaceId, boss] = [person.workspace.id, house.app.get(JobRunner).boss];
      await asAdmin(
        `INSERT INTO document_job (workspace_id, id, run_id, kind, format, single_files, state, created_at, created_by)
         VALUES ($1, $2, $3, 'selected_profiles', 'docx', false, 'writing', now(), $4)`,
        [workspaceId, id, run.id, person.userId],
      );
      const actor = { userId: person.userId, sessionId: person.userId, roles: ['planner'], organisationIds: [] };
      const data = { documentId: id, workspaceId, actor, requestId: 'dead-worker' };
      const jobId = await boss.send(QUEUES.document.name, data, { startAfter: 3_600 });
      await asAdmin(
        `UPDATE jobs.job SET state = 'active', retry_count = $2, start_after = now(), started_on = now() - interval '1 minute',
           heartbeat_on = now() - interval '1 minute' WHERE id = $1`,
        [jobId, tries],
      );
      // The queue has just been looked at; the next look is not waited for.
      await asAdmin('UPDATE jobs.queue SET monitor_on = NULL, monitor_claim_on = NULL WHERE name = $1', [
        QUEUES.document.name,
      ]);
      await boss.supervise(QUEUES.document.name);
      return id;
    }

    it('are taken up again', async () => {
      expect(await finished(await abandoned(0))).toMatchObject({ state: 'done', failure: null });
    });

    it('fail in the end instead of being written for ever', async () => {
      const last = QUEUES.document.retryLimit - 1;
      expect(await finished(await abandoned(last))).toMatchObject({ state: 'failed', failure: 'INTERNAL' });
    });
  });

  it('are counted one after the other, also when they are ordered at once', async () => {
    const busy = await aPerson(own.planner.workspace, ['reader']);
    const answers = await Promise.all(Array.from({ length: 5 }, () => order({ format: 'docx' }, busy)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409]);
    for (const { status, body } of answers) if (status === 200) await finished((body as DocumentJobView).id, busy);
  });

  it('are removed with their file when their time is over', async () => {
    const { view } = await written({});
    house.clock.advance({ days: 8 });
    await house.app.get(Housekeeping).sweep();
    const left = await asAdmin('SELECT 1 FROM document_job WHERE id = $1', [view.id]);
    const files = await asAdmin('SELECT 1 FROM file_object WHERE workspace_id = $1', [own.planner.workspace.id]);
    expect([left, files]).toEqual([[], []]);
  });

  it('do not stand open for ever where nobody writes them', async () => {
    const person = await aPerson(own.planner.workspace, ['reader']);
    const id = uuidV7();
    const stateOf = () => asAdmin('SELECT state, failure FROM document_job WHERE id = $1', [id]);
    await asAdmin(
      `INSERT INTO document_job (workspace_id, id, run_id, kind, format, single_files, state, created_at, created_by)
       VALUES ($1, $2, $3, 'all_profiles', 'pdf', false, 'writing', $5, $4)`,
      [person.workspace.id, id, run.id, person.userId, house.clock.now()],
    );
    await house.app.get(Housekeeping).sweep();
    expect(await stateOf()).toEqual([{ state: 'writing', failure: null }]);
    house.clock.advance({ days: 2 });
    await house.app.get(Housekeeping).sweep();
    expect(await stateOf()).toEqual([{ state: 'failed', failure: 'INTERNAL' }]);
  });
});
