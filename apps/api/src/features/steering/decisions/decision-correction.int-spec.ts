import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { RecommendationView } from '@quartierwerk/contracts/conferences/recommendation.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { ConferenceHouse, anOrganisation, viewOf } from '../../../../test/support/conferences.js';
import { changeAs } from '../../../../test/support/places.js';
import { SteeringHouse, VOTED } from '../../../../test/support/steering.js';

const MIXED = { yes: 2, no: 1, abstention: 0 };
const REJECTED = {
  ...{ result: 'rejected', votes: { yes: 0, no: 3, abstention: 0 }, reason: 'Kein Geld.' },
  ...{ deadline: undefined, leadOrganisationId: undefined },
};

describe('the correction of a decision', () => {
  let app: TestApplication;
  let house: SteeringHouse;
  beforeAll(async () => void (app = await startApplication()));
  afterAll(() => app.close());
  beforeEach(async () => {
    house = await SteeringHouse.build(app.server, await aPerson(await aWorkspace(), ['planner']));
  });

  async function decided(more: object = {}): Promise<MeetingView> {
    const meeting = await house.running([['Raum sichern', more]]);
    return viewOf<MeetingView>(house.decide(meeting.items[0]));
  }

  it('puts votes, wording, lead and deadline right while the meeting runs, and the history says what', async () => {
    const meeting = await decided();
    expect(meeting.items[0]).toMatchObject({
      actions: ['revise', 'correct'],
      decision: { wording: VOTED.wording, deadline: '2027-03-01', lead: { name: 'Dezernat' }, votes: { yes: 3 } },
    });
    app.clock.advance({ minutes: 2 });
    const youth = await anOrganisation(house.planner, 'Jugendamt');
    const said = { votes: MIXED, deadline: '2027-04-01', leadOrganisationId: youth, conditions: 'barrierefrei' };
    const { items } = await viewOf<MeetingView>(house.correct(meeting.items[0], said));
    expect(items[0]?.decision).toMatchObject({
      ...{ deadline: '2027-04-01', lead: { name: 'Jugendamt' }, conditions: 'barrierefrei' },
      votes: { ...MIXED, conflicted: 0 },
    });
    const decision = await house.decision('B-2026-01');
    expect(decision).toMatchObject({ tracking: 'open', deadline: '2027-04-01', moved: null, lastReport: null });
    expect(decision.history[0]).toMatchObject({
      event: 'corrected',
      role: 'planner',
      corrections: [
        { field: 'votes', before: VOTED.votes, after: MIXED },
        { field: 'conditions', before: '', after: 'barrierefrei' },
        { field: 'lead', before: 'Dezernat', after: 'Jugendamt' },
        { field: 'deadline', before: '2027-03-01', after: '2027-04-01' },
      ],
    });
    expect(decision.history[1]).toMatchObject({ event: 'decided', corrections: [] });
  });

  it('is held to the same rules as the recording, and to what the person saw', async () => {
    const meeting = await decided({ proposedText: VOTED.wording });
    const [item] = meeting.items;
    for (const [more, code] of [
      [{ votes: { yes: 9, no: 0, abstention: 0 } }, 'VOTES_TOO_MANY'],
      [{ votes: { yes: 1, no: 2, abstention: 0 } }, 'VOTE_NOT_CARRIED'],
      [{ wording: 'Zwei Räume werden gesichert.' }, 'DECISION_WORDING_CHANGED'],
      [{ deadline: '2026-11-01' }, 'DEADLINE_PAST'],
      [{ leadOrganisationId: undefined }, 'DECISION_LEAD_MISSING'],
      [{}, 'CORRECTION_NOTHING'],
    ] as const) {
      expect((await house.correct(item, more)).body.code).toBe(code);
    }
    await house.correct(item, { votes: MIXED }).expect(200);
    expect((await house.correct(item, { votes: { yes: 3, no: 0, abstention: 0 } })).body.code).toBe('VERSION_STALE');
    const body = { ...VOTED, leadOrganisationId: house.memberOrganisationId };
    const path = `/api/decisions/${item?.decision?.id}/correction`;
    expect((await changeAs(app.server, house.member, 'put', path, 2, body)).status).toBeGreaterThanOrEqual(403);
  });

  it('ends with the meeting', async () => {
    const { items, id } = await decided();
    await house.transit({ id }, 'end');
    const refused = await house.correct(items[0], { votes: MIXED });
    expect([refused.status, refused.body.code]).toEqual([409, 'MEETING_NOT_RUNNING']);
  });

  it('gives a free item another result until somebody has reported on it', async () => {
    const meeting = await decided();
    const { items } = await viewOf<MeetingView>(house.correct(meeting.items[0], REJECTED));
    expect(items[0]?.decision).toMatchObject({ result: 'rejected', deadline: null, lead: null });
    expect(await house.decision('B-2026-01')).toMatchObject({
      tracking: null,
      result: 'rejected',
      reason: 'Kein Geld.',
    });
    await house.correct(items[0]).expect(200);
    const again = await house.decision('B-2026-01');
    expect(again).toMatchObject({ tracking: 'open', deadline: '2027-03-01' });
    await house.report(again, {}).expect(200);
    const seen = await viewOf<MeetingView>(house.get(`/api/meetings/${meeting.id}`));
    expect((await house.correct(seen.items[0], REJECTED)).body.code).toBe('CORRECTION_FOLLOWED');
    expect((await house.correct(seen.items[0], { deadline: '2027-05-01' })).body.code).toBe('CORRECTION_FOLLOWED');
    await house.correct(seen.items[0], { votes: MIXED }).expect(200);
    expect(await house.decision('B-2026-01')).toMatchObject({ tracking: 'in_progress', votes: MIXED });
  });

  it('takes the recommendation along between unchanged and modified, and leads it nowhere else', async () => {
    const conference = await ConferenceHouse.build(app.server);
    house = await SteeringHouse.build(app.server, conference.planner);
    const submitted = await conference.submitted();
    const meeting = await house.running([
      [submitted.title, { recommendationId: submitted.id, proposedText: VOTED.wording }],
    ]);
    const { items } = await viewOf<MeetingView>(house.decide(meeting.items[0]));
    const wording = 'Zwei Räume werden gesichert.';
    const state = async () =>
      (await viewOf<RecommendationView>(house.get(`/api/recommendations/${submitted.id}`))).state;
    expect(await state()).toBe('accepted');
    const corrected = await viewOf<MeetingView>(house.correct(items[0], { result: 'adopted_modified', wording }));
    expect(await state()).toBe('accepted_modified');
    expect((await house.correct(corrected.items[0], REJECTED)).body.code).toBe('CORRECTION_RESULT');
    expect(await state()).toBe('accepted_modified');
  });
});
