import type { KpiListView } from '@quartierwerk/contracts/projects/kpi.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { asAdmin } from '../../../test/support/database.js';
import { ProjectHouse } from '../../../test/support/projects.js';

describe('key figures of a measure', () => {
  let house: TestApplication;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());

  it('are found by the measure that their project realises, as far as the person sees the project', async () => {
    const own = await ProjectHouse.build(house.server);
    const project = await own.project();
    const [near, far] = [
      await own.kpi(project.id),
      await own.kpi((await own.project({ code: 'fern', title: 'Fern' })).id),
    ];
    const [measureId, workspace] = [uuidV7(), own.planner.workspace.id];
    await asAdmin(
      `INSERT INTO chain_node (workspace_id, id, kind, title, state, visibility, created_at, created_by, changed_at)
       VALUES ($1, $2, 'measure', 'Anlaufstelle', 'in_progress', 'workspace', now(), $3, now())`,
      [workspace, measureId, own.planner.userId],
    );
    await asAdmin(
      `INSERT INTO chain_link (workspace_id, id, from_id, relation, to_id, created_at, created_by)
       VALUES ($1, $2, $3, 'realises', $4, now(), $5)`,
      [workspace, uuidV7(), project.id, measureId, own.planner.userId],
    );
    const codes = async (query: string, person = own.planner) =>
      ((await own.get(`/kpis${query}`, person).expect(200)).body as KpiListView).groups.flatMap(({ kpis }) =>
        kpis.map(({ code }) => code),
      );
    expect((await codes('')).toSorted()).toEqual([near.code, far.code].toSorted());
    expect(await codes(`?measureId=${measureId}`)).toEqual([near.code]);
    expect(await codes(`?measureId=${measureId}`, own.other)).toEqual([]);
    await own.get('/kpis?measureId=quer').expect(400);
  });
});
