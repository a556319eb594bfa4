import type { NestExpressApplication } from '@nestjs/platform-express';
import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { AreaProfileView, ProfileContentView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestPerson, aPerson, aWorkspace } from './builders.js';
import { type TestDistrict, aDistrict, aRunBody } from './diagnosis.js';
import { getAs, postAs } from './places.js';

type Server = ReturnType<NestExpressApplication['getHttpServer']>;

export const STATEMENT = {
  kind: 'weakness',
  text: 'Fast jedes dritte Kind lebt in einer Bedarfsgemeinschaft.',
  source: 'Jobcenter 2023',
};

export const NOTE = {
  text: 'Wartezeit auf Logopädie zurzeit rund sieben Monate.',
  authorRole: 'Gesundheitsamt, Schuleingangsuntersuchung',
  confidence: 'certain',
  source: 'Fachgespräch',
  notedOn: '2026-06-24',
};

/** The answer of a command on a profile, or an error that says what stood in the way. */
export async function contentOf(answer: request.Test): Promise<ProfileContentView> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as ProfileContentView;
}

/** A planner's district of six areas with the indicators A1, A2 (burden) and D2 (relief), one run, and its first area. */
export class ProfileHouse {
  private constructor(
    readonly server: Server,
    readonly planner: TestPerson,
    readonly district: TestDistrict,
    readonly areaId: string,
  ) {}

  static async build(server: Server): Promise<ProfileHouse> {
    const planner = await aPerson(await aWorkspace(), ['planner']);
    const specs = ['A1', 'A2'].map((code) => ({ code, domain: 'A' }));
    const indicators = [...specs, { code: 'D2', domain: 'D', direction: 'relief' as const }];
    const district = await aDistrict(server, planner, { indicators });
    return new ProfileHouse(server, planner, district, district.areas[0]?.id ?? '');
  }

  async compute(more: Readonly<Record<string, unknown>> = {}): Promise<IndexRunHeadView> {
    const response = await this.post('/index-runs', aRunBody(this.district, more));
    return response.body as IndexRunHeadView;
  }

  async sheet(query = '', person = this.planner): Promise<AreaProfileView> {
    const path = `/api/diagnosis/areas/${this.areaId}/profile${query}`;
    return (await getAs(this.server, person, path).expect(200)).body as AreaProfileView;
  }

  post(path: string, body: object, person = this.planner): request.Test {
    return postAs(this.server, person, `/api/diagnosis${path}`, { id: uuidV7(), ...body });
  }

  begin(runId: string): Promise<ProfileContentView> {
    return contentOf(this.post(`/areas/${this.areaId}/profiles`, { runId }));
  }

  state(profileId: string, more: object = {}): Promise<ProfileContentView> {
    return contentOf(this.post(`/profiles/${profileId}/statements`, { ...STATEMENT, ...more }));
  }
}
