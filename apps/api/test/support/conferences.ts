import type { NestExpressApplication } from '@nestjs/platform-express';
import type { ConferenceView } from '@quartierwerk/contracts/conferences/conference.views';
import type { RecommendationView } from '@quartierwerk/contracts/conferences/recommendation.views';
import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestPerson, aPerson } from './builders.js';
import { asAdmin } from './database.js';
import { type TestDistrict } from './diagnosis.js';
import { changeAs, getAs, postAs } from './places.js';
import { ProfileHouse } from './profiles.js';

type Server = ReturnType<NestExpressApplication['getHttpServer']>;

/** The answer of a command, or an error that says what stood in the way. */
export async function viewOf<View>(answer: request.Test): Promise<View> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as View;
}

/** A planner and a department's planner of another organisation, a district with a frozen run, and ways to word recommendations. */
export class ConferenceHouse {
  private constructor(
    readonly server: Server,
    readonly planner: TestPerson,
    readonly department: TestPerson,
    readonly departmentId: string,
    readonly district: TestDistrict,
    readonly areaId: string,
    readonly run: IndexRunHeadView,
  ) {}

  static async build(server: Server): Promise<ConferenceHouse> {
    const house = await ProfileHouse.build(server);
    const run = await house.compute();
    await changeAs(server, house.planner, 'post', `/api/diagnosis/index-runs/${run.id}/freeze`, 1).expect(200);
    const departmentId = await anOrganisation(house.planner, 'Jugendamt');
    const department = await aPerson(house.planner.workspace, ['department_planner']);
    await asAdmin('UPDATE membership SET organisation_id = $1 WHERE user_id = $2', [departmentId, department.userId]);
    return new ConferenceHouse(server, house.planner, department, departmentId, house.district, house.areaId, run);
  }

  indicatorId(code: string): string {
    return this.district.indicators.find((one) => one.code === code)?.id ?? '';
  }

  async compute(): Promise<IndexRunHeadView> {
    const body = { id: uuidV7(), editionId: this.district.edition.id, year: this.run.year, method: { id: 'test' } };
    const run = await viewOf<IndexRunHeadView>(this.post('/api/diagnosis/index-runs', body));
    return viewOf(changeAs(this.server, this.planner, 'post', `/api/diagnosis/index-runs/${run.id}/freeze`, 1));
  }

  post(path: string, body: object, person = this.planner): request.Test {
    return postAs(this.server, person, path, body);
  }

  get(path: string, person = this.planner): request.Test {
    return getAs(this.server, person, path);
  }

  change(path: string, version: number, body: object, person = this.planner): request.Test {
    return changeAs(this.server, person, 'post', path, version, body);
  }

  conference(more: object = {}, person = this.planner): Promise<ConferenceView> {
    const head = { heldOn: '2026-11-22', place: 'Rathaus', purpose: '', areaIds: [this.areaId] };
    return viewOf(this.post('/api/conferences', { id: uuidV7(), ...head, ...more }, person));
  }

  async running(): Promise<ConferenceView> {
    const { id, version } = await this.conference();
    return viewOf(this.change(`/api/conferences/${id}/transition`, version, { transition: 'open' }));
  }

  find(conferenceId: string, sourceIds: readonly string[] = []): Promise<ConferenceView> {
    const body = { id: uuidV7(), text: 'Kinderarmut ist hier am höchsten im Kreis.', sourceIds };
    return viewOf(this.post(`/api/conferences/${conferenceId}/findings`, body));
  }

  recommend(more: object = {}, person = this.planner): Promise<RecommendationView> {
    const words = { title: 'Elternbegleitung an zwei Kitas', wording: 'In zwei Kitas wird sie eingerichtet.' };
    return viewOf(this.post('/api/recommendations', { id: uuidV7(), areaId: this.areaId, ...words, ...more }, person));
  }

  cite(id: string, nodeId: string, more: object = {}, person = this.planner): request.Test {
    return this.post(`/api/recommendations/${id}/evidence`, { nodeId, ...more }, person);
  }

  step(seen: RecommendationView, transition: string, more: object = {}, person = this.planner): request.Test {
    return this.change(`/api/recommendations/${seen.id}/step`, seen.version, { transition, ...more }, person);
  }

  advance(seen: RecommendationView, transition: string, more: object = {}, person = this.planner): request.Test {
    return this.change(`/api/recommendations/${seen.id}/advance`, seen.version, { transition, ...more }, person);
  }

  /** A recommendation that was agreed in a conference, rests on a figure, and was given to the steering group. */
  async submitted(): Promise<RecommendationView> {
    const { id } = await this.running();
    const draft = await this.recommend({ conferenceId: id });
    const cited = await viewOf<RecommendationView>(this.cite(draft.id, this.indicatorId('A1')));
    const agreed = await viewOf<RecommendationView>(this.step(cited, 'agree'));
    return viewOf(this.advance(agreed, 'submit'));
  }
}

/** A further organisation of the person's workspace. */
export async function anOrganisation(person: TestPerson, name: string): Promise<string> {
  const id = uuidV7();
  await asAdmin(
    `INSERT INTO organisation (workspace_id, id, kind, name, created_at) VALUES ($1, $2, 'department', $3, now())`,
    [person.workspace.id, id, name],
  );
  return id;
}
