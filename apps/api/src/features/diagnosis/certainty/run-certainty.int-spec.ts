import type { RunCertaintyView } from '@quartierwerk/contracts/diagnosis/certainty.views';
import type { IndexRunHeadView, IndexRunView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { type TestDistrict, aDistrict, aRunBody } from '../../../../test/support/diagnosis.js';
import { getAs, postAs } from '../../../../test/support/places.js';

const RUNS = '/api/diagnosis/index-runs';

describe('how sure a run is', () => {
  let house: TestApplication;
  let planner: TestPerson;
  let district: TestDistrict;
  beforeAll(async () => {
    house = await startApplication();
    planner = await aPerson(await aWorkspace(), ['planner']);
    district = await aDistrict(house.server, planner, { areas: 18 });
  });
  afterAll(() => house.close());

  const compute = async (method: object = { id: 'test' }): Promise<number> => {
    const response = await postAs(house.server, planner, RUNS, aRunBody(district, { id: uuidV7(), method })).expect(
      200,
    );
    return (response.body as IndexRunHeadView).number;
  };
  const certainty = async (number: number, query = ''): Promise<RunCertaintyView> =>
    (await getAs(house.server, planner, `${RUNS}/${number}/certainty${query}`).expect(200)).body as RunCertaintyView;

  it('tells the span of ranks of every ranked area and its chance of the first group', async () => {
    const number = await compute();
    const run = (await getAs(house.server, planner, `${RUNS}/${number}`).expect(200)).body as IndexRunView;
    const view = await certainty(number);
    expect(view).toMatchObject({ reproduced: true, top: 2, replicates: 1000, heldIndicators: 0, noDraws: null });
    expect(view.areas).toHaveLength(18);
    const ranks = new Map(run.areas.map(({ id, rank }) => [id, rank]));
    for (const { areaId, rankLow, rankHigh, pTop } of view.areas) {
      const rank = ranks.get(areaId) ?? NaN;
      expect(rankLow).toBeLessThanOrEqual(rankHigh);
      if (rank === 1) expect(pTop).toBeGreaterThan(0.5);
      if (rank === 18) expect(pTop).toBe(0);
    }
    const sum = view.areas.reduce((all, { pTop }) => all + pTop, 0);
    expect(sum).toBeCloseTo(2, 1);
  });

  it('tells which areas other methods would put into the group', async () => {
    const view = await certainty(await compute(), '?top=3');
    expect(view.group).toHaveLength(3);
    expect(view.stable.every((code) => view.group.includes(code))).toBe(true);
    expect(view.variants.length).toBeGreaterThan(20);
    for (const { overlap, leaving } of view.variants) expect(overlap + leaving.length).toBe(3);
  });

  it('is the same whoever asks and when', async () => {
    const number = await compute();
    const first = await certainty(number);
    house.clock.advance({ minutes: 5 });
    const colleague = await aPerson(planner.workspace, ['planner'], house.clock.now());
    await compute();
    const again = await getAs(house.server, colleague, `${RUNS}/${number}/certainty`).expect(200);
    expect(again.body).toEqual(first);
  });

  it('refuses a group of none and answers nothing for a run that is not there', async () => {
    const number = await compute();
    await getAs(house.server, planner, `${RUNS}/${number}/certainty?top=0`).expect(400);
    await getAs(house.server, planner, `${RUNS}/999/certainty`).expect(404);
  });

  it('serves several at a time', async () => {
    const numbers = [await compute(), await compute({ id: 'other', standardisation: 'rank' })];
    const views = await Promise.all(
      numbers.flatMap((number) => [certainty(number, '?top=4'), certainty(number, '?top=5')]),
    );
    expect(views.map(({ top }) => top)).toEqual([4, 5, 4, 5]);
  });
});
