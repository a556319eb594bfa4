import type { IndicatorSeriesView } from '@quartierwerk/contracts/indicators/series.views';
import type { AreaEditionView, AreaListView } from '@quartierwerk/contracts/places/places.views';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import { type TestDistrict, YEAR, aDistrict } from '../../../test/support/diagnosis.js';
import { aDelivery, aLaterEdition } from '../../../test/support/observations.js';
import { aDivision, anEditionBody, getAs, postAs } from '../../../test/support/places.js';

describe('an indicator over the years', () => {
  let house: TestApplication;
  let planner: TestPerson;
  let district: TestDistrict;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    planner = await aPerson(await aWorkspace(), ['planner']);
    district = await aDistrict(house.server, planner);
  });

  const indicator = () => district.indicators[0]!;
  const series = async (person = planner): Promise<IndicatorSeriesView> =>
    (await getAs(house.server, person, `/api/indicators/${indicator().code}/series`).expect(200))
      .body as IndicatorSeriesView;
  const valuesOf = (view: IndicatorSeriesView, code: string) =>
    view.rows.find((row) => row.code === code)?.points.map((point) => point?.value ?? point?.status ?? null);

  it('has a line for each area, a gap where nothing was delivered, and the reason where a value is not shown', async () => {
    const [first, second] = district.areas;
    await aDelivery(planner, [
      { indicator: indicator(), areaId: first!.id, year: 2020, value: 11 },
      { indicator: indicator(), areaId: first!.id, year: 2022, status: 'suppressed' },
      { indicator: indicator(), areaId: district.district.id, year: 2020, value: 9 },
    ]);
    const view = await series();
    expect(view).toMatchObject({ years: [2020, 2022, YEAR], breaks: [], leftOut: 0 });
    expect(view.areaEdition?.id).toBe(district.edition.id);
    expect(view.rows[0]).toMatchObject({ level: 'district', former: false });
    expect(valuesOf(view, first!.code)).toEqual([11, 'suppressed', expect.any(Number)]);
    expect(valuesOf(view, second!.code)).toEqual([null, null, expect.any(Number)]);
    expect(view.rows.find(({ code }) => code === second!.code)?.points[2]).toMatchObject({ denominator: 1000 });
  });

  it('names the year from which another definition counts, and does not mix the two in one year', async () => {
    const later = await aLaterEdition(planner, indicator());
    const [first] = district.areas;
    await aDelivery(planner, [{ indicator: later, areaId: first!.id, year: 2024, value: 40 }]);
    const view = await series();
    expect(view.breaks).toEqual([{ year: 2024, kind: 'definition', name: '2' }]);
    expect(valuesOf(view, first!.code)?.at(-1)).toBe(40);
  });

  it('joins areas of one code over two area editions, and says where the division changed and who is gone', async () => {
    const division = aDivision(5);
    const body = anEditionBody(division, { name: 'Gebietsstand neu', validFrom: '2025-01-01' });
    const edition = (await postAs(house.server, planner, '/api/places/editions', body).expect(200))
      .body as AreaEditionView;
    const { areas } = (await getAs(house.server, planner, `/api/places/editions/${edition.id}/areas`))
      .body as AreaListView;
    const small = areas.filter(({ level }) => level === 'small_area');
    await aDelivery(
      planner,
      small.map(({ id }, at) => ({ indicator: indicator(), areaId: id, year: 2025, value: 20 + at })),
    );
    const view = await series();
    expect(view.areaEdition?.id).toBe(edition.id);
    expect(view.breaks).toEqual([{ year: 2025, kind: 'area_edition', name: edition.name }]);
    const gone = view.rows.filter(({ former }) => former).map(({ code }) => code);
    expect(gone).toEqual(
      district.areas.map(({ code }) => code).filter((code) => !small.some((one) => one.code === code)),
    );
    expect(valuesOf(view, small[0]!.code)?.at(-1)).toBe(20);
  });

  it('shows a value that a release hides to those only who may see exact ones', async () => {
    const [first] = district.areas;
    await asAdmin(
      `UPDATE observation SET shown_since = now(), shown_numerator = NULL, shown_denominator = NULL, shown_value = NULL,
              shown_status = 'suppressed'
        WHERE workspace_id = $1 AND area_id = $2 AND indicator_edition_id = $3`,
      [planner.workspace.id, first!.id, indicator().editionId],
    );
    const reader = await aPerson(planner.workspace, ['reader']);
    expect(valuesOf(await series(reader), first!.code)).toEqual(['suppressed']);
    expect(valuesOf(await series(planner), first!.code)).toEqual([expect.any(Number)]);
  });

  it('knows no indicator of another workspace', async () => {
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    await getAs(house.server, stranger, `/api/indicators/${indicator().code}/series`).expect(404);
  });
});
