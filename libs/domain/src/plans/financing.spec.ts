import fc from 'fast-check';
import { balanceOf, type Cost } from './financing.js';

const once = (year: number, cents: number): Cost => ({ year, cents, kind: 'once' });

describe('balanceOf', () => {
  it('names what has no source, by year', () => {
    const balance = balanceOf([once(2026, 25_000_00), once(2027, 51_200_00)], [{ year: 2026, cents: 25_000_00 }]);
    expect(balance).toMatchObject({ cost: 76_200_00, financed: 25_000_00, open: 51_200_00, warning: 'unfinanced' });
    expect(balance.years).toEqual([
      { year: 2026, cost: 25_000_00, financed: 25_000_00, open: 0 },
      { year: 2027, cost: 51_200_00, financed: 0, open: 51_200_00 },
    ]);
  });

  it('says when there is more money than costs, and when sums agree but years do not', () => {
    expect(balanceOf([once(2026, 100)], [{ year: 2026, cents: 150 }]).warning).toBe('overfinanced');
    expect(balanceOf([once(2026, 100)], [{ year: 2027, cents: 100 }]).warning).toBe('shifted');
    expect(balanceOf([once(2026, 100)], [{ year: 2026, cents: 100 }]).warning).toBeNull();
  });

  it('says that there are no costs yet instead of calling nothing balanced', () => {
    expect(balanceOf([], []).warning).toBe('no_costs');
  });

  it('keeps follow-up costs apart', () => {
    const balance = balanceOf([once(2026, 100), { year: 2029, cents: 40, kind: 'follow_up' }], []);
    expect(balance).toMatchObject({ cost: 100, followUp: 40 });
    expect(balance.years.map(({ year }) => year)).toEqual([2026]);
  });

  it('loses no cent: years add up to the totals, and open is cost less financing', () => {
    const amount = fc.record({ year: fc.integer({ min: 2019, max: 2030 }), cents: fc.nat(1_000_000_000) });
    const cost = amount.chain((one) =>
      fc.constantFrom('once' as const, 'follow_up' as const).map((kind) => ({ ...one, kind })),
    );
    fc.assert(
      fc.property(fc.array(cost), fc.array(amount), (costs, financing) => {
        const balance = balanceOf(costs, financing);
        const total = (key: 'cost' | 'financed' | 'open') => balance.years.reduce((sum, year) => sum + year[key], 0);
        expect([total('cost'), total('financed'), total('open')]).toEqual([
          balance.cost,
          balance.financed,
          balance.open,
        ]);
        expect(balance.open).toBe(balance.cost - balance.financed);
        if (balance.warning === null) expect(balance.open).toBe(0);
        expect(balance.cost + balance.followUp).toBe(costs.reduce((sum, { cents }) => sum + cents, 0));
      }),
    );
  });
});
