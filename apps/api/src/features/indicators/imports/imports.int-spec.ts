import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { asAdmin } from '../../../../test/support/database.js';
import {
  type IndicatorHouse,
  anIndicatorHouse,
  check,
  commit,
  currentValues,
  deliver,
  recheck,
} from '../../../../test/support/imports.js';
import { changeAs, getAs } from '../../../../test/support/places.js';

describe('import of a delivered table', () => {
  let house: TestApplication;
  let own: IndicatorHouse;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => void (own = await anIndicatorHouse(house.server)));

  const walk = () => ({ server: house.server, person: own.planner });
  const HEAD = 'Gebiet;Indikator;Jahr;Zähler;Nenner\n';

  it('stores a long table with what its symbols mean, and nothing before the last step', async () => {
    const rows = '01001;D2;2023;31;84\n02002;D2;2023;0;60\n01003;D2;2023;.;\n02004;D2;2023;…;\n01005;D2;2023;;90\n';
    const checked = await check(walk(), HEAD + rows, { sourceId: own.sourceId });
    expect(checked).toMatchObject({ state: 'checked', committable: true, check: { errors: 0, observations: 5 } });
    expect(await currentValues(own.workspace.id)).toEqual({});

    const imported = await commit(walk(), checked);
    expect(imported).toMatchObject({ state: 'imported', failure: null });
    expect(await currentValues(own.workspace.id)).toEqual({
      '01001 D2 2023': expect.closeTo(36.9048, 3),
      '01003 D2 2023': 'suppressed',
      '01005 D2 2023': 'not_available',
      '02002 D2 2023': 0,
      '02004 D2 2023': 'pending',
    });
    const delivery = await getAs(house.server, own.planner, `/api/deliveries/${imported.deliveryId}`).expect(200);
    expect(delivery.body).toMatchObject({
      title: 'lieferung',
      rowCount: 5,
      indicators: ['D2'],
      years: [2023],
      missing: 3,
      suppressed: 1,
      replaced: 0,
      actions: ['withdraw'],
    });
  });

  it.each<[string, string | Buffer, Record<string, unknown>]>([
    ['comma and point', 'gebiet,indikator,jahr,wert\n01001,D2,2023,36.9\n', {}],
    ['tab and comma', 'gebiet\tindikator\tjahr\twert\n01001\tD2\t2023\t36,9\n', {}],
    ['semicolon and point', 'gebiet;indikator;jahr;wert\n01001;D2;2023;36.9\n', {}],
    ['a byte order mark', '\ufeffgebiet;indikator;jahr;wert\r\n01001;D2;2023;36,9\r\n', {}],
    ['Windows-1252', Buffer.from('Größe;indikator;jahr;wert\n01001;D2;2023;36,9\n', 'latin1'), {}],
    ['quotes', '"gebiet","indikator","jahr","wert"\n"01001","D2","2023","36,9"\n', {}],
    ['indicators as columns', 'gebiet;D2\n01001;36,9\n', { year: 2023 }],
    ['years as columns', 'gebiet;2023\n01001;36,9\n', { indicator: 'D2' }],
    ['titles above the heads', 'Kita-Quoten;;;\n\ngebiet;indikator;jahr;wert\n01001;D2;2023;36,9\n', {}],
    ['names instead of codes', 'Stadt;Viertel;indikator;jahr;wert\nOberstadt;Viertel 1;D2;2023;36,9\n', {}],
  ])('reads a table with %s', async (_, content, change) => {
    const checked = await check(walk(), content, { sourceId: own.sourceId, ...change });
    expect(checked).toMatchObject({ committable: true });
    await commit(walk(), checked);
    expect(await currentValues(own.workspace.id)).toEqual({ '01001 D2 2023': 36.9 });
  });

  it('lists each problem with its row, its column and its neighbours, and stores nothing', async () => {
    const rows = [
      '01001;D2;2023;31;84',
      '02002;D2;2023;63;58',
      '1003;D2;2023;10;58',
      '02004;D2;2023;ca. 12;58',
      'Summe Oberstadt;D2;2023;100;840',
      '99999;D2;2023;1;58',
      '01001;D2;2023;30;84',
      '01005;X7;2023;1;58',
      '02006;D2;2031;1;58',
    ];
    const checked = await check(walk(), `${HEAD}${rows.join('\n')}\n`, { sourceId: own.sourceId });
    expect(checked).toMatchObject({
      state: 'checked',
      committable: false,
      check: { errors: 7, faulty: 7, clean: 1, skipped: 1 },
    });
    const { body } = await getAs(
      house.server,
      own.planner,
      `/api/imports/${checked.id}/problems?severity=error`,
    ).expect(200);
    expect(body).toMatchObject({ total: 7, listed: 7 });
    expect(
      body.problems.map(({ line, column, code }: { line: number; column: number; code: string }) => [
        line,
        column,
        code,
      ]),
    ).toEqual([
      [3, 3, 'numerator_above_denominator'],
      [4, 0, 'area_leading_zero'],
      [5, 3, 'number_unreadable'],
      [7, 0, 'area_unknown'],
      [8, 3, 'duplicate_row'],
      [9, 1, 'indicator_unknown'],
      [10, 2, 'year_out_of_range'],
    ]);
    expect(body.problems[0]).toMatchObject({
      content: '63',
      params: { numerator: 63, denominator: 58 },
      context: [{ line: 2, read: { areaName: 'Viertel 1', indicator: 'D2' } }, { line: 3, read: null }, { line: 4 }],
    });
    const refused = await getAs(house.server, own.planner, `/api/imports/${checked.id}/state`).expect(200);
    expect(refused.body.actions).not.toContain('commit');
    expect(await currentValues(own.workspace.id)).toEqual({});
  });

  it('mends what a person decides, and then stores the rest', async () => {
    const rows = '1001;D2;2023;31;84\nSumme;D2;2023;100;840\n02002;D2;2023;63;58\n01003;D2;2023;–;58\n';
    const checked = await check(walk(), HEAD + rows, { sourceId: own.sourceId });
    expect(checked.check?.groups.map(({ code, fix }) => [code, fix])).toEqual([
      ['area_leading_zero', 'pad_zeros'],
      ['numerator_above_denominator', null],
      ['total_row', null],
      ['dash_read_as_missing', 'dash_is_zero'],
    ]);
    const fixes = {
      ...checked.mapping.fixes,
      padZeros: true,
      skipLines: [4],
      dashIsZero: true,
    };
    const mended = await recheck(walk(), checked, { fixes });
    expect(mended).toMatchObject({ committable: true, check: { errors: 0, skipped: 2, observations: 2 } });
    await commit(walk(), mended);
    expect(await currentValues(own.workspace.id)).toEqual({
      '01001 D2 2023': expect.closeTo(36.9048, 3),
      '01003 D2 2023': 0,
    });
  });

  it('stores few cases as kept secret when the person agrees, and says how many', async () => {
    const rows = '01001;D2;2023;2;84\n02002;D2;2023;3;84\n01003;D2;2023;0;84\n';
    const checked = await check(walk(), HEAD + rows, { sourceId: own.sourceId });
    expect(checked.mapping.suppressSmallCases).toBe(true);
    expect(checked.check?.indicators).toEqual([{ code: 'D2', figures: 2, missing: 1, smallCases: 1 }]);
    await commit(walk(), checked);
    const [stored] = await asAdmin<{ figures: number }>(
      `SELECT num_nonnulls(numerator, denominator, value) AS figures FROM observation
        WHERE workspace_id = $1 AND status = 'suppressed'`,
      [own.workspace.id],
    );
    expect(stored).toEqual({ figures: 0 });
  });

  describe('where one secret value would be no secret', () => {
    const CHILDREN = '01001;D2;2023;2;84\n01003;D2;2023;20;90\n01005;D2;2023;9;80\n';
    const TOTAL = '01;D2;2023;31;254\n';
    const complete = () => ({ sourceId: own.sourceId });

    it('keeps the smallest of its neighbours secret too, and says which', async () => {
      const delivery = await deliver(walk(), HEAD + CHILDREN + TOTAL, complete());
      expect(delivery).toMatchObject({ rowCount: 4, missing: 2, suppressed: 2, secondary: 1 });
      expect(await currentValues(own.workspace.id)).toMatchObject({
        '01 D2 2023': expect.closeTo(12.2, 1),
        '01001 D2 2023': 'suppressed',
        '01003 D2 2023': expect.closeTo(22.2, 1),
        '01005 D2 2023': 'suppressed',
      });
      const { body } = await getAs(house.server, own.planner, `/api/deliveries/${delivery.id}/values`).expect(200);
      const secondary = body.values.filter((row: { secondary: boolean }) => row.secondary);
      expect(secondary).toMatchObject([
        { areaCode: '01005', status: 'suppressed', numerator: null, denominator: null },
      ]);
    });

    it('takes the first by its key where neighbours are equal, so that a table always gives the same values', async () => {
      const rows = '01001;D2;2023;2;84\n01005;D2;2023;9;90\n01003;D2;2023;9;80\n01;D2;2023;20;254\n';
      await deliver(walk(), HEAD + rows, complete());
      expect(await currentValues(own.workspace.id)).toMatchObject({
        '01003 D2 2023': 'suppressed',
        '01005 D2 2023': expect.closeTo(10, 1),
      });
    });

    it('does nothing without the figure of the municipality, or where two are secret already', async () => {
      expect(await deliver(walk(), HEAD + CHILDREN, complete())).toMatchObject({ suppressed: 1, secondary: 0 });
      const two = '01001;D2;2022;2;84\n01003;D2;2022;20;90\n01005;D2;2022;1;80\n01;D2;2022;23;254\n';
      expect(await deliver(walk(), HEAD + two, complete())).toMatchObject({ suppressed: 2, secondary: 0 });
    });

    it('replaces the neighbour of an earlier delivery when the figure of the municipality comes later', async () => {
      await deliver(walk(), HEAD + CHILDREN, complete());
      const total = await deliver(walk(), HEAD + TOTAL, complete());
      expect(total).toMatchObject({ rowCount: 2, suppressed: 1, secondary: 1, replaced: 1 });
      expect(await currentValues(own.workspace.id)).toMatchObject({ '01005 D2 2023': 'suppressed' });

      const path = `/api/deliveries/${total.id}/withdrawal`;
      await changeAs(house.server, own.planner, 'post', path, total.version, { reason: 'Falsche Datei' }).expect(200);
      expect(await currentValues(own.workspace.id)).toMatchObject({ '01005 D2 2023': expect.closeTo(11.25, 2) });
    });

    it('takes no zero where another figure is there, and the municipality where none is', async () => {
      const rows = '01001;D2;2023;2;84\n01003;D2;2023;0;90\n01005;D2;2023;9;80\n01;D2;2023;11;254\n';
      await deliver(walk(), HEAD + rows, complete());
      expect(await currentValues(own.workspace.id)).toMatchObject({
        '01003 D2 2023': 0,
        '01005 D2 2023': 'suppressed',
      });
      await deliver(walk(), `${HEAD}02002;D2;2023;2;84\n02;D2;2023;12;254\n`, complete());
      expect(await currentValues(own.workspace.id)).toMatchObject({ '02 D2 2023': 'suppressed' });
    });
  });

  it('hints at values that will be replaced and at jumps, and asks for a confirmation of the jump', async () => {
    const complete = { sourceId: own.sourceId };
    await deliver(walk(), `${HEAD}01001;D2;2022;200;1000\n02002;D2;2023;210;1000\n`, complete);
    const checked = await check(walk(), `${HEAD}01001;D2;2023;400;1000\n02002;D2;2023;215;1000\n`, complete);
    expect(checked).toMatchObject({ committable: false, check: { errors: 0, hints: 2 } });
    const { body } = await getAs(house.server, own.planner, `/api/imports/${checked.id}/problems`).expect(200);
    expect(body.problems).toMatchObject([
      { code: 'value_jump', line: 2, params: { previous: 20, value: 40, percent: 100 } },
      { code: 'replaces_value', line: 3, params: { previous: 21, unchanged: false, lost: false } },
    ]);
    expect(checked.check?.jumps).toEqual([{ line: 2, column: 3, indicator: 'D2' }]);
    const one = { ...checked.mapping.fixes, confirmedCells: [{ line: 2, column: 3 }] };
    const singly = await recheck(walk(), checked, { fixes: one });
    expect(singly).toMatchObject({ state: 'checked', committable: true });
    const back = await recheck(walk(), singly, { fixes: { ...one, confirmedCells: [] } });
    expect(back).toMatchObject({ state: 'checked', committable: false });
    const confirmed = await recheck(walk(), back, { fixes: { ...checked.mapping.fixes, confirmedJumps: 1 } });
    expect(confirmed).toMatchObject({ state: 'checked', committable: true });
    await commit(walk(), confirmed);
    expect(await currentValues(own.workspace.id)).toMatchObject({ '02002 D2 2023': 21.5 });
  });

  it('refuses a reference day in the future before the check and, typed after it, before the import', async () => {
    const rows = `${HEAD}01001;D2;2023;31;84\n`;
    const checked = await check(walk(), rows, { sourceId: own.sourceId });
    const body = { mapping: { ...checked.mapping, referenceDate: '2099-12-31' }, check: false };
    const path = `/api/imports/${checked.id}`;
    const late = (
      await changeAs(house.server, own.planner, 'put', `${path}/mapping`, checked.version, body).expect(200)
    ).body as ImportView;
    expect(late).toMatchObject({ defects: [{ code: 'REFERENCE_DAY_IN_FUTURE' }], check: { errors: 0 } });
    const refused = await changeAs(house.server, own.planner, 'post', `${path}/commit`, late.version).expect(422);
    expect(refused.body).toMatchObject({
      code: 'IMPORT_MAPPING_INCOMPLETE',
      errors: [{ path: 'mapping', code: 'REFERENCE_DAY_IN_FUTURE' }],
    });
  });

  it('counts what there is, for the catalogue', async () => {
    await deliver(walk(), `${HEAD}01001;D2;2023;31;84\n02002;D2;2023;.;60\n`, { sourceId: own.sourceId });
    const catalogue = await getAs(house.server, own.planner, '/api/indicators').expect(200);
    const rows = catalogue.body.domains.flatMap(
      ({ indicators }: { indicators: { code: string; latest: unknown }[] }) => indicators,
    );
    expect(rows.find(({ code }: { code: string }) => code === 'D2').latest).toEqual({
      year: 2023,
      areas: 1,
      of: 6,
      areaEditionName: 'Gebietsstand 2024',
    });
    const values = await getAs(house.server, own.planner, '/api/indicators/D2/values?level=small_area').expect(200);
    expect(values.body).toMatchObject({ years: [2023], total: 6 });
    expect(values.body.rows[1]).toMatchObject({ code: '01003', parentName: 'Oberstadt', cells: [null] });
  });
});
