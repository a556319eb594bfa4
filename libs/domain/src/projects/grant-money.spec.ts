import fc from 'fast-check';
import {
  financingVerdict,
  moneyBalance,
  moneyWarnings,
  planVerdict,
  quarterOf,
  quartersOf,
  quarterVerdict,
  spendingVerdict,
  spendsIn,
  type GrantMoney,
} from './grant-money.js';
import { COST_CATEGORIES, GRANT_FINANCING_KINDS, GRANT_STATES } from './vocabulary.js';

const PERIOD = { periodFrom: '2025-01-01', periodTo: '2027-12-31' };
const MONEY: GrantMoney = {
  plan: [
    { category: 'personnel', year: 2026, cents: 5_840_000 },
    { category: 'fees', year: 2026, cents: 600_000 },
    { category: 'materials', year: 2025, cents: 960_000 },
  ],
  financing: [
    { kind: 'funder', source: 'Kreis', cents: 6_660_000 },
    { kind: 'own', source: 'Stadt', cents: 740_000 },
  ],
  spending: [
    { category: 'personnel', year: 2026, quarter: 1, cents: 1_400_000 },
    { category: 'personnel', year: 2026, quarter: 2, cents: 1_410_000 },
    { category: 'fees', year: 2026, quarter: 2, cents: 700_000 },
  ],
  drawdowns: [{ year: 2026, quarter: 2, cents: 3_000_000 }],
};

describe('the money of a grant', () => {
  it('sets actual beside plan by category, of a year or of all', () => {
    expect(moneyBalance(MONEY, COST_CATEGORIES, 2026)).toEqual({
      categories: [
        { category: 'personnel', planned: 5_840_000, spent: 2_810_000, left: 3_030_000 },
        { category: 'fees', planned: 600_000, spent: 700_000, left: -100_000 },
      ],
      ...{ planned: 6_440_000, spent: 3_510_000, left: 2_930_000, drawn: 3_000_000 },
    });
    expect(moneyBalance(MONEY, COST_CATEGORIES).planned).toBe(7_400_000);
  });

  it('names every difference and nothing where all fits', () => {
    expect(moneyWarnings(MONEY, 6_660_000)).toEqual([]);
    const codes = (money: Partial<GrantMoney>, granted: number | null = 6_660_000) =>
      moneyWarnings({ ...MONEY, ...money }, granted).map(({ code, cents }) => [code, cents]);
    expect(codes({ financing: MONEY.financing.slice(0, 1) })).toEqual([['unfinanced', 740_000]]);
    expect(codes({}, 6_000_000)).toEqual([['grant_differs', 660_000]]);
    expect(codes({ plan: MONEY.plan.slice(0, 1), spending: [] })).toEqual([
      ['overfinanced', 1_560_000],
      ['drawn_ahead', 3_000_000],
    ]);
    expect(codes({ drawdowns: [{ year: 2026, quarter: 2, cents: 7_000_000 }] })).toEqual([
      ['drawn_above_grant', 340_000],
      ['drawn_ahead', 3_490_000],
    ]);
    expect(moneyWarnings({ plan: [], financing: [], spending: [], drawdowns: [] }, null)).toEqual([]);
  });

  it('keeps every cent: categories and years add up to the whole, and a difference is what it says', () => {
    const cents = fc.nat(10_000_000);
    const category = fc.constantFrom(...COST_CATEGORIES);
    const year = fc.integer({ min: 2025, max: 2027 });
    const quarter = fc.integer({ min: 1, max: 4 });
    const money = fc.record({
      plan: fc.array(fc.record({ category, year, cents })),
      financing: fc.array(
        fc.record({ kind: fc.constantFrom(...GRANT_FINANCING_KINDS), source: fc.constant(''), cents }),
      ),
      spending: fc.array(fc.record({ category, year, quarter, cents })),
      drawdowns: fc.array(fc.record({ year, quarter, cents })),
    });
    fc.assert(
      fc.property(money, fc.option(cents), (one, granted) => {
        const whole = moneyBalance(one, COST_CATEGORIES);
        const years = [2025, 2026, 2027].map((of) => moneyBalance(one, COST_CATEGORIES, of));
        const total = (pick: (balance: typeof whole) => number) => years.reduce((sum, of) => sum + pick(of), 0);
        expect([total((of) => of.planned), total((of) => of.spent), total((of) => of.drawn)]).toEqual([
          ...[whole.planned, whole.spent, whole.drawn],
        ]);
        expect(whole.categories.reduce((sum, { left }) => sum + left, 0)).toBe(whole.left);
        const warnings = moneyWarnings(one, granted);
        for (const warning of warnings) if (warning.code !== 'grant_differs') expect(warning.cents).toBeGreaterThan(0);
        const codes = warnings.map(({ code }) => code);
        expect(codes.includes('unfinanced') && codes.includes('overfinanced')).toBe(false);
      }),
    );
  });
});

describe('what can be entered', () => {
  it('stays within the years of the grant, once for a category', () => {
    expect(planVerdict(MONEY.plan, PERIOD).ok).toBe(true);
    expect(planVerdict([{ category: 'fees', year: 2028, cents: 1 }], PERIOD)).toMatchObject({
      reason: 'MONEY_YEAR_OUTSIDE',
      params: { from: 2025, to: 2027 },
    });
    const line = { category: 'fees', year: 2026, cents: 1 } as const;
    expect(planVerdict([line, line], PERIOD)).toMatchObject({ reason: 'MONEY_LINE_TWICE' });
    expect(spendingVerdict([line, line]).ok).toBe(false);
    expect(financingVerdict([{ kind: 'own' }, { kind: 'funder' }]).ok).toBe(true);
    expect(GRANT_STATES.filter(spendsIn)).toEqual(['early_start', 'granted', 'running', 'ended', 'proof_submitted']);
  });

  it('is spent in a quarter that has begun, up to the one after the end', () => {
    expect(quarterOf('2026-11-27')).toEqual({ year: 2026, quarter: 4 });
    const verdict = (year: number, quarter: number, today = '2026-11-27') =>
      quarterVerdict({ year, quarter }, PERIOD, today);
    expect(verdict(2026, 4).ok).toBe(true);
    expect(verdict(2027, 1)).toMatchObject({ reason: 'MONEY_QUARTER_AHEAD' });
    expect(verdict(2024, 4)).toMatchObject({ reason: 'MONEY_QUARTER_OUTSIDE' });
    expect(verdict(2028, 1, '2029-01-01').ok).toBe(true);
    expect(verdict(2028, 2, '2029-01-01')).toMatchObject({ reason: 'MONEY_QUARTER_OUTSIDE' });
    expect(quartersOf(PERIOD, '2025-08-01')).toEqual([
      { year: 2025, quarter: 3 },
      { year: 2025, quarter: 2 },
      { year: 2025, quarter: 1 },
    ]);
    expect(quartersOf(PERIOD, '2024-12-31')).toEqual([]);
  });
});
