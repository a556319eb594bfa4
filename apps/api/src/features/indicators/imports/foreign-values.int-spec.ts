import type { ImportProblemsView, ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import {
  type IndicatorHouse,
  aSource,
  anIndicatorHouse,
  check,
  commit,
  deliver,
} from '../../../../test/support/imports.js';
import { changeAs, getAs } from '../../../../test/support/places.js';

const HEAD = 'Gebiet;Indikator;Jahr;Zähler;Nenner\n';
const CODES = ['01001', '02002', '01003', '02004', '01005', '02006'];
const SIX = CODES.map((code) => `${code};D2;2023;30;84\n`).join('');

describe('an import of one office beside values of another', () => {
  let house: TestApplication;
  let own: IndicatorHouse;
  let provider: TestPerson;
  let foreignSource: string;
  let district = '';
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await anIndicatorHouse(house.server);
    provider = await aPerson(own.workspace, ['data_provider']);
    const organisation = uuidV7();
    await asAdmin(
      `INSERT INTO organisation (workspace_id, id, name, kind, created_at) VALUES ($1, $2, 'Gesundheitsamt', 'department', now())`,
      [own.workspace.id, organisation],
    );
    foreignSource = await aSource(house.server, own.planner, 'Gesundheitsamt', organisation);
    const [area] = await asAdmin<{ code: string }>(
      `SELECT code FROM area WHERE workspace_id = $1 AND level = 'district'`,
      [own.workspace.id],
    );
    district = area?.code ?? '';
  });

  const planner = () => ({ server: house.server, person: own.planner });
  const office = () => ({ server: house.server, person: provider });
  const foreign = (content: string) =>
    deliver(planner(), HEAD + content, { sourceId: foreignSource, areaEditionId: own.areaEditionId });
  const checked = (content: string, walk = office()) =>
    check(walk, HEAD + content, { sourceId: own.sourceId, areaEditionId: own.areaEditionId });
  const problemsOf = async ({ id }: ImportView, person = provider) => {
    const { body } = await getAs(house.server, person, `/api/imports/${id}/problems`).expect(200);
    return (body as ImportProblemsView).problems.filter(({ code }) => !code.startsWith('denominator_small'));
  };

  it('names no figure of the other and does not replace it', async () => {
    await foreign('01001;D2;2023;77;84\n');
    const problems = await problemsOf(await checked(SIX));
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['replaces_other_source', 2]]);
    expect(JSON.stringify(problems)).not.toMatch(/91[.,]|previous/);
  });

  it('is not told what is missing of a sum that the other delivered', async () => {
    await foreign(`${district};D2;2023;200;504\n`);
    expect(await problemsOf(await checked(SIX))).toEqual([]);
  });

  it('takes nothing over when the other has delivered between the check and the import', async () => {
    const view = await checked(SIX);
    await foreign('01001;D2;2023;77;84\n');
    expect(await commit(office(), view)).toMatchObject({ state: 'failed', failure: 'HAS_ERRORS' });
  });

  it('is compared and replaced as ever by a planner', async () => {
    await foreign('01001;D2;2023;77;84\n');
    const problems = await problemsOf(await checked(SIX, planner()), own.planner);
    expect(problems.map(({ code }) => code)).toEqual(['replaces_value']);
  });

  it('may replace what its own office delivered', async () => {
    const mapping = { sourceId: own.sourceId, areaEditionId: own.areaEditionId };
    const first = await deliver(office(), HEAD + SIX, mapping);
    expect((await deliver(office(), HEAD + SIX, mapping)).replaced).toBe(6);
    const path = `/api/deliveries/${first.id}/withdrawal`;
    await changeAs(house.server, provider, 'post', path, first.version, { reason: 'falsche Datei' }).expect(200);
  });
});
