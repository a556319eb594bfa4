import type { MeasureListView } from '@quartierwerk/contracts/plans/plans.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { PlanHouse } from '../../../../test/support/plans.js';

/** In the order in which the client sorts the measures of one plan: numbers by their value, letters as in German. */
const TITLES = [
  ...['Ährenfeld', 'Bauabschnitt 2', 'Bauabschnitt 2 b', 'Bauabschnitt 10', 'Bauabschnitt 0010 a', 'Haus 7, Raum 12'],
  ...['Haus 7, Raum 103', 'Öffnung', 'Straßenfest', 'zwei Höfe', 'Zwei Treffs 2026'],
];

describe('the order of measures over all plans', () => {
  let house: TestApplication;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());

  it('by title is that of the client, in both directions', async () => {
    const own = await PlanHouse.build(house.server);
    for (const title of TITLES.toReversed()) await own.measure(title);
    const titles = async (direction: string) => {
      const { body } = await own.get(`/measures?sort=title&direction=${direction}`).expect(200);
      return (body as MeasureListView).measures.map(({ title }) => title);
    };
    const client = TITLES.toSorted((a, b) => a.localeCompare(b, 'de', { numeric: true }));
    expect(await titles('ascending')).toEqual(client);
    expect(await titles('descending')).toEqual(client.toReversed());
  });
});
