import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { indexCompute } from './index-compute.js';

/** Files of one computation; what is not given is the small table below. */
interface Files {
  readonly o?: string | Uint8Array;
  readonly i?: string;
  readonly a?: string;
  readonly m?: string;
}

const HEAD = 'area,indicator,year,numerator,denominator,value,status';
const ROWS = ['01,x,2019,10,100,,', '02,x,2019,20,100,,', '03,x,2019,60,200,,', '04,x,2019,60,100,,'];
const INDICATORS = 'indicator,domain,direction,weight\nx,A,burden,\n';
const table = (...rows: readonly string[]): string => [HEAD, ...rows, ''].join('\n');

let folder: string;
let told: string[];
beforeEach(async () => {
  told = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
  folder = await mkdtemp(join(tmpdir(), 'index-compute-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  return rm(folder, { recursive: true, force: true });
});

async function compute({ o = table(...ROWS), i = INDICATORS, a, m = '{}' }: Files, more: Record<string, string> = {}) {
  const path = (name: string): string => join(folder, name);
  await writeFile(path('o.csv'), o);
  await writeFile(path('i.csv'), i);
  if (a !== undefined) await writeFile(path('a.csv'), a);
  await writeFile(path('m.json'), m);
  const code = await indexCompute.run({
    observations: path('o.csv'),
    indicators: path('i.csv'),
    method: path('m.json'),
    out: path('r.csv'),
    ...(a === undefined ? {} : { areas: path('a.csv') }),
    ...more,
  });
  expect(code).toBe(0);
  const [head = '', ...lines] = readFileSync(path('r.csv'), 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
}

describe('index compute', () => {
  it('writes score, index, rank, class and coverage in the order of the input', async () => {
    const rows = await compute({});
    const sd = Math.sqrt(0.035);
    expect(rows.map(({ area }) => area)).toEqual(['01', '02', '03', '04']);
    expect(rows.map(({ rank }) => rank)).toEqual(['4', '3', '2', '1']);
    expect(rows.map(({ class: name }) => name)).toEqual(['high', 'middle', 'middle', 'very_low']);
    expect(rows.map(({ score }) => Number(score))).toEqual([-0.2, -0.1, 0, 0.3].map((d) => expect.closeTo(d / sd, 12)));
    expect(rows.map(({ coverage, indicators_used: used }) => [coverage, used])).toEqual(Array(4).fill(['1', '1']));
  });

  it('takes treatment and aggregation of experts, and refuses what it does not know', async () => {
    const o = table(...ROWS, '01,y,2019,1,100,,', '02,y,2019,4,100,,', '03,y,2019,6,200,,', '04,y,2019,9,100,,');
    const i = `${INDICATORS}y,A,burden,\n`;
    const m = JSON.stringify({
      aggregation: 'principal_component',
      smoothing: 'beta_binomial',
      winsorise: { kind: 'share' },
    });
    const rows = await compute({ o, i, m });
    expect(rows.map(({ rank }) => rank)).toEqual(['4', '3', '2', '1']);
    expect(rows.every(({ score }) => Number.isFinite(Number(score)))).toBe(true);
    await expect(compute({ m: '{"smoothing": "kriging"}' })).rejects.toThrow(
      '"smoothing" must be one of beta_binomial',
    );
    await expect(compute({ m: '{"winsorise": {"sahre": 1}}' })).rejects.toThrow('"winsorise.sahre" is not known');
  });

  it.each(['o.csv', 'i.csv', 'm.json', 'link.csv'])(
    'refuses to write its result over what it reads: %s',
    async (name) => {
      await symlink(join(folder, 'o.csv'), join(folder, 'link.csv'));
      await expect(compute({}, { out: join(folder, name) })).rejects.toThrow(/^--out and --\w+ name the same file/);
      expect(readFileSync(join(folder, 'o.csv'), 'utf8')).toBe(table(...ROWS));
      const explain = join(folder, '.', 'r.csv');
      await expect(compute({}, { explain })).rejects.toThrow('--explain and --out name the same file');
    },
  );

  it('writes numbers with every digit that tells doubles apart', async () => {
    const [first] = await compute({});
    const score = first?.['score'] ?? '';
    expect(score.replace(/[-.]|^-?0\./g, '').replace(/^0+/, '').length).toBeGreaterThanOrEqual(15);
    expect(Number(score).toPrecision(17)).toContain(score.slice(0, 17));
  });

  it('leaves an area without an index empty and says why', async () => {
    const a =
      'area,name,parent,population,excluded\n01,,,900,\n02,,,5000,\n03,,,5000,Ausreißer\n04,,,5000,\n05,,,5000,\n';
    const rows = await compute({ a, m: '{"minPopulation": 1000}', o: table(...ROWS, '05,x,2019,,,,suppressed') });
    expect(rows.map(({ class: reason, score, rank }) => [reason, score, rank])).toEqual([
      ['below_min_population', '', ''],
      ['middle', expect.any(String), '2'],
      ['Ausreißer', '', ''],
      [expect.any(String), expect.any(String), '1'],
      ['no_values', '', ''],
    ]);
  });

  it('leaves out an area of which nobody says how many live there, where a least number is wanted', async () => {
    const a = 'area,name,parent,population,excluded\n01,,,,\n02,,,5000,\n03,,,5000,\n04,,,5000,\n';
    const rows = await compute({ a, m: '{"minPopulation": 1000}' });
    expect(rows.map(({ class: reason }) => reason).slice(0, 2)).toEqual(['data_missing', 'middle']);
    expect((await compute({ a })).every(({ rank }) => rank !== '')).toBe(true);
  });

  it('measures percentage points and per cent', async () => {
    const points = await compute({ m: '{"standardisation": "points"}' });
    expect(points.map(({ score }) => Number(score))).toEqual([-20, -10, 0, 30].map((d) => expect.closeTo(d, 10)));
    const relative = await compute({ m: '{"standardisation": "relative"}' });
    expect(Number(relative[3]?.['score'])).toBeCloseTo(100, 10);
  });

  it.each([
    ['{"classes": {"kind": "top", "count": 2}}', ['other', 'other', 'top', 'top']],
    ['{"classes": {"kind": "quantile", "count": 2}}', ['1', '1', '2', '2']],
    ['{"classes": {"kind": "optimal", "count": 2}}', ['1', '1', '1', '2']],
    ['{"classes": {"kind": "sd", "count": 5}}', ['2', '2', '3', '5']],
    ['{"classes": {"kind": "manual", "cuts": [-0.7, 1.5]}}', ['1', '2', '2', '3']],
  ])('cuts the classes that the method asks for: %s', async (m, classes) => {
    expect((await compute({ m })).map(({ class: name }) => name)).toEqual(classes);
  });

  it('computes the latest of several years when the method names none', async () => {
    const rows = await compute({ o: table('01,x,2018,90,100,,', ...ROWS) });
    expect(rows[0]?.['rank']).toBe('4');
    expect(told).toEqual(['The observations also hold 2018; computed is 2019.\n']);
  });

  it('explains every figure and names data, method and engine', async () => {
    await compute({}, { explain: join(folder, 'e.json'), seed: '7' });
    const explained = JSON.parse(readFileSync(join(folder, 'e.json'), 'utf8')) as Record<string, unknown>;
    expect(explained).toMatchObject({
      seed: 7,
      year: 2019,
      areasScored: 4,
      dataHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(explained['indicators']).toMatchObject([{ code: 'x', reference: 0.3, referenceSource: 'district_sum' }]);
  });

  it('adds how far the ranks waver, the same for the same seed', async () => {
    const m = '{"classes": {"kind": "top", "count": 1}}';
    const first = await compute({ m }, { uncertainty: '500', seed: '3' });
    expect(first.map(({ rank_median: median }) => median)).toEqual(['4', '3', '2', '1']);
    expect(Number(first[3]?.['p_top'])).toBeGreaterThan(0.95);
    expect(first.reduce((sum, { p_top: share }) => sum + Number(share), 0)).toBeCloseTo(1, 10);
    expect(
      first.every(
        ({ rank_low: low, rank, rank_high: high }) => Number(low) <= Number(rank) && Number(rank) <= Number(high),
      ),
    ).toBe(true);
    expect(told).toEqual(['p_top is the share of 500 draws in which an area is among the first 1.\n']);
    expect(await compute({ m }, { uncertainty: '500', seed: '3' })).toEqual(first);
  });

  it('says that values without counts do not waver', async () => {
    const o = table('01,x,2019,,,1,', '02,x,2019,,,2,', '03,x,2019,,,4,');
    const outcome = compute({ o, m: '{"reference": "area_mean"}' }, { uncertainty: '100' });
    await expect(outcome).rejects.toThrow('The uncertainty follows from counts');
  });

  it('gives the same bytes for the same files', async () => {
    await compute({});
    const first = readFileSync(join(folder, 'r.csv'));
    await compute({});
    expect(readFileSync(join(folder, 'r.csv')).equals(first)).toBe(true);
  });
});

describe('index compute on bad input', () => {
  const HEADLESS = table().trim();
  const CASES: readonly (readonly [string, Files, RegExp])[] = [
    ['an empty file', { o: '' }, /^o\.csv is empty\.$/],
    ['a file without rows', { o: HEADLESS }, /^o\.csv has a header and no rows\.$/],
    ['one area', { o: table('01,x,2019,1,10,,') }, /only 1 of them takes part/],
    ['zero variance', { o: table('01,x,2019,1,10,,', '02,x,2019,2,20,,') }, /No indicator tells areas apart/],
    ['all suppressed', { o: table('01,x,2019,,10,,suppressed', '02,x,2019,,20,,suppressed') }, /suppressed/],
    ['a denominator of zero', { o: table(...ROWS, '05,x,2019,0,0,,') }, /^o\.csv, line 6, column denominator is zero/],
    ['a negative count', { o: table(...ROWS, '05,x,2019,-3,10,,') }, /^o\.csv, line 6, column numerator holds -3/],
    [
      'more cases than persons',
      { o: table(...ROWS, '05,x,2019,12,10,,') },
      /line 6, column numerator holds 12 of 10, more cases/,
    ],
    ['NaN', { o: table(...ROWS, '05,x,2019,NaN,10,,') }, /line 6, column numerator holds "NaN", which is no number/],
    [
      'a count beyond mankind',
      { o: table(...ROWS, '05,x,2019,5,1e12,,') },
      /line 6, column denominator holds 1000000000000/,
    ],
    ['a decimal comma', { o: table(...ROWS, '05,x,2019,,,"3,5",') }, /column value holds "3,5".*behind a point/],
    [
      'a cell given twice',
      { o: table(...ROWS, '02,x,2019,1,10,,') },
      /area 02 and indicator x twice, in line 3 and in line 6/,
    ],
    ['an unknown indicator', { o: table(...ROWS, '01,y,2019,1,10,,') }, /line 6, column indicator holds "y"/],
    ['an unknown status', { o: table(...ROWS, '05,x,2019,1,10,,geheim') }, /column status holds "geheim"/],
    ['a year that is none', { o: table(...ROWS, '05,x,19,1,10,,') }, /column year holds "19"/],
    ['a year that is not there', { m: '{"year": 2020}' }, /is for 2020, and o\.csv holds 2019/],
    ['two columns of one name', { o: `${HEAD},value\n` + '01,x,2019,1,10,,,\n' }, /two columns named "value"/],
    ['a header in the third row', { o: `Table 1,,,,,,\n,,,,,,\n${table(...ROWS)}` }, /names its columns in line 3/],
    ['semicolons', { o: table(...ROWS).replaceAll(',', ';') }, /something else than a comma/],
    [
      'a row of totals',
      { o: table(...ROWS, 'Kreis,x,2019,150,500,,') },
      /rows of Kreis are the sum of all other areas/,
    ],
    ['a numerator alone', { o: table(...ROWS, '05,x,2019,5,,,') }, /neither a denominator nor a value/],
    ['another encoding', { o: Uint8Array.from([...Buffer.from(`${HEAD}\n`), 0xfc, 0x0a]) }, /not in UTF-8/],
    ['a row that is too short', { o: `${HEAD}\n01,x\n` }, /line 2 has 2 cells where the header has 7/],
    [
      'leading zeros lost',
      { o: table('1,x,2019,1,10,,'), a: 'area\n01\n02\n' },
      /names "01", so leading zeros were probably lost/,
    ],
    [
      'a parent among the areas',
      { o: table('K,x,2019,1,10,,'), a: 'area,parent\n01,K\n02,K\n' },
      /as the parent of areas/,
    ],
    ['an area listed twice', { a: 'area\n01\n01\n' }, /names the area 01 in line 2 and in line 3/],
    ['an unknown direction', { i: 'indicator,domain,direction,weight\nx,A,up,\n' }, /column direction holds "up"/],
    ['a negative weight', { i: 'indicator,domain,direction,weight\nx,A,burden,-1\n' }, /column weight holds -1/],
    ['an unknown key', { m: '{"standardization": "z"}' }, /^m\.json: "standardization" is not known\.$/],
    ['a word that is none', { m: '{"aggregation": "median"}' }, /"aggregation" must be one of sum, mean/],
    ['no JSON', { m: '{' }, /^m\.json is not JSON/],
    [
      'no denominators for the district',
      { o: table('01,x,2019,,,1,', '02,x,2019,,,2,') },
      /The reference "district" needs a denominator/,
    ],
  ];

  it.each(CASES)('says in one sentence what is wrong with %s, and writes nothing', async (_, files, sentence) => {
    const outcome = await compute(files).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ name: 'BadInput', message: expect.stringMatching(sentence) });
    expect((outcome as Error).message).toMatch(/\.$/);
    expect(existsSync(join(folder, 'r.csv'))).toBe(false);
  });

  it('stops where counts and values of one indicator cannot stand in one unit', async () => {
    const mixed = compute({ o: table(...ROWS, '05,x,2019,,200,8.0,') });
    await expect(mixed).rejects.toThrow(/line 6, column value holds 8, while x is counted in line 2/);
    const shares = await compute({ o: table(...ROWS, '05,x,2019,,200,0.08,') });
    expect(shares.at(-1)?.['rank']).toBe('5');
  });

  it('takes zeros that mean missing for what they are', async () => {
    const i = 'indicator,domain,direction,weight\nx,A,burden,\ny,A,burden,\nz,A,burden,\n';
    const value = (area: string, indicator: string, figure: number): string => `${area},${indicator},2019,,,${figure},`;
    const rows = ['01', '02'].flatMap((area, at) => ['x', 'y', 'z'].map((code) => value(area, code, at + 1)));
    const o = table(...rows, ...['x', 'y', 'z'].map((code) => value('03', code, 0)));
    await expect(compute({ o, i, m: '{"reference": "area_mean"}' })).rejects.toThrow(
      /all other values of area 03 are 0/,
    );
  });

  it('gives finite figures or a reason for any table of counts', async () => {
    const cell = fc.option(fc.tuple(fc.nat(30), fc.integer({ min: 30, max: 900 })), { freq: 5, nil: null });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 8 }), async (areas) => {
        const o = table(
          ...areas.flatMap((cells, area) =>
            cells.map((counts, at) => `${area},${at === 0 ? 'x' : 'y'},2019,${counts?.join(',') ?? ','},,`),
          ),
        );
        const i = 'indicator,domain,direction,weight\nx,A,burden,\ny,B,relief,2\n';
        const outcome = await compute({ o, i, m: '{"coverage": {"domain": 0, "overall": 0}}' }).catch(
          (error: unknown) => error,
        );
        if (outcome instanceof Error) return expect(outcome.name).toBe('BadInput');
        for (const { score, index, rank, class: name } of outcome as Record<string, string>[]) {
          expect(name).not.toBe('');
          expect([score, index, rank].every((text) => text === '' || Number.isFinite(Number(text)))).toBe(true);
          expect(score === '').toBe(rank === '');
        }
      }),
      { numRuns: 60 },
    );
  });
});
