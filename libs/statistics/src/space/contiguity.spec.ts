import fc from 'fast-check';
import { describeWithReference, readReferenceJson, readReferenceTable } from '../testing/reference-data.testing.js';
import type { AreaRings } from './boundary-points.js';
import { contiguityOf, ringsOf } from './contiguity.js';
import type { Neighbours } from './neighbours.js';

function rectangle(west: number, south: number, east: number, north: number): AreaRings {
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}

function listsOf({ start, neighbour }: Neighbours): number[][] {
  return Array.from({ length: start.length - 1 }, (_, area) => [...neighbour.subarray(start[area], start[area + 1])]);
}

describe('contiguityOf', () => {
  it('tells apart who meets along a stretch and who in a point', () => {
    const squares = [rectangle(0, 0, 1, 1), rectangle(1, 0, 2, 1), rectangle(0, 1, 1, 2), rectangle(1, 1, 2, 2)];
    const { queen, rook } = contiguityOf(squares);
    expect(listsOf(queen)).toEqual([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
    expect(listsOf(rook)).toEqual([
      [1, 2],
      [0, 3],
      [0, 3],
      [1, 2],
    ]);
  });

  it('finds neighbours at a straight boundary where only one side has corners', () => {
    // A long area above two that share its lower side; none of its corners is one of theirs.
    const { queen, rook } = contiguityOf([rectangle(0, 1, 10, 2), rectangle(1, 0, 5, 1), rectangle(5, 0, 9, 1)]);
    expect(listsOf(rook)).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
    expect(listsOf(queen)).toEqual(listsOf(rook));
  });

  it('counts a corner that touches a straight boundary as a point, not a stretch', () => {
    const tip: AreaRings = [
      [
        [5, 1],
        [6, 0],
        [4, 0],
      ],
    ];
    const { queen, rook } = contiguityOf([rectangle(0, 1, 10, 2), tip]);
    expect(listsOf(queen)).toEqual([[1], [0]]);
    expect(listsOf(rook)).toEqual([[], []]);
  });

  it('finds the surrounding area of one that lies in its hole', () => {
    const around: AreaRings = [...rectangle(0, 0, 9, 9), ...rectangle(3, 3, 6, 6)];
    expect(listsOf(contiguityOf([around, rectangle(3, 3, 6, 6)]).rook)).toEqual([[1], [0]]);
  });

  it('takes points up to the tolerance apart for one, across cells of the search too', () => {
    const apart = [rectangle(0, 0, 1, 1), rectangle(1.001, 0.0005, 2, 1)];
    expect(listsOf(contiguityOf(apart).queen)).toEqual([[], []]);
    expect(listsOf(contiguityOf(apart, 0.01).rook)).toEqual([[1], [0]]);
    expect(listsOf(contiguityOf([rectangle(0, 0, 1, 1), rectangle(1, 0, 2, 1)], -1).rook)).toEqual([[1], [0]]);
  });

  it('bears areas without geometry, without extent and with positions that are not finite', () => {
    const { queen } = contiguityOf([[], rectangle(0, 0, 1, 1), [[[NaN, 0]]], [[[1, 1]]]]);
    expect(listsOf(queen)).toEqual([[], [3], [], [1]]);
    expect(listsOf(contiguityOf([]).queen)).toEqual([]);
    expect(listsOf(contiguityOf([[[[2, 3]]], [[[2, 3]]]]).queen)).toEqual([[1], [0]]);
  });

  it('finds the neighbours of any division of a rectangle, wherever the corners fall', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cuts, cuts, (above, below) => {
        const edges = (list: readonly number[]) => [0, ...list.toSorted((a, b) => a - b), 100];
        const row = (list: readonly number[], south: number) =>
          edges(list)
            .slice(1)
            .map((east, i) => ({ west: edges(list)[i]!, east, south }));
        const parts = [...row(above, 1), ...row(below, 0)];
        // Turned and stretched, so that no boundary runs along an axis.
        const turned = parts.map(({ west, east, south }) =>
          rectangle(west, south, east, south + 1).map((ring) =>
            ring.map(([x = 0, y = 0]) => [0.7 * x - 3 * y, 0.3 * x + 7 * y]),
          ),
        );
        const { queen, rook } = contiguityOf(turned);
        const meets = (one: number, other: number, by: 'point' | 'stretch') => {
          const [a, b] = [parts[one]!, parts[other]!];
          if (a.south === b.south) return a.east === b.west || b.east === a.west;
          const overlap = Math.min(a.east, b.east) - Math.max(a.west, b.west);
          return by === 'stretch' ? overlap > 0 : overlap >= 0;
        };
        const expected = (by: 'point' | 'stretch') =>
          parts.map((_, one) => parts.flatMap((__, other) => (one !== other && meets(one, other, by) ? [other] : [])));
        expect(listsOf(rook)).toEqual(expected('stretch'));
        expect(listsOf(queen)).toEqual(expected('point'));
      }),
    );
  });

  const file = 'geo/berlin_lor_plr_until2020.geojson';
  describeWithReference('against spdep on the 447 areas of Berlin', file, () => {
    const map = readReferenceJson(file) as {
      features: { properties: { plr_id: string }; geometry: { type: string; coordinates: unknown } }[];
    };
    const ids = map.features.map((feature) => feature.properties.plr_id);
    const { queen, rook } = contiguityOf(map.features.map((feature) => ringsOf(feature.geometry)));
    const expected = readReferenceTable('expected/berlin2019_queen_adjacency.csv').map(
      (row) => `${row['a']} ${row['b']}`,
    );
    const valid = new Set(expected.flatMap((pair) => pair.split(' ')));
    const pairsOf = (neighbours: Neighbours) =>
      listsOf(neighbours).flatMap((list, area) =>
        list.flatMap((other) => {
          const [one, two] = [ids[area]!, ids[other]!];
          return one < two && valid.has(one) && valid.has(two) ? [`${one} ${two}`] : [];
        }),
      );

    it('finds the same neighbours', () => {
      expect(pairsOf(queen).sort()).toEqual(expected.sort());
    });

    it('does not depend on the order of the areas', () => {
      const turned = contiguityOf(map.features.map((feature) => ringsOf(feature.geometry)).toReversed());
      const last = ids.length - 1;
      for (const kind of ['queen', 'rook'] as const) {
        const back = listsOf(turned[kind]).toReversed();
        const same = back.map((list) => list.map((area) => last - area).toReversed());
        expect(same).toEqual(listsOf(kind === 'queen' ? queen : rook));
      }
    });

    it('finds fewer along a stretch, all of them among those', () => {
      const along = pairsOf(rook);
      expect(along.length).toBeLessThan(expected.length);
      expect(along.filter((pair) => !expected.includes(pair))).toEqual([]);
    });
  });
});

describe('ringsOf', () => {
  it('takes polygons and multipolygons apart, and nothing else', () => {
    const square = rectangle(0, 0, 1, 1);
    expect(ringsOf({ type: 'Polygon', coordinates: square })).toEqual(square);
    expect(ringsOf({ type: 'MultiPolygon', coordinates: [square, square] })).toEqual([...square, ...square]);
    expect(ringsOf({ type: 'Point', coordinates: [0, 0] })).toEqual([]);
    expect(ringsOf(null)).toEqual([]);
  });
});
