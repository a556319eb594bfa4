import type { DecisionRowView } from '@quartierwerk/contracts/steering/decision.views';
import { decisionDays } from './decision-days.js';

const postponed = { deadline: '2026-12-10', followUpOn: '2026-12-10', lead: null } as DecisionRowView;

describe('decisionDays', () => {
  it('is one day, named as the follow-up, where the deadline is the day that it comes back', () => {
    expect(decisionDays(postponed)).toEqual({ deadlineIsFollowUp: true, followUpBeside: null });
  });

  it('names both once the deadline was put off by itself', () => {
    expect(decisionDays({ ...postponed, deadline: '2027-01-15' })).toEqual({
      ...{ deadlineIsFollowUp: false, followUpBeside: '2026-12-10' },
    });
  });

  it('is a deadline where somebody has the lead or nothing comes back', () => {
    const lead = { id: 'a', name: 'Jugendamt' };
    expect(decisionDays({ ...postponed, lead })).toEqual({ deadlineIsFollowUp: false, followUpBeside: null });
    expect(decisionDays({ ...postponed, lead, followUpOn: null })).toEqual({
      ...{ deadlineIsFollowUp: false, followUpBeside: null },
    });
  });
});
