import type { DecisionView } from '@quartierwerk/contracts/steering/decision.views';
import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { anOrganisation, viewOf } from '../../../../test/support/conferences.js';
import { asAdmin } from '../../../../test/support/database.js';
import { SteeringHouse, aPersonOf } from '../../../../test/support/steering.js';

describe('decisions that are carried out', () => {
  let app: TestApplication;
  let house: SteeringHouse;
  beforeAll(async () => void (app = await startApplication()));
  afterAll(() => app.close());
  beforeEach(async () => {
    house = await SteeringHouse.build(app.server, await aPerson(await aWorkspace(), ['planner']));
  });

  /** A minute passes after each command, so that the history has an order. */
  const view = async (answer: Parameters<typeof viewOf>[0]): Promise<DecisionView> => {
    const decision = await viewOf<DecisionView>(answer);
    app.clock.advance({ minutes: 1 });
    return decision;
  };

  it('are tracked in words, the old deadline beside the new one', async () => {
    let decision = await house.decided();
    app.clock.advance({ minutes: 1 });
    expect(decision).toMatchObject({ code: 'B-2026-01', tracking: 'open', mine: false, lastReport: null });
    expect(await house.decision('B-2026-01', house.member)).toMatchObject({ mine: true, actions: ['report'] });
    decision = await view(house.report(decision, {}));
    expect(decision).toMatchObject({
      tracking: 'in_progress',
      lastReport: { text: 'Mietvertrag liegt vor.', role: 'steering_member', organisation: 'Dezernat' },
    });
    const refused = async (body: object) => (await house.report(decision, body)).body.code as string;
    expect(await refused({ text: ' ' })).toBe('REPORT_MISSING');
    expect(await refused({ text: 'Eins. Zwei. Drei. Vier.' })).toBe('REPORT_TOO_LONG');
    expect(await refused({ deadline: '2027-06-01' })).toBe('DELAY_REASON_MISSING');
    expect(await refused({ deadline: '2026-01-01', reason: 'x' })).toBe('DEADLINE_PAST');
    expect(await refused({ deadline: '2027-02-01', reason: 'x' })).toBe('DELAY_NOT_LATER');
    decision = await view(house.report(decision, { deadline: '2027-06-01', reason: 'Raum nicht barrierefrei' }));
    expect(decision).toMatchObject({
      tracking: 'delayed',
      deadline: '2027-06-01',
      moved: { first: '2027-03-01', times: 1, reason: 'Raum nicht barrierefrei' },
    });
    decision = await view(house.report(decision, { text: 'Zweiter Raum besichtigt.' }));
    expect(decision).toMatchObject({ tracking: 'delayed', deadline: '2027-06-01', moved: { first: '2027-03-01' } });
    expect(decision.history.map(({ event }) => event)).toEqual(['reported', 'delayed', 'reported', 'decided']);
    await house.report({ ...decision, version: 1 }, {}).expect(412);
  });

  it('keep their first deadline beside the current one, however often it moves', async () => {
    let decision = await house.decided();
    expect(decision.moved).toBeNull();
    app.clock.advance({ minutes: 1 });
    decision = await view(house.report(decision, { deadline: '2027-06-01', reason: 'Raum nicht barrierefrei' }));
    decision = await view(house.report(decision, { deadline: '2027-09-01', reason: 'Mietvertrag fehlt' }));
    const moved = { first: '2027-03-01', times: 2, reason: 'Mietvertrag fehlt' };
    expect(decision).toMatchObject({ deadline: '2027-09-01', moved });
    expect((await house.decisions('')).decisions).toMatchObject([{ deadline: '2027-09-01', moved }]);
  });

  it('leave the list when done, are reported once more, and are filed with the end of the next meeting', async () => {
    let decision = await house.decided();
    app.clock.advance({ minutes: 1 });
    decision = await view(house.report(decision, { done: true, text: 'Raum ist bezogen.' }));
    expect(decision).toMatchObject({ tracking: 'done_reported', actions: ['reopen'] });
    expect((await house.report(decision, {})).body).toMatchObject({ code: 'DECISION_STATE' });
    const early = await house.change('post', `/api/decisions/${decision.id}/close`, decision.version);
    expect(early.body).toMatchObject({ code: 'DECISION_NOT_YET_REPORTED' });
    // Not the one who reported it: the planner says why.
    const silent = await house.reopen(decision, {}, house.planner);
    expect(silent.body).toMatchObject({ code: 'REOPEN_REASON_MISSING' });
    decision = await view(house.reopen(decision, { reason: 'Abnahme fehlt' }, house.planner));
    expect(decision).toMatchObject({
      tracking: 'open',
      history: [{ event: 'reopened', reason: 'Abnahme fehlt' }, {}, {}],
    });
    await view(house.report(decision, { done: true, text: 'Abgenommen.' }));
    expect(await house.decisions('?segment=done')).toMatchObject({ counts: { open: 0, done: 1 }, total: 1 });

    const [meeting] = await asAdmin<{ id: string }>('SELECT id FROM meeting WHERE workspace_id = $1', [
      house.planner.workspace.id,
    ]);
    const running = (await house.get(`/api/meetings/${meeting?.id}`)).body as MeetingView;
    expect(running.filedWithEnd).toBe(1);
    expect(await house.transit(running, 'end')).toMatchObject({ state: 'held', filedWithEnd: 0 });
    expect(await house.decision('B-2026-01')).toMatchObject({
      tracking: 'closed',
      history: [{ event: 'closed' }, {}, {}, {}, {}],
    });
    expect((await house.decisions('?segment=filed')).decisions).toMatchObject([{ code: 'B-2026-01' }]);
  });

  it('are as before when "done" was a slip of the hand, later only with a reason, by whoever may report', async () => {
    let decision = await house.decided();
    app.clock.advance({ minutes: 1 });
    decision = await view(house.report(decision, { deadline: '2027-06-01', reason: 'Raum fehlt' }));
    const done = { done: true, text: 'Raum ist bezogen.' };
    decision = await view(house.report(decision, done));
    decision = await view(house.reopen(decision, {}));
    expect(decision).toMatchObject({ tracking: 'delayed', deadline: '2027-06-01', actions: ['report'] });
    expect(decision.history.map(({ event }) => event)).toEqual(['reopened', 'done', 'delayed', 'decided']);
    expect((await house.reopen(decision, { reason: 'x' })).body).toMatchObject({ code: 'DECISION_STATE' });

    decision = await view(house.report(decision, done));
    app.clock.advance({ minutes: 5 });
    expect((await house.reopen(decision, { reason: ' ' })).body).toMatchObject({ code: 'REOPEN_REASON_MISSING' });
    const elsewhere = await anOrganisation(house.planner, 'Andere');
    const other = await aPersonOf(house.planner.workspace, ['steering_member'], elsewhere);
    expect((await house.reopen(decision, { reason: 'x' }, other)).body).toMatchObject({ code: 'DECISION_OF_ANOTHER' });
    await house.reopen({ ...decision, version: 1 }, { reason: 'x' }).expect(412);
    decision = await view(house.reopen(decision, { reason: 'Der Vertrag gilt nur ein Jahr.' }));
    expect(decision).toMatchObject({
      tracking: 'delayed',
      history: [{ reason: 'Der Vertrag gilt nur ein Jahr.' }, {}, {}, {}, {}, {}],
    });
    expect(await house.decisions('?segment=done')).toMatchObject({ counts: { open: 1, done: 0 } });
  });
});
