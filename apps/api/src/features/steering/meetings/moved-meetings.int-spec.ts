import type { RecommendationView } from '@quartierwerk/contracts/conferences/recommendation.views';
import type { DecisionView } from '@quartierwerk/contracts/steering/decision.views';
import type { MeetingListView, MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { StartView, WaitingListView } from '@quartierwerk/contracts/start/start.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { ConferenceHouse, viewOf } from '../../../../test/support/conferences.js';
import { asAdmin } from '../../../../test/support/database.js';
import { beside, heldUpBy } from '../../../../test/support/locks.js';
import { changeAs } from '../../../../test/support/places.js';
import { SteeringHouse } from '../../../../test/support/steering.js';

describe('a meeting that is moved', () => {
  let app: TestApplication;
  let house: SteeringHouse;
  beforeAll(async () => void (app = await startApplication()));
  afterAll(() => app.close());
  beforeEach(async () => {
    house = await SteeringHouse.build(app.server, await aPerson(await aWorkspace(), ['planner']));
  });

  const move = ({ id, version }: MeetingView, body: object) =>
    house.change('patch', `/api/meetings/${id}`, version, body);

  it('keeps its address and agenda, and is invited to again when it was', async () => {
    const { id } = await house.meeting('2026-12-10');
    await house.add(id, 'Eröffnung');
    const invited = await house.transit({ id }, 'invite');
    const moved = await viewOf<MeetingView>(
      move(invited, { heldOn: '2026-12-17', place: ' Rathaus ', reason: ' Der Saal ist belegt. ' }),
    );
    expect(moved).toMatchObject({
      ...{ code: '2026-12-10', heldOn: '2026-12-17', startsAt: '14:00', place: 'Rathaus', state: 'scheduled' },
      items: [{ title: 'Eröffnung' }],
      moves: [{ from: '2026-12-10', to: '2026-12-17', reason: 'Der Saal ist belegt.', role: 'planner' }],
    });
    expect(moved.actions).toContain('invite');
    const [node] = await asAdmin<{ title: string; state: string; day: string }>(
      'SELECT title, state, valid_from::text AS day FROM chain_node WHERE id = $1',
      [id],
    );
    expect(node).toEqual({ title: 'Steuerungsgruppe, 17.12.2026', state: 'scheduled', day: '2026-12-17' });
    await move(invited, { place: 'Kreishaus' }).expect(412);
  });

  it('stays invited to when nothing of what the invitation names is another', async () => {
    const { id } = await house.meeting('2026-12-10');
    await house.add(id, 'Eröffnung');
    const invited = await house.transit({ id }, 'invite');
    expect(await viewOf<MeetingView>(move(invited, { heldOn: '2026-12-10', place: 'Kreishaus' }))).toMatchObject({
      state: 'invited',
    });
  });

  it('keeps every former day, the latest first', async () => {
    const first = await house.meeting('2026-12-10');
    const second = await viewOf<MeetingView>(move(first, { heldOn: '2026-12-17', reason: 'Saal' }));
    app.clock.advance({ minutes: 2 });
    await viewOf<MeetingView>(move(second, { heldOn: '2026-12-15', reason: 'Terminfindung' }));
    const { moves } = await viewOf<MeetingView>(house.get(`/api/meetings/${first.id}`, house.member));
    expect(moves.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['2026-12-17', '2026-12-15', 'Terminfindung'],
      ['2026-12-10', '2026-12-17', 'Saal'],
    ]);
  });

  it('is not moved to a day behind, nor without a reason', async () => {
    const meeting = await house.meeting('2026-12-10');
    const refused = async (body: object) => (await move(meeting, body).expect(422)).body as { readonly code: string };
    expect(await refused({ heldOn: '2026-11-01', reason: 'Vertippt' })).toMatchObject({ code: 'MEETING_DAY_PAST' });
    expect(await refused({ heldOn: '2026-12-17' })).toMatchObject({ code: 'MEETING_MOVE_REASON_MISSING' });
    const old = await house.meeting('2026-11-01');
    expect(await viewOf<MeetingView>(move(old, { place: 'Rathaus' }))).toMatchObject({ place: 'Rathaus', moves: [] });
  });

  it('stands in the list by its day and state', async () => {
    const [later, sooner, behind, put, long, off] = [
      await house.meeting('2026-12-17'),
      await house.meeting('2026-12-10'),
      await house.meeting('2026-11-01'),
      await house.meeting('2026-12-12'),
      await house.meeting('2026-10-01'),
      await house.meeting('2026-09-01'),
    ];
    const held = await house.running([['Eröffnung']]);
    const [item] = held.items;
    await house.change('post', `/api/agenda-items/${item?.id}/note`, item?.version ?? 0);
    await house.transit(held, 'end');
    for (const cancelled of [put, off]) await house.transit(cancelled, 'cancel', { reason: 'Streik' });
    const { meetings } = await viewOf<MeetingListView>(house.get('/api/meetings'));
    expect(meetings.map(({ id, heldOn, part }) => [id, heldOn, part])).toEqual([
      [sooner.id, '2026-12-10', 'to_come'],
      [put.id, '2026-12-12', 'to_come'],
      [later.id, '2026-12-17', 'to_come'],
      [long.id, '2026-10-01', 'minutes_open'],
      [behind.id, '2026-11-01', 'minutes_open'],
      [held.id, '2026-11-22', 'over'],
      [off.id, '2026-09-01', 'over'],
    ]);
  });

  it('waits for its minutes at the office once its day went by, and for nobody else', async () => {
    const behind = await house.meeting('2026-11-01');
    const ahead = await house.meeting('2026-12-01');
    const waiting = async (person = house.planner) =>
      (await viewOf<WaitingListView>(house.get('/api/start/waiting', person))).waiting.flatMap(({ code, node }) =>
        code.startsWith('meeting') ? [[code, node?.id]] : [],
      );
    expect(await waiting()).toEqual([
      ['meeting_minutes_open', behind.id],
      ['meeting_to_prepare', ahead.id],
    ]);
    expect(await waiting(house.member)).toEqual([['meeting_to_attend', ahead.id]]);
  });

  it('is not moved to another day once it runs, and not at all once it is over', async () => {
    const running = await house.running([['Eröffnung']]);
    expect((await move(running, { heldOn: '2026-12-17', reason: 'Streik' })).body).toMatchObject({
      code: 'MEETING_STATE',
    });
    const elsewhere = await viewOf<MeetingView>(move(running, { place: 'Rathaus' }));
    expect(elsewhere).toMatchObject({ state: 'running', place: 'Rathaus' });
    await house.change('post', `/api/agenda-items/${elsewhere.items[0]?.id}/note`, elsewhere.items[0]?.version ?? 0);
    const held = await house.transit(elsewhere, 'end');
    expect((await move(held, { place: 'Kreishaus' })).body).toMatchObject({ code: 'MEETING_OVER' });
  });

  describe('with decisions that come back on its day', () => {
    const POSTPONED = { result: 'postponed', reason: 'Unterlagen fehlen.', votes: { yes: 3, no: 0, abstention: 0 } };
    let postponed: DecisionView;
    let meeting: MeetingView;
    beforeEach(async () => {
      postponed = await house.decided({ ...POSTPONED, deadline: undefined, followUpOn: '2026-12-10' });
      meeting = await house.meeting('2026-12-10');
      app.clock.advance({ minutes: 2 });
    });

    const toThe = (day: string, reason = 'Saal belegt') => ({ heldOn: day, reason, followUps: true });

    it('takes them along with their deadline, whose former day stays beside it with the reason', async () => {
      await viewOf<MeetingView>(move(meeting, toThe('2026-12-17')));
      expect(await house.decision(postponed.code)).toMatchObject({
        ...{ followUpOn: '2026-12-17', deadline: '2026-12-17', tracking: 'open' },
        moved: { first: '2026-12-10', times: 1, reason: 'Saal belegt' },
        history: [
          {
            ...{ event: 'follow_up_moved', formerDeadline: '2026-12-10', deadline: '2026-12-17' },
            ...{ formerFollowUpOn: '2026-12-10', followUpOn: '2026-12-17', reason: 'Saal belegt' },
          },
          { event: 'decided', followUpOn: null },
        ],
      });
    });

    it('keeps the first deadline in sight when the one that went along is put off later', async () => {
      await viewOf<MeetingView>(move(meeting, toThe('2026-12-17')));
      app.clock.advance({ minutes: 2 });
      const delay = { deadline: '2027-01-15', reason: 'Angebot fehlt' };
      const delayed = await viewOf<DecisionView>(house.report(await house.decision(postponed.code), delay));
      expect(delayed.moved).toEqual({ first: '2026-12-10', times: 2, reason: 'Angebot fehlt' });
    });

    it('names the first deadline, not the earliest one, where a meeting was moved forward', async () => {
      const sooner = await viewOf<MeetingView>(move(meeting, toThe('2026-12-03', 'Haushalt drängt')));
      app.clock.advance({ minutes: 2 });
      await viewOf<MeetingView>(move(sooner, toThe('2026-12-08')));
      expect(await house.decision(postponed.code)).toMatchObject({
        deadline: '2026-12-08',
        moved: { first: '2026-12-10', times: 2, reason: 'Saal belegt' },
      });
    });

    it('takes along what is hidden from whoever moves it, and tells nothing of it', async () => {
      const running = await house.running([['Zuschussverteilung', { public: false }]]);
      const secret = { ...POSTPONED, deadline: undefined, followUpOn: '2026-12-10' };
      const [item] = (await viewOf<MeetingView>(house.decide(running.items[0], secret))).items;
      const code = item?.decision?.code ?? '';
      const outside = await aPerson(house.planner.workspace, ['planner']);
      await house.get(`/api/decisions/${code}`, outside).expect(404);

      const body = toThe('2026-12-17');
      const told = await viewOf<MeetingView>(
        changeAs(house.server, outside, 'patch', `/api/meetings/${meeting.id}`, meeting.version, body),
      );
      expect(await house.decision(code, house.member)).toMatchObject({
        ...{ public: false, followUpOn: '2026-12-17', deadline: '2026-12-17' },
      });
      expect(told).not.toHaveProperty('followUpCount');
      const start = await viewOf<StartView>(house.get('/api/start', outside));
      expect(start.changes.some(({ node }) => node.code === meeting.code)).toBe(true);
      expect(JSON.stringify(start.changes)).not.toContain(code);
    });

    it('leaves them where they are when that is asked for', async () => {
      await viewOf<MeetingView>(move(meeting, { heldOn: '2026-12-17', reason: 'Saal belegt', followUps: false }));
      expect(await house.decision(postponed.code)).toMatchObject({ followUpOn: '2026-12-10', deadline: '2026-12-10' });
    });

    it('keeps a deadline that was put off since, and says of the follow-up alone that it moved', async () => {
      const delay = { deadline: '2027-01-15', reason: 'Angebot fehlt' };
      await viewOf(house.report(postponed, delay));
      app.clock.advance({ minutes: 2 });
      await viewOf<MeetingView>(move(meeting, toThe('2026-12-17')));
      expect(await house.decision(postponed.code)).toMatchObject({
        ...{ followUpOn: '2026-12-17', deadline: '2027-01-15', tracking: 'delayed' },
        moved: { first: '2026-12-10', times: 1, reason: 'Angebot fehlt' },
        history: [
          {
            ...{ event: 'follow_up_moved', formerFollowUpOn: '2026-12-10', followUpOn: '2026-12-17' },
            ...{ formerDeadline: null, deadline: '2027-01-15', reason: 'Saal belegt' },
          },
          { event: 'delayed', followUpOn: null },
          { event: 'decided' },
        ],
      });
    });

    it('waits for whoever decides on their recommendation without holding the decisions meanwhile', async () => {
      const conference = await ConferenceHouse.build(app.server);
      house = await SteeringHouse.build(app.server, conference.planner);
      const { id, wording } = await conference.submitted();
      const running = await house.running([['Elternbegleitung', { recommendationId: id, proposedText: wording }]]);
      const later = { ...POSTPONED, deadline: undefined, followUpOn: '2026-12-10' };
      const [item] = (await viewOf<MeetingView>(house.decide(running.items[0], later))).items;
      const decision = await house.decision(item?.decision?.code ?? '');
      meeting = await house.meeting('2026-12-10');

      const moved = await beside(async (deciding) => {
        await deciding.query('SELECT 1 FROM recommendation WHERE id = $1 FOR UPDATE', [id]);
        const { answer } = await heldUpBy(deciding, move(meeting, toThe('2026-12-17')));
        // As a new decision does that supersedes this one: each would wait for the other.
        await deciding.query('SELECT 1 FROM decision WHERE id = $1 FOR UPDATE NOWAIT', [decision.id]);
        await deciding.query('COMMIT');
        return answer;
      });
      expect(moved.status).toBe(200);
      const { followUpOn } = await house.decision(decision.code);
      const recommendation = await viewOf<RecommendationView>(house.get(`/api/recommendations/${id}`));
      expect([followUpOn, recommendation.followUpOn]).toEqual(['2026-12-17', '2026-12-17']);
    });
  });
});
