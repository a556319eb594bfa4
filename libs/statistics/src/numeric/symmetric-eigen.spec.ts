import fc from 'fast-check';
import { symmetricEigen } from './symmetric-eigen.js';

const matrixOf = (size: number, entries: readonly number[]): Float64Array => {
  const matrix = new Float64Array(size * size);
  let next = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      matrix[row * size + column] = matrix[column * size + row] = entries[next++]!;
    }
  }
  return matrix;
};

const symmetric = fc.integer({ min: 1, max: 8 }).chain((size) => {
  const entry = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
  const count = (size * (size + 1)) / 2;
  return fc.tuple(fc.constant(size), fc.array(entry, { minLength: count, maxLength: count }));
});

describe('symmetricEigen', () => {
  it('finds the known case', () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect([...values]).toEqual([expect.closeTo(3, 14), expect.closeTo(1, 14)]);
    expect([...vectors[0]!]).toEqual([expect.closeTo(Math.SQRT1_2, 14), expect.closeTo(Math.SQRT1_2, 14)]);
    expect([...vectors[1]!]).toEqual([expect.closeTo(Math.SQRT1_2, 14), expect.closeTo(-Math.SQRT1_2, 14)]);
  });

  it('keeps the axes of a diagonal matrix, equal values in their order', () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(1, 0, 0, 0, 5, 0, 0, 0, 1), 3);
    expect([...values]).toEqual([5, 1, 1]);
    expect(vectors.map((vector) => [...vector])).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });

  it('gives vectors that the matrix only stretches, all of length 1 and square to each other', () => {
    fc.assert(
      fc.property(symmetric, ([size, entries]) => {
        const matrix = matrixOf(size, entries);
        const { values, vectors } = symmetricEigen(matrix, size);
        const scale = Math.max(1, ...entries.map(Math.abs)) * size;
        expect([...values]).toEqual([...values].sort((a, b) => b - a));
        for (let i = 0; i < size; i++) {
          for (let row = 0; row < size; row++) {
            let image = 0;
            for (let column = 0; column < size; column++) image += matrix[row * size + column]! * vectors[i]![column]!;
            expect(Math.abs(image - values[i]! * vectors[i]![row]!)).toBeLessThan(1e-13 * scale);
          }
          for (let j = 0; j <= i; j++) {
            const product = vectors[i]!.reduce((sum, own, row) => sum + own * vectors[j]![row]!, 0);
            expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-13);
          }
        }
      }),
    );
  });

  it('gives the greatest component of every vector a positive sign', () => {
    fc.assert(
      fc.property(symmetric, ([size, entries]) => {
        for (const vector of symmetricEigen(matrixOf(size, entries), size).vectors) {
          const greatest = Math.max(...vector);
          expect(greatest).toBeGreaterThanOrEqual(Math.max(...vector.map(Math.abs)) * (1 - 1e-8));
        }
      }),
    );
  });
});
