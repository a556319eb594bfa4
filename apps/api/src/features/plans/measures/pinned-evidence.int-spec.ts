import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { asAdmin } from '../../../../test/support/database.js';
import { type ObservationSpec, aDelivery, someIndicators } from '../../../../test/support/observations.js';
import { aDivision, anEditionBody } from '../../../../test/support/places.js';
import { PlanHouse, viewOf } from '../../../../test/support/plans.js';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';

describe('evidence of a measure', () => {
  let house: TestApplication;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());

  /** What is pinned of a figure of 30 % in a small area, with these figures of the areas above it. */
  async function pinned(above: Readonly<Record<string, number>>): Promise<unknown> {
    const own = await PlanHouse.build(house.server);
    await own.post('/places/editions', anEditionBody(aDivision(2))).expect(200);
    const areas = await asAdmin<{ id: string; code: string }>('SELECT id, code FROM area WHERE workspace_id = $1', [
      own.planner.workspace.id,
    ]);
    const areaId = (code: string) => areas.find((area) => area.code === code)?.id ?? '';
    const [indicator] = await someIndicators(own.planner, [{ code: 'B5', domain: 'B' }]);
    if (!indicator) throw new Error('No indicator.');
    const rate = (code: string, numerator: number): ObservationSpec => ({
      ...{ indicator, areaId: areaId(code), year: 2025, numerator, denominator: 100 },
    });
    const values = Object.entries(above).map(([code, numerator]) => rate(code, numerator));
    await aDelivery(own.planner, [rate('01001', 30), ...values]);
    const { id } = await own.measure('Anlaufstelle', { areaId: areaId('01001') });
    const { links } = await viewOf<MeasureView>(
      own.post(`/measures/${id}/links`, { id: undefined, nodeId: indicator.id }),
    );
    return links.find(({ relation }) => relation === 'evidences')?.pinned;
  }

  it('is pinned with its unit and the figures of the district and the municipality, as far as they were delivered', async () => {
    const municipality = { name: 'Oberstadt', value: 20 };
    expect(await pinned({ '00': 10, '01': 20 })).toMatchObject({
      ...{ rate: 30, unit: 'percent', direction: 'burden', year: 2025, areaName: 'Viertel 1' },
      ...{ district: 10, municipality },
    });
    const withoutDistrict = await pinned({ '01': 20 });
    expect(withoutDistrict).toMatchObject({ rate: 30, municipality });
    expect(withoutDistrict).not.toHaveProperty('district');
    expect(await pinned({})).not.toHaveProperty('municipality');
  });
});
