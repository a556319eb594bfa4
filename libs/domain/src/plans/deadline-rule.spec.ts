import { milestoneMoveVerdict, moveVerdict, periodVerdict } from './deadline-rule.js';

const MOVE = { from: '2026-04-30', to: '2027-06-30', reason: 'Statik nach der Flut' };

describe('moveVerdict', () => {
  it('lets a deadline move with a reason, in both directions', () => {
    expect(moveVerdict(MOVE).ok).toBe(true);
    expect(moveVerdict({ ...MOVE, to: '2026-01-31' }).ok).toBe(true);
  });

  it('refuses a silent move', () => {
    expect(moveVerdict({ ...MOVE, reason: ' ' })).toEqual({ ok: false, reason: 'DEADLINE_REASON_MISSING' });
  });

  it('asks for no reason where nothing was promised before', () => {
    expect(moveVerdict({ from: null, to: '2027-06-30', reason: '' }).ok).toBe(true);
  });

  it('refuses a move that moves nothing', () => {
    expect(moveVerdict({ ...MOVE, to: MOVE.from })).toMatchObject({ reason: 'DEADLINE_UNCHANGED' });
  });
});

describe('milestoneMoveVerdict', () => {
  it('leaves a milestone that was reached where it is', () => {
    expect(milestoneMoveVerdict(MOVE, '2026-04-29')).toMatchObject({ reason: 'MILESTONE_REACHED' });
    expect(milestoneMoveVerdict(MOVE, null).ok).toBe(true);
  });
});

describe('periodVerdict', () => {
  it('refuses an end before the beginning and allows one day and open ends', () => {
    expect(periodVerdict('2026-02-01', '2026-01-31')).toMatchObject({ reason: 'PERIOD_REVERSED' });
    expect(periodVerdict('2026-02-01', '2026-02-01').ok).toBe(true);
    expect(periodVerdict(null, '2026-02-01').ok).toBe(true);
    expect(periodVerdict('2026-02-01', null).ok).toBe(true);
  });
});
