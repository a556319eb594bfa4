import type { NestExpressApplication } from '@nestjs/platform-express';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import type { PlanView } from '@quartierwerk/contracts/plans/plans.views';
import type { NodeKind, Relation, Visibility } from '@quartierwerk/domain/chain/vocabulary';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type request from 'supertest';
import { type TestPerson, aPerson, aWorkspace } from './builders.js';
import { asAdmin } from './database.js';
import { changeAs, getAs, postAs } from './places.js';

type Server = ReturnType<NestExpressApplication['getHttpServer']>;

export const PLAN = {
  code: 'nord',
  title: 'Handlungskonzept Nord',
  codePrefix: '',
  startsOn: '2019-01-01',
  endsOn: '2028-12-31',
  missionTitle: 'Stadt für alle',
  missionStatement: 'Alle können teilhaben.',
  missionAdopted: 'Rat, 2017',
};

/** The view of a command, or an error that says what stood in the way. */
export async function viewOf<View>(answer: request.Test): Promise<View> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body as View;
}

/** A planner's plan with the fields 1 and 2 and two stages. */
export class PlanHouse {
  private constructor(
    readonly server: Server,
    readonly planner: TestPerson,
    readonly plan: PlanView,
  ) {}

  static async build(server: Server, someone?: TestPerson): Promise<PlanHouse> {
    const planner = someone ?? (await aPerson(await aWorkspace(), ['planner']));
    const post = (path: string, body: object) =>
      viewOf<PlanView>(postAs(server, planner, path, { id: uuidV7(), ...body }));
    const { id } = await post('/api/plans', PLAN);
    await post(`/api/plans/${id}/fields`, { number: 1, title: 'Wohnen' });
    await post(`/api/plans/${id}/fields`, { number: 2, title: 'Teilhabe' });
    await post(`/api/plans/${id}/stages`, { number: 1, title: 'Stufe 1', fromYear: 2019, toYear: 2023 });
    const plan = await post(`/api/plans/${id}/stages`, { number: 2, title: 'Stufe 2', fromYear: 2024, toYear: 2028 });
    return new PlanHouse(server, planner, plan);
  }

  post(path: string, body: object, person = this.planner): request.Test {
    return postAs(this.server, person, `/api${path}`, { id: uuidV7(), ...body });
  }

  change(method: 'post' | 'patch' | 'put' | 'delete', path: string, version: number, body: object = {}): request.Test {
    return changeAs(this.server, this.planner, method, `/api${path}`, version, body);
  }

  get(path: string, person = this.planner): request.Test {
    return getAs(this.server, person, `/api${path}`);
  }

  measure(title: string, more: object = {}): Promise<MeasureView> {
    const [fieldId, stageId] = [this.plan.fields[0]?.id, this.plan.stages[0]?.id];
    return viewOf(this.post(`/plans/${this.plan.id}/measures`, { title, fieldId, stageId, ...more }));
  }

  /** A node of another area, as that area would have added it. */
  async node(
    kind: NodeKind,
    title: string,
    more: { readonly visibility?: Visibility; readonly organisationId?: string } = {},
  ): Promise<string> {
    const id = uuidV7();
    await asAdmin(
      `INSERT INTO chain_node (workspace_id, id, kind, code, title, state, visibility, organisation_id, created_at, created_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, 'open', $6, $7, now(), $8, now())`,
      [
        ...[this.planner.workspace.id, id, kind, title.slice(0, 8), title],
        ...[more.visibility ?? 'workspace', more.organisationId ?? null, this.planner.userId],
      ],
    );
    return id;
  }

  async link(fromId: string, relation: Relation, toId: string): Promise<void> {
    await asAdmin(
      `INSERT INTO chain_link (workspace_id, id, from_id, relation, to_id, created_at, created_by) VALUES ($1, $2, $3, $4, $5, now(), $6)`,
      [this.planner.workspace.id, uuidV7(), fromId, relation, toId, this.planner.userId],
    );
  }

  goal(level: string, text: string, parentId: string | null = null): request.Test {
    return this.post(`/plans/${this.plan.id}/goals`, { level, text, parentId });
  }
}
