import type { IndicatorValuesView } from '@quartierwerk/contracts/indicators/catalogue.views';
import type { ImportProblemsView, ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { withTwin } from '@quartierwerk/domain/indicators/import/twin-columns';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import {
  type IndicatorHouse,
  anIndicatorHouse,
  check,
  commit,
  currentValues,
  deliver,
  recheck,
  upload,
} from '../../../../test/support/imports.js';
import { changeAs, getAs } from '../../../../test/support/places.js';
import { asAdmin } from '../../../../test/support/database.js';
import { aWorkbook, row } from '../../../../test/support/workbooks.js';

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

  it('doubts a table of one area and of mixed years, with row and column', async () => {
    expect((await found(`${HEAD}01001;D2;2023;30;84\n`)).problems).toEqual([['single_area', 2, 0]]);
    const mixed = six.replace('01003;D2;2023', '01003;D2;2022');
    expect((await found(HEAD + mixed + '\n')).problems).toEqual([['mixed_years', 4, 2]]);
  });

  it('reads no column of two with one name before somebody has chosen, and says afterwards which', async () => {
    const twice = `Gebiet;Indikator;Jahr;Zähler;Nenner;Nenner\n${six.replaceAll(';84', ';84;90')}\n`;
    const uploaded = (await upload(house.server, own.planner, twice).expect(200)).body as ImportView;
    expect(uploaded.defects).toContainEqual({ code: 'NAME_TWICE', column: 4, others: [5] });
    const path = `/api/imports/${uploaded.id}/mapping`;
    const asked = { mapping: { ...uploaded.mapping, ...mapping() }, check: true };
    const refused = await changeAs(house.server, own.planner, 'put', path, uploaded.version, asked).expect(422);
    expect(refused.body).toMatchObject({
      code: 'IMPORT_MAPPING_INCOMPLETE',
      errors: [{ path: 'columns.4', code: 'NAME_TWICE' }],
    });

    const columns = withTwin(uploaded.mapping.columns, [4, 5], 5);
    const checked = await recheck(walk(), uploaded, { ...mapping(), columns });
    const { body } = await getAs(house.server, own.planner, `/api/imports/${checked.id}/problems`).expect(200);
    expect((body as ImportProblemsView).problems).toMatchObject([
      { code: 'head_twice', line: 1, column: 5, params: { columns: '5, 6', read: '6' } },
    ]);
    await commit(walk(), checked);
    expect((await currentValues(own.workspace.id))['01001 D2 2023']).toBeCloseTo((30 / 90) * 100, 6);
    // The next table of this shape is asked about again: its columns may have changed places.
    const next = (await upload(house.server, own.planner, twice.replaceAll('2023', '2022')).expect(200))
      .body as ImportView;
    expect(next.defects).toContainEqual({ code: 'NAME_TWICE', column: 4, others: [5] });
  });

  it('leaves out titles, totals and notes around a table, each with its row and its own kind', async () => {
    const messy =
      `Kindertagesbetreuung 2023\n\n${HEAD}${six}\nInsgesamt;D2;2023;180;504\n\n` +
      `Quelle: Jugendamt\nStand: 01.03.2024;;;;\n© Kreis\n1) ohne Tagespflege;;;;\n`;
    const { checked, problems } = await found(messy);
    expect(problems).toEqual([
      ['head_below', 3, -1],
      ['total_row', 10, 0],
      ['note_row', 12, 0],
      ['note_row', 13, 0],
      ['note_row', 14, 0],
      ['note_row', 15, 0],
    ]);
    expect(checked).toMatchObject({ committable: true, check: { errors: 0, skipped: 5, observations: 6 } });
    expect(await commit(walk(), checked)).toMatchObject({ state: 'imported' });
  });

  it.each<[string, string | Buffer, string, object | undefined]>([
    ['nothing but separators', ';;;\n;;;\n', 'FILE_EMPTY', undefined],
    ['heads alone', 'Gebiet;Indikator;Jahr;Wert\n', 'FILE_HEAD_ONLY', { line: 1 }],
    ['a title and heads', 'Kita 2023\n\nGebiet;Indikator;Jahr;Wert\n', 'FILE_HEAD_ONLY', { line: 3 }],
    ['an empty sheet', aWorkbook([{ name: 'Werte', rows: '' }]), 'FILE_EMPTY', undefined],
    [
      'heads on a sheet',
      aWorkbook([{ name: 'Werte', rows: row(2, 'Gebiet', 'Jahr', 'Wert') }]),
      'FILE_HEAD_ONLY',
      { line: 2, sheet: 'Werte' },
    ],
  ])('takes no file with %s, and says why', async (_, content, code, params) => {
    const { body } = await upload(house.server, own.planner, content).expect(422);
    expect(body).toMatchObject({ code, ...(params ? { params } : {}) });
  });

  describe('compared with the year before', () => {
    const VALUES = 'Gebiet;Indikator;Jahr;Wert\n';
    const codes = ['01001', '02002', '01003', '02004', '01005', '02006'];
    const rates = [12.4, 8.7, 15.2, 9.9, 20.1, 11.4];
    const rowsOf = (year: number, factor: number) =>
      codes.map((code, at) => `${code};D2;${year};${String((rates[at] ?? 0) * factor).replace('.', ',')}`).join('\n');

    it('tells once that an indicator moved as a whole, asks for the reason, and keeps it with the delivery', async () => {
      await deliver(walk(), `${VALUES}${rowsOf(2022, 0.4)}\n`, mapping());
      const { checked, problems } = await found(`${VALUES}${rowsOf(2023, 4)}\n`);
      expect(problems).toEqual([['indicator_shifted', 2, 3]]);
      expect(checked).toMatchObject({
        committable: false,
        check: { hints: 1, kinds: [{ code: 'indicator_shifted', indicator: 'D2', count: 1 }] },
      });
      const confirmed = [
        { code: 'indicator_shifted', indicator: 'D2', count: 1, reason: 'Seit 2023 je 1.000 gezählt' },
      ] as const;
      const fixes = { ...checked.mapping.fixes, confirmed };
      const ready = await recheck(walk(), checked, { fixes });
      expect(ready).toMatchObject({ state: 'checked', committable: true });
      const { deliveryId } = await commit(walk(), ready);
      const { body } = await getAs(house.server, own.planner, `/api/deliveries/${deliveryId}`).expect(200);
      expect(body.confirmed).toEqual(confirmed);
    });

    it('takes no confirmation without a reason', async () => {
      const { checked } = await found(`${VALUES}${rowsOf(2023, 1)}\n`);
      const confirmed = [{ code: 'outlier', indicator: 'D2', count: 1, reason: '' }];
      const body = { mapping: { ...checked.mapping, fixes: { ...checked.mapping.fixes, confirmed } }, check: false };
      const path = `/api/imports/${checked.id}/mapping`;
      await changeAs(house.server, own.planner, 'put', path, checked.version, body).expect(400);
    });

    it('doubts zeros in all areas, and reads them as missing as a whole or row by row', async () => {
      const { checked, problems } = await found(`${VALUES}${rowsOf(2022, 1)}\n${rowsOf(2023, 0)}\n`);
      // Each is a fall by all of it as well: told in one line, and gone with the zeros.
      expect(problems.filter(([code]) => code !== 'value_jump')).toEqual([['zeros_suspicious', 8, 3]]);
      expect(checked).toMatchObject({ committable: false });
      const { body } = await getAs(house.server, own.planner, `/api/imports/${checked.id}/problems`).expect(200);
      const zeros = (body as ImportProblemsView).problems.find(({ code }) => code === 'zeros_suspicious');
      expect(zeros).toMatchObject({
        params: { doubt: 'year', year: '2023', zeros: 6 },
        places: [{ line: 8, name: 'Viertel 1' }, {}, {}, {}, {}, {}],
      });
      const one = { ...checked.mapping.fixes, zeroCells: [{ line: 9, column: 3 }] };
      expect(await recheck(walk(), checked, { fixes: one })).toMatchObject({
        check: { statuses: { not_available: 1 } },
      });
      const again = (await getAs(house.server, own.planner, `/api/imports/${checked.id}`).expect(200))
        .body as ImportView;
      const zeroIsMissing = [{ column: 3, indicator: 'D2', year: 2023 }];
      const all = await recheck(walk(), again, { fixes: { ...checked.mapping.fixes, zeroIsMissing } });
      expect(all).toMatchObject({
        committable: true,
        check: { statuses: { not_available: 6, present: 6 }, kinds: [{ code: 'zero_read_as_missing', count: 6 }] },
      });
      await commit(walk(), all);
      expect(await currentValues(own.workspace.id)).toMatchObject({
        '01001 D2 2022': 12.4,
        '01001 D2 2023': 'not_available',
      });
    });
  });
});
