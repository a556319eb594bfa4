import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { AreaProfileView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { YEAR, aDistrict } from '../../../../test/support/diagnosis.js';
import { aDelivery } from '../../../../test/support/observations.js';
import { getAs } from '../../../../test/support/places.js';
import { ProfileHouse } from '../../../../test/support/profiles.js';

describe('the sheet of an area', () => {
  let house: TestApplication;
  let own: ProfileHouse;
  let run: IndexRunHeadView;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await ProfileHouse.build(house.server);
    run = await own.compute();
  });

  it('shows the figures of the latest run before a profile exists', async () => {
    const view = await own.sheet();
    expect(view).toMatchObject({
      area: {
        code: '01001',
        municipality: { name: 'Oberstadt' },
        district: { name: 'Testkreis' },
        population: 1_000,
      },
      profile: null,
      editions: [],
      // Its rate of the relief indicator is the best of all, which costs it the first rank.
      run: { number: 1, rank: 2, rankedAreas: 6, indicatorsUsed: 3, indicatorsExpected: 3 },
      newerRun: null,
      year: YEAR,
      statements: [],
      notes: [],
      actions: ['create', 'add_note'],
    });
    expect(view.domains.map(({ code }) => code)).toEqual(['A', 'D']);
    const [first] = view.indicators;
    expect(first).toMatchObject({
      code: 'A1',
      area: { value: 30, status: 'present' },
      counts: { numerator: 300, denominator: 1_000 },
      rankOf: 6,
      years: [YEAR],
      newerValue: false,
    });
    expect(first?.interval?.low).toBeCloseTo(27.67, 1);
    expect(first?.interval?.high).toBeCloseTo(32.44, 1);
    const { deviation = null, deviationInterval } = first ?? {};
    expect(deviationInterval?.low).toBeLessThan(deviation ?? NaN);
    expect(deviationInterval?.high).toBeGreaterThan(deviation ?? NaN);
  });

  it('adds up the counts of the municipality, and says not available when one is kept secret', async () => {
    const before = await own.sheet();
    const parts = own.district.areas.filter(({ parentId }) => parentId === before.area.municipality?.id);
    const rates = await asAdmin<{ sum: number }>(
      'SELECT sum(numerator) / sum(denominator) * 100 AS sum FROM observation WHERE area_id = ANY ($1) AND indicator_edition_id = $2',
      [parts.map(({ id }) => id), own.district.indicators[0]?.editionId],
    );
    expect(before.indicators[0]?.municipality.value).toBeCloseTo(rates[0]?.sum ?? NaN, 9);
    const [indicator] = own.district.indicators;
    const [, neighbour] = parts;
    if (!indicator || !neighbour) throw new Error('No neighbour.');
    await aDelivery(own.planner, [
      { indicator, areaId: neighbour.id, year: YEAR, status: 'suppressed', denominator: 1_000 },
    ]);
    await own.compute();
    const after = await own.sheet();
    expect(before.indicators[0]?.district.status).toBe('present');
    expect(after.indicators[0]?.district.status).toBe('low_reliability');
    expect(after.indicators[0]?.municipality).toEqual({ value: null, status: 'not_available' });
    expect(after.indicators[1]?.municipality.status).toBe('present');
  });

  it('reads a low rate of a relief indicator as burden, with the interval on the same side', async () => {
    const relief = (await own.sheet()).indicators.find(({ code }) => code === 'D2');
    // The first area has the highest rate of all, which here means the least burden.
    expect(relief?.rank).toBe(6);
    expect(relief?.deviation).toBeLessThan(0);
    expect(relief?.deviationInterval?.low).toBeLessThan(relief?.deviationInterval?.high ?? NaN);
  });

  it('draws the years with their gaps and names the direction', async () => {
    const [indicator] = own.district.indicators;
    if (!indicator) throw new Error('No indicator.');
    const past = [2019, 2020, 2022].map((year, at) => ({
      indicator,
      areaId: own.areaId,
      year,
      numerator: 150 + 40 * at,
      denominator: 1_000,
    }));
    await aDelivery(own.planner, past);
    const { trend } = (await own.sheet()).indicators[0] ?? {};
    expect(trend?.direction).toBe('rises');
    expect(trend?.points.map(({ year, value, status }) => [year, value, status])).toEqual([
      [2019, 15, 'present'],
      [2020, 19, 'present'],
      [2021, null, 'missing'],
      [2022, 23, 'present'],
      [2023, 30, 'present'],
    ]);
  });

  it('goes on with the years of the same area in an earlier edition, and begins anew when it was divided', async () => {
    const [indicator] = own.district.indicators;
    if (!indicator) throw new Error('No indicator.');
    const points = async () => (await own.sheet()).indicators[0]?.trend.points.map(({ year, value }) => [year, value]);
    const formerId = await aFormerArea(own.planner.workspace.id, own.areaId, 1);
    await aDelivery(own.planner, [{ indicator, areaId: formerId, year: 2021, numerator: 50, denominator: 1_000 }]);
    expect(await points()).toEqual([
      [2021, 5],
      [2022, null],
      [2023, 30],
    ]);
    await asAdmin('UPDATE area_lineage SET share = 0.4 WHERE from_area_id = $1', [formerId]);
    // Written past the API: what was answered before is kept for a minute.
    house.clock.advance({ minutes: 2 });
    expect(await points()).toEqual([[2023, 30]]);
  });

  it('keeps the figure of its run and says when a later delivery has another', async () => {
    const [indicator] = own.district.indicators;
    if (!indicator) throw new Error('No indicator.');
    await own.begin(run.id);
    await aDelivery(own.planner, [{ indicator, areaId: own.areaId, year: YEAR, numerator: 10, denominator: 1_000 }]);
    await own.compute();
    const view = await own.sheet();
    expect(view.indicators[0]).toMatchObject({ area: { value: 30 }, newerValue: true });
    expect(view.indicators[1]).toMatchObject({ newerValue: false });
    expect(view).toMatchObject({ run: { number: 1 }, newerRun: { number: 2 } });
    expect((await own.sheet('?run=2')).indicators[0]).toMatchObject({ area: { value: 1 }, newerValue: false });
  });

  it('does not call a run of an earlier year newer, nor show it first', async () => {
    await own.begin(run.id);
    const [indicator] = own.district.indicators;
    if (!indicator) throw new Error('No indicator.');
    const earlier = own.district.areas.map(({ id: areaId }, at) => ({
      ...{ indicator, areaId, year: YEAR - 1 },
      ...{ numerator: 100 + 10 * at, denominator: 1_000 },
    }));
    await aDelivery(own.planner, earlier);
    await own.compute({ year: YEAR - 1, method: { id: 'test', coverage: { domain: 0, overall: 0 } } });
    expect(await own.sheet()).toMatchObject({ run: { number: 1 }, newerRun: null });
    await own.compute();
    expect(await own.sheet('?run=2')).toMatchObject({ newerRun: { number: 3 } });
  });

  it('says of a suppressed figure that it is kept secret, without a number anywhere', async () => {
    const [indicator] = own.district.indicators;
    if (!indicator) throw new Error('No indicator.');
    await aDelivery(own.planner, [
      { indicator, areaId: own.areaId, year: YEAR, status: 'suppressed', denominator: 40 },
    ]);
    await own.compute();
    expect((await own.sheet()).indicators[0]).toMatchObject({
      area: { value: null, status: 'suppressed' },
      counts: null,
      deviation: null,
      interval: null,
      rank: null,
      rankOf: 5,
      contribution: null,
    });
  });

  it('stands without a run, then without deviations', async () => {
    const planner = await aPerson(await aWorkspace(), ['planner']);
    const district = await aDistrict(house.server, planner);
    const path = `/api/diagnosis/areas/${district.areas[0]?.id ?? ''}/profile`;
    const view = (await getAs(house.server, planner, path).expect(200)).body as AreaProfileView;
    expect(view).toMatchObject({ run: null, year: YEAR });
    expect(view.indicators[0]).toMatchObject({ area: { value: 30 }, deviation: null, rank: null });
  });

  it('is refused for a municipality and for a run of another area edition', async () => {
    const [municipality] = own.district.municipalities;
    await getAs(house.server, own.planner, `/api/diagnosis/areas/${municipality?.id ?? ''}/profile`).expect(404);
    await getAs(house.server, own.planner, `/api/diagnosis/areas/${own.areaId}/profile?run=77`).expect(404);
    await getAs(house.server, own.planner, `/api/diagnosis/areas/${own.areaId}/profile?edition=1`).expect(404);
    await getAs(house.server, own.planner, `/api/diagnosis/areas/${own.areaId}/profile?run=x`).expect(400);
  });
});

/** An area of an earlier edition that handed a share of its people on to a present one. */
async function aFormerArea(workspaceId: string, toAreaId: string, share: number): Promise<string> {
  const [editionId, districtId, formerId] = [uuidV7(), uuidV7(), uuidV7()];
  await asAdmin(
    `INSERT INTO area_edition (workspace_id, id, name, valid_from, valid_to, small_area_label, source, created_at)
     VALUES ($1, $2, 'Früherer Gebietsstand', '2015-01-01', '2021-12-31', 'Wohnplatz', 'Test', now())`,
    [workspaceId, editionId],
  );
  for (const [id, level, parentId] of [
    [districtId, 'district', null],
    [formerId, 'small_area', districtId],
  ]) {
    await asAdmin(
      `INSERT INTO chain_node (workspace_id, id, kind, title, state, visibility, created_at, created_by, changed_at)
       VALUES ($1, $2, 'area', 'Früher', 'valid', 'workspace', now(), $2, now())`,
      [workspaceId, id],
    );
    await asAdmin(
      `INSERT INTO area (workspace_id, id, edition_id, level, code, name, parent_id) VALUES ($1, $2::uuid, $3, $4, $2::uuid::text, 'Früher', $5)`,
      [workspaceId, id, editionId, level, parentId],
    );
  }
  await asAdmin('INSERT INTO area_lineage (workspace_id, from_area_id, to_area_id, share) VALUES ($1, $2, $3, $4)', [
    workspaceId,
    formerId,
    toAreaId,
    share,
  ]);
  return formerId;
}
