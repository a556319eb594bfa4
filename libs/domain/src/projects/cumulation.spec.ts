import fc from 'fast-check';
import { cumulate, figureOf, overlapping, spansOf, targetOfMonth, type KpiRule, type Span } from './cumulation.js';
import { monthPlus } from './month.js';
import { CUMULATIONS } from './vocabulary.js';

const rule = (cumulation: KpiRule['cumulation'], more: Partial<KpiRule> = {}): KpiRule => ({
  cumulation,
  direction: 'higher',
  frequency: 'month',
  ...more,
});
const YEAR = { fromMonth: '2026-01', toMonth: '2026-12' };
const read = (...values: readonly (number | null)[]) =>
  values.map((value, at) => ({ month: monthPlus('2026-01', at), value }));

describe('cumulate', () => {
  it('joins months by the rule of the figure alone', () => {
    expect(cumulate('sum', [20, 18, 22])).toBe(60);
    expect(cumulate('last', [3, 5, 4])).toBe(4);
    expect(cumulate('max', [3, 5, 4])).toBe(5);
    expect(cumulate('average', [4, 5])).toBe(4.5);
    expect(cumulate('none', [55, 58])).toBe(58);
    expect(cumulate('sum', [])).toBeNull();
  });

  it('never adds what is not addable', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1 }), (values) => {
        expect(cumulate('none', values)).toBe(values.at(-1));
      }),
    );
  });

  it('gives a figure of the same size as its months unless they are summed', () => {
    const joined = CUMULATIONS.filter((name) => name !== 'sum');
    fc.assert(
      fc.property(fc.constantFrom(...joined), fc.array(fc.nat(1_000), { minLength: 1 }), (name, values) => {
        const value = cumulate(name, values) ?? NaN;
        expect(value).toBeGreaterThanOrEqual(Math.min(...values));
        expect(value).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});

describe('targetOfMonth', () => {
  it('spreads a sum over the months of its period and lets a level hold in each', () => {
    expect(targetOfMonth(rule('sum'), [{ ...YEAR, value: 240 }], '2026-10')).toBe(20);
    expect(targetOfMonth(rule('sum', { frequency: 'quarter' }), [{ ...YEAR, value: 240 }], '2026-09')).toBe(60);
    expect(targetOfMonth(rule('none'), [{ ...YEAR, value: 85 }], '2026-10')).toBe(85);
    expect(targetOfMonth(rule('sum'), [{ ...YEAR, value: 240 }], '2027-01')).toBeNull();
  });
});

describe('figureOf', () => {
  const targets = [{ ...YEAR, value: 240 }];
  const span = { from: '2026-01', to: '2026-10' };

  it('compares a sum with the target of the months that were read and names what is missing', () => {
    const readings = read(20, 20, null, 20, 20, 20, 20, 20, 20);
    expect(figureOf(rule('sum'), readings, targets, span)).toMatchObject({
      value: 160,
      target: 160,
      state: 'on_target',
      readMonths: 8,
      missingMonths: 2,
    });
  });

  it('shows the last month where months may not be joined', () => {
    const figure = figureOf(rule('none'), read(60, 55, 58), [{ ...YEAR, value: 85 }], span);
    expect(figure).toMatchObject({ value: 58, target: 85, state: 'far_below', month: '2026-03', attainment: 68.2 });
  });

  it('has no value and a target when nothing was read', () => {
    expect(figureOf(rule('sum'), [], targets, span)).toMatchObject({ value: null, target: 200, state: 'no_value' });
    expect(figureOf(rule('sum', { frequency: 'year' }), [], targets, { from: '2026-01', to: '2026-10' }).state).toBe(
      'not_due',
    );
  });

  it('asks for nothing in a pause', () => {
    const pause = [{ fromMonth: '2026-07', toMonth: '2026-08', value: 0 }];
    expect(
      figureOf(rule('sum'), [{ month: '2026-08', value: 0 }], pause, { from: '2026-08', to: '2026-08' }),
    ).toMatchObject({
      state: 'on_target',
      reason: 'TARGET_ZERO_NOTHING_EXPECTED',
    });
  });

  it('leaves out what lies outside of its span', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 12, maxLength: 12 }), fc.nat(11), (values, at) => {
        const month = monthPlus('2026-01', at);
        expect(figureOf(rule('sum'), read(...values), targets, { from: month, to: month }).value).toBe(values[at]);
      }),
    );
  });
});

describe('the whole run', () => {
  const whole = spansOf('2025-03-15', '2026-10').whole;

  it('begins with the project, whenever the first target was set', () => {
    expect(whole).toEqual({ from: '2025-03', to: '2026-10' });
    expect(spansOf('2025-03-15', '2025-10').year).toEqual({ from: '2025-03', to: '2025-10' });
    const readings = [{ month: '2025-03', value: 7 }, { month: '2025-04', value: 8 }, ...read(20, 20)];
    const figure = figureOf(rule('sum'), readings, [{ ...YEAR, value: 240 }], whole);
    // 15 of the months before belong to the sum, so that there is no target of the whole.
    expect(figure).toMatchObject({ value: 55, target: null, state: 'no_target', since: null, missingMonths: 16 });
  });

  it('names from when a figure is asked for, and misses nothing before', () => {
    const figure = figureOf(rule('sum'), read(20, 20, null, 20), [{ ...YEAR, value: 240 }], whole);
    expect(figure).toMatchObject({ value: 60, target: 60, since: '2026-01', readMonths: 3, missingMonths: 7 });
    expect(figureOf(rule('sum'), [], [], whole)).toMatchObject({ value: null, since: null });
  });

  it('sums every reading of the project, and never less than the year', () => {
    const values = fc.array(fc.nat(100), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.nat(19), (counted, firstTarget) => {
        const readings = counted.map((value, at) => ({ month: monthPlus('2025-03', at), value }));
        const targets = [{ fromMonth: monthPlus('2025-03', firstTarget), toMonth: '2026-12', value: 100 }];
        const joined = (span: Span) => figureOf(rule('sum'), readings, targets, span).value ?? 0;
        const spans = spansOf('2025-03-15', '2026-10');
        expect(joined(spans.whole)).toBe(counted.reduce((sum, value) => sum + value, 0));
        expect(joined(spans.whole)).toBeGreaterThanOrEqual(joined(spans.year));
      }),
    );
  });
});

describe('overlapping', () => {
  it('finds two targets of one month and periods that end before they begin', () => {
    const first = { fromMonth: '2025-01', toMonth: '2025-12', value: 1 };
    expect(overlapping([{ ...YEAR, value: 1 }, first])).toBe(false);
    expect(overlapping([first, { fromMonth: '2025-12', toMonth: '2026-12', value: 1 }])).toBe(true);
    expect(overlapping([{ fromMonth: '2026-02', toMonth: '2026-01', value: 1 }])).toBe(true);
  });
});
