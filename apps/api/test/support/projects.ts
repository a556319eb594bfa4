import type { NestExpressApplication } from '@nestjs/platform-express';
import type { KpiDetailView } from '@quartierwerk/contracts/projects/kpi.views';
import type { ProjectView } from '@quartierwerk/contracts/projects/project.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type request from 'supertest';
import { type TestPerson, type TestWorkspace, aPerson, aWorkspace } from './builders.js';
import { asAdmin } from './database.js';
import { changeAs, getAs, postAs } from './places.js';

type Server = ReturnType<NestExpressApplication['getHttpServer']>;

/** Another organisation of the workspace; people of it are made with `aPerson` on the place that it gives. */
export async function anOrganisation(workspace: TestWorkspace, name: string, kind = 'carrier'): Promise<TestWorkspace> {
  const organisationId = uuidV7();
  await asAdmin('INSERT INTO organisation (workspace_id, id, kind, name, created_at) VALUES ($1, $2, $3, $4, now())', [
    workspace.id,
    organisationId,
    kind,
    name,
  ]);
  return { id: workspace.id, organisationId };
}

/** A planner, a carrier with its project, and a second carrier that must see nothing of it. */
export class ProjectHouse {
  private constructor(
    readonly server: Server,
    readonly planner: TestPerson,
    readonly carrier: TestPerson,
    readonly other: TestPerson,
  ) {}

  static async build(server: Server): Promise<ProjectHouse> {
    const workspace = await aWorkspace();
    const planner = await aPerson(workspace, ['planner']);
    const carrier = await aPerson(await anOrganisation(workspace, 'Träger Büdchen'), ['carrier']);
    const other = await aPerson(await anOrganisation(workspace, 'Träger Nachbarort'), ['carrier']);
    return new ProjectHouse(server, planner, carrier, other);
  }

  person(roles: readonly Role[]): Promise<TestPerson> {
    return aPerson(this.planner.workspace, roles);
  }

  get(path: string, person = this.planner): request.Test {
    return getAs(this.server, person, `/api${path}`);
  }

  post(path: string, body: object, person = this.planner): request.Test {
    return postAs(this.server, person, `/api${path}`, { id: uuidV7(), ...body });
  }

  change(
    method: 'post' | 'put' | 'patch',
    path: string,
    version: number,
    body: object,
    person = this.planner,
  ): request.Test {
    return changeAs(this.server, person, method, `/api${path}`, version, body);
  }

  /** A running project of the first carrier since January 2026. */
  async project(more: object = {}, owner = this.carrier): Promise<ProjectView> {
    const body = {
      code: 'buedchen',
      title: 'Büdchen',
      carrierId: owner.workspace.organisationId,
      beginsOn: '2026-01-01',
      endsOn: '2027-12-31',
      ...more,
    };
    const created = await viewOf<ProjectView>(this.post('/projects', body));
    const started = this.change('post', `/projects/${created.id}/transitions`, created.version, { step: 'start' });
    return viewOf<ProjectView>(started);
  }

  /** Twenty a month, summed. */
  kpi(projectId: string, more: object = {}): Promise<KpiDetailView> {
    const rule = { level: 1, kind: 'flow', cumulation: 'sum', unit: 'Tage' };
    const targets = [{ fromMonth: '2026-01', toMonth: '2026-12', value: 240 }];
    return viewOf<KpiDetailView>(
      this.post(`/projects/${projectId}/kpis`, { name: 'Öffnungstage', ...rule, targets, ...more }),
    );
  }

  read(kpiId: string, month: string, value: number | null, more: object = {}, person = this.carrier): request.Test {
    return this.post(`/kpis/${kpiId}/readings`, { month, value, ...more }, person);
  }
}

/** The answer of a command, or an error that says what stood in the way. */
export async function viewOf<View>(answer: request.Test): Promise<View> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as View;
}
