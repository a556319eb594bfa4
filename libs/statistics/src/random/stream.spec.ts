import { createStreamState, hashText, mix32, nextUniform, nextWord, openStream } from './stream.js';

function words(seed: number, replicate: number, column: number, count: number): number[] {
  const state = openStream(createStreamState(), seed, 'sampling', replicate, column);
  return Array.from({ length: count }, () => nextWord(state) >>> 0);
}

function uniforms(replicate: number, column: number, count: number): number[] {
  const state = openStream(createStreamState(), 2026, 'sampling', replicate, column);
  return Array.from({ length: count }, () => nextUniform(state));
}

/** Correlation of two sequences of uniform numbers, `second` read `lag` places later. */
function correlation(first: readonly number[], second: readonly number[], lag: number): number {
  const count = Math.min(first.length, second.length) - lag;
  let sum = 0;
  for (let position = 0; position < count; position++)
    sum += (first[position]! - 0.5) * (second[position + lag]! - 0.5);
  return (sum / count) * 12;
}

/** Σ (observed − expected)² / expected of counts that should be equal. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe('openStream', () => {
  // Computed apart from this code, from the published definitions of sfc32, MurmurHash3 and FNV-1a in unbounded integers.
  it('gives the known numbers of its key', () => {
    const state = openStream(createStreamState(), 42, 'sampling', 7, 3);
    expect(Array.from({ length: 4 }, () => nextWord(state) >>> 0)).toEqual([
      2_734_421_995, 238_345_939, 2_911_398_302, 1_153_297_576,
    ]);
    openStream(state, 2 ** 40 + 5, 'sampling_small', 999, 0xffffffff);
    expect(Array.from({ length: 4 }, () => nextWord(state) >>> 0)).toEqual([
      4_092_674_889, 575_891_915, 3_640_178_500, 2_179_472_174,
    ]);
    expect([1, 2, 0xdeadbeef].map((word) => mix32(word) >>> 0)).toEqual([0x514e28b7, 0x30f4c306, 0x0de5c6a9]);
    expect(['', 'B1', 'sampling'].map(hashText)).toEqual([0x811c9dc5, 0x1b03db1e, 0x02f65d9e]);
  });

  it('begins another sequence when any part of the key differs', () => {
    const first = [
      words(1, 0, 0, 4),
      words(2, 0, 0, 4),
      words(1 + 2 ** 32, 0, 0, 4),
      words(1, 1, 0, 4),
      words(1, 0, 1, 4),
      words(1, 0, -1, 4),
    ];
    expect(new Set(first.map(String)).size).toBe(first.length);
    const other = openStream(createStreamState(), 1, 'method', 0, 0);
    expect(nextWord(other) >>> 0).not.toBe(first[0]![0]);
  });

  it('refuses what is no seed', () => {
    for (const seed of [-1, 0.5, NaN, Infinity, 2 ** 53]) {
      expect(() => openStream(createStreamState(), seed, 'sampling', 0, 0)).toThrow(RangeError);
    }
  });

  it('spreads the high and the low bits of one stream evenly', () => {
    const sample = words(7, 3, 5, 200_000);
    for (const shift of [0, 8, 16, 24]) {
      const counts = Array<number>(256).fill(0);
      for (const word of sample) counts[(word >>> shift) & 255]!++;
      // 255 degrees of freedom: 99.99 % of even samples lie below 347, 99.99 % above 175.
      expect(chiSquare(counts)).toBeLessThan(347);
      expect(chiSquare(counts)).toBeGreaterThan(175);
    }
  });

  it('spreads the first numbers of neighbouring streams evenly', () => {
    for (const place of [0, 1]) {
      const counts = Array<number>(256).fill(0);
      for (let replicate = 0; replicate < 400; replicate++) {
        for (let column = 0; column < 100; column++) counts[words(11, replicate, column, 2)[place]! >>> 24]!++;
      }
      expect(chiSquare(counts)).toBeLessThan(347);
    }
  });

  it('leaves no correlation within a stream or between neighbouring ones, at any small shift', () => {
    const count = 50_000;
    const streams = [uniforms(0, 0, count), uniforms(1, 0, count), uniforms(0, 1, count), uniforms(2 ** 20, 0, count)];
    const limit = 4.5 / Math.sqrt(count);
    for (const [row, first] of streams.entries()) {
      for (const [column, second] of streams.entries()) {
        for (const lag of [0, 1, 2, 5]) {
          if (row !== column || lag > 0) expect(Math.abs(correlation(first, second, lag))).toBeLessThan(limit);
        }
      }
    }
  });
});
