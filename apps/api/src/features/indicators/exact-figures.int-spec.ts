import type { CellView, IndicatorValuesView } from '@quartierwerk/contracts/indicators/catalogue.views';
import type { DeliveredValuesView, DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import { ROLES, type Role } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestPerson, aPerson } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import { type IndicatorHouse, aSource, anIndicatorHouse, deliver } from '../../../test/support/imports.js';
import { getAs } from '../../../test/support/places.js';
import { aRelease } from '../../../test/support/releases.js';

const HEAD = 'Gebiet;Indikator;Jahr;Zähler;Nenner\n';
const OTHERS = ROLES.filter((role) => role !== 'planner');
/** Every role that is no planner beside the one that sees exact figures of its own, and the role by itself. */
const PAIRS: readonly (readonly Role[])[] = OTHERS.flatMap((role): Role[][] =>
  role === 'data_provider' ? [[role]] : [[role], ['data_provider', role]],
);

describe('exact figures', () => {
  let house: TestApplication;
  let own: IndicatorHouse;
  let foreignSource: string;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await anIndicatorHouse(house.server);
    const organisation = uuidV7();
    await asAdmin(
      `INSERT INTO organisation (workspace_id, id, name, kind, created_at)
       VALUES ($1, $2, 'Gesundheitsamt', 'department', now())`,
      [own.workspace.id, organisation],
    );
    foreignSource = await aSource(house.server, own.planner, 'Gesundheitsamt', organisation);
  });

  const walk = () => ({ server: house.server, person: own.planner });
  /** Two of 200 in the first area, which the profile of the source calls few. */
  const table = (second: number): string => `${HEAD}01001;D2;2023;2;200\n02002;D2;2023;${second};400\n`;
  const give = (sourceId: string, second = 40): Promise<DeliveryView> =>
    deliver(walk(), table(second), { sourceId, suppressSmallCases: false });

  async function cellsOf(person: TestPerson): Promise<Record<string, CellView | null>> {
    const { body } = await getAs(house.server, person, '/api/indicators/D2/values?level=small_area').ok(() => true);
    const view = body as Partial<IndicatorValuesView>;
    const at = view.years?.indexOf(2023) ?? -1;
    return Object.fromEntries((view.rows ?? []).map(({ code, cells }) => [code, cells[at] ?? null]));
  }

  it.each(PAIRS.map((roles) => ({ roles })))('of another office are shown at no exit to $roles', async ({ roles }) => {
    const delivery = await give(foreignSource);
    await aRelease(walk(), delivery.id);
    const person = await aPerson(own.workspace, roles);
    const cell = (await cellsOf(person))['01001'] ?? null;
    expect(cell?.numerator ?? null).toBeNull();
    expect(cell?.hidden ?? null).toBeNull();
    const series = await getAs(house.server, person, '/api/indicators/D2/series').ok(() => true);
    expect(series.text).not.toMatch(/"numerator":2[,}]/);
    const { status, body } = await getAs(house.server, person, `/api/deliveries/${delivery.id}/values`).ok(() => true);
    if (status === 404) return;
    const [value] = (body as DeliveredValuesView).values;
    expect(value).toMatchObject({
      areaCode: '01001',
      numerator: null,
      value: null,
      status: 'suppressed',
      secondary: null,
    });
    const { body: seen } = await getAs(house.server, person, `/api/deliveries/${delivery.id}`).expect(200);
    expect((seen as DeliveryView).secondary).toBeNull();
  });

  it('of the own office are shown to its data provider, with the reason', async () => {
    const delivery = await give(own.sourceId);
    await aRelease(walk(), delivery.id);
    const provider = await aPerson(own.workspace, ['data_provider', 'reader']);
    expect((await cellsOf(provider))['01001']).toMatchObject({ numerator: 2, hidden: 'few_cases' });
    const { body } = await getAs(house.server, provider, `/api/deliveries/${delivery.id}/values`).expect(200);
    expect((body as DeliveredValuesView).values[0]).toMatchObject({ numerator: 2, secondary: false });
    const { body: seen } = await getAs(house.server, provider, `/api/deliveries/${delivery.id}`).expect(200);
    expect((seen as DeliveryView).secondary).toBe(0);
  });

  it('of a correction are held back until it is released itself', async () => {
    await aRelease(walk(), (await give(foreignSource)).id);
    const correction = await give(foreignSource, 44);
    const reader = await aPerson(own.workspace, ['reader']);
    expect((await cellsOf(reader))['02002']).toMatchObject({ numerator: null, status: 'suppressed', pending: true });
    expect((await cellsOf(own.planner))['02002']).toMatchObject({ numerator: 44, pending: true });
    await aRelease(walk(), correction.id);
    expect((await cellsOf(reader))['02002']).toMatchObject({ numerator: 44, pending: false });
  });
});
