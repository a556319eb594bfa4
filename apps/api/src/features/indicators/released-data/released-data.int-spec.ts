import type { ReleasedDataView } from '@quartierwerk/contracts/indicators/released-data.views';
import { RELEASED_FORMATS, type ReleasedFormat } from '@quartierwerk/domain/indicators/released-data/released-data';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { type TestDistrict, YEAR, aDistrict } from '../../../../test/support/diagnosis.js';
import { aDelivery } from '../../../../test/support/observations.js';
import { changeAs, getAs } from '../../../../test/support/places.js';
import {
  DENOMINATORS,
  NUMERATORS,
  SECRETS,
  deliverTable,
  sheetTexts,
} from '../../../../test/support/released-tables.js';
import { aRelease, propose } from '../../../../test/support/releases.js';

describe('the files of a release', () => {
  let house: TestApplication;
  let planner: TestPerson;
  let district: TestDistrict;
  let deliveryId: string;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    planner = await aPerson(await aWorkspace(), ['planner']);
    district = await aDistrict(house.server, planner);
    deliveryId = await deliverTable(planner, district);
  });

  const walk = () => ({ server: house.server, person: planner });
  const pathOf = (id: string) => `/api/releases/${id}/released-data`;

  async function view(id: string): Promise<ReleasedDataView> {
    return (await getAs(house.server, planner, pathOf(id)).expect(200)).body as ReleasedDataView;
  }

  async function file(
    id: string,
    format: ReleasedFormat,
  ): Promise<{ content: Buffer; headers: Record<string, string> }> {
    const answer = await getAs(house.server, planner, `${pathOf(id)}/file?format=${format}`)
      .responseType('blob')
      .expect(200);
    return { content: answer.body as Buffer, headers: answer.headers as Record<string, string> };
  }

  it('say beforehand what is in them', async () => {
    const release = await aRelease(walk(), deliveryId);
    expect(await view(release.id)).toMatchObject({
      ...{
        title: 'Testlieferung',
        indicators: 1,
        years: [YEAR],
        areas: 9,
        shown: 7,
        hidden: 2,
        unreleased: 0,
        gaps: 0,
      },
      ...{ hiddenBy: { few_cases: 1, neighbour: 1 }, replaced: 0, refusal: null, releasedAt: release.releasedAt },
    });
  });

  it('hold nothing that is hidden, also for somebody who sees exact values', async () => {
    const { id } = await aRelease(walk(), deliveryId);
    for (const format of RELEASED_FORMATS) {
      const { content } = await file(id, format);
      const text = format === 'xlsx' ? sheetTexts(content).join('') : content.toString('utf8');
      for (const secret of SECRETS) expect(text).not.toContain(secret);
      // The next area is no secret, and there: its share in per cent.
      expect(text).toMatch(/3[.,]5037/);
    }
  });

  it('are a table with a sign in each gap', async () => {
    const { id } = await aRelease(walk(), deliveryId);
    const { content, headers } = await file(id, 'csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain(`UTF-8''Freigegebene%20Zahlen%20Testlieferung%20${YEAR}.csv`);
    const lines = content.toString('utf8').split('\r\n');
    const of = (code = '') => lines.find((line) => line.startsWith(`${code};`));
    expect(of(district.areas[0]?.code)).toMatch(new RegExp(`;${YEAR};\\.;\\.;[^;]+;Prozent;\\.;geheim gehalten, `));
    expect(of(district.areas[1]?.code)).toContain(`;${YEAR};3,5037;${NUMERATORS[1]};${DENOMINATORS[1]};Prozent;`);
  });

  it('are a workbook, a map and a cube', async () => {
    const { id } = await aRelease(walk(), deliveryId);
    const sheets = sheetTexts((await file(id, 'xlsx')).content);
    expect(sheets).toHaveLength(4);
    expect(sheets[0]).toContain('<v>3.5037</v>');
    expect(sheets[3]).toContain('geheim gehalten, weil');
    const map = await file(id, 'geojson');
    expect(map.headers['content-type']).toBe('application/geo+json');
    const { features } = JSON.parse(map.content.toString('utf8'));
    expect(features).toHaveLength(9);
    const first = features.find((one: { id: string }) => one.id === district.areas[0]?.code);
    const key = `${district.indicators[1]?.code}_${YEAR}`;
    expect(first.properties).toMatchObject({ [key]: null, [`${key}_status`]: 'suppressed' });
    const cube = JSON.parse((await file(id, 'jsonstat')).content.toString('utf8'));
    expect(cube).toMatchObject({ version: '2.0', class: 'dataset', size: [9, 1, 1] });
    expect(Object.values(cube.status)).toEqual(['suppressed', 'suppressed']);
  });

  it('are refused before the approval and after the withdrawal', async () => {
    const proposal = await propose(walk(), deliveryId);
    expect(await view(proposal.id)).toMatchObject({ refusal: 'RELEASE_WRONG_STATE', shown: 0 });
    const early = await getAs(house.server, planner, `${pathOf(proposal.id)}/file`).expect(409);
    expect(early.body).toMatchObject({ code: 'RELEASE_WRONG_STATE' });
    const approval = `/api/releases/${proposal.id}/approval`;
    const { body } = await changeAs(house.server, planner, 'post', approval, proposal.version, {}).expect(200);
    const withdrawal = `/api/releases/${proposal.id}/withdrawal`;
    await changeAs(house.server, planner, 'post', withdrawal, body.version, { reason: 'Falsches Jahr' }).expect(200);
    await getAs(house.server, planner, `${pathOf(proposal.id)}/file`).expect(409);
    expect(await view(proposal.id)).toMatchObject({ shown: 0, hidden: 0 });
  });

  it('leave out what a later delivery has replaced, and say how much', async () => {
    const { id } = await aRelease(walk(), deliveryId);
    const [indicator, area] = [district.indicators[1], district.areas[1]];
    if (!indicator || !area) throw new Error('No indicator.');
    await aDelivery(planner, [{ indicator, areaId: area.id, year: YEAR, numerator: 62, denominator: 1_741 }]);
    expect(await view(id)).toMatchObject({ replaced: 1, shown: 6, areas: 8 });
  });

  it('are nothing to somebody without the permission, nor from another workspace', async () => {
    const { id } = await aRelease(walk(), deliveryId);
    for (const path of [pathOf(id), `${pathOf(id)}/file`]) {
      await getAs(house.server, await aPerson(planner.workspace, ['reader']), path).expect(404);
      await getAs(house.server, await aPerson(await aWorkspace(), ['planner']), path).expect(404);
      await request(house.server).get(path).expect(401);
    }
    await getAs(house.server, planner, `${pathOf(id)}/file?format=pdf`).expect(400);
  });
});
