import type { GapsView, SearchView } from '@quartierwerk/contracts/chain/chain.views';
import type { RecommendationView } from '@quartierwerk/contracts/conferences/recommendation.views';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import type { BodyListView, BodyView } from '@quartierwerk/contracts/steering/body.views';
import type {
  AgendaCandidatesView,
  MeetingListView,
  MeetingView,
} from '@quartierwerk/contracts/steering/meeting.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { ConferenceHouse, viewOf } from '../../../../test/support/conferences.js';
import { asAdmin } from '../../../../test/support/database.js';
import { changeAs } from '../../../../test/support/places.js';
import { PlanHouse } from '../../../../test/support/plans.js';
import { SteeringHouse } from '../../../../test/support/steering.js';

describe('meetings', () => {
  let app: TestApplication;
  let house: SteeringHouse;
  beforeAll(async () => void (app = await startApplication()));
  afterAll(() => app.close());
  beforeEach(async () => {
    house = await SteeringHouse.build(app.server, await aPerson(await aWorkspace(), ['planner']));
  });

  it('founds a body with its office, and its audience follows the seats', async () => {
    expect(house.body).toMatchObject({ quorum: 3, votingSeats: 3, member: true });
    expect(house.body.seats.map(({ name, votingRight }) => [name, votingRight])).toEqual([
      ['Vorsitz', true],
      ['Jobcenter', true],
      ['Jugenddezernat', true],
      ['Verband', false],
      ['Geschäftsführung', false],
    ]);
    const [seat] = house.body.seats;
    const audience = () =>
      asAdmin<{ user_id: string }>('SELECT user_id FROM audience_member WHERE audience_id = $1', [house.body.id]);
    expect(await audience()).toHaveLength(2);
    const revised = await viewOf<BodyView>(
      house.change('patch', `/api/seats/${seat?.id}`, seat?.version ?? 0, { holderId: null }),
    );
    expect(revised.seats[0]).toMatchObject({ held: false, version: 2 });
    expect(await audience()).toHaveLength(1);
    const outside = (await house.get('/api/bodies', house.member)).body as BodyListView;
    expect(outside.bodies).toMatchObject([{ member: false, actions: [], seats: [{ holderId: null }, {}, {}, {}, {}] }]);
  });

  it('refuses seats that cannot be, and fewer votes than are given', async () => {
    const seat = {
      organisationId: house.memberOrganisationId,
      role: 'associate',
      votingRight: true,
      validFrom: '2026-01-01',
    };
    const path = `/api/bodies/${house.body.id}/seats`;
    const refused = await house.post(path, { id: uuidV7(), name: 'X', ...seat });
    expect([refused.status, refused.body.code]).toEqual([422, 'SEAT_WITHOUT_VOTE']);
    await house.post(path, { id: uuidV7(), name: 'X', ...seat, role: 'member', holderId: uuidV7() }).expect(404);
    const fewer = await house.change('patch', `/api/bodies/${house.body.id}`, 1, { votingMemberCount: 2 });
    expect(fewer.body).toMatchObject({ code: 'BODY_SEATS_TAKEN', params: { seats: 3 } });
    const twice = await house.post('/api/bodies', {
      id: uuidV7(),
      name: 'Steuerungsgruppe',
      kind: 'other',
      votingMemberCount: 1,
    });
    expect(twice.body).toMatchObject({ code: 'BODY_NAME_TAKEN' });
  });

  it('is arranged, invited to, begun on its day and ended when nothing is open', async () => {
    const { id, code, version } = await house.meeting('2026-12-10');
    expect(code).toBe('2026-12-10');
    const path = `/api/meetings/${id}/transition`;
    expect((await house.change('post', path, version, { transition: 'invite' })).body).toMatchObject({
      code: 'AGENDA_EMPTY',
    });
    await house.add(id, 'Eröffnung');
    await house.add(id, 'Beschlusskontrolle');
    const invited = await house.transit({ id }, 'invite');
    expect(invited).toMatchObject({ state: 'invited', items: [{ number: 1 }, { number: 2 }] });
    const early = await house.change('post', path, invited.version, { transition: 'begin' });
    expect(early.body).toMatchObject({ code: 'MEETING_NOT_YET' });
    const stale = await house.change('post', path, version, { transition: 'cancel', reason: 'x' }).expect(412);
    expect(stale.body).toMatchObject({ current: { state: 'invited' } });

    const ids = invited.items.map((item) => item.id).reverse();
    const arranged = await viewOf<MeetingView>(
      house.change('put', `/api/meetings/${id}/agenda`, invited.version, { itemIds: ids }),
    );
    expect(arranged.items.map((item) => item.title)).toEqual(['Beschlusskontrolle', 'Eröffnung']);
    const wrong = await house.change('put', `/api/meetings/${id}/agenda`, arranged.version, { itemIds: ids.slice(1) });
    expect(wrong.body).toMatchObject({ code: 'AGENDA_ORDER' });
    expect((await house.meeting('2026-12-10')).code).toBe('2026-12-10-2');
    expect(await house.transit({ id }, 'cancel', { reason: 'Zu wenige Zusagen' })).toMatchObject({
      state: 'cancelled',
      reason: 'Zu wenige Zusagen',
      actions: [],
    });
  });

  it('counts the quorum item by item: who comes late counts from then on', async () => {
    const { id } = await house.meeting();
    await house.add(id, 'Eröffnung');
    await house.add(id, 'Raum sichern');
    let meeting = await house.transit({ id }, 'begin');
    await house.attend(meeting, 'Vorsitz').expect(200);
    await house.attend(meeting, 'Jugenddezernat', 'deputy').expect(200);
    await house.attend(meeting, 'Verband').expect(200);
    meeting = await viewOf<MeetingView>(house.attend(meeting, 'Jobcenter', 'present', meeting.items[1]));
    expect(
      meeting.items.map(({ quorum }) => [quorum.present, quorum.needed, quorum.reached, quorum.associates]),
    ).toEqual([
      [2, 3, false, 1],
      [3, 3, true, 1],
    ]);
    expect(meeting.items[1]?.attendance.find(({ name }) => name === 'Jobcenter')).toMatchObject({
      attendance: 'present',
      since: 2,
    });
    const refused = await house.decide(meeting.items[0], { votes: { yes: 2, no: 0, abstention: 0 } });
    expect(refused.body).toMatchObject({ code: 'QUORUM_MISSING', params: { present: 2, needed: 3 } });
    const noted = await house.decide(meeting.items[0], { result: 'no_quorum', votes: undefined, deadline: undefined });
    expect(noted.body).toMatchObject({
      items: [{ state: 'decided', decision: { result: 'no_quorum', votes: null } }, {}],
    });
    expect((await house.attend(meeting, 'Verband', 'absent')).body).toMatchObject({ code: 'AGENDA_ITEM_DONE' });
    const open = await house.change('post', `/api/meetings/${id}/transition`, meeting.version, { transition: 'end' });
    expect(open.body).toMatchObject({ code: 'AGENDA_OPEN', params: { openItems: 1 } });
  });

  it('keeps who is there when the item at which they came is taken off the agenda', async () => {
    const { id } = await house.meeting();
    for (const title of ['Eröffnung', 'Entfällt', 'Raum sichern']) await house.add(id, title);
    let meeting = await house.transit({ id }, 'begin');
    meeting = await viewOf<MeetingView>(house.attend(meeting, 'Jobcenter', 'present', meeting.items[1]));
    const item = meeting.items[1];
    await request(app.server)
      .delete(`/api/agenda-items/${item?.id}`)
      .set('Cookie', house.planner.cookie)
      .set('Sec-Fetch-Site', 'same-origin')
      .set('If-Match', `"${item?.version}"`)
      .expect(200)
      .expect(({ body }: { body: MeetingView }) => {
        expect(body.items.map(({ title }) => title)).toEqual(['Eröffnung', 'Raum sichern']);
        expect(body.items[1]?.attendance.find(({ name }) => name === 'Jobcenter')).toMatchObject({
          attendance: 'present',
        });
      });
  });

  it('takes who has a conflict of interest out of the vote, with the reason in the result', async () => {
    let meeting = await house.running([['Raum sichern']]);
    const [item] = meeting.items;
    const conflict = { id: uuidV7(), seatId: house.seatId('Jobcenter'), reason: 'Vermieter des Raums', leftRoom: true };
    meeting = await viewOf<MeetingView>(house.post(`/api/agenda-items/${item?.id}/conflicts`, conflict));
    expect(meeting.items[0]?.quorum).toMatchObject({ present: 3, conflicted: 1, reached: true });
    const again = await house.post(`/api/agenda-items/${item?.id}/conflicts`, { ...conflict, id: uuidV7() });
    expect(again.body).toMatchObject({ code: 'CONFLICT_DECLARED' });
    expect((await house.decide(item)).body).toMatchObject({ code: 'VOTES_TOO_MANY', params: { cast: 3, expected: 2 } });
    const few = await house.decide(item, { votes: { yes: 1, no: 0, abstention: 0 } });
    expect(few.body).toMatchObject({ code: 'VOTES_TOO_FEW' });
    const done = await viewOf<MeetingView>(house.decide(item, { votes: { yes: 2, no: 0, abstention: 0 } }));
    expect(done.items[0]).toMatchObject({
      decision: { code: 'B-2026-01', votes: { yes: 2, conflicted: 1, unanimous: true } },
      conflicts: [{ reason: 'Vermieter des Raums', leftRoom: true }],
    });
    const remove = request(app.server).delete(`/api/agenda-conflicts/${conflict.id}`);
    const late = await remove.set('Cookie', house.planner.cookie).set('Sec-Fetch-Site', 'same-origin');
    expect(late.body).toMatchObject({ code: 'AGENDA_ITEM_DONE' });
    expect(await house.decision('B-2026-01')).toMatchObject({
      present: 3,
      quorum: 3,
      conflicts: [{ seat: 'Jobcenter' }],
    });
  });

  it('shows non-public items and what was decided on them to nobody outside the body', async () => {
    const meeting = await house.running([['Zuschussverteilung', { public: false }], ['Raum sichern']]);
    expect(meeting.items.map(({ title, number }) => [title, number])).toEqual([
      ['Raum sichern', 1],
      ['Zuschussverteilung', 2],
    ]);
    const outside = await aPerson(house.planner.workspace, ['planner', 'steering_member', 'admin']);
    const ended = await changeAs(
      ...([house.server, outside, 'post', `/api/meetings/${meeting.id}/transition`, meeting.version] as const),
      { transition: 'end' },
    );
    expect(ended.body).toMatchObject({ code: 'AGENDA_OPEN', params: { openItems: 1 } });
    await house.decide(meeting.items[1]).expect(200);
    const list = (await house.get('/api/meetings', outside)).body as MeetingListView;
    expect(list.meetings).toMatchObject([{ itemCount: 1, decisionCount: 0 }]);
    const seen = await viewOf<MeetingView>(house.get(`/api/meetings/${meeting.id}`, outside));
    expect(seen.items.map(({ title }) => title)).toEqual(['Raum sichern']);
    await house.get('/api/decisions/B-2026-01', outside).expect(404);
    expect((await house.decisions('', outside)).counts).toEqual({ open: 0, mine: 0, done: 0, filed: 0 });
    expect(((await house.get('/api/search?q=Zuschuss', outside)).body as SearchView).hits).toEqual([]);
    const item = meeting.items[1]?.id;
    await house
      .post(`/api/agenda-items/${item}/decision`, { id: uuidV7(), result: 'noted', wording: 'x' }, outside)
      .expect(404);
    const hidden = { id: uuidV7(), title: 'Geheim', public: false };
    await house.post(`/api/meetings/${meeting.id}/agenda-items`, hidden, outside).expect(404);
    expect(await house.decision('B-2026-01', house.member)).toMatchObject({
      public: false,
      title: 'Zuschussverteilung',
    });
    expect((await house.decisions('', house.member)).counts.open).toBe(1);
  });
});

describe('recommendations on an agenda', () => {
  let app: TestApplication;
  beforeAll(async () => void (app = await startApplication()));
  afterAll(() => app.close());

  it('are decided in one transaction: link, recommendation and tracking move together, or nothing does', async () => {
    const conference = await ConferenceHouse.build(app.server);
    const house = await SteeringHouse.build(app.server, conference.planner);
    const recommendation = await conference.submitted();
    const waiting = async () =>
      ((await house.get('/api/agenda-candidates')).body as AgendaCandidatesView).recommendations.map(
        ({ code }) => code,
      );
    const status = async () =>
      ((await house.get(`/api/recommendations/${recommendation.id}`)).body as RecommendationView).state;
    const gaps = async () => ((await house.get('/api/chain/gaps')).body as GapsView).groups.map(({ gap }) => gap);
    expect(await waiting()).toEqual([recommendation.code]);

    const about = { recommendationId: recommendation.id, proposedText: recommendation.wording };
    const placed = { id: uuidV7(), title: 'X', public: true, ...about, areaId: recommendation.area?.id };
    const { id: early } = await house.meeting('2026-12-10');
    expect((await house.post(`/api/meetings/${early}/agenda-items`, placed)).body).toMatchObject({
      code: 'AGENDA_AREA_OF_RECOMMENDATION',
    });
    let meeting = await house.running([['Elternbegleitung', about]]);
    expect(await waiting()).toEqual([]);
    const [item] = meeting.items;
    expect(item?.recommendation).toMatchObject({ code: recommendation.code });
    const twice = await house.post(`/api/meetings/${meeting.id}/agenda-items`, {
      id: uuidV7(),
      title: 'X',
      public: true,
      ...about,
    });
    expect(twice.body).toMatchObject({ code: 'RECOMMENDATION_ON_AGENDA' });

    const late = { result: 'postponed', votes: undefined, deadline: undefined, reason: 'Finanzierung offen' };
    expect((await house.decide(item, late)).body).toMatchObject({ code: 'DECISION_FOLLOW_UP_MISSING' });
    expect((await house.decide(item, { ...late, followUpOn: '2026-11-01' })).body).toMatchObject({
      code: 'DECISION_FOLLOW_UP_PAST',
    });
    expect((await house.decide(item, { deadline: '2026-11-01', wording: recommendation.wording })).body).toMatchObject({
      code: 'DEADLINE_PAST',
    });
    expect((await house.decide(item, { deadline: undefined, wording: recommendation.wording })).body).toMatchObject({
      code: 'DEADLINE_MISSING',
    });
    expect((await house.decide(item)).body).toMatchObject({ code: 'DECISION_WORDING_CHANGED' });
    expect(
      (await house.decide(item, { result: 'rejected', votes: { yes: 0, no: 3, abstention: 0 } })).body,
    ).toMatchObject({ code: 'DECISION_REASON_MISSING' });
    expect(await status()).toBe('submitted');

    await house.decide(item, { ...late, followUpOn: '2027-03-01' }).expect(200);
    expect(await status()).toBe('deferred');
    expect(await house.decision('B-2026-01')).toMatchObject({
      result: 'postponed',
      tracking: 'open',
      deadline: '2027-03-01',
    });
    // What comes back waits for another decision; a measure would have nothing to carry out.
    expect(await gaps()).not.toContain('decision_without_measure');
    await house.transit(meeting, 'end');

    const back = (await house.get(`/api/recommendations/${recommendation.id}`)).body as RecommendationView;
    await house
      .change('post', `/api/recommendations/${back.id}/advance`, back.version, { transition: 'submit' })
      .expect(200);
    meeting = await house.running([['Elternbegleitung', about]]);
    await house.decide(meeting.items[0], { result: 'adopted_modified', conditions: 'Logopädie klären' }).expect(200);
    expect(await status()).toBe('accepted_modified');
    expect(await gaps()).toContain('decision_without_measure');
    expect(await house.decision('B-2026-01')).toMatchObject({ tracking: 'superseded' });
    const decision = await house.decision('B-2026-02');
    expect(decision).toMatchObject({
      areaName: 'Viertel 1',
      municipalityName: 'Oberstadt',
      proposedText: recommendation.wording,
    });
    expect(decision.links.map(({ relation, node }) => [relation, node.code])).toEqual(
      expect.arrayContaining([
        ['decides', recommendation.code],
        ['supersedes', 'B-2026-01'],
      ]),
    );
  }, 60_000);

  it('follow the measures that carry their decision out, to the last of them', async () => {
    const conference = await ConferenceHouse.build(app.server);
    const house = await SteeringHouse.build(app.server, conference.planner);
    const plans = await PlanHouse.build(app.server, conference.planner);
    const recommendation = await conference.submitted();
    const about = { recommendationId: recommendation.id, proposedText: recommendation.wording };
    const meeting = await house.running([['Elternbegleitung', about]]);
    await house.decide(meeting.items[0], { wording: recommendation.wording }).expect(200);
    const decision = await house.decision('B-2026-01');
    const view = async () => (await house.get(`/api/recommendations/${recommendation.id}`)).body as RecommendationView;
    const step = async (id: string, name: string) => {
      const { version } = await viewOf<MeasureView>(plans.get(`/measures/${id}`));
      const reason = name === 'discontinue' ? 'Kein Träger' : '';
      await plans.change('post', `/measures/${id}/transition`, version, { step: name, reason }).expect(200);
    };

    const measures = [
      await plans.measure('Elterncafé'),
      await plans.measure('Lotsinnen'),
      await plans.measure('Aus Versehen verknüpft'),
    ];
    for (const { id } of measures) await house.post(`/api/measures/${id}/links`, { nodeId: decision.id }).expect(200);
    expect(await view()).toMatchObject({ state: 'in_planning' });
    const [one, other] = [measures[0]?.id ?? '', measures[1]?.id ?? ''];
    await step(one, 'plan');
    expect(await view()).toMatchObject({ state: 'linked' });
    for (const name of ['decide', 'apply_for_funding', 'fund', 'start', 'complete']) await step(one, name);
    expect(await view()).toMatchObject({ state: 'linked' });
    await step(other, 'discontinue');
    expect(await view()).toMatchObject({ state: 'linked' });
    const letGo = async (id: string) => {
      const { links, version } = await viewOf<MeasureView>(plans.get(`/measures/${id}`));
      const link = links.find(({ relation }) => relation === 'implements')?.linkId ?? '';
      return plans.change('post', `/measures/${id}/links/${link}/end`, version, { reason: 'Verwechselt' });
    };
    expect((await letGo(one)).body).toMatchObject({ code: 'DECISION_CARRIES_MEASURE' });
    expect((await letGo(measures[2]?.id ?? '')).status).toBe(200);
    const { state, events } = await view();
    expect(state).toBe('completed');
    expect(events.filter(({ event }) => event === 'advanced').map((event) => event.state)).toEqual([
      'completed',
      'linked',
      'in_planning',
    ]);
  }, 60_000);

  it('are withdrawn by a decision, and one that its authors withdrew meanwhile is only written down', async () => {
    const conference = await ConferenceHouse.build(app.server);
    const house = await SteeringHouse.build(app.server, conference.planner);
    const about = async (): Promise<{ recommendationId: string; proposedText: string }> => {
      const { id, wording } = await conference.submitted();
      return { recommendationId: id, proposedText: wording };
    };
    const [byBody, byAuthors] = [await about(), await about()];
    const read = async (id: string) => (await house.get(`/api/recommendations/${id}`)).body as RecommendationView;
    const meeting = await house.running([
      ['Elternbegleitung', byBody],
      ['Sprechstunde', byAuthors],
    ]);
    const withdrawn = { result: 'withdrawn', votes: undefined, deadline: undefined, leadOrganisationId: undefined };
    const [first, second] = meeting.items;
    expect((await house.decide(first, withdrawn)).body).toMatchObject({ code: 'DECISION_REASON_MISSING' });
    await house.decide(first, { ...withdrawn, reason: 'Wird neu gefasst' }).expect(200);
    expect(await read(byBody.recommendationId)).toMatchObject({
      state: 'withdrawn',
      events: expect.arrayContaining([expect.objectContaining({ event: 'withdrawn', reason: 'Wird neu gefasst' })]),
    });
    expect(await house.decision('B-2026-01')).toMatchObject({ result: 'withdrawn', tracking: null });

    const { id, version } = await read(byAuthors.recommendationId);
    const step = { transition: 'withdraw', reason: 'Vom Träger selbst gelöst' };
    await house.change('post', `/api/recommendations/${id}/step`, version, step).expect(200);
    expect((await house.decide(second, { wording: byAuthors.proposedText })).body).toMatchObject({
      code: 'RECOMMENDATION_STATE',
    });
    await house.decide(second, { ...withdrawn, reason: 'Vom Träger selbst gelöst' }).expect(200);
    expect(await read(byAuthors.recommendationId)).toMatchObject({ state: 'withdrawn' });
    await house.transit(meeting, 'end');
  }, 60_000);
});
