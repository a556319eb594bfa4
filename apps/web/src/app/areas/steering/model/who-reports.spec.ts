import { whoReports } from './who-reports.js';

const LEAD = { id: 'o', name: 'Jugendamt Burscheid' };

describe('whoReports', () => {
  it('tells whom to ask where one may not report oneself', () => {
    expect(whoReports({ tracking: 'open', actions: [], lead: LEAD })).toContain('Jugendamt Burscheid');
    const unit = { id: 'p', name: 'Sozialplanung' };
    expect(whoReports({ tracking: 'open', actions: [], lead: unit }).match(/Sozialplanung/g)).toHaveLength(1);
    expect(whoReports({ tracking: 'delayed', actions: [], lead: null })).toContain('Sozialplanung');
    expect(whoReports({ tracking: 'done_reported', actions: [], lead: LEAD })).toContain('abgelegt');
  });

  it('says nothing where a form or a button stands for it, or nothing is left to do', () => {
    expect(whoReports({ tracking: 'open', actions: ['report'], lead: LEAD })).toBe('');
    expect(whoReports({ tracking: 'closed', actions: [], lead: LEAD })).toBe('');
    expect(whoReports({ tracking: null, actions: [], lead: null })).toBe('');
  });
});
