import type { ReleasedDataView } from '@quartierwerk/contracts/indicators/released-data.views';
import { RELEASED_FORMATS, type ReleasedFormat } from '@quartierwerk/domain/indicators/released-data/released-data';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { type TestDistrict, YEAR, aDistrict, aRunBody } from '../../../../test/support/diagnosis.js';
import { getAs, postAs } from '../../../../test/support/places.js';
import { SECRETS, deliverTable, sheetTexts } from '../../../../test/support/released-tables.js';
import { aRelease } from '../../../../test/support/releases.js';

const PATH = '/api/diagnosis/index-runs/1/released-data';
const LENIENT = { method: { id: 'test', coverage: { domain: 0, overall: 0 } } };

describe('the released figures of a run', () => {
  let house: TestApplication;
  let planner: TestPerson;
  let reader: TestPerson;
  let district: TestDistrict;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    planner = await aPerson(await aWorkspace(), ['planner']);
    reader = await aPerson(planner.workspace, ['reader']);
    district = await aDistrict(house.server, planner);
  });

  const walk = () => ({ server: house.server, person: planner });

  async function compute(): Promise<void> {
    const body = aRunBody(district, { id: uuidV7(), ...LENIENT });
    await postAs(house.server, planner, '/api/diagnosis/index-runs', body).expect(200);
  }

  async function view(person: TestPerson): Promise<ReleasedDataView> {
    return (await getAs(house.server, person, PATH).expect(200)).body as ReleasedDataView;
  }

  async function textOf(person: TestPerson, format: ReleasedFormat): Promise<string> {
    const answer = await getAs(house.server, person, `${PATH}/file?format=${format}`).responseType('blob').expect(200);
    const content = answer.body as Buffer;
    return format === 'xlsx' ? sheetTexts(content).join('') : content.toString('utf8');
  }

  it('are refused as long as nothing of them is released', async () => {
    await compute();
    // Three indicators of six areas, all of them working data.
    expect(await view(reader)).toMatchObject({ refusal: 'NOTHING_RELEASED', shown: 0, hidden: 0, unreleased: 18 });
    const { body } = await getAs(house.server, planner, `${PATH}/file?format=csv`).expect(409);
    expect(body).toMatchObject({ code: 'NOTHING_RELEASED' });
  });

  it('are the same for everybody who may read the run, and no reason goes to a reader', async () => {
    await compute();
    await aRelease(walk(), await deliverTable(planner, district));
    await compute();
    const path = '/api/diagnosis/index-runs/2/released-data';
    const seen = (await getAs(house.server, reader, path).expect(200)).body as ReleasedDataView;
    // Two indicators of six areas were never released; the third of nine has two secrets.
    expect(seen).toMatchObject({
      shown: 7,
      hidden: 2,
      unreleased: 12,
      gaps: 6,
      areas: 9,
      hiddenBy: null,
      refusal: null,
    });
    const { body } = await getAs(house.server, planner, path).expect(200);
    expect(body).toEqual({ ...seen, hiddenBy: { few_cases: 1, neighbour: 1 } });
    for (const format of RELEASED_FORMATS) {
      const file = async (person: TestPerson) => {
        const answer = await getAs(house.server, person, `${path}/file?format=${format}`)
          .responseType('blob')
          .expect(200);
        return answer.body as Buffer;
      };
      const [mine, theirs] = [await file(planner), await file(reader)];
      expect(mine.equals(theirs)).toBe(true);
      const text = format === 'xlsx' ? sheetTexts(mine).join('') : mine.toString('utf8');
      for (const secret of SECRETS) expect(text).not.toContain(secret);
      expect(text).toMatch(/3[.,]5037/);
    }
  });

  it('are those of the deliveries of the run: what was never released of them stays inside', async () => {
    await compute();
    await aRelease(walk(), await deliverTable(planner, district));
    // The first run rests on the delivery before; a release of its correction holds that one back.
    expect(await view(planner)).toMatchObject({ refusal: 'NOTHING_RELEASED', unreleased: 18 });
  });

  it('have the name of the run, and no rank', async () => {
    await aRelease(walk(), district.deliveryId);
    await compute();
    const { headers } = await getAs(house.server, reader, `${PATH}/file`).expect(200);
    expect(headers['content-disposition']).toContain(`UTF-8''Freigegebene%20Zahlen%20${YEAR}%20Lauf%201.csv`);
    expect(await textOf(reader, 'csv')).not.toMatch(/Rang|Index/);
  });

  it('are nothing to whoever may not read the run', async () => {
    await aRelease(walk(), district.deliveryId);
    await compute();
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    for (const path of [PATH, `${PATH}/file`]) {
      await getAs(house.server, stranger, path).expect(404);
      await getAs(house.server, await aPerson(planner.workspace, ['data_provider']), path).expect(404);
    }
  });
});
