import fc from 'fast-check';
import { lineageVerdict } from './lineage.js';

const FROM = new Set(['a', 'b']);
const TO = new Set(['x', 'y', 'z']);

describe('lineageVerdict', () => {
  it('accepts a division whose shares add up to one', () => {
    const rows = ['x', 'y', 'z'].map((toCode) => ({ fromCode: 'a', toCode, share: 0.333 }));
    expect(lineageVerdict(rows, FROM, TO).ok).toBe(true);
  });

  it('accepts a merger, where every earlier area goes over as a whole', () => {
    const rows = ['a', 'b'].map((fromCode) => ({ fromCode, toCode: 'x', share: 1 }));
    expect(lineageVerdict(rows, FROM, TO).ok).toBe(true);
  });

  it('refuses more than the whole of an area', () => {
    const rows = ['x', 'y'].map((toCode) => ({ fromCode: 'a', toCode, share: 0.6 }));
    expect(lineageVerdict(rows, FROM, TO)).toEqual({ ok: false, reason: 'lineage_above_one', params: { area: 'a' } });
  });

  it('refuses a pair that stands twice and areas of neither edition', () => {
    const row = { fromCode: 'a', toCode: 'x', share: 0.1 };
    expect(lineageVerdict([row, row], FROM, TO)).toMatchObject({ reason: 'lineage_duplicate' });
    expect(lineageVerdict([{ ...row, fromCode: 'q' }], FROM, TO)).toMatchObject({ reason: 'lineage_unknown_area' });
    expect(lineageVerdict([{ ...row, toCode: 'q' }], FROM, TO)).toMatchObject({ reason: 'lineage_unknown_area' });
  });

  it('does not depend on the order of the rows when it accepts', () => {
    const rows = ['x', 'y', 'z'].map((toCode, at) => ({ fromCode: 'a', toCode, share: [0.5, 0.3, 0.2][at] ?? 0 }));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 3 }), (shuffled) => {
        expect(lineageVerdict(shuffled, FROM, TO).ok).toBe(true);
      }),
    );
  });
});
