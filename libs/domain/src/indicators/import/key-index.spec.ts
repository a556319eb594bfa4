import fc from 'fast-check';
import { KeyIndex } from './key-index.js';

describe('KeyIndex', () => {
  it('behaves like a map that keeps the first entry', () => {
    const key = fc.oneof(fc.nat(40), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.double({ noNaN: true })), { maxLength: 300 }), (entries) => {
        const index = new KeyIndex(8);
        const model = new Map<number, { line: number; value: number }>();
        entries.forEach(([entry, value], at) => {
          expect(index.add(entry, at + 1, value)).toBe(model.get(entry)?.line ?? 0);
          if (!model.has(entry)) model.set(entry, { line: at + 1, value });
        });
        for (const [entry, { value }] of model) expect(index.valueOf(entry)).toBe(value);
        expect(index.size).toBe(model.size);
        expect(index.valueOf(-5)).toBeNaN();
      }),
    );
  });
});
