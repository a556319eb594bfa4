import type { KpiListView } from '@quartierwerk/contracts/projects/kpi.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { asAdmin } from '../../../test/support/database.js';
import { ProjectHouse } from '../../../test/support/projects.js';

describe('key figures of a measure', () => {
  let house: TestApplication;
  let own: ProjectHouse;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => void (own = await ProjectHouse.build(house.server)));

  /** A measure that the project realises. */
  async function measureOf(projectId: string, title: string): Promise<string> {
    const [measureId, workspace] = [uuidV7(), own.planner.workspace.id];
    await asAdmin(
      `INSERT INTO chain_node (workspace_id, id, kind, title, state, visibility, created_at, created_by, changed_at)
       VALUES ($1, $2, 'measure', $3, 'in_progress', 'workspace', now(), $4, now())`,
      [workspace, measureId, title, own.planner.userId],
    );
    await asAdmin(
      `INSERT INTO chain_link (workspace_id, id, from_id, relation, to_id, created_at, created_by)
       VALUES ($1, $2, $3, 'realises', $4, now(), $5)`,
      [workspace, uuidV7(), projectId, measureId, own.planner.userId],
    );
    return measureId;
  }

  const codes = async (query: string, person = own.planner) =>
    ((await own.get(`/kpis${query}`, person).expect(200)).body as KpiListView).groups
      .flatMap(({ kpis }) => kpis.map(({ code }) => code))
      .toSorted();

  it('are found by the measure that their project realises, as far as the person sees the project', async () => {
    const [project, further] = [
      await own.project(),
      await own.project({ code: 'nachbarort', title: 'Nachbarort' }, own.other),
    ];
    const [near, far] = [await own.kpi(project.id), await own.kpi(further.id)];
    const [measure, other] = [await measureOf(project.id, 'Anlaufstelle'), await measureOf(further.id, 'Treff')];

    expect(await codes('')).toEqual([near.code, far.code].toSorted());
    expect([await codes(`?measureId=${measure}`), await codes(`?measureId=${other}`)]).toEqual([
      [near.code],
      [far.code],
    ]);
    for (const [person, found] of [
      [own.carrier, [[near.code], []]],
      [own.other, [[], [far.code]]],
    ] as const)
      expect([await codes(`?measureId=${measure}`, person), await codes(`?measureId=${other}`, person)]).toEqual(found);
    await own.get('/kpis?measureId=quer').expect(400);
  });
});
