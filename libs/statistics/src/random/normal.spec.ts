import { fillNormals, nextNormal } from './normal.js';
import { createStreamState, nextWord, openStream } from './stream.js';

function normals(count: number, replicate = 0, column = 0): Float64Array {
  const target = new Float64Array(count);
  fillNormals(openStream(createStreamState(), 2026, 'sampling', replicate, column), target, count);
  return target;
}

function meanOf(values: Float64Array, measure: (value: number) => number): number {
  let sum = 0;
  for (const value of values) sum += measure(value);
  return sum / values.length;
}

/** Shares of the normal distribution below these points, to twelve digits. */
const SHARES = [
  [-3.7, 0.00010779973347739],
  [-2.5, 0.00620966532577614],
  [-1.96, 0.0249978951482204],
  [-1, 0.158655253931457],
  [-0.2, 0.420740290560897],
  [0, 0.5],
  [0.6, 0.725746882249927],
  [1.281551565545, 0.9],
  [2.2, 0.986096552486501],
  [3.7, 0.999892200266523],
] as const;

describe('fillNormals', () => {
  const count = 2_000_000;
  const sample = normals(count);

  it('has the moments of the normal distribution', () => {
    const near = (moment: number, expected: number, variance: number) =>
      expect(Math.abs(moment - expected)).toBeLessThan(4.5 * Math.sqrt(variance / count));
    near(
      meanOf(sample, (z) => z),
      0,
      1,
    );
    near(
      meanOf(sample, (z) => z * z),
      1,
      2,
    );
    near(
      meanOf(sample, (z) => z * z * z),
      0,
      15,
    );
    near(
      meanOf(sample, (z) => z * z * z * z),
      3,
      96,
    );
  });

  it('has the shares of the normal distribution, in the layers and in both tails', () => {
    for (const [point, share] of SHARES) {
      const below = meanOf(sample, (z) => (z < point ? 1 : 0));
      expect(Math.abs(below - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / count));
    }
  });

  it('gives the numbers of single draws and leaves the stream where they leave it', () => {
    const state = openStream(createStreamState(), 2026, 'sampling', 0, 0);
    const filled = openStream(createStreamState(), 2026, 'sampling', 0, 0);
    const target = new Float64Array(5000);
    fillNormals(filled, target, 5000);
    expect(Array.from({ length: 5000 }, () => nextNormal(state))).toEqual([...target]);
    expect(nextWord(filled)).toBe(nextWord(state));
  });

  it('gives the same bits as ever', () => {
    const bits = new DataView(normals(100_000).buffer);
    let sum = 0;
    for (let word = 0; word < 200_000; word++) sum = (Math.imul(sum, 31) + bits.getUint32(4 * word, true)) | 0;
    expect(sum).toBe(-978_753_282);
  });

  it('draws independently in neighbouring streams', () => {
    const length = 50_000;
    const [first, nextReplicate, nextColumn] = [normals(length), normals(length, 1), normals(length, 0, 1)];
    for (const other of [nextReplicate, nextColumn]) {
      for (const lag of [0, 1, 2]) {
        let sum = 0;
        for (let position = 0; position < length - lag; position++) sum += first[position]! * other[position + lag]!;
        expect(Math.abs(sum / length)).toBeLessThan(4.5 / Math.sqrt(length));
      }
    }
  });
});
