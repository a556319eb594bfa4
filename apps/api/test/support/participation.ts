import type { NestExpressApplication } from '@nestjs/platform-express';
import type { CaptureResultView } from '@quartierwerk/contracts/participation/capture.views';
import type { ContributionView, ThemeView } from '@quartierwerk/contracts/participation/contribution.views';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import type { AreaEditionView, AreaListView } from '@quartierwerk/contracts/places/places.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type request from 'supertest';
import { type TestPerson, aPerson, aWorkspace } from './builders.js';
import { aDivision, anEditionBody, changeAs, getAs, postAs } from './places.js';

type Server = ReturnType<NestExpressApplication['getHttpServer']>;
export type EntryBody = Record<string, unknown> & { readonly id: string };

const BASE = '/api/participation';
/** The day of the test clock. */
export const EVENT_DAY = '2026-11-22';

/** The answer, or an error that says what stood in the way. */
async function answered<View>(answer: request.Test): Promise<View> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as View;
}

/** A workspace with an area, a planner, a facilitator, and an event of today with two stations. */
export class ParticipationHouse {
  private constructor(
    readonly server: Server,
    readonly planner: TestPerson,
    readonly facilitator: TestPerson,
    readonly areaId: string,
  ) {}

  static async build(server: Server): Promise<ParticipationHouse> {
    const planner = await aPerson(await aWorkspace(), ['planner']);
    const edition = await answered<AreaEditionView>(
      postAs(server, planner, '/api/places/editions', anEditionBody(aDivision(2))),
    );
    const { areas } = await answered<AreaListView>(getAs(server, planner, `/api/places/editions/${edition.id}/areas`));
    const area = areas.find(({ level }) => level === 'small_area');
    return new ParticipationHouse(server, planner, await aPerson(planner.workspace, ['facilitator']), area?.id ?? '');
  }

  post(path: string, body: object, person = this.facilitator): request.Test {
    return postAs(this.server, person, `${BASE}${path}`, body);
  }

  change(
    method: 'post' | 'patch' | 'put',
    path: string,
    version: number,
    body: object = {},
    person = this.facilitator,
  ): request.Test {
    return changeAs(this.server, person, method, `${BASE}${path}`, version, body);
  }

  get<View>(path: string, person = this.facilitator): Promise<View> {
    return answered<View>(getAs(this.server, person, `${BASE}${path}`));
  }

  prepare(more: object = {}, person = this.facilitator): request.Test {
    const stations = ['Familie', 'Wohnen'].map((name) => ({ id: uuidV7(), name, method: 'world_cafe' }));
    const body = {
      id: uuidV7(),
      title: 'Sozialraumkonferenz Viertel 1',
      heldOn: EVENT_DAY,
      startsAt: '17 Uhr',
      venue: 'Gemeindesaal',
      areaId: this.areaId,
      purpose: '',
      leeway: '',
      support: '',
      contactNote: 'Dienstags im Büdchen',
      stations,
      ...more,
    };
    return this.post('/neighbourhood-conferences', body, person);
  }

  event(more: object = {}): Promise<EventView> {
    return answered<EventView>(this.prepare(more));
  }

  entry(event: EventView, text: string, more: object = {}): EntryBody {
    return {
      id: uuidV7(),
      revision: 1,
      stationId: event.stations[1]?.id ?? null,
      themeId: null,
      text,
      kind: 'problem',
      language: 'de',
      voices: 'several',
      place: '',
      points: 0,
      saidAt: `${EVENT_DAY}T08:30:00Z`,
      ...more,
    };
  }

  send(event: EventView, entries: readonly EntryBody[], person = this.facilitator): Promise<CaptureResultView> {
    return answered<CaptureResultView>(
      this.post(`/neighbourhood-conferences/${event.id}/contributions`, { entries }, person),
    );
  }

  /** A contribution that was recorded and, unless said otherwise, looked through. */
  async said(event: EventView, text: string, more: object = {}, check = true): Promise<ContributionView> {
    const { entries } = await this.send(event, [this.entry(event, text, more)]);
    const view = await this.contribution(entries[0]?.entry?.code ?? '');
    return check ? this.redact(view) : view;
  }

  contribution(code: string, person = this.facilitator): Promise<ContributionView> {
    return this.get<ContributionView>(`/contributions/${code}`, person);
  }

  redact(view: Pick<ContributionView, 'id' | 'version' | 'text'>, text = view.text): Promise<ContributionView> {
    const body = { text, translation: null, translatedBy: '' };
    return answered<ContributionView>(this.change('post', `/contributions/${view.id}/redact`, view.version, body));
  }

  theme(event: EventView, name: string, contributionIds: readonly string[] = []): Promise<ThemeView> {
    return answered<ThemeView>(this.post('/themes', { id: uuidV7(), eventId: event.id, name, contributionIds }));
  }
}

export const ANSWER = {
  outcome: 'partly_adopted',
  reason: 'Die Stadt stellt zwei Leuchten auf.',
  unit: 'Stadt Oberstadt',
  answeredOn: EVENT_DAY,
  dueOn: null,
  passedTo: '',
  discussedOn: null,
  discussedBy: '',
  plannedFor: 'Februar 2027',
};
