import fc from 'fast-check';
import { isProjectCode } from './codes.js';
import { GRANT_TRANSITIONS, grantSteps, grantWorkflow, type GrantFacts } from './grant-workflow.js';
import { isMonth, isReadIn, lastDayOf, monthCount, monthPlus, monthsFrom } from './month.js';
import {
  OBLIGATION_TRANSITIONS,
  daysLate,
  dueState,
  earliestSubmission,
  obligationSteps,
  obligationWorkflow,
  proposedObligations,
  submissionVerdict,
} from './obligation-rule.js';
import { PROJECT_TRANSITIONS, lacksKpis, projectWorkflow, reports } from './project-workflow.js';
import { GRANT_STATES, OBLIGATION_STATES, PROJECT_STATES } from './vocabulary.js';

const GRANT: GrantFacts = {
  today: '2026-11-26',
  noticeOn: '2024-12-02',
  periodFrom: '2025-01-01',
  periodTo: '2027-12-31',
  reason: '',
};

describe('workflows of projects', () => {
  it('miss key figures where a project runs, and not where it is planned or over', () => {
    expect(PROJECT_STATES.filter((state) => lacksKpis(state, 0))).toEqual(['running']);
    expect(PROJECT_STATES.filter((state) => lacksKpis(state, 1))).toEqual([]);
  });

  it('reach every state and name no unknown one', () => {
    expect([grantWorkflow, projectWorkflow, obligationWorkflow].flatMap((workflow) => workflow.defects())).toEqual([]);
  });

  it('never leave their states, whatever is tried in which order', () => {
    const walk = fc.array(fc.constantFrom(...GRANT_TRANSITIONS));
    fc.assert(
      fc.property(walk, fc.boolean(), (names, noticed) => {
        let state = grantWorkflow.initial;
        for (const name of names) {
          const step = grantWorkflow.apply(state, name, { ...GRANT, noticeOn: noticed ? GRANT.noticeOn : null });
          if (step.ok) state = step.state;
          expect(GRANT_STATES).toContain(state);
          // Without a notice no money is promised.
          if (!noticed) expect(['sketch', 'application', 'early_start', 'rejected']).toContain(state);
        }
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PROJECT_TRANSITIONS)), (names) => {
        let state = projectWorkflow.initial;
        for (const name of names) {
          const step = projectWorkflow.apply(state, name, { reason: '' });
          if (step.ok) state = step.state;
          expect(state).not.toBe('cancelled');
          expect(PROJECT_STATES).toContain(state);
        }
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OBLIGATION_TRANSITIONS)), (names) => {
        let state = obligationWorkflow.initial;
        for (const name of names) {
          const step = obligationWorkflow.apply(state, name, { note: 'Beleg fehlt' });
          if (step.ok) state = step.state;
          expect(OBLIGATION_STATES).toContain(state);
        }
      }),
    );
  });

  it('let a grant begin and end on its days only', () => {
    const early = { ...GRANT, today: '2024-12-20' };
    expect(grantWorkflow.can('granted', 'start', early)).toMatchObject({ reason: 'GRANT_NOT_BEGUN' });
    expect(grantWorkflow.can('running', 'end', GRANT)).toMatchObject({ reason: 'GRANT_NOT_OVER' });
    expect(grantWorkflow.can('application', 'grant', { ...GRANT, noticeOn: null })).toMatchObject({
      reason: 'GRANT_NOTICE_MISSING',
    });
    expect(grantWorkflow.can('application', 'reject', GRANT)).toMatchObject({ reason: 'GRANT_REASON_MISSING' });
    expect(grantSteps('application', GRANT)).toEqual(['allow_early_start', 'grant', 'reject']);
    expect(grantSteps('running', GRANT)).toEqual([]);
    expect(grantSteps('running', { ...GRANT, today: '2028-01-01' })).toEqual(['end']);
  });

  it('report figures only while a project goes on', () => {
    expect(PROJECT_STATES.filter(reports)).toEqual(['running', 'consolidated']);
  });
});

describe('obligations', () => {
  it('press by their day until they were handed in', () => {
    expect(dueState('2026-11-20', 'open', '2026-11-26')).toEqual({ due: 'overdue', days: -6 });
    expect(dueState('2026-12-04', 'in_progress', '2026-11-26')).toEqual({ due: 'soon', days: 8 });
    expect(dueState('2027-02-01', 'open', '2026-11-26')).toEqual({ due: 'later', days: 67 });
    // Handed in and asked back: the day that passed is no longer what is wrong.
    expect(dueState('2026-10-30', 'query', '2026-11-26')).toEqual({ due: 'asked_back', days: -27 });
    expect(dueState('2026-11-20', 'submitted', '2026-11-26').due).toBe('done');
  });

  it('leave acceptance to the planner', () => {
    expect(obligationSteps('submitted', false)).toEqual(['reopen']);
    expect(obligationSteps('submitted', true)).toEqual(['ask_back', 'accept', 'reopen']);
    expect(obligationWorkflow.can('submitted', 'ask_back', { note: ' ' })).toMatchObject({
      reason: 'OBLIGATION_NOTE_MISSING',
    });
  });

  it('are handed in on a day that can be', () => {
    const facts = { on: '2026-11-20', today: '2026-11-26', earliest: '2024-12-02' };
    expect(submissionVerdict(facts).ok).toBe(true);
    expect(submissionVerdict({ ...facts, on: '2026-11-26' }).ok).toBe(true);
    expect(submissionVerdict({ ...facts, on: null })).toMatchObject({ reason: 'OBLIGATION_DAY_MISSING' });
    expect(submissionVerdict({ ...facts, on: '2026-11-27' })).toMatchObject({ reason: 'OBLIGATION_DAY_IN_FUTURE' });
    expect(submissionVerdict({ ...facts, on: '2024-12-01' })).toMatchObject({
      reason: 'OBLIGATION_DAY_TOO_EARLY',
      params: { day: '2024-12-02' },
    });
    const project = { beginsOn: '2024-06-01' };
    expect(earliestSubmission(null, project)).toBe('2024-06-01');
    expect(earliestSubmission({ noticeOn: null, periodFrom: '2025-01-01' }, project)).toBe('2025-01-01');
    expect(earliestSubmission({ noticeOn: '2024-12-02', periodFrom: '2025-01-01' }, project)).toBe('2024-12-02');
    expect(daysLate('2026-11-20', '2026-11-23')).toBe(3);
    expect(daysLate('2026-11-20', '2026-11-01')).toBe(0);
  });

  it('are proposed by a programme for the period of a grant', () => {
    const templates = [
      { kind: 'drawdown', title: 'Mittelabruf', every: 'quarter', monthsAfter: 0 },
      { kind: 'interim_report', title: 'Zwischenbericht', every: 'year', monthsAfter: 1 },
      { kind: 'proof_of_use', title: 'Verwendungsnachweis', every: 'end', monthsAfter: 6 },
    ] as const;
    const proposed = proposedObligations(templates, { from: '2026-07-01', to: '2026-12-31' });
    expect(proposed.map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['Mittelabruf 3/2026', '2026-09-30'],
      ['Mittelabruf 4/2026', '2026-12-31'],
      ['Zwischenbericht 2026', '2027-01-31'],
      ['Verwendungsnachweis', '2027-06-30'],
    ]);
  });
});

describe('months', () => {
  it('count across years and know their last day', () => {
    expect(monthPlus('2026-01', -1)).toBe('2025-12');
    expect(monthPlus('2026-11', 14)).toBe('2028-01');
    expect(monthCount('2025-11', '2026-02')).toBe(4);
    expect(monthsFrom('2026-12', '2026-11')).toEqual([]);
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(isMonth('2026-13')).toBe(false);
    expect(isReadIn('quarter', '2026-09') && !isReadIn('quarter', '2026-10')).toBe(true);
  });

  it('come back when one goes there and back again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), (by) => {
        expect(monthPlus(monthPlus('2026-11', by), -by)).toBe('2026-11');
      }),
    );
  });
});

describe('isProjectCode', () => {
  it('takes what can stand in an address', () => {
    expect(isProjectCode('burscheider-buedchen')).toBe(true);
    for (const code of ['Büdchen', '-a', 'a--b', 'a b', '']) expect(isProjectCode(code)).toBe(false);
  });
});
