import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { SelectionListView, SelectionView } from '@quartierwerk/contracts/diagnosis/selection.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { type TestDistrict, aDistrict, aRunBody } from '../../../../test/support/diagnosis.js';
import { changeAs, getAs, postAs } from '../../../../test/support/places.js';

const SELECTIONS = '/api/diagnosis/selections';

describe('selections', () => {
  let house: TestApplication;
  let planner: TestPerson;
  let district: TestDistrict;
  let run: IndexRunHeadView;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    planner = await aPerson(await aWorkspace(), ['planner']);
    district = await aDistrict(house.server, planner);
    const response = await postAs(
      house.server,
      planner,
      '/api/diagnosis/index-runs',
      aRunBody(district, { id: uuidV7() }),
    );
    run = response.body as IndexRunHeadView;
  });

  const areaAt = (position: number): string => district.areas[position]?.id ?? '';
  const select = (body: Record<string, unknown>) =>
    postAs(house.server, planner, SELECTIONS, { id: uuidV7(), reason: '', ...body });

  it('pins run, rank and index when the index is the reason', async () => {
    const response = await select({ areaId: areaAt(0), reasonKind: 'index', runId: run.id }).expect(200);
    expect(response.body).toMatchObject({
      area: { code: '01001', name: 'Viertel 1' },
      municipalityName: 'Oberstadt',
      reasonKind: 'index',
      pinned: { runNumber: 1, year: 2023, rank: 1, rankedAreas: 6 },
      createdBy: 'Testperson',
      endedAt: null,
      version: 1,
      actions: ['end'],
    });
    const links = await asAdmin<{ pinned: object }>(
      "SELECT pinned FROM chain_link WHERE workspace_id = $1 AND from_id = $2 AND relation = 'selects' AND to_id = $3",
      [planner.workspace.id, run.id, areaAt(0)],
    );
    expect(links).toMatchObject([{ pinned: { rank: 1, reasonKind: 'index' } }]);
  });

  it('accepts the judgement of people with words and without a run', async () => {
    const body = { areaId: areaAt(5), reasonKind: 'expert_judgement', reason: 'Große Unterkunft seit Herbst' };
    const response = await select(body).expect(200);
    expect(response.body).toMatchObject({ reason: 'Große Unterkunft seit Herbst', pinned: null });
  });

  it.each([
    ['AREA_WITHOUT_RANK', () => ({ areaId: areaAt(0), reasonKind: 'index' })],
    ['SELECTION_REASON_MISSING', () => ({ areaId: areaAt(0), reasonKind: 'political_mandate', runId: run.id })],
    ['AREA_NOT_SMALL', () => ({ areaId: district.district.id, reasonKind: 'political_mandate', reason: 'x' })],
  ])('refuses with %s', async (code, body) => {
    expect((await select(body())).body).toMatchObject({ code });
  });

  it('refuses a second selection of one area, also when two people ask at the same time', async () => {
    const body = { areaId: areaAt(0), reasonKind: 'index', runId: run.id };
    const answers = await Promise.all([select(body), select(body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await select(body)).body).toMatchObject({ code: 'AREA_ALREADY_SELECTED' });
  });

  it('ends with a reason, stays in the list, and lets the area be selected again', async () => {
    const first = (await select({ areaId: areaAt(0), reasonKind: 'index', runId: run.id })).body as SelectionView;
    const path = `${SELECTIONS}/${first.id}/end`;
    await changeAs(house.server, planner, 'post', path, 1, {}).expect(400);
    const ended = await changeAs(house.server, planner, 'post', path, 1, { reason: 'Lage hat sich gebessert' }).expect(
      200,
    );
    expect(ended.body).toMatchObject({
      endedReason: 'Lage hat sich gebessert',
      endedBy: 'Testperson',
      actions: [],
      version: 2,
    });
    expect((await changeAs(house.server, planner, 'post', path, 1, { reason: 'x' }).expect(412)).body).toMatchObject({
      current: { version: 2 },
    });
    expect((await changeAs(house.server, planner, 'post', path, 2, { reason: 'x' })).body).toMatchObject({
      code: 'SELECTION_ENDED',
    });
    await select({ areaId: areaAt(0), reasonKind: 'index', runId: run.id }).expect(200);
    const list = (await getAs(house.server, planner, `${SELECTIONS}?editionId=${district.edition.id}`))
      .body as SelectionListView;
    expect(list.selections.map(({ endedAt }) => endedAt === null)).toEqual([true, false]);
  });

  it('shows nothing to another workspace and lets a reader only read', async () => {
    const selected = (await select({ areaId: areaAt(0), reasonKind: 'index', runId: run.id })).body as SelectionView;
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    expect((await getAs(house.server, stranger, SELECTIONS)).body).toEqual({ selections: [] });
    await changeAs(house.server, stranger, 'post', `${SELECTIONS}/${selected.id}/end`, 1, { reason: 'x' }).expect(404);
    const foreign = { id: uuidV7(), areaId: areaAt(1), reasonKind: 'index', reason: '', runId: run.id };
    await postAs(house.server, stranger, SELECTIONS, foreign).expect(404);
    const reader = await aPerson(planner.workspace, ['reader']);
    const seen = (await getAs(house.server, reader, SELECTIONS)).body as SelectionListView;
    expect(seen.selections).toMatchObject([{ actions: [] }]);
    await changeAs(house.server, reader, 'post', `${SELECTIONS}/${selected.id}/end`, 1, { reason: 'x' }).expect(404);
  });
});
