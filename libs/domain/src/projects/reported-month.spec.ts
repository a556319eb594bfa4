import fc from 'fast-check';
import { changeVerdict, closingVerdict, isCorrection, isReported, reportingDueOn } from './reported-month.js';

const FACTS = { closed: false, dueOn: '2026-11-15', enteredOn: '2026-11-06', today: '2026-11-10' };

describe('isReported', () => {
  it('begins with closing or with the day that has passed', () => {
    expect(isReported(FACTS)).toBe(false);
    expect(isReported({ ...FACTS, closed: true })).toBe(true);
    expect(isReported({ ...FACTS, today: '2026-11-15' })).toBe(false);
    expect(isReported({ ...FACTS, today: '2026-11-16' })).toBe(true);
  });

  it('leaves a late figure to its own day', () => {
    const late = { ...FACTS, enteredOn: '2026-11-20', today: '2026-11-20' };
    expect(isReported(late)).toBe(false);
    expect(isReported({ ...late, today: '2026-11-21' })).toBe(true);
    expect(isReported({ ...late, closed: true })).toBe(true);
  });
});

describe('changeVerdict', () => {
  const change = { from: 20, to: 22, reported: true, reason: '' };

  it('wants a reason for another figure once it was reported', () => {
    expect(changeVerdict(change)).toMatchObject({ reason: 'READING_CHANGE_REASON_MISSING' });
    expect(changeVerdict({ ...change, reason: ' \n' }).ok).toBe(false);
    expect(changeVerdict({ ...change, reason: 'Zahlendreher' }).ok).toBe(true);
    expect(changeVerdict({ ...change, to: null }).ok).toBe(false);
  });

  it('asks nobody for the same figure or before it was reported', () => {
    const figure = fc.option(fc.nat(1_000));
    fc.assert(
      fc.property(
        figure,
        figure,
        fc.boolean(),
        fc.constantFrom('', ' ', 'Zahlendreher'),
        (from, to, reported, reason) => {
          const asked = !changeVerdict({ from, to, reported, reason }).ok;
          expect(asked).toBe(reported && from !== to && reason.trim() === '');
          if (!isCorrection({ from, to, reported })) expect(asked).toBe(false);
        },
      ),
    );
  });
});

describe('closingVerdict', () => {
  const facts = { month: '2026-10', today: '2026-11-06', closed: false, missing: 0 };

  it('closes a month that is over and complete, once', () => {
    expect(closingVerdict(facts).ok).toBe(true);
    expect(closingVerdict({ ...facts, closed: true })).toMatchObject({ reason: 'MONTH_CLOSED' });
    expect(closingVerdict({ ...facts, missing: 2 })).toMatchObject({
      reason: 'MONTH_INCOMPLETE',
      params: { missing: 2 },
    });
    expect(closingVerdict({ ...facts, month: '2026-11' })).toMatchObject({ reason: 'MONTH_NOT_OVER' });
  });
});

describe('reportingDueOn', () => {
  it('lies in the next month, also across the year', () => {
    expect(reportingDueOn('2026-10', 5)).toBe('2026-11-05');
    expect(reportingDueOn('2026-12', 15)).toBe('2027-01-15');
  });
});
