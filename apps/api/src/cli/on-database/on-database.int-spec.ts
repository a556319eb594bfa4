import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestDatabase, asAdmin, testDatabase } from '../../../test/support/database.js';
import { type IndicatorHouse, anIndicatorHouse } from '../../../test/support/imports.js';
import { getAs } from '../../../test/support/places.js';

const CLI = path.join(import.meta.dirname, '../../../dist/cli/main.js');
const AREAS = ['01001', '02002', '01003', '02004', '01005', '02006'];

/** From a file to a table of ranks without a browser, on the database of an installation. */
describe('the command line on the database', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'quartierwerk-cli-'));
  const file = (name: string): string => path.join(folder, name);
  let house: TestApplication;
  let database: TestDatabase;
  let own: IndicatorHouse;
  let workspace: string;

  beforeAll(async () => {
    house = await startApplication();
    database = await testDatabase();
    own = await anIndicatorHouse(house.server, AREAS.length);
    workspace = `test-${own.workspace.id}`;
    const rows = AREAS.map((area, at) => `${area};A1;2025;${10 + 5 * at};100`);
    writeFileSync(file('lieferung.csv'), `Gebiet;Indikator;Jahr;Zähler;Nenner\n${rows.join('\n')}\n`);
    writeFileSync(file('falsch.csv'), `Gebiet;Indikator;Jahr;Zähler;Nenner\n09999;A1;2025;1;100\n${rows[0]}\n`);
    writeFileSync(file('m.json'), '{"standardisation": "rank", "coverage": {"domain": 0, "overall": 0}}');
  }, 120_000);
  afterAll(() => house.close());

  function command(...args: readonly string[]): { status: number | null; said: string; told: string } {
    const env = {
      PATH: process.env['PATH'],
      TZ: 'UTC',
      DATABASE_URL: database.appUrl,
      DATABASE_BACKUP_URL: database.backupUrl,
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
    };
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { env, encoding: 'utf8' });
    return { status, said: stdout, told: stderr };
  }
  const delivered = async (): Promise<number> => {
    const [row] = await asAdmin<{ count: number }>(
      'SELECT count(*)::int AS count FROM delivery WHERE workspace_id = $1',
      [own.workspace.id],
    );
    return row?.count ?? NaN;
  };
  const importing = (name: string): readonly string[] => [
    ...['import', 'observations', '--workspace', workspace, '--file', file(name)],
    ...['--source', 'Jugendamt', '--reference-date', '2025-12-31'],
  ];

  it('imports nothing of a table with a defect and says which', async () => {
    const { status, told } = command(...importing('falsch.csv'));
    expect(told).toBe(
      'falsch.csv is not imported, and no value of it is stored: line 2 names an area that the area edition does not hold.\n',
    );
    expect(status).toBe(1);
    expect(await delivered()).toBe(0);
  }, 60_000);

  it('imports a table, computes a run on it and writes it as a table', async () => {
    expect(command(...importing('lieferung.csv'))).toMatchObject({
      status: 0,
      said: expect.stringContaining('is imported'),
    });
    expect(await delivered()).toBe(1);

    const run = command(
      'index',
      'run',
      '--workspace',
      workspace,
      '--year',
      '2025',
      '--method',
      file('m.json'),
      '--freeze',
    );
    expect(run).toMatchObject({ status: 0, said: 'Run 1, "Index 2025", ranks 6 of 6 areas (frozen).\n' });
    const { body } = await getAs(house.server, own.planner, '/api/diagnosis/index-runs/1').expect(200);
    expect(body).toMatchObject({ state: 'frozen', year: 2025, method: { standardisation: 'rank' } });

    const out = file('r.csv');
    expect(command('index', 'export', '--workspace', workspace, '--run', '1', '--out', out).status).toBe(0);
    const lines = readFileSync(out, 'utf8').trim().split('\n');
    expect(lines[0]).toBe('area,score,index,rank,class,coverage,indicators_used');
    expect(lines.slice(1).map((line) => line.split(',')[3])).toEqual(['6', '4', '2', '5', '3', '1']);
  }, 120_000);

  it('leaves areas below the minimum population of the method out, as index compute does', async () => {
    await asAdmin(
      `UPDATE area SET population = CASE WHEN code = '01001' THEN 120 WHEN code = '02002' THEN NULL ELSE 900 END
        WHERE workspace_id = $1 AND code = ANY ($2)`,
      [own.workspace.id, AREAS],
    );
    writeFileSync(file('klein.json'), '{"minPopulation": 300, "coverage": {"domain": 0, "overall": 0}}');
    const { said, told } = command(
      ...['index', 'run', '--workspace', workspace, '--year', '2025', '--method', file('klein.json')],
    );
    expect(`${said}${told}`).toBe('Run 2, "Index 2025", ranks 4 of 6 areas (draft).\n');
    command('index', 'export', '--workspace', workspace, '--run', '2', '--out', file('klein.csv'));
    const reasons = readFileSync(file('klein.csv'), 'utf8')
      .split('\n')
      .flatMap((line) => (/^0(1001|2002),/.test(line) ? [line.split(',')[4]] : []));
    expect(reasons).toEqual(['below_min_population', 'data_missing']);
  }, 120_000);

  it.each([
    ['a year without figures', ['--year', '2001'], 'There are no figures for 2001 in this area edition.'],
    [
      'a key that is none',
      ['--year', '2025', '--method', 'unbekannt.json'],
      'The method cannot be used: "colour" is not known.',
    ],
  ])(
    'refuses %s in one sentence',
    (_, args, sentence) => {
      writeFileSync(file('unbekannt.json'), '{"colour": "red"}');
      const given = args.map((one) => (one.endsWith('.json') ? file(one) : one));
      const { status, told } = command('index', 'run', '--workspace', workspace, ...given);
      expect(told.trim()).toBe(sentence);
      expect(status).toBe(1);
    },
    60_000,
  );

  it.each([
    [
      'a workspace of nobody',
      ['index', 'run', '--workspace', 'nobody', '--year', '2025'],
      'There is no workspace "nobody".',
    ],
    ['a year that is none', ['index', 'run', '--workspace', 'x', '--year', 'soon'], '--year must be a year like 2025.'],
    ['no year', ['index', 'run', '--workspace', 'x'], 'The command needs --year.'],
  ])(
    'says in one sentence that it cannot work with %s',
    (_, args, sentence) => {
      const { status, told } = command(...args);
      expect(told.trim()).toBe(sentence);
      expect(status).toBe(1);
    },
    60_000,
  );
});
