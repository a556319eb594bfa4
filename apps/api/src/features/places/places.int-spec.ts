import type { AreaEditionView, AreaGeometryView, AreaListView } from '@quartierwerk/contracts/places/places.views';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import { aDivision, aSquare, anEditionBody, changeAs, getAs, postAs } from '../../../test/support/places.js';

describe('places', () => {
  let house: TestApplication;
  let planner: TestPerson;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => void (planner = await aPerson(await aWorkspace(), ['planner'])));

  const create = async (body: object = anEditionBody(aDivision(4))): Promise<AreaEditionView> => {
    const response = await postAs(house.server, planner, '/api/places/editions', body).expect(200);
    return response.body as AreaEditionView;
  };

  it('stores an edition with its hierarchy when the file is sound', async () => {
    const edition = await create();
    expect(edition).toMatchObject({
      name: 'Gebietsstand 2024',
      validTo: null,
      district: { code: '00', name: 'Testkreis' },
      municipalityCount: 2,
      smallAreaCount: 4,
      excludedCount: 0,
      hasGeometry: true,
      version: 1,
    });
    const list = (await getAs(house.server, planner, `/api/places/editions/${edition.id}/areas`).expect(200))
      .body as AreaListView;
    expect(list.areas.map((area) => area.code)).toEqual(['00', '01', '02', '01001', '01003', '02002', '02004']);
    expect(list.areas[3]).toMatchObject({
      level: 'small_area',
      parentId: list.areas[1]?.id,
      population: 1_000,
      populationDate: '2023-12-31',
    });
  });

  it('takes the file as application/geo+json', async () => {
    const file = JSON.stringify(anEditionBody(aDivision(2)));
    const response = await postAs(house.server, planner, '/api/places/editions', file, 'application/geo+json');
    expect(response.body).toMatchObject({ smallAreaCount: 2 });
    expect(response.status).toBe(200);
  });

  it('names every problem at its feature and stores nothing when the file is defective', async () => {
    const division = aDivision(2);
    const features = [
      ...division.features,
      aSquare({ code: '01001', name: 'Doppelt', parent: '01' }, 8),
      aSquare({ code: '01009', name: 'Verwaist', parent: '77' }, 9),
      { type: 'Feature', properties: { name: 'Ohne Schlüssel' }, geometry: null },
      {
        type: 'Feature',
        properties: { code: '01010', name: 'UTM', parent: '01' },
        geometry: { type: 'Polygon', coordinates: [[[366_000, 5_650_000]]] },
      },
    ];
    const response = await postAs(
      house.server,
      planner,
      '/api/places/editions',
      anEditionBody({ ...division, features }),
    ).expect(422);
    expect(response.body).toMatchObject({
      code: 'GEOJSON_INVALID',
      errors: [
        { path: 'features.4', code: 'code_missing' },
        { path: 'features.5.geometry', code: 'coordinates_not_wgs84', params: { area: '01010' } },
        { path: 'features.2', code: 'code_duplicate', params: { area: '01001' } },
        { path: 'features.3', code: 'parent_unknown', params: { area: '01009', parent: '77' } },
      ],
    });
    const list = await getAs(house.server, planner, '/api/places/editions').expect(200);
    expect(list.body).toEqual({ editions: [] });
  });

  it('names the field when the head is incomplete', async () => {
    const body = anEditionBody(aDivision(1), { validFrom: '2024-02-31' });
    const response = await postAs(house.server, planner, '/api/places/editions', body).expect(400);
    expect(response.body).toMatchObject({ code: 'BODY_INVALID', errors: [{ path: 'validFrom', code: 'isDay' }] });
  });

  it('lets a feature collection carry what tools write into it, and names what any other body carries', async () => {
    const tools = { name: 'rbk_areas', metadata: { attribution: 'Test' }, bbox: [7, 51, 8, 52] };
    await create({ ...anEditionBody(aDivision(1)), ...tools });
    const other = await postAs(house.server, planner, '/api/places/editions', { type: 'Topology', arcs: [] }).expect(
      400,
    );
    expect(other.body).toMatchObject({ code: 'BODY_INVALID', errors: [{ path: 'arcs', code: 'whitelistValidation' }] });
    const bare = anEditionBody({ features: [], municipalities: [] });
    const empty = await postAs(house.server, planner, '/api/places/editions', bare).expect(422);
    expect(empty.body).toMatchObject({ errors: [{ path: 'features', code: 'no_features' }] });
  });

  it('refuses a second edition of the same name', async () => {
    await create();
    const again = await postAs(house.server, planner, '/api/places/editions', anEditionBody(aDivision(1))).expect(409);
    expect(again.body).toMatchObject({ code: 'EDITION_NAME_TAKEN', params: { name: 'Gebietsstand 2024' } });
  });

  it('excludes small areas below the given number of residents', async () => {
    const edition = await create(anEditionBody(aDivision(3), { minPopulation: 1_001 }));
    expect(edition.excludedCount).toBe(3);
  });

  it('answers the geometry once and then says that it has not changed', async () => {
    const edition = await create();
    const path = `/api/places/editions/${edition.id}/geometry`;
    const first = await getAs(house.server, planner, path).expect(200);
    expect(first.headers['content-type']).toContain('application/geo+json');
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const map = JSON.parse(first.text) as AreaGeometryView;
    expect(map.features).toHaveLength(4);
    expect(map.features[0]).toMatchObject({
      type: 'Feature',
      properties: { code: '01001', name: 'Viertel 1', level: 'small_area' },
      geometry: { type: 'Polygon' },
    });
    const tag = first.headers['etag'] ?? '';
    const second = await getAs(house.server, planner, path).set('If-None-Match', tag).expect(304);
    expect(second.text).toBe('');
  });

  it('ends its areas in the thread with the edition, and opens them again', async () => {
    const { id } = await create();
    const path = `/api/places/editions/${id}`;
    const ends = async () =>
      (
        await asAdmin<{ validTo: string | null }>(
          `SELECT DISTINCT n.valid_to::text AS "validTo" FROM chain_node n JOIN area a ON a.workspace_id = n.workspace_id AND a.id = n.id
            WHERE a.edition_id = $1`,
          [id],
        )
      ).map(({ validTo }) => validTo);
    expect(await ends()).toEqual([null]);
    await changeAs(house.server, planner, 'patch', path, 1, { validTo: '2025-12-31' }).expect(200);
    expect(await ends()).toEqual(['2025-12-31']);
    await changeAs(house.server, planner, 'patch', path, 2, { note: 'Vermerk' }).expect(200);
    expect(await ends()).toEqual(['2025-12-31']);
    await changeAs(house.server, planner, 'patch', path, 3, { validTo: null }).expect(200);
    expect(await ends()).toEqual([null]);
  });

  it('shows both versions when two people revise one edition', async () => {
    const edition = await create();
    const path = `/api/places/editions/${edition.id}`;
    await changeAs(house.server, planner, 'patch', path, 1, { validTo: '2025-12-31' }).expect(200);
    const stale = await changeAs(house.server, planner, 'patch', path, 1, { note: 'zu spät' }).expect(412);
    expect(stale.body).toMatchObject({ code: 'VERSION_STALE', current: { version: 2, validTo: '2025-12-31' } });
  });

  it('keeps the descent of a divided area in both directions', async () => {
    const before = await create(anEditionBody(aDivision(1), { name: 'Gebietsstand 2018', validFrom: '2018-01-01' }));
    const after = await create(anEditionBody(aDivision(4)));
    const rows = [
      { fromCode: '01001', toCode: '01001', share: 0.6 },
      { fromCode: '01001', toCode: '01003', share: 0.4 },
    ];
    const path = `/api/places/editions/${after.id}/lineage`;
    const set = await changeAs(house.server, planner, 'put', path, 1, { fromEditionId: before.id, rows }).expect(200);
    expect(set.body).toMatchObject({
      version: 2,
      from: [
        {
          editionName: 'Gebietsstand 2018',
          rows: [{ from: { code: '01001' }, to: { code: '01001' }, share: 0.6 }, {}],
        },
      ],
    });
    const areas = (await getAs(house.server, planner, `/api/places/editions/${after.id}/areas`)).body as AreaListView;
    const child = areas.areas.find((area) => area.code === '01003');
    const detail = await getAs(house.server, planner, `/api/places/areas/${child?.id ?? ''}`).expect(200);
    expect(detail.body).toMatchObject({
      path: [{ name: 'Testkreis' }, { name: 'Oberstadt' }],
      predecessors: [{ area: { code: '01001' }, editionName: 'Gebietsstand 2018', share: 0.4 }],
      successors: [],
    });
    const tooMuch = [...rows, { fromCode: '01001', toCode: '02002', share: 0.3 }];
    const refused = await changeAs(house.server, planner, 'put', path, 2, { fromEditionId: before.id, rows: tooMuch });
    expect(refused.body).toMatchObject({ code: 'LINEAGE_INVALID', errors: [{ code: 'lineage_above_one' }] });
  });

  it('excludes an area with a reason and lets it take part again', async () => {
    const edition = await create();
    const list = (await getAs(house.server, planner, `/api/places/editions/${edition.id}/areas`)).body as AreaListView;
    const path = `/api/places/areas/${list.areas.at(-1)?.id ?? ''}`;
    const out = await changeAs(house.server, planner, 'patch', path, 1, { excludedReason: 'outlier' }).expect(200);
    expect(out.body).toMatchObject({ excludedReason: 'outlier', version: 2 });
    const back = await changeAs(house.server, planner, 'patch', path, 2, { excludedReason: null }).expect(200);
    expect(back.body).toMatchObject({ excludedReason: null, version: 3 });
    await changeAs(house.server, planner, 'patch', path, 3, { excludedReason: 'dislike' }).expect(400);
  });

  it('shows nothing to another workspace and lets a reader only read', async () => {
    const edition = await create();
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    for (const path of ['', '/areas', '/geometry', '/lineage']) {
      await getAs(house.server, stranger, `/api/places/editions/${edition.id}${path}`).expect(404);
    }
    const reader = await aPerson(planner.workspace, ['reader']);
    await getAs(house.server, reader, `/api/places/editions/${edition.id}`).expect(200);
    await postAs(house.server, reader, '/api/places/editions', anEditionBody(aDivision(1))).expect(404);
  });
});
