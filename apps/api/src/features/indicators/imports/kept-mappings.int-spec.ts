import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import {
  type IndicatorHouse,
  aSource,
  anIndicatorHouse,
  check,
  commit,
  recheck,
  upload,
} from '../../../../test/support/imports.js';
import { changeAs } from '../../../../test/support/places.js';
import { aWorkbook, row } from '../../../../test/support/workbooks.js';

describe('how the table of a source was read', () => {
  let house: TestApplication;
  let own: IndicatorHouse;
  let other = '';
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await anIndicatorHouse(house.server);
    // Two sources of the planner's organisation: none of them is proposed by itself.
    other = await aSource(house.server, own.planner, 'Gesundheitsamt', own.workspace.organisationId);
  });

  const walk = () => ({ server: house.server, person: own.planner });
  const sent = async (content: string | Buffer, name?: string) =>
    (await upload(house.server, own.planner, content, name).expect(200)).body as ImportView;
  /** Nobody could guess what these columns hold. */
  const table = (year: number, heads = 'Ort;betreut;Kinder') => `${heads}\n1001;31;84\n02002;20;${year - 1960}\n`;
  const columns = [
    { role: 'area_code' as const },
    { role: 'numerator' as const, indicator: 'D2' },
    { role: 'denominator' as const, indicator: 'D2' },
  ];
  const deliverFirst = async (sourceId = own.sourceId) => {
    const checked = await check(walk(), table(2022), ({ mapping }) => {
      return { sourceId, year: 2022, columns, fixes: { ...mapping.fixes, padZeros: true } };
    });
    return commit(walk(), checked);
  };

  it('is known when the next one comes, and one press is enough', async () => {
    const { deliveryId } = await deliverFirst();
    const view = await sent(table(2023), 'Kita 2023.csv');
    expect(view).toMatchObject({
      defects: [],
      mapping: { sourceId: own.sourceId, year: 2023, columns, fixes: { padZeros: true } },
      remembered: { deliveryId, title: 'lieferung', added: [], missing: [] },
    });
    expect(await recheck(walk(), view, {})).toMatchObject({ committable: true, check: { errors: 0, observations: 2 } });
  });

  it('says what has changed in the heads, and no longer holds when somebody maps a column otherwise', async () => {
    await deliverFirst();
    const view = await sent(table(2023, 'Ort;betreut;Kinder unter 3'));
    expect(view).toMatchObject({ remembered: { added: ['Kinder unter 3'], missing: ['Kinder'] } });
    expect(view.mapping.columns.slice(0, 2)).toEqual(columns.slice(0, 2));
    const changed = await recheck(walk(), view, { year: 2023, columns: [columns[0]!, ...columns.slice(1).reverse()] });
    expect(changed.remembered).toBeNull();
  });

  it('does not say who sent a table when two sources send the same shape', async () => {
    await deliverFirst();
    await deliverFirst(other);
    const view = await sent(table(2023));
    expect(view.mapping).toMatchObject({ sourceId: null, columns });
    expect(view.remembered).toBeNull();
  });

  it('says nothing about a table of another shape', async () => {
    await deliverFirst();
    expect(await sent('Gebiet;Indikator;Jahr;Wert\n01001;D2;2023;36,9\n')).toMatchObject({ remembered: null });
  });

  it('remembers the sheet of a workbook by its name', async () => {
    const rows = (year: number) => row(1, 'Gebiet', 'Indikator', 'Jahr', 'Wert') + row(2, '01001', 'D2', year, 36.9);
    const book = (year: number) =>
      aWorkbook([
        { name: 'alt', rows: rows(2019) },
        { name: 'Meldung', rows: rows(year) },
      ]);
    const first = await sent(book(2022));
    expect(first.origin).toMatchObject({ sheet: 0 });
    const choice = `/api/imports/${first.id}/sheet`;
    const chosen = (await changeAs(house.server, own.planner, 'put', choice, first.version, { sheet: 1 }).expect(200))
      .body as ImportView;
    await commit(walk(), await recheck(walk(), chosen, { sourceId: own.sourceId }));
    expect((await sent(book(2023))).origin).toMatchObject({ sheet: 1 });
  });
});
