import fc from 'fast-check';
import { jumpOf } from './value-jump.js';

describe('jumpOf', () => {
  it('says by how many per cent a value has jumped', () => {
    expect(jumpOf({ value: 19.8, denominator: null }, { value: 27.5, denominator: null }, 100)).toBe(39);
    expect(jumpOf({ value: 20, denominator: 4000 }, { value: 10, denominator: 4000 }, 100)).toBe(-50);
  });

  it('says nothing of a small change, or of a large one that chance explains', () => {
    expect(jumpOf({ value: 20, denominator: null }, { value: 25, denominator: null }, 100)).toBeNull();
    expect(jumpOf({ value: 20, denominator: 30 }, { value: 30, denominator: 30 }, 100)).toBeNull();
    expect(jumpOf({ value: 0, denominator: null }, { value: 30, denominator: null }, 100)).toBeNull();
  });

  it('has the sign of the change', () => {
    const side = fc.record({ value: fc.double({ min: 0.1, max: 99, noNaN: true }), denominator: fc.constant(null) });
    fc.assert(
      fc.property(side, side, (before, now) => {
        const jump = jumpOf(before, now, 100);
        if (jump !== null) expect(Math.sign(jump)).toBe(Math.sign(now.value - before.value));
      }),
    );
  });
});
