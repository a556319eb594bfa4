import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../../test/support/builders.js';
import {
  type IndicatorHouse,
  aSource,
  anIndicatorHouse,
  commit,
  currentValues,
  recheck,
  upload,
} from '../../../../test/support/imports.js';
import { getAs } from '../../../../test/support/places.js';

describe('a template for a provider', () => {
  let house: TestApplication;
  let own: IndicatorHouse;
  let sourceId = '';
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await anIndicatorHouse(house.server);
    // Of no organisation of the planner: only its name can tell who delivered.
    sourceId = await aSource(house.server, own.planner, 'Gesundheitsamt Oberstadt', null);
  });

  const download = async (query: string) => {
    const address = `/api/sources/${sourceId}/template?areaEditionId=${own.areaEditionId}&year=2023&${query}`;
    return request(house.server)
      .get(address)
      .set('Cookie', own.planner.cookie)
      .set('Sec-Fetch-Site', 'same-origin')
      .responseType('blob')
      .expect(200);
  };
  const read = async (content: Buffer) =>
    (await upload(house.server, own.planner, content).expect(200)).body as ImportView;

  it('has the areas and the year in it, and is recognised without a mapping when it comes back', async () => {
    const answer = await download('indicators=D3,D2');
    expect(answer.headers['content-disposition']).toContain(
      "UTF-8''Liefervorlage%20Gesundheitsamt%20Oberstadt%202023.xlsx",
    );
    const view = await read(answer.body as Buffer);
    expect(view.heads).toEqual([
      ...['Schlüssel', 'Gebietsname', 'Kommune', 'Jahr', 'D2 Zähler', 'D2 Nenner', 'D3 Zähler', 'D3 Nenner'],
    ]);
    expect(view.mapping.columns).toEqual([
      { role: 'area_code' },
      { role: 'area_name' },
      { role: 'parent' },
      { role: 'year' },
      { role: 'numerator', indicator: 'D2' },
      { role: 'denominator', indicator: 'D2' },
      { role: 'numerator', indicator: 'D3' },
      { role: 'denominator', indicator: 'D3' },
    ]);
    expect(view).toMatchObject({ defects: [], mapping: { sourceId, areaEditionId: own.areaEditionId } });
    expect(view.origin).toMatchObject({ sheets: [{ name: 'Daten' }, { name: 'Erläuterung' }] });
  });

  it('filled in as CSV becomes values, and what lies nowhere stays beside them', async () => {
    const answer = await download('indicators=D2&format=csv');
    const filled = String(answer.body)
      .replace(/^(01001;.*?;2023);;/m, '$1;31;84')
      .replace(/^(;räumlich.*?;2023);;/m, '$1;5;');
    const checked = await recheck({ server: house.server, person: own.planner }, await read(Buffer.from(filled)), {});
    expect(checked).toMatchObject({ committable: true, check: { errors: 0 } });
    expect(checked.check?.groups.map(({ code }) => code)).toContain('unassigned_row');
    await commit({ server: house.server, person: own.planner }, checked);
    expect(await currentValues(own.workspace.id)).toMatchObject({ '01001 D2 2023': expect.closeTo(36.9048, 3) });
  });

  it('asks for ready values where they are wanted', async () => {
    const view = await read((await download('indicators=D2&figures=rates')).body as Buffer);
    expect(view.mapping.columns.at(-1)).toEqual({ role: 'value', indicator: 'D2' });
  });

  it('is there for the sources, indicators and areas of this workspace only', async () => {
    const base = `/api/sources/${sourceId}/template?year=2023&areaEditionId=`;
    await getAs(house.server, own.planner, `${base}${own.areaEditionId}&indicators=D2,X9`).expect(404);
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    await getAs(house.server, stranger, `${base}${own.areaEditionId}&indicators=D2`).expect(404);
    const provider = await aPerson(own.workspace, ['data_provider']);
    await getAs(house.server, provider, `${base}${own.areaEditionId}&indicators=D2`).expect(404);
  });
});
