import type { RunDynamicsView } from '@quartierwerk/contracts/diagnosis/dynamics.views';
import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { type TestDistrict, YEAR, aDistrict, aRunBody, countsOf } from '../../../../test/support/diagnosis.js';
import { aDelivery } from '../../../../test/support/observations.js';
import { getAs, postAs } from '../../../../test/support/places.js';

const RUNS = '/api/diagnosis/index-runs';

describe('the dynamics of a run', () => {
  let house: TestApplication;
  let planner: TestPerson;
  let district: TestDistrict;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    planner = await aPerson(await aWorkspace(), ['planner']);
    district = await aDistrict(house.server, planner, { areas: 12 });
  });

  /** An earlier year: every area as in the year of the run, but the burdens of the first were `growth` fewer cases. */
  async function deliverEarlier(year: number, growth: number, without: readonly number[] = []): Promise<void> {
    await aDelivery(
      planner,
      district.indicators.flatMap((indicator, column) =>
        district.areas.flatMap((area, row) => {
          const { numerator, denominator } = countsOf(row, column);
          if (without.includes(row)) return [];
          return [
            { indicator, areaId: area.id, year, numerator: numerator - (row === 0 ? growth : row % 3), denominator },
          ];
        }),
      ),
    );
  }
  const compute = async (): Promise<number> => {
    const body = aRunBody(district, { id: uuidV7() });
    return ((await postAs(house.server, planner, RUNS, body).expect(200)).body as IndexRunHeadView).number;
  };
  const dynamics = async (number: number, query = '', person = planner): Promise<RunDynamicsView> =>
    (await getAs(house.server, person, `${RUNS}/${number}/dynamics${query}`).expect(200)).body as RunDynamicsView;

  it('say which area moves away from the others, compared with two years before', async () => {
    await deliverEarlier(YEAR - 1, 5);
    await deliverEarlier(YEAR - 2, 120);
    const view = await dynamics(await compute());
    expect(view).toMatchObject({
      year: YEAR,
      before: YEAR - 2,
      years: [YEAR - 2, YEAR - 1],
      refusal: null,
      leftOut: [],
    });
    expect(view.used).toEqual(district.indicators.map(({ code }) => code));
    expect(view.areas[0]).toMatchObject({ code: district.areas[0]?.code, dynamicsClass: 'negative', reason: null });
    expect(view.areas.slice(1).map(({ dynamicsClass }) => dynamicsClass)).toEqual(Array(11).fill('stable'));
  });

  it('follow the year that is chosen, and know no other', async () => {
    await deliverEarlier(YEAR - 1, 5);
    await deliverEarlier(YEAR - 2, 120);
    const number = await compute();
    expect((await dynamics(number, `?before=${YEAR - 1}`)).before).toBe(YEAR - 1);
    await getAs(house.server, planner, `${RUNS}/${number}/dynamics?before=${YEAR - 5}`).expect(404);
    await getAs(house.server, planner, `${RUNS}/${number}/dynamics?before=abc`).expect(400);
  });

  it('say so when there is no earlier year, and of an area why it has none', async () => {
    const number = await compute();
    expect(await dynamics(number)).toMatchObject({ before: null, refusal: 'no_earlier_year', areas: [] });
    await deliverEarlier(YEAR - 2, 120, [3]);
    const again = await dynamics(await compute());
    expect(again.areas[3]).toMatchObject({ index: null, dynamicsClass: null, reason: 'no_values', indicatorsUsed: 0 });
  });

  it('are read by everybody who reads runs, and not from another workspace', async () => {
    await deliverEarlier(YEAR - 2, 120);
    const number = await compute();
    const reader = await aPerson(planner.workspace, ['reader']);
    expect((await dynamics(number, '', reader)).refusal).toBeNull();
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    await getAs(house.server, stranger, `${RUNS}/${number}/dynamics`).expect(404);
  });
});
