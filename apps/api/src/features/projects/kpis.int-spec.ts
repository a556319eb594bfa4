import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { KpiDetailView, KpiMonthView, ReadingSavedView } from '@quartierwerk/contracts/projects/kpi.views';
import type { DatesView } from '@quartierwerk/contracts/start/start.views';
import type { CarrierStartView, ProjectView } from '@quartierwerk/contracts/projects/project.views';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { asAdmin } from '../../../test/support/database.js';
import { beside, heldUpBy } from '../../../test/support/locks.js';
import { postAs } from '../../../test/support/places.js';
import { ProjectHouse, viewOf } from '../../../test/support/projects.js';

describe('key figures', () => {
  let house: TestApplication;
  let own: ProjectHouse;
  let project: ProjectView;

  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await ProjectHouse.build(house.server);
    project = await own.project();
  });

  const detail = async (code: string, person = own.planner) =>
    (await own.get(`/kpis/${code}`, person).expect(200)).body as KpiDetailView;

  it('carry a code of their project and stand against the target of the months that were read', async () => {
    const kpi = await own.kpi(project.id);
    expect(kpi).toMatchObject({
      code: 'buedchen-k1',
      tolerance: 10,
      figures: { year: { state: 'no_value', target: 200 } },
    });
    for (const [month, value] of [
      ['2026-08', 20],
      ['2026-09', 15],
      ['2026-10', 10],
    ] as const)
      await own.read(kpi.id, month, value).expect(200);
    expect(await detail('buedchen-k1')).toMatchObject({
      figures: {
        month: { value: 10, target: 20, state: 'far_below' },
        year: { value: 45, target: 60, state: 'below', attainment: 75, missingMonths: 7 },
      },
      commentAsked: true,
    });
    const [node] = await asAdmin<{ state: string }>('SELECT state FROM chain_node WHERE id = $1', [kpi.id]);
    expect(node?.state).toBe('below');
  });

  it('are told on the thread as far as everyone may see them', async () => {
    const kpi = await own.kpi(project.id);
    const told = async (person = own.planner, query = '?facts=true') =>
      ((await own.get(`/chain/${kpi.id}/trace${query}`, person).expect(200)).body as TraceView).facts;
    await own.read(kpi.id, '2026-09', 2).expect(200);
    const reader = await own.person(['reader']);
    const grant = { title: 'ZiQ', applicant: 'Träger', periodFrom: '2026-01-01', periodTo: '2026-12-31' };
    await own.post(`/projects/${project.id}/grants`, grant).expect(200);
    const isProject = {
      ...{ kind: 'project', nodeId: project.id, carrier: project.carrier.name, endsOn: project.endsOn },
      grants: [{ title: 'ZiQ', state: 'sketch', from: '2026-01-01', to: '2026-12-31' }],
    };
    const isKpi = { kind: 'kpi', nodeId: kpi.id, target: 20, month: '2026-10' };

    expect(await told()).toMatchObject([isProject, { ...isKpi, value: 2 }]);
    // Two persons are told to nobody but carrier and planner.
    expect(await told(reader)).toMatchObject([isProject, { ...isKpi, value: null }]);
    expect(await told(own.planner, '')).toEqual([]);
  });

  it('are summed over the whole run from the beginning of the project, whenever the first target was set', async () => {
    const targets = [{ fromMonth: '2026-09', toMonth: '2026-12', value: 80 }];
    const kpi = await own.kpi(project.id, { countsPeople: false, targets });
    await own.read(kpi.id, '2026-09', 15).expect(200);
    expect((await detail(kpi.code)).figures.whole).toMatchObject({
      value: 15,
      target: 20,
      since: '2026-09',
      missingMonths: 1,
    });
    await own.read(kpi.id, '2026-01', 7).expect(200);
    expect((await detail(kpi.code)).figures.whole).toMatchObject({
      value: 22,
      target: null,
      since: null,
      missingMonths: 8,
    });
  });

  it('never add what is not addable', async () => {
    const kpi = await own.kpi(project.id, {
      cumulation: 'none',
      targets: [{ fromMonth: '2026-01', toMonth: '2026-12', value: 85 }],
    });
    await own.read(kpi.id, '2026-09', 55).expect(200);
    await own.read(kpi.id, '2026-10', 58).expect(200);
    expect((await detail(kpi.code)).figures.year).toMatchObject({ value: 58, target: 85, month: '2026-10' });
  });

  it('have a rule with a reason for a target of zero', async () => {
    const targets = [{ fromMonth: '2026-01', toMonth: '2026-12', value: 0 }];
    const kpi = await own.kpi(project.id, { direction: 'lower', countsPeople: false, targets });
    await own.read(kpi.id, '2026-09', 0).expect(200);
    expect((await detail(kpi.code)).figures.year).toMatchObject({ state: 'on_target', reason: 'TARGET_ZERO_KEPT' });
    await own.read(kpi.id, '2026-10', 1).expect(200);
    expect(await detail(kpi.code)).toMatchObject({
      figures: { year: { state: 'far_below', attainment: null, reason: 'TARGET_ZERO_EXCEEDED' } },
      commentAsked: true,
    });
  });

  it('refuse two targets of one month, and a new rule once they were read', async () => {
    const kpi = await own.kpi(project.id);
    const targets = [
      { fromMonth: '2026-01', toMonth: '2026-06', value: 1 },
      { fromMonth: '2026-06', toMonth: '2026-12', value: 1 },
    ];
    const path = `/kpis/${kpi.id}`;
    const overlap = await own.change('put', `${path}/targets`, kpi.version, { targets });
    expect(overlap.body).toMatchObject({ code: 'KPI_TARGETS_OVERLAP' });
    const set = await own.change('put', `${path}/targets`, kpi.version, { targets: targets.slice(0, 1) }).expect(200);
    expect(set.body).toMatchObject({ targets: [{ toMonth: '2026-06' }], version: 2 });
    await own.read(kpi.id, '2026-10', 20).expect(200);
    const ruled = await own.change('patch', path, 2, { cumulation: 'max' });
    expect(ruled.body).toMatchObject({ code: 'KPI_RULE_FIXED' });
    const renamed = await own.change('patch', path, 2, { name: 'Tage mit Öffnung' }).expect(200);
    expect(renamed.body).toMatchObject({ name: 'Tage mit Öffnung', version: 3 });
    await own.change('post', `${path}/retire`, 3, {}).expect(200);
    expect((await own.read(kpi.id, '2026-09', 20)).body).toMatchObject({ code: 'KPI_RETIRED' });
  });

  describe('readings', () => {
    it('of one month from two phones: the second is refused and sees the first', async () => {
      const kpi = await own.kpi(project.id);
      const first = own.read(kpi.id, '2026-10', 20, { method: 'list' });
      const second = own.read(kpi.id, '2026-10', 22);
      const answers = await Promise.all([first, second]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const refused = answers.find(({ status }) => status === 409);
      const stored = (await detail(kpi.code, own.carrier)).readings[0];
      expect(refused?.body).toMatchObject({
        code: 'READING_EXISTS',
        current: { id: stored?.id, value: stored?.value, version: 1 },
      });
      const path = `/readings/${stored?.id ?? ''}`;
      const revised = (await own.change('patch', path, 1, { value: 22 }, own.carrier).expect(200))
        .body as ReadingSavedView;
      expect(revised.reading).toMatchObject({ value: 22, version: 2 });
      const stale = await own.change('patch', path, 1, { value: 23 }, own.carrier).expect(412);
      expect(stale.body).toMatchObject({ current: { value: 22, version: 2 } });
    });

    it('have one effect when they are sent again', async () => {
      const kpi = await own.kpi(project.id);
      await own.read(kpi.id, '2026-10', 20).expect(200);
      const audit = await asAdmin(
        "SELECT 1 FROM audit_entry WHERE workspace_id = $1 AND action = 'projects.add_reading'",
        [own.planner.workspace.id],
      );
      expect(audit).toHaveLength(1);
    });

    it('are refused with a reason where they cannot be', async () => {
      const kpi = await own.kpi(project.id);
      for (const [month, value, code] of [
        ['2026-12', 1, 'READING_IN_FUTURE'],
        ['2025-12', 1, 'READING_OUTSIDE_PROJECT'],
        ['2026-10', -1, 'READING_NEGATIVE'],
        ['2026-10', 1.5, 'READING_NOT_WHOLE'],
        ['2026-10', null, 'READING_REASON_MISSING'],
        ['2026-13', 1, 'BODY_INVALID'],
      ] as const) {
        expect((await own.read(kpi.id, month, value)).body).toMatchObject({ code });
      }
      const without = await own.read(kpi.id, '2026-10', null, { comment: 'Umbau' }).expect(200);
      expect(without.body).toMatchObject({ reading: { value: null, comment: 'Umbau' } });
    });

    it('of a month whose day has passed change with a reason, and the old figure stays on record', async () => {
      const kpi = await own.kpi(project.id);
      const { reading } = (await own.read(kpi.id, '2026-09', 20).expect(200)).body as ReadingSavedView;
      const revise = (version: number, body: object) =>
        own.change('patch', `/readings/${reading.id}`, version, body, own.carrier);
      // A slip of the finger on the same day is no correction.
      await revise(1, { value: 21 }).expect(200);
      await asAdmin("UPDATE kpi_reading SET created_at = created_at - interval '1 day' WHERE id = $1", [reading.id]);
      const refused = await revise(2, { value: 12 }).expect(422);
      expect(refused.body).toMatchObject({
        code: 'READING_CHANGE_REASON_MISSING',
        current: { value: 21, version: 2, reported: true },
      });
      await revise(2, { comment: 'Ein Satz mehr' }).expect(200);
      await revise(3, { value: 12, reason: ' Zahlendreher ' }).expect(200);
      const { changes } = await detail(kpi.code);
      expect(changes).toMatchObject([
        {
          ...{ month: '2026-09', former: 21, value: 12, hidden: false, reason: 'Zahlendreher', role: 'carrier' },
          organisation: 'Träger Büdchen',
        },
      ]);
      const seen = await detail(kpi.code, await own.person(['reader']));
      expect(seen.changes).toMatchObject([{ former: null, value: null, hidden: true, reason: '' }]);
    });

    it('of a month that was closed change with a reason from then on; it is closed once, when it is complete and over', async () => {
      const kpi = await own.kpi(project.id);
      const close = (month: string, person = own.carrier) =>
        postAs(house.server, person, `/api/projects/${project.id}/months/close`, { month });
      expect((await close('2026-10')).body).toMatchObject({ code: 'MONTH_INCOMPLETE' });
      expect((await close('2026-11')).body).toMatchObject({ code: 'MONTH_NOT_OVER' });
      const { reading } = (await own.read(kpi.id, '2026-10', 20).expect(200)).body as ReadingSavedView;
      expect(reading.reported).toBe(false);
      await close('2026-10', own.other).expect(404);
      const closed = (await close('2026-10').expect(200)).body as KpiMonthView;
      expect(closed).toMatchObject({ closedAt: expect.any(String), entries: [{ reading: { reported: true } }] });
      expect((await close('2026-10')).body).toMatchObject({ code: 'MONTH_CLOSED' });
      const path = `/readings/${reading.id}`;
      const silent = await own.change('patch', path, 1, { value: 22 }, own.carrier);
      expect(silent.body).toMatchObject({ code: 'READING_CHANGE_REASON_MISSING' });
      await own.change('patch', path, 1, { value: 22, reason: 'Liste lag im Büro' }, own.planner).expect(200);
      expect((await detail(kpi.code)).changes).toMatchObject([{ role: 'planner', former: 20, value: 22 }]);
    });

    it('wait for a closing that is under way, and need its reason then', async () => {
      const kpi = await own.kpi(project.id);
      const { reading } = (await own.read(kpi.id, '2026-10', 20).expect(200)).body as ReadingSavedView;
      const answered = await beside(async (closing) => {
        await closing.query('SELECT 1 FROM project WHERE id = $1 FOR UPDATE', [project.id]);
        await closing.query(
          `INSERT INTO project_month (workspace_id, project_id, month, closed_at, closed_by) VALUES ($1, $2, '2026-10', $3, $4)`,
          [own.planner.workspace.id, project.id, house.clock.now(), own.carrier.userId],
        );
        const change = own.change('patch', `/readings/${reading.id}`, 1, { value: 22 }, own.carrier);
        const { answer } = await heldUpBy(closing, change);
        await closing.query('COMMIT');
        return answer;
      });
      expect(answered.body).toMatchObject({ code: 'READING_CHANGE_REASON_MISSING' });
    });

    it('keep a closing waiting while they are entered', async () => {
      const kpi = await own.kpi(project.id);
      await own.read(kpi.id, '2026-10', 20).expect(200);
      const answered = await beside(async (entering) => {
        await entering.query('SELECT 1 FROM project WHERE id = $1 FOR SHARE', [project.id]);
        const path = `/api/projects/${project.id}/months/close`;
        const { answer } = await heldUpBy(entering, postAs(house.server, own.carrier, path, { month: '2026-10' }));
        await entering.query('COMMIT');
        return answer;
      });
      expect(answered.status).toBe(200);
    });

    it('belong to the carrier and the planner; others of the workspace may not write', async () => {
      const kpi = await own.kpi(project.id);
      await own.read(kpi.id, '2026-10', 20, {}, await own.person(['reader'])).expect(404);
      await own.read(kpi.id, '2026-10', 20, {}, own.planner).expect(200);
    });
  });

  describe('small counts', () => {
    it('are hidden from others than carrier and planner, with a second month that the sum would give away', async () => {
      const kpi = await own.kpi(project.id);
      for (const [month, value] of [
        ['2026-08', 12],
        ['2026-09', 2],
        ['2026-10', 7],
      ] as const)
        await own.read(kpi.id, month, value).expect(200);
      const shown = (view: KpiDetailView) => view.readings.map(({ value, hidden }) => (hidden ? 'hidden' : value));
      expect(shown(await detail(kpi.code))).toEqual([12, 2, 7]);
      expect(shown(await detail(kpi.code, own.carrier))).toEqual([12, 2, 7]);
      const reader = await own.person(['reader']);
      const seen = await detail(kpi.code, reader);
      expect(shown(seen)).toEqual([12, 'hidden', 'hidden']);
      expect(seen.figures).toMatchObject({ month: { value: null, hidden: true }, year: { value: 21, hidden: false } });
      expect((await own.get('/projects/buedchen', reader)).body).toMatchObject({ shielded: true });
    });

    it('are hidden beside a value that lies in the sum, not beside one of a month that is not over', async () => {
      const kpi = await own.kpi(project.id);
      for (const [month, value] of [
        ['2026-08', 12],
        ['2026-09', 2],
        ['2026-10', 9],
        ['2026-11', 4],
      ] as const)
        await own.read(kpi.id, month, value).expect(200);

      const seen = await detail(kpi.code, await own.person(['reader']));

      const open = seen.readings.filter(({ hidden, month }) => !hidden && month <= '2026-10');
      expect(open.map(({ value }) => value)).toEqual([12]);
      expect(seen.figures.year).toMatchObject({ value: 23, hidden: false });
    });

    it('are hidden beside another value also where there are two, and with the sum where there is nothing else', async () => {
      const kpi = await own.kpi(project.id);
      const reader = await own.person(['reader']);
      await own.read(kpi.id, '2026-08', 2).expect(200);
      await own.read(kpi.id, '2026-09', 2).expect(200);
      expect((await detail(kpi.code, reader)).figures.year).toMatchObject({ value: null, hidden: true });
      await own.read(kpi.id, '2026-10', 7).expect(200);

      const seen = await detail(kpi.code, reader);

      expect(seen.readings.map(({ value }) => value)).toEqual([null, null, null]);
      expect(seen.figures.year).toMatchObject({ value: 11, hidden: false });
    });

    it('are shown where no people are counted', async () => {
      const kpi = await own.kpi(project.id, { countsPeople: false });
      await own.read(kpi.id, '2026-10', 2).expect(200);
      const seen = await detail(kpi.code, await own.person(['steering_member']));
      expect(seen.readings[0]).toMatchObject({ value: 2, hidden: false });
    });
  });

  it('of a month come with what stood there last and what is usual', async () => {
    const kpi = await own.kpi(project.id);
    await own.read(kpi.id, '2026-08', 19).expect(200);
    await own.read(kpi.id, '2026-09', 20).expect(200);
    const month = (await own.get('/projects/buedchen/months/2026-10', own.carrier).expect(200)).body as KpiMonthView;
    expect(month).toMatchObject({
      dueOn: '2026-11-15',
      yearFrom: '2026-01',
      entries: [
        { kpi: { name: 'Öffnungstage' }, reading: null, previous: { month: '2026-09', value: 20 }, former: [19, 20] },
      ],
    });
    expect(month.months[0]).toBe('2026-11');
    await own.get('/projects/buedchen/months/2026-12', own.carrier).expect(404);
    await own.get('/projects/buedchen/months/gestern', own.carrier).expect(404);
  });

  it('stand on the first page of their carrier until they are entered', async () => {
    const kpi = await own.kpi(project.id);
    for (const month of ['2026-08', '2026-09']) await own.read(kpi.id, month, 10).expect(200);
    await viewOf(
      own.post(`/projects/${project.id}/obligations`, {
        kind: 'drawdown',
        title: 'Mittelabruf 4',
        dueOn: '2026-11-30',
      }),
    );
    const start = async () => (await own.get('/carrier-start', own.carrier).expect(200)).body as CarrierStartView;
    expect(await start()).toMatchObject({
      month: '2026-10',
      due: [
        { kind: 'kpis', month: '2026-10', due: 'overdue', days: -7, done: 0, total: 1 },
        { kind: 'comments', total: 1 },
        { kind: 'drawdown', due: 'soon', days: 8 },
      ],
      projects: [{ code: 'buedchen', figures: [{ name: 'Öffnungstage', value: 20, target: 40, state: 'far_below' }] }],
    });
    const dates = async (person = own.carrier) =>
      ((await own.get('/start/dates', person).expect(200)).body as DatesView).dates.map(({ day, matter }) => [
        day,
        matter?.kind,
      ]);
    expect(await dates()).toEqual([
      ['2027-12-31', 'project_end'],
      ['2026-12-15', 'kpis'],
      ['2026-11-30', 'obligation'],
      ['2026-11-15', 'kpis'],
    ]);
    expect(await dates(own.other)).toEqual([]);
    await own.read(kpi.id, '2026-10', 10, { comment: 'Personalwechsel' }).expect(200);
    expect((await start()).due.map(({ kind }) => kind)).toEqual(['drawdown']);
    expect((await own.get('/carrier-start', own.planner).expect(200)).body).toMatchObject({ projects: [], due: [] });
  });
});
