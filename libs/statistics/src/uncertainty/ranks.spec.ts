import fc from 'fast-check';
import { fillRanks } from '../index/rank.js';
import { createRankBins } from './rank-bins.js';
import { createRanker } from './rank-draws.js';

/** Scores with many exact ties and some within the noise. */
const score = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: -3, max: 3 }).map((value) => value + 1e-13),
);

describe('createRanker', () => {
  it.each([{ length: 40 }, { length: 1_700 }])('ranks $length scores in a row as the index does', ({ length }) => {
    fc.assert(
      fc.property(
        fc.array(fc.array(score, { minLength: length, maxLength: length }), { minLength: 2, maxLength: 2 }),
        (draws) => {
          const rank = createRanker(length);
          for (const draw of draws.map((values) => Float64Array.from(values))) {
            const [expected, actual] = [new Uint32Array(length), new Uint32Array(length)];
            fillRanks(draw, 1e-12, expected);
            rank(draw, 1e-12, actual);
            // Joined: comparing typed arrays element by element costs the test framework seconds.
            expect(actual.join()).toBe(expected.join());
          }
        },
      ),
      { numRuns: length > 1_000 ? 5 : 60 },
    );
  });

  it('gives all the first rank when all are equal', () => {
    const ranks = new Uint32Array(2_000);
    createRanker(2_000)(new Float64Array(2_000).fill(7), 0, ranks);
    expect(new Set(ranks)).toEqual(new Set([1]));
  });
});

describe('createRankBins', () => {
  it('has a place for each rank up to 1,024 areas, and for the first and last 256 beyond', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 2_000, max: 60_000 })), (areas) => {
        const { of, count, least, greatest } = createRankBins(areas);
        const widest = Math.max(0, (areas - 512) / 512);
        const wrong: number[] = [];
        for (let rank = 1; rank <= areas; rank++) {
          const place = of[rank]!;
          const follows = rank === 1 ? place === 0 : place === of[rank - 1]! || place === of[rank - 1]! + 1;
          const alone = areas <= 1_024 || rank <= 256 || rank > areas - 256;
          const width = greatest[place]! - least[place]!;
          const holds = least[place]! <= rank && rank <= greatest[place]! && width <= (alone ? 0 : widest);
          if (!(follows && holds)) wrong.push(rank);
        }
        expect(wrong).toEqual([]);
        expect(count).toBeLessThanOrEqual(1_024);
      }),
      { numRuns: 30 },
    );
  });
});
