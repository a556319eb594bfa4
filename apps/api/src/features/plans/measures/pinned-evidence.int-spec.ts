import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { asAdmin } from '../../../../test/support/database.js';
import {
  type IndicatorSpec,
  type TestIndicator,
  aDelivery,
  aLaterEdition,
  someIndicators,
} from '../../../../test/support/observations.js';
import { aDivision, anEditionBody } from '../../../../test/support/places.js';
import { PlanHouse, viewOf } from '../../../../test/support/plans.js';

/** Percentages by the code of their area. */
type Figures = Readonly<Record<string, number>>;

describe('evidence of a measure', () => {
  let house: TestApplication;
  let own: PlanHouse;
  let areas: readonly { readonly id: string; readonly code: string }[];
  let indicator: TestIndicator;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(() => begin());

  async function begin(more: Partial<IndicatorSpec> = {}): Promise<void> {
    own = await PlanHouse.build(house.server);
    await own.post('/places/editions', anEditionBody(aDivision(4))).expect(200);
    areas = await asAdmin('SELECT id, code FROM area WHERE workspace_id = $1', [own.planner.workspace.id]);
    const [made] = await someIndicators(own.planner, [{ code: 'B5', domain: 'B', ...more }]);
    if (!made) throw new Error('No indicator.');
    indicator = made;
  }

  const areaId = (code: string) => areas.find((area) => area.code === code)?.id ?? '';

  function deliver(figures: Figures, more: { edition?: TestIndicator; year?: number; on?: string | null } = {}) {
    const observations = Object.entries(figures).map(([code, numerator]) => ({
      ...{ indicator: more.edition ?? indicator, areaId: areaId(code), year: more.year ?? 2025 },
      ...{ numerator, denominator: 100 },
    }));
    return aDelivery(own.planner, observations, more.on);
  }

  /** What is pinned of the indicator for a small area, by a measure that cites it now. */
  async function pinned(code = '01001'): Promise<unknown> {
    const { id } = await own.measure('Anlaufstelle', { areaId: areaId(code) });
    const { links } = await viewOf<MeasureView>(
      own.post(`/measures/${id}/links`, { id: undefined, nodeId: indicator.id }),
    );
    return links.find(({ relation }) => relation === 'evidences')?.pinned;
  }

  it('is pinned with its unit and the figures of the district and the municipality, as far as they were delivered', async () => {
    await deliver({ '01001': 30, '01': 20 });
    const municipality = { name: 'Oberstadt', value: 20 };
    const withoutDistrict = await pinned();
    expect(withoutDistrict).toMatchObject({ rate: 30, municipality });
    expect(withoutDistrict).not.toHaveProperty('district');
    await deliver({ '00': 10 });
    expect(await pinned()).toMatchObject({
      ...{ rate: 30, unit: 'percent', direction: 'burden', year: 2025, areaName: 'Viertel 1' },
      ...{ district: 10, municipality },
    });
  });

  it('has beside it the figure above that was counted by the same definition, whatever was delivered for another one', async () => {
    const later = await aLaterEdition(own.planner, indicator);
    await deliver({ '01001': 30, '00': 12 }, { edition: later });
    await deliver({ '00': 10, '01': 20 });
    const figure = await pinned();
    expect(figure).toMatchObject({ rate: 30, district: 12, indicatorEditionId: later.editionId });
    expect(figure).not.toHaveProperty('municipality');
  });

  it('is of the later definition where a year was counted by both', async () => {
    const later = await aLaterEdition(own.planner, indicator);
    await deliver({ '01001': 33, '00': 12 }, { edition: later });
    await deliver({ '01001': 30, '00': 10 });
    expect(await pinned()).toMatchObject({ rate: 33, district: 12 });
  });

  it('has the rank among the areas of its edition, and equals share a place', async () => {
    await deliver({ '01001': 30, '02002': 40, '01003': 30, '02004': 10 });
    expect(await pinned('02002')).toMatchObject({ rank: 1, rankOf: 4 });
    expect(await pinned('01001')).toMatchObject({ rank: 2, rankOf: 4 });
    expect(await pinned('01003')).toMatchObject({ rank: 2, rankOf: 4 });
    expect(await pinned('02004')).toMatchObject({ rank: 4, rankOf: 4 });
  });

  it('ranks the smallest first where more is a relief, and nothing that is neither burden nor relief', async () => {
    await begin({ direction: 'relief' });
    await deliver({ '01001': 30, '02002': 40 });
    expect(await pinned()).toMatchObject({ rank: 1, rankOf: 2 });
    await begin({ direction: 'context' });
    await deliver({ '01001': 30, '02002': 40 });
    expect(await pinned()).not.toHaveProperty('rank');
  });

  it('is the figure whose day had come: the end of its year, or the day that the delivery names', async () => {
    await deliver({ '01001': 30, '00': 10 }, { year: 2025, on: null });
    await deliver({ '01001': 35, '00': 15 }, { year: 2026, on: null });
    expect(await pinned()).toMatchObject({ year: 2025, rate: 30, district: 10 });
    await deliver({ '01001': 36, '00': 16 }, { year: 2026, on: '2026-06-30' });
    expect(await pinned()).toMatchObject({ year: 2026, rate: 36, district: 16 });
  });

  it('has neither beside it nor in its rank what was not known on its day', async () => {
    await deliver({ '01001': 35, '02002': 20, '01003': 10 }, { year: 2026, on: '2026-06-30' });
    await deliver({ '02004': 50, '00': 15 }, { year: 2026, on: null });
    const figure = await pinned();
    expect(figure).toMatchObject({ year: 2026, rate: 35, rank: 1, rankOf: 3 });
    expect(figure).not.toHaveProperty('district');
  });

  it('stays as it was when a later delivery corrects the figure', async () => {
    await deliver({ '01001': 30, '00': 10 });
    const { id, code } = await own.measure('Anlaufstelle', { areaId: areaId('01001') });
    await viewOf<MeasureView>(own.post(`/measures/${id}/links`, { id: undefined, nodeId: indicator.id }));
    await deliver({ '01001': 31, '00': 11 });
    const { links } = await viewOf<MeasureView>(own.get(`/measures/${code}`));
    expect(links.find(({ relation }) => relation === 'evidences')?.pinned).toMatchObject({ rate: 30, district: 10 });
    expect(await pinned()).toMatchObject({ rate: 31, district: 11 });
  });
});
