import fc from 'fast-check';
import { conferenceWorkflow, findingVerdict, preparationVerdict } from './conference-workflow.js';
import { conferenceCode, recommendationCode } from './codes.js';
import { consentSummary, consentVerdict } from './consent-rule.js';
import { NEXT_STEPS, nextStep } from './next-step.js';
import {
  DECIDING,
  SETTLED,
  UNDECIDED,
  evidenceVerdict,
  recommendationChangeVerdict,
  recommendationWorkflow,
  supersedeVerdict,
  wordingVerdict,
  type RecommendationFacts,
  type RecommendationTransition,
} from './recommendation-workflow.js';
import { CONFERENCE_STATES, CONSENT_STATES, RECOMMENDATION_STATES } from './vocabulary.js';

const TODAY = '2026-11-22';
const FACTS: RecommendationFacts = {
  evidenceCount: 1,
  measureCount: 1,
  conference: 'closed',
  reason: 'Erst die Finanzierung klären.',
  followUpOn: '2027-03-01',
  today: TODAY,
};
const NAMES: readonly RecommendationTransition[] = [
  'agree',
  'reopen',
  'submit',
  ...DECIDING,
  'withdraw',
  'begin_planning',
  'link',
  'complete',
  'lapse',
];

const anyFacts = fc.record({
  evidenceCount: fc.nat(2),
  measureCount: fc.nat(2),
  conference: fc.constantFrom(...CONFERENCE_STATES, null),
  reason: fc.constantFrom('', '  ', 'Ein Grund'),
  followUpOn: fc.constantFrom(null, '2026-01-01', '2027-03-01'),
  today: fc.constant(TODAY),
});
const steps = fc.array(fc.record({ name: fc.constantFrom(...NAMES), facts: anyFacts }), { maxLength: 40 });

describe('recommendationWorkflow', () => {
  it('has no unknown or unreachable state', () => {
    expect(recommendationWorkflow.defects()).toEqual([]);
    expect([...recommendationWorkflow.states]).toEqual([...RECOMMENDATION_STATES]);
  });

  it('is never submitted without evidence, and never decided before it was submitted, whatever is tried', () => {
    fc.assert(
      fc.property(steps, (tried) => {
        let state = recommendationWorkflow.initial;
        let submitted = false;
        for (const { name, facts } of tried) {
          const before = state;
          const result = recommendationWorkflow.apply(state, name, facts);
          if (!result.ok) continue;
          state = result.state;
          if (state === 'submitted') {
            submitted = true;
            expect(facts.evidenceCount).toBeGreaterThan(0);
          }
          if (state === 'linked') expect(facts.measureCount).toBeGreaterThan(0);
          if (DECIDING.some((one) => one === name)) expect([before, submitted]).toEqual(['submitted', true]);
          if (name === 'agree') expect(['running', 'closed']).toContain(facts.conference);
          if (['reject', 'withdraw', 'defer', 'refer', 'lapse'].includes(name))
            expect(facts.reason.trim()).not.toBe('');
          if (name === 'defer') expect((facts.followUpOn ?? '') > TODAY).toBe(true);
        }
      }),
    );
  });

  it('goes nowhere from a settled state, and back to a draft only before it was submitted', () => {
    for (const state of SETTLED) expect(recommendationWorkflow.allowed(state, FACTS)).toEqual([]);
    fc.assert(
      fc.property(steps, (tried) => {
        let state = recommendationWorkflow.initial;
        let submitted = false;
        for (const { name, facts } of tried) {
          const result = recommendationWorkflow.apply(state, name, facts);
          if (result.ok) state = result.state;
          submitted ||= state === 'submitted';
          if (submitted) expect(wordingVerdict(state).ok).toBe(false);
        }
      }),
    );
  });

  it('names what is missing', () => {
    const can = (name: RecommendationTransition, facts: Partial<RecommendationFacts>, from = 'submitted' as const) =>
      recommendationWorkflow.can(from, name, { ...FACTS, ...facts });
    expect(recommendationWorkflow.can('in_planning', 'link', { ...FACTS, measureCount: 0 })).toEqual({
      ...{ ok: false, reason: 'RECOMMENDATION_WITHOUT_MEASURE' },
    });
    expect(recommendationWorkflow.can('agreed', 'submit', { ...FACTS, evidenceCount: 0 })).toEqual({
      ok: false,
      reason: 'RECOMMENDATION_WITHOUT_EVIDENCE',
    });
    expect(recommendationWorkflow.can('draft', 'agree', { ...FACTS, conference: null })).toMatchObject({
      reason: 'RECOMMENDATION_WITHOUT_CONFERENCE',
    });
    expect(recommendationWorkflow.can('draft', 'agree', { ...FACTS, conference: 'planned' })).toMatchObject({
      reason: 'CONFERENCE_NOT_BEGUN',
    });
    expect(can('defer', { followUpOn: null })).toMatchObject({ reason: 'FOLLOW_UP_MISSING' });
    expect(can('defer', { followUpOn: TODAY })).toMatchObject({ reason: 'FOLLOW_UP_PAST' });
    expect(can('reject', { reason: ' ' })).toMatchObject({ reason: 'RECOMMENDATION_REASON_MISSING' });
  });
});

describe('what may still be changed', () => {
  it('is the wording of drafts only; an agreed one says that it must be taken back first', () => {
    expect(RECOMMENDATION_STATES.filter((state) => wordingVerdict(state).ok)).toEqual(['draft']);
    expect(wordingVerdict('agreed')).toMatchObject({ reason: 'RECOMMENDATION_AGREED' });
    expect(wordingVerdict('accepted')).toMatchObject({ reason: 'RECOMMENDATION_WORDING_FIXED' });
  });

  it('is evidence: added until it is decided, taken away only before it is submitted', () => {
    expect(RECOMMENDATION_STATES.filter((state) => evidenceVerdict(state, 'add').ok)).toEqual([
      'draft',
      'agreed',
      ...UNDECIDED,
    ]);
    expect(RECOMMENDATION_STATES.filter((state) => evidenceVerdict(state, 'end').ok)).toEqual(['draft', 'agreed']);
  });

  it('belongs to the organisation that wrote it, and to the planner', () => {
    const of = { organisationId: 'a' };
    const may = (organisationIds: string[], role: 'planner' | 'department_planner') =>
      recommendationChangeVerdict({ organisationIds, roles: [role] }, of).ok;
    expect([may(['a'], 'department_planner'), may(['b'], 'department_planner'), may([], 'planner')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('is replaced by a new one as soon as it cannot be changed itself', () => {
    expect(supersedeVerdict('draft').ok).toBe(false);
    expect(supersedeVerdict('submitted').ok).toBe(true);
  });
});

describe('conferenceWorkflow', () => {
  const facts = { heldOn: TODAY, today: TODAY, findingCount: 1, reason: 'Saal gesperrt' };

  it('has no unknown or unreachable state', () => {
    expect(conferenceWorkflow.defects()).toEqual([]);
  });

  it('begins on its day, closes with a finding, and is called off with a reason', () => {
    expect(conferenceWorkflow.can('planned', 'open', { ...facts, heldOn: '2026-12-01' })).toMatchObject({
      reason: 'CONFERENCE_NOT_YET',
    });
    expect(conferenceWorkflow.can('running', 'close', { ...facts, findingCount: 0 })).toMatchObject({
      reason: 'CONFERENCE_WITHOUT_FINDING',
    });
    expect(conferenceWorkflow.can('planned', 'cancel', { ...facts, reason: '' })).toMatchObject({
      reason: 'CONFERENCE_REASON_MISSING',
    });
    expect(conferenceWorkflow.apply('planned', 'open', facts)).toEqual({ ok: true, state: 'running' });
  });

  it('never runs before its day, never closes without a finding, and never moves again, whatever is tried', () => {
    const anyConference = fc.record({
      heldOn: fc.constantFrom('2026-01-01', TODAY, '2026-12-31'),
      today: fc.constant(TODAY),
      findingCount: fc.nat(2),
      reason: fc.constantFrom('', '  ', 'Saal gesperrt'),
    });
    const names = ['open', 'close', 'cancel'] as const;
    const tries = fc.array(fc.record({ name: fc.constantFrom(...names), at: anyConference }), { maxLength: 30 });
    fc.assert(
      fc.property(tries, (tried) => {
        let state = conferenceWorkflow.initial;
        for (const { name, at } of tried) {
          const before = state;
          const result = conferenceWorkflow.apply(state, name, at);
          if (!result.ok) continue;
          state = result.state;
          expect(['closed', 'cancelled']).not.toContain(before);
          if (state === 'running') expect(at.heldOn <= TODAY).toBe(true);
          if (state === 'closed') expect([before, at.findingCount > 0]).toEqual(['running', true]);
          if (state === 'cancelled') expect([before, at.reason.trim() !== '']).toEqual(['planned', true]);
          // What was found stands: findings are written only while it runs, the preparation rests with the end.
          expect(findingVerdict(state).ok).toBe(state === 'running');
          expect(preparationVerdict(state).ok).toBe(['planned', 'running'].includes(state));
        }
      }),
    );
  });

  it('takes findings only while it runs and is prepared until it is closed', () => {
    expect(CONFERENCE_STATES.filter((state) => findingVerdict(state).ok)).toEqual(['running']);
    expect(findingVerdict('planned')).toMatchObject({ reason: 'CONFERENCE_NOT_BEGUN' });
    expect(CONFERENCE_STATES.filter((state) => preparationVerdict(state).ok)).toEqual(['planned', 'running']);
  });
});

describe('consent', () => {
  const facts = { recommendation: 'agreed', state: 'granted', remark: '', answeredOn: TODAY, today: TODAY } as const;

  it('needs words for conditions and refusals, and a day that has come', () => {
    expect(consentVerdict(facts).ok).toBe(true);
    expect(consentVerdict({ ...facts, state: 'open', answeredOn: null }).ok).toBe(true);
    expect(consentVerdict({ ...facts, state: 'refused' })).toMatchObject({ reason: 'CONSENT_REMARK_MISSING' });
    expect(consentVerdict({ ...facts, answeredOn: null })).toMatchObject({ reason: 'CONSENT_DAY_MISSING' });
    expect(consentVerdict({ ...facts, answeredOn: '2026-11-23' })).toMatchObject({ reason: 'CONSENT_IN_FUTURE' });
    expect(consentVerdict({ ...facts, recommendation: 'rejected' })).toMatchObject({ reason: 'CONSENT_SETTLED' });
  });

  it('is complete only when everybody asked has agreed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CONSENT_STATES)), (states) => {
        const complete = consentSummary(states) === 'complete';
        expect(complete).toBe(states.length > 0 && states.every((state) => state.startsWith('granted')));
      }),
    );
  });
});

describe('the next step', () => {
  it('is known for every state and asks for evidence first', () => {
    for (const state of RECOMMENDATION_STATES) {
      expect(NEXT_STEPS).toContain(nextStep({ state, evidenceCount: 1, consent: 'complete' }));
    }
    expect(nextStep({ state: 'agreed', evidenceCount: 0, consent: 'complete' })).toBe('add_evidence');
    expect(nextStep({ state: 'submitted', evidenceCount: 2, consent: 'open' })).toBe('await_consent');
  });
});

describe('codes', () => {
  it('are spoken as E-2026-07 and as a day', () => {
    expect(recommendationCode(2026, 7)).toBe('E-2026-07');
    expect(conferenceCode('2026-09-17', 1)).toBe('2026-09-17');
    expect(conferenceCode('2026-09-17', 2)).toBe('2026-09-17-2');
  });
});
