import type { DeliveryListView } from '@quartierwerk/contracts/indicators/deliveries.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import fc from 'fast-check';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { aPerson } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import {
  type IndicatorHouse,
  aSource,
  anIndicatorHouse,
  check,
  currentValues,
  deliver,
  upload,
} from '../../../test/support/imports.js';
import { changeAs, getAs } from '../../../test/support/places.js';

const HEAD = 'Gebiet;Indikator;Jahr;Wert\n';
const AREAS = ['01001', '02002', '01003'];

describe('deliveries', () => {
  let house: TestApplication;
  let own: IndicatorHouse;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => void (own = await anIndicatorHouse(house.server)));

  const walk = () => ({ server: house.server, person: own.planner });
  const table = (values: readonly (number | null)[]): string =>
    HEAD + values.flatMap((value, at) => (value === null ? [] : [`${AREAS[at]};D2;2023;${value}\n`])).join('');
  const give = (...values: (number | null)[]) => deliver(walk(), table(values), { sourceId: own.sourceId });
  const withdraw = (delivery: { id: string; version: number }) =>
    changeAs(house.server, own.planner, 'post', `/api/deliveries/${delivery.id}/withdrawal`, delivery.version, {
      reason: 'Falsche Datei',
    });
  const values = async (): Promise<unknown[]> => {
    const current = await currentValues(own.workspace.id);
    return AREAS.map((area) => current[`${area} D2 2023`] ?? null);
  };

  it('bring the earlier values back when the later delivery is withdrawn', async () => {
    const first = await give(10, 20);
    const second = await give(11, null, 33);
    expect(second.replaced).toBe(1);
    expect(await values()).toEqual([11, 20, 33]);
    const { body } = await withdraw(second).expect(200);
    expect(body).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Falsche Datei', actions: [] });
    expect(await values()).toEqual([10, 20, null]);
    const delivered = await getAs(house.server, own.planner, `/api/deliveries/${first.id}/values`).expect(200);
    expect(delivered.body).toMatchObject({ total: 2, values: [{ superseded: false }, { superseded: false }] });
  });

  it('are found by source, indicator, year and text, newest figures first', async () => {
    const other = await aSource(house.server, own.planner, 'Gesundheitsamt', null);
    await deliver(walk(), `${HEAD}01001;D2;2023;10\n`, { sourceId: own.sourceId, title: 'Kita-Quoten 2023' });
    await deliver(walk(), `${HEAD}01001;D2;2024;11\n01001;D3;2024;90\n`, {
      sourceId: own.sourceId,
      title: 'Kita 2024',
    });
    await deliver(walk(), `${HEAD}01001;C1;2022;12\n`, { sourceId: other, title: 'Einschulung' });
    const found = async (query: string) => {
      const { body } = await getAs(house.server, own.planner, `/api/deliveries${query}`).expect(200);
      return (body as DeliveryListView).deliveries.map(({ title }) => title);
    };
    expect(await found('')).toEqual(['Kita 2024', 'Kita-Quoten 2023', 'Einschulung']);
    expect(await found(`?source=${other}`)).toEqual(['Einschulung']);
    expect(await found('?indicator=D3')).toEqual(['Kita 2024']);
    expect(await found('?indicator=D2&year=2023')).toEqual(['Kita-Quoten 2023']);
    expect(await found('?text=gesundheits')).toEqual(['Einschulung']);
    expect(await found('?text=100%25')).toEqual([]);
    expect(await found('?text=2023+kitaquoten')).toEqual(['Kita-Quoten 2023']);
    const { body } = await getAs(house.server, own.planner, '/api/deliveries?text=nichts').expect(200);
    expect(body).toMatchObject({
      total: 0,
      facets: { count: 3, indicators: ['C1', 'D2', 'D3'], years: [2024, 2023, 2022] },
    });
    expect((body as DeliveryListView).facets.sources.map(({ name }) => name)).toEqual(['Gesundheitsamt', 'Jugendamt']);
  });

  it('keep the latest value when one in the middle is withdrawn, and fall back past it later', async () => {
    await give(10);
    const middle = await give(20);
    const last = await give(30);
    await withdraw(middle).expect(200);
    expect(await values()).toEqual([30, null, null]);
    await withdraw(last).expect(200);
    expect(await values()).toEqual([10, null, null]);
  });

  it('always show the value of the latest delivery that stands, whatever was delivered and withdrawn', async () => {
    const value = fc.option(fc.integer({ min: 0, max: 90 }), { nil: null });
    const delivery = fc.record({
      give: fc.tuple(value, value, value).filter((row) => row.some((one) => one !== null)),
    });
    const step = fc.oneof({ arbitrary: delivery, weight: 3 }, { arbitrary: fc.record({ undo: fc.nat(5) }), weight: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        own = await anIndicatorHouse(house.server);
        const standing: { id: string; version: number; row: (number | null)[] }[] = [];
        for (const one of steps) {
          if ('give' in one) standing.push({ ...(await give(...one.give)), row: one.give });
          else {
            const [gone] = standing.splice(one.undo % Math.max(1, standing.length), 1);
            if (gone) await withdraw(gone).expect(200);
          }
          const expected = AREAS.map(
            (_, at) => standing.map(({ row }) => row[at]).findLast((seen) => seen !== null) ?? null,
          );
          expect(await values()).toEqual(expected);
        }
        const counted = await asAdmin<{ figures: number }>(
          'SELECT coalesce(sum(figures), 0)::int AS figures FROM observation_count WHERE workspace_id = $1',
          [own.workspace.id],
        );
        expect(counted[0]?.figures).toBe((await values()).filter((seen) => seen !== null).length);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('are withdrawn once, and only by whoever saw the current version', async () => {
    const delivery = await give(10);
    await withdraw({ ...delivery, version: 7 }).expect(412);
    await withdraw(delivery).expect(200);
    const again = await withdraw({ ...delivery, version: 2 }).expect(409);
    expect(again.body.code).toBe('DELIVERY_ALREADY_WITHDRAWN');
  });

  it('are seen and withdrawn by a data provider only for its own organisation', async () => {
    const delivery = await give(10);
    const foreignSource = await aSource(house.server, own.planner, 'Jobcenter', null);
    const foreign = await deliver(walk(), table([null, 20]), { sourceId: foreignSource });
    const provider = await aPerson(own.workspace, ['data_provider']);

    const list = await getAs(house.server, provider, '/api/deliveries').expect(200);
    expect(list.body.deliveries.map(({ id }: { id: string }) => id)).toEqual([delivery.id]);
    await getAs(house.server, provider, `/api/deliveries/${foreign.id}`).expect(404);
    const path = (id: string): string => `/api/deliveries/${id}/withdrawal`;
    await changeAs(house.server, provider, 'post', path(foreign.id), 1, { reason: 'x' }).expect(404);
    await changeAs(house.server, provider, 'post', path(delivery.id), 1, { reason: 'x' }).expect(200);
  });

  it('show a data provider no figure of another source in the catalogue either', async () => {
    await give(10);
    const foreignSource = await aSource(house.server, own.planner, 'Jobcenter', null);
    await deliver(walk(), table([null, 20]), { sourceId: foreignSource });
    const seenBy = async (role: Role): Promise<(number | null)[]> => {
      const person = await aPerson(own.workspace, [role]);
      const { body } = await getAs(house.server, person, '/api/indicators/D2/values').expect(200);
      return AREAS.map((area) => body.rows.find(({ code }: { code: string }) => code === area).cells[0]?.value ?? null);
    };
    expect(await seenBy('data_provider')).toEqual([10, null, null]);
    expect(await seenBy('reader')).toEqual([10, 20, null]);
  });

  it('are seen but not withdrawn by a department planner', async () => {
    const delivery = await give(10);
    const reader = await aPerson(own.workspace, ['department_planner']);
    const seen = await getAs(house.server, reader, `/api/deliveries/${delivery.id}`).expect(200);
    expect(seen.body.actions).toEqual([]);
    await changeAs(house.server, reader, 'post', `/api/deliveries/${delivery.id}/withdrawal`, 1, {
      reason: 'x',
    }).expect(404);
  });

  it('offer a data provider its own source alone, and refuse another one', async () => {
    const foreignSource = await aSource(house.server, own.planner, 'Jobcenter', null);
    const provider = await aPerson(own.workspace, ['data_provider']);
    const uploaded = (await upload(house.server, provider, table([10])).expect(200)).body;
    expect(uploaded.mapping.sourceId).toBe(own.sourceId);
    expect(uploaded.options.sources.map(({ id }: { id: string }) => id)).toEqual([own.sourceId]);
    const body = { mapping: { ...uploaded.mapping, sourceId: foreignSource }, check: true };
    await changeAs(house.server, provider, 'put', `/api/imports/${uploaded.id}/mapping`, uploaded.version, body).expect(
      404,
    );
  });

  it('are invisible from another workspace, with their imports and values', async () => {
    const delivery = await give(10);
    const open = await check(walk(), table([20]), { sourceId: own.sourceId });
    const stranger = (await anIndicatorHouse(house.server)).planner;
    for (const path of [
      `/api/deliveries/${delivery.id}`,
      `/api/deliveries/${delivery.id}/values`,
      `/api/imports/${open.id}`,
      `/api/imports/${open.id}/state`,
      `/api/imports/${open.id}/problems`,
    ]) {
      await getAs(house.server, stranger, path).expect(404);
    }
    expect((await getAs(house.server, stranger, '/api/deliveries').expect(200)).body.total).toBe(0);
    expect((await getAs(house.server, stranger, '/api/imports').expect(200)).body.imports).toEqual([]);
    expect((await getAs(house.server, stranger, '/api/indicators/D2/values').expect(200)).body.years).toEqual([]);
    await changeAs(house.server, stranger, 'put', `/api/imports/${open.id}/mapping`, open.version, {
      mapping: open.mapping,
      check: true,
    }).expect(404);
    await changeAs(house.server, stranger, 'delete', `/api/imports/${open.id}`, open.version).expect(404);
  });
});
