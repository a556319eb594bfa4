import type { AreaProfileView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type {
  IndexRunHeadView,
  IndexRunView,
  RunVerificationView,
} from '@quartierwerk/contracts/diagnosis/index-run.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { type TestDistrict, aDistrict, aRunBody } from '../../../../test/support/diagnosis.js';
import { getAs, postAs } from '../../../../test/support/places.js';

const RUNS = '/api/diagnosis/index-runs';

describe('methods of a stored run', () => {
  let house: TestApplication;
  let planner: TestPerson;
  let district: TestDistrict;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    planner = await aPerson(await aWorkspace(), ['planner']);
    district = await aDistrict(house.server, planner);
  });

  const compute = async (method: Record<string, unknown>): Promise<IndexRunView> => {
    const body = aRunBody(district, { id: uuidV7(), method });
    const { number } = (await postAs(house.server, planner, RUNS, body).expect(200)).body as IndexRunHeadView;
    return (await getAs(house.server, planner, `${RUNS}/${number}`).expect(200)).body as IndexRunView;
  };
  const verify = async ({ id }: { readonly id: string }): Promise<RunVerificationView> =>
    (await getAs(house.server, planner, `${RUNS}/${id}/verify`).expect(200)).body as RunVerificationView;

  it('keeps its own classes with limits, sizes and the class of each area, and writes them into the table', async () => {
    const run = await compute({ classes: { kind: 'quantile', count: 3 } });
    expect(run.ownClasses).toMatchObject({ kind: 'quantile', sizes: [2, 2, 2] });
    expect(run.ownClasses?.cuts).toHaveLength(2);
    expect(run.areas.map(({ ownClass }) => ownClass)).toEqual([3, 3, 2, 2, 1, 1]);
    const table = await getAs(house.server, planner, `${RUNS}/${run.number}/table?language=de`).expect(200);
    const [head = '', first = ''] = table.text.replace('\uFEFF', '').split(/\r?\n/);
    const at = head.split(';').indexOf('Klasse');
    expect(at).toBeGreaterThan(0);
    expect(first.split(';')[at]).toBe('3');
    const sheet = `/api/diagnosis/areas/${run.areas[0]?.id ?? ''}/profile?run=${run.number}`;
    const { body } = await getAs(house.server, planner, sheet).expect(200);
    expect((body as AreaProfileView).run?.ownClass).toEqual({ kind: 'quantile', number: 3, of: 3 });
  });

  it('has no classes of its own where the method asks for none', async () => {
    const run = await compute({});
    expect(run.ownClasses).toBeNull();
    expect(run.areas.every(({ ownClass }) => ownClass === null)).toBe(true);
  });

  it.each([
    ['a smoothed', { smoothing: 'beta_binomial' }],
    ['a winsorised', { winsorise: { kind: 'share', share: 0.2 } }],
    ['the first component', { aggregation: 'principal_component' }],
  ])('stores %s index, finds it again to the last bit, and shows the rates as they are', async (_, method) => {
    const [plain, run] = [await compute({}), await compute(method)];
    expect(await verify(run)).toMatchObject({ check: 'reproduced', differingAreas: 0 });
    const rates = (of: IndexRunView) => new Map(of.areas.map((area) => [area.code, area.rates]));
    expect(rates(run)).toEqual(rates(plain));
    expect(run.dataHash).not.toBe(plain.dataHash);
    for (const area of run.areas) {
      const parts = area.contributions.filter((part) => part !== null);
      if (parts.length > 0) expect(parts.reduce((all, part) => all + part, 0)).toBeCloseTo(area.sum ?? NaN, 6);
    }
  });

  it('refuses an unknown treatment by its key', async () => {
    const body = aRunBody(district, { id: uuidV7(), method: { smoothing: 'kriging' } });
    const answer = await postAs(house.server, planner, RUNS, body).expect(422);
    expect(answer.body).toMatchObject({ code: 'METHOD_INVALID', errors: [{ path: 'method.smoothing' }] });
  });
});
