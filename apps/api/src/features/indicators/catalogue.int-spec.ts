import { CATALOGUE_INDICATORS } from '@quartierwerk/domain/indicators/catalogue';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import { anIndicatorHouse, currentValues, deliver } from '../../../test/support/imports.js';
import { changeAs, getAs, postAs } from '../../../test/support/places.js';

describe('indicator catalogue', () => {
  let house: TestApplication;
  let planner: TestPerson;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => void (planner = await aPerson(await aWorkspace(), ['planner'])));

  const catalogue = async () => (await getAs(house.server, planner, '/api/indicators').expect(200)).body;
  const definitionOf = async (code: string) => {
    const { body } = await getAs(house.server, planner, `/api/indicators/${code}`).expect(200);
    const { id, number, sourceName, createdAt, ...definition } = body.editions[0];
    return definition;
  };

  it('is empty at first and then holds the 30 default indicators in five domains, each a node of the chain', async () => {
    expect(await catalogue()).toEqual({ domains: [], missingDefaults: 30 });
    const { body } = await postAs(house.server, planner, '/api/indicators/defaults', {}).expect(200);
    expect(
      body.domains.map(({ code, indicators }: { code: string; indicators: unknown[] }) => [code, indicators.length]),
    ).toEqual(
      ['A', 'B', 'C', 'D', 'E'].map((code) => [
        code,
        CATALOGUE_INDICATORS.filter((entry) => entry.domainCode === code).length,
      ]),
    );
    expect(body.missingDefaults).toBe(0);
    const nodes = await asAdmin(`SELECT 1 FROM chain_node WHERE workspace_id = $1 AND kind = 'indicator'`, [
      planner.workspace.id,
    ]);
    expect(nodes).toHaveLength(30);
  });

  it('takes over only what is missing when asked again', async () => {
    await postAs(house.server, planner, '/api/indicators/defaults', {}).expect(200);
    const before = await catalogue();
    await postAs(house.server, planner, '/api/indicators/defaults', {}).expect(200);
    expect(await catalogue()).toEqual(before);
  });

  it('keeps every edition of a definition, and values stay with theirs', async () => {
    const own = await anIndicatorHouse(house.server);
    planner = own.planner;
    const walk = { server: house.server, person: planner };
    const row = 'Gebiet;Indikator;Jahr;Wert\n01001;D2;';
    await deliver(walk, `${row}2023;36,9\n`, { sourceId: own.sourceId });
    const revised = {
      ...(await definitionOf('D2')),
      validFrom: '2024-01-01',
      numerator: 'Kinder unter 3 in Kita oder Tagespflege',
    };
    const answer = await changeAs(house.server, planner, 'post', '/api/indicators/D2/editions', 1, revised).expect(200);
    expect(answer.headers['etag']).toBe('"2"');
    expect(answer.body.editions.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    await deliver(walk, `${row}2024;38,1\n`, { sourceId: own.sourceId });
    expect(await currentValues(own.workspace.id)).toEqual({ '01001 D2 2023': 36.9, '01001 D2 2024': 38.1 });
    const editions = await asAdmin<{ number: number; year: number }>(
      `SELECT e.number, o.year FROM observation o JOIN indicator_edition e ON e.id = o.indicator_edition_id
        WHERE o.workspace_id = $1 ORDER BY o.year`,
      [own.workspace.id],
    );
    expect(editions).toEqual([
      { number: 1, year: 2023 },
      { number: 2, year: 2024 },
    ]);
    const { body } = await getAs(house.server, planner, '/api/indicators/D2').expect(200);
    expect(body.availability).toMatchObject([
      { year: 2024, figures: 1, of: 6, level: 'small_area' },
      { year: 2023, figures: 1 },
    ]);
  });

  it('refuses a revision that was made on an older edition and shows the current one', async () => {
    await postAs(house.server, planner, '/api/indicators/defaults', {}).expect(200);
    const definition = await definitionOf('B4');
    await changeAs(house.server, planner, 'post', '/api/indicators/B4/editions', 1, definition).expect(200);
    const stale = await changeAs(house.server, planner, 'post', '/api/indicators/B4/editions', 1, definition).expect(
      412,
    );
    expect(stale.body).toMatchObject({ code: 'VERSION_STALE', current: { version: 2 } });
  });

  it('adds domains and indicators, and refuses a code twice', async () => {
    await postAs(house.server, planner, '/api/indicators/defaults', {}).expect(200);
    const domainId = uuidV7();
    await postAs(house.server, planner, '/api/indicators/domains', { id: domainId, code: 'S', name: 'Status' }).expect(
      200,
    );
    await postAs(house.server, planner, '/api/indicators/domains', {
      id: uuidV7(),
      code: 'S',
      name: 'Noch einer',
    }).expect(409);
    const body = { ...(await definitionOf('B4')), id: uuidV7(), code: 'S1', domainId, name: 'Arbeitslosigkeit' };
    await postAs(house.server, planner, '/api/indicators', body).expect(200);
    const twice = await postAs(house.server, planner, '/api/indicators', { ...body, id: uuidV7() }).expect(409);
    expect(twice.body).toMatchObject({ code: 'INDICATOR_CODE_TAKEN', params: { code: 'S1' } });
    const stranger = { ...body, id: uuidV7(), code: 'S2', domainId: uuidV7() };
    await postAs(house.server, planner, '/api/indicators', stranger).expect(404);
  });

  it('answers a source name that is taken and a stale version with what is there', async () => {
    const source = { name: 'Jobcenter', organisationId: null, minCases: 10 };
    const id = uuidV7();
    await postAs(house.server, planner, '/api/sources', { ...source, id }).expect(200);
    await postAs(house.server, planner, '/api/sources', { ...source, id: uuidV7() }).expect(409);
    await changeAs(house.server, planner, 'put', `/api/sources/${id}`, 1, { ...source, minCases: 3 }).expect(200);
    const stale = await changeAs(house.server, planner, 'put', `/api/sources/${id}`, 1, source).expect(412);
    expect(stale.body.current).toMatchObject({ minCases: 3, version: 2 });
  });

  it('keeps of the profile of a source what a change does not name', async () => {
    const source = { name: 'Gesundheitsamt', organisationId: null, minCases: 3 };
    const id = uuidV7();
    const made = await postAs(house.server, planner, '/api/sources', { ...source, id, roundingBase: 5 }).expect(200);
    expect(made.body).toMatchObject({ zerosSecret: false, roundingBase: 5, publicationLevel: 'small_area' });
    const change = { ...source, publicationLevel: 'municipality', zerosSecret: true };
    const changed = await changeAs(house.server, planner, 'put', `/api/sources/${id}`, 1, change).expect(200);
    expect(changed.body).toMatchObject({ zerosSecret: true, roundingBase: 5, publicationLevel: 'municipality' });
    await changeAs(house.server, planner, 'put', `/api/sources/${id}`, 2, { ...source, roundingBase: 7 }).expect(400);
  });
});
