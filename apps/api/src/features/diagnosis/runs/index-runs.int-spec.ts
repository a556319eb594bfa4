import type { IndexInputView } from '@quartierwerk/contracts/diagnosis/index-input.views';
import type { IndexRunHeadView, IndexRunView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import pg from 'pg';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin, testDatabase } from '../../../../test/support/database.js';
import { YEAR, type TestDistrict, aDistrict, aRunBody } from '../../../../test/support/diagnosis.js';
import { aDelivery } from '../../../../test/support/observations.js';
import { changeAs, getAs, postAs } from '../../../../test/support/places.js';

const RUNS = '/api/diagnosis/index-runs';

describe('index runs', () => {
  let house: TestApplication;
  let planner: TestPerson;
  let district: TestDistrict;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    planner = await aPerson(await aWorkspace(), ['planner']);
    district = await aDistrict(house.server, planner);
  });

  const compute = async (more: Record<string, unknown> = {}): Promise<IndexRunHeadView> => {
    const body = aRunBody(district, { id: uuidV7(), ...more });
    const response = await postAs(house.server, planner, RUNS, body);
    if (response.status !== 200) throw new Error(JSON.stringify(response.body));
    return response.body as IndexRunHeadView;
  };
  const refusal = async (more: Record<string, unknown>) => {
    const body = aRunBody(district, { id: uuidV7(), ...more });
    return (await postAs(house.server, planner, RUNS, body)).body as object;
  };
  const read = async (number: number): Promise<IndexRunView> =>
    (await getAs(house.server, planner, `${RUNS}/${number}`).expect(200)).body as IndexRunView;

  it('numbers the runs of a workspace and names method, input and engine', async () => {
    const first = await compute({ title: 'Index 2023, erste Fassung' });
    const second = await compute();
    expect(first).toMatchObject({
      number: 1,
      title: 'Index 2023, erste Fassung',
      state: 'draft',
      methodId: 'test',
      reference: 'district',
      areaCount: 6,
      areasScored: 6,
      indicatorsScored: 3,
      indicatorsExpected: 3,
      computedBy: 'Testperson',
      actions: ['freeze'],
      note: { burdenCount: 3, weightsDiffer: false, deliveryCount: 1, latestReferenceDate: '2023-12-31' },
    });
    expect(second).toMatchObject({ number: 2, title: 'Index 2023', dataHash: first.dataHash });
    expect(second.methodHash).toMatch(/^[0-9a-f]{64}$/);
    const list = await getAs(house.server, planner, RUNS).expect(200);
    expect(list.body).toMatchObject({ runs: [{ number: 2 }, { number: 1 }] });
  });

  it('ranks the areas and explains every rank by contributions that add up', async () => {
    const run = await read((await compute()).number);
    expect(run.areas.map((area) => area.rank)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(run.areas[0]).toMatchObject({
      code: '01001',
      municipalityName: 'Oberstadt',
      coverage: 1,
      indicatorsUsed: 3,
      provisional: false,
      statuses: [1, 1, 1],
    });
    for (const area of run.areas) {
      const sum = area.contributions.reduce<number>((total, part) => total + (part ?? 0), 0);
      expect(sum).toBeCloseTo(area.sum ?? NaN, 6);
      expect(area.domainScores.reduce<number>((total, part) => total + (part ?? 0), 0)).toBeCloseTo(area.sum ?? NaN, 6);
    }
    // Σ numerator / Σ denominator, not the mean of the areas.
    const numerators = run.areas.map((area) => (area.rates[0] ?? 0) * 10);
    expect(run.indicators[0]?.reference).toBeCloseTo(numerators.reduce((a, b) => a + b, 0) / 60, 9);
    expect(run.statusClasses.reduce((total, { count }) => total + count, 0)).toBe(6);
    expect(run.mapClasses.map(({ code }) => code)).toEqual(['far_above', 'above', 'around', 'below', 'far_below']);
  });

  it('leaves a domain out when its indicators weigh nothing', async () => {
    const run = await compute({ method: { id: 'ohne-b', weights: { B1: 0 } } });
    expect(run.indicators.map(({ code, state }) => [code, state])).toEqual([
      ['A1', 'scored'],
      ['A2', 'scored'],
      ['B1', 'weight_zero'],
    ]);
    expect(run.note).toMatchObject({ burdenCount: 2, leftOutCount: 1 });
  });

  it('gives the browser the same input as the run', async () => {
    const response = await getAs(house.server, planner, `/api/diagnosis/input?editionId=${district.edition.id}`).expect(
      200,
    );
    const input = response.body as IndexInputView;
    expect(input).toMatchObject({ year: YEAR, years: [YEAR], district: { name: 'Testkreis' }, deliveryCount: 1 });
    expect(input.domains).toEqual([
      { code: 'A', name: 'Bereich A' },
      { code: 'B', name: 'Bereich B' },
    ]);
    expect(input.areas.map((area) => area.code)).toEqual(district.areas.map((area) => area.code));
    expect(input.cells.numerator).toHaveLength(18);
    expect(input.cells.status.every((status) => status === 1)).toBe(true);
    expect(input.indicators[0]).toMatchObject({ code: 'A1', unitFactor: 100, years: [YEAR], missingAreas: 0 });
    expect(Object.keys(input.indicators[0] ?? {})).not.toContain('number');
  });

  it('opens on the newest year that reaches for an index, not on that of the first small delivery', async () => {
    const [area] = district.areas;
    const [indicator] = district.indicators;
    if (!area || !indicator) throw new Error('The district is empty.');
    await aDelivery(planner, [
      { indicator, areaId: area.id, year: YEAR + 1, numerator: 30, denominator: 1_000 },
      { indicator, areaId: district.areas[1]?.id ?? '', year: YEAR + 1, numerator: 40, denominator: 1_000 },
    ]);
    const inputOf = async (more = '') =>
      (await getAs(house.server, planner, `/api/diagnosis/input?editionId=${district.edition.id}${more}`).expect(200))
        .body as IndexInputView;
    expect(await inputOf()).toMatchObject({ year: YEAR, years: [YEAR, YEAR + 1], thinYears: [YEAR + 1] });
    expect(await inputOf(`&year=${YEAR + 1}`)).toMatchObject({ year: YEAR + 1, thinYears: [YEAR + 1] });
  });

  it('neither stores nor freezes a run that ranks no area', async () => {
    const [area] = district.areas;
    const [indicator] = district.indicators;
    if (!area || !indicator) throw new Error('The district is empty.');
    await aDelivery(planner, [{ indicator, areaId: area.id, year: YEAR + 1, numerator: 30, denominator: 1_000 }]);
    const method = { id: 'test', reference: 'area_mean' };
    expect(await refusal({ year: YEAR + 1, method })).toMatchObject({ status: 422 });
    await aDelivery(
      planner,
      district.areas.map(({ id: areaId }, at) => ({
        ...{ indicator, areaId, year: YEAR + 1 },
        ...{ numerator: 30 + at, denominator: 1_000 },
      })),
    );
    expect(await refusal({ year: YEAR + 1, method })).toMatchObject({ code: 'NO_AREA_RANKED' });
    const run = await compute();
    await asAdmin(`UPDATE index_run SET summary = jsonb_set(summary, '{areasScored}', '0') WHERE id = $1`, [run.id]);
    const refused = await changeAs(house.server, planner, 'post', `${RUNS}/${run.id}/freeze`, 1).expect(422);
    expect(refused.body).toMatchObject({ code: 'NO_AREA_RANKED' });
  });

  it('keeps missing, suppressed and provisional apart from zero', async () => {
    const [a, b, c] = district.areas;
    const [indicator] = district.indicators;
    if (!a || !b || !c || !indicator) throw new Error('The district is too small.');
    await aDelivery(planner, [
      { indicator, areaId: a.id, year: YEAR, status: 'suppressed', denominator: 40 },
      { indicator, areaId: b.id, year: YEAR, status: 'pending' },
      { indicator, areaId: c.id, year: YEAR, numerator: 0, denominator: 900, status: 'provisional' },
    ]);
    const method = { id: 'locker', coverage: { domain: 0.5, overall: 0.5 } };
    const run = await read((await compute({ method })).number);
    const of = (id: string) => run.areas.find((area) => area.id === id);
    expect(of(a.id)).toMatchObject({
      rates: [null, 30.5, 31],
      statuses: [2, 1, 1],
      indicatorsUsed: 2,
      provisional: false,
    });
    expect(of(b.id)).toMatchObject({ statuses: [0, 1, 1], provisional: true });
    expect(of(c.id)).toMatchObject({ statuses: [3, 1, 1], provisional: true });
    expect(of(c.id)?.rates[0]).toBe(0);
    const strict = await read((await compute()).number);
    expect(strict.areas.find((area) => area.id === a.id)).toMatchObject({
      rank: null,
      indexValue: null,
      noIndexReason: 'coverage_overall',
    });
  });

  it('pools small cohorts over the years of the definition and says which', async () => {
    planner = await aPerson(await aWorkspace(), ['planner']);
    district = await aDistrict(house.server, planner, {
      indicators: [
        { code: 'C1', domain: 'C', poolingYears: 3 },
        { code: 'C2', domain: 'C' },
      ],
    });
    const [pooled] = district.indicators;
    if (!pooled) throw new Error('No indicator.');
    await aDelivery(
      planner,
      district.areas.map(({ id: areaId }) => ({
        indicator: pooled,
        areaId,
        year: 2021,
        numerator: 10,
        denominator: 1_000,
      })),
    );
    const run = await read((await compute()).number);
    expect(run.indicators.map(({ years }) => years)).toEqual([[2021, 2023], [2023]]);
    expect(run.note.pooledIndicatorCount).toBe(1);
    expect(run.areas.find((area) => area.code === '01001')?.rates[0]).toBeCloseTo(((300 + 10) / 2_000) * 100, 9);
    const alone = await read((await compute({ pooling: 'none' })).number);
    expect(alone.indicators[0]?.years).toEqual([2023]);
  });

  it('takes the published figure of the district as reference and warns when it differs', async () => {
    const [indicator] = district.indicators;
    if (!indicator) throw new Error('No indicator.');
    const published = { indicator, areaId: district.district.id, year: YEAR, numerator: 2_000, denominator: 7_000 };
    await aDelivery(planner, [published]);
    const run = await compute();
    expect(run.indicators[0]).toMatchObject({ referenceSource: 'district_published' });
    expect(run.indicators[0]?.reference).toBeCloseTo(28.5714, 3);
    expect(run.warnings).toMatchObject([{ code: 'reference_differs', indicatorCode: 'A1' }]);
  });

  it.each([
    [
      { method: { id: 'test', referenz: 'district' } },
      'METHOD_INVALID',
      { path: 'method.referenz', code: 'unknown_key' },
    ],
    [{ method: { id: 'test', clip: -1 } }, 'METHOD_INVALID', { path: 'method.clip', code: 'out_of_range' }],
    [
      { method: { id: 'test', weights: { Z9: 1 } } },
      'METHOD_INVALID',
      { path: 'method.weights.Z9', code: 'unknown_weight' },
    ],
    [
      { method: { weights: { A1: 0, A2: 0, B1: 0 } } },
      'METHOD_INVALID',
      { path: 'method.weights', code: 'nothing_to_score' },
    ],
    [{ year: 1999 }, 'NO_OBSERVATIONS', undefined],
  ])('refuses %j with %s and stores nothing', async (more, code, problem) => {
    const body = await refusal(more);
    expect(body).toMatchObject({ code, ...(problem ? { errors: [problem] } : {}) });
    const list = await getAs(house.server, planner, RUNS).expect(200);
    expect(list.body).toEqual({ runs: [] });
  });

  it('asks for denominators when the district is the reference of bare rates', async () => {
    const [indicator] = district.indicators;
    if (!indicator) throw new Error('No indicator.');
    await aDelivery(
      planner,
      district.areas.map(({ id: areaId }, at) => ({ indicator, areaId, year: YEAR, value: 10 + at })),
    );
    expect(await refusal({})).toMatchObject({
      code: 'DENOMINATORS_MISSING',
      errors: [{ code: 'denominator_lacking', params: { indicator: 'A1', count: 6 } }],
    });
    expect(await compute({ method: { id: 'mittel', reference: 'area_mean' } })).toMatchObject({ areasScored: 6 });
  });

  it('computes once when the client repeats a request after a lost answer', async () => {
    const body = aRunBody(district, { id: uuidV7() });
    const key = uuidV7();
    const send = () => postAs(house.server, planner, RUNS, body).set('Idempotency-Key', key);
    const first = await send().expect(200);
    const second = await send().expect(200);
    expect(second.body).toEqual(first.body);
    const list = await getAs(house.server, planner, RUNS).expect(200);
    expect((list.body as { runs: unknown[] }).runs).toHaveLength(1);
  });

  it('gives two runs at the same time two numbers', async () => {
    const numbers = await Promise.all([compute(), compute(), compute()]);
    expect(numbers.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  });

  it('freezes once, and shows the present state to whoever looks at an old version', async () => {
    const run = await compute();
    const path = `${RUNS}/${run.id}/freeze`;
    await request(house.server).post(path).set('Cookie', planner.cookie).expect(428);
    const frozen = await changeAs(house.server, planner, 'post', path, 1).expect(200);
    expect(frozen.body).toMatchObject({ state: 'frozen', version: 2, actions: [], frozenBy: 'Testperson' });
    const stale = await changeAs(house.server, planner, 'post', path, 1).expect(412);
    expect(stale.body).toMatchObject({ code: 'VERSION_STALE', current: { state: 'frozen', version: 2 } });
    const again = await changeAs(house.server, planner, 'post', path, 2).expect(409);
    expect(again.body).toMatchObject({ code: 'RUN_ALREADY_FROZEN', params: { number: 1 } });
  });

  it('is refused a change of any figure by the database itself', async () => {
    const run = await compute();
    const client = new pg.Client({ connectionString: (await testDatabase()).appUrl });
    await client.connect();
    try {
      await client.query("SELECT set_config('app.workspace_id', $1, false)", [planner.workspace.id]);
      const seen = await client.query('SELECT 1 FROM index_result WHERE run_id = $1', [run.id]);
      expect(seen.rowCount).toBe(6);
      for (const statement of [
        'UPDATE index_result SET rank = 1 WHERE run_id = $1',
        'UPDATE index_run_indicator SET weight = 9 WHERE run_id = $1',
        "UPDATE index_run SET data_hash = repeat('0', 64) WHERE id = $1",
        'DELETE FROM index_result WHERE run_id = $1',
        'DELETE FROM index_run WHERE id = $1',
      ]) {
        await expect(client.query(statement, [run.id])).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await client.end();
    }
  });

  it('reproduces a run to the last bit after later deliveries, and says that there are any', async () => {
    const run = await compute();
    const verify = async () =>
      (await getAs(house.server, planner, `${RUNS}/${run.id}/verify`).expect(200)).body as object;
    expect(await verify()).toMatchObject({
      check: 'reproduced',
      differingAreas: 0,
      newerData: false,
      engineChanged: false,
    });
    const [indicator] = district.indicators;
    const [area] = district.areas;
    if (!indicator || !area) throw new Error('The district is empty.');
    await aDelivery(planner, [{ indicator, areaId: area.id, year: YEAR, numerator: 1, denominator: 1_000 }]);
    expect(await verify()).toMatchObject({ check: 'reproduced', newerData: true, computedDataHash: run.dataHash });
    await changeAs(house.server, planner, 'patch', `/api/places/areas/${area.id}`, 1, { excludedReason: 'outlier' });
    expect(await verify()).toMatchObject({ check: 'reproduced', newerData: true });
  });

  it('notices when a stored figure was tampered with', async () => {
    const run = await compute();
    await asAdmin('UPDATE index_result SET index_value = index_value + 1e-12 WHERE run_id = $1 AND rank = 2', [run.id]);
    const verified = await getAs(house.server, planner, `${RUNS}/${run.id}/verify`).expect(200);
    expect(verified.body).toMatchObject({ check: 'differs', differingAreas: 1 });
  });

  it('hangs the run into the chain, on the indicators of its sum', async () => {
    const run = await compute({ method: { id: 'ohne-b', weights: { B1: 0 } } });
    const links = await asAdmin<{ relation: string; code: string; pinned: { years: number[] } }>(
      `SELECT l.relation, n.code, l.pinned FROM chain_link l JOIN chain_node n ON n.workspace_id = l.workspace_id AND n.id = l.to_id
        WHERE l.workspace_id = $1 AND l.from_id = $2 ORDER BY n.code`,
      [planner.workspace.id, run.id],
    );
    expect(links.map(({ relation, code }) => [relation, code])).toEqual([
      ['computed_from', 'A1'],
      ['computed_from', 'A2'],
    ]);
    expect(links[0]?.pinned.years).toEqual([YEAR]);
  });

  it('hands the ranked table out as a file whose texts are no formulas', async () => {
    const run = await compute();
    await asAdmin(`UPDATE area SET name = '=1+1' WHERE workspace_id = $1 AND code = '01001'`, [planner.workspace.id]);
    const german = await getAs(house.server, planner, `${RUNS}/${run.number}/table`).expect(200);
    expect(german.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(german.headers['content-disposition']).toBe('attachment; filename="index-2023-1.csv"');
    const [heading, first, ...rest] = german.text.split('\r\n');
    expect(heading).toMatch(/^\uFEFFRang;Schlüssel;Viertel;Kommune;Einwohner;Index;/);
    expect(first).toMatch(/^1;01001;'=1\+1;Oberstadt;1000;\d,\d+;/);
    expect(rest.at(-2)).toMatch(/^6;[^;]+;[^;]+;[^;]+;1000;-\d,\d+;/);
    const english = await getAs(house.server, planner, `${RUNS}/${run.number}/table?language=en`).expect(200);
    expect(english.text).toMatch(/^\uFEFFRank,Code,Viertel,/);
  });

  it('shows nothing to another workspace, lets a reader read and keeps counts from carriers and readers', async () => {
    const run = await compute();
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    for (const path of [`${RUNS}/1`, `${RUNS}/1/table`, `${RUNS}/${run.id}/verify`]) {
      await getAs(house.server, stranger, path).expect(404);
    }
    expect((await getAs(house.server, stranger, RUNS).expect(200)).body).toEqual({ runs: [] });
    await changeAs(house.server, stranger, 'post', `${RUNS}/${run.id}/freeze`, 1).expect(404);
    const foreign = aRunBody(district, { id: uuidV7() });
    await postAs(house.server, stranger, RUNS, foreign).expect(404);

    const reader = await aPerson(planner.workspace, ['reader']);
    const seen = await getAs(house.server, reader, `${RUNS}/1`).expect(200);
    expect(seen.body).toMatchObject({ number: 1, actions: [] });
    await postAs(house.server, reader, RUNS, aRunBody(district, { id: uuidV7() })).expect(404);
    await getAs(house.server, reader, `/api/diagnosis/input?editionId=${district.edition.id}`).expect(404);
    const carrier = await aPerson(planner.workspace, ['carrier']);
    await getAs(house.server, carrier, RUNS).expect(404);
  });

  it.each(['0', '-1', 'x', '99999999999'])(
    'answers the run number %s like a run that does not exist',
    async (number) => {
      await getAs(house.server, planner, `${RUNS}/${number}`).expect(404);
    },
  );
});
