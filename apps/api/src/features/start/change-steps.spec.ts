import type { ChangeView } from '@quartierwerk/contracts/chain/chain.views';
import { stepsOf, withTakenAlong } from './change-steps.js';

const AT = '2026-11-26T10:00:00.000Z';
const change = (kind: ChangeView['node']['kind'] = 'decision') =>
  ({ node: { id: 'a', kind }, at: AT, created: false }) as ChangeView;
const entry = (action: string, payload: Readonly<Record<string, unknown>> = {}, at = AT) => ({ action, payload, at });

describe('steps of a change', () => {
  it.each([
    ['steering.record_decision', { result: 'adopted_unchanged' }, { step: 'decided' }],
    ['steering.report_decision', { event: 'reported' }, { step: 'reported' }],
    ['steering.report_decision', { event: 'delayed', to: '2027-01-15' }, { step: 'deadline_moved', day: '2027-01-15' }],
    ['steering.report_decision', { event: 'done' }, { step: 'done_reported' }],
    ['steering.revise_meeting', { to: '2026-12-17' }, { step: 'moved', day: '2026-12-17' }],
    ['steering.revise_meeting', {}, { step: 'revised' }],
    ['plans.start_measure', { from: 'decided', to: 'in_progress' }, { step: 'state', day: null }],
    ['participation.redact_contribution', { from: 'captured', to: 'redacted' }, { step: 'state' }],
    ['participation.redact_contribution', { from: 'grouped', to: 'grouped' }, { step: 'revised' }],
    ['projects.add_reading', { month: '2026-10', value: 7 }, { step: 'value_reported', month: '2026-10' }],
  ])('%s with %j is %j', (action, payload, step) => {
    expect(stepsOf(change(), [entry(action, payload)])).toMatchObject([step]);
  });

  it('say each once, the latest first, and no more than three', () => {
    const actions = ['plans.set_financing', 'plans.report_measure', 'plans.set_financing', 'plans.link_measure'];
    const entries = [...actions, 'plans.revise_measure'].map((action) => entry(action));
    expect(stepsOf(change('measure'), entries).map(({ step }) => step)).toEqual(['money', 'reported', 'linked']);
  });

  it('reach the decisions that a moved meeting took along', () => {
    const move = { id: 'm', ...entry('steering.revise_meeting', { to: '2026-12-17', along: ['a'] }) };
    const entries = withTakenAlong(move).filter(({ id }) => id === 'a');
    expect(stepsOf(change(), entries)).toEqual([{ step: 'follow_up_moved', day: '2026-12-17', month: null }]);
  });

  it('name nothing that is no step of the thing itself', () => {
    expect(stepsOf(change('meeting'), [entry('steering.declare_conflict')])).toEqual([]);
  });

  it('begin with the state where the command of another thing came last', () => {
    const earlier = entry('conferences.revise_recommendation', {}, '2026-11-26T09:00:00.000Z');
    expect(stepsOf(change('recommendation'), [earlier]).map(({ step }) => step)).toEqual(['state', 'revised']);
    expect(stepsOf(change('indicator'), []).map(({ step }) => step)).toEqual(['figures']);
    expect(stepsOf(change('recommendation'), [])).toEqual([]);
  });
});
