import fc from 'fast-check';
import { sentenceCount } from './sentences.js';
import {
  OPEN_TRACKING,
  TRACKING_TRANSITIONS,
  deadlineOnceMoved,
  dueGroup,
  isOverdue,
  reopenedState,
  reportRightVerdict,
  reportVerdict,
  trackingWorkflow,
  transitionOfReport,
  type TrackingFacts,
} from './tracking-workflow.js';
import { TRACKING_STATES } from './vocabulary.js';

const TODAY = '2026-11-26';
const anyDay = fc.constantFrom(null, '2026-01-01', TODAY, '2026-12-31', '2027-03-01');
const anyText = fc.constantFrom('', '  ', 'Ein Grund.', 'Eins. Zwei. Drei. Vier.');

describe('trackingWorkflow', () => {
  const facts = fc.record({
    today: fc.constant(TODAY),
    deadline: anyDay,
    newDeadline: anyDay,
    reason: anyText,
    text: anyText,
    reportedInMeeting: fc.boolean(),
    justReported: fc.boolean(),
  });

  it('has no unknown or unreachable state', () => {
    expect(trackingWorkflow.defects()).toEqual([]);
    expect([...trackingWorkflow.states]).toEqual([...TRACKING_STATES]);
  });

  it('is never filed before it was reported, never delayed without a later day and a reason, whatever is tried', () => {
    const steps = fc.array(fc.record({ name: fc.constantFrom(...TRACKING_TRANSITIONS), facts }), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (tried) => {
        let state = trackingWorkflow.initial;
        let deadline: string | null = '2026-12-01';
        for (const { name, facts: given } of tried) {
          const before = state;
          const at: TrackingFacts = { ...given, deadline };
          const result = trackingWorkflow.apply(state, name, at);
          if (!result.ok) continue;
          state = result.state;
          if (name === 'delay') {
            expect([(at.newDeadline ?? '') > (deadline ?? ''), at.reason.trim() !== '']).toEqual([true, true]);
            deadline = at.newDeadline;
          }
          if (state === 'closed') expect([before, at.reportedInMeeting]).toEqual(['done_reported', true]);
          if (before === 'closed' || before === 'superseded') throw new Error('A settled decision moved.');
        }
      }),
    );
  });

  it('names what is missing', () => {
    const at: TrackingFacts = {
      today: TODAY,
      deadline: '2026-12-01',
      newDeadline: '2027-01-15',
      reason: 'Später',
      text: 'Läuft.',
      reportedInMeeting: false,
      justReported: false,
    };
    const can = (
      name: 'delay' | 'begin' | 'reopen' | 'close',
      change: Partial<TrackingFacts>,
      from: 'open' | 'done_reported' = 'open',
    ) => trackingWorkflow.can(from, name, { ...at, ...change });
    expect(can('delay', {})).toEqual({ ok: true });
    expect(can('delay', { newDeadline: null })).toMatchObject({ reason: 'DELAY_DEADLINE_MISSING' });
    expect(can('delay', { newDeadline: '2026-11-01' })).toMatchObject({ reason: 'DEADLINE_PAST' });
    expect(can('delay', { newDeadline: '2026-12-01' })).toMatchObject({ reason: 'DELAY_NOT_LATER' });
    expect(can('delay', { reason: ' ' })).toMatchObject({ reason: 'DELAY_REASON_MISSING' });
    expect(can('begin', { text: '' })).toMatchObject({ reason: 'REPORT_MISSING' });
    expect(can('reopen', { reason: '' }, 'done_reported')).toMatchObject({ reason: 'REOPEN_REASON_MISSING' });
    expect(can('reopen', { reason: '', justReported: true }, 'done_reported')).toEqual({ ok: true });
    expect(can('close', {}, 'done_reported')).toMatchObject({ reason: 'DECISION_NOT_YET_REPORTED' });
  });

  it('stands as before once "done" was taken back, a missed promise stays missed', () => {
    expect([...OPEN_TRACKING, 'closed' as const, null].map(reopenedState)).toEqual([
      ...OPEN_TRACKING,
      'in_progress',
      'in_progress',
    ]);
  });

  it('keeps a delayed decision delayed when a report names no new day', () => {
    expect(transitionOfReport('delayed', { done: false, newDeadline: null })).toBeNull();
    expect(transitionOfReport('open', { done: false, newDeadline: null })).toBe('begin');
    expect(transitionOfReport('open', { done: false, newDeadline: '2027-01-01' })).toBe('delay');
    expect(transitionOfReport('delayed', { done: true, newDeadline: null })).toBe('report_done');
  });

  it('groups by what must happen', () => {
    expect(isOverdue('open', '2026-11-25', TODAY)).toBe(true);
    expect(isOverdue('closed', '2026-11-25', TODAY)).toBe(false);
    expect(dueGroup('2026-11-25', TODAY, '2026-12-10')).toBe('overdue');
    expect(dueGroup('2026-12-10', TODAY, '2026-12-10')).toBe('until_next_meeting');
    expect(dueGroup('2026-12-11', TODAY, '2026-12-10')).toBe('later');
    expect(dueGroup(null, TODAY, null)).toBe('later');
    expect(reportRightVerdict({ mine: false, planner: false })).toMatchObject({ reason: 'DECISION_OF_ANOTHER' });
    expect(reportRightVerdict({ mine: true, planner: false })).toEqual({ ok: true });
  });
});

describe('the state in words', () => {
  it.each<[number, string]>([
    [0, ' '],
    [1, 'Läuft'],
    [1, 'Frist bis 30.09.2026 verlängert, z. B. wegen der Bauaufsicht.'],
    [2, 'Mietvertrag liegt vor. Zustimmung fehlt!'],
    [3, 'Eins. Zwei? Drei'],
    [2, 'Lt. Abs. 3 ca. 80 m². Fertig.'],
  ])('counts %i sentences in "%s"', (count, text) => {
    expect(sentenceCount(text)).toBe(count);
  });

  it('is asked for and has at most three sentences', () => {
    expect(reportVerdict('')).toMatchObject({ reason: 'REPORT_MISSING' });
    expect(reportVerdict('Eins. Zwei. Drei. Vier.')).toMatchObject({
      reason: 'REPORT_TOO_LONG',
      params: { sentences: 4, max: 3 },
    });
  });
});

describe('deadlineOnceMoved', () => {
  const move = { from: '2026-12-10', to: '2026-12-17' };

  it('goes along with the follow-up of the same day, also to a sooner one', () => {
    expect(deadlineOnceMoved('2026-12-10', move)).toBe('2026-12-17');
    expect(deadlineOnceMoved('2026-12-10', { ...move, to: '2026-12-03' })).toBe('2026-12-03');
  });

  it('stays where it was promised by itself, or was never set', () => {
    expect(deadlineOnceMoved('2027-01-15', move)).toBe('2027-01-15');
    expect(deadlineOnceMoved(null, move)).toBeNull();
  });
});
