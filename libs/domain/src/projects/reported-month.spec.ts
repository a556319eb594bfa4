import fc from 'fast-check';
import {
  changeVerdict,
  closingVerdict,
  isCorrection,
  isReported,
  monthOffer,
  monthState,
  reportingDueOn,
} from './reported-month.js';

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
  const facts = { month: '2026-10', today: '2026-11-06', closed: false, kpis: 7, read: 7, missing: 0 };

  it('closes a month that is over and complete, once', () => {
    expect(closingVerdict(facts).ok).toBe(true);
    expect(closingVerdict({ ...facts, closed: true })).toMatchObject({ reason: 'MONTH_CLOSED' });
    expect(closingVerdict({ ...facts, missing: 2 })).toMatchObject({
      reason: 'MONTH_INCOMPLETE',
      params: { missing: 2 },
    });
    expect(closingVerdict({ ...facts, month: '2026-11' })).toMatchObject({ reason: 'MONTH_NOT_OVER' });
    expect(closingVerdict({ ...facts, read: 0 }).ok).toBe(true);
  });
});

describe('reportingDueOn', () => {
  it('lies in the next month, also across the year', () => {
    expect(reportingDueOn('2026-10', 5)).toBe('2026-11-05');
    expect(reportingDueOn('2026-12', 15)).toBe('2027-01-15');
  });
});

describe('monthState', () => {
  const last = { month: '2026-10', today: '2026-11-27', closed: false, kpis: 7, read: 7, missing: 2 };

  it('says whether a month runs, has gaps, is complete or is closed', () => {
    expect(monthState({ ...last, month: '2026-11' })).toBe('running');
    expect(monthState(last)).toBe('open');
    expect(monthState({ ...last, missing: 0 })).toBe('complete');
    expect(monthState({ ...last, closed: true })).toBe('closed');
  });

  it('is not complete where nothing is measured', () => {
    const none = { ...last, kpis: 0, read: 0, missing: 0 };
    expect(monthState(none)).toBe('without_kpis');
    expect(monthState({ ...none, month: '2026-11' })).toBe('without_kpis');
    expect(monthState({ ...none, closed: true })).toBe('closed');
    expect(closingVerdict(none)).toMatchObject({ reason: 'MONTH_WITHOUT_KPIS' });
  });
});

describe('monthOffer', () => {
  const last = { month: '2026-10', today: '2026-11-27', closed: false, kpis: 7, read: 7, missing: 2 };
  const now = { read: 7 };
  const time = { beginsOn: '2026-01-01', endsOn: null };

  it('is the last month until it is closed, and then the one that runs', () => {
    expect(monthOffer(last, now, time)).toEqual({ month: '2026-10', act: 'enter' });
    expect(monthOffer({ ...last, missing: 0 }, now, time)).toEqual({ month: '2026-10', act: 'close' });
    expect(monthOffer({ ...last, closed: true }, now, time)).toEqual({ month: '2026-11', act: 'begin' });
    expect(monthOffer({ ...last, month: '2026-11' }, now, time)).toEqual({ month: '2026-11', act: 'begin' });
  });

  it('is nothing once the last month of the project is closed', () => {
    const closed = { ...last, missing: 0, closed: true };
    expect(monthOffer(closed, now, { ...time, endsOn: '2026-10-31' })).toBeNull();
    expect(monthOffer(closed, now, { ...time, endsOn: '2026-11-30' })).toEqual({ month: '2026-11', act: 'begin' });
  });

  it('leaves out months before the project begins', () => {
    expect(monthOffer(last, now, { ...time, beginsOn: '2026-11-10' })).toEqual({ month: '2026-11', act: 'begin' });
    expect(monthOffer(last, now, { ...time, beginsOn: '2026-12-01' })).toBeNull();
  });

  it('is nothing where nothing is measured', () => {
    const none = { ...last, kpis: 0, read: 0, missing: 0 };
    expect(monthOffer(none, none, time)).toBeNull();
    expect(monthOffer({ ...none, closed: true }, none, time)).toBeNull();
  });

  it('asks for no month in which nothing is read, as between the ends of two quarters', () => {
    const between = { ...last, kpis: 1, read: 0, missing: 0 };
    expect(monthOffer(between, { read: 0 }, time)).toBeNull();
    expect(monthOffer(between, { read: 1 }, time)).toEqual({ month: '2026-11', act: 'begin' });
    expect(monthOffer({ ...last, missing: 0, closed: true }, { read: 0 }, time)).toBeNull();
  });

  it('never names a closed month, nor one outside the time of the project', () => {
    const month = fc.constantFrom('2026-08', '2026-09', '2026-10', '2026-11', '2026-12');
    fc.assert(
      fc.property(month, fc.option(month), fc.boolean(), fc.nat(3), (begins, ends, closed, missing) => {
        const endsOn = ends === null ? null : `${ends}-20`;
        const due = ends !== null && ends < '2026-10' ? ends : '2026-10';
        const offer = monthOffer({ ...last, month: due, closed, missing }, now, { beginsOn: `${begins}-10`, endsOn });
        if (offer === null) return;
        expect(closed && offer.month === due).toBe(false);
        expect(offer.month >= begins && (ends === null || offer.month <= ends)).toBe(true);
        expect(offer.act === 'begin').toBe(offer.month === '2026-11');
      }),
    );
  });
});
