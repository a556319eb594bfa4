import type { NestExpressApplication } from '@nestjs/platform-express';
import type { BodyView } from '@quartierwerk/contracts/steering/body.views';
import type { DecisionListView, DecisionView } from '@quartierwerk/contracts/steering/decision.views';
import type { AgendaItemView, MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import {
  Agenda,
  AttendanceList,
  Bodies,
  DecisionRecorder,
  Meetings,
  Seats,
} from '../../src/features/steering/index.js';
import type { ActorContext } from '../../src/platform/http/actor-context.js';
import { type TestPerson, type TestWorkspace, aPerson } from './builders.js';
import { anOrganisation, viewOf } from './conferences.js';
import { asAdmin } from './database.js';
import { changeAs, getAs, postAs } from './places.js';

type Server = ReturnType<NestExpressApplication['getHttpServer']>;

export const VOTED = {
  result: 'adopted_unchanged',
  wording: 'Der Raum wird gesichert.',
  votes: { yes: 3, no: 0, abstention: 0 },
  deadline: '2027-03-01',
};

/** A steering group of five legally fixed votes, three of them seats with a vote, one an associate; and ways to meet and decide. */
export class SteeringHouse {
  private constructor(
    readonly server: Server,
    readonly planner: TestPerson,
    readonly member: TestPerson,
    readonly memberOrganisationId: string,
    readonly body: BodyView,
  ) {}

  static async build(server: Server, planner: TestPerson): Promise<SteeringHouse> {
    const memberOrganisationId = await anOrganisation(planner, 'Dezernat');
    const member = await aPersonOf(planner.workspace, ['steering_member'], memberOrganisationId);
    const founded = { id: uuidV7(), name: 'Steuerungsgruppe', kind: 'steering_group', votingMemberCount: 5 };
    const { id } = await viewOf<BodyView>(postAs(server, planner, '/api/bodies', founded));
    const seat = (more: object) =>
      viewOf<BodyView>(
        postAs(server, planner, `/api/bodies/${id}/seats`, {
          ...{ id: uuidV7(), organisationId: memberOrganisationId, role: 'member', votingRight: true },
          ...{ validFrom: '2020-01-01', ...more },
        }),
      );
    await seat({ name: 'Vorsitz', role: 'chair', holderId: member.userId });
    await seat({ name: 'Jugenddezernat' });
    await seat({ name: 'Jobcenter' });
    const body = await seat({ name: 'Verband', role: 'associate', votingRight: false });
    return new SteeringHouse(server, planner, member, memberOrganisationId, body);
  }

  seatId(name: string): string {
    return this.body.seats.find((seat) => seat.name === name)?.id ?? '';
  }

  post(path: string, body: object, person = this.planner): request.Test {
    return postAs(this.server, person, path, body);
  }

  get(path: string, person = this.planner): request.Test {
    return getAs(this.server, person, path);
  }

  change(method: 'post' | 'patch' | 'put' | 'delete', path: string, version: number, body: object = {}): request.Test {
    return changeAs(this.server, this.planner, method, path, version, body);
  }

  meeting(heldOn = '2026-11-22'): Promise<MeetingView> {
    const body = { id: uuidV7(), bodyId: this.body.id, heldOn, startsAt: '14:00', place: 'Kreishaus' };
    return viewOf(this.post('/api/meetings', body));
  }

  add(meetingId: string, title: string, more: object = {}): Promise<MeetingView> {
    return viewOf(this.post(`/api/meetings/${meetingId}/agenda-items`, { id: uuidV7(), title, public: true, ...more }));
  }

  async transit(seen: { readonly id: string }, transition: string, more: object = {}): Promise<MeetingView> {
    const { version } = await viewOf<MeetingView>(this.get(`/api/meetings/${seen.id}`));
    return viewOf(this.change('post', `/api/meetings/${seen.id}/transition`, version, { transition, ...more }));
  }

  attend(meeting: MeetingView, seat: string, attendance = 'present', item = meeting.items[0]): request.Test {
    const body = { itemId: item?.id, seatId: this.seatId(seat), attendance };
    return request(this.server)
      .put(`/api/meetings/${meeting.id}/attendance`)
      .set('Cookie', this.planner.cookie)
      .set('Sec-Fetch-Site', 'same-origin')
      .send(body);
  }

  /** A running meeting with these items, all three votes there from the first on. */
  async running(items: readonly (readonly [title: string, more?: object])[]): Promise<MeetingView> {
    const { id } = await this.meeting();
    for (const [title, more] of items) await this.add(id, title, more);
    let meeting = await this.transit({ id }, 'begin');
    for (const seat of ['Vorsitz', 'Jugenddezernat', 'Jobcenter']) {
      meeting = await viewOf<MeetingView>(this.attend(meeting, seat));
    }
    return meeting;
  }

  decide(item: AgendaItemView | undefined, more: object = {}): request.Test {
    const body = { id: uuidV7(), ...VOTED, leadOrganisationId: this.memberOrganisationId, ...more };
    return this.post(`/api/agenda-items/${item?.id}/decision`, body);
  }

  /** The whole decision of an item as it is to stand. */
  correct(item: AgendaItemView | undefined, more: object = {}): request.Test {
    const body = { ...VOTED, leadOrganisationId: this.memberOrganisationId, ...more };
    const { id, version } = item?.decision ?? { id: '', version: 0 };
    return this.change('put', `/api/decisions/${id}/correction`, version, body);
  }

  /** A decision of a running meeting. */
  async decided(more: object = {}): Promise<DecisionView> {
    const meeting = await this.running([['Raum sichern']]);
    const [item] = (await viewOf<MeetingView>(this.decide(meeting.items[0], more))).items;
    return this.decision(item?.decision?.code ?? '');
  }

  decision(code: string, person = this.planner): Promise<DecisionView> {
    return viewOf(this.get(`/api/decisions/${code}`, person));
  }

  decisions(query = '', person = this.planner): Promise<DecisionListView> {
    return viewOf(this.get(`/api/decisions${query}`, person));
  }

  report(seen: DecisionView, body: object, person = this.member): request.Test {
    const words = { text: 'Mietvertrag liegt vor.', done: false };
    return changeAs(this.server, person, 'post', `/api/decisions/${seen.id}/report`, seen.version, {
      ...words,
      ...body,
    });
  }

  reopen(seen: DecisionView, body: object, person = this.member): request.Test {
    return changeAs(this.server, person, 'post', `/api/decisions/${seen.id}/reopen`, seen.version, body);
  }
}

/** A person who acts for one organisation only. */
export async function aPersonOf(
  workspace: TestWorkspace,
  roles: readonly Role[],
  organisationId: string,
): Promise<TestPerson> {
  const person = await aPerson(workspace, roles);
  await asAdmin('UPDATE membership SET organisation_id = $1 WHERE user_id = $2', [organisationId, person.userId]);
  return person;
}

type Get = <Service>(type: new (...args: never[]) => Service) => Service;

/** A running meeting of a body with one thing of every kind: an item decided on, one open, attendance, a conflict of interest. */
export async function fillSteering(get: Get, ctx: ActorContext, secret: string): Promise<void> {
  const [bodyId, seatId, meetingId, itemId] = [uuidV7(), uuidV7(), uuidV7(), uuidV7()];
  const organisationId = ctx.actor.organisationIds[0] ?? '';
  await get(Bodies).create(ctx, { id: bodyId, name: secret, kind: 'other', votingMemberCount: 1 });
  await get(Bodies).create(ctx, { id: uuidV7(), name: `${secret} 2`, kind: 'other', votingMemberCount: 9 });
  const seat = { name: secret, organisationId, role: 'chair' as const, votingRight: true, validFrom: '2020-01-01' };
  await get(Seats).create(ctx, bodyId, { id: seatId, ...seat });
  const heldOn = '2026-11-22';
  await get(Meetings).create(ctx, { id: meetingId, bodyId, heldOn, startsAt: '', place: secret });
  for (const id of [itemId, uuidV7(), uuidV7()])
    await get(Agenda).add(ctx, meetingId, { id, title: secret, public: true });
  const { version } = await get(Agenda).add(ctx, meetingId, { id: uuidV7(), title: secret, public: false });
  const { items } = await get(Meetings).transit(ctx, { id: meetingId, version }, { transition: 'begin' });
  await get(AttendanceList).note(ctx, meetingId, { itemId, seatId, attendance: 'present' });
  const conflict = { id: uuidV7(), seatId, reason: secret, leftRoom: true };
  await get(AttendanceList).declare(ctx, items[3]?.id ?? '', conflict);
  await get(DecisionRecorder).record(ctx, itemId, {
    ...{ id: uuidV7(), result: 'adopted_unchanged', wording: secret, votes: { yes: 1, no: 0, abstention: 0 } },
    ...{ leadOrganisationId: organisationId, deadline: '2027-01-01' },
  });
}
