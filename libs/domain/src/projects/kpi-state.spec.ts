import fc from 'fast-check';
import { asksForComment, judge } from './kpi-state.js';

const higher = { direction: 'higher', due: true } as const;
const lower = { direction: 'lower', due: true } as const;

describe('judge', () => {
  it.each([
    [90, 'on_target'],
    [89.9, 'below'],
    [75, 'below'],
    [74.9, 'far_below'],
    [140, 'on_target'],
  ])('calls %s of 100 %s when more is better', (value, state) => {
    expect(judge({ ...higher, value, target: 100 })).toMatchObject({ state, attainment: value });
  });

  it.each([
    [110, 'on_target'],
    [110.1, 'below'],
    [125, 'below'],
    [125.1, 'far_below'],
    [0, 'on_target'],
  ])('calls %s of 100 %s when less is better', (value, state) => {
    expect(judge({ ...lower, value, target: 100 })).toMatchObject({ state });
  });

  it('tells a missing value from one that is not due, and neither from zero', () => {
    expect(judge({ ...higher, value: null, target: 100 }).state).toBe('no_value');
    expect(judge({ ...higher, value: null, target: 100, due: false }).state).toBe('not_due');
    expect(judge({ ...higher, value: 0, target: 100 })).toMatchObject({ state: 'far_below', attainment: 0 });
  });

  it('says nothing about a figure that nobody promised', () => {
    expect(judge({ ...higher, value: 5, target: null })).toEqual({
      state: 'no_target',
      attainment: null,
      reason: null,
    });
  });

  it('has a rule with a reason for a target of zero', () => {
    expect(judge({ ...higher, value: 0, target: 0 })).toEqual({
      state: 'on_target',
      attainment: null,
      reason: 'TARGET_ZERO_NOTHING_EXPECTED',
    });
    expect(judge({ ...lower, value: 0, target: 0 }).reason).toBe('TARGET_ZERO_KEPT');
    expect(judge({ ...lower, value: 1, target: 0 })).toMatchObject({
      state: 'far_below',
      reason: 'TARGET_ZERO_EXCEEDED',
    });
  });

  it('is the same at both sides of the target when the direction turns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 20_000 }), (target, value) => {
        const mirrored = judge({ ...lower, value: 2 * target - value, target });
        expect(judge({ ...higher, value, target }).state).toBe(mirrored.state);
      }),
    );
  });

  it('never gets better when a figure moves away from its target', () => {
    const order = ['far_below', 'below', 'on_target'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(1_000), fc.nat(50), (target, value, step) => {
        const rank = (one: number) => order.indexOf(judge({ ...higher, value: one, target }).state);
        expect(rank(value + step)).toBeGreaterThanOrEqual(rank(value));
      }),
    );
  });
});

describe('asksForComment', () => {
  it('asks below 90 percent, and where a single case is too many', () => {
    expect(asksForComment(judge({ ...higher, value: 90, target: 100 }), 10)).toBe(false);
    expect(asksForComment(judge({ ...higher, value: 89, target: 100 }), 10)).toBe(true);
    expect(asksForComment(judge({ ...lower, value: 1, target: 0 }), 10)).toBe(true);
    expect(asksForComment(judge({ ...higher, value: 0, target: 0 }), 10)).toBe(false);
  });

  it('goes by the own tolerance of a figure', () => {
    expect(asksForComment(judge({ ...higher, value: 82, target: 100 }), 20)).toBe(false);
    expect(asksForComment(judge({ ...higher, value: 96, target: 100 }), 3)).toBe(true);
  });
});
