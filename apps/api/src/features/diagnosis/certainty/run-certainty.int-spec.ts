import type { RunCertaintyView } from '@quartierwerk/contracts/diagnosis/certainty.views';
import type { IndexRunHeadView, IndexRunView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { type TestDistrict, YEAR, aDistrict, aRunBody } from '../../../../test/support/diagnosis.js';
import { aSource } from '../../../../test/support/imports.js';
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
    expect(view).toMatchObject({ check: 'reproduced', top: 2, replicates: 1000, heldIndicators: 0, noDraws: null });
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

  describe('where values are hidden', () => {
    /** The first area of the first indicator is few, the third its neighbour. */
    const HIDDEN = [0, 2];
    let number: number;
    beforeEach(async () => {
      planner = await aPerson(await aWorkspace(), ['planner']);
      district = await aDistrict(house.server, planner, { areas: 18 });
      const sourceId = await aSource(house.server, planner, 'Statistikstelle', null, 10);
      await asAdmin('UPDATE indicator_edition SET source_id = $2 WHERE workspace_id = $1', [
        ...[planner.workspace.id, sourceId],
      ]);
      await asAdmin(
        `UPDATE observation SET numerator = NULL, value = NULL, status = 'suppressed'
          WHERE workspace_id = $1 AND indicator_edition_id = $2 AND area_id = ANY ($3)`,
        [planner.workspace.id, district.indicators[0]?.editionId, HIDDEN.map((at) => district.areas[at]?.id)],
      );
      await neighbour(2);
      number = await compute({ id: 'test', coverage: { domain: 0, overall: 0 } });
    });

    const neighbour = (at: number, year = YEAR) =>
      asAdmin(
        `UPDATE observation SET secondary = area_id = $2 AND year = $4 WHERE workspace_id = $1 AND indicator_edition_id = $3
            AND status = 'suppressed'`,
        [planner.workspace.id, district.areas[at]?.id, district.indicators[0]?.editionId, year],
      );
    /** Asked by somebody new: nobody's answer is kept. */
    const asked = async (role: Role): Promise<RunCertaintyView> => {
      const person = await aPerson(planner.workspace, [role], house.clock.now());
      return (await getAs(house.server, person, `${RUNS}/${number}/certainty`).expect(200)).body as RunCertaintyView;
    };

    it('says nothing of the reasons to whoever may not see the values', async () => {
      const [before, exact] = [await asked('reader'), await asked('planner')];
      await neighbour(0);
      expect(await asked('planner')).not.toEqual(exact);
      expect(await asked('reader')).toEqual(before);
    });

    it('asks nothing of other years, nor of a release that nobody approved', async () => {
      const exact = await asked('planner');
      const [indicator] = district.indicators;
      if (!indicator) throw new Error('No indicator.');
      // Another year of the same delivery, where the first area is hidden as a neighbour.
      await asAdmin(
        `INSERT INTO observation (workspace_id, indicator_edition_id, area_id, year, delivery_id, denominator, status, secondary)
         VALUES ($1, $2, $3, $4, $5, 1000, 'suppressed', true)`,
        [planner.workspace.id, indicator.editionId, district.areas[0]?.id, YEAR - 1, district.deliveryId],
      );
      expect(await asked('planner')).toEqual(exact);
      const releaseId = uuidV7();
      await asAdmin(
        `INSERT INTO release (workspace_id, id, delivery_id, state, profile, basis, created_at, created_by)
         VALUES ($1, $2, $3, 'proposed', '{}', '', now(), $4)`,
        [planner.workspace.id, releaseId, district.deliveryId, planner.userId],
      );
      await asAdmin(
        `INSERT INTO release_cell (workspace_id, release_id, indicator_edition_id, area_id, year, status, reason, numerator_reason)
         VALUES ($1, $2, $3, $4, $5, 'suppressed', 'neighbour', 'neighbour')`,
        [planner.workspace.id, releaseId, indicator.editionId, district.areas[0]?.id, YEAR],
      );
      expect(await asked('planner')).toEqual(exact);
    });
  });
});
