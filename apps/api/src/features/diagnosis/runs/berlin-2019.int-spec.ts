import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexRunHeadView, IndexRunView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { AreaEditionView } from '@quartierwerk/contracts/places/places.views';
import type { ColumnMapping } from '@quartierwerk/domain/indicators/import/mapping';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { BERLIN_METHOD } from '@quartierwerk/statistics/index/method';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { aSource, check, commit } from '../../../../test/support/imports.js';
import { getAs, postAs } from '../../../../test/support/places.js';

/** The reference data lie beside the checkout and are not part of it; see their licences there. */
const DATA = path.resolve(import.meta.dirname, '../../../../../../../shared/data');
const OUTLINES = path.join(DATA, 'geo/berlin_lor_plr_until2020.geojson');
const MONITORING = path.join(DATA, 'berlin_mss/mss_2019_plr.csv');
const present = existsSync(OUTLINES) && existsSync(MONITORING);

const INDICATORS = ['S1', 'S3', 'S4'] as const;
/** Published numbers of the status, from little burden to great. */
const STATUS = ['high', 'middle', 'low', 'very_low'] as const;

type Row = Readonly<Record<string, string>>;

function readTable(file: string): Row[] {
  const [heading = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = heading.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, at) => [names[at] ?? '', value])));
}

/** Ranks by falling values, ties sharing the better one; by the code of the area. */
function ranksOf(values: ReadonlyMap<string, number>): Map<string, number> {
  const sorted = [...values.values()].sort((a, b) => b - a);
  return new Map([...values].map(([code, value]) => [code, sorted.indexOf(value) + 1]));
}

const suite = present ? describe : describe.skip;

suite(`Berlin's monitoring 2019, from the file of outlines to the ranks (needs ${DATA})`, () => {
  let house: TestApplication;
  let planner: TestPerson;
  let run: IndexRunView;
  const published = present ? readTable(MONITORING) : [];
  const taking = published.filter((row) => row['valid'] === 'True');

  beforeAll(async () => {
    house = await startApplication();
    planner = await aPerson(await aWorkspace('Berlin'), ['planner']);
    const edition = await createEdition();
    await defineIndicators();
    await deliver(edition.id);
    run = await compute(edition.id);
  });
  afterAll(() => house.close());

  async function createEdition(): Promise<AreaEditionView> {
    const outlines = JSON.parse(readFileSync(OUTLINES, 'utf8')) as object;
    const edition = {
      id: uuidV7(),
      name: 'Planungsräume bis 2020',
      validFrom: '2006-01-01',
      validTo: '2020-12-31',
      smallAreaLabel: 'Planungsraum',
      source: 'Amt für Statistik Berlin-Brandenburg, CC-BY-4.0',
      properties: { code: 'plr_id', name: 'name' },
      district: { code: '11', name: 'Berlin' },
    };
    const body = JSON.stringify({ ...outlines, edition });
    const response = await postAs(house.server, planner, '/api/places/editions', body, 'application/geo+json');
    expect(response.body).toMatchObject({ smallAreaCount: 447, municipalityCount: 0, hasGeometry: true });
    return response.body as AreaEditionView;
  }

  /** The three indicators of the status, as shares without counts: Berlin publishes no denominators. */
  async function defineIndicators(): Promise<void> {
    const domainId = uuidV7();
    await postAs(house.server, planner, '/api/indicators/domains', { id: domainId, code: 'S', name: 'Status' }).expect(
      200,
    );
    for (const code of INDICATORS) {
      const definition = {
        ...{ id: uuidV7(), code, domainId, validFrom: '2013-01-01', name: `Status-Indikator ${code}`, shortName: code },
        ...{ numerator: 'Betroffene', denominator: 'Einwohnerinnen und Einwohner', unit: 'percent', decimals: 2 },
        ...{ direction: 'burden', referenceDateNote: '31.12.2018', legalBasis: '', lowestLevel: 'small_area' },
        ...{ poolingYears: 1, interpretation: '' },
      };
      await postAs(house.server, planner, '/api/indicators', definition).expect(200);
    }
  }

  /** The published table as it is, through the wizard: the year, the code and three of its 21 columns are mapped. */
  async function deliver(editionId: string): Promise<void> {
    const sourceId = await aSource(house.server, planner, 'Land Berlin, CC-BY-4.0', null);
    const checked = await check({ server: house.server, person: planner }, readFileSync(MONITORING), (view) => ({
      title: 'Monitoring Soziale Stadtentwicklung 2019',
      sourceId,
      areaEditionId: editionId,
      columns: view.heads.map(roleOf),
    }));
    expect(checked).toMatchObject({ committable: true, check: { errors: 0, observations: 1341 } });
    const imported = await commit({ server: house.server, person: planner }, checked);
    expect(imported).toMatchObject({ state: 'imported' });
  }

  function roleOf(head: string): ColumnMapping {
    if (head === 'mss_year') return { role: 'year' };
    if (head === 'plr_id') return { role: 'area_code' };
    const indicator = INDICATORS.find((code) => code === head);
    return indicator ? { role: 'value', indicator } : { role: 'ignore' };
  }

  async function compute(editionId: string): Promise<IndexRunView> {
    const body = { id: uuidV7(), editionId, year: 2019, method: BERLIN_METHOD };
    const response = await postAs(house.server, planner, '/api/diagnosis/index-runs', body);
    const { number } = response.body as IndexRunHeadView;
    return (await getAs(house.server, planner, `/api/diagnosis/index-runs/${number}`)).body as IndexRunView;
  }

  it('gives an index to the 436 areas that take part and says of the others that they have no values', () => {
    expect(run.areas).toHaveLength(447);
    expect(run.areasScored).toBe(436);
    expect(new Set(run.areas.filter((area) => area.rank === null).map((area) => area.noIndexReason))).toEqual(
      new Set(['no_values']),
    );
  });

  it('agrees with the published index to its last decimal', () => {
    const indexOf = new Map(run.areas.map((area) => [area.code, area.indexValue ?? NaN]));
    const errors = taking.flatMap((row) => {
      const value = row['status_index'] ?? '';
      return value === '' ? [] : [Math.abs(Number(value) - (indexOf.get(row['plr_id'] ?? '') ?? NaN))];
    });
    expect(errors).toHaveLength(435);
    expect(Math.max(...errors)).toBeLessThan(1e-5);
  });

  it('ranks every area as the published index does', () => {
    const theirs = ranksOf(
      new Map(taking.map((row) => [row['plr_id'] ?? '', Number(row['status_index_recomputed'] ?? '')])),
    );
    const ours = new Map(run.areas.flatMap((area) => (area.rank === null ? [] : [[area.code, area.rank] as const])));
    expect(ours).toEqual(theirs);
  });

  it('puts every area into its published class', () => {
    const classOf = new Map(run.areas.map((area) => [area.code, area.statusClass]));
    const differing = taking.filter((row) => classOf.get(row['plr_id'] ?? '') !== STATUS[Number(row['status_n']) - 1]);
    expect(differing).toEqual([]);
    expect(run.statusClasses).toEqual([
      { code: 'high', count: 67 },
      { code: 'middle', count: 283 },
      { code: 'low', count: 47 },
      { code: 'very_low', count: 39 },
    ]);
  });

  it('is reproduced from what was delivered', async () => {
    const response = await getAs(house.server, planner, `/api/diagnosis/index-runs/${run.id}/verify`).expect(200);
    expect(response.body).toMatchObject({ check: 'reproduced', newerData: false });
  });
});
