import fc from 'fast-check';
import { recommendationWorkflow } from '../conferences/recommendation-workflow.js';
import { decisionCode, meetingCode } from './codes.js';
import {
  decisionVerdict,
  decisionNodeState,
  implementationsIn,
  initialTracking,
  possibleOnceWithdrawn,
  transitionOf,
  transitionOn,
  type DecisionFacts,
} from './decision-rule.js';
import {
  agendaVerdict,
  itemAreaVerdict,
  meetingPart,
  moveVerdict,
  newDayVerdict,
  stateOnceMoved,
  meetingWorkflow,
  MEETING_TRANSITIONS,
  recordVerdict,
} from './meeting-workflow.js';
import { attendanceAt, countQuorum, quorumOf, type SeatAt } from './quorum.js';
import { seatVerdict, type SeatFacts } from './seat-rule.js';
import { OPEN_TRACKING } from './tracking-workflow.js';
import { ATTENDANCES, DECISION_RESULTS, MEETING_STATES, TRACKING_STATES } from './vocabulary.js';
import { ADOPTED, WITHOUT_QUORUM, isUnanimous, sumVerdict, voteVerdict } from './vote-rule.js';

const TODAY = '2026-11-26';
const anyDay = fc.constantFrom(null, '2026-01-01', TODAY, '2026-12-31', '2027-03-01');
const anyText = fc.constantFrom('', '  ', 'Ein Grund.', 'Eins. Zwei. Drei. Vier.');

describe('meetingWorkflow', () => {
  const facts = fc.record({
    heldOn: fc.constantFrom('2026-11-01', TODAY, '2026-12-10'),
    today: fc.constant(TODAY),
    itemCount: fc.nat(2),
    openItems: fc.nat(2),
    reason: anyText,
  });

  it('has no unknown or unreachable state', () => {
    expect(meetingWorkflow.defects()).toEqual([]);
    expect([...meetingWorkflow.states]).toEqual([...MEETING_STATES]);
  });

  it('is moved until it has begun, and who was invited is to be invited again', () => {
    expect(MEETING_STATES.filter((state) => moveVerdict(state).ok)).toEqual(['scheduled', 'invited']);
    expect(MEETING_STATES.map(stateOnceMoved)).toEqual(['scheduled', 'scheduled', 'running', 'held', 'cancelled']);
  });

  it('is moved to today or later and with a reason, never to a day behind', () => {
    const reason = 'Der Saal ist belegt.';
    expect(newDayVerdict({ to: TODAY, today: TODAY, reason })).toEqual({ ok: true });
    expect(newDayVerdict({ to: '2026-12-10', today: TODAY, reason })).toEqual({ ok: true });
    expect(newDayVerdict({ to: '2026-11-25', today: TODAY, reason })).toMatchObject({ reason: 'MEETING_DAY_PAST' });
    expect(newDayVerdict({ to: TODAY, today: TODAY, reason: ' ' })).toMatchObject({
      reason: 'MEETING_MOVE_REASON_MISSING',
    });
  });

  it('stands among those to come by its day, and with missing minutes once that went by', () => {
    const partsOn = (day: string) => MEETING_STATES.map((state) => meetingPart(state, day, TODAY));
    expect(partsOn('2026-12-10')).toEqual(['to_come', 'to_come', 'to_come', 'over', 'to_come']);
    expect(partsOn(TODAY)).toEqual(['to_come', 'to_come', 'to_come', 'over', 'to_come']);
    expect(partsOn('2026-11-25')).toEqual(['minutes_open', 'minutes_open', 'minutes_open', 'over', 'over']);
  });

  it('never begins before its day or without an agenda, and never ends with an open item, whatever is tried', () => {
    const steps = fc.array(fc.record({ name: fc.constantFrom(...MEETING_TRANSITIONS), facts }), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (tried) => {
        let state = meetingWorkflow.initial;
        for (const { name, facts: given } of tried) {
          const result = meetingWorkflow.apply(state, name, given);
          if (!result.ok) continue;
          if (name === 'begin') expect(given.heldOn <= TODAY && given.itemCount > 0).toBe(true);
          if (name === 'end') expect(given.openItems).toBe(0);
          if (name === 'cancel') expect([given.reason.trim() !== '', state === 'running']).toEqual([true, false]);
          state = result.state;
          expect(recordVerdict(state).ok && !agendaVerdict(state).ok).toBe(false);
        }
      }),
    );
  });
});

describe('area of an agenda item', () => {
  it('is named by a free item; a recommendation says it itself', () => {
    expect(itemAreaVerdict({ recommendationId: null, areaId: 'a' }).ok).toBe(true);
    expect(itemAreaVerdict({ recommendationId: 'r', areaId: null }).ok).toBe(true);
    expect(itemAreaVerdict({ recommendationId: null, areaId: null }).ok).toBe(true);
    expect(itemAreaVerdict({ recommendationId: 'r', areaId: 'a' })).toMatchObject({
      reason: 'AGENDA_AREA_OF_RECOMMENDATION',
    });
  });
});

describe('quorum', () => {
  it('is more than half of the fixed number, not of those appointed', () => {
    expect([quorumOf(15), quorumOf(16), quorumOf(1)]).toEqual([8, 9, 1]);
    const seats: SeatAt[] = Array.from({ length: 8 }, () => ({
      votingRight: true,
      attendance: 'present',
      conflicted: false,
    }));
    expect(countQuorum(15, seats)).toMatchObject({ present: 8, needed: 8, reached: true });
    expect(countQuorum(16, seats)).toMatchObject({ needed: 9, reached: false });
  });

  it('counts a deputy like the member, an associate never', () => {
    const count = countQuorum(3, [
      { votingRight: true, attendance: 'deputy', conflicted: true },
      { votingRight: true, attendance: 'excused', conflicted: false },
      { votingRight: false, attendance: 'present', conflicted: false },
    ]);
    expect(count).toEqual({ present: 1, conflicted: 1, associates: 1, fixed: 3, needed: 2, reached: false });
  });

  it('takes who comes late and who leaves early from the item on', () => {
    const changes = [
      { position: 1, attendance: 'excused' as const },
      { position: 4, attendance: 'present' as const },
      { position: 7, attendance: 'absent' as const },
    ];
    expect([0, 1, 3, 4, 6, 7, 9].map((at) => attendanceAt(changes, at))).toEqual([
      'absent',
      'excused',
      'excused',
      'present',
      'present',
      'absent',
      'absent',
    ]);
  });
});

describe('voteVerdict', () => {
  const seats = fc.array(
    fc.record({ votingRight: fc.boolean(), attendance: fc.constantFrom(...ATTENDANCES), conflicted: fc.boolean() }),
    { maxLength: 20 },
  );
  const votes = fc.option(fc.record({ yes: fc.integer({ min: -1, max: 16 }), no: fc.nat(6), abstention: fc.nat(6) }));

  it('never lets more vote than are present and entitled, and adopts nothing without a quorum, whatever is tried', () => {
    fc.assert(
      fc.property(
        seats,
        votes,
        fc.constantFrom(...DECISION_RESULTS),
        fc.integer({ min: 1, max: 16 }),
        (at, cast, result, fixed) => {
          const count = countQuorum(fixed, at);
          if (!voteVerdict(result, cast, count).ok) return;
          if (cast) expect(cast.yes + cast.no + cast.abstention).toBe(count.present - count.conflicted);
          if (!count.reached) expect(WITHOUT_QUORUM).toContain(result);
          if (ADOPTED.includes(result)) expect(cast !== null && cast.yes > cast.no).toBe(true);
        },
      ),
    );
  });

  it('names what does not add up', () => {
    const count = countQuorum(
      15,
      Array.from({ length: 11 }, (_, at) => ({
        votingRight: true,
        attendance: 'present' as const,
        conflicted: at === 0,
      })),
    );
    expect(sumVerdict({ yes: 8, no: 1, abstention: 1 }, count)).toEqual({ ok: true });
    expect(sumVerdict({ yes: 9, no: 1, abstention: 1 }, count)).toMatchObject({
      reason: 'VOTES_TOO_MANY',
      params: { cast: 11, expected: 10 },
    });
    expect(sumVerdict({ yes: 7, no: 1, abstention: 1 }, count)).toMatchObject({ reason: 'VOTES_TOO_FEW' });
    expect(sumVerdict({ yes: 0.5, no: 1, abstention: 1 }, count)).toMatchObject({ reason: 'VOTES_INVALID' });
    expect(voteVerdict('adopted_unchanged', null, count)).toMatchObject({ reason: 'VOTES_MISSING' });
    expect(voteVerdict('adopted_unchanged', { yes: 5, no: 5, abstention: 0 }, count)).toMatchObject({
      reason: 'VOTE_NOT_CARRIED',
    });
    expect(voteVerdict('rejected', { yes: 8, no: 2, abstention: 0 }, count)).toMatchObject({ reason: 'VOTE_CARRIED' });
    expect(voteVerdict('no_quorum', null, count)).toMatchObject({ reason: 'QUORUM_REACHED' });
    expect(voteVerdict('noted', null, { ...count, reached: false })).toMatchObject({ reason: 'QUORUM_MISSING' });
    expect([isUnanimous({ yes: 11, no: 0, abstention: 0 }), isUnanimous({ yes: 10, no: 0, abstention: 1 })]).toEqual([
      true,
      false,
    ]);
  });
});

describe('decisionVerdict', () => {
  const facts: DecisionFacts = {
    result: 'adopted_modified',
    wording: 'Neu',
    proposedText: 'Alt',
    leadOrganisationId: 'lead',
    deadline: '2027-03-01',
    followUpOn: null,
    reason: '',
    today: TODAY,
  };
  it.each<[string, Partial<DecisionFacts>]>([
    ['DECISION_WORDING_MISSING', { wording: ' ' }],
    ['DECISION_WORDING_UNCHANGED', { wording: 'Alt ' }],
    ['DECISION_WORDING_CHANGED', { result: 'adopted_unchanged' }],
    ['DECISION_LEAD_MISSING', { leadOrganisationId: null }],
    ['DEADLINE_MISSING', { deadline: null }],
    ['DEADLINE_PAST', { deadline: '2026-11-25' }],
    ['DECISION_FOLLOW_UP_MISSING', { result: 'postponed', reason: 'Später' }],
    ['DECISION_FOLLOW_UP_PAST', { result: 'postponed', reason: 'Später', followUpOn: TODAY }],
    ['DECISION_REASON_MISSING', { result: 'rejected', reason: ' ' }],
  ])('refuses with %s', (reason, change) => {
    expect(decisionVerdict({ ...facts, ...change })).toMatchObject({ ok: false, reason });
  });

  it('takes a free item without a proposal, and a result that nothing follows from', () => {
    expect(decisionVerdict({ ...facts, proposedText: null })).toEqual({ ok: true });
    expect(decisionVerdict({ ...facts, result: 'noted', leadOrganisationId: null, deadline: null })).toEqual({
      ok: true,
    });
  });

  it('tracks what is carried out or comes back, and moves the recommendation by the result', () => {
    expect(DECISION_RESULTS.filter((result) => initialTracking(result) === 'open')).toEqual([
      'adopted_unchanged',
      'adopted_modified',
      'postponed',
      'referred',
    ]);
    expect(decisionNodeState('postponed', 'in_progress')).toBe('postponed');
    expect(decisionNodeState('postponed', 'superseded')).toBe('superseded');
    expect(decisionNodeState('adopted_modified', 'in_progress')).toBe('in_progress');
    expect(decisionNodeState('noted', null)).toBe('noted');
  });

  it('stands in no state that its part of the list does not offer, for every result and every state of tracking', () => {
    for (const result of DECISION_RESULTS) {
      const first = initialTracking(result);
      for (const tracking of first === null ? [null] : TRACKING_STATES) {
        const segment =
          tracking === 'done_reported' ? 'done' : OPEN_TRACKING.some((open) => open === tracking) ? 'open' : 'filed';
        expect(implementationsIn(segment)).toContain(decisionNodeState(result, tracking));
      }
    }
    expect(implementationsIn('mine')).toEqual(['open', 'in_progress', 'delayed', 'postponed', 'referred']);
    expect(DECISION_RESULTS.map(transitionOf)).toEqual([
      'accept',
      'accept_modified',
      null,
      'accept',
      'defer',
      'refer',
      null,
      'withdraw',
      'reject',
      null,
    ]);
  });

  it('writes down that a recommendation was withdrawn by its authors, and decides nothing on it any more', () => {
    expect(transitionOn('submitted', 'withdrawn')).toBe('withdraw');
    expect(DECISION_RESULTS.filter(possibleOnceWithdrawn)).toEqual([
      'noted',
      'removed_from_agenda',
      'withdrawn',
      'no_quorum',
    ]);
  });

  it('does to a submitted recommendation only what its workflow allows, for every result and every entry', () => {
    const words = fc.record({ reason: anyText, followUpOn: anyDay });
    fc.assert(
      fc.property(fc.constantFrom(...DECISION_RESULTS), words, (result, { reason, followUpOn }) => {
        const decided = decisionVerdict({
          ...{ result, wording: 'Text', proposedText: null, leadOrganisationId: 'a', deadline: '2027-03-01' },
          ...{ followUpOn, reason, today: TODAY },
        });
        const transition = transitionOn('submitted', result);
        if (!decided.ok || transition === null) return;
        const facts = {
          ...{ evidenceCount: 1, measureCount: 0, conference: 'closed' as const, reason, followUpOn, today: TODAY },
        };
        expect(recommendationWorkflow.can('submitted', transition, facts)).toEqual({ ok: true });
      }),
    );
  });
});

describe('seats and codes', () => {
  const seat: SeatFacts = {
    role: 'member',
    votingRight: true,
    validFrom: '2026-01-01',
    validTo: null,
    holderId: 'a',
    deputyId: 'b',
    otherVoting: 3,
    votingMemberCount: 4,
  };
  it.each<[string, Partial<SeatFacts>]>([
    ['SEAT_WITHOUT_VOTE', { role: 'associate' }],
    ['SEAT_PERIOD_REVERSED', { validTo: '2025-12-31' }],
    ['SEAT_OWN_DEPUTY', { deputyId: 'a' }],
    ['SEATS_TOO_MANY', { otherVoting: 4 }],
  ])('refuses with %s', (reason, change) => {
    expect(seatVerdict(seat)).toEqual({ ok: true });
    expect(seatVerdict({ ...seat, ...change })).toMatchObject({ reason });
  });

  it('names decisions and meetings', () => {
    expect([decisionCode(2026, 3), meetingCode('2026-12-10', 1), meetingCode('2026-12-10', 2)]).toEqual([
      'B-2026-03',
      '2026-12-10',
      '2026-12-10-2',
    ]);
  });
});
