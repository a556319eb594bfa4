import type { IndicatorValuesView } from '@quartierwerk/contracts/indicators/catalogue.views';
import type { ImportProblemsView } from '@quartierwerk/contracts/indicators/imports.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import {
  type IndicatorHouse,
  anIndicatorHouse,
  check,
  commit,
  currentValues,
  deliver,
} from '../../../../test/support/imports.js';
import { changeAs, getAs } from '../../../../test/support/places.js';
import { asAdmin } from '../../../../test/support/database.js';

const HEAD = 'Gebiet;Indikator;Jahr;Zähler;Nenner\n';

describe('the plausibility of a delivered table', () => {
  let house: TestApplication;
  let own: IndicatorHouse;
  let district = '';
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await anIndicatorHouse(house.server);
    const [area] = await asAdmin<{ code: string }>(
      `SELECT code FROM area WHERE workspace_id = $1 AND level = 'district'`,
      [own.workspace.id],
    );
    district = area?.code ?? '';
  });

  const walk = () => ({ server: house.server, person: own.planner });
  const mapping = () => ({ sourceId: own.sourceId, areaEditionId: own.areaEditionId });
  const found = async (content: string) => {
    const checked = await check(walk(), content, mapping());
    const { body } = await getAs(house.server, own.planner, `/api/imports/${checked.id}/problems`).expect(200);
    const problems = (body as ImportProblemsView).problems.filter(({ code }) => !code.startsWith('denominator_small'));
    return { checked, problems: problems.map(({ code, line, column }) => [code, line, column]) };
  };
  const six = ['01001', '02002', '01003', '02004', '01005', '02006'].map((code) => `${code};D2;2023;30;84`).join('\n');

  it('adds the areas up against the district of the same file, and of an earlier delivery', async () => {
    expect((await found(`${HEAD}${six}\n${district};D2;2023;170;504\n`)).problems).toEqual([
      ['sum_above_parent', 8, 3],
    ]);

    await deliver(walk(), `${HEAD}${district};D2;2023;200;504\n`, mapping());
    expect((await found(`${HEAD}${six}\n`)).problems).toEqual([['sum_below_parent', 0, 3]]);
  });

  it('keeps what lies in no area beside the count of the district, until the delivery is withdrawn', async () => {
    const nowhere = 'räumlich nicht zuordenbar;D2;2023;20;\n';
    const table = `${HEAD}${six}\n${district};D2;2023;200;504\n${nowhere}`;
    const { checked, problems } = await found(table);
    expect(problems).toEqual([['unassigned_row', 9, 3]]);
    const { deliveryId } = await commit(walk(), checked);
    expect(Object.keys(await currentValues(own.workspace.id))).toHaveLength(7);

    const read = async () =>
      ((await getAs(house.server, own.planner, '/api/indicators/D2/values').expect(200)).body as IndicatorValuesView)
        .unassigned;
    expect(await read()).toMatchObject([{ level: 'district', year: 2023, count: 20, total: 200, status: 'present' }]);
    const body = { reason: 'falsche Datei' };
    await changeAs(house.server, own.planner, 'post', `/api/deliveries/${deliveryId}/withdrawal`, 1, body).expect(200);
    expect(await read()).toEqual([]);
  });

  it('doubts a table of one area, of mixed years and of two columns of one name, with row and column', async () => {
    expect((await found(`${HEAD}01001;D2;2023;30;84\n`)).problems).toEqual([['single_area', 2, 0]]);
    const mixed = six.replace('01003;D2;2023', '01003;D2;2022');
    expect((await found(HEAD + mixed + '\n')).problems).toEqual([['mixed_years', 4, 2]]);
    const twice = `Gebiet;Indikator;Jahr;Zähler;Nenner;Nenner\n${six.replaceAll(';84', ';84;90')}\n`;
    expect((await found(twice)).problems).toEqual([['head_twice', 1, 5]]);
  });
});
