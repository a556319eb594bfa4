import type { KpiDetailView, KpiListView, KpiMonthView } from '@quartierwerk/contracts/projects/kpi.views';
import type { ProjectView } from '@quartierwerk/contracts/projects/project.views';
import type { DatesView } from '@quartierwerk/contracts/start/start.views';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { postAs } from '../../../test/support/places.js';
import { ProjectHouse } from '../../../test/support/projects.js';

const REPAIRED = { value: 21, reason: 'Zahlendreher' };

describe('the month that a carrier is offered', () => {
  let house: TestApplication;
  let own: ProjectHouse;
  let project: ProjectView;

  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await ProjectHouse.build(house.server);
    project = await own.project();
  });

  const body = async <View>(path: string) => (await own.get(path, own.carrier).expect(200)).body as View;
  const offer = async () => (await body<ProjectView>('/projects/buedchen')).offer;
  const monthsAmongDates = async () =>
    (await body<DatesView>('/start/dates')).dates.flatMap(({ matter }) =>
      matter?.kind === 'kpis' ? [[matter.month, matter.state]] : [],
    );

  it('is entered, closed, and then the running one', async () => {
    const kpi = await own.kpi(project.id);
    expect(await offer()).toEqual({ month: '2026-10', act: 'enter' });
    expect(await monthsAmongDates()).toEqual([
      ['2026-11', 'running'],
      ['2026-10', 'open'],
    ]);
    await own.read(kpi.id, '2026-10', 20).expect(200);
    expect(await offer()).toEqual({ month: '2026-10', act: 'close' });
    await postAs(house.server, own.carrier, `/api/projects/${project.id}/months/close`, { month: '2026-10' }).expect(
      200,
    );
    const next = { month: '2026-11', act: 'begin' };
    expect(await offer()).toEqual(next);
    expect((await body<KpiDetailView>('/kpis/buedchen-k1')).offer).toEqual(next);
    expect((await body<KpiListView>('/kpis')).groups.map((group) => group.offer)).toEqual([next]);
    expect(await monthsAmongDates()).toContainEqual(['2026-10', 'closed']);
  });

  it('is none where nothing is measured, and the dates say so', async () => {
    expect(await offer()).toBeNull();
    expect(await monthsAmongDates()).toEqual([
      ['2026-11', 'without_kpis'],
      ['2026-10', 'without_kpis'],
    ]);
    const close = postAs(house.server, own.carrier, `/api/projects/${project.id}/months/close`, { month: '2026-10' });
    expect((await close.expect(422)).body).toMatchObject({ code: 'MONTH_WITHOUT_KPIS' });
    await own.kpi(project.id);
    house.clock.advance({ minutes: 2 });
    expect(await monthsAmongDates()).toContainEqual(['2026-10', 'open']);
  });

  it('is still closed when its only key figure was retired since, and then nothing is left', async () => {
    const kpi = await own.kpi(project.id);
    await own.read(kpi.id, '2026-10', 20).expect(200);
    const { version } = await body<KpiDetailView>('/kpis/buedchen-k1');
    await own.change('post', `/kpis/${kpi.id}/retire`, version, {}).expect(200);
    house.clock.advance({ minutes: 2 });
    expect(await offer()).toEqual({ month: '2026-10', act: 'close' });
    expect(await monthsAmongDates()).toEqual([
      ['2026-11', 'without_kpis'],
      ['2026-10', 'complete'],
    ]);
    const [entry] = (await body<KpiMonthView>('/projects/buedchen/months/2026-10')).entries;
    expect(entry).toMatchObject({ kpi: { code: 'buedchen-k1' }, reading: { value: 20 } });
    expect((await body<KpiMonthView>('/projects/buedchen/months/2026-09')).entries).toEqual([]);
    // What was read may still be put right; nothing more is read.
    const slip = own.change(
      'patch',
      `/readings/${entry?.reading?.id}`,
      entry?.reading?.version ?? 0,
      REPAIRED,
      own.carrier,
    );
    await slip.expect(200);
    expect((await own.read(kpi.id, '2026-11', 20)).body).toMatchObject({ code: 'KPI_RETIRED' });

    const close = (month: string) =>
      postAs(house.server, own.carrier, `/api/projects/${project.id}/months/close`, { month });
    await close('2026-10').expect(200);
    house.clock.advance({ minutes: 2 });
    expect(await offer()).toBeNull();
    expect((await close('2026-09').expect(422)).body).toMatchObject({ code: 'MONTH_WITHOUT_KPIS' });
  });

  it('is none where nothing is read between the ends of two quarters, and that month lacks nothing', async () => {
    await own.kpi(project.id, { frequency: 'quarter' });
    expect(await offer()).toBeNull();
    expect(await monthsAmongDates()).toContainEqual(['2026-10', 'complete']);
  });

  it('is none in a project that is over', async () => {
    await own.kpi(project.id);
    await own.change('post', `/projects/${project.id}/transitions`, project.version, { step: 'end' }).expect(200);
    expect(await offer()).toBeNull();
  });
});
